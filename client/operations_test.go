package client_test

import (
	"context"
	"encoding/base64"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/openapi"
)

// drain reads a list that has to hold one object.
func drain[T any](list iter.Seq2[T, error]) (any, error) {
	all, err := client.Collect(list)
	return all, err
}

func ignore[T any](out T, err error) (any, error) { return out, err }

func nothing(err error) (any, error) { return nil, err }

var (
	anyAddress = api.AddressInput{FirstLine: "1 Example Street", City: "London", PostCode: "SW1A 1AA", Country: "GB"}
	ownerSigns = api.OwnerSignature{
		OwnerID: "eip155:300:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Challenge: "SGVsbG8=", Signature: "c2lnbmF0dXJl",
	}
	everything = client.ListOptions{}
)

// operations calls each operation by the method that is named after it.
var operations = map[string]func(context.Context, *client.Client) (any, error){
	"getToken": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetToken(ctx, api.TokenRequest{APIKey: apiKey, APISecret: apiSecret}))
	},
	"updateSigningKey": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.UpdateSigningKey(ctx, api.SigningKeyInput{SigningKeyID: keyID, SigningKey: base64.StdEncoding.EncodeToString([]byte("key"))}))
	},
	"deleteSigningKey": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: keyID}))
	},
	"updateCredentials": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.UpdateCredentials(ctx, api.CredentialsInput{APIKey: apiKey, APISecret: apiSecret}))
	},
	"deleteCredentials": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.DeleteCredentials(ctx, api.CredentialsReference{APIKey: apiKey}))
	},
	"getProgrammeFees": func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetProgrammeFees(ctx)) },
	"setProgrammeFees": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SetProgrammeFees(ctx, api.FeesInput{PartnerFixed: "0.1", PartnerBPS: 50}))
	},
	"deleteProgrammeFees": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.DeleteProgrammeFees(ctx, api.FeesReference{EffectiveFrom: api.At(time.Unix(2e9, 0))}))
	},
	"getChains": func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetChains(ctx)) },
	"getAssets": func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetAssets(ctx, "eip155:300")) },

	"createCustomer": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.CreateCustomer(ctx, api.CustomerInput{ChainID: ownerSigns.OwnerID, ExternalID: "user-1"}))
	},
	"getCustomers": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetCustomers(ctx, everything))
	},
	"getCustomer": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetCustomer(ctx, id)) },
	"getCustomerChallenge": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetCustomerChallenge(ctx, id))
	},
	"signCustomerChallenge": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SignCustomerChallenge(ctx, id, ownerSigns))
	},
	"deactivateCustomer": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.DeactivateCustomer(ctx, id)) },
	"activateCustomer":   func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.ActivateCustomer(ctx, id)) },

	"createCustomerAccount": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.CreateCustomerAccount(ctx, id, api.AccountInput{Type: api.AccountTypeInputCardAccount, Currencies: []string{"EUR"}}))
	},
	"getCustomerAccounts": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetCustomerAccounts(ctx, id, everything))
	},
	"getAccounts":  func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetAccounts(ctx, everything)) },
	"getAccount":   func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetAccount(ctx, id)) },
	"closeAccount": func(ctx context.Context, c *client.Client) (any, error) { return nothing(c.CloseAccount(ctx, id)) },
	"getAccountChallenge": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetAccountChallenge(ctx, id))
	},
	"signAccountChallenge": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SignAccountChallenge(ctx, id, ownerSigns))
	},
	"deactivateAccount": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.DeactivateAccount(ctx, id)) },
	"activateAccount":   func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.ActivateAccount(ctx, id)) },

	"createAccountCard": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.CreateAccountCard(ctx, id, api.CardInput{Type: api.CardTypeVirtual, BillingAddress: anyAddress}))
	},
	"getAccountCards": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetAccountCards(ctx, id, everything))
	},
	"getCards":       func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetCards(ctx, everything)) },
	"getCard":        func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetCard(ctx, id)) },
	"deleteCard":     func(ctx context.Context, c *client.Client) (any, error) { return nothing(c.DeleteCard(ctx, id)) },
	"deactivateCard": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.DeactivateCard(ctx, id)) },
	"activateCard":   func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.ActivateCard(ctx, id)) },

	"getAccountTransactions": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetAccountTransactions(ctx, id, everything))
	},
	"getCardTransactions": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetCardTransactions(ctx, id, everything))
	},
	"getTransactionDetails": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetTransactionDetails(ctx, id))
	},
	"getAuthorisationDetails": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetAuthorisationDetails(ctx, id))
	},

	"getProgrammeLimits": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetProgrammeLimits(ctx)) },
	"updateProgrammeLimits": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateProgrammeLimits(ctx, api.LimitsInput{}))
	},
	"getProgrammeControls": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetProgrammeControls(ctx)) },
	"updateProgrammeControls": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateProgrammeControls(ctx, api.ControlsInput{Countries: api.ControlListsInput{Allow: &api.ControlListInput{Values: []string{"GB"}}}}))
	},
	"getAccountLimits": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetAccountLimits(ctx, id)) },
	"updateAccountLimits": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateAccountLimits(ctx, id, api.LimitsInput{}))
	},
	"getAccountControls": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetAccountControls(ctx, id)) },
	"updateAccountControls": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateAccountControls(ctx, id, api.ControlsInput{Countries: api.ControlListsInput{Allow: &api.ControlListInput{Values: []string{"GB"}}}}))
	},
	"getCardLimits": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetCardLimits(ctx, id)) },
	"updateCardLimits": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateCardLimits(ctx, id, api.LimitsInput{}))
	},
	"getCardControls": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetCardControls(ctx, id)) },
	"updateCardControls": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateCardControls(ctx, id, api.ControlsInput{Countries: api.ControlListsInput{Allow: &api.ControlListInput{Values: []string{"GB"}}}}))
	},
	"getProgrammeSettings": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetProgrammeSettings(ctx)) },
	"updateProgrammeSettings": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.UpdateProgrammeSettings(ctx, api.SettingsInput{Timezone: "Europe/Berlin"}))
	},
	"getAccountBalances": func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetAccountBalances(ctx, id)) },
	"getAccountLedger": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetAccountLedger(ctx, id, client.LedgerOptions{Kind: "hold", Asset: "iso4217:EUR"}))
	},
	"getAccountStatement": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetAccountStatement(ctx, id, "2026-03"))
	},
	"getProgrammeSettlement": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetProgrammeSettlement(ctx, "2026-03-31"))
	},

	"getWebhooks": func(ctx context.Context, c *client.Client) (any, error) { return drain(c.GetWebhooks(ctx, everything)) },
	"saveWebhook": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SaveWebhook(ctx, api.WebhookInput{CallbackURL: "https://programme.example/hook", Types: []api.WebhookType{api.WebhookTypeCardUpdated}}))
	},
	"getWebhook":    func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetWebhook(ctx, id)) },
	"deleteWebhook": func(ctx context.Context, c *client.Client) (any, error) { return nothing(c.DeleteWebhook(ctx, id)) },
	"getWebhookVerificationKey": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetWebhookVerificationKey(ctx))
	},

	"simulateVerifyCustomer": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SimulateVerifyCustomer(ctx, id))
	},
	"simulateRejectCustomer": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SimulateRejectCustomer(ctx, id))
	},
	"simulateIssueCard": func(ctx context.Context, c *client.Client) (any, error) { return nothing(c.SimulateIssueCard(ctx, id)) },
	"simulateCardFail":  func(ctx context.Context, c *client.Client) (any, error) { return nothing(c.SimulateCardFail(ctx, id)) },
	"simulateCardAuthorisation": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateCardAuthorisation(ctx, id, api.SimulatedPurchase{Amount: "20", Currency: "GBP"}))
	},
	"getSimulatorClock": func(ctx context.Context, c *client.Client) (any, error) { return ignore(c.GetSimulatorClock(ctx)) },
	"advanceSimulatorClock": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.AdvanceSimulatorClock(ctx, api.ClockAdvance{Seconds: 86_400}))
	},
	"simulateCardAuthorisationCapture": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SimulateCardAuthorisationCapture(ctx, id))
	},
	"simulateCardAuthorisationRelease": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SimulateCardAuthorisationRelease(ctx, id))
	},
	"simulateCardAdvice": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateCardAdvice(ctx, id, api.SimulatedPosting{Amount: "20", Currency: "GBP", Reference: "000123456789"}))
	},
	"simulateCardForcedPost": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateCardForcedPost(ctx, id, api.SimulatedPosting{Amount: "20", Currency: "GBP", Reference: "000123456789"}))
	},
	"simulateCardRefund": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateCardRefund(ctx, id, api.SimulatedPosting{Amount: "20", Currency: "GBP", Reference: "000123456789"}))
	},
	"simulateSuspendCard": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateSuspendCard(ctx, id))
	},
	"simulateResumeCard": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateResumeCard(ctx, id))
	},
	"simulateBlockCard": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateBlockCard(ctx, id))
	},
	"simulateAuthorisationIncrement": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateAuthorisationIncrement(ctx, id, api.SimulatedIncrement{Amount: "5"}))
	},
	"simulateAuthorisationReversal": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateAuthorisationReversal(ctx, id, api.SimulatedReversal{Amount: "5"}))
	},
	"simulateAuthorisationCapture": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateAuthorisationCapture(ctx, id, api.SimulatedCapture{Amount: "5", More: true}))
	},
	"simulateAuthorisationExpiry": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateAuthorisationExpiry(ctx, id))
	},
	"simulateTransactionRefund": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateTransactionRefund(ctx, id, api.SimulatedRefund{}))
	},
	"simulateAccountFaucet": func(ctx context.Context, c *client.Client) (any, error) {
		return nothing(c.SimulateAccountFaucet(ctx, id, api.SimulatedGift{Amount: "100"}))
	},
	"simulateTransactionReversal": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SimulateTransactionReversal(ctx, id, api.SimulatedUndo{}))
	},

	"getAuthorisations": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetAuthorisations(ctx, client.Of{Card: id, Account: id}, everything))
	},
	"getDecisions": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetDecisions(ctx, client.DecisionOptions{ListOptions: everything, Outcome: api.DecisionOutcomeDeclined, Reason: "insufficient_funds"}))
	},
	"getDecision": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetDecision(ctx, id))
	},
	"getCardDecisions": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetCardDecisions(ctx, id, client.DecisionOptions{ListOptions: everything}))
	},
	"getNetworkMessages": func(ctx context.Context, c *client.Client) (any, error) {
		return drain(c.GetNetworkMessages(ctx, everything))
	},
	"getProgrammeDuplicates": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.GetProgrammeDuplicates(ctx))
	},
	"setProgrammeDuplicates": func(ctx context.Context, c *client.Client) (any, error) {
		return ignore(c.SetProgrammeDuplicates(ctx, api.DuplicateCheckInput{Mode: api.DuplicateModeShadow}))
	},
}

