package money

import (
	"fmt"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// showProof says whether ledger and chains agree, token by token, as the reconciliation last compared them.
func showProof(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil { // the sums are those of all programmes
		return pages.Page{}, err
	}
	proofs, err := v.DB.ChainProofs(v.Ctx)
	if err != nil {
		return pages.Page{}, err
	}
	findings, err := v.DB.OpenFindings(v.Ctx)
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name:    "Ledger and chains",
		Columns: desk.Columns("Token", "Ledger = chain", "Of", "#Ledger", "#On the way", "#Chain", "#Difference", "#As of block", "#Accounts", "Compared"),
		Empty:   "Nothing has been compared yet. The first wallet begins it; the reconciliation runs every five minutes.",
	}
	for _, p := range proofs {
		t.Rows = append(t.Rows, v.proofRows(p)...)
	}
	books := pages.Cell{Text: "all invariants hold", Class: "status good", Small: "as the audit last found, which runs every hour"}
	differing := 0
	for _, f := range findings {
		switch {
		case f.Kind == issuing.FindingBooks:
			books = pages.Cell{Text: "an invariant is broken", Class: "status bad", Small: f.Detail, Href: v.Path("findings")}
		case f.Kind.Reconciles():
			differing++
		}
	}
	open := pages.Cell{Text: "none", Class: "status good"}
	if differing > 0 {
		open = pages.Cell{Text: fmt.Sprint(differing), Class: "status bad", Href: v.Path("findings")}
	}
	return pages.Page{Title: "Proof", Section: "money/proof", Parts: []pages.Part{
		{Title: "Ledger and chains", Table: t, Wide: true, Note: "Of all programmes together, to the last unit. What an escrow holds beyond the " +
			"books was sent to it by somebody else."},
		{Title: "On file", Wide: true, Facts: []pages.Fact{desk.Fact("The ledger by itself", books), desk.Fact("Open differences from chains", open)}},
	}}, nil
}

// proofRows are a token in wallets and in the escrow.
func (v *visit) proofRows(p issuing.ChainProof) [][]pages.Cell {
	symbol, chain := v.token(p.Asset)
	row := func(of string, ledger, pending, onChain issuing.Units, agrees bool) []pages.Cell {
		state := pages.Cell{Text: "agrees ✓", Class: "status good"}
		if !agrees {
			state = pages.Cell{Text: "differs", Class: "status bad", Href: v.Path("findings")}
		}
		return []pages.Cell{
			{Text: symbol, Small: chain}, state, pages.Text(of), pages.Units(ledger), pages.Units(pending), pages.Units(onChain),
			pages.Units(onChain - ledger - pending), desk.Linked(pages.Number(p.Block), v.Path("chains", string(p.Chain))), pages.Number(p.Accounts),
			pages.Moment(p.ComparedAt),
		}
	}
	wallets := p.WalletLedger+p.WalletPending == p.WalletChain && p.Differences == 0
	return [][]pages.Cell{
		row("wallets", p.WalletLedger, p.WalletPending, p.WalletChain, wallets),
		row("escrow", p.EscrowLedger, p.EscrowPending, p.EscrowChain, p.EscrowLedger+p.EscrowPending <= p.EscrowChain),
	}
}
