package worker_test

import (
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// cardholder is an account with its card, and what was bought with it.
type cardholder struct {
	account issuing.Account
	owner   *chain.Owner
	card    issuing.CardID
	bought  []issuing.AuthorisationID
	given   issuing.Units // by strangers
}

// differentialEnv is the ledger and the contracts, which are told the same and must agree whenever nothing is under
// way.
type differentialEnv struct {
	*chaintest.Env
	parties []*cardholder
	gifts   uint64                   // that strangers made
	before  map[string]issuing.Units // of the payees, when the books began
	paid    map[string]issuing.Units // to the payees since, by the authorisations
}

func (w *differentialEnv) join() *cardholder {
	w.Helper()
	w.OpenAccount()
	p := &cardholder{account: w.Account, owner: w.Owner, card: w.Env.Card}
	w.parties = append(w.parties, p)
	return p
}

// disagreements compares the books with the chain, account by account and payee by payee.
func (w *differentialEnv) disagreements() (list []string) {
	w.Helper()
	ctx, s := w.Context(), w.Chain()
	differ := func(what string, ledger, chain issuing.Units) {
		if ledger != chain {
			list = append(list, fmt.Sprintf("%s: the ledger has %s, the chain %s", what, ledger, chain))
		}
	}
	w.paid = map[string]issuing.Units{}
	var escrowed issuing.Units
	for i, p := range w.parties {
		name := fmt.Sprintf("account %d: ", i)
		funds := must(w.DB.Funds(ctx, p.account.ID, p.account.Token))
		wallet := common.HexToAddress(p.account.Wallet)
		differ(name+"wallet", funds.Available+funds.Held, w.Holds(p.account.Wallet))
		differ(name+"allowance", funds.Allowance, w.EscrowAllowance(p.account.Wallet))
		differ(name+"open deposits", funds.Escrowed, w.openDeposits(wallet))
		escrowed += funds.Escrowed
		paid, back := w.flows(p)
		for i, payee := range issuing.Payees {
			w.paid[s.Published.Address(payee)] += paid[i]
		}
		differ(name+"what is left of the gift", funds.Available,
			chaintest.OpeningGrant+p.given+back-paid.Total()-funds.Escrowed-funds.Held)
	}
	differ("escrow", escrowed, w.Holds(s.Published.Escrow))
	for payee, before := range w.before {
		differ("payee "+payee, before+w.paid[payee], w.Holds(payee))
	}
	return list
}

// openDeposits is what the escrow keeps for a wallet, by its own account of each deposit.
func (w *differentialEnv) openDeposits(wallet common.Address) issuing.Units {
	w.Helper()
	node, ctx := w.DirectNode(), w.Context()
	s := w.Chain()
	count := must(chain.CallView(ctx, node, s.Escrow, chain.ABI().Escrow.PackDepositsOf(wallet),
		chain.ABI().Escrow.UnpackDepositsOf))
	total := new(big.Int)
	for i := range count.Int64() {
		id := must(chain.CallView(ctx, node, s.Escrow, chain.ABI().Escrow.PackDeposits(wallet, big.NewInt(i)),
			chain.ABI().Escrow.UnpackDeposits))
		d := must(chain.CallView(ctx, node, s.Escrow, chain.ABI().Escrow.PackDepositById(id),
			chain.ABI().Escrow.UnpackDepositById))
		if d.Status == 1 || d.Status == 2 { // pending or approved
			total.Add(total, d.Amount)
		}
	}
	return s.Tokens[0].Units(total)
}

// purchase is declined or not; both sides have to bear it.
func (w *differentialEnv) purchase(t *rapid.T, p *cardholder) {
	amount := fmt.Sprintf("%d.%02d", rapid.IntRange(0, 90).Draw(t, "units"), rapid.IntRange(1, 99).Draw(t, "cents"))
	a, err := w.Payments.Authorise(w.Context(), w.Programme, p.card, payments.Purchase{
		Amount: amount, Currency: rapid.SampledFrom([]string{"USD", "EUR"}).Draw(t,
			"currency"), Merchant: issuing.Merchant{Country: "GB"},
	})
	if issuing.IsCode(err, issuing.CodeDeclined) {
		return
	}
	w.Check(err)
	p.bought = append(p.bought, a.ID)
}

// end captures or releases something that was bought, whatever its state.
func (w *differentialEnv) end(t *rapid.T, p *cardholder) {
	if len(p.bought) == 0 {
		return
	}
	id := rapid.SampledFrom(p.bought).Draw(t, "which")
	var err error
	if rapid.Bool().Draw(t, "release") {
		_, err = w.Payments.Release(w.Context(), w.Programme, id)
	} else {
		_, err = w.Payments.Capture(w.Context(), w.Programme, id, payments.Capture{})
	}
	if err != nil && !issuing.IsCode(err, issuing.CodeWrongState) {
		w.Check(err)
	}
}

// renew signs a new grant, where so much of the old one is used that there is one to sign. Deposits may be under way
// meanwhile, and be noted in another order than the chain had them.
func (w *differentialEnv) renew(t *rapid.T, p *cardholder) {
	ask, err := w.Onboarding.AccountChallenge(w.Context(), w.Programme, p.account.ID)
	if issuing.IsCode(err, issuing.CodeNothingToSign) {
		return
	}
	w.Check(err)
	w.Check(w.Onboarding.AccountSigned(w.Context(), w.Programme, p.account.ID, onboarding.Signed{
		OwnerID: string(chaintest.Home) + ":" + p.owner.Address(), Challenge: ask.Challenge.Text,
		Signature: must(p.owner.SignText(ask.Challenge.Text)),
	}))
	w.fault(t)
}

// mirror has the books follow the chain, as far as a fault lets it.
func (w *differentialEnv) mirror(t *rapid.T, faulty bool) {
	m := mirror.New(mirror.Config{DB: w.DB, Book: w.Book, Operator: w.Chains.Operator().Address}, w.Chain())
	if faulty {
		told := w.Node.BreakCall(rapid.IntRange(0, 12).Draw(t, "call"), rapid.Bool().Draw(t, "after its effect"))
		_, _ = m.ReadNext(w.Context())
		told()
		return
	}
	for more := true; more; {
		var err error
		more, err = m.ReadNext(w.Context())
		w.Check(err)
	}
}

// donate has a stranger send an account something.
func (w *differentialEnv) donate(t *rapid.T, p *cardholder) {
	u := issuing.Units(rapid.Int64Range(1, 3_000_000).Draw(t, "gift"))
	w.SendAs(chaintest.StrangerKey, w.gifts, common.HexToAddress(p.account.Token.Reference()), 0,
		chain.ABI().Token.PackMint(common.HexToAddress(p.account.Wallet), big.NewInt(int64(u))))
	w.gifts++
	p.given += u
}

// impatient has a transaction that waits for another waited for only shortly.
func impatient(c *registry.Config) { c.Patience = 200 * time.Millisecond }

// begin sees to it that every check has a capture, a release and a renewal.
func (w *differentialEnv) begin(t *rapid.T, p *cardholder) {
	w.Helper()
	captured, released, large := w.Authorise("1"), w.Authorise("2"), w.Authorise("245")
	p.bought = append(p.bought, captured.ID, released.ID, large.ID)
	_, err := w.Payments.Capture(w.Context(), w.Programme, captured.ID, payments.Capture{})
	w.Check(err)
	_, err = w.Payments.Release(w.Context(), w.Programme, released.ID)
	w.Check(err)
	w.DoTasks() // so that the grant is used up: here there is always one to renew
	w.renew(t, p)
}

// fault has one call of the node fail while the tasks are done once, and everything in memory forgotten then.
func (w *differentialEnv) fault(t *rapid.T) {
	told := w.Node.BreakCall(rapid.IntRange(0, 12).Draw(t, "call"), rapid.Bool().Draw(t, "after its effect"))
	w.DoTasksOnce()
	told()
	w.Start(impatient)
}

func TestTheLedgerAndTheContractsAgreeAfterAnySequence(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := &differentialEnv{Env: chaintest.New(t, db, nil)}
		w.Allowance = 300_000_000 // so that grants are used up, too
		w.Start(impatient)
		settlement := w.Chains.Published()[0]
		w.before = map[string]issuing.Units{settlement.Settlement: 0, settlement.Partner: 0, settlement.Platform: 0}
		captured, released, renewed := 0, 0, 0
		rapid.Check(t, func(rt *rapid.T) {
			two := []*cardholder{w.join(), w.join()}
			w.begin(rt, two[1])
			for range 40 {
				p := two[rapid.IntRange(0, 1).Draw(rt, "who")]
				switch rapid.SampledFrom([]string{"purchase", "purchase", "purchase", "end", "change", "change", "change", "undo",
					"chain", "fault", "renew", "gift", "mirror", "broken mirror", "rest"}).Draw(rt, "what") {
				case "purchase":
					w.purchase(rt, p)
				case "end":
					w.end(rt, p)
				case "change":
					w.change(rt, p)
				case "undo":
					w.undo(rt, p)
				case "chain":
					w.DoTasksOnce()
				case "fault":
					w.fault(rt)
				case "renew":
					w.renew(rt, p)
				case "gift":
					w.donate(rt, p)
				case "mirror":
					w.mirror(rt, false)
				case "broken mirror":
					w.mirror(rt, true)
				case "rest":
					w.DoTasks()
					w.mirror(rt, false)
					if list := w.disagreements(); len(list) > 0 {
						rt.Fatalf("at rest: %q", list)
					}
				}
			}
			w.DoTasks()
			w.mirror(rt, false)
			if list := w.disagreements(); len(list) > 0 {
				rt.Fatalf("in the end: %q", list)
			}
			for _, p := range two {
				for _, id := range p.bought {
					switch w.Authorisation(id).Status {
					case issuing.AuthorisationCaptured:
						captured++
					case issuing.AuthorisationReleased:
						released++
					}
				}
				if must(db.LastGrant(t.Context(), p.account.ID)).Purpose == issuing.ChallengeRenew {
					renewed++
				}
			}
		})
		if captured == 0 || released == 0 || renewed == 0 {
			t.Errorf("only %d captures, %d releases and %d renewals were compared", captured, released, renewed)
		}
	})
}
