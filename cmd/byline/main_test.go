package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestExitCode(t *testing.T) {
	for _, tt := range []struct {
		err  error
		code int
		says string
	}{
		{nil, 0, ""},
		{errors.New("no room"), 1, "byline: no room\n"},
		{fmt.Errorf("read: %w", errReported), 1, ""},
		{misuse("no verb %q", "x"), 2, "byline: no verb \"x\"\nRun 'byline --help'"},
		{fmt.Errorf("ask: %w", misuse("no words")), 2, "byline: ask: no words\nRun 'byline --help'"},
	} {
		var stderr bytes.Buffer
		if code := exitCode(tt.err, &stderr); code != tt.code || !strings.HasPrefix(stderr.String(), tt.says) || tt.says == "" && stderr.Len() > 0 {
			t.Errorf("%v: exit status %d, says %q", tt.err, code, stderr.String())
		}
	}
}
