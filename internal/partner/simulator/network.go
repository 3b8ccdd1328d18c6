package simulator

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// testMerchant fills in what is not said of a merchant.
func testMerchant(m *issuing.Merchant) {
	for _, d := range []struct {
		field *string
		value string
	}{{&m.ID, "TEST"}, {&m.Name, "Test Merchant"}, {&m.Country, "GB"}, {&m.City, "London"}} {
		if *d.field == "" {
			*d.field = d.value
		}
	}
}

// Purchase makes a card network ask about a purchase, at the test merchant where the merchant is not described.
func (s *Simulator) Purchase(ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, asked payments.Purchase) (issuing.Authorisation, error) {
	testMerchant(&asked.Merchant)
	return s.payments.Authorise(ctx, p, card, asked)
}

// Advise makes a card network tell of a purchase that was approved on our behalf.
func (s *Simulator) Advise(ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, asked payments.Purchase) (issuing.Authorisation, error) {
	testMerchant(&asked.Merchant)
	return s.payments.Advise(ctx, p, card, asked)
}

// ForcePost makes a card network post a purchase that was never authorised.
func (s *Simulator) ForcePost(ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, asked payments.Purchase) (issuing.Transaction, error) {
	testMerchant(&asked.Merchant)
	return s.payments.ForcePost(ctx, p, card, asked)
}

// RefundCard makes a card network refund a card without naming a purchase.
func (s *Simulator) RefundCard(ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, asked payments.Purchase) (issuing.Transaction, error) {
	testMerchant(&asked.Merchant)
	return s.payments.RefundCard(ctx, p, card, asked)
}

// Give makes a faucet send test money to an account's wallet, of the token that it draws where none is named.
func (s *Simulator) Give(ctx context.Context, p issuing.ProgrammeID, id issuing.AccountID, amount, asset string) error {
	return s.book.RequestFaucetGrant(ctx, p, id, amount, asset)
}

// Increment makes a card network ask whether a hold may grow.
func (s *Simulator) Increment(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID, asked payments.Change) (issuing.Authorisation, error) {
	return s.payments.Increment(ctx, p, id, asked)
}

// Reverse makes a card network reverse a hold, in whole or in part.
func (s *Simulator) Reverse(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID, asked payments.Change) (issuing.Authorisation, error) {
	return s.payments.Reverse(ctx, p, id, asked)
}

// Expire lets a hold expire, whatever the time.
func (s *Simulator) Expire(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return s.payments.ExpireNow(ctx, p, id)
}

// Capture makes the card network capture a hold in full.
func (s *Simulator) Capture(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID) error {
	_, err := s.CapturePart(ctx, p, id, payments.Capture{})
	return err
}

// CapturePart makes a card network capture a hold, or more than it.
func (s *Simulator) CapturePart(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID, asked payments.Capture) (issuing.Authorisation, error) {
	return s.payments.Capture(ctx, p, id, asked)
}

// Release makes the card network give a hold up.
func (s *Simulator) Release(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID) error {
	_, err := s.payments.Release(ctx, p, id)
	return err
}

// Refund makes a card network refund a debit, in whole or in part.
func (s *Simulator) Refund(ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID, asked payments.Change) (issuing.Transaction, error) {
	return s.payments.Refund(ctx, p, id, asked)
}

// Undo makes a card network reverse a processed transaction.
func (s *Simulator) Undo(ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID, reference string) (issuing.Transaction, error) {
	return s.payments.ReverseTransaction(ctx, p, id, reference)
}

// Suspend makes the issuer stop a card on suspicion.
func (s *Simulator) Suspend(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.onboarding.SuspendCard(ctx, p, id)
}

// Resume makes the issuer end a suspension.
func (s *Simulator) Resume(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.onboarding.ResumeCard(ctx, p, id)
}

// Block makes the issuer stop a card for good.
func (s *Simulator) Block(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.onboarding.BlockCard(ctx, p, id)
}
