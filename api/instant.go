package api

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// Instant is a moment as the API writes it: RFC 3339 in UTC, ending in Z, with at most nine decimals of a
// second and no trailing zeros among them. A plain time.Time would keep its own zone.
type Instant struct{ time.Time }

// At makes an Instant of t, whatever zone t is in.
func At(t time.Time) Instant { return Instant{t.UTC()} }

// String returns the moment as the API writes it.
func (i Instant) String() string { return i.UTC().Format(time.RFC3339Nano) }

// MarshalJSON writes the moment as a JSON string. A year outside 0 to 9999 is an error (RFC 3339, section 1).
func (i Instant) MarshalJSON() ([]byte, error) {
	return i.UTC().MarshalJSON()
}

// UnmarshalJSON reads a JSON string in RFC 3339, with any offset.
func (i *Instant) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return fmt.Errorf("api: moment: %w", err)
	}
	t, err := ParseTime(text)
	if err != nil {
		return fmt.Errorf("api: moment: %w", err)
	}
	*i = At(t)
	return nil
}

// ParseTime reads a moment in RFC 3339, with any offset. Its letters may be lower-case (section 5.6).
func ParseTime(text string) (time.Time, error) {
	return time.Parse(time.RFC3339Nano, strings.ToUpper(text))
}
