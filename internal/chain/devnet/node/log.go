package node

import (
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/log"
)

// RouteLogs points go-ethereum's one logger of the process at l, if there is one.
func RouteLogs(l *slog.Logger) {
	if l != nil {
		log.SetDefault(gethLogger(l))
	}
}

// EventLog is the logger for events of our own: l, or one that discards them.
func EventLog(l *slog.Logger) *slog.Logger {
	if l == nil {
		return slog.New(slog.DiscardHandler)
	}
	return l
}

// plainLogger hides the concrete type, since SetDefault would make a bare one the default of slog, too.
type plainLogger struct{ log.Logger }

func gethLogger(l *slog.Logger) log.Logger {
	if l == nil {
		return plainLogger{log.NewLogger(slog.DiscardHandler)}
	}
	return plainLogger{log.NewLogger(traceHandler{l.Handler().WithAttrs([]slog.Attr{slog.String("source", "go-ethereum")})})}
}

// LevelTrace is the level of go-ethereum's own records, below debug. They are many, and say nothing about the installation.
const LevelTrace = slog.LevelDebug - 4

// traceHandler passes records on at trace level. Only what makes go-ethereum end the process keeps a level that is read.
type traceHandler struct{ to slog.Handler }

func (q traceHandler) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= log.LevelDebug && q.to.Enabled(ctx, loweredLevel(level))
}

func (q traceHandler) Handle(ctx context.Context, r slog.Record) error {
	r.Level = loweredLevel(r.Level)
	return q.to.Handle(ctx, r)
}

func (q traceHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return traceHandler{q.to.WithAttrs(attrs)}
}
func (q traceHandler) WithGroup(name string) slog.Handler { return traceHandler{q.to.WithGroup(name)} }

func loweredLevel(level slog.Level) slog.Level {
	if level >= log.LevelCrit {
		return slog.LevelError
	}
	return LevelTrace
}
