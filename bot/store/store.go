// Package store keeps what the bot must know after a restart, in one file:
// the questions that were asked, what people thought of the answers, and who
// wants nothing kept.
//
// # What is kept
//
// Of a question: its text, the filters given, when it was asked, and whether
// the stories answered it; of a verdict: good or bad, and the reason that was
// typed. No message besides, and no user's id: a person is a keyed hash of it,
// HMAC-SHA256 cut to 128 bits. The key is random, made with the file and kept
// in it, so that the file gives away nobody by itself, but lets whoever has
// it try an id that they suspect. Nothing is kept longer than [Options].Keep,
// save that somebody opted out.
//
// # What holds
//
// What a method was told to keep is on the disk when it returns, so that
// neither kill -9 nor a power cut loses it. Where the file is damaged, opening
// it moves it aside and carries over each record that can be read; damage met
// later is a [DamagedError] from then on, never a panic.
//
// What is deleted is also gone from the bytes of the file: bbolt leaves the
// old text in its free pages, so [Store.Forget], [Store.OptOut] and
// [Store.Prune] write the file anew before they return, and so does [Open].
// That is as far as this package reaches. What the disk underneath, its
// snapshots and its backups keep of a file that was replaced is up to them.
package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
)

// defaultKeep is how long questions and verdicts are kept.
const defaultKeep = 90 * 24 * time.Hour

// ErrClosed is returned by the methods of a store that has been closed.
var ErrClosed = errors.New("the store is closed")

// Options say how a store keeps what it is given.
type Options struct {
	Keep   time.Duration    // how long questions are kept; 0: 90 days
	Now    func() time.Time // may be called by several goroutines at once; nil: time.Now
	Logger *slog.Logger     // is told of damage and what became of it; nil: nobody is
}

// Store is an open file. Its methods may be called by any number of
// goroutines at once.
type Store struct {
	path   string
	keep   time.Duration
	now    func() time.Time
	log    *slog.Logger
	key    []byte // of the hash that makes a Person
	unlock func() error

	// mu is held for reading where db is read, and for writing where it is
	// exchanged. The goroutine that writes is the only one that does that, so
	// it needs mu for nothing else.
	mu   sync.RWMutex
	db   *bolt.DB
	file *os.File // what db reads and writes
	size int64    // of file when it was opened; it never shrinks

	broken  atomic.Pointer[DamagedError]
	stuck   atomic.Bool // broken, and bbolt waits for its own locks
	dirty   bool        // deleted text is left in free pages; the writing goroutine's own
	writes  chan *write
	stop    chan struct{}
	stopped chan struct{}
	close   func() error
}

// Open opens the file at path, making it and its folder where missing, for
// nobody but its owner. A damaged file is moved aside, to a name that ends in
// ".damaged-" and the time, and what can be read of it is carried over.
//
// It fails within 2 s with a [*LockedError] where another process has the
// file open, and with a [*VersionError] where a later version of this program wrote it.
// Other errors say what is in the way (rights, a full disk, a folder of that
// name) and what to do.
func Open(path string, opts Options) (*Store, error) {
	s := &Store{
		keep:    opts.Keep,
		now:     opts.Now,
		log:     opts.Logger,
		writes:  make(chan *write),
		stop:    make(chan struct{}),
		stopped: make(chan struct{}),
	}
	if s.keep <= 0 {
		s.keep = defaultKeep
	}
	if s.now == nil {
		s.now = time.Now
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	s.close = sync.OnceValue(s.shut)
	if err := s.open(path); err != nil {
		return nil, fmt.Errorf("opening the store %s: %w", path, advise(err))
	}
	go s.run()
	return s, nil
}

// Close waits for what is being written and closes the file. Calls after the
// first return what that returned.
func (s *Store) Close() error { return s.close() }

func (s *Store) shut() error {
	close(s.stop)
	<-s.stopped
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.broken.Load() != nil && s.stuck.Load() {
		err = s.file.Close() // its memory is freed when the program ends
	} else {
		err = s.db.Close()
	}
	s.db = nil
	if err = errors.Join(err, s.unlock()); err != nil {
		return fmt.Errorf("closing the store: %w", err)
	}
	return nil
}

// Person is a keyed hash of a Discord user's id, as text. Without the file
// that the key lies in, nobody gets back to the id.
type Person string

// personSize is the length of a person's hash in bytes.
const personSize = 16

// Person returns the hash of a user's id. It is the same for as long as the
// file lives.
func (s *Store) Person(userID string) Person {
	h := hmac.New(sha256.New, s.key)
	h.Write([]byte(userID))
	return personOf(h.Sum(nil)[:personSize])
}

func personOf(hash []byte) Person {
	return Person(base64.RawURLEncoding.EncodeToString(hash))
}

// hash returns the bytes that p stands for.
func (p Person) hash() ([]byte, error) {
	hash, err := base64.RawURLEncoding.DecodeString(string(p))
	if err != nil || len(hash) != personSize {
		return nil, fmt.Errorf("%q is not a person of the store", string(p))
	}
	return hash, nil
}
