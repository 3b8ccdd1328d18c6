package rates

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// DefaultMaxAge is how long after the end of its date a table is used. The bank sets rates on its working days, about
// four in the afternoon in Frankfurt. The longest it pauses is from a Thursday to a Tuesday, over Easter, or from
// Christmas Eve to the fifth day after it; the limit reaches past the afternoon of that day.
const DefaultMaxAge = 5 * 24 * time.Hour

const (
	refreshEvery = time.Hour
	retryEvery   = time.Minute // while the last try failed
	timeout      = 10 * time.Second
	maxSize      = 1 << 20 // bytes; the bank's file has two thousand
)

// Config says where rates come from.
type Config struct {
	From   string        // URL (http, https) or path of the bank's file, or the path of fixed rates in a file *.json
	MaxAge time.Duration // after the end of the bank's date; fixed rates have no age
	Now    func() time.Time
	Log    *slog.Logger
}

// Keeper keeps the newest document of a source over restarts.
type Keeper interface {
	// KeptRates is the newest document that was kept of a source; empty when none was.
	KeptRates(ctx context.Context, source string) (string, error)
	// KeepRates keeps a document, unless one of the same date or a later one is kept.
	KeepRates(ctx context.Context, source, document string, dated issuing.Instant) error
}

// Source answers by the last table that it could read and believe.
type Source struct {
	cfg    Config
	client *http.Client
	table  atomic.Pointer[Table]
	keeper Keeper // nil: nothing is kept

	// What the last good answer said of itself, for the next conditional request, and what came of the last try. They
	// belong to whoever calls Try or Run.
	etag, modified string
	tried, failed  bool
}

// New makes a source that has no rates yet. It refuses settings that cannot be meant, and asks nobody.
func New(cfg Config) (*Source, error) {
	if u, err := url.Parse(cfg.From); isURL(cfg.From) && (err != nil || u.Host == "") {
		return nil, errors.New("the URL of the rates has no host")
	}
	if cfg.From == "" || !isURL(cfg.From) && strings.Contains(cfg.From, "://") {
		return nil, errors.New("rates come from a URL that starts with https:// or http://, or from a file")
	}
	if cfg.MaxAge <= 0 || cfg.MaxAge > 31*24*time.Hour {
		return nil, errors.New("the age limit of rates must be above zero and at most 31 days (744h)")
	}
	return &Source{cfg: cfg, client: &http.Client{Timeout: timeout, CheckRedirect: staySafe}}, nil
}

// IsRemote tells whether the rates come from a URL, so that they may be out of reach.
func (s *Source) IsRemote() bool { return isURL(s.cfg.From) }

// Keep keeps the bank's rates that come from a URL over restarts, and begins with those that were kept. It is called before
// the first Try, so that what is read then is compared with what was known. A file is its own record, and is not kept.
func (s *Source) Keep(ctx context.Context, keeper Keeper) error {
	if !isURL(s.cfg.From) {
		return nil
	}
	s.keeper = keeper
	document, err := keeper.KeptRates(ctx, ecbSource)
	if err != nil || document == "" {
		return err
	}
	t, err := ParseECB([]byte(document))
	if err != nil {
		return fmt.Errorf("the exchange rates that were kept cannot be read: %w", err)
	}
	return s.adoptTable(t)
}

// staySafe follows a few redirections, none of them from https to http.
func staySafe(r *http.Request, via []*http.Request) error {
	if len(via) >= 3 {
		return errors.New("redirected too often")
	}
	if via[0].URL.Scheme == "https" && r.URL.Scheme != "https" {
		return errors.New("redirected from https to " + r.URL.Scheme)
	}
	return nil
}

func isURL(from string) bool {
	return strings.HasPrefix(from, "https://") || strings.HasPrefix(from, "http://")
}

// Rate is how much of quote one unit of base is worth, both ISO 4217; false when there is no rate fresh enough. A
// currency is worth itself whatever the source says.
func (s *Source) Rate(base, quote string) (issuing.Rate, bool) {
	if base == quote {
		return Parity{s.cfg.Now}.Rate(base, quote)
	}
	t := s.table.Load()
	if t == nil || s.isStale(t) {
		return issuing.Rate{}, false
	}
	r, ok := t.Rate(base, quote)
	if ok && t.ages {
		r.ValidUntil = issuing.At(s.validUntil(t))
	}
	return r, ok
}

func (s *Source) validUntil(t *Table) time.Time { return t.at.Add(24*time.Hour + s.cfg.MaxAge) }

func (s *Source) isStale(t *Table) bool { return t.ages && !s.cfg.Now().Before(s.validUntil(t)) }

// Run reads the rates every hour, or every minute while that fails, until the context ends; at once if nobody has
// tried yet.
func (s *Source) Run(ctx context.Context) error {
	for {
		wait := refreshEvery
		switch {
		case !s.tried:
			wait = 0
		case s.failed:
			wait = retryEvery
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil
		case <-timer.C:
			s.Try(ctx)
		}
	}
}

