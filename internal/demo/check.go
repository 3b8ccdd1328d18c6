package demo

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// Balances are what the three addresses of a payment hold on chain, in whole tokens.
type Balances struct {
	Wallet     decimal.Decimal `json:"wallet"`
	Escrow     decimal.Decimal `json:"escrow"`
	Settlement decimal.Decimal `json:"settlement"`
}

// CheckBalances holds what moved on chain, from before to after, against what the transaction says.
func CheckBalances(before, after Balances, x api.Transaction) error {
	amount, share, err := settledShare(x)
	if err != nil {
		return err
	}
	for _, c := range []struct {
		what      string
		got, want decimal.Decimal
	}{
		{"the wallet poorer by " + amount.String(), after.Wallet, before.Wallet.Sub(amount)},
		{"the settlement address richer by " + share.String(), after.Settlement, before.Settlement.Add(share)},
		{"the escrow as before", after.Escrow, before.Escrow},
	} {
		if !c.got.Equal(c.want) {
			return fmt.Errorf("expected %s, at %s, and it has %s", c.what, c.want, c.got)
		}
	}
	return nil
}

// settledShare is what the transaction takes from the wallet, and what of it is left after fees.
func settledShare(x api.Transaction) (amount, share decimal.Decimal, err error) {
	if amount, err = parseAmount("tokenAmount", x.TokenAmount); err != nil {
		return amount, share, err
	}
	share = amount
	var kinds []api.FeeType
	for _, fee := range x.Fees {
		part, err := parseAmount("fee "+string(fee.Type), fee.TokenAmount)
		if err != nil {
			return amount, share, err
		}
		if !part.IsPositive() || !fee.Type.Valid() || slices.Contains(kinds, fee.Type) {
			return amount, share,
				fmt.Errorf("expected each kind of fee once and above zero, and there is %s %s", fee.Type, fee.TokenAmount)
		}
		kinds = append(kinds, fee.Type)
		share = share.Sub(part)
	}
	if !share.IsPositive() {
		return amount, share, fmt.Errorf("expected %s to be more than its fees, and %s is left", amount, share)
	}
	return amount, share, nil
}

// checkConversion holds an amount against merchant amount and rate: rounded half to even to cents, at least one.
func checkConversion(merchantAmount, rate, amount string) error {
	m, err1 := parseAmount("merchantAmount", merchantAmount)
	r, err2 := parseAmount("exchangeRate", rate)
	a, err3 := parseAmount("amount", amount)
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	if r.Equal(decimal.New(1, 0)) {
		return fmt.Errorf("expected a rate between two currencies, and it is 1")
	}
	want := decimal.Max(m.Mul(r).RoundBank(2), decimal.New(1, -2))
	if !a.Equal(want) {
		return fmt.Errorf("expected %s at the rate %s to be %s, and it is %s", merchantAmount, rate, want, amount)
	}
	return nil
}

// parseAmount reads a decimal as the API writes it: as short as it can be.
func parseAmount(what, text string) (decimal.Decimal, error) {
	d, err := decimal.NewFromString(text)
	if err != nil || d.String() != text {
		return d, fmt.Errorf("expected %s to be a plain decimal, and it is %q", what, text)
	}
	return d, nil
}

// ObjectStatuses are the statuses that an object goes through, in order, by the type of the event that tells of each.
type ObjectStatuses struct {
	Type     api.WebhookType
	Statuses []string
}

// PaymentStatuses are the statuses that one captured payment takes each object through.
func PaymentStatuses() []ObjectStatuses { return slices.Clone(paymentStatuses) }

var paymentStatuses = []ObjectStatuses{
	{api.WebhookTypeCustomerUpdated, []string{"initiating", "screening", "verifying", "active"}},
	{api.WebhookTypeAccountUpdated, []string{"initiating", "pending", "active"}},
	{api.WebhookTypeCardUpdated, []string{"issuing", "active"}},
	{api.WebhookTypeAuthorisationUpdated, []string{"pending", "capturing", "captured"}},
	{api.WebhookTypeTransactionUpdated, []string{"processing", "processed"}},
}

// objectsByType are the five of one payment as they were read last, by the kind of event that tells of them.
func (r PaymentResult) objectsByType() map[api.WebhookType]any {
	return map[api.WebhookType]any{
		api.WebhookTypeCustomerUpdated: r.Customer, api.WebhookTypeAccountUpdated: r.Account,
		api.WebhookTypeCardUpdated:          r.Card,
		api.WebhookTypeAuthorisationUpdated: r.Authorisation, api.WebhookTypeTransactionUpdated: r.Transaction,
	}
}

// ownEvents picks the events of this payment, in the order they came: other payments of the programme may go on beside
// it.
func (r PaymentResult) ownEvents(events []client.Event) []client.Event {
	mine := []uuid.UUID{r.Customer.ID, r.Account.ID, r.Card.ID, r.Authorisation.ID, r.Transaction.ID}
	var out []client.Event
	for _, e := range events {
		var object struct{ ID uuid.UUID }
		if json.Unmarshal(e.Body, &object) == nil && slices.Contains(mine, object.ID) {
			out = append(out, e)
		}
	}
	return out
}

// missingEvents names what no event has told yet: a status that an object went through, or the object as it is now.
func (r PaymentResult) missingEvents(events []client.Event) []string {
	told, current := map[string]bool{}, map[api.WebhookType]bool{}
	objects := r.objectsByType()
	for _, e := range r.ownEvents(events) {
		update, err := e.Update()
		if err != nil {
			continue
		}
		fields := jsonMembers(update)
		told[fmt.Sprint(e.Type, " ", fields["status"])] = true
		for _, member := range []string{"webhookType", "eventId", "eventSequence", "eventCreatedAt"} {
			delete(fields, member) // the event's own
		}
		if reflect.DeepEqual(fields, jsonMembers(objects[e.Type])) {
			current[e.Type] = true
		}
	}
	var out []string
	for _, p := range paymentStatuses {
		for _, status := range p.Statuses {
			if key := string(p.Type) + " " + status; !told[key] {
				out = append(out, key)
			}
		}
		if !current[p.Type] {
			name, _, _ := strings.Cut(string(p.Type), ".")
			out = append(out, "the "+name+" as it is now")
		}
	}
	return out
}

func jsonMembers(object any) (fields map[string]any) {
	text, err := json.Marshal(object)
	if err != nil || json.Unmarshal(text, &fields) != nil {
		return nil
	}
	return fields
}
