package discordtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemaDir is the environment variable that names the folder with Discord's
// own description of its API, openapi.json.
const schemaDir = "BYLINE_DISCORD_DIR"

// published returns the schema of each route's body as Discord publishes it,
// by the route's pattern, or nothing where no folder is named. It takes tens
// of milliseconds, once.
var published = sync.OnceValues(func() (map[string]*jsonschema.Schema, error) {
	dir := os.Getenv(schemaDir)
	if dir == "" {
		return nil, nil
	}
	return loadSchemas(dir)
})

func loadSchemas(dir string) (map[string]*jsonschema.Schema, error) {
	const location = "discord:openapi.json"
	doc, err := readSchema(filepath.Join(dir, "openapi.json"))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(location, doc); err != nil {
		return nil, fmt.Errorf("taking in Discord's API description: %w", err)
	}
	paths, _ := field(doc, "paths").(map[string]any)
	byShape := map[string]string{}
	for path := range paths {
		byShape[shape(path)] = path
	}
	schemas := map[string]*jsonschema.Schema{}
	for _, r := range routes() {
		method, path, _ := strings.Cut(r.pattern, " ")
		method, path = strings.ToLower(method), byShape[shape(path)]
		if field(paths, path, method, "requestBody", "content", "application/json") == nil {
			continue // takes no body
		}
		pointer := pointerTo("paths", path, method, "requestBody", "content", "application/json", "schema")
		schemas[r.pattern], err = compiler.Compile(location + "#" + pointer)
		if err != nil {
			return nil, fmt.Errorf("reading the schema of %s: %w", r.pattern, err)
		}
	}
	if len(schemas) == 0 {
		return nil, fmt.Errorf("no known route has a schema in %s", dir)
	}
	return schemas, nil
}

// pointerTo is the JSON pointer along keys, as a URL's fragment has it.
func pointerTo(keys ...string) string {
	var b strings.Builder
	for _, key := range keys {
		b.WriteString("/" + url.PathEscape(strings.ReplaceAll(key, "/", "~1")))
	}
	return b.String()
}

// readSchema reads a JSON document.
func readSchema(file string) (any, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading a schema: %w", err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("reading the schema %s: %w", file, err)
	}
	return doc, nil
}

// field looks up a path of keys in nested objects; nil where there is none.
func field(doc any, keys ...string) any {
	for _, key := range keys {
		object, _ := doc.(map[string]any)
		doc = object[key]
	}
	return doc
}

var parameter = regexp.MustCompile(`\{[^}]*\}`)

// shape is a path without the names of its parameters.
func shape(path string) string { return parameter.ReplaceAllString(path, "{}") }

// checkSchema checks a call's body against what Discord publishes. A fault
// that only this finds is a breach, but the call goes on as usual, so that a
// test runs alike with and without the schemas.
func (s *Server) checkSchema(c *call) {
	schema := s.schemas[c.Pattern]
	if schema == nil {
		return
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(c.body))
	if err != nil {
		return // the route will say so
	}
	if err := schema.Validate(permissionsAsNumbers(doc)); err != nil {
		s.breach("%s: against Discord's schema: %v", c.Pattern, err)
	}
}

var digits = regexp.MustCompile(`^\d+$`)

// permissionsAsNumbers works around a mistake in the description: it wants
// default_member_permissions to be a number, where strings of digits are what
// Discord documents and takes.
func permissionsAsNumbers(doc any) any {
	switch doc := doc.(type) {
	case []any:
		for i := range doc {
			doc[i] = permissionsAsNumbers(doc[i])
		}
	case map[string]any:
		const name = "default_member_permissions"
		if text, is := doc[name].(string); is && digits.MatchString(text) {
			doc[name] = json.Number(text)
		}
	}
	return doc
}
