package metrics

import (
	"context"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Bounds of what a scrape may cost, however many scrape.
const (
	readAtMostEvery = 5 * time.Second
	readPatience    = 5 * time.Second
)

// Backlog shows what the database says of the whole installation: what waits, and how far chains and lists have been read.
// Replicas on one database show the same.
type Backlog struct {
	DB         *store.DB
	Pools      []store.TaskPool
	Chains     []caip.ChainID
	Currencies []string // of the tokens, whose rates are shown
	Rates      issuing.Rates
	Now        func() time.Time // says what is due, and how old rates are
	SystemTime func() time.Time // says how long something waits, and which leases have run out

	kept keptFigures
}

// keptFigures are figures that were read, for a moment.
type keptFigures struct {
	mu   sync.Mutex
	at   time.Time
	last []prometheus.Metric
}

// show shows figures, which are read anew if those that are kept are too old.
func (k *keptFigures) show(to chan<- prometheus.Metric, read func() []prometheus.Metric) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if now := time.Now(); k.at.IsZero() || now.Sub(k.at) >= readAtMostEvery {
		k.last, k.at = read(), now
	}
	for _, m := range k.last {
		to <- m
	}
}

// lateAfter is how long an event waits before its webhook is named: the first attempts have failed then.
const lateAfter = time.Minute

func description(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc(name, help, labels, nil)
}

var (
	databaseUp = description("offblocks_database_up", "1 if the database answered when the figures were read.")
	tasksDue   = description("offblocks_tasks_due", "Tasks that are due and that nobody is doing.", "pool")
	taskWait   = description("offblocks_task_oldest_due_seconds",
		"For how long the oldest of them has been due; 0 if none is.", "pool")
	webhookWait = description("offblocks_webhook_oldest_undelivered_seconds",
		"Age of the oldest undelivered event of an active webhook, where it is above a minute. At most 100 webhooks are shown.", "webhook")
	unminedTxs = description("offblocks_chain_unmined_transactions", "Transactions that were sent and are in no block.", "chain")
	unminedAge = description("offblocks_chain_oldest_unmined_seconds", "Age of the oldest of them; 0 if there is none.", "chain")
	mirrorAt   = description("offblocks_chain_mirrored_block", "The newest block that the books have followed.", "chain")
	mirrorHalt = description("offblocks_chain_mirror_halted", "1 if the mirror has halted and waits for an operator.", "chain")
	findings   = description("offblocks_findings_open", "Findings that are open.", "kind")
	messages   = description("offblocks_network_messages_unmatched", "Messages of card networks that wait for an operator.")
	hits       = description("offblocks_sanctions_hits_open", "Matches with sanctions lists that nobody has decided.")
	listAge    = description("offblocks_sanctions_list_age_seconds", "Time since a sanctions list was last looked for.", "list")
	rateKnown  = description("offblocks_rate_known", "1 if there is a rate of a token's currency to US dollars that may be used.", "currency")
	rateAge    = description("offblocks_rate_age_seconds", "Time since the source set that rate.", "currency")
)

// Describe implements [prometheus.Collector].
func (*Backlog) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{
		databaseUp, tasksDue, taskWait, webhookWait, unminedTxs, unminedAge, mirrorAt, mirrorHalt, findings, messages, hits, listAge,
		rateKnown, rateAge,
	} {
		to <- d
	}
}

// Collect implements [prometheus.Collector]. Of a database that does not answer it shows that, and nothing else.
func (b *Backlog) Collect(to chan<- prometheus.Metric) {
	b.kept.show(to, b.read)
	b.showRates(to)
}

func gauge(d *prometheus.Desc, value float64, labels ...string) prometheus.Metric {
	return prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
}

func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

func (b *Backlog) read() []prometheus.Metric {
	ctx, cancel := context.WithTimeout(context.Background(), readPatience)
	defer cancel()
	now, wall := b.Now(), b.SystemTime()
	backlog, err := b.DB.Backlog(ctx, b.Pools, b.Chains, issuing.At(now), issuing.At(wall), issuing.At(now.Add(-lateAfter)))
	if err != nil {
		return []prometheus.Metric{gauge(databaseUp, 0)}
	}
	cursors, err := b.DB.Cursors(ctx)
	if err != nil {
		return []prometheus.Metric{gauge(databaseUp, 0)}
	}
	lists, err := b.DB.SanctionsLists(ctx)
	if err != nil {
		return []prometheus.Metric{gauge(databaseUp, 0)}
	}
	out := []prometheus.Metric{
		gauge(databaseUp, 1), gauge(messages, float64(backlog.Messages)), gauge(hits, float64(backlog.Hits)),
	}
	for pool, waiting := range backlog.Tasks {
		out = append(out, gauge(tasksDue, float64(waiting.Number), string(pool)),
			gauge(taskWait, age(now, waiting.Since), string(pool)))
	}
	for chain, waiting := range backlog.Unmined {
		out = append(out, gauge(unminedTxs, float64(waiting.Number), string(chain)),
			gauge(unminedAge, age(now, waiting.Since), string(chain)))
	}
	for _, hook := range backlog.Webhooks {
		out = append(out, gauge(webhookWait, age(now, hook.Since), string(hook.ID)))
	}
	for kind, number := range backlog.Findings {
		out = append(out, gauge(findings, float64(number), string(kind)))
	}
	for _, c := range cursors {
		out = append(out, gauge(mirrorAt, float64(c.Block), string(c.Chain)), gauge(mirrorHalt, truth(c.Halted != ""), string(c.Chain)))
	}
	for _, l := range lists {
		out = append(out, gauge(listAge, age(wall, l.CheckedAt), l.Name))
	}
	return out
}

func (b *Backlog) showRates(to chan<- prometheus.Metric) {
	for _, currency := range b.Currencies {
		rate, known := b.Rates.Rate("USD", currency)
		to <- gauge(rateKnown, truth(known), currency)
		if known {
			to <- gauge(rateAge, age(b.Now(), rate.At), currency)
		}
	}
}
