package issuing

import (
	"maps"
	"slices"
)

// DeclineReasons lists every reason that a purchase may be declined for, in alphabetical order.
func DeclineReasons() []DeclineReason { return slices.Sorted(maps.Keys(declineSentences)) }
