package main

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
)

// bookFlags say whose books are meant: those of a sandbox, by its directory, or of a server, by its database and chains.
type bookFlags struct {
	DataDir     string `name:"data-dir" placeholder:"./data" help:"Directory of a sandbox, which may be running." env:"OFFBLOCKS_DATA_DIR"`
	DatabaseURL string `name:"database-url" placeholder:"URL" help:"Database of a server, postgres://…; in a sandbox, unless it is in its directory." env:"OFFBLOCKS_DATABASE_URL"`
	Chains      string `placeholder:"FILE" help:"JSON file that lists the chains, as for serve." env:"OFFBLOCKS_CHAINS"`
	MasterKey   string `name:"master-key" placeholder:"BASE64" help:"As for serve; needed only if the file of chains names no operator and no key is given." env:"OFFBLOCKS_MASTER_KEY"`
	operatorFlags
}

// books are opened for comparing, not for serving: nothing is sent to a chain.
type books struct {
	db        *store.DB
	chains    *chain.Chains
	processor *processor.Processor
	close     func() error
}

// open opens the books.
func (b bookFlags) open(ctx context.Context, t *terminal) (*books, error) {
	switch {
	case b.DataDir != "":
		return b.openSandbox(ctx, t)
	case b.DatabaseURL == "" || b.Chains == "":
		return nil, errors.New("whose books? give --data-dir of a sandbox, or --database-url and --chains of a server")
	}
	networks, urls, err := readChains(b.Chains, false)
	if err != nil {
		return nil, err
	}
	db, err := openMigrated(ctx, b.DatabaseURL)
	if err != nil {
		return nil, err
	}
	operator, err := b.operator(ctx, db)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return newBooks(db, chain.Config{Networks: networks, Watch: operator, Dial: chain.RPC(urls)}, db.Close)
}

// operator is the address that sends for a server: as the file of chains has it, or that of the key that is given or kept.
func (b bookFlags) operator(ctx context.Context, db *store.DB) (string, error) {
	list, err := readChainFile(b.Chains)
	if err != nil {
		return "", err
	}
	if recorded := list[0].Operator; recorded != "" {
		return recorded, nil
	}
	key, err := b.load()
	if err != nil {
		return "", err
	}
	if key == nil {
		master, err := base64.StdEncoding.DecodeString(b.MasterKey)
		if err != nil || len(master) != seal.KeySize {
			return "", errors.New("the file of chains names no operator: give --operator-key-file or --master-key as for serve")
		}
		if key, err = keptOperator(ctx, db, master); err != nil {
			return "", err
		}
	}
	address, err := chain.OperatorAddress(key)
	return address.Hex(), err
}

// keptOperator is the operator's key that an installation keeps sealed.
func keptOperator(ctx context.Context, db *store.DB, master []byte) ([]byte, error) {
	box, err := seal.New(master)
	if err != nil {
		return nil, err
	}
	return processor.New(db, box, nil, nil, time.Now, processor.Config{}).Secret(ctx, secretOperator, func() ([]byte, error) {
		return nil, errors.New("this installation has not been started yet")
	})
}

// openSandbox opens the books of a sandbox. If it is running its chains are asked through it.
func (b bookFlags) openSandbox(ctx context.Context, t *terminal) (*books, error) {
	if _, err := os.Stat(dataDir(b.DataDir).path("master.key")); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not the directory of a sandbox", b.DataDir)
	}
	dir, err := openDataDir(b.DataDir)
	if err != nil {
		return nil, err
	}
	master, err := dir.masterKey()
	if err != nil {
		return nil, err
	}
	url := b.DatabaseURL
	if url == "" {
		url = "sqlite:" + dir.path("offblocks.db")
	}
	db, err := openMigrated(ctx, url)
	if err != nil {
		return nil, err
	}
	key, err := keptOperator(ctx, db, master)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	s := sandboxCmd{Chains: b.Chains}
	networks, reach, err := s.chains(dir, time.Now, t.log)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	n, err := reach(key)
	if errors.Is(err, devnet.ErrInUse) {
		n, err = running(dir, networks)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return newBooks(db, chain.Config{Networks: networks, Operator: key, Dial: n.dial}, func() error { return errors.Join(n.close(), db.Close()) })
}

// running is how the chains of a sandbox are reached that runs in another process.
func running(dir dataDir, networks []chain.Network) (nodes, error) {
	env, err := readEnv(dir.path("sandbox.env"))
	if err != nil {
		return nodes{}, err
	}
	urls := map[caip.ChainID]string{}
	for _, n := range networks {
		urls[n.ID] = env["OFFBLOCKS_CHAIN_RPC"] + "/" + string(n.ID)
	}
	return nodes{dial: chain.RPC(urls), close: func() error { return nil }}, nil
}

func newBooks(db *store.DB, cfg chain.Config, closeAll func() error) (*books, error) {
	cfg.DB = db
	chains, err := chain.New(cfg)
	if err != nil {
		return nil, errors.Join(err, closeAll())
	}
	return &books{db, chains, processor.New(db, nil, chains, nil, time.Now, processor.Config{Engine: chains.Engine()}), closeAll}, nil
}
