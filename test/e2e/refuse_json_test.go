package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/openapi"
)

// deepest is the mistake that is too long for keys and credentials.
const deepest = "deeper than Go's own decoder goes"

// mistakes are what can be wrong with any body that is an object. Each is made from a good one.
var mistakes = []struct {
	name   string
	make   func(good string) string
	status int
	code   string
}{
	{"no body", func(string) string { return "" }, 400, "body_missing"},
	{"white space", func(string) string { return " \n" }, 400, "body_missing"},
	{"junk", func(string) string { return "pizza" }, 400, "body_malformed"},
	{"half", func(good string) string { return good[:len(good)/2] }, 400, "body_malformed"},
	{"trailing bytes", func(good string) string { return good + "x" }, 400, "body_malformed"},
	{"two values", func(good string) string { return good + good }, 400, "body_malformed"},
	{"a trailing comma", func(good string) string { return strings.TrimSuffix(good, "}") + ",}" }, 400, "body_malformed"},
	{"a comment", func(good string) string { return good + "// good" }, 400, "body_malformed"},
	{"a byte order mark", func(good string) string { return "\ufeff" + good }, 400, "body_malformed"},
	{"not UTF-8", func(good string) string { return strings.TrimSuffix(good, "}") + ",\"a\":\"\xff\"}" }, 400,
		"body_malformed"},
	{"half of a surrogate pair", func(good string) string { return strings.TrimSuffix(good, "}") + `,"a":"\ud800"}` },
		400, "body_malformed"},
	{"a form", func(string) string { return "a=1&b=2" }, 400, "body_malformed"},
	{"a duplicate member", func(good string) string { return strings.TrimSuffix(good, "}") + "," + good[1:] }, 400,
		"body_malformed"},
	{"a duplicate unknown member", func(good string) string { return strings.TrimSuffix(good, "}") + `,"a":1,"a":2}` },
		400, "body_malformed"},
	{"a duplicate in escapes", func(good string) string { return strings.TrimSuffix(good, "}") + `,"ab":1,"\u0061b":2}` },
		400, "body_malformed"},
	{"another case", func(good string) string { return strings.Replace(good, good[2:3], strings.ToUpper(good[2:3]), 1) },
		400, "body_malformed"},
	{"deep", func(good string) string {
		return strings.TrimSuffix(good, "}") + `,"a":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + "}"
	}, 400, "body_malformed"},
	{"very deep", func(string) string { return strings.Repeat("[", 2_000) + strings.Repeat("]", 2_000) }, 400, "body_malformed"},
	{deepest, func(string) string { return strings.Repeat("[", 30_000) + strings.Repeat("]", 30_000) }, 400, "body_malformed"},
	{"null", func(string) string { return "null" }, 400, "body_invalid"},
	{"an array", func(good string) string { return "[" + good + "]" }, 400, "body_invalid"},
	{"text", func(string) string { return `"pizza"` }, 400, "body_invalid"},
	{"a number", func(string) string { return "1" }, 400, "body_invalid"},
	{"empty", func(string) string { return "{}" }, 400, "body_invalid"},
	{"too long", func(good string) string { return good + strings.Repeat(" ", 64<<10) }, 413, "body_too_large"},
}

// goodBodies are bodies that each operation would take, were it not for an id in the path that is nobody's.
func goodBodies(t *testing.T, p *testProgramme) map[string]string {
	t.Helper()
	address := `{"firstLine":"1 Example Street","city":"London","country":"GB","postCode":"SW1A 1AA"}`
	const controls = `{"merchantCategories":{"block":{"values":["7995"]}},"countries":{},"merchants":{}}`
	return map[string]string{
		"createCustomer":        newCustomerBody(t, p),
		"createCustomerAccount": `{"type":"card_account","currencies":["EUR"]}`,
		"createAccountCard":     `{"type":"virtual","billingAddress":` + address + `}`,
		"signCustomerChallenge": fmt.Sprintf(`{"ownerId":"%s:%s","challenge":"YQ==","signature":"YQ=="}`, testChain,
			newOwner(t).Address()),
		"signAccountChallenge": fmt.Sprintf(`{"ownerId":"%s:%s","challenge":"YQ==","signature":"YQ=="}`, testChain,
			newOwner(t).Address()),
		"updateProgrammeLimits":     `{"limits":[{"window":"day","currency":"EUR","amount":"100000"}]}`,
		"updateAccountLimits":       `{"limits":[{"window":"day","amount":"100000"}]}`,
		"updateCardLimits":          `{"limits":[{"window":"day","amount":"100000"}]}`,
		"updateProgrammeControls":   controls,
		"updateAccountControls":     controls,
		"updateCardControls":        controls,
		"updateProgrammeSettings":   `{"timezone":"Europe/Berlin"}`,
		"updateProgrammeSecurity":   `{"signedAuth":true}`,
		"saveWebhook":               webhookBody("https://programme.example/json"),
		"simulateCardAuthorisation": `{"amount":"1","currency":"EUR"}`,
		"advanceSimulatorClock":     `{"to":"1999-12-31T23:59:59Z"}`,
		"setSimulatorFault":         `{"mode":"error"}`,
		"setProgrammeFees":          `{"partnerFixed":"0","partnerBps":0,"fxSpreadBps":0,"effectiveFrom":"1999-12-31T23:59:59Z"}`,
		"deleteProgrammeFees":       `{"effectiveFrom":"1999-12-31T23:59:59Z"}`,
		"simulateAccountFaucet":     `{"amount":"1"}`,
		"simulateCardAdvice":        `{"amount":"1","currency":"EUR","reference":"good"}`,
		"simulateCardForcedPost":    `{"amount":"1","currency":"EUR","reference":"good"}`,
		"simulateCardRefund":        `{"amount":"1","currency":"EUR","reference":"good"}`,

		"simulateAuthorisationIncrement": `{"amount":"1"}`,
		"simulateAuthorisationReversal":  `{"amount":"1"}`,
		"simulateAuthorisationCapture":   `{"amount":"1"}`,
		"simulateTransactionRefund":      `{"amount":"1"}`,
		"simulateTransactionReversal":    `{"reference":"good"}`,
		"activatePhysicalCard":           `{"lastFour":"1234","expirationDate":"01/2030"}`,
		"reportCard":                     `{"reason":"lost"}`,
		"replaceCard":                    `{"reason":"stolen"}`,
		"renewCard":                      `{"shippingAddress":` + address + `}`,
		"openTransactionDispute":         `{"reason":"fraud"}`,
		"addDisputeEvidence":             `{"text":"no parcel"}`,
		"simulateDisputeOutcome":         `{"outcome":"won"}`,
		"simulateDisputeRepresentment":   `{"reference":"good"}`,
		"signCardAuthentication":         `{"ownerId":"eip155:1:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045","challenge":"AAAA","signature":"AAAA"}`,

		"simulateCardAuthenticationRequest": `{"amount":"1","currency":"EUR"}`,
		"simulatePaymentTokenRequest":       `{"requestor":"APPLE_PAY"}`,
		"setProgrammeDuplicates":            `{"mode":"off"}`,
		"setProgrammeSignIn":                `{"origins":[]}`,
		"replayWebhook":                     fmt.Sprintf(`{"since":%q}`, time.Now().UTC().Add(-time.Hour).Format(time.RFC3339)),

		"updateCredentials": fmt.Sprintf(`{"apiKey":%q,"apiSecret":"correct-horse-battery-staple"}`, uuid.NewString()),
		"deleteCredentials": fmt.Sprintf(`{"apiKey":%q}`, uuid.NewString()),
		"updateSigningKey": fmt.Sprintf(`{"signingKeyId":%q,"signingKey":%q}`, uuid.NewString(),
			api.Base64(string(p.key.Public().PEM()))),
		"deleteSigningKey": fmt.Sprintf(`{"signingKeyId":%q}`, uuid.NewString()),
		"getToken":         fmt.Sprintf(`{"apiKey":%q,"apiSecret":"correct-horse-battery-staple"}`, uuid.NewString()),
	}
}

// withFreshReference is a body whose reference, if it has one, the network has not used before.
func withFreshReference(body string) string {
	return strings.Replace(body, `"reference":"good"`, fmt.Sprintf(`"reference":%q`, uuid.NewString()), 1)
}

// withRandomIDs is an operation's path with an id of nobody in it.
func withRandomIDs(path string) string {
	for strings.Contains(path, "{") {
		path = path[:strings.Index(path, "{")] + uuid.NewString() + path[strings.Index(path, "}")+1:]
	}
	return path
}

func TestABodyThatIsNotOneCleanJSONObjectIsRefusedEverywhere(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		good := goodBodies(t, p)
		var rows []refusalCase
		for _, op := range openapi.Operations() {
			if !op.HasBody {
				continue
			}
			if good[op.ID] == "" {
				t.Fatalf("%s takes a body, and this test has none for it", op.ID)
			}
			for _, m := range mistakes {
				row := refusalCase{op.ID + ", " + m.name, op.Method, withRandomIDs(op.Path), m.make(good[op.ID]), nil, m.status,
					m.code}
				if op.OptionalBody && (m.code == "body_missing" || m.name == "empty") {
					row.status, row.code = 404, "not_found" // that is fine, but for the path
				}
				if m.name == deepest && strings.HasPrefix(op.Path, "/auth/") {
					row.status, row.code = 413, "body_too_large" // keys and credentials are short
				}
				rows = append(rows, row)
			}
		}
		p.expectRefusals(t, rows)
	})
}

func TestABodyOfTheWrongTypesSaysWhichMembers(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		pointers := func(a rawResponse) string {
			var out []string
			for _, e := range a.problemBody().Errors {
				out = append(out, e.Pointer)
			}
			return strings.Join(out, " ")
		}
		for name, c := range map[string]struct{ method, path, body, pointers string }{
			"numbers for text": {"POST", "/customers", `{"chainId":1,"externalId":2}`, "/chainId /externalId"},
			"null for text":    {"POST", "/customers", `{"chainId":null,"externalId":null}`, "/chainId /externalId"},
			"missing":          {"POST", "/customers", `{}`, "/chainId /externalId"},
			"text for a list":  {"PUT", "/webhooks", `{"callbackUrl":"https://a.example","types":"card.updated"}`, "/types"},
			"deep in an object": {"POST", "/accounts/" + uuid.NewString() + "/cards",
				`{"type":"virtual","billingAddress":{"firstLine":7,"city":"L","country":"GB","postCode":[]}}`,
				"/billingAddress/firstLine /billingAddress/postCode"},
			"text for a truth": {"POST", "/simulator/cards/" + uuid.NewString() + "/authorisation",
				`{"amount":"1","currency":"EUR","capture":"no"}`, "/capture"},
		} {
			a := p.sendRaw(t, c.method, c.path, c.body)
			a.expect(t, 400, "body_invalid")
			if got := pointers(a); got != c.pointers {
				t.Errorf("%s: blames %q, want %q", name, got, c.pointers)
			}
		}
		// What is not known is none of our business.
		body := strings.TrimSuffix(newCustomerBody(t, p), "}") + `,"pizza":{"Pizza":[1e400,null]},"X":1}`
		p.sendRaw(t, "POST", "/customers", body, setHeader("Content-Type", "text/plain")).expect(t, 201, "")
	})
}

func TestABodyWhereNoneBelongsIsCheckedAndIgnored(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		uncovered := coverComponents("@method", "@authority", "@path")
		var rows []refusalCase
		for _, op := range openapi.Operations() {
			if op.HasBody || !strings.Contains(op.Path, "Id}") {
				continue
			}
			row := func(name, body string, status int, code string, twists ...requestChange) {
				rows = append(rows, refusalCase{op.ID + ", " + name, op.Method, withRandomIDs(op.Path), body, twists, status, code})
			}
			row("junk", "pizza", 404, "not_found")
			row("an object", "{}", 404, "not_found")
			row("without digest", "{}", 400, httpsig.DigestMissing, afterSigning(setHeader("Content-Digest", "")))
			row("another digest", "{}", 400, httpsig.DigestMismatch, setHeader("Content-Digest", httpsig.Digest([]byte("x"))))
			row("uncovered", "{}", 400, httpsig.SignatureIncomplete, uncovered)
			row("too long", strings.Repeat("x", 64<<10+1), 413, "body_too_large")
		}
		p.expectRefusals(t, rows)
		made := must(p.SaveWebhook(t.Context(), webhookAt("https://programme.example/ignored")))(t)
		p.sendRaw(t, http.MethodDelete, "/webhooks/"+made.ID.String(), `{"apiKey":1}`).expect(t, 204, "")
	})
}
