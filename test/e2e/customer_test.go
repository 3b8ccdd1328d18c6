package e2e

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// testChain is where the customers of these tests have their wallets.
const testChain = "eip155:300"

// testCustomer is a customer with a wallet, and what they have so far.
type testCustomer struct {
	*testProgramme
	owner    *chain.Owner
	customer api.CreatedCustomer
	account  api.CreatedAccount
	card     api.Card
}

func (h *testCustomer) ownerCAIP10() string { return testChain + ":" + h.owner.Address() }

// newCustomer takes on a customer, who has signed nothing yet.
func (p *testProgramme) newCustomer(t testing.TB) *testCustomer {
	t.Helper()
	h := &testCustomer{testProgramme: p, owner: must(chain.NewOwner())(t)}
	h.customer = must(p.CreateCustomer(t.Context(),
		api.CustomerInput{ChainID: h.ownerCAIP10(), ExternalID: uuid.NewString()}))(t)
	return h
}

// signChallenge is the owner's answer to a challenge.
func (h *testCustomer) signChallenge(t testing.TB, challenge string) api.OwnerSignature {
	t.Helper()
	text := must(base64.StdEncoding.DecodeString(challenge))(t)
	return api.OwnerSignature{
		OwnerID: h.ownerCAIP10(), Challenge: challenge,
		Signature: base64.StdEncoding.EncodeToString(must(h.owner.SignText(string(text)))(t)),
	}
}

// proveOwnership makes the customer wait for verification.
func (h *testCustomer) proveOwnership(t testing.TB) *testCustomer {
	t.Helper()
	checkError(t, h.SignCustomerChallenge(t.Context(), h.customer.ID, h.signChallenge(t, h.customer.Challenge)))
	h.awaitCustomer(t, "verifying")
	return h
}

func (h *testCustomer) passVerification(t testing.TB) *testCustomer {
	t.Helper()
	h.proveOwnership(t)
	checkError(t, h.SimulateVerifyCustomer(t.Context(), h.customer.ID))
	h.awaitCustomer(t, "active")
	return h
}

// openAccount makes an account that waits for the owner's signature.
func (h *testCustomer) openAccount(t testing.TB, currencies ...string) *testCustomer {
	t.Helper()
	h.account = must(h.CreateCustomerAccount(t.Context(), h.customer.ID,
		api.AccountInput{Type: "card_account", Currencies: currencies}))(t)
	return h
}

func (h *testCustomer) signGrant(t testing.TB) *testCustomer {
	t.Helper()
	checkError(t, h.SignAccountChallenge(t.Context(), h.account.ID, h.signChallenge(t, h.account.Challenge)))
	h.awaitAccount(t, "active")
	return h
}

// orderCard asks for a card, which waits to be issued.
func (h *testCustomer) orderCard(t testing.TB, kind api.CardType) *testCustomer {
	t.Helper()
	in := api.CardInput{Type: kind, BillingAddress: home}
	if kind == "physical" {
		in.ShippingAddress = home
	}
	h.card = must(h.CreateAccountCard(t.Context(), h.account.ID, in))(t)
	return h
}

var home = api.AddressInput{FirstLine: "1 Example Street", City: "London", Country: "GB", PostCode: "SW1A 1AA"}

func (h *testCustomer) issueCard(t testing.TB) *testCustomer {
	t.Helper()
	checkError(t, h.SimulateIssueCard(t.Context(), h.card.ID))
	return h
}

// newAccountHolder is a customer whose account is open and has test money in it.
func (p *testProgramme) newAccountHolder(t testing.TB) *testCustomer {
	t.Helper()
	return p.newCustomer(t).passVerification(t).openAccount(t, "EUR").signGrant(t)
}

// newCardholder is a customer who can go shopping.
func (p *testProgramme) newCardholder(t testing.TB) *testCustomer {
	t.Helper()
	return p.newAccountHolder(t).orderCard(t, "virtual").issueCard(t)
}

// authorisePurchase makes a purchase that is not captured by itself.
func (h *testCustomer) authorisePurchase(t testing.TB, amount string) api.Authorisation {
	t.Helper()
	no := false
	in := api.SimulatedPurchase{Amount: api.DecimalText(amount), Currency: "EUR", Capture: &no}
	return must(h.SimulateCardAuthorisation(t.Context(), h.card.ID, in))(t)
}

func (h *testCustomer) customerStatus(t testing.TB) string {
	t.Helper()
	return string(must(h.GetCustomer(t.Context(), h.customer.ID))(t).Status)
}

func (h *testCustomer) accountStatus(t testing.TB) string {
	t.Helper()
	return string(must(h.GetAccount(t.Context(), h.account.ID))(t).Status)
}

func (h *testCustomer) cardStatus(t testing.TB) string {
	t.Helper()
	return string(must(h.GetCard(t.Context(), h.card.ID))(t).Status)
}

func (h *testCustomer) awaitCustomer(t testing.TB, status string) {
	t.Helper()
	apptest.Await(t, "the customer becomes "+status, func() bool { return h.customerStatus(t) == status })
}

func (h *testCustomer) awaitAccount(t testing.TB, status string) {
	t.Helper()
	apptest.Await(t, "the account becomes "+status, func() bool { return h.accountStatus(t) == status })
}

func (h *testCustomer) awaitAuthorisation(t testing.TB, id api.AuthorisationID, status string) {
	t.Helper()
	apptest.Await(t, "the authorisation becomes "+status, func() bool {
		return string(must(h.GetAuthorisationDetails(t.Context(), id))(t).Status) == status
	})
}

func newOwner(t testing.TB) *chain.Owner { t.Helper(); return must(chain.NewOwner())(t) }

func checkError(t testing.TB, err error) {
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

// signatureBody is a body that passes a challenge on, signed.
func (h *testCustomer) signatureBody(t testing.TB, challenge string) string {
	t.Helper()
	return string(must(json.Marshal(h.signChallenge(t, challenge)))(t))
}

func TestACustomerIsFoundByTheirWallet(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		p.newCustomer(t)
		wanted := p.newCustomer(t)
		spelt := strings.ToLower(wanted.ownerCAIP10())
		list := must(client.Collect(p.GetCustomers(t.Context(), client.ListOptions{ChainID: spelt})))(t)
		if len(list) != 1 || list[0].ID != wanted.customer.ID {
			t.Errorf("by %s there are %+v", spelt, list)
		}
		p.expectRefusals(t, []refusalCase{
			{"no wallet", "GET", "/customers?chainId=eip155", "", nil, 400, "chain_invalid"},
		})
	})
}
