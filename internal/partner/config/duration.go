package config

import (
	"encoding/json"
	"errors"
	"time"
)

// Duration is a duration as settings have it: "30s", "6h".
type Duration time.Duration

// UnmarshalJSON reads a duration, which is not negative.
func (d *Duration) UnmarshalJSON(text []byte) error {
	var said string
	if err := json.Unmarshal(text, &said); err == nil {
		if read, err := time.ParseDuration(said); err == nil && read >= 0 {
			*d = Duration(read)
			return nil
		}
	}
	return errors.New(`a duration is a text such as "30s" or "6h"`)
}
