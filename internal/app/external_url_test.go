package app

import (
	"net/url"
	"slices"
	"testing"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

func TestWhatComesByTheExternalURLMayUseTheChains(t *testing.T) {
	t.Parallel()
	c := SandboxConfig{
		ExternalURL: &url.URL{Scheme: "https", Host: "cards.example:8443"},
		RPCAccess:   jsonrpc.Access{Hosts: []string{"sandbox"}, Origins: []string{"https://app.example"}},
	}
	for range 2 { // nothing is added twice
		access := c.rpcAccess()
		if !slices.Equal(access.Hosts, []string{"sandbox", "cards.example"}) ||
			!slices.Equal(access.Origins, []string{"https://app.example", "https://cards.example:8443"}) {
			t.Errorf("%+v", access)
		}
	}
}
