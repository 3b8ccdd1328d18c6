// Command measure prints figures about the repository's Go code, so that a restructuring can be compared with what was
// before: how large the rooms are, how their files depend on each other, and how names and lines look. It judges
// nothing.
//
//	go run ./scripts/measure [DIR]
//
// DIR is the root of a module; unset means the working directory. Tests and generated files are left out unless a
// heading says otherwise.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
	"text/tabwriter"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	dir := "."
	switch len(args) {
	case 0:
	case 1:
		dir = args[0]
	default:
		return fmt.Errorf("name at most one directory")
	}
	packages, err := loadModule(ctx, dir)
	if err != nil {
		return err
	}
	rooms := make([]roomFigures, len(packages))
	for i, p := range packages {
		rooms[i] = measureRoom(p)
	}
	lines, err := measureLines(dir)
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, roomTable(rooms)+lineTable(lines))
	return err
}

// explanation says how the columns of the table are counted.
const explanation = `
files, lines      of the package, without tests and generated files; median and p90 are lines a file
uses              pairs of files of the package where one uses a function, method, type, variable or constant that the
                  other declares
back              those of the pairs that point back up when the files are put in the order in which fewest do (found by
                  a search that is good, not exhaustive)
floors            the longest chain of files of which each uses the next, without the pairs that point back
unexported        functions and methods that are not exported, without main and init
one word          those of them whose name is a single word
interfaces        interface types with a name, without constraints of type parameters
tx, tx+now        functions and methods with a *store.Tx among their parameters; those that also have a moment
`

func roomTable(rooms []roomFigures) string {
	var out strings.Builder
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	header := []string{
		"files", "lines", "median", "p90", "uses", "back", "floors", "unexported", "one word", "interfaces", "tx", "tx+now",
	}
	_, _ = fmt.Fprintln(w, strings.Join(header, "\t")+"\t  room")
	total := roomFigures{room: "total"}
	for _, r := range rooms {
		total.add(r)
	}
	for _, r := range append(rooms, total) {
		_, _ = fmt.Fprintf(w, "%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t  %s\n",
			len(r.fileLines), sumOf(r.fileLines), percentile(r.fileLines, 50), percentile(r.fileLines, 90),
			r.uses, r.back, r.floors, r.unexported, share(r.oneWord, r.unexported), r.interfaces, r.withTx, r.withTxAndNow,
			r.room)
	}
	_ = w.Flush() // into memory, which does not fail
	return out.String() + explanation
}

func lineTable(l lineFigures) string {
	var out strings.Builder
	fmt.Fprintf(&out, "\nGo lines over %d columns (a tab counts as one)\n", columns)
	fmt.Fprintf(&out, "  without tests  %d of %d (%s)\n", l.longCode, l.code, share(l.longCode, l.code))
	fmt.Fprintf(&out, "  tests          %d of %d (%s)\n", l.longTest, l.test, share(l.longTest, l.test))
	long, all := l.longCode+l.longTest, l.code+l.test
	fmt.Fprintf(&out, "  together       %d of %d (%s)\n", long, all, share(long, all))
	out.WriteString("longest lines\n")
	for _, line := range l.longest {
		fmt.Fprintf(&out, "  %d  %s:%d\n", line.columns, line.file, line.number)
	}
	return out.String()
}

// share is a part in per cent with one decimal.
func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(part)/float64(whole))
}

// percentile is the smallest value that at least p per cent of the values do not exceed; 0 of none.
func percentile(values []int, p int) int {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)*p+99)/100-1]
}

func sumOf(values []int) (sum int) {
	for _, v := range values {
		sum += v
	}
	return sum
}

// roomName is a package's directory below the module, which is how the plan of imports names rooms.
func roomName(module, importPath string) string {
	if name := strings.TrimPrefix(importPath, module+"/"); name != importPath {
		return name
	}
	return path.Base(importPath)
}
