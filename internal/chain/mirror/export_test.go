package mirror

import (
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chainbook"
)

// NewestConfirmed and HaveEarlier are for tests.
var NewestConfirmed = (*Mirror).newestConfirmed

// HaveEarlier makes the mirror believe that it remembers blocks from before its beginning.
func (m *Mirror) HaveEarlier() { m.hasEarlier = true }

// GovernanceEvents are what logs tell of governance.
func (m *Mirror) GovernanceEvents(logs []types.Log) ([]chainbook.GovernanceEvent, error) {
	return m.governanceEvents(logs)
}
