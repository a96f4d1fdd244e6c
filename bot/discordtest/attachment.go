package discordtest

import (
	"fmt"
	"io"
	"maps"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Attachment is a file in a message or in an option of a command.
type Attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	Size        int    `json:"size"` // bytes
	URL         string `json:"url"`
	ProxyURL    string `json:"proxy_url"`
	ContentType string `json:"content_type,omitempty"`
	Ephemeral   bool   `json:"ephemeral,omitempty"`

	content []byte
	serve   http.Handler // in place of the content; nil for that
}

// Attach uploads a file, as somebody does who fills in an option of a command
// with it. It is found at a path of this server's, where Discord has a host of
// its own for that. A name is taken as it is, which Discord's wouldn't be.
func (s *Server) Attach(name string, content []byte) *Attachment {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.attach(name, content)
}

// AttachServed is [Server.Attach] of a file that says it has that size and is
// served by a handler.
func (s *Server) AttachServed(name string, size int, handler http.Handler) *Attachment {
	a := s.Attach(name, nil)
	a.Size, a.serve = size, handler
	return a
}

func (s *Server) attach(name string, content []byte) *Attachment {
	a := &Attachment{ID: s.newID(), Filename: name, Size: len(content), content: content}
	a.URL = s.http.URL + attachmentsPath + a.ID + "/" + url.PathEscape(name) + "?ex=1&hm=2"
	a.ProxyURL = a.URL
	s.attachments[a.ID] = a
	return a
}

// attachmentsPath is where the files of people and of the bot are.
const attachmentsPath = "/attachments/"

func (s *Server) serveAttachment(w http.ResponseWriter, r *http.Request) {
	id, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, attachmentsPath), "/")
	s.mu.Lock()
	a := s.attachments[id]
	s.downloads++
	s.notify()
	if token := r.Header.Get("Authorization"); token != "" {
		s.breach("the bot's token was sent to the host of attachments")
	}
	s.mu.Unlock()
	switch {
	case a == nil:
		http.NotFound(w, r)
	case a.serve != nil:
		a.serve.ServeHTTP(w, r)
	default:
		w.Header().Set("Content-Length", strconv.Itoa(len(a.content)))
		_, _ = w.Write(a.content) // a bot that has gone needs no file
	}
}

// Downloads counts the requests for attachments.
func (s *Server) Downloads() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.downloads
}

// Files lists the files of a message with their content, by name.
func (m *Message) Files() map[string][]byte {
	files := map[string][]byte{}
	for _, a := range m.Attachments {
		if a, is := a.(*Attachment); is {
			files[a.Filename] = a.content
		}
	}
	return files
}

// upload is a file that the bot sends with a message.
type upload struct {
	name    string
	content []byte
}

// readUploads reads the files of a multipart body, in order.
func readUploads(form *multipart.Form) ([]upload, error) {
	var uploads []upload
	for _, field := range slices.Sorted(maps.Keys(form.File)) {
		for _, header := range form.File[field] {
			f, err := header.Open()
			if err != nil {
				return nil, fmt.Errorf("opening an uploaded file: %w", err)
			}
			content, err := io.ReadAll(f)
			_ = f.Close() // it was only read
			if err != nil {
				return nil, fmt.Errorf("reading an uploaded file: %w", err)
			}
			uploads = append(uploads, upload{header.Filename, content})
		}
	}
	return uploads, nil
}
