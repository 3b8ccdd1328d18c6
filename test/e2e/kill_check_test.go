package e2e

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/demo"
)

// What the escrow's status numbers say.
const (
	depositSettled  = 4
	depositReturned = 5
)

// readBalances finds the addresses of the payment, and reads what they hold.
func (p *killedPayment) readBalances() demo.Balances {
	p.Helper()
	addresses, err := demo.FindAddresses(p.Context(), p.client, p.wallet)
	if err != nil {
		p.Fatal(err)
	}
	balances, err := addresses.Balances(p.Context(), p.dialChain())
	if err != nil {
		p.Fatal(err)
	}
	if p.addresses = addresses; !balances.Wallet.IsPositive() {
		p.Fatalf("the wallet holds %s", balances.Wallet)
	}
	return balances
}

func (p *killedPayment) awaitAuthorisation(status api.AuthorisationStatus) {
	p.Helper()
	p.awaitCondition("the authorisation to be "+string(status), func() bool {
		a, err := p.client.GetAuthorisationDetails(p.Context(), p.authorisation.ID)
		if err != nil {
			p.Fatal(err)
		}
		p.authorisation = a
		return a.Status == status
	})
}

func (p *killedPayment) listTransactions() []api.Transaction {
	p.Helper()
	list, err := client.Collect(p.client.GetAccountTransactions(p.Context(), p.account.ID, client.ListOptions{}))
	if err != nil {
		p.Fatal(err)
	}
	return list
}

// expectSettled holds the one transaction against what moved on chain, and against the one deposit in the escrow.
func (p *killedPayment) expectSettled(before demo.Balances) {
	p.Helper()
	list := p.listTransactions()
	if len(list) != 1 || list[0].Status != api.TransactionStatusProcessed || len(list[0].ChainTransactions) != 2 {
		p.Fatalf("there are the transactions %+v, want one that is processed, with two on chain", list)
	}
	p.transaction = list[0]
	if err := demo.CheckBalances(before, p.readBalances(), p.transaction); err != nil {
		p.Error(err)
	}
	p.expectOneDeposit(depositSettled, p.transaction.TokenAmount)
	if _, err := demo.ConfirmOnChain(p.Context(), p.dialChain(), p.transaction); err != nil {
		p.Error(err)
	}
}

// expectReturned makes sure that nothing moved in the end.
func (p *killedPayment) expectReturned(before demo.Balances) {
	p.Helper()
	after := p.readBalances()
	if !after.Wallet.Equal(before.Wallet) || !after.Escrow.Equal(before.Escrow) ||
		!after.Settlement.Equal(before.Settlement) {
		p.Errorf("before there was %v, and after the release there is %v", before, after)
	}
	if list := p.listTransactions(); len(list) != 0 {
		p.Errorf("a released authorisation has the transactions %+v", list)
	}
	p.expectOneDeposit(depositReturned, "")
}

// expectOneDeposit asks the escrow itself what it was ever given by this wallet. What was released before it was on its
// way to the escrow never got there.
func (p *killedPayment) expectOneDeposit(status uint8, amount string) {
	p.Helper()
	node, err := ethclient.DialContext(p.Context(), p.rpcURL)
	if err != nil {
		p.Fatal(err)
	}
	defer node.Close()
	escrow, abi := common.HexToAddress(p.addresses.Escrow), bindings.NewOffBlocksEscrow()
	ask := func(data []byte) []byte {
		answer, err := node.CallContract(p.Context(), ethereum.CallMsg{To: &escrow, Data: data}, nil)
		if err != nil {
			p.Fatal(err)
		}
		return answer
	}
	wallet := common.HexToAddress(p.wallet)
	count, err := abi.UnpackDepositsOf(ask(abi.PackDepositsOf(wallet)))
	if err != nil {
		p.Fatal(err)
	}
	if status == depositReturned && count.Sign() == 0 {
		return
	}
	if !count.IsUint64() || count.Uint64() != 1 {
		p.Fatalf("the escrow has %s deposits of one payment", count)
	}
	id, err := abi.UnpackDeposits(ask(abi.PackDeposits(wallet, common.Big0)))
	if err != nil {
		p.Fatal(err)
	}
	made, err := abi.UnpackDepositById(ask(abi.PackDepositById(id)))
	if err != nil {
		p.Fatal(err)
	}
	if made.Status != status || made.Token != common.HexToAddress(p.addresses.Token) {
		p.Errorf("the deposit is %+v, want status %d and token %s", made, status, p.addresses.Token)
	}
	if got := decimal.NewFromBigInt(made.Amount, -6).String(); amount != "" && got != amount {
		p.Errorf("the deposit is of %s, want %s", got, amount)
	}
}

// finishAndAudit waits for rest, and audits.
func (p *killedPayment) finishAndAudit(captured bool) {
	p.Helper()
	db := p.awaitNoTasks()
	p.expectWebhooks(captured)
	p.stopProcess()
	findings, err := audit.All(p.Context(), db)
	if err != nil {
		p.Error(err)
	}
	for _, f := range findings {
		p.Error(f)
	}
}

// expectWebhooks makes sure that a webhook told of each status that each object has been in, and of nothing else.
func (p *killedPayment) expectWebhooks(captured bool) {
	p.Helper()
	want := map[string][]string{}
	for _, o := range demo.PaymentStatuses() {
		want[string(o.Type)] = o.Statuses
	}
	if !captured {
		want["authorisation.updated"] = []string{"pending", "releasing", "released"}
		delete(want, "transaction.updated")
	}
	got := map[string][]string{}
	for _, e := range p.webhooks.distinctEvents() {
		if _, err := e.Update(); err != nil {
			p.Fatal(err)
		}
		var object struct{ Status string }
		if err := json.Unmarshal(e.Body, &object); err != nil {
			p.Fatal(err)
		}
		status := object.Status
		if kind := string(e.Type); !slices.Contains(got[kind], status) {
			got[kind] = append(got[kind], status)
		}
	}
	for kind := range got {
		if _, ok := want[kind]; !ok {
			p.Errorf("there were webhooks %s", kind)
		}
	}
	for kind, statuses := range want {
		if !slices.Equal(slices.Sorted(slices.Values(statuses)), slices.Sorted(slices.Values(got[kind]))) {
			p.Errorf("webhooks %s told of %s, want %s", kind, strings.Join(got[kind], ", "), strings.Join(statuses, ", "))
		}
	}
}
