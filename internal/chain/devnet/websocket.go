package devnet

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/gorilla/websocket"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

const (
	pingInterval = 30 * time.Second
	// readTimeout ends a connection whose peer answers no ping.
	readTimeout = 2*pingInterval + 10*time.Second
	// writeTimeout ends a connection whose peer does not read.
	writeTimeout = 10 * time.Second
	// maxInFlight is how many messages of one connection are answered at once; the next ones are read later.
	maxInFlight = 16
	// maxSubscriptions bounds those of one connection.
	maxSubscriptions = 128
)

// webSocket is one connection to one chain, which stays open as long. Messages are answered as over POST; besides,
// eth_subscribe and eth_unsubscribe are served.
type webSocket struct {
	chain  *chain
	node   *node.Node
	client netip.Prefix
	conn   *websocket.Conn

	ctx      context.Context // ends with the connection
	cancel   context.CancelFunc
	inFlight chan struct{}
	tasks    sync.WaitGroup

	writing sync.Mutex

	mu            sync.Mutex
	subscriptions map[string]*node.Subscription
}

// serveWebSocket turns a request into a connection and serves it until either side ends it.
func (c *chain) serveWebSocket(w http.ResponseWriter, r *http.Request) {
	client := jsonrpc.ClientOf(r.RemoteAddr)
	release, err := c.hub.bounds.sockets.Acquire(r.Context(), client)
	if err != nil {
		jsonrpc.WriteError(w, http.StatusTooManyRequests, jsonrpc.CodeLimitExceeded, "too many connections")
		return
	}
	defer release()
	open, err := c.openNode()
	if err != nil {
		c.writeUnavailable(w, err)
		return
	}
	defer c.releaseNode()
	// Access has looked at the origin already.
	upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	conn, err := upgrader.Upgrade(hijackable{w}, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	s := &webSocket{
		chain: c, node: open, client: client, conn: conn,
		inFlight: make(chan struct{}, maxInFlight), subscriptions: map[string]*node.Subscription{},
	}
	s.ctx, s.cancel = context.WithCancel(c.hub.ctx)
	s.serveMessages()
}

// hijackable finds the connection behind writers that wrap the server's.
type hijackable struct{ http.ResponseWriter }

func (h hijackable) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return http.NewResponseController(h.ResponseWriter).Hijack()
}

func (s *webSocket) serveMessages() {
	stop := context.AfterFunc(s.ctx, func() {
		closing := websocket.FormatCloseMessage(websocket.CloseGoingAway, "")
		_ = s.conn.WriteControl(websocket.CloseMessage, closing, time.Now().Add(time.Second)) // a courtesy
		_ = s.conn.Close()
	})
	defer stop()
	s.tasks.Go(s.keepAlive)
	s.readMessages()
	s.cancel()
	s.tasks.Wait()
	for _, subscription := range s.subscriptions {
		subscription.End()
	}
	_ = s.conn.Close() // whichever side was first
}

// keepAlive pings, and thereby finds out about peers that are gone.
func (s *webSocket) keepAlive() {
	ticker := time.NewTicker(pingInterval)
	defer ticker.Stop()
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-ticker.C:
			if err := s.conn.WriteControl(websocket.PingMessage, nil, time.Now().Add(writeTimeout)); err != nil {
				s.cancel()
				return
			}
		}
	}
}

func (s *webSocket) readMessages() {
	s.conn.SetReadLimit(jsonrpc.MaxBody)
	var until time.Time // when a large message has to be there; zero while there is none
	extend := func(string) error {
		if !until.IsZero() { // pongs between its parts gain it no time
			return nil
		}
		return s.conn.SetReadDeadline(time.Now().Add(readTimeout))
	}
	s.conn.SetPongHandler(extend)
	for extend("") == nil {
		_, reader, err := s.conn.NextReader()
		if err != nil {
			return
		}
		message, release, err := s.chain.hub.bounds.bodies.ReadMessage(s.ctx, s.client, reader, func(at time.Time) error {
			until = at
			return s.conn.SetReadDeadline(at)
		})
		until = time.Time{}
		if err != nil {
			s.closeBusy(err)
			return
		}
		select {
		case s.inFlight <- struct{}{}:
		case <-s.ctx.Done():
			release()
			return
		}
		s.tasks.Go(func() {
			defer func() { <-s.inFlight }()
			s.answerMessage(message, release)
		})
	}
}

