// Package chains has the pages about the chains that are served: how far they are read, what their nodes say, the platform's own
// transactions with their attempts, the contracts, announced changes that can still be objected to, and mirrors that stand still.
package chains

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Chains is what the room works with.
type Chains struct {
	Published issuing.Chains
	Sender    string // address that sends the transactions
	// Ask asks the nodes of chains for what they say now. What does not answer in time has a Problem. Only chains that are read are
	// asked: an embedded one begins when it is first asked for something.
	Ask func(ctx context.Context, chains []caip.ChainID) map[caip.ChainID]NodeState
	// Decode reads a signed transaction in hexadecimal.
	Decode func(signed string) (Transaction, error)
}

// NodeState is what a chain's node says. Fees are in wei per gas.
type NodeState struct {
	Problem       string // empty: it answers
	Head          int64
	Confirmations int64
	GasPrice      string
	MaxFee        string // the most that is ever offered; empty: there is no bound
	TooDear       bool   // transactions wait until the price is below it
	Coin          string // of the operator, for gas, in the native coin
}

// Transaction is a signed transaction in words.
type Transaction struct {
	Hash, To, Method, MaxFee, Tip string
	Gas                           uint64
	Arguments                     []pages.Fact
}

type visit struct {
	*desk.Visit
	*Chains
}

// Room has the pages.
func (c *Chains) Room() desk.Room {
	at := func(show func(*visit) (pages.Page, error)) desk.Show {
		return func(v *desk.Visit) (pages.Page, error) {
			if err := v.PlatformOnly(); err != nil { // the transactions are those of all programmes
				return pages.Page{}, err
			}
			return show(&visit{v, c})
		}
	}
	return desk.Room{Views: map[string]desk.Show{
		"chains": at(showChains), "chains/{chain}": at(showChain), "chains/{chain}/transactions/{id}": at(showTransaction),
	}}
}

func (v *visit) chainPath(id caip.ChainID, more ...string) string {
	return v.Path(append([]string{"chains", string(id)}, more...)...)
}

func showChains(v *visit) (pages.Page, error) {
	cursors, err := v.DB.Cursors(v.Ctx)
	if err != nil {
		return pages.Page{}, err
	}
	read, begun := map[caip.ChainID]store.Cursor{}, []caip.ChainID{}
	for _, c := range cursors {
		read[c.Chain], begun = c, append(begun, c.Chain)
	}
	nodes := v.Ask(v.Ctx, begun)
	t := &pages.Table{Name: "Chains", Columns: desk.Columns("Chain", "Mirror", "#Head", "#Read up to", "#Lag", "#Confirmations", "#Gas price", "#Limit",
		"#Operator's coin")}
	var halted []pages.Part
	for _, chain := range v.Published {
		cursor, isRead := read[chain.ID]
		if cursor.Halted != "" {
			halted = append(halted, haltedPart(chain, cursor))
		}
		t.Rows = append(t.Rows, v.chainRow(chain, cursor, isRead, nodes[chain.ID]))
	}
	delays, err := v.delayParts()
	if err != nil {
		return pages.Page{}, err
	}
	networks := pages.Part{Title: "Networks", Table: t, Wide: true, Note: "A chain is read once its first wallet is there. The lag is in blocks."}
	return pages.Page{Title: "Chains", Section: "chains", Parts: slices.Concat([]pages.Part{networks}, halted, delays)}, nil
}

// chainRow is how a chain is. Of one that is not read yet nothing is known.
func (v *visit) chainRow(chain issuing.Chain, cursor store.Cursor, isRead bool, node NodeState) []pages.Cell {
	none := pages.Cell{Text: "–", Class: "num muted"}
	row := []pages.Cell{{Text: chain.Name, Small: string(chain.ID), Href: v.chainPath(chain.ID)}, pages.Muted("not begun")}
	if !isRead {
		return append(row, none, none, none, none, none, none, none)
	}
	row[1] = pages.Status("in step")
	switch {
	case cursor.Halted != "":
		row[1] = pages.Status("halted")
	case node.Problem != "":
		row[1] = pages.Cell{Text: "no answer", Class: "status bad", Small: node.Problem}
	}
	head, lag := none, none
	if node.Problem == "" {
		head, lag = pages.Number(node.Head), pages.Number(max(0, node.Head-cursor.Block))
	}
	price := pages.Cell{Text: cmp.Or(node.GasPrice, "–"), Class: "num"}
	if node.TooDear {
		price.Class, price.Small = "num refused", "above the limit: transactions wait"
	}
	return append(row, head, pages.Number(cursor.Block), lag, pages.Number(node.Confirmations), price,
		pages.Cell{Text: cmp.Or(node.MaxFee, "none"), Class: "num"}, pages.Cell{Text: cmp.Or(node.Coin, "–"), Class: "num"})
}