func TestEveryOperationHasAMethodOfItsName(t *testing.T) {
	t.Parallel()
	methods := reflect.TypeFor[*client.Client]()
	for _, op := range openapi.Operations() {
		if operations[op.ID] == nil {
			t.Errorf("%s is not tried", op.ID)
		}
		if _, ok := methods.MethodByName(strings.ToUpper(op.ID[:1]) + op.ID[1:]); !ok {
			t.Errorf("%s has no method", op.ID)
		}
	}
	if len(operations) != len(openapi.Operations()) {
		t.Errorf("%d operations are tried, and there are %d", len(operations), len(openapi.Operations()))
	}
}

func TestEveryOperationIsCalledAsTheContractDemands(t *testing.T) {
	t.Parallel()
	for _, algorithm := range []httpsig.Algorithm{httpsig.P384, httpsig.P256, httpsig.Ed25519} {
		for name, operate := range operations {
			t.Run(string(algorithm)+"/"+name, func(t *testing.T) {
				t.Parallel()
				s, c := open(t, algorithm)
				out, err := operate(t.Context(), c)
				if err != nil {
					t.Fatal(err)
				}
				if name == "getToken" {
					return // not signed, and seen by the token tests
				}
				calls := s.requests()
				if len(calls) != 1 || calls[0].operation != name {
					t.Fatalf("the server saw %d calls, want one of %s: %v", len(calls), name, calls)
				}
				if v := reflect.ValueOf(out); out != nil && (v.IsZero() || v.Kind() == reflect.Slice && v.Len() != 1) {
					t.Errorf("the answer was read as %#v", out)
				}
			})
		}
	}
}

