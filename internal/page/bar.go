package page

import (
	"fmt"
	"strings"
)

// barWidth is how many characters the bar itself has: a line of text beside it fits into 80 columns.
const barWidth = 20

// Bar draws how much of a work is done, such as "[#####---------------] 1 of 4".
func Bar(done, total int) string {
	full := barWidth * min(done, total) / max(1, total)
	return fmt.Sprintf("[%s%s] %d of %d", strings.Repeat("#", full), strings.Repeat("-", barWidth-full), done, total)
}
