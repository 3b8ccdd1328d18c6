package config

import (
	"context"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Unread is a message that is a partner's, by its signature or the link that it came over, and that cannot be read.
type Unread struct {
	ID    string // as the partner names the message; empty: all messages of the type are one matter
	Type  string // as the partner names it; empty where that could not be read either
	Cause error
}

// maxWord bounds each text of a message that a finding shows, in bytes.
const maxWord = 200

// FileUnread has an operator told of a message that cannot be read. It keeps nothing of what the message says but its
// names and the cause: the partner has the message, and may send it again.
func (e Environment) FileUnread(ctx context.Context, u Unread) error {
	now := issuing.At(e.Now())
	id, kind := word(u.ID), word(u.Type)
	f := issuing.Finding{
		ID: issuing.NewID[string](), Kind: issuing.FindingUnread, ProgrammeID: e.Programme, FirstSeen: now, LastSeen: now,
		Subject: e.Name + " " + kind, Detail: "a partner sent a message that cannot be read: " + word(u.Cause.Error()),
		Figures: map[string]string{"partner": e.Name, "type": kind},
	}
	if id != "" {
		f.Subject, f.Figures["message"] = e.Name+" "+id, id
	}
	return e.DB.Write(ctx, func(tx *store.Tx) error { return tx.FileFinding(ctx, f) })
}

// word makes a partner's text one that a database takes.
func word(s string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(s[:min(len(s), maxWord)], "\x00", " "), "")
}
