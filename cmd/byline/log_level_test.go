package main

import (
	"bytes"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// What is logged is the operator's choice; who asks is logged at debug alone.
func TestLogLevel(t *testing.T) {
	for level, told := range map[string]bool{"": false, "info": false, "debug": true} {
		t.Run("level "+level, func(t *testing.T) {
			s := newServer(t)
			s.env[envLogLevel] = level
			stop := s.open(t)
			s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", "who?")).Answer(t.Context())
			stop()
			if log := s.log.String(); strings.Contains(log, s.reader.ID) != told {
				t.Errorf("who asks is told: want %t in\n%s", told, log)
			}
		})
	}
}

func TestLogLevelMisused(t *testing.T) {
	t.Chdir(t.TempDir())
	var out bytes.Buffer
	err := run(t.Context(), []string{"stories"}, func(name string) string {
		return map[string]string{"HOME": t.TempDir(), envLogLevel: "loud"}[name]
	}, &out, &out)
	if exitCode(err, &out) != 2 || !strings.Contains(out.String(), envLogLevel) {
		t.Errorf("%v, %s", err, &out)
	}
}
