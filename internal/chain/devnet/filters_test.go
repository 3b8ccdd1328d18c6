package devnet

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// quickHub keeps one chain open of three, and closes it at the test's end.
func quickHub(t *testing.T) *Hub {
	t.Helper()
	h, err := New(Config{Dir: t.TempDir(), Chains: []uint64{1, 2, 3}, MaxOpen: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

func callChain(t *testing.T, h *Hub, id uint64, result any, method string, params ...any) error {
	t.Helper()
	client, err := h.Client(id)
	if err != nil {
		t.Fatal(err)
	}
	return client.Client().CallContext(t.Context(), result, method, params...)
}

func TestChainsWithFiltersStayOpenAndLoseNoEvent(t *testing.T) {
	t.Parallel()
	h := quickHub(t)
	kinds := map[string][]any{
		"eth_newFilter": {map[string]any{"fromBlock": "latest"}}, "eth_newBlockFilter": nil,
		"eth_newPendingTransactionFilter": nil,
	}
	ids := map[string]rpc.ID{}
	for kind, params := range kinds {
		var id rpc.ID
		if err := callChain(t, h, 1, &id, kind, params...); err != nil {
			t.Fatal(err)
		}
		ids[kind] = id
	}
	for round := range 3 {
		// Other chains are used, which would close the longest unused one.
		for _, other := range []uint64{2, 3} {
			if err := callChain(t, h, other, new(string), "eth_blockNumber"); err != nil {
				t.Fatal(err)
			}
		}
		h.closeLongestUnused(t.Context())
		if err := h.AdvanceTime(t.Context(), 1, time.Hour); err != nil {
			t.Fatal(err)
		}
		for kind, id := range ids {
			var changes []json.RawMessage
			if kind != "eth_newBlockFilter" {
				if err := callChain(t, h, 1, &changes, "eth_getFilterChanges", id); err != nil {
					t.Errorf("round %d, %s: %v", round, kind, err)
				}
				continue
			}
			until(t, func() bool {
				if err := callChain(t, h, 1, &changes, "eth_getFilterChanges", id); err != nil {
					t.Fatalf("round %d, %s: %v", round, kind, err)
				}
				return len(changes) == 1
			})
		}
	}
	for _, id := range ids {
		var removed bool
		if err := callChain(t, h, 1, &removed, "eth_uninstallFilter", id); err != nil || !removed {
			t.Errorf("uninstalling: %t, %v", removed, err)
		}
	}
	if err := callChain(t, h, 2, new(string), "eth_blockNumber"); err != nil {
		t.Fatal(err)
	}
	until(t, func() bool {
		h.closeLongestUnused(t.Context())
		return h.chains[1].lastUse() == 0
	})
}

func TestALogFilterSeesWhatAContractDidSinceTheLastPoll(t *testing.T) {
	t.Parallel()
	h := quickHub(t)
	var id rpc.ID
	address := common.HexToAddress("0xa1")
	if err := callChain(t, h, 1, &id, "eth_newFilter", map[string]any{"address": address}); err != nil {
		t.Fatal(err)
	}
	var logs []json.RawMessage
	if err := callChain(t, h, 1, &logs, "eth_getFilterLogs", id); err != nil || len(logs) != 0 {
		t.Errorf("%v, %v", logs, err)
	}
}
