package extract

import (
	"encoding/json"
	"reflect"
)

// scalar is a text in a file's metadata. In JSON it may be given as a number
// too, which is taken as it is written; YAML's reader does that by itself.
type scalar string

// UnmarshalJSON reads a string or number. Null leaves the text as it is.
func (t *scalar) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '"':
		return json.Unmarshal(data, (*string)(t))
	case 'n':
		return nil
	case '{', '[', 't', 'f':
		// The decoder adds the field to an error of this type.
		return &json.UnmarshalTypeError{Value: string(data), Type: reflect.TypeFor[string]()}
	}
	*t = scalar(data)
	return nil
}
