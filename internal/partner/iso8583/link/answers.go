package link

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

// pendingKey is what an answer has in common with its question whatever the network: class and STAN.
type pendingKey struct {
	class byte
	stan  string
}

// pending is a question that waits.
type pending struct {
	asked  codec.Message
	answer chan Arrival
}

// alsoEqual are the fields that an answer repeats, if it has them: transmission time, acquirer, retrieval reference,
// terminal.
var alsoEqual = []int{7, 32, 37, 41}

func (p *pending) matches(m codec.Message) bool {
	if m.MTI != "" && m.MTI != p.asked.AnswerMTI() {
		return false
	}
	for _, number := range alsoEqual {
		if own, its := p.asked.Field(number), m.Field(number); own != "" && its != "" && own != its {
			return false
		}
	}
	return true
}

// Ask sends a message and waits for its answer until the context ends. Of two messages of a class that wait, each has a
// STAN of its own.
func (c *Conn) Ask(ctx context.Context, m codec.Message) (codec.Message, error) {
	key := pendingKey{class: m.Class(), stan: m.Field(11)}
	if key.stan == "" {
		return codec.Message{}, fmt.Errorf("a message of type %s has no STAN (field 11), by which its answer is known",
			m.MTI)
	}
	p := &pending{asked: m, answer: make(chan Arrival, 1)}
	c.mu.Lock()
	if c.pending[key] != nil {
		c.mu.Unlock()
		return codec.Message{}, fmt.Errorf("a message of this class with the STAN %s waits for its answer", key.stan)
	}
	c.pending[key] = p
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		delete(c.pending, key)
		c.mu.Unlock()
	}()
	if err := c.Send(ctx, m); err != nil {
		return codec.Message{}, err
	}
	select {
	case a := <-p.answer:
		return a.Message, a.Err
	case <-c.closed:
		return codec.Message{}, ErrClosed
	case <-ctx.Done():
		return codec.Message{}, fmt.Errorf("no answer to %s with the STAN %s: %w", m.MTI, key.stan, ctx.Err())
	}
}

// deliver gives an answer to who waits for it.
func (c *Conn) deliver(a Arrival) {
	key := pendingKey{class: a.Message.Class(), stan: a.Message.Field(11)}
	c.mu.Lock()
	p := c.pending[key]
	if p != nil && p.matches(a.Message) {
		delete(c.pending, key)
	} else {
		p = nil
	}
	c.mu.Unlock()
	if p == nil {
		c.opts.Log.Warn("an answer came to what was not asked, or too late", "mti", a.Message.MTI, "stan", key.stan)
		return
	}
	p.answer <- a
}

// manage asks the other side for something of network management: sign_on, sign_off or echo.
func (c *Conn) manage(ctx context.Context, word string) error {
	s := c.opts.Spec
	code := s.CodeOf("management", word)
	at, err := strconv.Atoi(s.Elements["management"].At)
	if code == "" || err != nil {
		return fmt.Errorf("the table of messages has no code for %s", word)
	}
	now := time.Now().UTC()
	m := codec.Message{MTI: s.CodeOr("mti", "management"), Fields: map[int]string{
		7: now.Format("0102150405"), 11: c.opts.STANs.Next(), at: code,
	}}
	if f := s.Fields[12]; f != nil && f.Length == 12 {
		m.Fields[12] = now.Format("060102150405")
	}
	ctx, cancel := context.WithTimeout(ctx, c.opts.Patience)
	defer cancel()
	answer, err := c.Ask(ctx, m)
	if err != nil {
		return fmt.Errorf("%s: %w", strings.ReplaceAll(word, "_", "-"), err)
	}
	if got := answer.Field(39); got != s.CodeOr("answers", "management") {
		return fmt.Errorf("%s: the other side answered %q", strings.ReplaceAll(word, "_", "-"), got)
	}
	return nil
}

// answerManagement answers the other side's sign-on, sign-off or echo.
func (c *Conn) answerManagement(a Arrival) {
	s, answer := c.opts.Spec, "management"
	word, known := s.Code("management", s.At(a.Message, "management"))
	switch {
	case a.Err != nil:
		answer = "format"
		c.opts.Log.Warn("a message of network management is wrong", "error", a.Err)
	case !known:
		answer = "unsupported"
		c.opts.Log.Warn("the other side asked for network management that is not known here",
			"code", s.At(a.Message, "management"))
	case word != "echo":
		c.opts.Log.Info("the other side managed its link", "what", word, "from", c.RemoteAddr().String())
	}
	ctx, cancel := context.WithTimeout(context.Background(), c.opts.Patience)
	defer cancel()
	if err := c.Send(ctx, Answer(s, a.Message, s.CodeOr("answers", answer))); err != nil {
		c.opts.Log.Warn("network management could not be answered", "error", err)
	}
}

// Answer is the answer to a message with a code in field 39: it repeats the fields that the table says.
func Answer(s *codec.Spec, asked codec.Message, code string) codec.Message {
	m := codec.Message{MTI: asked.AnswerMTI(), Fields: map[int]string{39: code}}
	for _, number := range s.Echo {
		if value, ok := asked.Fields[number]; ok {
			m.Fields[number] = value
		}
	}
	return m
}
