package e2e

import (
	"encoding/base64"
	"encoding/json"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// testChain is where the customers of these tests have their wallets.
const testChain = "eip155:300"

// person is a customer with a wallet, and what they have so far.
type person struct {
	*party
	owner    *chain.Owner
	customer api.CreatedCustomer
	account  api.CreatedAccount
	card     api.Card
}

func (h *person) wallet() string { return testChain + ":" + h.owner.Address() }

// meet takes on a customer, who has signed nothing yet.
func (p *party) meet(t testing.TB) *person {
	t.Helper()
	h := &person{party: p, owner: must(chain.NewOwner())(t)}
	h.customer = must(p.CreateCustomer(t.Context(), api.CustomerInput{ChainID: h.wallet(), ExternalID: uuid.NewString()}))(t)
	return h
}

// signs is the owner's answer to a challenge.
func (h *person) signs(t testing.TB, challenge string) api.OwnerSignature {
	t.Helper()
	text := must(base64.StdEncoding.DecodeString(challenge))(t)
	return api.OwnerSignature{
		OwnerID: h.wallet(), Challenge: challenge, Signature: base64.StdEncoding.EncodeToString(must(h.owner.SignText(string(text)))(t)),
	}
}

// prove makes the customer wait for verification.
func (h *person) prove(t testing.TB) *person {
	t.Helper()
	check(t, h.SignCustomerChallenge(t.Context(), h.customer.ID, h.signs(t, h.customer.Challenge)))
	h.awaitCustomer(t, "verifying")
	return h
}

func (h *person) verify(t testing.TB) *person {
	t.Helper()
	h.prove(t)
	check(t, h.SimulateVerifyCustomer(t.Context(), h.customer.ID))
	h.awaitCustomer(t, "active")
	return h
}

// ask makes an account that waits for the owner's signature.
func (h *person) ask(t testing.TB, currencies ...string) *person {
	t.Helper()
	h.account = must(h.CreateCustomerAccount(t.Context(), h.customer.ID, api.AccountInput{Type: "card_account", Currencies: currencies}))(t)
	return h
}

func (h *person) grant(t testing.TB) *person {
	t.Helper()
	check(t, h.SignAccountChallenge(t.Context(), h.account.ID, h.signs(t, h.account.Challenge)))
	h.awaitAccount(t, "active")
	return h
}

// order asks for a card, which waits to be issued.
func (h *person) order(t testing.TB, kind api.CardType) *person {
	t.Helper()
	in := api.CardInput{Type: kind, BillingAddress: home}
	if kind == "physical" {
		in.ShippingAddress = home
	}
	h.card = must(h.CreateAccountCard(t.Context(), h.account.ID, in))(t)
	return h
}

var home = api.AddressInput{FirstLine: "1 Example Street", City: "London", Country: "GB", PostCode: "SW1A 1AA"}

func (h *person) issue(t testing.TB) *person {
	t.Helper()
	check(t, h.SimulateIssueCard(t.Context(), h.card.ID))
	return h
}

// withAccount is a customer whose account is open and has test money in it.
func (p *party) withAccount(t testing.TB) *person {
	t.Helper()
	return p.meet(t).verify(t).ask(t, "EUR").grant(t)
}

// cardholder is a customer who can go shopping.
func (p *party) cardholder(t testing.TB) *person {
	t.Helper()
	return p.withAccount(t).order(t, "virtual").issue(t)
}

// buys makes a purchase that is not captured by itself.
func (h *person) buys(t testing.TB, amount string) api.Authorisation {
	t.Helper()
	no := false
	in := api.SimulatedPurchase{Amount: api.DecimalText(amount), Currency: "EUR", Capture: &no}
	return must(h.SimulateCardAuthorisation(t.Context(), h.card.ID, in))(t)
}

func (h *person) customerIs(t testing.TB) string {
	t.Helper()
	return string(must(h.GetCustomer(t.Context(), h.customer.ID))(t).Status)
}

func (h *person) accountIs(t testing.TB) string {
	t.Helper()
	return string(must(h.GetAccount(t.Context(), h.account.ID))(t).Status)
}

func (h *person) cardIs(t testing.TB) string {
	t.Helper()
	return string(must(h.GetCard(t.Context(), h.card.ID))(t).Status)
}

func (h *person) awaitCustomer(t testing.TB, status string) {
	t.Helper()
	await(t, "the customer becomes "+status, func() bool { return h.customerIs(t) == status })
}

func (h *person) awaitAccount(t testing.TB, status string) {
	t.Helper()
	await(t, "the account becomes "+status, func() bool { return h.accountIs(t) == status })
}

func (h *person) awaitAuthorisation(t testing.TB, id api.AuthorisationID, status string) {
	t.Helper()
	await(t, "the authorisation becomes "+status, func() bool {
		return string(must(h.GetAuthorisationDetails(t.Context(), id))(t).Status) == status
	})
}

func someOwner(t testing.TB) *chain.Owner { t.Helper(); return must(chain.NewOwner())(t) }

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func webhookAt(url string) api.WebhookInput {
	return api.WebhookInput{CallbackURL: url, Types: []api.WebhookType{"card.updated"}}
}

// listAll asks for a whole list.
var listAll client.ListOptions

func cardIDOf(id api.CardID) issuing.CardID { return issuing.CardID(id.String()) }

// signature is a body that passes a challenge on, signed.
func (h *person) signature(t testing.TB, challenge string) string {
	t.Helper()
	return string(must(json.Marshal(h.signs(t, challenge)))(t))
}
