package api

import (
	"encoding/json"
	"errors"
)

// DecimalText is an amount as a client wrote it: the text of a JSON string, or the digits of a bare JSON
// number, never passed through binary floating point. The server has checked its form (plain notation, at
// most 20 digits before the point and 18 after it) before it decodes one; sign, size and precision are for code that
// knows the currency.
type DecimalText string

// UnmarshalJSON takes a JSON string or number and keeps its text.
func (d *DecimalText) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		var text string
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
		*d = DecimalText(text)
		return nil
	}
	var number json.Number
	if err := json.Unmarshal(data, &number); err != nil || number == "" {
		return errors.New("api: decimal: neither a string nor a number")
	}
	*d = DecimalText(number)
	return nil
}