// closeBusy tells a peer whose large message found no place that the connection ends for that reason. What it would
// have asked cannot be answered, since it was not read.
func (s *webSocket) closeBusy(err error) {
	if errors.Is(err, jsonrpc.ErrBusy) || errors.Is(err, context.DeadlineExceeded) {
		closing := websocket.FormatCloseMessage(websocket.CloseTryAgainLater, jsonrpc.ErrBusy.Error())
		_ = s.conn.WriteControl(websocket.CloseMessage, closing, time.Now().Add(time.Second)) // a courtesy
	}
}

// answerMessage answers a message, and gives its place back as soon as nobody needs it any more.
func (s *webSocket) answerMessage(message []byte, release func()) {
	release = sync.OnceFunc(release)
	defer release()
	var id json.RawMessage // of the one call; a batch, and what cannot be read, has none
	if parsed, err := jsonrpc.Parse(message); err == nil && !parsed.Batch {
		switch call := parsed.Calls[0]; call.Method {
		case "eth_subscribe":
			s.serveSubscribe(call)
			return
		case "eth_unsubscribe":
			s.serveUnsubscribe(call)
			return
		default:
			id = call.ID
		}
	}
	answer, err := s.chain.answerMessage(s.ctx, s.client, message)
	release()
	if err != nil {
		s.writeMessage(jsonrpc.ErrorMessage(id, jsonrpc.CodeLimitExceeded, err.Error()))
		return
	}
	defer answer.held.Release()
	if answer.body.Len() > 0 { // notifications have no answer
		s.writeMessage(answer.body.Bytes())
	}
}

// writeMessage sends a message once the block that it may tell of is on disk. A peer that does not read loses its connection.
func (s *webSocket) writeMessage(message []byte) {
	s.node.WaitUntilSettled()
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.conn.SetWriteDeadline(time.Now().Add(writeTimeout))
	if err == nil {
		err = s.conn.WriteMessage(websocket.TextMessage, message)
	}
	if err != nil {
		s.cancel()
	}
}

func (s *webSocket) writeResult(id json.RawMessage, result any) {
	if len(id) == 0 {
		return
	}
	message, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": id, "result": result})
	if err != nil {
		message = jsonrpc.ErrorMessage(id, jsonrpc.CodeInternal, err.Error())
	}
	s.writeMessage(message)
}

// serveSubscribe serves eth_subscribe.
func (s *webSocket) serveSubscribe(call jsonrpc.Call) {
	var params []json.RawMessage
	if err := json.Unmarshal(call.Params, &params); err != nil {
		s.writeMessage(jsonrpc.ErrorMessage(call.ID, jsonrpc.CodeInvalidParams, "the parameters must be an array"))
		return
	}
	subscription, err := s.openSubscription(params)
	if err != nil {
		code := jsonrpc.CodeInternal
		var coded rpc.Error
		if errors.As(err, &coded) {
			code = coded.ErrorCode()
		}
		s.writeMessage(jsonrpc.ErrorMessage(call.ID, code, err.Error()))
		return
	}
	s.writeResult(call.ID, subscription.ID)
	s.tasks.Go(func() { s.forwardEvents(subscription) })
}

func (s *webSocket) openSubscription(params []json.RawMessage) (*node.Subscription, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.subscriptions) >= maxSubscriptions {
		return nil, &node.LimitError{Message: "too many subscriptions on this connection"}
	}
	subscription, err := s.node.Subscribe(params, s.cancel)
	if err == nil {
		s.subscriptions[subscription.ID] = subscription
	}
	return subscription, err
}

// forwardEvents sends the events of a subscription until it ends.
func (s *webSocket) forwardEvents(subscription *node.Subscription) {
	for event := range subscription.NextEvents(s.ctx) {
		message, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "method": "eth_subscription",
			"params": map[string]any{"subscription": subscription.ID, "result": event}})
		if err != nil {
			s.cancel()
			return
		}
		s.writeMessage(message)
	}
}

// serveUnsubscribe serves eth_unsubscribe.
func (s *webSocket) serveUnsubscribe(call jsonrpc.Call) {
	var params []string
	if err := json.Unmarshal(call.Params, &params); err != nil || len(params) != 1 {
		s.writeMessage(jsonrpc.ErrorMessage(call.ID, jsonrpc.CodeInvalidParams, "the one parameter is a subscription's id"))
		return
	}
	s.mu.Lock()
	subscription, ok := s.subscriptions[params[0]]
	delete(s.subscriptions, params[0])
	s.mu.Unlock()
	if !ok {
		s.writeMessage(jsonrpc.ErrorMessage(call.ID, jsonrpc.CodeInvalidParams, "subscription not found"))
		return
	}
	subscription.End()
	s.writeResult(call.ID, true)
}
