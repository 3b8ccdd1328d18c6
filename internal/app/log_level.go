package app

import (
	"log/slog"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
)

// LogLevel reads the name of a level: debug, info, warn or error, or trace for go-ethereum's own records as well.
func LogLevel(name string) (level slog.Level, err error) {
	if name == "trace" {
		return node.LevelTrace, nil
	}
	return level, level.UnmarshalText([]byte(name))
}
