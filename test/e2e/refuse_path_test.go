package e2e

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/openapi"
)

// ownedObjects are the ids of everything that a programme can have.
type ownedObjects map[string]string

func (b ownedObjects) fillPath(path string) string {
	for name, id := range b {
		path = strings.ReplaceAll(path, "{"+name+"}", id)
	}
	return path
}

// newOwnedObjects makes one of everything.
func (p *testProgramme) newOwnedObjects(t *testing.T) ownedObjects {
	t.Helper()
	h := p.newCardholder(t)
	a := h.authorisePurchase(t, "3")
	checkError(t, p.SimulateCardAuthorisationCapture(t.Context(), a.ID))
	h.awaitAuthorisation(t, a.ID, "captured")
	var transaction string
	for tx, err := range p.GetCardTransactions(t.Context(), h.card.ID, listAll) {
		checkError(t, err)
		transaction = tx.ID.String()
	}
	decision := must(client.Collect(p.GetDecisions(t.Context(), client.DecisionOptions{})))(t)[0].ID.String()
	dispute := must(p.OpenTransactionDispute(t.Context(), uuid.MustParse(transaction), api.DisputeInput{Reason: api.DisputeReasonFraud}))(t)
	asked := must(p.SimulateCardAuthenticationRequest(t.Context(), h.card.ID, api.SimulatedAuthentication{}))(t)
	token := must(p.SimulatePaymentTokenRequest(t.Context(), h.card.ID, api.SimulatedTokenRequest{}))(t)
	event := must(client.Collect(p.GetEvents(t.Context(), client.EventOptions{})))(t)[0].ID.String()
	hook := must(p.SaveWebhook(t.Context(), webhookAt("https://programme.example/mine")))(t)
	return ownedObjects{
		"customerId": h.customer.ID.String(), "accountId": h.account.ID.String(), "cardId": h.card.ID.String(),
		"authorisationId": h.authorisePurchase(t, "4").ID.String(),
		"disputeId":       dispute.ID.String(), "eventId": event, "authenticationId": asked.ID.String(), "paymentTokenId": token.ID.String(),
		"requestId":     p.requestOf(t, p.sendRaw(t, "GET", "/chains", "")).RequestID.String(),
		"deliveryId":    must(p.PingWebhook(t.Context(), hook.ID))(t).ID.String(),
		"transactionId": transaction, "webhookId": hook.ID.String(), "decisionId": decision,
		"month": time.Now().UTC().Format("2006-01"),
	}
}

func TestWhatAnotherProgrammeOwnsDoesNotExist(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		owner, stranger := env.ownProgramme(t), env.newProgramme(t)
		theirs := owner.newOwnedObjects(t)
		bodies := goodBodies(t, stranger)
		before := owner.stateAtRest(t)
		var rows []refusalCase
		for _, op := range openapi.Operations() {
			if !strings.Contains(op.Path, "Id}") {
				continue // it names nothing that is somebody's
			}
			path := theirs.fillPath(op.Path)
			if strings.Contains(path, "{") {
				t.Fatalf("%s: this test has nothing for %s", op.ID, path)
			}
			rows = append(rows, refusalCase{op.ID, op.Method, path, bodies[op.ID], nil, 404, "not_found"})
		}
		rows = append(rows, refusalCase{"saving a webhook", "PUT", "/webhooks", `{"id":"` + theirs["webhookId"] +
			`","callbackUrl":"https://stranger.example","types":["card.updated"]}`, nil, 400, "webhook_unknown"})
		stranger.expectRefusals(t, rows)
		for _, path := range []string{"/customers", "/accounts", "/cards", "/webhooks"} {
			if a := stranger.sendRaw(t, "GET", path, ""); a.body != "[]" {
				t.Errorf("a stranger sees %s", a.body)
			}
		}
		if kept := owner.unmatchedMessages(t); len(kept) > 0 {
			t.Errorf("the owner hears what the stranger was sent: %+v", kept)
		}
		if after := owner.stateAtRest(t); after != before {
			t.Errorf("the owner's things changed, from\n%s\nto\n%s", before, after)
		}
		// The stranger's own customer may have the same wallet: programmes do not see each other.
		c := must(owner.GetCustomer(t.Context(), uuid.MustParse(theirs["customerId"])))(t)
		must(stranger.CreateCustomer(t.Context(), api.CustomerInput{ChainID: c.ChainID, ExternalID: c.ExternalID}))(t)
	})
}

func TestAnIDThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		bodies := goodBodies(t, p)
		var rows []refusalCase
		for _, op := range openapi.Operations() {
			if !strings.Contains(op.Path, "Id}") {
				continue // it names nothing that is somebody's
			}
			op.Path = strings.ReplaceAll(op.Path, "{month}", "2026-01")
			for name, id := range map[string]string{
				"a word": "pizza", "a number": "1", "bare hex": "0197c2a48d1e7c3b9f602b6d1f0a4c11", "an escaped slash": "a%2Fb",
				"dots": "..", "a long one": strings.Repeat("a", 3000),
				"braces": "%7B0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11%7D", "escapes": "0197c2a4%2D8d1e-7c3b-9f60-2b6d1f0a4c11",
				"not hex": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4cxy",
				"a quote": "'", "zero": "%00",
			} {
				path := op.Path[:strings.Index(op.Path, "{")] + id + withRandomIDs(op.Path[strings.Index(op.Path, "}")+1:])
				rows = append(rows, refusalCase{op.ID + ", " + name, op.Method, path, bodies[op.ID], nil, 400, "parameter_invalid"})
			}
			rows = append(rows, refusalCase{op.ID + ", unknown", op.Method, withRandomIDs(op.Path),
				withFreshReference(bodies[op.ID]), nil, 404, "not_found"})
			rows = append(rows, refusalCase{op.ID + ", in capitals", op.Method,
				withRandomIDs(strings.Replace(op.Path, op.Path[strings.Index(op.Path, "{"):strings.Index(op.Path, "}")+1],
					strings.ToUpper(uuid.NewString()), 1)), withFreshReference(bodies[op.ID]), nil, 404, "not_found"})
		}
		p.expectRefusals(t, rows)
	})
}

