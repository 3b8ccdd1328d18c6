package client_test

import (
	"context"
	"encoding/base64"
	"iter"
	"reflect"
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

// caller is a client with the context that it calls in.
type caller struct {
	context.Context
	*client.Client
}

// operations calls each operation by the method that is named after it.
var operations = withOperationsBeforePayments(map[string]func(caller) (any, error){
	"getToken": func(c caller) (any, error) {
		return ignore(c.GetToken(c, api.TokenRequest{APIKey: apiKey, APISecret: apiSecret}))
	},
	"getSigningKeys": func(c caller) (any, error) { return ignore(c.GetSigningKeys(c)) },
	"updateProgrammeSecurity": func(c caller) (any, error) {
		return ignore(c.UpdateProgrammeSecurity(c, api.SecuritySettings{SignedAuth: true}))
	},
	"updateSigningKey": func(c caller) (any, error) {
		in := api.SigningKeyInput{SigningKeyID: keyID, SigningKey: base64.StdEncoding.EncodeToString([]byte("key"))}
		return nothing(c.UpdateSigningKey(c, in))
	},
	"deleteSigningKey": func(c caller) (any, error) {
		return nothing(c.DeleteSigningKey(c, api.SigningKeyReference{SigningKeyID: keyID}))
	},
	"updateCredentials": func(c caller) (any, error) {
		return nothing(c.UpdateCredentials(c, api.CredentialsInput{APIKey: apiKey, APISecret: apiSecret}))
	},
	"deleteCredentials": func(c caller) (any, error) {
		return nothing(c.DeleteCredentials(c, api.CredentialsReference{APIKey: apiKey}))
	},
	"getProgrammeFees": func(c caller) (any, error) { return drain(c.GetProgrammeFees(c)) },
	"setProgrammeFees": func(c caller) (any, error) {
		return ignore(c.SetProgrammeFees(c, api.FeesInput{PartnerFixed: "0.1", PartnerBPS: 50}))
	},
	"deleteProgrammeFees": func(c caller) (any, error) {
		return nothing(c.DeleteProgrammeFees(c, api.FeesReference{EffectiveFrom: api.At(time.Unix(2e9, 0))}))
	},
	"getChains": func(c caller) (any, error) { return drain(c.GetChains(c)) },
	"getAssets": func(c caller) (any, error) { return drain(c.GetAssets(c, "eip155:300")) },

	"createCustomer": func(c caller) (any, error) {
		return ignore(c.CreateCustomer(c, api.CustomerInput{ChainID: ownerSigns.OwnerID, ExternalID: "user-1"}))
	},
	"getCustomers": func(c caller) (any, error) {
		return drain(c.GetCustomers(c, everything))
	},
	"getCustomer": func(c caller) (any, error) { return ignore(c.GetCustomer(c, id)) },
	"getCustomerChallenge": func(c caller) (any, error) {
		return ignore(c.GetCustomerChallenge(c, id))
	},
	"signCustomerChallenge": func(c caller) (any, error) {
		return nothing(c.SignCustomerChallenge(c, id, ownerSigns))
	},
	"deactivateCustomer": func(c caller) (any, error) { return ignore(c.DeactivateCustomer(c, id)) },
	"activateCustomer":   func(c caller) (any, error) { return ignore(c.ActivateCustomer(c, id)) },

	"createCustomerAccount": func(c caller) (any, error) {
		return ignore(
			c.CreateCustomerAccount(c, id, api.AccountInput{Type: api.AccountTypeInputCardAccount, Currencies: []string{"EUR"}}),
		)
	},
	"getCustomerAccounts": func(c caller) (any, error) {
		return drain(c.GetCustomerAccounts(c, id, everything))
	},
	"getAccounts":  func(c caller) (any, error) { return drain(c.GetAccounts(c, everything)) },
	"getAccount":   func(c caller) (any, error) { return ignore(c.GetAccount(c, id)) },
	"closeAccount": func(c caller) (any, error) { return nothing(c.CloseAccount(c, id)) },
	"getAccountChallenge": func(c caller) (any, error) {
		return ignore(c.GetAccountChallenge(c, id))
	},
	"signAccountChallenge": func(c caller) (any, error) {
		return nothing(c.SignAccountChallenge(c, id, ownerSigns))
	},
	"deactivateAccount": func(c caller) (any, error) { return ignore(c.DeactivateAccount(c, id)) },
	"activateAccount":   func(c caller) (any, error) { return ignore(c.ActivateAccount(c, id)) },

	"createAccountCard": func(c caller) (any, error) {
		return ignore(c.CreateAccountCard(c, id, api.CardInput{Type: api.CardTypeVirtual, BillingAddress: anyAddress}))
	},
	"getAccountCards": func(c caller) (any, error) {
		return drain(c.GetAccountCards(c, id, everything))
	},
	"getCards":       func(c caller) (any, error) { return drain(c.GetCards(c, everything)) },
	"getCard":        func(c caller) (any, error) { return ignore(c.GetCard(c, id)) },
	"deleteCard":     func(c caller) (any, error) { return nothing(c.DeleteCard(c, id)) },
	"deactivateCard": func(c caller) (any, error) { return ignore(c.DeactivateCard(c, id)) },
	"activateCard":   func(c caller) (any, error) { return ignore(c.ActivateCard(c, id)) },

	"getAccountTransactions": func(c caller) (any, error) {
		return drain(c.GetAccountTransactions(c, id, everything))
	},
	"getCardTransactions": func(c caller) (any, error) {
		return drain(c.GetCardTransactions(c, id, everything))
	},
	"getTransactionDetails": func(c caller) (any, error) {
		return ignore(c.GetTransactionDetails(c, id))
	},
	"getAuthorisationDetails": func(c caller) (any, error) {
		return ignore(c.GetAuthorisationDetails(c, id))
	},

	"getProgrammeLimits": func(c caller) (any, error) { return ignore(c.GetProgrammeLimits(c)) },
	"updateProgrammeLimits": func(c caller) (any, error) {
		return ignore(c.UpdateProgrammeLimits(c, api.LimitsInput{}))
	},
	"getProgrammeControls": func(c caller) (any, error) { return ignore(c.GetProgrammeControls(c)) },
	"updateProgrammeControls": func(c caller) (any, error) {
		return ignore(
			c.UpdateProgrammeControls(
				c, api.ControlsInput{Countries: api.ControlListsInput{Allow: &api.ControlListInput{Values: []string{"GB"}}}},
			),
		)
	},
	"getAccountLimits": func(c caller) (any, error) { return ignore(c.GetAccountLimits(c, id)) },
	"updateAccountLimits": func(c caller) (any, error) {
		return ignore(c.UpdateAccountLimits(c, id, api.LimitsInput{}))
	},
	"getAccountControls": func(c caller) (any, error) { return ignore(c.GetAccountControls(c, id)) },
	"updateAccountControls": func(c caller) (any, error) {
		return ignore(
			c.UpdateAccountControls(
				c, id, api.ControlsInput{Countries: api.ControlListsInput{Allow: &api.ControlListInput{Values: []string{"GB"}}}},
			),
		)
	},
	"getCardLimits": func(c caller) (any, error) { return ignore(c.GetCardLimits(c, id)) },
	"updateCardLimits": func(c caller) (any, error) {
		return ignore(c.UpdateCardLimits(c, id, api.LimitsInput{}))
	},
	"getCardControls": func(c caller) (any, error) { return ignore(c.GetCardControls(c, id)) },
	"updateCardControls": func(c caller) (any, error) {
		return ignore(
			c.UpdateCardControls(
				c, id, api.ControlsInput{Countries: api.ControlListsInput{Allow: &api.ControlListInput{Values: []string{"GB"}}}},
			),
		)
	},
	"getProgrammeSettings": func(c caller) (any, error) { return ignore(c.GetProgrammeSettings(c)) },
	"updateProgrammeSettings": func(c caller) (any, error) {
		return ignore(c.UpdateProgrammeSettings(c, api.SettingsInput{Timezone: "Europe/Berlin"}))
	},
	"getAccountBalances": func(c caller) (any, error) { return drain(c.GetAccountBalances(c, id)) },
	"getAccountLedger": func(c caller) (any, error) {
		return drain(c.GetAccountLedger(c, id, client.LedgerOptions{Kind: "hold", Asset: "iso4217:EUR"}))
	},
	"getAccountStatement": func(c caller) (any, error) {
		return ignore(c.GetAccountStatement(c, id, "2026-03"))
	},
	"getProgrammeSettlement": func(c caller) (any, error) {
		return ignore(c.GetProgrammeSettlement(c, "2026-03-31"))
	},

	"getEvents":                    func(c caller) (any, error) { return drain(c.GetEvents(c, client.EventOptions{EntityID: id})) },
	"getWebhookVerificationKeys":   func(c caller) (any, error) { return ignore(c.GetWebhookVerificationKeys(c)) },
	"getWebhookVerificationKeySet": func(c caller) (any, error) { return ignore(c.GetWebhookVerificationKeySet(c)) },
	"streamEvents":                 streamOne,
	"getRequests": func(c caller) (any, error) {
		return drain(c.GetRequests(c, client.RequestOptions{Method: "POST", Path: "/v1/cus"}))
	},
	"getAuditRecords": func(c caller) (any, error) {
		return drain(c.GetAuditRecords(c, client.AuditOptions{Action: "card.suspended", Actor: "operator", Subject: "s"}))
	},
	"getRequest":  func(c caller) (any, error) { return ignore(c.GetRequest(c, id)) },
	"getEvent":    func(c caller) (any, error) { return ignore(c.GetEvent(c, id)) },
	"getWebhooks": func(c caller) (any, error) { return drain(c.GetWebhooks(c, everything)) },
	"saveWebhook": func(c caller) (any, error) {
		return ignore(
			c.SaveWebhook(
				c,
				api.WebhookInput{
					CallbackURL: "https://programme.example/hook", Types: []api.WebhookType{api.WebhookTypeCardUpdated},
				},
			),
		)
	},
	"getWebhook":            func(c caller) (any, error) { return ignore(c.GetWebhook(c, id)) },
	"getWebhookDeliveries":  func(c caller) (any, error) { return drain(c.GetWebhookDeliveries(c, id, everything)) },
	"getWebhookDelivery":    func(c caller) (any, error) { return ignore(c.GetWebhookDelivery(c, id, id)) },
	"resendWebhookDelivery": func(c caller) (any, error) { return ignore(c.ResendWebhookDelivery(c, id, id)) },
	"replayWebhook": func(c caller) (any, error) {
		return ignore(c.ReplayWebhook(c, id, api.WebhookReplayInput{SinceEventID: id}))
	},
	"renewWebhookSecret":  func(c caller) (any, error) { return ignore(c.RenewWebhookSecret(c, id)) },
	"deleteWebhookSecret": func(c caller) (any, error) { return nil, c.DeleteWebhookSecret(c, id) },
	"pingWebhook":         func(c caller) (any, error) { return ignore(c.PingWebhook(c, id)) },
	"pauseWebhook":        func(c caller) (any, error) { return ignore(c.PauseWebhook(c, id)) },
	"resumeWebhook":       func(c caller) (any, error) { return ignore(c.ResumeWebhook(c, id)) },
	"deleteWebhook":       func(c caller) (any, error) { return nothing(c.DeleteWebhook(c, id)) },
	"getWebhookVerificationKey": func(c caller) (any, error) {
		return ignore(c.GetWebhookVerificationKey(c))
	},

	"simulateVerifyCustomer": func(c caller) (any, error) {
		return nothing(c.SimulateVerifyCustomer(c, id))
	},
	"simulateRejectCustomer": func(c caller) (any, error) {
		return nothing(c.SimulateRejectCustomer(c, id))
	},
	"simulateIssueCard": func(c caller) (any, error) { return nothing(c.SimulateIssueCard(c, id)) },
	"simulateCardFail":  func(c caller) (any, error) { return nothing(c.SimulateCardFail(c, id)) },
	"simulateCardAuthorisation": func(c caller) (any, error) {
		return ignore(c.SimulateCardAuthorisation(c, id, api.SimulatedPurchase{Amount: "20", Currency: "GBP"}))
	},
	"getSimulatorClock": func(c caller) (any, error) { return ignore(c.GetSimulatorClock(c)) },
	"getSimulatorFault": func(c caller) (any, error) { return ignore(c.GetSimulatorFault(c, id.String())) },
	"setSimulatorFault": func(c caller) (any, error) {
		return nothing(c.SetSimulatorFault(c, id.String(), api.SimulatorFaultInput{Mode: api.SimulatorFaultModeSilent}))
	},
	"deleteSimulatorFault": func(c caller) (any, error) { return nothing(c.DeleteSimulatorFault(c, id.String())) },
	"advanceSimulatorClock": func(c caller) (any, error) {
		return ignore(c.AdvanceSimulatorClock(c, api.ClockAdvance{Seconds: 86_400}))
	},
	"simulateCardAuthorisationCapture": func(c caller) (any, error) {
		return nothing(c.SimulateCardAuthorisationCapture(c, id))
	},
	"simulateCardAuthorisationRelease": func(c caller) (any, error) {
		return nothing(c.SimulateCardAuthorisationRelease(c, id))
	},
	"simulateCardAdvice": func(c caller) (any, error) {
		return ignore(
			c.SimulateCardAdvice(c, id, api.SimulatedPosting{Amount: "20", Currency: "GBP", Reference: "000123456789"}),
		)
	},
	"simulateCardForcedPost": func(c caller) (any, error) {
		return ignore(
			c.SimulateCardForcedPost(c, id, api.SimulatedPosting{Amount: "20", Currency: "GBP", Reference: "000123456789"}),
		)
	},
	"simulateCardRefund": func(c caller) (any, error) {
		return ignore(
			c.SimulateCardRefund(c, id, api.SimulatedPosting{Amount: "20", Currency: "GBP", Reference: "000123456789"}),
		)
	},
	"activatePhysicalCard": func(c caller) (any, error) {
		return ignore(c.ActivatePhysicalCard(c, id, api.CardActivation{LastFour: "1234", ExpirationDate: "01/2030"}))
	},
	"reportCard": func(c caller) (any, error) {
		return ignore(c.ReportCard(c, id, api.CardReport{Reason: api.CardReportReasonLost}))
	},
	"replaceCard": func(c caller) (any, error) {
		return ignore(c.ReplaceCard(c, id, api.CardReplacement{Reason: api.CardReasonStolen}))
	},
	"renewCard":           func(c caller) (any, error) { return ignore(c.RenewCard(c, id, api.CardRenewalInput{})) },
	"revealCard":          func(c caller) (any, error) { return ignore(c.RevealCard(c, id)) },
	"linkCardPin":         func(c caller) (any, error) { return ignore(c.LinkCardPin(c, id)) },
	"simulateShipCard":    func(c caller) (any, error) { return ignore(c.SimulateShipCard(c, id)) },
	"simulateDeliverCard": func(c caller) (any, error) { return ignore(c.SimulateDeliverCard(c, id)) },
	"simulateReturnCard":  func(c caller) (any, error) { return ignore(c.SimulateReturnCard(c, id)) },
	"simulateCardDeliveryFailure": func(c caller) (any, error) {
		return ignore(c.SimulateCardDeliveryFailure(c, id))
	},
	"simulateSuspendCard": func(c caller) (any, error) { return ignore(c.SimulateSuspendCard(c, id)) },
	"simulateResumeCard":  func(c caller) (any, error) { return ignore(c.SimulateResumeCard(c, id)) },
	"simulateBlockCard":   func(c caller) (any, error) { return ignore(c.SimulateBlockCard(c, id)) },
	"simulateAuthorisationIncrement": func(c caller) (any, error) {
		return ignore(c.SimulateAuthorisationIncrement(c, id, api.SimulatedIncrement{Amount: "5"}))
	},
	"simulateAuthorisationReversal": func(c caller) (any, error) {
		return ignore(c.SimulateAuthorisationReversal(c, id, api.SimulatedReversal{Amount: "5"}))
	},
	"simulateAuthorisationCapture": func(c caller) (any, error) {
		return ignore(c.SimulateAuthorisationCapture(c, id, api.SimulatedCapture{Amount: "5", More: true}))
	},
	"simulateAuthorisationExpiry": func(c caller) (any, error) {
		return ignore(c.SimulateAuthorisationExpiry(c, id))
	},
	"simulateTransactionRefund": func(c caller) (any, error) {
		return ignore(c.SimulateTransactionRefund(c, id, api.SimulatedRefund{}))
	},
	"simulateAccountFaucet": func(c caller) (any, error) {
		return nothing(c.SimulateAccountFaucet(c, id, api.SimulatedGift{Amount: "100"}))
	},
	"simulateTransactionReversal": func(c caller) (any, error) {
		return ignore(c.SimulateTransactionReversal(c, id, api.SimulatedUndo{}))
	},
	"openTransactionDispute": func(c caller) (any, error) {
		return ignore(c.OpenTransactionDispute(c, id, api.DisputeInput{Reason: api.DisputeReasonFraud}))
	},
	"getDisputes": func(c caller) (any, error) {
		return drain(c.GetDisputes(c, client.Of{Card: id, Account: id}, everything))
	},
	"getDispute": func(c caller) (any, error) { return ignore(c.GetDispute(c, id)) },
	"addDisputeEvidence": func(c caller) (any, error) {
		return ignore(c.AddDisputeEvidence(c, id, api.DisputeEvidenceInput{Text: "no parcel"}))
	},
	"submitDispute":   func(c caller) (any, error) { return ignore(c.SubmitDispute(c, id)) },
	"withdrawDispute": func(c caller) (any, error) { return ignore(c.WithdrawDispute(c, id)) },
	"simulateDisputeOutcome": func(c caller) (any, error) {
		return ignore(c.SimulateDisputeOutcome(c, id, api.SimulatedOutcome{Outcome: api.SimulatedOutcomeOutcomeWon}))
	},
	"simulateDisputeRepresentment": func(c caller) (any, error) {
		return ignore(c.SimulateDisputeRepresentment(c, id, api.SimulatedRepresentment{}))
	},

	"getAuthorisations": func(c caller) (any, error) {
		return drain(c.GetAuthorisations(c, client.Of{Card: id, Account: id}, everything))
	},
	"getDecisions": func(c caller) (any, error) {
		return drain(
			c.GetDecisions(
				c,
				client.DecisionOptions{ListOptions: everything, Outcome: api.DecisionOutcomeDeclined, Reason: "insufficient_funds"},
			),
		)
	},
	"getDecision": func(c caller) (any, error) {
		return ignore(c.GetDecision(c, id))
	},
	"getCardDecisions": func(c caller) (any, error) {
		return drain(c.GetCardDecisions(c, id, client.DecisionOptions{ListOptions: everything}))
	},
	"getNetworkMessages": func(c caller) (any, error) {
		return drain(c.GetNetworkMessages(c, everything))
	},
	"getProgrammeDuplicates": func(c caller) (any, error) {
		return ignore(c.GetProgrammeDuplicates(c))
	},
	"getProgrammeSignIn": func(c caller) (any, error) { return ignore(c.GetProgrammeSignIn(c)) },
	"setProgrammeSignIn": func(c caller) (any, error) {
		return ignore(c.SetProgrammeSignIn(c, api.SignIn{Origins: []string{"https://app.example"}}))
	},
	"setProgrammeDuplicates": func(c caller) (any, error) {
		return ignore(c.SetProgrammeDuplicates(c, api.DuplicateCheckInput{Mode: api.DuplicateModeShadow}))
	},
})

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
				out, err := operate(caller{t.Context(), c})
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
