package rest

import (
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
)

var engineRoutes = []route{
	{id: "getChains", method: "GET", path: "/chains", status: http.StatusOK, serve: getChains, show: showAsIs},
	{id: "getAssets", method: "GET", path: "/assets", status: http.StatusOK, serve: getAssets, show: showAsIs},
}

func getChains(c *call) (bool, error) {
	shown := make([]api.Blockchain, len(c.Engine))
	for i, chain := range c.Engine {
		shown[i] = view.Blockchain(chain)
	}
	return c.writeResult(shown)
}

// getAssets lists the tokens of all chains, or of one: of none when it is not supported here.
func getAssets(c *call) (bool, error) {
	only := caip.ChainID("")
	if q := c.query; q.Has("chain") {
		chain, err := caip.ParseChainID(q.Get("chain"))
		if err != nil {
			return false, issuing.Refuse(issuing.CodeChainInvalid, "the query parameter chain: %v", err).On("chain")
		}
		only = chain
	}
	shown := []api.Asset{}
	for _, chain := range c.Engine {
		if only != "" && chain.ID != only {
			continue
		}
		for _, asset := range chain.Assets {
			shown = append(shown, view.Asset(asset))
		}
	}
	return c.writeResult(shown)
}
