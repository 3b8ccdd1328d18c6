package issuing_test

import (
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

const authenticationOwner = "eip155:1:0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266"

func begun(m issuing.Merchant, amount, currency string) issuing.CardAuthentication {
	a := issuing.CardAuthentication{
		ID: "the-id", Merchant: m, Amount: decimal.RequireFromString(amount), Currency: currency, OwnerID: authenticationOwner,
	}
	a.Begin(issuing.Card{MaskedPAN: "400000******4242"}, 0, issuing.At(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)))
	return a
}

func TestAnOwnerIsShownWhatTheyPay(t *testing.T) {
	t.Parallel()
	const want = `OffBlocks card authentication

Sign this only if you are paying with your card at this merchant now.

Amount: 20.50 EUR
Merchant: Corner Shop, GB
Card: ending in 4242
Wallet: 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
Authentication: the-id
Expires: 2026-03-01T12:05:00Z`
	if got := begun(issuing.Merchant{Name: "Corner Shop", Country: "GB"}, "20.5", "EUR").Challenge; got != want {
		t.Errorf("signs %q", got)
	}
	if got := begun(issuing.Merchant{}, "5", "JPY").Challenge; !strings.Contains(got, "\nAmount: 5 JPY\nMerchant: not named\n") {
		t.Errorf("signs %q", got)
	}
	if got := begun(issuing.Merchant{}, "0", "").Challenge; !strings.Contains(got, "\nAmount: none, ") {
		t.Errorf("signs %q", got)
	}
}

func FuzzAMerchantCannotWriteALineOfTheChallenge(f *testing.F) {
	for _, name := range []string{
		"Shop\nAmount: 1.00 EUR", "Shop\r\nCard: ending in 1", "Shop\u2028Expires: never", "\u202egnp", "\x00", strings.Repeat("x", 500), "\xff",
	} {
		f.Add(name, "GB")
	}
	f.Fuzz(func(t *testing.T, name, country string) {
		a := begun(issuing.Merchant{Name: name, Country: country}, "20.5", "EUR")
		lines := strings.Split(a.Challenge, "\n")
		if len(lines) != 10 || lines[4] != "Amount: 20.50 EUR" || !strings.HasPrefix(lines[5], "Merchant: ") ||
			lines[6] != "Card: ending in 4242" || lines[8] != "Authentication: the-id" {
			t.Errorf("signs %q", a.Challenge)
		}
		if strings.ContainsFunc(a.Challenge, func(r rune) bool {
			return r == '\r' || r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
		}) {
			t.Errorf("signs %q", a.Challenge)
		}
		if len([]rune(lines[5])) > len("Merchant: ")+2*81+len(", ") {
			t.Errorf("the merchant takes %d characters", len([]rune(lines[5])))
		}
	})
}

func TestAnAuthenticationIsOpenForABoundedTime(t *testing.T) {
	t.Parallel()
	now := issuing.At(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC))
	for asked, want := range map[issuing.Instant]time.Duration{
		0: issuing.DefaultAuthenticationLife, now.Add(time.Minute): time.Minute, now.Add(240 * time.Hour): issuing.MaxAuthenticationLife,
	} {
		a := issuing.CardAuthentication{OwnerID: authenticationOwner}
		a.Begin(issuing.Card{}, asked, now)
		if a.ExpiresAt != now.Add(want) {
			t.Errorf("until %s, want %s", a.ExpiresAt.Time(), want)
		}
		if err := a.Approve(a.ExpiresAt); !issuing.IsCode(err, issuing.CodeChallengeExpired) || a.Status != issuing.AuthenticationPending {
			t.Errorf("signed too late: %v", err)
		}
	}
}
