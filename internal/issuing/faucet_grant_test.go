package issuing_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAGiftIsWholeMillionthsOfATokenWithinBounds(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]issuing.Units{
		"1": 1_000_000, "0.000001": 1, "12.50": 12_500_000, "1000000": 1_000_000_000_000,
	} {
		if got, err := issuing.ParseFaucetAmount(text); err != nil || got != want {
			t.Errorf("%s is %d, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"", "0", "-1", "0.0000001", "1000000.000001", "1e3", "+1", "99999999999999999999", " 1",
	} {
		if got, err := issuing.ParseFaucetAmount(text); !issuing.IsCode(err, issuing.CodeAmountInvalid) {
			t.Errorf("%q is %d, %v", text, got, err)
		}
	}
}

func TestOnlyAnAccountWithAWalletIsGivenTestMoney(t *testing.T) {
	t.Parallel()
	for _, status := range []issuing.AccountStatus{
		issuing.AccountInitiating, issuing.AccountPending, issuing.AccountActive, issuing.AccountInactive,
		issuing.AccountFailed, issuing.AccountClosed,
	} {
		a := issuing.Account{Status: status}
		open := status == issuing.AccountActive || status == issuing.AccountInactive
		if err := a.CheckFaucet(); open != (err == nil) || !open && !issuing.IsCode(err, issuing.CodeWrongState) {
			t.Errorf("%s: %v", status, err)
		}
	}
}
