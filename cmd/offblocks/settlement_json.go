package main

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/settlement"
)

// reportJSON is a settlement report for programs.
type reportJSON struct {
	ID         string              `json:"id"`
	Partner    string              `json:"partner"`
	Programme  issuing.ProgrammeID `json:"programmeId"`
	Name       string              `json:"name"`
	Digest     string              `json:"digest"`
	Lines      int64               `json:"lines"`
	ImportedAt time.Time           `json:"importedAt"`
}

func newReportJSON(f issuing.SettlementFile) reportJSON {
	return reportJSON{f.ID, f.Partner, f.ProgrammeID, f.Name, f.Digest, f.Lines, f.CreatedAt.Time()}
}

// lineJSON is a line of a report for programs. Amounts are decimals in the currency.
type lineJSON struct {
	ID          string                       `json:"id"`
	Key         string                       `json:"key"`
	Programme   issuing.ProgrammeID          `json:"programmeId"`
	Currency    string                       `json:"currency"`
	Gross       string                       `json:"gross"`
	Interchange string                       `json:"interchange"`
	Fees        string                       `json:"fees"`
	Paid        string                       `json:"paid"`
	WrittenOff  string                       `json:"writtenOff"`
	SettledOn   string                       `json:"settledOn,omitempty"`
	Status      issuing.SettlementLineStatus `json:"status"`
	Difference  issuing.SettlementDifference `json:"difference,omitempty"`
	Transaction issuing.TransactionID        `json:"transactionId,omitempty"`
	Message     string                       `json:"messageId,omitempty"`
	Detail      string                       `json:"detail,omitempty"`
	Names       issuing.SettlementNames      `json:"names"`
}

func newLineJSON(l issuing.SettlementLine) lineJSON {
	digits, _ := issuing.CurrencyExponent(l.Currency)
	text := func(m issuing.Minor) string { return decimal.New(int64(m), -digits).String() }
	return lineJSON{
		l.ID, l.Key, l.ProgrammeID, l.Currency, text(l.Gross), text(l.Interchange), text(l.Fees), text(l.Paid), text(l.WrittenOff),
		l.SettledOn, l.Status, l.Difference, l.TransactionID, l.MessageID, l.Detail, l.Names,
	}
}

type settlementListJSON struct {
	Reports []reportJSON `json:"reports"`
	Differ  []lineJSON   `json:"differ"`
}

type shownReportJSON struct {
	reportJSON
	Entries []lineJSON `json:"entries"`
}

type importedReportJSON struct {
	Report  reportJSON `json:"report"`
	Already bool       `json:"already"`
	Known   int        `json:"known"`
	Changed int        `json:"changed"`
	Agree   int        `json:"agree"`
	Differ  []lineJSON `json:"differ"`
}

func importedJSON(done settlement.Imported) importedReportJSON {
	out := importedReportJSON{newReportJSON(done.File), done.Already, done.Known, done.Changed, done.Agree, []lineJSON{}}
	for _, l := range done.Differ {
		out.Differ = append(out.Differ, newLineJSON(l))
	}
	return out
}
