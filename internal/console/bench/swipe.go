package bench

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
)

// mostChoices is how many cards can be chosen from.
const mostChoices = 50

// messages are what a card network can say of a card, with the verb that it calls. It gives the id of the payment or
// transaction that it made.
var messages = []struct {
	name, label string
	send        func(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (payment, transaction string, err error)
}{
	{"purchase", "Purchase", authorise},
	{"capture", "Purchase, captured at once", func(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (string, string, error) {
		p.Capture = true
		return authorise(ctx, v, card, p)
	}},
	{"partial", "Purchase, partly if need be", func(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (string, string, error) {
		p.Partial = true
		return authorise(ctx, v, card, p)
	}},
	{"advice", "Advice: approved elsewhere", func(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (string, string, error) {
		a, err := v.Payments.Advise(ctx, v.Programme.ID, card, p)
		return string(a.ID), "", err
	}},
	{"forced", "Forced post: without a question", func(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (string, string, error) {
		t, err := v.Payments.ForcePost(ctx, v.Programme.ID, card, p)
		return "", string(t.ID), err
	}},
	{"refund", "Refund to the card", func(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (string, string, error) {
		t, err := v.Payments.RefundCard(ctx, v.Programme.ID, card, p)
		return "", string(t.ID), err
	}},
}

func authorise(ctx context.Context, v *visit, card issuing.CardID, p payments.Purchase) (string, string, error) {
	a, err := v.Payments.Authorise(ctx, v.Programme.ID, card, p)
	return string(a.ID), "", err
}

// swipe says what the form says of a card. A decline is no mistake of the form: it leads to its decision.
func swipe(ctx context.Context, v *visit, _ string) error {
	form := v.Request.PostFormValue
	code, err := strconv.Atoi(cmp.Or(form("category"), "9999"))
	if err != nil || code < 0 || code > 9999 {
		return issuing.Refuse(issuing.CodeBodyInvalid, "a merchant's category is a number of up to four digits (ISO 18245)")
	}
	if country := form("country"); country != "" && !issuing.IsCountry(country) {
		return issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", country)
	}
	card := issuing.CardID(form("card"))
	asked := payments.Purchase{
		Amount: form("amount"), Currency: form("currency"), Reference: form("form"),
		Merchant: simulator.AtTestMerchant(issuing.Merchant{Name: form("merchant"), Country: form("country")}, &code),
		Network: issuing.NetworkInfo{
			Kind: string(issuing.KindPurchase), Details: issuing.NetworkDetails{EntryMode: issuing.EntryMode(form("entry"))},
		},
	}
	for _, m := range messages {
		if m.name != form("message") {
			continue
		}
		payment, transaction, err := m.send(ctx, v, card, asked)
		to := v.Path("bench") + "?card=" + desk.EscapeQuery(string(card)) + "&payment=" + payment + "&transaction=" + transaction
		if issuing.IsCode(err, issuing.CodeDeclined) {
			newest, listErr := desk.Take(v.DB.Decisions(v.Ctx, store.DecisionFilter{Of: store.Of{Card: card}},
				store.List{Programme: v.Programme.ID, Limit: 1}))
			if listErr != nil || len(newest) == 0 {
				return cmp.Or(listErr, err)
			}
			err, to = nil, to+"&decision="+string(newest[0].ID)
		}
		v.Redirect = to
		return err
	}
	return issuing.Refuse(issuing.CodeBodyInvalid, "choose what the network says")
}

// chosenCard is the card that the page is about: the one that was asked for, or the newest one that can be used.
func (v *visit) chosenCard() (chosen issuing.Card, all []issuing.Card, err error) {
	all, err = desk.Take(v.DB.Cards(v.Ctx, store.List{
		Programme: v.Programme.ID, Status: string(issuing.CardActive), Limit: mostChoices,
	}))
	if err != nil {
		return chosen, nil, err
	}
	if id := cmp.Or(v.Request.FormValue("card"), ""); id != "" {
		chosen, err = v.DB.Card(v.Ctx, v.Programme.ID, issuing.CardID(id))
		return chosen, all, err
	}
	if len(all) > 0 {
		chosen = all[0]
	}
	return chosen, all, nil
}

func showBench(v *visit) (pages.Page, error) {
	p := pages.Page{Title: "Bench", Section: "bench"}
	chosen, cards, err := v.chosenCard()
	if err != nil {
		return p, err
	}
	if chosen.ID == "" {
		p.Parts = []pages.Part{{
			Title: "A card to swipe", Note: "No card is active yet. This makes a customer with a wallet of the sandbox's own, an account and a " +
				"virtual card, and plays the wallet's signatures, the identity check and the issuer. Or make one by the API: offblocks up",
		}}
		if v.may() {
			make := v.form("Make a card", "bench", "card")
			make.Main = true
			p.Parts[0].Forms = []pages.Form{make}
		}
		return p, nil
	}
	funds, err := v.DB.FundsOf(v.Ctx, chosen.AccountID)
	if err != nil {
		return p, err
	}
	account, err := v.DB.Account(v.Ctx, v.Programme.ID, chosen.AccountID)
	if err != nil {
		return p, err
	}
	card := v.cardPart(chosen, cards)
	if v.may() && !strings.EqualFold(account.Owner, v.Wallet) { // such as that of the payment that the sandbox began with
		own := v.form("Take a card of the sandbox's wallet", "bench", "card")
		own.Plain = true // the card that stands fixed becomes another
		own.Explain = "The owner of this card's wallet signs elsewhere. The sandbox signs for its own wallet by itself."
		card.Forms = append(card.Forms, own)
	}
	p.Fixed = []pages.Part{card}
	if p.Parts, err = v.outcome(chosen, account, funds); err != nil {
		return p, err
	}
	p.Live = v.Path("bench", "live") + "?" + v.Request.URL.RawQuery
	return p, nil
}

// cardPart is the card with the form that swipes it.
func (v *visit) cardPart(c issuing.Card, all []issuing.Card) pages.Part {
	face := &pages.CardFace{
		Number: cmp.Or(c.MaskedPAN, "not issued yet"), Name: cmp.Or(c.Name, "Cardholder"), Network: string(c.Network),
	}
	if c.ExpiryYear != 0 {
		face.GoodUntil = fmt.Sprintf("%02d/%02d", c.ExpiryMonth, c.ExpiryYear%100)
	}
	if c.Status != issuing.CardActive {
		face.Stopped = pages.Words(c.Status)
	}
	part := pages.Part{Title: "Card", Card: face}
	links := []pages.Filter{{Name: "This card's page", Href: v.Path("cards", string(c.ID))}}
	part.Filters = [][]pages.Filter{links}
	if len(all) > 1 {
		choose := pages.Form{Action: v.Path("bench"), Read: true, NoReason: true, Verb: "Take this card", Line: true}
		field := pages.Field{Name: "card", Label: "Another card", Value: string(c.ID)}
		for _, other := range all {
			field.Options = append(field.Options, pages.Option{Value: string(other.ID), Name: other.MaskedPAN + " " + other.Name})
		}
		choose.Fields = []pages.Field{field}
		part.Forms = append(part.Forms, choose)
	}
	if v.may() {
		part.Forms = append([]pages.Form{v.swipeForm(c)}, part.Forms...)
		money := v.form("Send test money", "bench", "accounts", string(c.AccountID), "faucet")
		money.Line = true
		money.Fields = []pages.Field{{Name: "amount", Label: "Tokens for its wallet", Value: "100", Mode: "decimal"}, hidden("card", string(c.ID))}
		part.Forms = append(part.Forms, money)
	}
	return part
}

func hidden(name, value string) pages.Field {
	return pages.Field{Name: name, Value: value, Hidden: true}
}

func (v *visit) swipeForm(c issuing.Card) pages.Form {
	sent := func(name, otherwise string) string { return cmp.Or(v.Request.PostFormValue(name), otherwise) }
	f := v.form("Swipe", "bench", "swipe")
	f.Main = true
	message := pages.Field{Name: "message", Label: "What the network says", Value: sent("message", "purchase")}
	for _, m := range messages {
		message.Options = append(message.Options, pages.Option{Value: m.name, Name: m.label})
	}
	entry := pages.Field{Name: "entry", Label: "How the card is read", Value: sent("entry", string(issuing.EntryContactless))}
	for _, mode := range issuing.EntryModes {
		entry.Options = append(entry.Options, pages.Option{Value: string(mode), Name: pages.Words(mode)})
	}
	f.Fields = []pages.Field{
		hidden("card", string(c.ID)),
		{Name: "amount", Label: "Amount", Value: sent("amount", "20.00"), Mode: "decimal", Half: true},
		{Name: "currency", Label: "Currency", Value: sent("currency", "GBP"), Half: true},
		{Name: "merchant", Label: "Merchant", Value: sent("merchant", "Corner Shop")},
		{Name: "category", Label: "Category (MCC)", Value: sent("category", "5411"), Mode: "numeric", Half: true},
		{Name: "country", Label: "Country", Value: sent("country", "GB"), Half: true},
		entry, message,
	}
	return f
}

func giveMoney(ctx context.Context, v *visit, id string) error {
	v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(v.Request.PostFormValue("card"))
	return v.Book.RequestFaucetGrant(ctx, v.Programme.ID, issuing.AccountID(id), v.Request.PostFormValue("amount"), "")
}
