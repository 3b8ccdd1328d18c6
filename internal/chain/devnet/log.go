package devnet

import (
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/log"
)

// routeLogs points go-ethereum's one logger at l, if there is one, and returns the logger for our own events.
func routeLogs(l *slog.Logger) *slog.Logger {
	if l == nil {
		return slog.New(slog.DiscardHandler)
	}
	log.SetDefault(gethLogger(l))
	return l
}

// wrapped hides the concrete type, since SetDefault would make a bare one the default of slog, too.
type wrapped struct{ log.Logger }

func gethLogger(l *slog.Logger) log.Logger {
	if l == nil {
		return wrapped{log.NewLogger(slog.DiscardHandler)}
	}
	return wrapped{log.NewLogger(quiet{l.Handler()})}
}

// quiet passes records on at debug level. Only what makes go-ethereum end the process keeps a level that is read.
type quiet struct{ to slog.Handler }

func (q quiet) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= log.LevelDebug && q.to.Enabled(ctx, lowered(level))
}

func (q quiet) Handle(ctx context.Context, r slog.Record) error {
	r.Level = lowered(r.Level)
	return q.to.Handle(ctx, r)
}

func (q quiet) WithAttrs(attrs []slog.Attr) slog.Handler { return quiet{q.to.WithAttrs(attrs)} }
func (q quiet) WithGroup(name string) slog.Handler       { return quiet{q.to.WithGroup(name)} }

func lowered(level slog.Level) slog.Level {
	if level >= log.LevelCrit {
		return slog.LevelError
	}
	return slog.LevelDebug
}
