package programmes

import (
	"context"
	"errors"
	"net/netip"
	"net/url"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// WebhookOption says more of a webhook that is saved.
type WebhookOption func(*issuing.Webhook)

// DescribedAs gives a webhook a description.
func DescribedAs(text string) WebhookOption { return func(w *issuing.Webhook) { w.Description = text } }

// SaveWebhook creates a webhook, or changes the one of a given id. A programme has at most issuing.MaxWebhooks.
func (s *Service) SaveWebhook(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.WebhookID, callback string, types []issuing.EventType,
	options ...WebhookOption,
) (issuing.Webhook, error) {
	if err := checkCallback(callback, s.secure); err != nil {
		return issuing.Webhook{}, err
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Webhook, error) {
		now := u.Now()
		if id == "" {
			w := issuing.Webhook{
				ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: programme, CallbackURL: callback, Types: types,
				CreatedAt: now, UpdatedAt: now, Status: issuing.WebhookActive,
			}
			for _, set := range options {
				set(&w)
			}
			if err := requireRoomForWebhook(ctx, u, programme); err != nil {
				return issuing.Webhook{}, err
			}
			return w, u.InsertWebhook(ctx, w)
		}
		w, err := u.Webhook(ctx, programme, id)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			return w, issuing.Refuse(issuing.CodeWebhookUnknown,
				"you have no webhook of this id; leave the id out to create one").On("/id")
		}
		if err != nil {
			return w, err
		}
		w.CallbackURL, w.Types, w.UpdatedAt = callback, types, now
		for _, set := range options {
			set(&w)
		}
		err = u.UpdateWebhook(ctx, &w)
		return w, err
	})
}

// requireRoomForWebhook refuses one more than a programme may have, also of those that are created at the same time.
func requireRoomForWebhook(ctx context.Context, u *work.Unit, programme issuing.ProgrammeID) error {
	if err := u.LockProgramme(ctx, programme); err != nil {
		return err
	}
	count, err := u.CountWebhooks(ctx, programme)
	if err == nil && count >= issuing.MaxWebhooks {
		return issuing.Refuse(issuing.CodeWebhookLimit,
			"you have %d webhooks, and cannot have more; change one by its id, or delete one", count)
	}
	return err
}

// checkCallback refuses what cannot be called. Secure callbacks are https, and lead to a public address.
func checkCallback(text string, secure bool) error {
	u, err := url.Parse(text)
	switch {
	case strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r > '~' }):
		return issuing.Refuse(issuing.CodeCallbackRefused,
			"the callback must be written in the characters of RFC 3986; percent-encode all others").On("/callbackUrl")
	case err != nil || u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http":
		return issuing.Refuse(issuing.CodeCallbackRefused,
			"the callback must be an absolute http or https URL").On("/callbackUrl")
	case u.Scheme != "https" && secure:
		return issuing.Refuse(issuing.CodeCallbackRefused, "the callback must be an https URL").On("/callbackUrl")
	case secure && namesReserved(u.Hostname()):
		return issuing.Refuse(issuing.CodeCallbackRefused,
			"the callback must lead to a public address, and %s is not one", u.Hostname()).On("/callbackUrl")
	case u.User != nil:
		return issuing.Refuse(issuing.CodeCallbackRefused,
			"the callback must not carry a user name or password").On("/callbackUrl")
	case u.Fragment != "":
		return issuing.Refuse(issuing.CodeCallbackRefused, "the callback must not carry a fragment").On("/callbackUrl")
	}
	return nil
}

// CheckAudience refuses an address for which events of a stream are not signed: what may be a webhook's callback may be one,
// and so may the machine of whoever reads the stream.
func (s *Service) CheckAudience(text string) error {
	u, err := url.Parse(text)
	return checkCallback(text, s.secure && (err != nil || !namesThisMachine(u.Hostname())))
}

// namesThisMachine reports whether a host, as it is written, is the machine that asks for it (RFC 6761, section 6.3).
func namesThisMachine(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.Unmap().IsLoopback()
}

// namesReserved reports whether a host is this machine or an address of a private network, as it is written. Where
// names lead is checked at each delivery.
func namesReserved(host string) bool {
	if namesThisMachine(host) {
		return true
	}
	address, err := netip.ParseAddr(strings.TrimSuffix(host, "."))
	return err == nil && (!address.Unmap().IsGlobalUnicast() || address.Unmap().IsPrivate())
}

// DeleteWebhook removes a webhook. What was still to be delivered to it is given up.
func (s *Service) DeleteWebhook(ctx context.Context, programme issuing.ProgrammeID, id issuing.WebhookID) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		had, err := u.DeleteWebhook(ctx, programme, id, tasks.DeliverEvent, u.Now())
		if err == nil && !had {
			err = issuing.NotFound("webhook", id)
		}
		if err != nil {
			return err
		}
		if err := u.CancelTask(ctx, tasks.ResumeWebhook, string(id)); err != nil {
			return err
		}
		replay, err := u.ReplayOfWebhook(ctx, id)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		return errors.Join(u.CancelTask(ctx, tasks.ReplayEvents, replay.ID), u.DeleteReplay(ctx, replay.ID))
	})
}
