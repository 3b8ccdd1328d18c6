package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"offblocks/httpsig"
	"offblocks/internal/chain"
	"offblocks/internal/issuing"
	"offblocks/internal/processor"
	"offblocks/internal/rest"
	"offblocks/internal/seal"
	"offblocks/internal/simulator"
	"offblocks/internal/store"
	"offblocks/internal/tasks"
	"offblocks/internal/webhook"
)

// settings are what sandbox and production differ in.
type settings struct {
	db          *store.DB
	masterKey   []byte
	listener    net.Listener
	externalURL *url.URL // nil: as the listener says
	networks    func(operator []byte) (*chain.Networks, error)
	rates       processor.Rates
	serviceBPS  int64
	allowance   issuing.Units
	sandbox     bool
	now         func() time.Time
	log         *slog.Logger
}

// app is a running installation, wired from top to bottom.
type app struct {
	origin    string
	processor *processor.Processor
	networks  *chain.Networks
	server    *http.Server
	runner    *tasks.Runner
	listener  net.Listener
}

const (
	secretWebhookKey  = "webhook-key"
	secretOperatorKey = "operator-key"
)

// newApp wires an installation. Nothing runs yet.
func newApp(ctx context.Context, s settings) (*app, error) {
	box, err := seal.New(s.masterKey)
	if err != nil {
		return nil, err
	}
	origin := "http://" + s.listener.Addr().String()
	if s.externalURL != nil {
		origin = s.externalURL.Scheme + "://" + s.externalURL.Host
	}
	host, err := url.Parse(origin)
	if err != nil {
		return nil, err
	}
	keeper := processor.New(s.db, box, nil, nil, s.now, processor.Config{})
	operator, err := keeper.Secret(ctx, secretOperatorKey, chain.NewKey)
	if err != nil {
		return nil, err
	}
	networks, err := s.networks(operator)
	if err != nil {
		return nil, err
	}
	p := processor.New(s.db, box, networks, s.rates, s.now, processor.Config{
		Engine: networks.Engine(), Domain: host.Host, URI: origin + "/v1", ServiceBPS: s.serviceBPS, Allowance: s.allowance,
		Secure: !s.sandbox || !loopback(s.listener),
	})
	id, key, err := webhookKey(ctx, p)
	if err != nil {
		return nil, errors.Join(err, networks.Close())
	}
	a := &app{origin: origin, processor: p, networks: networks, listener: s.listener}
	a.runner = tasks.New(s.db, s.now, s.log, map[string]int{
		processor.LanePartner: 4, processor.LaneChain: 16, store.LaneWebhook: 64,
	})
	a.handle(networks.Handlers(s.db, p))
	deliverer := webhook.New(s.db, id, key, webhook.Options{AllowLoopback: s.sandbox && loopback(s.listener), Now: s.now, Log: s.log})
	a.runner.Handle(store.TaskDeliver, deliverer.Deliver)
	a.runner.Every("purge answers", 10*time.Minute, func(ctx context.Context) error {
		return s.db.Write(ctx, func(tx *store.Tx) error {
			_, err := tx.PurgeAnswers(ctx, issuing.At(s.now()))
			return err
		})
	})
	a.serve(s, box, id, key)
	return a, nil
}

func (a *app) handle(handlers map[string]func(context.Context, store.Task) error) {
	for kind, do := range handlers {
		a.runner.Handle(kind, do)
	}
}

// serve wires the HTTP side.
func (a *app) serve(s settings, box *seal.Box, id string, key httpsig.PrivateKey) {
	mux := http.NewServeMux()
	cfg := rest.Config{
		DB: s.db, Processor: a.processor, Engine: a.networks.Engine(), TokenKey: box.Key("bearer tokens"), WebhookKey: key.Public(), WebhookID: id,
		ExternalURL: s.externalURL, Now: s.now, Log: s.log,
	}
	if s.sandbox {
		cfg.Simulator = simulator.New(a.processor, s.db, s.now)
		a.handle(cfg.Simulator.Handlers())
		mux.Handle("/simulator/verification/", cfg.Simulator)
		mux.Handle("/rpc/", a.networks.RPC())
	}
	mux.Handle("/", rest.New(cfg))
	a.server = &http.Server{
		Handler: mux, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
}

// run serves until ctx is done, or a part fails. started is called once requests are answered.
func (a *app) run(ctx context.Context, started func(context.Context) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		if err := a.server.Serve(a.listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	group.Go(func() error {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		if err := a.server.Shutdown(grace); err != nil {
			return a.server.Close()
		}
		return nil
	})
	group.Go(func() error { return a.runner.Run(ctx) })
	group.Go(func() error { return started(ctx) })
	return errors.Join(group.Wait(), a.networks.Close())
}

// webhookKey is what webhooks are signed with, the same on every replica and after every start.
func webhookKey(ctx context.Context, p *processor.Processor) (id string, key httpsig.PrivateKey, err error) {
	type kept struct{ ID, PEM string }
	text, err := p.Secret(ctx, secretWebhookKey, func() ([]byte, error) {
		fresh, err := httpsig.GenerateKey(httpsig.P384)
		if err != nil {
			return nil, err
		}
		return json.Marshal(kept{uuid.NewString(), string(fresh.PEM())})
	})
	if err != nil {
		return "", key, err
	}
	var k kept
	if err := json.Unmarshal(text, &k); err != nil {
		return "", key, fmt.Errorf("webhook key: %w", err)
	}
	key, err = httpsig.ParsePrivateKey([]byte(k.PEM))
	return k.ID, key, err
}

// loopback tells whether only this machine can connect.
func loopback(l net.Listener) bool {
	a, ok := l.Addr().(*net.TCPAddr)
	return ok && a.IP.IsLoopback()
}

