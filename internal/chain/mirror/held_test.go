package mirror_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// A token that refuses to pay somebody is not to be had on this chain, so that the escrow's events are written here.
func TestAPaymentThatATokenRefusedIsFoundUntilItIsPaid(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		payee := common.HexToAddress("0x00000000000000000000000000000000000000aa")
		log := func(topic common.Hash, address common.Address) types.Log {
			return types.Log{
				Address: address, Topics: []common.Hash{topic, common.BytesToHash(payee[:]), common.BytesToHash(g.Token[:])},
				Data: common.BigToHash(big.NewInt(2_500_000)).Bytes(), TxHash: common.HexToHash("0x01"),
			}
		}
		escrow := g.Chain().Escrow
		events := must(g.Mirror.GovernanceEvents([]types.Log{
			log(chain.TopicPaymentHeld, escrow), log(chain.TopicHeldPaid, escrow), log(chain.TopicPaymentHeld, payee),
		}))
		if len(events) != 2 {
			t.Fatalf("%d events, want two: what another contract says is not the escrow's word", len(events))
		}
		held, paid := events[0], events[1]
		if held.Over || held.Finding.Kind != issuing.FindingHeld || held.Finding.Figures["amount"] != "2.5" ||
			held.Finding.Figures["to"] != payee.Hex() || held.Finding.Asset != g.Account.Token || held.Finding.Chain != chaintest.Home {
			t.Errorf("held: %+v", held)
		}
		if !paid.Over || paid.Finding.Kind != held.Finding.Kind || paid.Finding.Subject != held.Finding.Subject ||
			paid.Finding.Asset != held.Finding.Asset || paid.Finding.Chain != held.Finding.Chain {
			t.Errorf("paid does not end what was held: %+v", paid)
		}
	})
}
