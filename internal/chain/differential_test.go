package chain

import (
	"flag"
	"fmt"
	"math/big"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// boundChecks keeps properties that need a chain each short: each check is dozens of transactions.
func boundChecks() {
	flag.Parse()
	checks := flag.Lookup("rapid.checks")
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == checks.Name })
	most := 3
	if given {
		asked, err := strconv.Atoi(checks.Value.String())
		if err != nil {
			panic(err)
		}
		most = min(asked, 150)
	}
	if err := checks.Value.Set(strconv.Itoa(most)); err != nil {
		panic(err)
	}
}

// party is an account with its card, and what was bought with it.
type party struct {
	account issuing.Account
	owner   *Owner
	card    issuing.CardID
	bought  []issuing.AuthorisationID
	given   issuing.Units // by strangers
}

// twin is the ledger and the contracts, which are told the same and must agree whenever nothing is under way.
type twin struct {
	*world
	parties []*party
	gifts   uint64                   // that strangers made
	before  map[string]issuing.Units // of the payees, when the books began
	paid    map[string]issuing.Units // to the payees since, by the authorisations
}

func (w *twin) join() *party {
	w.Helper()
	w.open()
	p := &party{account: w.account, owner: w.owner, card: w.world.card}
	w.parties = append(w.parties, p)
	return p
}

// disagreements compares the books with the chain, account by account and payee by payee.
func (w *twin) disagreements() (list []string) {
	w.Helper()
	k, node, ctx := w.keeper(), must(w.hub.Client(300)), w.Context()
	s := must(k.site(home))
	differ := func(what string, ledger, chain issuing.Units) {
		if ledger != chain {
			list = append(list, fmt.Sprintf("%s: the ledger has %s, the chain %s", what, ledger, chain))
		}
	}
	w.paid = map[string]issuing.Units{}
	var escrowed issuing.Units
	for i, p := range w.parties {
		name := fmt.Sprintf("account %d: ", i)
		funds := must(w.db.Funds(ctx, p.account.ID, p.account.Token))
		wallet := common.HexToAddress(p.account.Wallet)
		differ(name+"wallet", funds.Available+funds.Held, w.holds(p.account.Wallet))
		differ(name+"allowance", funds.Allowance, must(k.allowance(ctx, node, s, s.tokens[0], wallet)))
		differ(name+"open deposits", funds.Escrowed, w.openDeposits(wallet))
		escrowed += funds.Escrowed
		paid, back := w.flows(p)
		for i, payee := range issuing.Payees {
			w.paid[s.chain.Address(payee)] += paid[i]
		}
		differ(name+"what is left of the gift", funds.Available, gift+p.given+back-paid.Total()-funds.Escrowed-funds.Held)
	}
	differ("escrow", escrowed, w.holds(s.chain.Escrow))
	for payee, before := range w.before {
		differ("payee "+payee, before+w.paid[payee], w.holds(payee))
	}
	return list
}

// openDeposits is what the escrow keeps for a wallet, by its own account of each deposit.
func (w *twin) openDeposits(wallet common.Address) issuing.Units {
	w.Helper()
	k, node, ctx := w.keeper(), must(w.hub.Client(300)), w.Context()
	s := must(k.site(home))
	count := must(call(ctx, node, s.escrow, k.abi.escrow.PackDepositsOf(wallet), k.abi.escrow.UnpackDepositsOf))
	total := new(big.Int)
	for i := range count.Int64() {
		id := must(call(ctx, node, s.escrow, k.abi.escrow.PackDeposits(wallet, big.NewInt(i)), k.abi.escrow.UnpackDeposits))
		d := must(call(ctx, node, s.escrow, k.abi.escrow.PackDepositById(id), k.abi.escrow.UnpackDepositById))
		if d.Status == 1 || d.Status == 2 { // pending or approved
			total.Add(total, d.Amount)
		}
	}
	return s.tokens[0].units(total)
}

// purchase is declined or not; both sides have to bear it.
func (w *twin) purchase(t *rapid.T, p *party) {
	amount := fmt.Sprintf("%d.%02d", rapid.IntRange(0, 90).Draw(t, "units"), rapid.IntRange(1, 99).Draw(t, "cents"))
	a, err := w.Payments.Authorise(w.Context(), w.programme, p.card, payments.Purchase{
		Amount: amount, Currency: rapid.SampledFrom([]string{"USD", "EUR"}).Draw(t, "currency"), Merchant: issuing.Merchant{Country: "GB"},
	})
	if issuing.IsCode(err, issuing.CodeDeclined) {
		return
	}
	w.check(err)
	p.bought = append(p.bought, a.ID)
}

// end captures or releases something that was bought, whatever its state.
func (w *twin) end(t *rapid.T, p *party) {
	if len(p.bought) == 0 {
		return
	}
	id := rapid.SampledFrom(p.bought).Draw(t, "which")
	var err error
	if rapid.Bool().Draw(t, "release") {
		_, err = w.Payments.Release(w.Context(), w.programme, id)
	} else {
		_, err = w.Payments.Capture(w.Context(), w.programme, id, payments.Capture{})
	}
	if err != nil && !issuing.IsCode(err, issuing.CodeWrongState) {
		w.check(err)
	}
}

