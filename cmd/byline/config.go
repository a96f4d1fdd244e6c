package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/netip"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/joho/godotenv"

	"byline/corpus/extract"
)

// The environment's variables. A test keeps .env.example equal to this list.
const (
	envToken      = "DISCORD_TOKEN"
	envAPIURL     = "DISCORD_API_URL"
	envAdminGuild = "DISCORD_ADMIN_GUILD"
	envAdminUsers = "DISCORD_ADMIN_USERS"
	envStories    = "BYLINE_STORIES"
	envData       = "BYLINE_DATA"
	envTrusted    = "BYLINE_TRUSTED_SITES"
	envKeepDays   = "BYLINE_KEEP_DAYS"
	envLogLevel   = "BYLINE_LOG_LEVEL"

	envMaxFileSize = "BYLINE_MAX_FILE_SIZE"
	envMaxUnpacked = "BYLINE_MAX_UNPACKED"
	envMaxEntries  = "BYLINE_MAX_ENTRIES"
	envMaxDepth    = "BYLINE_MAX_DEPTH"
	envMaxElements = "BYLINE_MAX_ELEMENTS"
	envMaxTime     = "BYLINE_MAX_TIME"
)

// defaultStories is the folder that is used where it exists and no other is
// named.
const defaultStories = "stories"

// config is what the environment and the common flags say.
type config struct {
	token      string
	apiURL     string
	adminGuild string
	adminUsers []string
	stories    string // a folder; "" for the embedded sample
	data       string // "" if no folder for it is known
	color      bool   // unless the output is no terminal
	limits     extract.Limits
	keep       time.Duration // how long questions are kept; 0 for the default
	logLevel   slog.Level
	trusted    []netip.AddrPort // read from although they are on no public network
}

// newConfig takes each setting from the flags, then the environment, then a
// file .env in the working folder.
func newConfig(getenv func(string) string, f flags) (config, error) {
	file, err := godotenv.Read()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return config{}, envFileError(err)
	}
	get := func(name string) string {
		if v := getenv(name); v != "" {
			return v
		}
		return file[name]
	}
	cfg := config{
		token:      strings.TrimPrefix(strings.TrimSpace(get(envToken)), "Bot "),
		apiURL:     strings.TrimSuffix(get(envAPIURL), "/"),
		adminGuild: get(envAdminGuild),
		adminUsers: strings.FieldsFunc(get(envAdminUsers), func(r rune) bool { return r == ',' || r == ' ' }),
		stories:    cmp.Or(f.stories, get(envStories)),
		data:       cmp.Or(f.data, get(envData)),
		color:      getenv("NO_COLOR") == "",
	}
	if cfg.limits, err = newLimits(get); err != nil {
		return config{}, err
	}
	if cfg.trusted, err = addresses(get(envTrusted)); err != nil {
		return config{}, err
	}
	if cfg.keep, err = days(get(envKeepDays)); err != nil {
		return config{}, err
	}
	if level := get(envLogLevel); level != "" && cfg.logLevel.UnmarshalText([]byte(level)) != nil {
		return config{}, misuse("%s is %q, which is none of debug, info, warn and error", envLogLevel, level)
	}
	if cfg.stories == "" {
		if info, err := os.Stat(defaultStories); err == nil && info.IsDir() {
			cfg.stories = defaultStories
		}
	}
	if cfg.data == "" {
		cfg.data = stateFolder(getenv)
	}
	return cfg, nil
}

// mostDays is how many days things can be kept: some hundred years.
const mostDays = 36500

// days reads a number of days, 0 where none is given.
func days(text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > mostDays {
		return 0, misuse("%s is %q, which is no number of days from 1 to %d", envKeepDays, text, mostDays)
	}
	return time.Duration(n) * 24 * time.Hour, nil
}

// addresses reads a list of addresses with ports.
func addresses(list string) ([]netip.AddrPort, error) {
	var out []netip.AddrPort
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		address, err := netip.ParseAddrPort(text)
		if err != nil {
			return nil, misuse("%s has %q, which is no address with a port, such as 10.0.0.5:80 or [fd00::5]:443", envTrusted, text)
		}
		out = append(out, address)
	}
	return out, nil
}

// envFileError says that .env can't be read, without what is in it: a parser's
// error would quote the token.
func envFileError(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return fmt.Errorf("read .env: %w", e.Err)
	}
	return errors.New("read .env: a line in it isn't of the form NAME=value, such as DISCORD_TOKEN=…, or a comment")
}

// stateFolder returns the user's folder for what a program keeps between
// runs, as the XDG Base Directory Specification has it; "" if there is none.
func stateFolder(getenv func(string) string) string {
	if d := getenv("XDG_STATE_HOME"); filepath.IsAbs(d) {
		return filepath.Join(d, "byline")
	}
	if home := getenv("HOME"); home != "" && runtime.GOOS != "windows" {
		return filepath.Join(home, ".local", "state", "byline")
	}
	d, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(d, "byline")
}
