package link

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Header is how the length of a message comes before it. The zero value is two bytes, the higher one first, that do not
// count themselves.
type Header struct {
	ASCII     bool // four digits instead of two bytes
	Inclusive bool // the length counts the header
}

func (h Header) size() int {
	if h.ASCII {
		return 4
	}
	return 2
}

// most is the length of the longest message that the header can announce.
func (h Header) most() int {
	most := 65535
	if h.ASCII {
		most = 9999
	}
	if h.Inclusive {
		most -= h.size()
	}
	return most
}

// read reads a header: how long the message is that follows. Zero is a message of nothing, by which some show that they
// are there.
func (h Header) read(r io.Reader) (int, error) {
	raw := make([]byte, h.size())
	if _, err := io.ReadFull(r, raw); err != nil {
		return 0, err
	}
	n := int(raw[0])<<8 | int(raw[1])
	if h.ASCII {
		var err error
		if strings.Trim(string(raw), "0123456789") != "" {
			return 0, errors.New("the length of a message is not four digits")
		}
		if n, err = strconv.Atoi(string(raw)); err != nil {
			return 0, err
		}
	}
	if h.Inclusive && n > 0 {
		n -= h.size()
	}
	if n < 0 {
		return 0, errors.New("the length of a message does not count its header, as it must")
	}
	return n, nil
}

// frame puts the header before a message.
func (h Header) frame(message []byte) ([]byte, error) {
	if len(message) > h.most() {
		return nil, fmt.Errorf("a message of %d bytes is longer than its header can say", len(message))
	}
	n := len(message)
	if h.Inclusive {
		n += h.size()
	}
	framed := []byte{byte(n >> 8), byte(n)}
	if h.ASCII {
		framed = fmt.Appendf(nil, "%04d", n)
	}
	return append(framed, message...), nil
}
