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

// plainLogger hides the concrete type, since SetDefault would make a bare one the default of slog, too.
type plainLogger struct{ log.Logger }

func gethLogger(l *slog.Logger) log.Logger {
	if l == nil {
		return plainLogger{log.NewLogger(slog.DiscardHandler)}
	}
	return plainLogger{log.NewLogger(debugHandler{l.Handler()})}
}

// debugHandler passes records on at debug level. Only what makes go-ethereum end the process keeps a level that is read.
type debugHandler struct{ to slog.Handler }

func (q debugHandler) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= log.LevelDebug && q.to.Enabled(ctx, loweredLevel(level))
}

func (q debugHandler) Handle(ctx context.Context, r slog.Record) error {
	r.Level = loweredLevel(r.Level)
	return q.to.Handle(ctx, r)
}

func (q debugHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return debugHandler{q.to.WithAttrs(attrs)}
}
func (q debugHandler) WithGroup(name string) slog.Handler { return debugHandler{q.to.WithGroup(name)} }

func loweredLevel(level slog.Level) slog.Level {
	if level >= log.LevelCrit {
		return slog.LevelError
	}
	return slog.LevelDebug
}
