package devnet

import (
	"context"
	"net/netip"
	"runtime"
	"time"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// bounds keep what strangers ask of the chains from taking the whole machine. The platform's own client has none.
type bounds struct {
	heavy   bound // messages that may keep a processor busy
	light   bound
	sockets *jsonrpc.Limiter // WebSockets that are open
	bodies  *jsonrpc.Bodies
	answers *jsonrpc.Memory // until they are sent
}

// bound is for one kind of message.
type bound struct {
	*jsonrpc.Limiter
	wait    time.Duration // for a place, at most
	timeout time.Duration // of a message that runs
}

func newBounds() bounds {
	heavy := runtime.GOMAXPROCS(0) + 1
	return bounds{
		heavy: bound{jsonrpc.NewLimiter(jsonrpc.Limits{
			Running: heavy, RunningPerClient: heavy - 1, Waiting: 512, WaitingPerClient: 256,
		}), 10 * time.Second, 10 * time.Second},
		// eth_sendRawTransactionSync waits in its place for up to node.SyncTimeout.
		light: bound{jsonrpc.NewLimiter(jsonrpc.Limits{
			Running: 256, RunningPerClient: 128, Waiting: 512, WaitingPerClient: 256,
		}), 10 * time.Second, node.SyncTimeout + 5*time.Second},
		sockets: jsonrpc.NewLimiter(jsonrpc.Limits{Running: 256, RunningPerClient: 128}),
		bodies:  jsonrpc.NewBodies(),
		answers: jsonrpc.NewAnswerMemory(),
	}
}

// acquirePlace waits for a place.
func (b bound) acquirePlace(ctx context.Context, client netip.Prefix) (release func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, b.wait)
	defer cancel()
	return b.Acquire(ctx, client)
}
