package chain

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// glass is a world whose chain is mirrored, with an account whose owner and a stranger act on chain by themselves.
type glass struct {
	*world
	m      *mirror
	nonces map[common.Address]uint64
	token  common.Address
}

func newGlass(t *testing.T, db *store.DB) *glass {
	t.Helper()
	g := &glass{world: newWorld(t, db, nil), nonces: map[common.Address]uint64{}}
	g.open()
	g.token = common.HexToAddress(g.account.Token.Reference())
	g.refresh()
	g.by(patronKey, common.HexToAddress(g.owner.Address()), params.Ether, nil)
	return g
}

// refresh forgets what the mirror has in memory, as a new process does.
func (g *glass) refresh() { g.m = g.networks.mirror(must(g.networks.site(home)), g.Book) }

// by has somebody send a transaction of their own.
func (g *glass) by(key []byte, to common.Address, value int64, data []byte) {
	g.Helper()
	who := crypto.PubkeyToAddress(must(crypto.ToECDSA(key)).PublicKey)
	g.pay(key, g.nonces[who], to, value, data)
	g.nonces[who]++
}

func (g *glass) stranger(to common.Address, data []byte) { g.Helper(); g.by(patronKey, to, 0, data) }

// own has the owner call the wallet.
func (g *glass) own(data []byte) {
	g.Helper()
	g.by(crypto.FromECDSA(g.owner.key), common.HexToAddress(g.account.Wallet), 0, data)
}

// look has the mirror read until there is nothing new.
func (g *glass) look() {
	g.Helper()
	for range 1000 {
		more, err := g.m.pass(g.Context())
		g.check(err)
		if !more {
			return
		}
	}
	g.Fatal("the mirror does not come to an end")
}

func (g *glass) funds() store.Funds {
	g.Helper()
	return must(g.db.Funds(g.Context(), g.account.ID, g.account.Token))
}

// agrees compares everything, the mirror having caught up.
func (g *glass) agrees(after string) {
	g.Helper()
	g.look()
	if list := g.findings(); len(list) > 0 {
		g.Fatalf("after %s: %+v", after, list)
	}
	storetest.Audit(g.TB, g.db)
}

func (g *glass) findings() []issuing.Finding {
	g.Helper()
	done, err := g.networks.Reconcile(g.Context(), g.Book)
	g.check(err)
	if len(done) != 1 || done[0].Skipped != "" || done[0].Balances == 0 {
		g.Fatalf("compared: %+v", done)
	}
	g.check(g.Book.AuditBooks(g.Context()))
	return must(g.db.OpenFindings(g.Context()))
}

func units(u issuing.Units) *big.Int { return big.NewInt(int64(u)) }

// steal books money out of the account that never left the wallet, or back in.
func (g *glass) steal(u issuing.Units) {
	g.Helper()
	e := ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: g.programme, AccountID: g.account.ID, Asset: g.account.Token, Kind: ledger.Withdraw, Cause: issuing.NewID[string](),
		Postings: []ledger.Posting{{Source: ledger.Available(g.account.ID), Destination: ledger.Outside(home), Units: u}}, CreatedAt: issuing.At(g.now()),
	}
	if u < 0 {
		e.Kind, e.Postings[0] = ledger.Funding, ledger.Posting{Source: ledger.Outside(home), Destination: ledger.Available(g.account.ID), Units: -u}
	}
	g.check(g.db.Write(g.Context(), func(tx *store.Tx) error { return tx.PostEntry(g.Context(), e) }))
}

// lie is a node whose logs a test makes up.
func (b *breakable) lie(about func([]types.Log) []types.Log) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.lies = about
}

func (b *breakable) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if b.narrow > 0 && q.ToBlock.Int64()-q.FromBlock.Int64() >= b.narrow {
		return nil, errors.New("too many blocks")
	}
	logs, err := through(b, "logs", func() ([]types.Log, error) { return b.Node.FilterLogs(ctx, q) })
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.lies != nil {
		logs = b.lies(logs)
	}
	return logs, err
}
