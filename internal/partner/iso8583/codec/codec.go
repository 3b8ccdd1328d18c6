// Package codec packs and unpacks ISO 8583 messages by a specification, which is a table of data (see [Spec]). It knows
// how a message is written, and neither what it means nor how it gets anywhere.
package codec

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Message is a message as texts. A field of bytes (type b) is in hexadecimal, in capitals; every other field is what
// its characters say, at its full length, so that a fixed field has its padding.
type Message struct {
	MTI    string // message type indicator, four digits
	Fields map[int]string
}

// Field returns a field without the spaces around it; empty if the message does not have it.
func (m Message) Field(number int) string { return strings.TrimSpace(m.Fields[number]) }

// Class is the second digit of the MTI: 1 authorisation, 2 financial, 4 reversal, 8 network management.
func (m Message) Class() byte { return m.digit(1) }

// Function is the third digit of the MTI: 0 request, 1 its answer, 2 advice, 3 its answer.
func (m Message) Function() byte { return m.digit(2) }

// Repeat tells whether the sender says that it sent the message before: the fourth digit of the MTI is odd.
func (m Message) Repeat() bool { return (m.digit(3)-'0')%2 == 1 }

// Wants tells whether the message wants an answer: a request or an advice.
func (m Message) Wants() bool { return m.Function() == '0' || m.Function() == '2' }

func (m Message) digit(at int) byte {
	if at >= len(m.MTI) {
		return 0
	}
	return m.MTI[at]
}

// AnswerMTI is the MTI of the answer to a request or an advice. A repeat gets the answer of the first.
func (m Message) AnswerMTI() string {
	if len(m.MTI) != 4 {
		return ""
	}
	return m.MTI[:2] + string(m.MTI[2]+1) + string(m.MTI[3]-(m.MTI[3]-'0')%2)
}

// RepeatMTI is the MTI of the same message sent again.
func (m Message) RepeatMTI() string {
	if len(m.MTI) != 4 || m.Repeat() {
		return m.MTI
	}
	return m.MTI[:3] + string(m.MTI[3]+1)
}

// Clone is a copy that shares nothing with the message.
func (m Message) Clone() Message { return Message{MTI: m.MTI, Fields: maps.Clone(m.Fields)} }

// Numbers are the numbers of the message's fields in order.
func (m Message) Numbers() []int { return slices.Sorted(maps.Keys(m.Fields)) }

// Error says what is wrong with a message, and where.
type Error struct {
	Field  int    // 0 of the MTI, 1 of the bitmaps
	Name   string // as the specification names the field
	Part   string // path of a part of the field, such as 43.3; empty: the field itself
	Offset int    // in bytes from the begin of the message; -1 of a message that is being packed
	What   string
}

// Error says it in a sentence. It holds nothing of the message's contents but lengths and single characters.
func (e *Error) Error() string {
	where := "field " + strconv.Itoa(e.Field)
	if e.Part != "" {
		where = "field " + e.Part
	}
	if e.Name != "" {
		where += " (" + e.Name + ")"
	}
	if e.Offset >= 0 {
		where += fmt.Sprintf(" at offset %d", e.Offset)
	}
	return where + ": " + e.What
}
