package store

import (
	"iter"
	"math"

	"github.com/offblocks/offblocks/internal/issuing"
)

// List says what of a list is wanted. The zero value, with a programme, is everything.
type List struct {
	Programme  issuing.ProgrammeID
	Status     string          // empty: any
	ExternalID string          // customers only; empty: any
	ChainKey   string          // customers only: their wallet in canonical form; empty: any
	After      issuing.Instant // made after; 0: no bound
	Before     issuing.Instant // made before; 0: no bound
	Cursor     string          // id of the last item of the page before; empty: from the newest
	Limit      int             // 0: all
}

// pageSize is how many rows of a list are in memory at once.
const pageSize = 500

// pageQuery asks for a page of a list: up to most items, made between two instants, of ids before one.
type pageQuery struct {
	before       string
	after, until issuing.Instant
	most         int32
}

// readPages reads a list piecewise, newest first, so that its length costs no memory.
func readPages[T any](
	l List, id func(T) string, read func(pageQuery) ([]T, error),
) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		cursor, left, until := l.Cursor, l.Limit, l.Before
		if cursor == "" {
			cursor = "g" // sorts after every id
		}
		if left == 0 {
			left = math.MaxInt
		}
		if until == 0 {
			until = math.MaxInt64
		}
		for left > 0 {
			most := min(left, pageSize)
			items, err := read(pageQuery{cursor, l.After, until, int32(most)}) // #nosec G115 -- at most pageSize
			if err != nil {
				var none T
				yield(none, wrapError("list", err))
				return
			}
			for _, item := range items {
				if !yield(item, nil) {
					return
				}
				cursor = id(item)
			}
			if len(items) < most {
				return
			}
			left -= len(items)
		}
	}
}
