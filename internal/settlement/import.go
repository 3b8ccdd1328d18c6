package settlement

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Report is a settlement report that was read.
type Report struct {
	Partner string
	// Programme is whose lines are that belong to no payment that is known.
	Programme issuing.ProgrammeID
	Name      string // of the file, for the operator
	Digest    string // SHA-256 of its bytes, in hexadecimal
	Lines     []partner.SettlementLine
}

// Imported is what an import did, or would do.
type Imported struct {
	File    issuing.SettlementFile // the one that was imported before, if Already
	Already bool                   // the same bytes were imported before: nothing was done
	Known   int                    // lines that an earlier report had, with the same figures
	Changed int                    // lines that an earlier report had with other figures: nothing of them was booked
	Agree   int
	Differ  []issuing.SettlementLine // those that differ, in the report's order
	Totals  []store.SettlementTotal
}

// Import books a report in one database transaction: all of it or nothing. The same bytes again, or a line again, change
// nothing. With dryRun nothing is kept.
func (s *Service) Import(ctx context.Context, r Report, dryRun bool) (Imported, error) {
	if len(r.Lines) == 0 {
		return Imported{}, errors.New("the report has no line")
	}
	if len(r.Lines) > MaxLines {
		return Imported{}, fmt.Errorf("the report has %d lines; a file has at most %d: cut it", len(r.Lines), MaxLines)
	}
	for i, l := range r.Lines {
		if err := l.Check(); err != nil {
			return Imported{}, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	var done Imported
	err := work.Run(ctx, s.db, r.Programme, func(u *work.Unit) (err error) {
		done = Imported{}
		if _, err := u.Programme(ctx, r.Programme); err != nil {
			return err
		}
		if err = done.importReport(ctx, u, r); err == nil && dryRun {
			err = errDryRun
		}
		return err
	})
	if errors.Is(err, errDryRun) {
		err = nil
	}
	return done, err
}

func (done *Imported) importReport(ctx context.Context, u *work.Unit, r Report) error {
	earlier, err := u.SettlementFileOfDigest(ctx, r.Partner, r.Digest)
	if err != nil {
		return err
	}
	if earlier != nil {
		done.File, done.Already = *earlier, true
		return nil
	}
	done.File = issuing.SettlementFile{
		ID: issuing.NewID[string](), Partner: r.Partner, ProgrammeID: r.Programme, Name: r.Name, Digest: r.Digest,
		CreatedAt: u.Now(),
	}
	totals := totalsOf{}
	var fresh []issuing.SettlementLine
	for _, reported := range r.Lines {
		l := newLine(done.File, reported)
		known, err := u.SettlementLineOfKey(ctx, r.Partner, l.Key)
		if err != nil {
			return err
		}
		if known != nil {
			if err := done.noteKnown(ctx, u, *known, l, r.Name); err != nil {
				return err
			}
			continue
		}
		if err := settle(ctx, u, &l); err != nil {
			return err
		}
		if err := u.InsertSettlementLine(ctx, l); err != nil {
			return err
		}
		totals.add(l)
		fresh = append(fresh, l)
	}
	done.File.Lines = int64(len(fresh))
	if err := u.InsertSettlementFile(ctx, done.File); err != nil {
		return err
	}
	for _, l := range fresh {
		if l.Status == issuing.SettlementAgrees {
			done.Agree++
			continue
		}
		done.Differ = append(done.Differ, l)
		if err := u.FileFinding(ctx, lineFinding(l)); err != nil {
			return err
		}
	}
	done.Totals = totals.list()
	return bookTotals(ctx, u, done.Totals)
}

// noteKnown counts a line that an earlier report had. If the reports contradict each other, that is a finding.
func (done *Imported) noteKnown(ctx context.Context, u *work.Unit, known, l issuing.SettlementLine, name string) error {
	if known.SameFigures(l) {
		done.Known++
		return nil
	}
	done.Changed++
	return u.FileFinding(ctx, issuing.Finding{
		Kind: issuing.FindingSettlement, ProgrammeID: known.ProgrammeID, Asset: ledger.Fiat(l.Currency),
		Subject: known.ID + " as " + name,
		Detail: "a settlement report has other figures for a line than an earlier one; the earlier stays booked, and the later " +
			"is not",
		Figures: map[string]string{
			"line": l.Key, "earlier gross": Amount(known.Gross, known.Currency), "later gross": Amount(l.Gross, l.Currency),
			"earlier interchange": Amount(known.Interchange, known.Currency),
			"later interchange":   Amount(l.Interchange, l.Currency),
			"earlier fees":        Amount(known.Fees, known.Currency), "later fees": Amount(l.Fees, l.Currency),
		},
	})
}

func newLine(f issuing.SettlementFile, l partner.SettlementLine) issuing.SettlementLine {
	return issuing.SettlementLine{
		ID: issuing.NewID[string](), FileID: f.ID, Partner: f.Partner, Key: l.Key, ProgrammeID: f.ProgrammeID,
		Currency: l.Currency, Gross: l.Gross, Interchange: l.Interchange, Fees: l.Fees, Paid: l.Paid, Names: l.Names,
		SettledOn: l.SettledOn, CreatedAt: f.CreatedAt,
	}
}

// totalsOf sums lines by programme and currency, in the order in which these come.
type totalsOf struct{ sums []store.SettlementTotal }

func (t *totalsOf) add(l issuing.SettlementLine) {
	for i := range t.sums {
		if sum := &t.sums[i]; sum.ProgrammeID == l.ProgrammeID && sum.Currency == l.Currency {
			sum.Gross, sum.Interchange = sum.Gross+l.Gross, sum.Interchange+l.Interchange
			sum.Fees, sum.Paid = sum.Fees+l.Fees, sum.Paid+l.Paid
			return
		}
	}
	t.sums = append(t.sums, store.SettlementTotal{
		ID: issuing.NewID[string](), FileID: l.FileID, ProgrammeID: l.ProgrammeID, Currency: l.Currency, Gross: l.Gross,
		Interchange: l.Interchange, Fees: l.Fees, Paid: l.Paid,
	})
}

func (t *totalsOf) list() []store.SettlementTotal { return t.sums }

// bookTotals books what the new lines of a file say beside the payments, which are booked already. It comes last, as all
// clearings of a programme wait for the row of its network account from here on.
func bookTotals(ctx context.Context, u *work.Unit, totals []store.SettlementTotal) error {
	for _, t := range totals {
		if err := u.InsertSettlementTotal(ctx, t); err != nil {
			return err
		}
		network := ledger.Network(t.ProgrammeID)
		for _, of := range []struct {
			kind     ledger.Kind
			from, to ledger.Account
			amount   issuing.Minor
		}{
			{ledger.EarnInterchange, network, ledger.Interchange(t.ProgrammeID), t.Interchange},
			{ledger.ChargeSchemeFee, ledger.SchemeFees(t.ProgrammeID), network, t.Fees},
			{ledger.PayNetwork, network, ledger.Bank(t.ProgrammeID), t.Paid},
		} {
			if err := post(ctx, u.For(t.ProgrammeID), of.kind, t.ID, ledger.Fiat(t.Currency), of.from, of.to, of.amount); err != nil {
				return err
			}
		}
	}
	return nil
}

// post moves an amount, or the other way round one that is below zero.
func post(
	ctx context.Context, u *work.Unit, kind ledger.Kind, cause string, asset caip.AssetID, from, to ledger.Account,
	amount issuing.Minor,
) error {
	if amount < 0 {
		from, to, amount = to, from, -amount
	}
	if amount == 0 {
		return nil
	}
	return u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: u.ProgrammeID, Asset: asset, Kind: kind, Cause: cause, CreatedAt: u.Now(),
		Postings: []ledger.Posting{{Source: from, Destination: to, Units: issuing.Units(amount)}},
	})
}

