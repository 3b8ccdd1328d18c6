package binrange

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
)

// publishedKeys are those of the examples in the documentation of hardware security modules.
const publishedKeys = "0123456789ABCDEFFEDCBA9876543210"

func TestVerificationValuesAreThoseOfThePublishedExamples(t *testing.T) {
	t.Parallel()
	keys, err := parseKeys(publishedKeys)
	if err != nil {
		t.Fatal(err)
	}
	if got := keys.verificationValue("4123456789012345", "8701", "101"); got != "561" {
		t.Errorf("the value is %s", got)
	}
	if got := keys.checkValue(); got != "08D7B4" {
		t.Errorf("the check value is %s", got)
	}
}

func TestHexadecimalDigitsComeAfterTheDecimalOnes(t *testing.T) {
	t.Parallel()
	if got := decimalise("abcdef0a1f2e"); got != "012012345054" {
		t.Errorf("it is %s", got)
	}
}

// cardsByToken are the cards that have been kept, by their token.
type cardsByToken map[string]issuing.Card

func (c cardsByToken) CardByPartnerToken(_ context.Context, _, token string) (issuing.Card, error) {
	if card, known := c[token]; known {
		return card, nil
	}
	return issuing.Card{}, issuing.Refuse(issuing.CodeNotFound, "there is no such card")
}

func (c cardsByToken) Card(_ context.Context, _ issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	for _, card := range c {
		if card.ID == id {
			return card, nil
		}
	}
	return issuing.Card{}, issuing.Refuse(issuing.CodeNotFound, "there is no such card")
}

func settings() Settings {
	return Settings{
		BIN: "52345678", Network: "mastercard", CVK: config.SecretOf(publishedKeys),
		NumberKey: config.SecretOf(strings.Repeat("k", 32)),
	}
}

func newTestIssuer(t *testing.T, cards cardsByToken) *issuer {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 11, 30, 23, 0, 0, 0, time.UTC) }
	i, err := newIssuer("range", cards, now, settings())
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func issue(t *testing.T, i *issuer, id issuing.CardID) partner.IssuedCard {
	t.Helper()
	answer, err := i.IssueCard(t.Context(), partner.CardOrder{CardID: id, Type: issuing.CardVirtual})
	if err != nil {
		t.Fatal(err)
	}
	made, done := answer.Result()
	if !done {
		t.Fatal("the card was not made")
	}
	if err := made.Check(); err != nil {
		t.Fatal(err)
	}
	return made
}

func TestAnOrderThatIsAskedAboutAgainHasTheSameNumber(t *testing.T) {
	t.Parallel()
	i := newTestIssuer(t, cardsByToken{})
	first, again, other := issue(t, i, "card-1"), issue(t, i, "card-1"), issue(t, i, "card-2")
	if first != again {
		t.Errorf("the same order gave %+v and %+v", first, again)
	}
	if first.PAN == other.PAN || first.Token == other.Token {
		t.Error("two cards have one number")
	}
	if len(first.PAN) != 16 || !strings.HasPrefix(first.PAN, "52345678") || !passesLuhn(first.PAN) {
		t.Errorf("the number is %s", first.PAN)
	}
	if first.ExpiryYear != 2030 || first.ExpiryMonth != 11 {
		t.Errorf("it expires in %d/%d", first.ExpiryMonth, first.ExpiryYear)
	}
}

// passesLuhn is the check of ISO/IEC 7812-1, annex B, on all digits.
func passesLuhn(number string) bool {
	sum := 0
	for at := range len(number) {
		digit := int(number[len(number)-1-at] - '0')
		if at%2 == 1 {
			digit = digit*2/10 + digit*2%10
		}
		sum += digit
	}
	return sum%10 == 0
}

func TestANumberThatAnotherCardHasIsLeft(t *testing.T) {
	t.Parallel()
	cards := cardsByToken{}
	i := newTestIssuer(t, cards)
	wanted := issue(t, i, "card-1")
	cards[wanted.Token] = issuing.Card{ID: "card-2"}
	got := issue(t, i, "card-1")
	if got.PAN == wanted.PAN {
		t.Fatal("two cards have one number")
	}
	cards[got.Token] = issuing.Card{ID: "card-1", ExpiryYear: 2030, ExpiryMonth: 11}
	if again := issue(t, i, "card-1"); again != got {
		t.Errorf("an order that was kept gave %+v, and then %+v", got, again)
	}
	shown, err := i.RevealCard(t.Context(), partner.CardAtIssuer{CardID: "card-1", Token: got.Token})
	if err != nil || shown.PAN != got.PAN {
		t.Errorf("the number shown is %s: %v", shown.PAN, err)
	}
}

func TestARangeThatIsUsedUpIsAnErrorAndNoRefusal(t *testing.T) {
	t.Parallel()
	cards := cardsByToken{}
	i := newTestIssuer(t, cards)
	for try := range maxTries {
		cards[i.token(i.number("card-1", try))] = issuing.Card{ID: "card-2"}
	}
	if _, err := i.IssueCard(t.Context(), partner.CardOrder{CardID: "card-1", Type: issuing.CardVirtual}); err == nil {
		t.Error("a card was made of a range that is used up")
	}
}

