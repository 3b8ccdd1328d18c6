package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network/standin"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// BooksConfig says whose books are meant: those of a sandbox, by its directory, or of a server, by its database and
// chains.
type BooksConfig struct {
	DataDir     string // of a sandbox, which may be running; empty: a server's
	DatabaseURL string // of a server; of a sandbox whose database is not in its directory
	ChainsFile  string // as [RecordChain] writes it; empty for a sandbox with embedded chains
	MasterKey   []byte // needed only where the file of chains names no operator and no key is given
	OperatorKey []byte // nil: the file of chains, or the database, names the operator
	Log         *slog.Logger
}

// Books are an installation's ledger and chains, opened for comparing: nothing is sent to a chain.
type Books struct {
	db        *store.DB
	chains    *registry.Registry
	chainbook *chainbook.Service
	messages  *payments.UnmatchedMessages
	refunds   *payouts.ShortPayouts
	disputes  *payments.DisputeDecisions
	now       func() time.Time
	close     func() error
}

// OpenBooks opens the books; the caller closes them. If a sandbox is running its chains are asked through it.
func OpenBooks(ctx context.Context, c BooksConfig) (*Books, error) {
	switch {
	case c.DataDir != "":
		return c.openSandbox(ctx)
	case c.DatabaseURL == "" || c.ChainsFile == "":
		return nil, misuse("whose books? give --data-dir of a sandbox, or --database-url and --chains of a server")
	}
	definitions, urls, err := ReadChains(c.ChainsFile, false)
	if err != nil {
		return nil, err
	}
	db, err := OpenDatabase(ctx, c.DatabaseURL)
	if err != nil {
		return nil, err
	}
	operator, err := c.operatorAddress(ctx, db)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return newBooks(db, time.Now, registry.Config{Chains: definitions, Watch: operator, Dial: chain.RPC(urls)}, db.Close)
}

// Reconcile compares the ledger with the chains and checks the ledger by itself. It gives what was compared, and every
// finding that is open afterwards.
func (b *Books) Reconcile(ctx context.Context) (compared []reconcile.Result, open []issuing.Finding, err error) {
	if compared, err = reconcile.Run(ctx, b.db, b.chainbook, b.chains.Chains()); err != nil {
		return nil, nil, err
	}
	if err := b.chainbook.AuditBooks(ctx); err != nil {
		return nil, nil, err
	}
	open, err = b.db.OpenFindings(ctx)
	return compared, open, err
}

// ResolveFinding notes that a finding has been dealt with.
func (b *Books) ResolveFinding(ctx context.Context, id string) error {
	return b.chainbook.ResolveFinding(ctx, id)
}

// ResumeMirror has the mirror of a chain go on with the chain's newest block, and reports whether it was halted.
func (b *Books) ResumeMirror(ctx context.Context, id caip.ChainID) (bool, error) {
	c, err := b.chains.Chain(id)
	if err != nil {
		return false, err
	}
	return mirror.New(mirror.Config{DB: b.db, Book: b.chainbook}, c).Resume(ctx)
}

// Messages is where the operator deals with network messages that could not be booked.
func (b *Books) Messages() *payments.UnmatchedMessages { return b.messages }

// ShortPayouts is where the operator deals with refunds and reversals that a wallet did not receive in full.
func (b *Books) ShortPayouts() *payouts.ShortPayouts { return b.refunds }

// DisputeDecisions is where the operator says how disputes were decided that a partner has no words for.
func (b *Books) DisputeDecisions() *payments.DisputeDecisions { return b.disputes }

// ExportStandIn gives what a stand-in may approve with each card of a programme that was made. share is how many
// hundredths of an account's spendable money it may approve.
func (b *Books) ExportStandIn(
	ctx context.Context, programme issuing.ProgrammeID, share int64, give func(standin.Profile) error,
) error {
	return standin.Export(ctx, b.db, standin.Config{
		Programme: programme, Chains: b.chains.Published(), Share: share, Now: issuing.At(b.now()),
	}, give)
}

// Close lets go of the database and the chains.
func (b *Books) Close() error { return b.close() }

// operatorAddress is the address that sends for a server: as the file of chains has it, or that of the key that is
// given or kept.
func (c BooksConfig) operatorAddress(ctx context.Context, db *store.DB) (string, error) {
	list, err := ReadChainFile(c.ChainsFile)
	if err != nil {
		return "", err
	}
	if recorded := list[0].Operator; recorded != "" {
		return recorded, nil
	}
	key := c.OperatorKey
	if key == nil {
		if c.MasterKey == nil {
			return "", errors.New("the file of chains names no operator: " +
				"give --operator-key-file or --master-key-file as for serve")
		}
		if key, err = keptOperator(ctx, db, c.MasterKey); err != nil {
			return "", err
		}
	}
	address, err := chain.OperatorAddress(key)
	return address.Hex(), err
}

// openSandbox opens the books of a sandbox.
func (c BooksConfig) openSandbox(ctx context.Context) (*Books, error) {
	if _, err := os.Stat(DataDir(c.DataDir).Path("master.key")); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not the directory of a sandbox", c.DataDir)
	}
	dir, err := OpenDataDir(c.DataDir)
	if err != nil {
		return nil, err
	}
	master, err := dir.MasterKey()
	if err != nil {
		return nil, err
	}
	db, err := OpenDatabase(ctx, dir.databaseURL(c.DatabaseURL))
	if err != nil {
		return nil, err
	}
	clock, err := simulator.LoadClock(ctx, db, time.Now)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	key, err := keptOperator(ctx, db, master)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	definitions, reach, err := SandboxConfig{ChainsFile: c.ChainsFile, Log: c.Log}.chainNodes(dir, clock.Now)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	nodes, err := reach(key)
	if errors.Is(err, node.ErrInUse) {
		nodes, err = runningSandboxNodes(dir, definitions)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return newBooks(db, clock.Now, registry.Config{Chains: definitions, Operator: key, Dial: nodes.Dial}, func() error {
		return errors.Join(nodes.Close(), db.Close())
	})
}

// runningSandboxNodes are the chains of a sandbox that runs in another process.
func runningSandboxNodes(dir DataDir, definitions []chain.Definition) (NodeSet, error) {
	env, err := envfile.Read(dir.EnvFile())
	if err != nil {
		return NodeSet{}, err
	}
	urls := map[caip.ChainID]string{}
	for _, n := range definitions {
		urls[n.ID] = env["OFFBLOCKS_CHAIN_RPC"] + "/" + string(n.ID)
	}
	return NodeSet{Dial: chain.RPC(urls), Close: func() error { return nil }}, nil
}

func newBooks(
	db *store.DB, now func() time.Time, cfg registry.Config, closeAll func() error,
) (*Books, error) {
	cfg.DB = db
	chains, err := registry.New(cfg)
	if err != nil {
		return nil, errors.Join(err, closeAll())
	}
	units := work.New(db, now)
	return &Books{
		db, chains, chainbook.New(units, chains.Published()), payments.NewUnmatchedMessages(units), payouts.NewShortPayouts(units),
		payments.NewDisputeDecisions(units), now, closeAll,
	}, nil
}
