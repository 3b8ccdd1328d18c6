package worker_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// withdrawn is money that the owner took out of the wallet.
const withdrawn ledger.Kind = "withdrawal"

// books are the ledger alone, without the verbs, told the same as the contracts: everything that can happen to a
// deposit.
type books struct {
	*chaintest.Env
	random   *rand.Rand
	wallet   common.Address
	nonce    uint64 // of the owner
	step     int
	deposits map[string][]issuing.Units // open ones by their id on chain, and what each payee has of it
	paid     []issuing.Units            // to each payee
}

var payees = []issuing.Payee{issuing.PayeeSettlement, issuing.PayeePartner, issuing.PayeePlatform}

// upTo is a number from one to most.
func (b *books) upTo(most issuing.Units) issuing.Units {
	return 1 + issuing.Units(b.random.Int64N(int64(most)))
}

func (b *books) split() (units []issuing.Units, total issuing.Units) {
	for range payees {
		u := b.upTo(40_000_000)
		units, total = append(units, u), total+u
	}
	return units, total
}

func raws(units []issuing.Units) (list []*big.Int) {
	for _, u := range units {
		list = append(list, big.NewInt(int64(u))) // the token counts in millionths, as the ledger does
	}
	return list
}

// entry has a cause of its own.
func (b *books) entry(kind ledger.Kind, postings ...ledger.Posting) ledger.Entry {
	b.step++
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: b.Programme, AccountID: b.Account.ID, Asset: b.Account.Token, Kind: kind,
		Cause: fmt.Sprint("step ", b.step), Postings: postings, CreatedAt: issuing.At(b.Now()),
	}
}

// hold holds money for a deposit, if there is as much to spend.
func (b *books) hold(units issuing.Units) (enough bool) {
	b.Check(b.DB.Write(b.Context(), func(tx *store.Tx) error {
		held, err := tx.Hold(b.Context(), b.entry(ledger.Hold, ledger.Posting{
			Source: ledger.Available(b.Account.ID), Destination: ledger.Held(b.Account.ID), Units: units,
		}))
		enough = held.Enough
		return err
	}))
	return enough
}

func (b *books) book(kind ledger.Kind, from ledger.Account, to ledger.Account, units issuing.Units) {
	if units > 0 {
		b.Check(b.DB.Write(b.Context(), func(tx *store.Tx) error {
			return tx.PostEntry(b.Context(), b.entry(kind, ledger.Posting{Source: from, Destination: to, Units: units}))
		}))
	}
}

// send has the operator call a contract.
func (b *books) call(to common.Address, data []byte) (deposit string) {
	_, receipt := b.Send(to, data)
	for _, log := range receipt.Logs {
		if log.Address != b.Chain().Escrow {
			continue
		}
		if made, err := chain.ABI().Escrow.UnpackDepositCreatedEvent(log); err == nil && made.Depositor == b.wallet {
			deposit = made.Id.String()
		}
	}
	return deposit
}

// own has the owner call the wallet.
func (b *books) own(data []byte) {
	b.SendAs(b.OwnerKey, b.nonce, b.wallet, 0, data)
	b.nonce++
}

func (b *books) reserve(top bool) {
	units, total := b.split()
	id := b.any()
	if top && id == "" || !b.hold(total) {
		return
	}
	s := b.Chain()
	inBatch, token := b.random.IntN(2) == 0, common.HexToAddress(b.Account.Token.Reference())
	var to []common.Address
	for _, p := range payees {
		to = append(to, common.HexToAddress(s.Published.Address(p)))
	}
	switch {
	case top && inBatch:
		b.call(s.Escrow, chain.ABI().Escrow.PackTopUpDepositIntoEscrowMany([]*big.Int{chaintest.DepositNumber(id)},
			[][]*big.Int{raws(units)}))
	case top:
		b.call(b.wallet, chain.ABI().Wallet.PackTopUpDepositIntoEscrow(chaintest.DepositNumber(id), raws(units)))
	case inBatch:
		order := bindings.IEscrowBatchesDepositOrder{Wallet: b.wallet, Token: token, SplitAmounts: raws(units),
			SplitAddresses: to}
		id = b.call(s.Escrow, chain.ABI().Escrow.PackDepositIntoEscrowMany([]bindings.IEscrowBatchesDepositOrder{order}))
	default:
		id = b.call(b.wallet, chain.ABI().Wallet.PackDepositIntoEscrow(token, raws(units), to))
	}
	if !top {
		b.deposits[id] = make([]issuing.Units, len(payees))
	}
	for i, u := range units {
		b.deposits[id][i] += u
	}
	b.book(ledger.Reserve, ledger.Held(b.Account.ID), ledger.Escrow(b.Account.ID), total)
}

// any is one of the open deposits, or none.
func (b *books) any() string {
	for id := range b.deposits {
		return id
	}
	return ""
}

// end settles a deposit in full or in part, or gives it back.
func (b *books) end(how string) {
	id := b.any()
	if id == "" {
		return
	}
	escrow := ledger.Escrow(b.Account.ID)
	s := b.Chain()
	settled := make([]issuing.Units, len(payees))
	switch how {
	case "capture":
		copy(settled, b.deposits[id])
		b.call(s.Escrow, chain.ABI().Escrow.PackApproveAndSettle(chaintest.DepositNumber(id)))
	case "part":
		settled = b.some(b.deposits[id])
		b.call(s.Escrow, chain.ABI().Escrow.PackApproveAndSettleAmounts(chaintest.DepositNumber(id), raws(settled)))
	case "release":
		b.call(s.Escrow, chain.ABI().Escrow.PackRejectAndReturn(chaintest.DepositNumber(id)))
	}
	var rest issuing.Units
	for i, u := range settled {
		b.book(ledger.Settle, escrow, ledger.Payee(b.Programme, payees[i]), u)
		b.paid[i] += u
		rest += b.deposits[id][i] - u
	}
	b.book(ledger.Return, escrow, ledger.Available(b.Account.ID), rest)
	delete(b.deposits, id)
}