// haltedPart says what to do about a mirror that stands still.
func haltedPart(chain issuing.Chain, c store.Cursor) pages.Part {
	return pages.Part{
		Title: "The mirror of " + chain.Name + " stands still", Note: desk.Sentence(c.Halted), Wide: true,
		Facts: []pages.Fact{desk.Fact("Read up to block", pages.Number(c.Block)), desk.Fact("Its hash", pages.ID(c.Hash, ""))},
		Texts: []pages.Excerpt{{Name: "Compare the books with the chain, then go on from a block that both agree on",
			Text: "offblocks ledger reconcile --chains chains.json\noffblocks ledger resume --chains chains.json --chain " + string(chain.ID)}},
	}
}

// delayKinds are the findings about what those who govern the contracts have announced.
var delayKinds = []issuing.FindingKind{
	issuing.FindingUpgrade, issuing.FindingPayee, issuing.FindingEmergency, issuing.FindingGuardian, issuing.FindingOwner, issuing.FindingPaused,
}

// delayParts are the changes that are announced and not yet in force, with the time that is left.
func (v *visit) delayParts() ([]pages.Part, error) {
	findings, err := v.DB.OpenFindings(v.Ctx)
	if err != nil {
		return nil, err
	}
	var parts []pages.Part
	for _, f := range findings {
		if !slices.Contains(delayKinds, f.Kind) {
			continue
		}
		part := pages.Part{Title: pages.Words(f.Kind), Note: desk.Sentence(f.Detail), Wide: true, Facts: []pages.Fact{
			desk.Fact("Chain", pages.Link(string(f.Chain), v.chainPath(f.Chain))), desk.Fact("First seen", pages.Moment(f.FirstSeen)),
		}}
		for _, name := range slices.Sorted(maps.Keys(f.Figures)) {
			value := f.Figures[name]
			cell := pages.ID(value, "")
			if at, err := time.Parse(time.RFC3339, value); err == nil {
				cell = pages.Moment(issuing.At(at))
				cell.Small = countdown(at.Sub(v.DB.Clock()))
			}
			part.Facts = append(part.Facts, desk.Fact(cmp.Or(map[string]string{"from": "In force from"}[name], pages.Words(name)), cell))
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		parts = []pages.Part{{Title: "Announced changes", Wide: true, Table: &pages.Table{
			Empty: "Nothing is announced: no upgrade, payee, guardian, owner or emergency waits for its delay to pass.",
		}}}
	}
	return parts, nil
}

// countdown says how long it is to a moment.
func countdown(left time.Duration) string {
	if left <= 0 {
		return "has come"
	}
	return fmt.Sprintf("in %d d %02d:%02d h", int(left.Hours())/24, int(left.Hours())%24, int(left.Minutes())%60)
}

func (v *visit) chain() (issuing.Chain, error) {
	id := caip.ChainID(v.Request.PathValue("chain"))
	for _, c := range v.Published {
		if c.ID == id {
			return c, nil
		}
	}
	return issuing.Chain{}, issuing.NotFound("chain", id)
}

func showChain(v *visit) (pages.Page, error) {
	chain, err := v.chain()
	if err != nil {
		return pages.Page{}, err
	}
	l := v.List()
	l.Status, l.Programme = "", ""
	items, err := desk.Take(v.DB.OutgoingTxs(v.Ctx, chain.ID, l))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Our transactions", Columns: desk.Columns("When", "Status", "What for", "#Nonce", "#Orders", "#Attempt", "#Versions", "#Block", "#Gas used", "Hash", "About"),
		Empty: "Nothing was sent to this chain yet.",
	}
	desk.Fill(v.Visit, t, items, func(x store.OutgoingTx) string { return x.ID }, func(x store.OutgoingTx) []pages.Cell {
		href := v.chainPath(chain.ID, "transactions", x.ID)
		when := pages.Moment(x.CreatedAt)
		when.Href = href
		return []pages.Cell{
			when, pages.Status(x.Status), pages.Link(pages.Words(x.Purpose.Kind), href), pages.Number(x.Nonce), pages.Number(x.Orders),
			pages.Number(x.Attempt), pages.Number(int64(len(x.Versions))), pages.Number(max(0, x.Block)), pages.Number(x.GasUsed), pages.ID(x.Hash, href),
			pages.ID(x.Subject, v.Path("search")+"?q="+desk.EscapeQuery(x.Subject)),
		}
	})
	contracts := pages.Part{Title: "Contracts", Wide: true, Facts: []pages.Fact{
		desk.Fact("Factory", pages.ID(chain.Factory, "")), desk.Fact("Escrow", pages.ID(chain.Escrow, "")),
		desk.Fact("Operator", pages.ID(v.Sender, "")), desk.Fact("Settlement", pages.ID(chain.Settlement, "")),
		desk.Fact("Partner", pages.ID(chain.Partner, "")), desk.Fact("Platform", pages.ID(chain.Platform, "")),
	}}
	for _, a := range chain.Assets {
		contracts.Facts = append(contracts.Facts, desk.Fact("Token "+a.Symbol, pages.ID(a.ID, "")))
	}
	return pages.Page{Title: chain.Name, Kind: "Chain", Section: "chains", Parts: []pages.Part{
		contracts, {Title: "Our transactions", Table: t, Wide: true},
	}}, nil
}

