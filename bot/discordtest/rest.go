package discordtest

import (
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

// apiVersions are those that are spoken here; they differ in nothing that a
// bot like this uses.
var apiVersions = []string{"v9", "v10"}

// maxBody bounds what the bot may send, as Discord's 25 MiB for files does.
const maxBody = 25 << 20

// call is one request to a route.
type call struct {
	*http.Request
	body    []byte    // the JSON; of a multipart body its payload_json
	files   []upload  // sent beside the JSON
	arrived time.Time // by the server's clock
}

// decode reads the call's JSON into a value.
func (c *call) decode(v any) error {
	if err := json.Unmarshal(c.body, v); err != nil {
		return fmt.Errorf("decoding the body: %w", err)
	}
	return nil
}

// reply is what a route answers: a status and a body, which nil leaves out.
type reply struct {
	status int
	body   any
}

// apiError is an error in Discord's form.
type apiError struct {
	Message string         `json:"message"`
	Code    int            `json:"code"`
	Errors  map[string]any `json:"errors,omitempty"`
}

func ok(v any) reply      { return reply{http.StatusOK, v} }
func noContent() reply    { return reply{http.StatusNoContent, nil} }
func created(v any) reply { return reply{http.StatusCreated, v} }

func refused(status, code int, message string) reply {
	return reply{status, apiError{Message: message, Code: code}}
}

func notFound(code int, what string) reply {
	return refused(http.StatusNotFound, code, "Unknown "+what)
}

// invalid turns a body down for its faults, each of which is a breach.
func (s *Server) invalid(c *call, f faults) reply {
	for _, fault := range f {
		s.breach("%s: %v", c.Pattern, fault)
	}
	return reply{http.StatusBadRequest, apiError{"Invalid Form Body", 50035, f.tree()}}
}

// unreadable turns down a body that isn't JSON of the right shape.
func (s *Server) unreadable(c *call, err error) reply {
	s.breach("%s: %v", c.Pattern, err)
	return refused(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
}

// handler serves the routes, and the gateway where it is said to be.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range routes() {
		method, path, _ := strings.Cut(r.pattern, " ")
		mux.HandleFunc(method+" /api/{version}"+path, func(w http.ResponseWriter, req *http.Request) {
			req.Pattern = r.pattern
			s.serve(w, req, r)
		})
	}
	mux.HandleFunc("GET "+attachmentsPath, s.serveAttachment)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if websocket.IsWebSocketUpgrade(r) && s.atGateway(r.URL) {
			s.serveGateway(w, r)
			return
		}
		s.mu.Lock()
		s.breach("unknown route %s %s", r.Method, r.URL.Path)
		s.mu.Unlock()
		send(w, refused(http.StatusNotFound, 0, "404: Not Found"))
	})
	return mux
}

// serve answers one request: it is counted, then an override answers or the
// route does, then a hold keeps the answer back.
func (s *Server) serve(w http.ResponseWriter, r *http.Request, route route) {
	c := &call{Request: r, arrived: s.now()}
	var err error
	c.body, c.files, err = readBody(w, r)

	s.mu.Lock()
	s.requests[route.pattern]++
	other := s.takeOverride(route.pattern)
	var answer reply
	switch {
	case other != nil:
	case err != nil:
		answer = s.unreadable(c, err)
	case !s.admit(c, route):
		answer = refused(http.StatusUnauthorized, 0, "401: Unauthorized")
	default:
		s.checkSchema(c)
		answer = route.answer(s, c)
	}
	held := slices.Clone(s.holds[route.pattern])
	for _, h := range held {
		h.arrived++
	}
	s.notify()
	s.mu.Unlock()

	for _, h := range held {
		select {
		case <-h.released:
		case <-r.Context().Done():
		}
	}
	if other != nil {
		other.ServeHTTP(w, r)
		return
	}
	send(w, answer)
}

// admit checks what every request must say about itself. A wrong token is no
// breach, for a test may well give one.
func (s *Server) admit(c *call, route route) bool {
	if v := c.PathValue("version"); !slices.Contains(apiVersions, v) {
		s.breach("%s: version %q is not one of %v", route.pattern, v, apiVersions)
	}
	if agent := c.UserAgent(); !strings.HasPrefix(agent, "DiscordBot (") {
		s.breach("%s: user agent %q, where Discord asks for DiscordBot (url, version)", route.pattern, agent)
	}
	return route.open || c.Header.Get("Authorization") == "Bot "+s.Token
}

// readBody reads a request's JSON, which may be a part of a multipart body,
// and the files beside it.
func readBody(w http.ResponseWriter, r *http.Request) (body []byte, files []upload, err error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if kind == "multipart/form-data" {
		if err := r.ParseMultipartForm(maxBody); err != nil { //nolint:gosec // The reader above bounds it.
			return nil, nil, fmt.Errorf("reading a multipart body: %w", err)
		}
		files, err = readUploads(r.MultipartForm)
		return []byte(r.FormValue("payload_json")), files, err
	}
	body, err = io.ReadAll(r.Body)
	switch {
	case err != nil:
		return nil, nil, fmt.Errorf("reading the body: %w", err)
	case len(body) > 0 && kind != "application/json":
		return nil, nil, fmt.Errorf("a body of type %q, where JSON is expected", kind)
	}
	return body, nil, nil
}

func send(w http.ResponseWriter, r reply) {
	if r.body == nil {
		w.WriteHeader(r.status)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(r.status)
	_ = json.NewEncoder(w).Encode(r.body) // a bot that has gone needs no answer
}