// some is a part of each split, or by chance all that is left, and never nothing of all of them.
func (b *books) some(of []issuing.Units) []issuing.Units {
	part, all := make([]issuing.Units, len(of)), b.random.IntN(5) == 0
	for i, u := range of {
		switch {
		case all:
			part[i] = u
		case u > 0:
			part[i] = b.upTo(u)
		}
	}
	return part
}

// part settles or returns some of a deposit, which stays open as long as there is something in it.
func (b *books) part(settle bool) {
	id := b.any()
	if id == "" {
		return
	}
	escrow, left := ledger.Escrow(b.Account.ID), issuing.Units(0)
	s := b.Chain()
	taken := b.some(b.deposits[id])
	if settle {
		b.call(s.Escrow, chain.ABI().Escrow.PackSettlePart(chaintest.DepositNumber(id), raws(taken)))
	} else {
		b.call(s.Escrow, chain.ABI().Escrow.PackReturnPart(chaintest.DepositNumber(id), raws(taken)))
	}
	for i, u := range taken {
		b.deposits[id][i] -= u
		left += b.deposits[id][i]
		if settle {
			b.book(ledger.Settle, escrow, ledger.Payee(b.Programme, payees[i]), u)
			b.paid[i] += u
		} else {
			b.book(ledger.Return, escrow, ledger.Available(b.Account.ID), u)
		}
	}
	if left == 0 {
		delete(b.deposits, id)
	}
}

// withdraw has the owner take some of what is not needed, through the delay.
func (b *books) withdraw() {
	units := b.upTo(50_000_000)
	if must(b.DB.Funds(b.Context(), b.Account.ID, b.Account.Token)).Available < units {
		return
	}
	token, wallet := common.HexToAddress(b.Account.Token.Reference()), chain.ABI().Wallet
	b.own(wallet.PackInitiateTokenWithdrawalOf(token, big.NewInt(int64(units))))
	b.Check(b.Hub.AdvanceTime(b.Context(), 300, deployment.WithdrawalDelay*time.Second+time.Second))
	b.own(wallet.PackClaimTokenWithdrawal(token))
	b.book(withdrawn, ledger.Available(b.Account.ID), ledger.Outside(chaintest.Home), units)
}

// compare holds the ledger against the chain.
func (b *books) compare(after string) {
	b.Helper()
	f := must(b.DB.Funds(b.Context(), b.Account.ID, b.Account.Token))
	c := b.Chain().Published
	s := b.Chain()
	allowance := b.EscrowAllowance(b.Account.Wallet)
	for id, units := range b.deposits {
		d := must(chain.CallView(b.Context(), b.DirectNode(), s.Escrow,
			chain.ABI().Escrow.PackDepositById(chaintest.DepositNumber(id)), chain.ABI().Escrow.UnpackDepositById))
		if fmt.Sprint(d.SplitAmounts) != fmt.Sprint(raws(units)) {
			b.Fatalf("after %s: deposit %s holds %v on the ledger and %v on chain", after, id, units, d.SplitAmounts)
		}
	}
	for i, p := range payees {
		if got := b.Holds(c.Address(p)); got != b.paid[i] {
			b.Fatalf("after %s: %s was paid %s by the ledger and has %s on chain", after, p, b.paid[i], got)
		}
	}
	for what, pair := range map[string][2]issuing.Units{
		"wallet": {f.Available + f.Held, b.Holds(b.Account.Wallet)}, "escrow": {f.Escrowed,
			b.Holds(c.Escrow)}, "allowance": {f.Allowance, allowance},
		"held": {f.Held, 0},
	} {
		if pair[0] != pair[1] {
			b.Fatalf("after %s: %s is %s on the ledger and %s on chain", after, what, pair[0], pair[1])
		}
	}
}

func TestTheBooksAndTheContractsAgreeOnEverythingThatCanHappenToADeposit(t *testing.T) {
	t.Parallel()
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			w := chaintest.New(t, storetest.Open(t, address(t)), nil)
			w.OpenAccount()
			b := &books{Env: w, random: rand.New(rand.NewPCG(3, 4)), wallet: common.HexToAddress(w.Account.Wallet),
				deposits: map[string][]issuing.Units{}, paid: make([]issuing.Units, len(payees))}
			b.SendAs(chaintest.StrangerKey, 0, common.HexToAddress(w.Owner.Address()), params.Ether, nil)
			done := map[string]int{}
			kinds := []string{"purchase", "purchase", "purchase", "top-up", "capture", "part", "release", "withdrawal",
				"settle part", "return part"}
			for range 80 {
				what := kinds[b.random.IntN(len(kinds))]
				switch what {
				case "purchase", "top-up":
					b.reserve(what == "top-up")
				case "withdrawal":
					b.withdraw()
				case "settle part", "return part":
					b.part(what == "settle part")
				default:
					b.end(what)
				}
				done[what]++
				b.compare(what)
			}
			if len(done) != 8 {
				t.Errorf("only these happened: %v", done)
			}
		})
	}
}
