package story

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

type walletBalance struct {
	RPC   string `placeholder:"URL" env:"OFFBLOCKS_CHAIN_RPC"`
	Chain string `default:"eip155:300" placeholder:"eip155:300"`
	walletFile
	cli.Output
}

// holding is what an address holds of an asset.
type holding struct {
	Holder  string `json:"holder"` // owner or account
	Address string `json:"address"`
	Asset   string `json:"asset"`
	Amount  string `json:"amount"`
}

// Run prints what the wallet's key and its smart wallets hold, as the chain says.
func (b *walletBalance) Run(ctx context.Context, t *cli.Terminal, chains *Chains) error {
	owner, _, err := b.read(t, chains)
	if err != nil {
		return err
	}
	i, err := b.Open(t)
	if err != nil {
		return err
	}
	chain, err := caip.ParseChainID(b.Chain)
	if err != nil {
		return cli.NewUsage("offblocks wallet balance --help", "--chain: %v", err)
	}
	rpc := b.RPC
	if rpc == "" {
		rpc = i.Env("OFFBLOCKS_CHAIN_RPC")
	}
	if rpc == "" {
		return cli.NewUsage("offblocks wallet balance --rpc URL", "%s names no JSON-RPC of chains", i.Source)
	}
	reader, err := chains.Dial(strings.TrimSuffix(rpc, "/") + "/" + string(chain))
	if err != nil {
		return err
	}
	defer reader.Close()
	holdings, err := findHoldings(ctx, i.Client, reader, owner, chain)
	if err != nil {
		return i.Explain(err, "offblocks api GET /chains")
	}
	var objects []json.RawMessage
	for _, h := range holdings {
		text, err := json.Marshal(h)
		if err != nil {
			return err
		}
		objects = append(objects, text)
	}
	return b.PrintList(t, objects, []cli.Column{
		{Head: "holder", Paths: []string{"holder"}}, {Head: "address", Paths: []string{"address"}},
		{Head: "asset", Paths: []string{"asset"}}, {Head: "amount", Paths: []string{"amount"}},
	}, "")
}

// findHoldings reads what the owner holds, and the smart wallets of the customer whom the owner signs for.
func findHoldings(ctx context.Context, c *client.Client, reader ChainReader, owner Owner, chain caip.ChainID) (
	holdings []holding, err error,
) {
	coin, err := reader.CoinBalance(ctx, owner.Address())
	if err != nil {
		return nil, err
	}
	holdings = append(holdings, holding{"owner", owner.Address(), "native coin", coin.String()})
	holders := [][2]string{{"owner", owner.Address()}}
	customer, found, err := findCustomer(ctx, c, string(chain)+":"+owner.Address())
	if err != nil {
		return nil, err
	}
	if found {
		for account, err := range c.GetCustomerAccounts(ctx, customer.ID, client.ListOptions{}) {
			if err != nil {
				return nil, err
			}
			if at := caip.AccountID(account.ChainID); account.ChainID != "" && at.Chain() == chain {
				holders = append(holders, [2]string{"account", at.Address()})
			}
		}
	}
	for asset, err := range c.GetAssets(ctx, api.BlockchainID(chain)) {
		if err != nil {
			return nil, err
		}
		_, token, _ := strings.Cut(asset.ID, "/erc20:")
		for _, holder := range holders {
			amount, err := reader.TokenBalance(ctx, token, holder[1])
			if err != nil {
				return nil, err
			}
			holdings = append(holdings, holding{holder[0], holder[1], asset.Symbol, amount.String()})
		}
	}
	return holdings, nil
}

// findCustomer finds the customer of a wallet.
func findCustomer(ctx context.Context, c *client.Client, chainID string) (api.Customer, bool, error) {
	for customer, err := range c.GetCustomers(ctx, client.ListOptions{Limit: 1, ChainID: chainID}) {
		return customer, err == nil, err
	}
	return api.Customer{}, false, nil
}