// Try reads the rates, within ten seconds, logs what came of it and tells whether it went well. What it cannot use
// changes nothing. It is not for concurrent use.
func (s *Source) Try(ctx context.Context) bool {
	was := s.table.Load()
	err := s.refresh(ctx)
	s.tried, s.failed = true, err != nil
	if ctx.Err() != nil {
		return false
	}
	t := s.table.Load()
	switch {
	case err != nil && t == nil:
		s.cfg.Log.ErrorContext(
			ctx, "no exchange rates: purchases that need one are declined", "from", s.redactedFrom(), "cause", err,
		)
	case err != nil:
		s.cfg.Log.WarnContext(
			ctx, "exchange rates not taken", "from", s.redactedFrom(), "cause", err, "of", t.at.Format(time.DateOnly),
		)
	case was == nil || !t.at.Equal(was.at):
		s.cfg.Log.InfoContext(
			ctx, "exchange rates taken", "source", t.source, "of", t.at.Format(time.DateOnly), "currencies", len(t.per),
		)
	}
	if t != nil && s.isStale(t) {
		s.cfg.Log.ErrorContext(
			ctx, "exchange rates are too old: purchases that need one are declined", "of", t.at.Format(time.DateOnly), "until",
			s.validUntil(t),
		)
	}
	return err == nil
}

// redactedFrom is where rates come from, without a password.
func (s *Source) redactedFrom() string {
	if u, err := url.Parse(s.cfg.From); isURL(s.cfg.From) && err == nil {
		return u.Redacted()
	}
	return s.cfg.From
}

func (s *Source) refresh(ctx context.Context) error {
	if isURL(s.cfg.From) {
		return s.fetchURL(ctx)
	}
	return s.readFile()
}

func (s *Source) fetchURL(ctx context.Context) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.cfg.From, nil)
	if err != nil {
		return err
	}
	request.Header.Set("Accept", "application/xml, text/xml")
	request.Header.Set("User-Agent", "offblocks")
	if s.etag != "" {
		request.Header.Set("If-None-Match", s.etag)
	}
	if s.modified != "" {
		request.Header.Set("If-Modified-Since", s.modified)
	}
	response, err := s.client.Do(request)
	if err != nil {
		var failed *url.Error
		if errors.As(err, &failed) {
			return failed.Err // without the URL, which may hold a secret
		}
		return err
	}
	defer response.Body.Close() //nolint:errcheck // nothing is written
	switch {
	case response.StatusCode == http.StatusNotModified && s.table.Load() != nil:
		return nil
	case response.StatusCode != http.StatusOK:
		return fmt.Errorf("it answers %s", response.Status)
	}
	document, err := readBounded(response.Body)
	if err != nil {
		return err
	}
	t, err := ParseECB(document)
	if err != nil {
		return err
	}
	if err := s.adoptTable(t); err != nil {
		return err
	}
	if s.keeper != nil {
		if err := s.keeper.KeepRates(ctx, t.source, string(document), issuing.At(t.at)); err != nil {
			return err
		}
	}
	s.etag, s.modified = response.Header.Get("ETag"), response.Header.Get("Last-Modified")
	return nil
}

func (s *Source) readFile() error {
	info, err := os.Stat(s.cfg.From)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errors.New("it is not a file")
	}
	f, err := os.Open(s.cfg.From)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // nothing is written
	document, err := readBounded(f)
	if err != nil {
		return err
	}
	parse := ParseECB
	if strings.HasSuffix(s.cfg.From, ".json") {
		parse = func(document []byte) (*Table, error) { return ParseFixed(document, info.ModTime()) }
	}
	t, err := parse(document)
	if err != nil {
		return err
	}
	return s.adoptTable(t)
}

func readBounded(r io.Reader) ([]byte, error) {
	document, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err == nil && len(document) > maxSize {
		err = fmt.Errorf("it is larger than %d bytes", maxSize)
	}
	return document, err
}

// maxMove is how many times what it was a rate may become, or the other way round, from one table to the next. The
// worst days of any currency of the bank's stayed far below.
const maxMove = 2

// adoptTable puts a table in place of the one before, unless it is older, of a day to come, or not believable after it.
func (s *Source) adoptTable(t *Table) error {
	if t.ages && t.at.After(s.cfg.Now().Add(24*time.Hour)) {
		return fmt.Errorf("its date, %s, lies in the future", t.at.Format(time.DateOnly))
	}
	was := s.table.Load()
	if was == nil || !t.ages {
		s.table.Store(t)
		return nil
	}
	if t.at.Before(was.at) {
		return fmt.Errorf(
			"its date, %s, is before the %s of what is known", t.at.Format(time.DateOnly), was.at.Format(time.DateOnly),
		)
	}
	if !s.isStale(was) {
		most := decimal.New(maxMove, 0)
		for code, value := range t.per {
			if old, ok := was.per[code]; ok && (value.GreaterThan(old.Mul(most)) || old.GreaterThan(value.Mul(most))) {
				return fmt.Errorf("%s is not believed: it was %s and became %s", code, old, value)
			}
		}
	}
	s.table.Store(t)
	return nil
}