// renew signs a new grant, where so much of the old one is used that there is one to sign. Deposits may be under way meanwhile, and
// be noted in another order than the chain had them.
func (w *twin) renew(t *rapid.T, p *party) {
	ask, err := w.Onboarding.AccountChallenge(w.Context(), w.programme, p.account.ID)
	if issuing.IsCode(err, issuing.CodeNothingToSign) {
		return
	}
	w.check(err)
	w.check(w.Onboarding.AccountSigned(w.Context(), w.programme, p.account.ID, onboarding.Signed{
		OwnerID: string(home) + ":" + p.owner.Address(), Challenge: ask.Challenge.Text, Signature: must(p.owner.SignText(ask.Challenge.Text)),
	}))
	w.fault(t)
}

// mirror has the books follow the chain, as far as a fault lets it.
func (w *twin) mirror(t *rapid.T, faulty bool) {
	m := w.networks.mirror(must(w.networks.site(home)), w.Book)
	if faulty {
		told := w.node.breakCall(rapid.IntRange(0, 12).Draw(t, "call"), rapid.Bool().Draw(t, "after its effect"))
		_, _ = m.pass(w.Context())
		told()
		return
	}
	for more := true; more; {
		var err error
		more, err = m.pass(w.Context())
		w.check(err)
	}
}

// gift has a stranger send an account something.
func (w *twin) gift(t *rapid.T, p *party) {
	u := issuing.Units(rapid.Int64Range(1, 3_000_000).Draw(t, "gift"))
	w.pay(patronKey, w.gifts, common.HexToAddress(p.account.Token.Reference()), 0, w.keeper().abi.token.PackMint(common.HexToAddress(p.account.Wallet), big.NewInt(int64(u))))
	w.gifts++
	p.given += u
}

// impatient has a transaction that waits for another waited for only shortly.
func impatient(c *Config) { c.Patience = 200 * time.Millisecond }

// begin sees to it that every check has a capture, a release and a renewal.
func (w *twin) begin(t *rapid.T, p *party) {
	w.Helper()
	captured, released, large := w.authorise("1"), w.authorise("2"), w.authorise("245")
	p.bought = append(p.bought, captured.ID, released.ID, large.ID)
	_, err := w.Payments.Capture(w.Context(), w.programme, captured.ID, payments.Capture{})
	w.check(err)
	_, err = w.Payments.Release(w.Context(), w.programme, released.ID)
	w.check(err)
	w.keep() // so that the grant is used up: here there is always one to renew
	w.renew(t, p)
}

// fault has one call of the node fail while the tasks are done once, and everything in memory forgotten then.
func (w *twin) fault(t *rapid.T) {
	told := w.node.breakCall(rapid.IntRange(0, 12).Draw(t, "call"), rapid.Bool().Draw(t, "after its effect"))
	w.round()
	told()
	w.start(impatient)
}

func TestTheLedgerAndTheContractsAgreeAfterAnySequence(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := &twin{world: newWorld(t, db, nil)}
		w.grant = 300_000_000 // so that grants are used up, too
		w.start(impatient)
		settlement := w.networks.Engine()[0]
		w.before = map[string]issuing.Units{settlement.Settlement: 0, settlement.Partner: 0, settlement.Platform: 0}
		captured, released, renewed := 0, 0, 0
		rapid.Check(t, func(rt *rapid.T) {
			two := []*party{w.join(), w.join()}
			w.begin(rt, two[1])
			for range 40 {
				p := two[rapid.IntRange(0, 1).Draw(rt, "who")]
				switch rapid.SampledFrom([]string{"purchase", "purchase", "purchase", "end", "change", "change", "change", "undo", "chain", "fault", "renew", "gift", "mirror", "broken mirror", "rest"}).Draw(rt, "what") {
				case "purchase":
					w.purchase(rt, p)
				case "end":
					w.end(rt, p)
				case "change":
					w.change(rt, p)
				case "undo":
					w.undo(rt, p)
				case "chain":
					w.round()
				case "fault":
					w.fault(rt)
				case "renew":
					w.renew(rt, p)
				case "gift":
					w.gift(rt, p)
				case "mirror":
					w.mirror(rt, false)
				case "broken mirror":
					w.mirror(rt, true)
				case "rest":
					w.keep()
					w.mirror(rt, false)
					if list := w.disagreements(); len(list) > 0 {
						rt.Fatalf("at rest: %q", list)
					}
				}
			}
			w.keep()
			w.mirror(rt, false)
			if list := w.disagreements(); len(list) > 0 {
				rt.Fatalf("in the end: %q", list)
			}
			for _, p := range two {
				for _, id := range p.bought {
					switch w.authorisation(id).Status {
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
