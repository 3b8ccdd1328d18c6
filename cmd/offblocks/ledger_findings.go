package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/issuing"
)

// printFindings prints what was compared and what was found.
func printFindings(t *terminal, compared []reconcile.Result, found []issuing.Finding) error {
	table := tabwriter.NewWriter(t.stdout, 0, 0, 2, ' ', 0)
	var failed error
	line := func(format string, values ...any) {
		if _, err := fmt.Fprintf(table, format+"\n", values...); err != nil {
			failed = err
		}
	}
	for _, c := range compared {
		if c.Skipped != "" {
			line("%s\tnot compared: %s", c.Chain, c.Skipped)
			continue
		}
		line("%s\t%d balances compared as of block %d", c.Chain, c.Balances, c.Block)
	}
	if len(found) == 0 {
		line("Nothing is wrong.")
		return errors.Join(failed, table.Flush())
	}
	line("\nID\tSINCE\tKIND\tABOUT\tWHAT")
	for _, f := range found {
		var about []string
		for _, part := range []string{string(f.AccountID), string(f.Chain), string(f.Asset), f.Subject} {
			if part != "" && (part != string(f.Chain) || f.Asset == "") {
				about = append(about, part)
			}
		}
		line("%s\t%s\t%s\t%s\t%s", f.ID, f.FirstSeen.Time().Format(time.DateTime), f.Kind, strings.Join(about, " "), f.Detail)
		for _, name := range slices.Sorted(maps.Keys(f.Figures)) {
			line("\t\t\t\t  %s: %s", name, f.Figures[name])
		}
	}
	return errors.Join(failed, table.Flush())
}

// printFindingsJSON prints the same for programs.
func printFindingsJSON(t *terminal, compared []reconcile.Result, found []issuing.Finding) error {
	type comparison struct {
		Chain    caip.ChainID `json:"chain"`
		Block    int64        `json:"block"`
		Balances int          `json:"balances"`
		Skipped  string       `json:"skipped,omitempty"`
	}
	type finding struct {
		ID        string              `json:"id"`
		Kind      issuing.FindingKind `json:"kind"`
		Programme issuing.ProgrammeID `json:"programmeId,omitempty"`
		Account   issuing.AccountID   `json:"accountId,omitempty"`
		Chain     caip.ChainID        `json:"chain,omitempty"`
		Asset     caip.AssetID        `json:"asset,omitempty"`
		Subject   string              `json:"subject,omitempty"`
		Detail    string              `json:"detail"`
		Figures   map[string]string   `json:"figures"`
		FirstSeen time.Time           `json:"firstSeen"`
		LastSeen  time.Time           `json:"lastSeen"`
	}
	out := struct {
		Compared []comparison `json:"compared"`
		Findings []finding    `json:"findings"`
	}{[]comparison{}, []finding{}}
	for _, c := range compared {
		out.Compared = append(out.Compared, comparison(c))
	}
	for _, f := range found {
		out.Findings = append(out.Findings, finding{
			f.ID, f.Kind, f.ProgrammeID, f.AccountID, f.Chain, f.Asset, f.Subject, f.Detail, f.Figures, f.FirstSeen.Time(),
			f.LastSeen.Time(),
		})
	}
	e := json.NewEncoder(t.stdout)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
