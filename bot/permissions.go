package bot

import (
	"encoding/json"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// permissions are bits of what a member of a server may do.
type permissions uint64

const (
	administrator permissions = discordgo.PermissionAdministrator
	manageServer  permissions = discordgo.PermissionManageGuild
	// manageMessages is what moderators have.
	manageMessages permissions = discordgo.PermissionManageMessages
)

// MarshalJSON returns the number's digits as a string, as Discord has
// permissions.
func (p permissions) MarshalJSON() ([]byte, error) {
	return json.Marshal(strconv.FormatUint(uint64(p), 10))
}

// UnmarshalJSON takes a number as well, as some servers send it. What can't
// be read permits nothing, and doesn't keep the rest from being read.
func (p *permissions) UnmarshalJSON(raw []byte) error {
	text := string(raw)
	var quoted string
	if json.Unmarshal(raw, &quoted) == nil {
		text = quoted
	}
	number, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		number = 0 // which ParseUint says only of some errors
	}
	*p = permissions(number)
	return nil
}
