package records

import (
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// findDelivered looks for webhooks, deliveries and events by their ids. An event leads to what it is about, whose timeline tells it.
func (v *visit) findDelivered(q string) (out []found, err error) {
	id, err := uuid.Parse(q)
	if err != nil {
		return nil, nil //nolint:nilerr // what is no id is the id of nothing
	}
	hook, err := v.DB.Webhook(v.Ctx, v.Programme.ID, issuing.WebhookID(id.String()))
	if err == nil {
		name := pages.ID(hook.ID, "")
		name.Small = hook.CallbackURL
		out = append(out, found{"Webhook", v.Path("webhooks", string(hook.ID)), name, pages.Status(hook.Status), hook.CreatedAt})
	} else if !issuing.IsCode(err, issuing.CodeNotFound) {
		return nil, err
	}
	d, err := v.DB.Delivery(v.Ctx, id.String())
	if err == nil && d.ProgrammeID == v.Programme.ID {
		out = append(out, found{"Delivery", v.Path("webhooks", string(d.WebhookID), "deliveries", d.ID), pages.ID(d.ID, ""), pages.Status(d.Status), d.TriedSince})
	} else if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return nil, err
	}
	e, err := v.DB.Event(v.Ctx, v.Programme.ID, issuing.EventID(id.String()))
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	of, err := v.findByID(e.Subject)
	for _, f := range of {
		out = append(out, found{"Event", f.href, pages.Cell{Text: string(e.Type), Small: string(e.ID)}, f.status, e.CreatedAt})
	}
	return out, err
}
