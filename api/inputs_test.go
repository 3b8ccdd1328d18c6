package api_test

import (
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

func TestEveryWayToWriteAnAccountTypeMeansAPublishedOne(t *testing.T) {
	t.Parallel()
	for _, in := range []api.AccountTypeInput{api.AccountTypeInputCardAccount, api.AccountTypeInputCARDACCOUNT} {
		if got := in.Type(); got != api.AccountTypeCardAccount {
			t.Errorf("%s is read as %s", in, got)
		}
	}
}

func TestAPurchaseIsCapturedUnlessToldOtherwise(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]bool{
		`{"amount":"1","currency":"EUR"}`:                 true,
		`{"amount":"1","currency":"EUR","capture":true}`:  true,
		`{"amount":"1","currency":"EUR","capture":false}`: false,
	} {
		purchase, err := openapi.Decode[api.SimulatedPurchase]("simulateCardAuthorisation", []byte(body))
		if err != nil || purchase.Captures() != want {
			t.Errorf("%s: %t, %v", body, purchase.Captures(), err)
		}
	}
}
