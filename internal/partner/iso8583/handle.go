package iso8583

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// takeMessage takes a message off a link. It returns at once.
func (s *Server) takeMessage(c *link.Conn, a link.Arrival, done func()) {
	m, err := s.readMessage(a)
	key := m.Card.PAN
	if key == "" {
		key = m.IDs.Payment
	}
	s.order.runInOrder(key, func() {
		defer done()
		switch {
		case err != nil:
			s.refuseMessage(c, a, err)
		case m.Kind.Asks():
			s.decideQuestion(c, a, m)
		default:
			s.bookMessage(c, a, m)
		}
	})
}

// contextUntil is that of what is under way, until a deadline.
func (s *Server) contextUntil(deadline time.Time) (context.Context, context.CancelFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return context.WithDeadline(s.work, deadline)
}

// refuseMessage answers what cannot be handed on.
func (s *Server) refuseMessage(c *link.Conn, a link.Arrival, err error) {
	answer := "format"
	if wrong := (*refusal)(nil); errors.As(err, &wrong) {
		answer = wrong.answer
	}
	code := s.spec.CodeOr("answers", answer)
	if answer == nothingToBook {
		code = s.spec.CodeOr("answers", bookedAs(a.Message))
		s.logAnswer(a, "a message was taken that moves nothing", code)
	} else {
		s.log.Warn("a message was refused", "mti", a.Message.MTI, "stan", a.Message.Field(11), "code", code,
			"error", err)
		if filed := s.noteUnread(a, err); filed != nil {
			s.log.Error("a message was left without answer, for nobody is told of it yet", "mti", a.Message.MTI, "error", filed)
			s.config.Counts.note(a, partner.LinkFailed)
			return // its sender repeats it
		}
	}
	s.config.Counts.note(a, partner.LinkRefused)
	s.sendAnswer(c, a, link.Answer(s.spec, a.Message, code))
}

// noteUnread has an operator told of a message that cannot be read, and that may tell of money which has moved. What is
// asked moves none when it is refused.
func (s *Server) noteUnread(a link.Arrival, cause error) error {
	mti := a.Message.MTI
	if s.config.FileUnread == nil || len(mti) != 4 || !strings.Contains("124", mti[1:2]) || mti[1] != '4' && mti[2] != '2' {
		return nil
	}
	ctx, cancel := s.contextUntil(time.Now().Add(s.config.BookWithin))
	defer cancel()
	first := mti[:3] + "0" // of which a repeat is the same
	return s.config.FileUnread(ctx, config.Unread{
		ID: strings.Join([]string{first, a.Message.Field(11), a.Message.Field(7), a.Message.Field(37)}, "/"), Type: first, Cause: cause,
	})
}

// sendAnswer writes an answer whose loss undoes nothing: who asked asks again.
func (s *Server) sendAnswer(c *link.Conn, a link.Arrival, answer codec.Message) {
	ctx, cancel := s.contextUntil(time.Now().Add(s.config.BookWithin))
	defer cancel()
	if err := c.Send(ctx, answer); err != nil {
		s.log.Warn("an answer could not be written", "mti", answer.MTI, "stan", answer.Field(11), "error", err)
		return
	}
	s.config.Counts.written(a)
}

// logAnswer logs what became of a message.
func (s *Server) logAnswer(a link.Arrival, what, code string) {
	s.log.Info("a message of the network was answered", "what", what, "mti", a.Message.MTI, "stan", a.Message.Field(11),
		"rrn", a.Message.Field(37), "code", code, "took", time.Since(a.At))
}

// decideQuestion puts a question and writes its answer in time, or has what was approved undone.
func (s *Server) decideQuestion(c *link.Conn, a link.Arrival, m partner.NetworkMessage) {
	answerBy := a.At.Add(s.config.AnswerWithin)
	m.DecideBy = answerBy.Add(-s.config.AnswerWithin / 10)
	ctx, cancel := s.contextUntil(answerBy)
	defer cancel()
	outcome, err := s.network.Handle(ctx, m)
	if err != nil {
		s.log.Error("a question could not be decided", "mti", a.Message.MTI, "stan", a.Message.Field(11), "error", err)
		s.config.Counts.note(a, partner.LinkFailed)
		s.sendAnswer(c, a, link.Answer(s.spec, a.Message, s.spec.CodeOr("answers", "unavailable")))
		return
	}
	answer := s.answerTo(a.Message, m, outcome)
	if !outcome.Approved {
		s.config.Counts.note(a, partner.LinkDeclined)
		s.logAnswer(a, string(outcome.Reason), answer.Fields[39])
		s.sendAnswer(c, a, answer)
		return
	}
	if err = ctx.Err(); err == nil {
		err = c.Send(ctx, answer)
	}
	if err == nil {
		s.answered.Add(m.IDs.Event)
		s.config.Counts.note(a, partner.LinkApproved)
		s.config.Counts.written(a)
		s.logAnswer(a, "approved", answer.Fields[39])
		return
	}
	s.log.Warn("an approval did not get to the network in time", "mti", a.Message.MTI, "stan", a.Message.Field(11),
		"error", err)
	s.config.Counts.note(a, partner.LinkTooLate)
	if !s.answered.Has(m.IDs.Event) { // the first answer to what is repeated got there
		s.undoAnswer(m.IDs.Event)
	}
}

// undoAnswer has an approval undone that the network does not know of. It tries until that is done. If the process ends
// before, the network's reversal undoes it.
func (s *Server) undoAnswer(event string) {
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 30*time.Second) {
		ctx, cancel := s.contextUntil(time.Now().Add(s.config.BookWithin))
		err := s.network.AnswerLost(ctx, s.config.Name, event)
		cancel()
		if err == nil {
			return
		}
		s.log.Error("an approval that the network does not know of could not be undone", "event", event, "error", err)
		s.mu.Lock()
		work := s.work
		s.mu.Unlock()
		timer := time.NewTimer(pause)
		select {
		case <-timer.C:
		case <-work.Done():
			timer.Stop()
			return
		}
	}
}

// bookMessage has any other message booked, and says so. One that could not be booked gets no answer: its sender
// repeats it.
func (s *Server) bookMessage(c *link.Conn, a link.Arrival, m partner.NetworkMessage) {
	ctx, cancel := s.contextUntil(time.Now().Add(s.config.BookWithin))
	defer cancel()
	outcome, err := s.network.Handle(ctx, m)
	if err != nil {
		s.log.Error("a message could not be booked, and is left without answer", "mti", a.Message.MTI,
			"stan", a.Message.Field(11), "error", err)
		s.config.Counts.note(a, partner.LinkFailed)
		return
	}
	s.config.Counts.note(a, partner.LinkBooked)
	answer := s.answerTo(a.Message, m, outcome)
	s.logAnswer(a, string(m.Kind), answer.Fields[39])
	s.sendAnswer(c, a, answer)
}
