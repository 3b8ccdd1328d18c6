package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/page"
)

// printFindings prints what was compared and what was found: a paragraph for each finding.
func printFindings(t *terminal, compared []reconcile.Result, found []issuing.Finding) error {
	var lines []string
	for _, c := range compared {
		if c.Skipped != "" {
			lines = append(lines, fmt.Sprintf("%s  not compared: %s", c.Chain, c.Skipped))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s  %d balances compared as of block %d", c.Chain, c.Balances, c.Block))
	}
	if len(found) == 0 {
		lines = append(lines, "Nothing is wrong.")
	}
	for _, f := range found {
		lines = append(lines, "", fmt.Sprintf("%s  %s  since %s", f.ID, f.Kind, f.FirstSeen.Time().Format(time.DateTime)))
		for _, part := range []struct{ name, value string }{
			{"account", string(f.AccountID)}, {"chain", string(f.Chain)}, {"asset", string(f.Asset)}, {"about", f.Subject},
		} {
			if part.value != "" && (part.name != "chain" || f.Asset == "") {
				lines = append(lines, "  "+part.name+" "+part.value)
			}
		}
		lines = append(lines, "  "+f.Detail)
		for _, name := range slices.Sorted(maps.Keys(f.Figures)) {
			lines = append(lines, "    "+name+": "+f.Figures[name])
		}
	}
	for i, line := range lines {
		begin := len(line) - len(strings.TrimLeft(line, " "))
		lines[i] = page.FoldWords(line, page.Width, strings.Repeat(" ", begin+2))
	}
	_, err := fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
	return err
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
