package chaintest

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// MirroredEnv is an environment whose chain is mirrored, with an account whose owner and a stranger act on chain by
// themselves.
type MirroredEnv struct {
	*Env
	Mirror *mirror.Mirror
	Token  common.Address
	nonces map[common.Address]uint64
}

// NewMirroredEnv makes one with an account, whose owner has native coin.
func NewMirroredEnv(t *testing.T, db *store.DB) *MirroredEnv {
	t.Helper()
	m := &MirroredEnv{Env: New(t, db, nil), nonces: map[common.Address]uint64{}}
	m.OpenAccount()
	m.Token = common.HexToAddress(m.Account.Token.Reference())
	m.Forget()
	m.SendNext(StrangerKey, common.HexToAddress(m.Owner.Address()), params.Ether, nil)
	return m
}

// Forget has the mirror forget what it has in memory, as a new process does.
func (m *MirroredEnv) Forget() { m.Mirror = mirror.New(m.MirrorConfig(), m.Chain()) }

// MirrorConfig is what the chain is mirrored with.
func (m *MirroredEnv) MirrorConfig() mirror.Config {
	return mirror.Config{DB: m.DB, Book: m.Book, Operator: m.Chains.Operator().Address}
}

// SendNext has somebody send a transaction of their own.
func (m *MirroredEnv) SendNext(key []byte, to common.Address, value int64, data []byte) {
	m.Helper()
	who := addressOf(key)
	m.SendAs(key, m.nonces[who], to, value, data)
	m.nonces[who]++
}

// AsStranger has a stranger call a contract.
func (m *MirroredEnv) AsStranger(to common.Address, data []byte) {
	m.Helper()
	m.SendNext(StrangerKey, to, 0, data)
}

// AsOwner has the owner call the wallet.
func (m *MirroredEnv) AsOwner(data []byte) {
	m.Helper()
	m.SendNext(m.OwnerKey, common.HexToAddress(m.Account.Wallet), 0, data)
}

// CatchUp has the mirror read until there is nothing new.
func (m *MirroredEnv) CatchUp() {
	m.Helper()
	for range 1000 {
		more, err := m.Mirror.ReadNext(m.Context())
		m.Check(err)
		if !more {
			return
		}
	}
	m.Fatal("the mirror does not come to an end")
}

// Funds are what the ledger has of the account.
func (m *MirroredEnv) Funds() issuing.Funds {
	m.Helper()
	return must(m.DB.Funds(m.Context(), m.Account.ID, m.Account.Token))
}

// AssertAgreement compares everything, the mirror having caught up.
func (m *MirroredEnv) AssertAgreement(after string) {
	m.Helper()
	m.CatchUp()
	if list := m.Findings(); len(list) > 0 {
		m.Fatalf("after %s: %+v", after, list)
	}
	storetest.Audit(m.TB, m.DB)
}

// Pass lets time pass, for the installation and for its chain.
func (m *MirroredEnv) Pass(d time.Duration) {
	m.Helper()
	before := m.Now
	m.Now = func() time.Time { return before().Add(d) }
	m.Check(m.Hub.AdvanceTime(m.Context(), 300, d))
}

// Findings are those that are open after a reconciliation and an audit of the books.
func (m *MirroredEnv) Findings() []issuing.Finding {
	m.Helper()
	done, err := reconcile.Run(m.Context(), m.DB, m.Book, m.Chains.Chains())
	m.Check(err)
	if len(done) != 1 || done[0].Skipped != "" || done[0].Balances == 0 {
		m.Fatalf("compared: %+v", done)
	}
	m.Check(m.Book.AuditBooks(m.Context()))
	return must(m.DB.OpenFindings(m.Context()))
}
