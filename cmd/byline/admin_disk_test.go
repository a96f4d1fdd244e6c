//go:build linux

package main

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
)

// mounted returns a folder on a small disk of its own, which only root can make.
func mounted(t *testing.T, options string) (dir string, remount func(flags uintptr)) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmounting: %v", err)
		}
	})
	return dir, func(flags uintptr) {
		t.Helper()
		if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, options); err != nil {
			t.Fatal(err)
		}
	}
}

// Where the folder of stories is read-only, that is told before anybody looks at
// what was understood; where it becomes so later, the draft stays and can be
// saved when it is mended.
func TestAdminFolderIsReadOnly(t *testing.T) {
	folder, remount := mounted(t, "size=1m")
	s := newServer(t)
	writeStory(t, folder, "ferry.md", "The ferry to Pelican Island is painted green, the port said.")
	s.env[envStories] = folder
	s.open(t)
	shown := s.add(t, "light.md", lighthouse)
	sure := s.admin("remove", discordtest.Opt("title", "News of ferry.md")).Answer(t.Context())
	remount(syscall.MS_RDONLY)
	const cant = "I may not write into the folder of stories."
	if got := s.add(t, "other.md", lighthouse); !strings.HasPrefix(got.Content, cant) || len(got.Components) > 0 {
		t.Errorf("got %+v", got)
	}
	failed := s.press(t, shown, "Save").WaitEdit(t.Context(), has(cant))
	if len(failed.Embeds) != 1 {
		t.Errorf("what was understood isn't shown any longer: %+v", failed)
	}
	s.press(t, sure, "Take it out").WaitEdit(t.Context(), has(cant))
	if got := filesIn(t, filepath.Join(s.env[envData], removedFolder)); len(got) > 0 {
		t.Errorf("what is still there is also in %q", got)
	}
	remount(0)
	s.press(t, failed, "Save").WaitEdit(t.Context(), has("Saved as light.md."))
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md", "light.md"}) {
		t.Errorf("there are %q", got)
	}
}

// Where there is no room for a story, no part of it is left.
func TestAdminDiskIsFull(t *testing.T) {
	folder, _ := mounted(t, "size=64k")
	s := newServer(t)
	writeStory(t, folder, "ferry.md", "The ferry to Pelican Island is painted green, the port said.")
	s.env[envStories] = folder
	s.open(t)
	shown := s.add(t, "light.md", lighthouse+strings.Repeat("\nThe port said so again and again.\n", 3000))
	failed := s.press(t, shown, "Save").WaitEdit(t.Context(), has("There is no room left on the disk."))
	if button(t, failed, "Save") == "" {
		t.Error("it can't be tried again")
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md"}) {
		t.Errorf("there are %q", got)
	}
}

// Where there is no room for a draft either, no part of it is left.
func TestDraftDiskIsFull(t *testing.T) {
	dir, _ := mounted(t, "size=64k")
	d := draftFiles{dir, draftsRoom, time.Now}
	if _, err := d.put("x.md", make([]byte, 200_000)); !errors.Is(err, bot.ErrDiskFull) {
		t.Errorf("got %v", err)
	}
	if _, err := d.put("x.md", make([]byte, 1000)); err != nil {
		t.Errorf("a smaller one: %v", err)
	}
	if got := filesIn(t, dir); len(got) != 1 {
		t.Errorf("there are %q", got)
	}
}