// Payment is money that the operator's bank moved to the card network, or below zero from it.
type Payment struct {
	Partner   string
	Programme issuing.ProgrammeID
	Amount    string // a decimal in Currency, with a minus for what the network paid
	Currency  string
	Reference string // the bank's: the same again changes nothing
}

// Pay books a payment as a report of one line.
func (s *Service) Pay(ctx context.Context, p Payment) (Imported, error) {
	if p.Reference == "" {
		return Imported{}, errors.New("the bank's reference is missing: by it the payment counts once")
	}
	paid, err := issuing.ParseMinor(p.Amount, p.Currency)
	if err != nil {
		return Imported{}, err
	}
	if paid == 0 {
		return Imported{}, errors.New("the amount is zero")
	}
	digest := sha256.Sum256(fmt.Appendf(nil, "payment %q %d %s", p.Reference, paid, p.Currency))
	done, err := s.Import(ctx, Report{
		Partner: p.Partner, Programme: p.Programme, Name: "payment " + p.Reference, Digest: hex.EncodeToString(digest[:]),
		Lines: []partner.SettlementLine{{Key: "payment " + p.Reference, Currency: p.Currency, Paid: paid}},
	}, false)
	if err == nil && done.Changed > 0 {
		err = fmt.Errorf("a payment with the reference %q was booked before with another amount", p.Reference)
	}
	return done, err
}

// Amount shows minor units as a decimal with its currency.
func Amount(minor issuing.Minor, currency string) string {
	digits, _ := issuing.CurrencyExponent(currency)
	return decimal.New(int64(minor), -digits).StringFixed(digits) + " " + currency
}
