package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/settlement"
)

type settlementCmd struct {
	Import   settlementImportCmd   `cmd:""`
	List     settlementListCmd     `cmd:""`
	Show     settlementShowCmd     `cmd:""`
	Pay      settlementPayCmd      `cmd:""`
	Match    settlementMatchCmd    `cmd:""`
	WriteOff settlementWriteOffCmd `cmd:""`
}

// settle opens the reports, does something with them and closes them.
func (d databaseFlags) settle(ctx context.Context, do func(*app.Settlements) error) (err error) {
	url, err := d.requireURL()
	if err != nil {
		return err
	}
	s, err := app.OpenSettlements(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(s)
}

// networkFlags say which card network's reports are meant.
type networkFlags struct {
	databaseFlags
	partnersFlags
	Partner string `required:"" placeholder:"NAME"`
}

func (f networkFlags) connected(t *terminal) (*config.Connected, error) { return f.connect(t) }

type settlementImportCmd struct {
	networkFlags
	File   string `arg:""`
	DryRun bool   `name:"dry-run"`
	JSON   bool
}

// Run imports the report.
func (c *settlementImportCmd) Run(ctx context.Context, t *terminal) error {
	partners, err := c.connected(t)
	if err != nil {
		return err
	}
	report, err := app.ReadSettlement(partners, c.Partner, c.File)
	if err != nil {
		return err
	}
	return c.settle(ctx, func(s *app.Settlements) error {
		done, err := s.Import(ctx, report, c.DryRun)
		if err != nil {
			return err
		}
		if !c.DryRun && !done.Already {
			if _, err := s.Recheck(ctx); err != nil {
				return err
			}
		}
		if c.JSON {
			return printJSON(t, importedJSON(done))
		}
		return printFolded(t.stdout, importedLines(done, c.DryRun))
	})
}

func importedLines(done settlement.Imported, dryRun bool) []string {
	if done.Already {
		return []string{fmt.Sprintf("The report was imported before, as %s on %s. Nothing was done.", done.File.ID,
			done.File.CreatedAt.Time().Format(time.DateTime))}
	}
	lines := []string{"Report " + done.File.ID}
	if dryRun {
		lines = []string{"Dry run: nothing is kept."}
	}
	lines = append(lines, fmt.Sprintf("  %d lines are new: %d agree, %d differ", done.File.Lines, done.Agree, len(done.Differ)))
	if done.Known > 0 {
		lines = append(lines, fmt.Sprintf("  %d lines were imported before", done.Known))
	}
	if done.Changed > 0 {
		lines = append(lines, fmt.Sprintf("  %d lines contradict an earlier report", done.Changed))
	}
	for _, sum := range done.Totals {
		lines = append(lines, fmt.Sprintf("  gross %s, interchange %s, fees %s, paid %s",
			settlement.Amount(sum.Gross, sum.Currency), settlement.Amount(sum.Interchange, sum.Currency),
			settlement.Amount(sum.Fees, sum.Currency), settlement.Amount(sum.Paid, sum.Currency)))
	}
	for _, l := range done.Differ {
		lines = append(lines, differingLines(l)...)
	}
	return lines
}

func differingLines(l issuing.SettlementLine) []string {
	lines := []string{
		l.ID, fmt.Sprintf("  %s: %s of %s", strings.ReplaceAll(string(l.Difference), "_", " "),
			settlement.Amount(l.Gross, l.Currency), l.Partner), "  line " + l.Key,
	}
	if l.TransactionID != "" {
		lines = append(lines, "  transaction "+string(l.TransactionID))
	}
	return append(lines, "  "+l.Detail)
}

type settlementListCmd struct {
	databaseFlags
	JSON bool
}

// Run lists the lines that wait and the newest reports.
func (c *settlementListCmd) Run(ctx context.Context, t *terminal) error {
	return c.settle(ctx, func(s *app.Settlements) error {
		differ, err := s.DB.DifferingSettlementLines(ctx)
		if err != nil {
			return err
		}
		files, err := s.DB.SettlementFiles(ctx, 20)
		if err != nil {
			return err
		}
		if c.JSON {
			out := settlementListJSON{Reports: []reportJSON{}, Differ: []lineJSON{}}
			for _, f := range files {
				out.Reports = append(out.Reports, newReportJSON(f))
			}
			for _, l := range differ {
				out.Differ = append(out.Differ, newLineJSON(l))
			}
			return printJSON(t, out)
		}
		var lines []string
		for _, f := range files {
			lines = append(lines, f.ID, fmt.Sprintf("  %s of %s, %d lines, imported %s", f.Name, f.Partner, f.Lines,
				f.CreatedAt.Time().Format(time.DateTime)))
		}
		if len(files) == 0 {
			lines = append(lines, "No report was imported.")
		}
		if len(differ) == 0 {
			lines = append(lines, "No line waits for you.")
		} else {
			lines = append(lines, fmt.Sprintf("Lines that differ from the books: %d", len(differ)))
		}
		for _, l := range differ {
			lines = append(lines, differingLines(l)...)
		}
		return printFolded(t.stdout, lines)
	})
}

type settlementShowCmd struct {
	databaseFlags
	ID   string `arg:""`
	JSON bool
}

// Run shows a report with its lines.
func (c *settlementShowCmd) Run(ctx context.Context, t *terminal) error {
	return c.settle(ctx, func(s *app.Settlements) error {
		f, err := s.DB.SettlementFile(ctx, c.ID)
		if err != nil {
			return err
		}
		out := shownReportJSON{reportJSON: newReportJSON(f), Entries: []lineJSON{}}
		lines := []string{f.ID, fmt.Sprintf("  %s of %s, imported %s", f.Name, f.Partner,
			f.CreatedAt.Time().Format(time.DateTime)), "  programme " + string(f.ProgrammeID)}
		for after := ""; ; {
			page, err := s.DB.SettlementLinesOfFile(ctx, f.ID, after, 500)
			if err != nil {
				return err
			}
			for _, l := range page {
				after = l.ID
				out.Entries = append(out.Entries, newLineJSON(l))
				lines = append(lines, shownLines(l)...)
			}
			if len(page) < 500 {
				break
			}
		}
		if c.JSON {
			return printJSON(t, out)
		}
		return printFolded(t.stdout, lines)
	})
}

func shownLines(l issuing.SettlementLine) []string {
	state := string(l.Status)
	if l.Status == issuing.SettlementDiffers {
		state = string(l.Difference)
	}
	lines := []string{l.ID + "  " + strings.ReplaceAll(state, "_", " "), fmt.Sprintf(
		"  gross %s, interchange %s, fees %s, paid %s", settlement.Amount(l.Gross, l.Currency),
		settlement.Amount(l.Interchange, l.Currency), settlement.Amount(l.Fees, l.Currency), settlement.Amount(l.Paid, l.Currency))}
	if l.TransactionID != "" {
		lines = append(lines, "  transaction "+string(l.TransactionID))
	}
	if l.Detail != "" {
		lines = append(lines, "  "+l.Detail)
	}
	return lines
}

type settlementPayCmd struct {
	networkFlags
	Amount    string `required:"" placeholder:"DECIMAL"`
	Currency  string `required:"" placeholder:"CODE"`
	Reference string `required:"" placeholder:"TEXT"`
	Programme string `placeholder:"ID"`
}

// Run books the payment.
func (c *settlementPayCmd) Run(ctx context.Context, t *terminal) error {
	partners, err := c.connected(t)
	if err != nil {
		return err
	}
	programme, err := app.ProgrammeOfPartner(partners, c.Partner)
	if err != nil {
		return err
	}
	if c.Programme != "" {
		programme = issuing.ProgrammeID(c.Programme)
	}
	return c.settle(ctx, func(s *app.Settlements) error {
		done, err := s.Pay(ctx, settlement.Payment{
			Partner: c.Partner, Programme: programme, Amount: c.Amount, Currency: c.Currency, Reference: c.Reference,
		})
		if err != nil {
			return err
		}
		if done.Already || done.Known > 0 {
			_, err = fmt.Fprintln(t.stdout, "The payment was booked before. Nothing was done.")
			return err
		}
		_, err = fmt.Fprintln(t.stdout, "The payment is booked.")
		return err
	})
}

type settlementMatchCmd struct {
	databaseFlags
	ID          string `arg:""`
	Transaction string `arg:""`
}

// Run matches the line.
func (c *settlementMatchCmd) Run(ctx context.Context, t *terminal) error {
	return c.settle(ctx, func(s *app.Settlements) error {
		l, err := s.Match(ctx, c.ID, issuing.TransactionID(c.Transaction))
		if err != nil {
			return err
		}
		if l.Status == issuing.SettlementDiffers {
			return printFolded(t.stdout, differingLines(l))
		}
		_, err = fmt.Fprintln(t.stdout, "The line agrees with the transaction.")
		return err
	})
}

type settlementWriteOffCmd struct {
	databaseFlags
	ID        string `arg:""`
	Reason    string `required:"" placeholder:"TEXT"`
	Programme string `placeholder:"ID"`
}

// Run writes the difference off.
func (c *settlementWriteOffCmd) Run(ctx context.Context, t *terminal) error {
	return c.settle(ctx, func(s *app.Settlements) error {
		var l issuing.SettlementLine
		var err error
		if c.Programme != "" {
			l, err = s.WriteOffPayment(ctx, issuing.ProgrammeID(c.Programme), issuing.TransactionID(c.ID), c.Reason)
		} else {
			l, err = s.WriteOff(ctx, c.ID, c.Reason)
		}
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(t.stdout, "Written off as a loss: %s\n", settlement.Amount(l.WrittenOff, l.Currency))
		return err
	})
}

func printJSON(t *terminal, value any) error {
	e := json.NewEncoder(t.stdout)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
