package bot

import (
	"bytes"
	"encoding/json"
	"mime"
	"path"

	"github.com/bwmarrin/discordgo"
)

// file is a file that is sent with a message.
type file struct {
	name    string
	content []byte
}

// carrier is a body of a request that files may go with.
type carrier interface{ files() []file }

func (m *message) files() []file { return m.Files }

func (m *whole) files() []file { return m.Files }

func (c *callback) files() []file {
	if data, ok := c.Data.(carrier); ok {
		return data.files()
	}
	return nil
}

// encode returns a body as JSON, or with the files that go with it in several parts, and the
// media type of that. No body is none.
func encode(body any) (kind string, content []byte, err error) {
	const plain = "application/json"
	if body == nil {
		return plain, nil, nil
	}
	if c, ok := body.(carrier); ok && len(c.files()) > 0 {
		var files []*discordgo.File
		for _, f := range c.files() {
			files = append(files, &discordgo.File{
				Name: f.name, ContentType: mime.TypeByExtension(path.Ext(f.name)), Reader: bytes.NewReader(f.content),
			})
		}
		return discordgo.MultipartBodyWithJSON(body, files)
	}
	content, err = json.Marshal(body)
	return plain, content, err
}