func showTransaction(v *visit) (pages.Page, error) {
	chain, err := v.chain()
	if err != nil {
		return pages.Page{}, err
	}
	x, err := v.DB.OutgoingTx(v.Ctx, v.Request.PathValue("id"))
	if err == nil && x.Chain != chain.ID {
		err = issuing.NotFound("chain transaction", x.ID)
	}
	if err != nil {
		return pages.Page{}, err
	}
	parts := []pages.Part{{Title: "Transaction", Wide: true, Facts: []pages.Fact{
		desk.Fact("Status", pages.Status(x.Status)), desk.Fact("What for", pages.Text(pages.Words(x.Purpose.Kind))),
		desk.Fact("About", pages.ID(x.Subject, v.Path("search")+"?q="+desk.EscapeQuery(x.Subject))), desk.Fact("Sender", pages.ID(x.Sender, "")),
		desk.Fact("Nonce", pages.Number(x.Nonce)), desk.Fact("Hash", pages.ID(x.Hash, "")), desk.Fact("Signed", pages.ExactMoment(x.CreatedAt)),
		desk.Fact("Mined", pages.ExactMoment(x.MinedAt)), desk.Fact("Block", pages.Number(max(0, x.Block))), desk.Fact("Gas used", pages.Number(x.GasUsed)),
	}}}
	for i, signed := range x.Versions {
		part := pages.Part{Title: fmt.Sprintf("Version %d", i+1), Wide: true}
		if d, err := v.Decode(signed); err != nil {
			part.Note = desk.Sentence(err.Error())
		} else {
			part.Facts = []pages.Fact{
				desk.Fact("Hash", pages.ID(d.Hash, "")), desk.Fact("To", pages.ID(d.To, "")), desk.Fact("Gas limit", pages.Number(int64(min(d.Gas, 1<<62)))), // #nosec G115 -- bounded
				desk.Fact("Most per gas", pages.Text(d.MaxFee)), desk.Fact("Tip per gas", pages.Text(d.Tip)), desk.Fact("Calls", pages.Text(d.Method)),
			}
			part.Table = &pages.Table{Name: "Arguments", Columns: desk.Columns("Argument", "Value"), Empty: "It has no arguments."}
			for _, a := range d.Arguments {
				part.Table.Rows = append(part.Table.Rows, []pages.Cell{pages.Text(strings.TrimLeft(a.Name, "_")), a.Value})
			}
		}
		parts = append(parts, part)
	}
	attempts, err := v.DB.TxsOf(v.Ctx, x.Subject)
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{Name: "Attempts", Columns: desk.Columns("When", "Status", "What for", "#Attempt", "Hash")}
	for _, other := range attempts {
		t.Rows = append(t.Rows, []pages.Cell{
			pages.Moment(other.CreatedAt), pages.Status(other.Status), pages.Link(pages.Words(other.Purpose.Kind), v.chainPath(other.Chain, "transactions", other.ID)),
			pages.Number(other.Attempt), pages.ID(other.Hash, ""),
		})
	}
	parts = append(parts, pages.Part{Title: "All that was sent about it", Table: t, Wide: true})
	if x.IsBatched() {
		together, err := v.ordersPart(x)
		if err != nil {
			return pages.Page{}, err
		}
		parts = slices.Insert(parts, 1, together)
	}
	return pages.Page{Title: pages.Words(x.Purpose.Kind), Kind: "Chain transaction", Section: "chains", Parts: parts}, nil
}

// ordersPart is all that goes in a transaction.
func (v *visit) ordersPart(x store.OutgoingTx) (pages.Part, error) {
	list, err := v.DB.TxsOfHash(v.Ctx, x.Hash)
	if err != nil {
		return pages.Part{}, err
	}
	t := &pages.Table{Name: "Orders", Columns: desk.Columns("#Order", "Status", "What for", "#Share of the gas", "About")}
	for _, o := range list {
		t.Rows = append(t.Rows, []pages.Cell{
			pages.Number(o.Place), pages.Status(o.Status), pages.Link(pages.Words(o.Purpose.Kind), v.chainPath(o.Chain, "transactions", o.ID)),
			pages.Number(o.GasUsed), pages.ID(o.Subject, v.Path("search")+"?q="+desk.EscapeQuery(o.Subject)),
		})
	}
	return pages.Part{
		Title: "Orders in this transaction", Table: t, Wide: true,
		Note: "They went together, in one call. Each is booked by itself, and counted an equal share of the gas.",
	}, nil
}