func TestASignatureCoversThePublishedFieldsInThePublishedOrder(t *testing.T) {
	t.Parallel()
	cases := []struct {
		algorithm httpsig.Algorithm
		operation string
		covered   string
	}{
		{httpsig.P384, "createCustomer", `sig=("@method" "@authority" "@path" "content-digest");keyid=`},
		{httpsig.P384, "activateCard", `sig=("@method" "@authority" "@path");keyid=`},
		{httpsig.P384, "getCustomer", `sig=("@method" "@authority" "@path");keyid=`},
		{httpsig.P384, "getAssets", `sig=("@method" "@authority" "@path" "@query");keyid=`},
		{httpsig.Ed25519, "createCustomer", `sig=("@method" "@authority" "@path" "content-digest" "idempotency-key");keyid=`},
		{httpsig.Ed25519, "getCustomer", `sig=("@method" "@authority" "@path");keyid=`},
	}
	for _, c := range cases {
		t.Run(string(c.algorithm)+"/"+c.operation, func(t *testing.T) {
			t.Parallel()
			s, sdk := open(t, c.algorithm)
			if _, err := operations[c.operation](t.Context(), sdk); err != nil {
				t.Fatal(err)
			}
			got := s.requests()[0].request.Header.Get("Signature-Input")
			if !strings.HasPrefix(got, c.covered) {
				t.Errorf("Signature-Input is %s, want it to begin with %s", got, c.covered)
			}
			order := []int{strings.Index(got, ";keyid="), strings.Index(got, ";alg="), strings.Index(got, ";created="), strings.Index(got, ";expires=")}
			if !slices.IsSorted(order) || order[0] < 0 {
				t.Errorf("the parameters are in another order: %s", got)
			}
		})
	}
}

func TestAReportCanBeWrittenAsItIsReadByASpreadsheet(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	var statement, settlement strings.Builder
	if err := c.WriteAccountStatement(t.Context(), &statement, id, "2026-03"); err != nil {
		t.Fatal(err)
	}
	if err := c.WriteProgrammeSettlement(t.Context(), &settlement, "2026-03-31"); err != nil {
		t.Fatal(err)
	}
	if statement.Len() == 0 || settlement.Len() == 0 {
		t.Errorf("%q, %q", statement.String(), settlement.String())
	}
	for _, call := range s.requests() {
		if got := call.request.URL.RawQuery; got != "format=csv" {
			t.Errorf("%s was asked for with %q", call.operation, got)
		}
	}
}
