package mirror_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
)

func TestMain(m *testing.M) { chaintest.Main(m) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