// brokenCards is a database that cannot be reached.
type brokenCards struct{ cardsByToken }

func (brokenCards) CardByPartnerToken(context.Context, string, string) (issuing.Card, error) {
	return issuing.Card{}, errors.New("the database is down")
}

func TestNoNumberIsGivenWhileNobodyKnowsWhoseItIs(t *testing.T) {
	t.Parallel()
	i := newTestIssuer(t, cardsByToken{})
	i.cards = brokenCards{}
	answer, err := i.IssueCard(t.Context(), partner.CardOrder{CardID: "card-1", Type: issuing.CardVirtual})
	if _, done := answer.Result(); err == nil || done {
		t.Errorf("without a database it answered %+v, %v", answer, err)
	}
}

func TestPhysicalCardsAreRefused(t *testing.T) {
	t.Parallel()
	i := newTestIssuer(t, cardsByToken{})
	answer, err := i.IssueCard(t.Context(), partner.CardOrder{CardID: "card-1", Type: issuing.CardPhysical})
	if _, refused := answer.Refusal(); err != nil || !refused {
		t.Errorf("it answered %+v, %v", answer, err)
	}
}

func TestACodeIsGoodForItsNumberAndExpiry(t *testing.T) {
	t.Parallel()
	cards := cardsByToken{}
	i := newTestIssuer(t, cards)
	made := issue(t, i, "card-1")
	at := partner.CardAtIssuer{CardID: "card-1", Token: made.Token, LastFour: made.PAN[12:]}
	cards[made.Token] = issuing.Card{ID: "card-1", ExpiryYear: made.ExpiryYear, ExpiryMonth: made.ExpiryMonth}
	shown, err := i.RevealCard(t.Context(), at)
	if err != nil || len(shown.CVV) != 3 {
		t.Fatalf("the code is %q: %v", shown.CVV, err)
	}
	check := partner.SecurityCodeCheck{
		Card: at, PAN: made.PAN, ExpiryYear: made.ExpiryYear, ExpiryMonth: made.ExpiryMonth, Code: shown.CVV,
	}
	if got := i.VerifySecurityCode(check); got != issuing.VerificationMatch {
		t.Errorf("the code that was shown is a %s", got)
	}
	for _, wrong := range []string{"", "0", shown.CVV + "0", string('0'+('9'-shown.CVV[0])) + shown.CVV[1:]} {
		check.Code = wrong
		if got := i.VerifySecurityCode(check); got != issuing.VerificationMismatch {
			t.Errorf("the code %q is a %s", wrong, got)
		}
	}
	check.Code, check.PAN = shown.CVV, "4000001234567899"
	if got := i.VerifySecurityCode(check); got != issuing.VerificationNotChecked {
		t.Errorf("the code of another number is %s", got)
	}
	renewed, err := i.RenewCard(t.Context(), partner.CardRenewal{Card: at, ExpiryYear: made.ExpiryYear, ExpiryMonth: made.ExpiryMonth})
	later, done := renewed.Result()
	if err != nil || !done || later.ExpiryYear != 2034 || later.ExpiryMonth != 11 || later.Token != made.Token {
		t.Fatalf("the renewed card is %+v: %v", later, err)
	}
	if err := later.Check(); err != nil {
		t.Error(err)
	}
}

func TestTheMonthMayComeFirstInWhatACodeIsOf(t *testing.T) {
	t.Parallel()
	s := settings()
	s.CodeExpiry = expiryMonthFirst
	i, err := newIssuer("range", cardsByToken{}, time.Now, s)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := i.securityCode("4123456789012345", 2030, 11), i.keys.verificationValue("4123456789012345", "1130", "000"); got != want {
		t.Errorf("the code is %s, not %s", got, want)
	}
}

func TestWrongSettingsSayWhatIsRight(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*Settings){
		"a bin with letters":       func(s *Settings) { s.BIN = "41111a" },
		"a short bin":              func(s *Settings) { s.BIN = "41111" },
		"too few digits":           func(s *Settings) { s.BIN, s.Digits = "41111111111", 14 },
		"too many digits":          func(s *Settings) { s.Digits = 20 },
		"another network":          func(s *Settings) { s.Network = "amex" },
		"cards for a century":      func(s *Settings) { s.Months = 1200 },
		"a short key":              func(s *Settings) { s.NumberKey = config.SecretOf("k") },
		"a cvk of one key":         func(s *Settings) { s.CVK = config.SecretOf(publishedKeys[:16]) },
		"a cvk of one key twice":   func(s *Settings) { s.CVK = config.SecretOf(publishedKeys[:16] + publishedKeys[:16]) },
		"a cvk that is no hex":     func(s *Settings) { s.CVK = config.SecretOf(strings.Repeat("z", 32)) },
		"an expiry of another way": func(s *Settings) { s.CodeExpiry = "MM/YY" },
	} {
		s := settings()
		change(&s)
		_, err := newIssuer("range", cardsByToken{}, time.Now, s)
		if err == nil {
			t.Errorf("%s was taken", name)
			continue
		}
		if strings.Contains(err.Error(), publishedKeys[:16]) {
			t.Errorf("%s: the error tells the key: %v", name, err)
		}
	}
}
