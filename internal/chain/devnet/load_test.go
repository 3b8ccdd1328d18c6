package devnet_test

import (
	"crypto/ecdsa"
	"fmt"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/chain/devnet"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

func TestManySendersOnManyChainsAtOnce(t *testing.T) {
	t.Parallel()
	const senders, each = 8, 5
	var keys []*ecdsa.PrivateKey
	var fund []common.Address
	for range senders {
		keys = append(keys, must(crypto.GenerateKey()))
		fund = append(fund, crypto.PubkeyToAddress(keys[len(keys)-1].PublicKey))
	}
	ids := []uint64{11, 12, 13}
	// One chain less may stay open than are used, so that they come and go under the load.
	h := testHub(t, devnet.Config{Dir: t.TempDir(), Chains: ids, Fund: fund, MaxOpen: 2})
	var all sync.WaitGroup
	for _, id := range ids {
		inside, outside := clientOf(t, h, id), dial(t, h, fmt.Sprintf("eip155:%d", id))
		for i, key := range keys {
			c := inside
			if i%2 == 1 {
				c = outside
			}
			all.Go(func() {
				for nonce := range uint64(each) {
					tx := sign(key, id, nonce, offer{to: &stranger, value: 1})
					err := c.SendTransaction(t.Context(), tx)
					if err == nil {
						_, err = await(t.Context(), c, tx.Hash())
					}
					if err != nil {
						t.Errorf("chain %d: %v", id, err)
						return
					}
				}
			})
		}
	}
	all.Wait()
	for _, id := range ids {
		if got := balance(t, clientOf(t, h, id), stranger); got != senders*each {
			t.Errorf("chain %d: %d of %d transfers arrived", id, got, senders*each)
		}
	}
}

func TestClosingDuringRequestsHarmsNothing(t *testing.T) {
	t.Parallel()
	h := testHub(t, devnet.Config{Dir: t.TempDir(), Chains: []uint64{1, 2}})
	var all sync.WaitGroup
	for i := range 8 {
		c := clientOf(t, h, uint64(1+i%2))
		all.Go(func() {
			for {
				if _, err := c.BlockNumber(t.Context()); err != nil {
					return
				}
			}
		})
	}
	head(t, clientOf(t, h, 1))
	closeHub(t, h)
	all.Wait()
}

func BenchmarkSendToReceipt(b *testing.B) {
	for _, sync := range []bool{false, true} {
		b.Run(fmt.Sprintf("sync=%t", sync), func(b *testing.B) {
			c := dial(b, testHub(b, devnet.Config{Dir: b.TempDir()}), "eip155:300")
			for nonce := uint64(0); b.Loop(); nonce++ {
				tx := sign(operatorKey, 300, nonce, offer{to: &stranger, value: 1})
				if !sync {
					send(b, c, tx)
					receipt(b, c, tx.Hash())
					continue
				}
				var r types.Receipt
				if err := c.Client().CallContext(b.Context(), &r, "eth_sendRawTransactionSync",
					hexutil.Encode(must(tx.MarshalBinary()))); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, blocks := range []int{0, 500} {
		b.Run(fmt.Sprintf("blocks=%d", blocks), func(b *testing.B) {
			dir := b.TempDir()
			h := must(devnet.New(devnet.Config{Dir: dir, Chains: []uint64{300}, Fund: []common.Address{operator}}))
			for nonce := range uint64(blocks) {
				tx := sign(operatorKey, 300, nonce, offer{to: &stranger})
				send(b, clientOf(b, h, 300), tx)
				receipt(b, clientOf(b, h, 300), tx.Hash())
			}
			closeHub(b, h)
			for b.Loop() {
				if blocks == 0 {
					dir = b.TempDir()
				}
				h := must(devnet.New(devnet.Config{Dir: dir, Chains: []uint64{300}, Fund: []common.Address{operator}}))
				head(b, clientOf(b, h, 300))
				b.StopTimer()
				closeHub(b, h)
				b.StartTimer()
			}
		})
	}
}
