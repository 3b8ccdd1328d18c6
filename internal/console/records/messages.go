package records

import (
	"cmp"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// listMessages lists what card networks said about the programme's cards.
func listMessages(v *visit) (pages.Page, error) {
	items, err := desk.Take(v.DB.Messages(v.Ctx, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Network messages", Columns: desk.Columns("When", "Status", "Kind", "#Amount", "Merchant", "Card", "Led to", "Reference"),
		Empty: "No message. What a card network says of a payment is one.",
	}
	desk.Fill(v.Visit, t, items, func(m issuing.Message) string { return m.ID }, func(m issuing.Message) []pages.Cell {
		href := v.Path("messages", m.ID)
		return []pages.Cell{
			desk.Linked(pages.Moment(m.CreatedAt), href), desk.Linked(pages.Status(m.Status), href), pages.Text(pages.Words(m.Kind)),
			pages.Amount(m.Amount, m.Currency), pages.Text(m.Merchant.Name), pages.ID(m.CardID, v.Path("cards", string(m.CardID))), v.ledTo(m),
			referenceCell(m.Reference, href),
		}
	})
	return pages.Page{Title: "Network messages", Section: "messages/all", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.MessageDone, issuing.MessageDeclined, issuing.MessageUnmatched, issuing.MessageWrittenOff),
			v.waitingLink()), Table: t,
	}}}, nil
}

// waitingLink leads to what can be done about messages that wait, for the platform's people.
func (v *visit) waitingLink() []pages.Filter {
	if v.Operator.ProgrammeID != "" {
		return nil
	}
	return []pages.Filter{{Name: "Those that wait", Href: v.Path("messages")}}
}

// ledTo leads to the payment, transaction or decision that a message led to.
func (v *visit) ledTo(m issuing.Message) pages.Cell {
	return pages.ID(m.Subject, v.Path("search")+"?q="+desk.EscapeQuery(m.Subject))
}

// longReference is from how many characters on a reference is shortened, as ids are.
const longReference = 25

func referenceCell(reference, href string) pages.Cell {
	if len(reference) < longReference {
		return pages.Link(reference, href)
	}
	return pages.ID(reference, href)
}

// showMessage is what a card network said, and what became of it.
func showMessage(v *visit) (pages.Page, error) {
	m, err := v.DB.MessageOfID(v.Ctx, v.Request.PathValue("id"))
	if err == nil && m.ProgrammeID != v.Programme.ID {
		err = issuing.NotFound("network message", m.ID)
	}
	if err != nil {
		return pages.Page{}, err
	}
	led := v.ledTo(m)
	if m.Subject == "" {
		led = pages.Muted("nothing")
	}
	card := pages.ID(m.CardID, v.Path("cards", string(m.CardID)))
	if _, err := v.DB.Card(v.Ctx, v.Programme.ID, m.CardID); issuing.IsCode(err, issuing.CodeNotFound) { // which is why it waits
		card.Href = ""
	} else if err != nil {
		return pages.Page{}, err
	}
	merchant := pages.Muted("–")
	if m.Merchant.Name != "" {
		merchant = pages.Merchant(m.Merchant)
	}
	facts := []pages.Fact{
		desk.Fact("Status", pages.Status(m.Status)), desk.Fact("Kind", pages.Text(pages.Words(m.Kind))), desk.Fact("Came", pages.ExactMoment(m.CreatedAt)),
		desk.Fact("Amount", pages.Amount(m.Amount, m.Currency)), desk.Fact("Merchant", merchant), desk.Fact("Card", card), desk.Fact("Led to", led),
		desk.Fact("Reference", pages.Text(m.Reference)), desk.Fact("Id", pages.ID(m.ID, "")),
	}
	if m.Target != "" {
		facts = append(facts, desk.Fact("Names", pages.ID(m.Target, v.Path("search")+"?q="+desk.EscapeQuery(m.Target))))
	}
	if m.TransactionID != "" {
		facts = append(facts, desk.Fact("Transaction", pages.ID(m.TransactionID, v.Path("transactions", string(m.TransactionID)))))
	}
	if m.RefusalCode != "" {
		facts = append(facts, desk.Fact("The network was told", pages.Text(pages.Words(m.RefusalCode))))
	}
	about := pages.Part{Title: "Message", Facts: facts, Filters: [][]pages.Filter{{{Name: "What was done with it", Href: v.Path("audit") + "?subject=" + desk.EscapeQuery(m.ID)}}}}
	if m.Detail != "" {
		about.Note = desk.Sentence(m.Detail)
	}
	if m.Status == issuing.MessageUnmatched {
		about.Filters[0] = append(about.Filters[0], v.waitingLink()...)
	}
	network := pages.Part{Title: "As the network said it", Facts: desk.NetworkFacts(m.Network)}
	if len(network.Facts) == 0 {
		network.Note = "The network said nothing more."
	}
	story, err := v.messageStory(m)
	if err != nil {
		return pages.Page{}, err
	}
	timeline, err := v.timeline(story, m.ID)
	if err != nil {
		return pages.Page{}, err
	}
	if m.Subject != "" {
		timeline.Note = strings.TrimSpace("What it led to has a page of its own, which tells the rest. " + timeline.Note)
	}
	return pages.Page{
		Title: cmp.Or(m.Reference, m.ID), Kind: "Network message", Section: "messages/all", Parts: []pages.Part{about, network, timeline},
	}, nil
}

// mostDone is how many audit records the story of a message tells.
const mostDone = 50

// messageStory is what came of a message by itself: what operators did with it, and the events about it.
func (v *visit) messageStory(m issuing.Message) ([]happening, error) {
	story := []happening{{m.CreatedAt, rankDecision, pages.Step{
		Kind: "decision", At: pages.ExactMoment(m.CreatedAt), Title: "the network's " + pages.Words(m.Kind),
		Facts: []pages.Fact{desk.Fact("Amount", pages.Amount(m.Amount, m.Currency))},
	}}}
	done, err := v.DB.AuditRecordsOf(v.Ctx, v.Programme.ID, m.ID, mostDone)
	if err != nil {
		return nil, err
	}
	for _, r := range done {
		story = append(story, happening{r.CreatedAt, rankRequest, pages.Step{
			Kind: "request", At: pages.ExactMoment(r.CreatedAt), Title: pages.Words(r.Action), Lines: []string{desk.Sentence(r.Reason)},
			Facts: []pages.Fact{desk.Fact("By", pages.Text(cmp.Or(r.Operator, string(r.Actor))))},
		}})
	}
	return v.addEvents(story, m.ID)
}
