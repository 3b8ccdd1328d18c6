package mirror

// NewestConfirmed and HaveEarlier are for tests.
var NewestConfirmed = (*Mirror).newestConfirmed

// HaveEarlier makes the mirror believe that it remembers blocks from before its beginning.
func (m *Mirror) HaveEarlier() { m.hasEarlier = true }