// The network's messages about a card that is not there are kept under their reference: the same again is answered
// alike under any idempotency key and kept once, and another message under that reference is refused.
func TestAMessageAboutAnUnknownCardIsKeptOnce(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		for i, message := range []string{"advice", "forced-post", "refund"} {
			card, body := uuid.NewString(), `{"amount":"1","currency":"EUR","reference":"about nobody"}`
			path := "/simulator/cards/" + card + "/" + message
			first := p.sendRaw(t, "POST", path, body)
			first.expect(t, 404, "not_found")
			again := p.sendRaw(t, "POST", path, body)
			again.expect(t, 404, "not_found")
			replay := p.sendRaw(t, "POST", path, body, withIdempotencyKey(uuid.MustParse(first.key)))
			if replay.body != first.body || replay.header.Get("Idempotency-Replayed") != "true" {
				t.Errorf("%s: first %s, and then %s", message, first.body, replay.body)
			}
			p.sendRaw(t, "POST", "/simulator/cards/"+uuid.NewString()+"/"+message, body).expect(t, 409, "reference_reused")
			kept := p.unmatchedMessages(t)
			if len(kept) != i+1 || kept[0].CardID.String() != card || kept[0].Amount != "1" {
				t.Errorf("%s: %+v wait", message, kept)
			}
			if first.problemBody().Detail != again.problemBody().Detail {
				t.Errorf("%s: %q at first, then %q", message, first.problemBody().Detail, again.problemBody().Detail)
			}
		}
	})
}

func TestOtherPathsAreNotFound(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		id := uuid.NewString()
		for _, target := range []string{
			"/v1", "/v1/", "/v1/pizza", "/v1//cards", "/v1/cards/", "/v1/customers/" + id + "/", "/v1/customers//accounts",
			"/v1/Cards", "/V1/cards",
			"/v1/cards/" + id + "/pizza", "/v1/../v1/cards", "/v1/./cards", "/v1/%63ards", "/v1/cards;a=1", "/cards", "/",
			"/v2/cards", "/v1/simulator", "/simulator/pizza",
			"/v1/auth", "/v1/auth/pizza",
		} {
			for _, method := range []string{"GET", "POST"} {
				a := p.sendRaw(t, method, "/cards", "", func(w *rawRequest) { w.target = target })
				if a.status != http.StatusNotFound || a.problemBody().Code != "not_found" &&
					!strings.HasPrefix(target, "/simulator") {
					t.Errorf("%s %s: %d %s", method, target, a.status, a.body)
				}
				if a.header.Get("Request-Id") == "" {
					t.Errorf("%s %s: no Request-Id", method, target)
				}
			}
		}
	})
}

func TestAnotherMethodIsAnsweredWithThoseThatThereAre(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		allowed := map[string][]string{}
		for _, op := range openapi.Operations() {
			path := op.Path
			allowed[path] = append(allowed[path], op.Method)
		}
		allowed["/webhooks/verification-keys"] = []string{"GET", "DELETE"}
		allowed["/webhooks/verification-key"] = []string{"GET", "DELETE"} // a webhook's path as well, were it an id
		for path, methods := range allowed {
			for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PIZZA"} {
				if strings.Contains(" "+strings.Join(methods, " ")+" ", " "+method+" ") {
					continue
				}
				a := p.sendRaw(t, method, withRandomIDs(path), "", unsigned)
				if a.status != http.StatusMethodNotAllowed || method != "HEAD" && a.problemBody().Code != "method_not_allowed" {
					t.Errorf("%s %s: %d %s", method, path, a.status, a.body)
				}
				for _, m := range methods {
					if !strings.Contains(", "+a.header.Get("Allow")+",", ", "+m+",") {
						t.Errorf("%s %s: Allow is %q, which lacks %s", method, path, a.header.Get("Allow"), m)
					}
				}
			}
		}
	})
}

func TestHeadersThatAreTooLongAreRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		long := strings.Repeat("a", 33<<10)
		p.expectRefusals(t, []refusalCase{
			{"a header", "GET", "/cards", "", []requestChange{setHeader("X-Trace", long)}, 431, "headers_too_large"},
			{"a header of a change", "POST", "/customers", newCustomerBody(t, p), []requestChange{setHeader("X-Trace", long)},
				431, "headers_too_large"},
			{"a query", "GET", "/cards?a=" + long, "", nil, 431, "headers_too_large"},
			{"a token", "GET", "/cards", "", []requestChange{setHeader("Authorization", "Bearer "+long)}, 431,
				"headers_too_large"},
			{"a header before the token", "POST", "/auth/token", "{}", []requestChange{setHeader("X-Trace", long)}, 431,
				"headers_too_large"},
		})
		p.sendRaw(t, "GET", "/cards", "", setHeader("X-Trace", long[:20<<10])).expect(t, 200, "")
	})
}
