package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/contracts/bindings"
)

// What the escrow's status numbers say.
const (
	depositSettled  = 4
	depositReturned = 5
)

// look finds the addresses of a payment, and what they hold.
func (o *ordeal) look() (b demoBalances) {
	o.Helper()
	p := play{c: o.api, chain: outsideReader{o.reader()}, wallet: o.wallet}
	if _, err := p.lookBefore(o.Context()); err != nil {
		o.Fatal(err)
	}
	o.escrow, o.token = p.escrow, p.token
	return p.Balances.Before
}

func (o *ordeal) awaitAuthorisation(status api.AuthorisationStatus) {
	o.Helper()
	o.until("the authorisation to be "+string(status), func() bool {
		a, err := o.api.GetAuthorisationDetails(o.Context(), o.authorisation.ID)
		if err != nil {
			o.Fatal(err)
		}
		o.authorisation = a
		return a.Status == status
	})
}

func (o *ordeal) transactions() []api.Transaction {
	o.Helper()
	list, err := client.Collect(o.api.GetAccountTransactions(o.Context(), o.account.ID, client.ListOptions{}))
	if err != nil {
		o.Fatal(err)
	}
	return list
}

// settled holds the one transaction against what moved on chain, and against the one deposit in the escrow.
func (o *ordeal) settled(before demoBalances) {
	o.Helper()
	list := o.transactions()
	if len(list) != 1 || list[0].Status != api.TransactionStatusProcessed || len(list[0].ChainTransactions) != 2 {
		o.Fatalf("there are the transactions %+v, want one that is processed, with two on chain", list)
	}
	o.transaction = list[0]
	if err := checkBalances(before, o.look(), o.transaction); err != nil {
		o.Error(err)
	}
	o.oneDeposit(depositSettled, o.transaction.TokenAmount)
	p := play{chain: outsideReader{o.reader()}}
	p.Transaction = o.transaction
	if _, err := p.receipts(o.Context()); err != nil {
		o.Error(err)
	}
}

// returned makes sure that nothing moved in the end.
func (o *ordeal) returned(before demoBalances) {
	o.Helper()
	after := o.look()
	if !after.Wallet.Equal(before.Wallet) || !after.Escrow.Equal(before.Escrow) || !after.Settlement.Equal(before.Settlement) {
		o.Errorf("before there was %v, and after the release there is %v", before, after)
	}
	if list := o.transactions(); len(list) != 0 {
		o.Errorf("a released authorisation has the transactions %+v", list)
	}
	o.oneDeposit(depositReturned, "")
}

// oneDeposit asks the escrow itself what it was ever given by this wallet. What was released before it was on its way to the
// escrow never got there.
func (o *ordeal) oneDeposit(status uint8, amount string) {
	o.Helper()
	node, err := ethclient.DialContext(o.Context(), o.rpc)
	if err != nil {
		o.Fatal(err)
	}
	defer node.Close()
	escrow, abi := common.HexToAddress(o.escrow), bindings.NewOffBlocksEscrow()
	ask := func(data []byte) []byte {
		answer, err := node.CallContract(o.Context(), ethereum.CallMsg{To: &escrow, Data: data}, nil)
		if err != nil {
			o.Fatal(err)
		}
		return answer
	}
	wallet := common.HexToAddress(o.wallet)
	count, err := abi.UnpackDepositsOf(ask(abi.PackDepositsOf(wallet)))
	if err != nil {
		o.Fatal(err)
	}
	if status == depositReturned && count.Sign() == 0 {
		return
	}
	if !count.IsUint64() || count.Uint64() != 1 {
		o.Fatalf("the escrow has %s deposits of one payment", count)
	}
	id, err := abi.UnpackDeposits(ask(abi.PackDeposits(wallet, common.Big0)))
	if err != nil {
		o.Fatal(err)
	}
	made, err := abi.UnpackDepositById(ask(abi.PackDepositById(id)))
	if err != nil {
		o.Fatal(err)
	}
	if made.Status != status || made.Token != common.HexToAddress(o.token) {
		o.Errorf("the deposit is %+v, want status %d and token %s", made, status, o.token)
	}
	if got := decimal.NewFromBigInt(made.Amount, -6).String(); amount != "" && got != amount {
		o.Errorf("the deposit is of %s, want %s", got, amount)
	}
}

// finish waits for rest, and audits.
func (o *ordeal) finish(captured bool) {
	o.Helper()
	db := o.rest()
	o.toldAll(captured)
	o.stop()
	findings, err := db.Audit(o.Context())
	if err != nil {
		o.Error(err)
	}
	for _, f := range findings {
		o.Error(f)
	}
}

// toldAll makes sure that a webhook told of each status that each object has been in, and of nothing else.
func (o *ordeal) toldAll(captured bool) {
	o.Helper()
	want := map[string][]string{}
	for _, p := range passed {
		want[string(p.kind)] = p.statuses
	}
	if !captured {
		want["authorisation.updated"] = []string{"pending", "releasing", "released"}
		delete(want, "transaction.updated")
	}
	got := map[string][]string{}
	for _, e := range o.events.told() {
		update, err := e.Update()
		if err != nil {
			o.Fatal(err)
		}
		status := fmt.Sprint(members(update)["status"])
		if kind := string(e.Type); !slices.Contains(got[kind], status) {
			got[kind] = append(got[kind], status)
		}
	}
	for kind := range got {
		if _, ok := want[kind]; !ok {
			o.Errorf("there were webhooks %s", kind)
		}
	}
	for kind, statuses := range want {
		if !slices.Equal(slices.Sorted(slices.Values(statuses)), slices.Sorted(slices.Values(got[kind]))) {
			o.Errorf("webhooks %s told of %s, want %s", kind, strings.Join(got[kind], ", "), strings.Join(statuses, ", "))
		}
	}
}
