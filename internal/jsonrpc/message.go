package jsonrpc

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Call is one call of a message. ID is empty for a notification, which gets no answer.
type Call struct {
	ID     json.RawMessage
	Method string
	Params json.RawMessage // empty: none were given
}

// MarshalJSON writes the four members of a request and no others, so that every reader takes them for the same call.
func (c Call) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Version string          `json:"jsonrpc"`
		ID      json.RawMessage `json:"id,omitempty"`
		Method  string          `json:"method"`
		Params  json.RawMessage `json:"params,omitempty"`
	}{"2.0", c.ID, c.Method, c.Params})
}

// Message is one call, or a batch of them.
type Message struct {
	Calls []Call
	Batch bool // written as an array, also of one call
}

// Parse reads a message. Names of members are matched exactly, and the last of two members with the same name counts,
// as in go-ethereum.
func Parse(message []byte) (m Message, err error) {
	var elements []json.RawMessage
	if m.Batch = bytes.HasPrefix(bytes.TrimLeft(message, " \t\r\n"), []byte("[")); m.Batch {
		if err := json.Unmarshal(message, &elements); err != nil {
			return m, err
		}
	} else {
		elements = []json.RawMessage{message}
	}
	switch {
	case len(elements) == 0:
		return m, errors.New("empty batch")
	case len(elements) > MaxBatch:
		return m, fmt.Errorf("batch of %d calls, at most %d are served", len(elements), MaxBatch)
	}
	calls := make([]Call, len(elements))
	for i, element := range elements {
		if calls[i], err = parseCall(element); err != nil {
			return m, err
		}
	}
	m.Calls = calls
	return m, nil
}

func parseCall(element []byte) (c Call, err error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(element, &members); err != nil {
		return c, err
	}
	if err := json.Unmarshal(members["method"], &c.Method); err != nil || c.Method == "" {
		return c, errors.New("a call needs a method")
	}
	c.ID, c.Params = members["id"], members["params"]
	return c, nil
}

// heavyMethods are those that can keep a processor busy for seconds: they run code or read many blocks.
var heavyMethods = []string{
	"eth_call", "eth_createAccessList", "eth_estimateGas", "eth_feeHistory", "eth_fillTransaction", "eth_getBlockReceipts",
	"eth_getFilterLogs", "eth_getLogs", "eth_getProof", "eth_simulateV1",
}

// Heavy reports whether the message may keep a processor busy.
func (m Message) Heavy() bool {
	return slices.ContainsFunc(m.Calls, func(c Call) bool { return slices.Contains(heavyMethods, c.Method) })
}

// Marshal writes the message anew, so that every reader takes it for the same calls.
func (m Message) Marshal() ([]byte, error) {
	if m.Batch {
		return json.Marshal(m.Calls)
	}
	return json.Marshal(m.Calls[0])
}

// Complete adds an error for each call that an answer has left out, as one that was cut off has; one without a byte has
// left out all. Answers come in the order of the calls. What is no answer of a batch is returned as it is.
func (m Message) Complete(answer []byte, code int, text string) []byte {
	var answers []json.RawMessage
	empty := len(bytes.TrimSpace(answer)) == 0
	if empty && !m.Batch && len(m.Calls) == 1 && len(m.Calls[0].ID) > 0 {
		return ErrorMessage(m.Calls[0].ID, code, text)
	}
	if !m.Batch || !empty && json.Unmarshal(answer, &answers) != nil {
		return answer
	}
	expected := 0
	for _, call := range m.Calls {
		if len(call.ID) == 0 {
			continue
		}
		if expected++; expected > len(answers) {
			answers = append(answers, ErrorMessage(call.ID, code, text))
		}
	}
	completed, err := json.Marshal(answers)
	if err != nil || len(answers) == 0 {
		return answer
	}
	return completed
}
