// Command gate reads the events of "go test -json" on its standard input and
// decides whether the tests count as passed. It is stricter than go test: a
// skipped test, a package whose run never ended and a run without any test are
// failures too. It prints failures in full, a line a package, what was skipped,
// and last of all one line of totals. It runs nothing and retries nothing.
package main

import (
	"bufio"
	"io"
	"os"
)

func main() {
	if !judge(os.Stdin, os.Stdout) {
		os.Exit(1)
	}
}

// judge copies the verdict on the events in r to w and reports whether all is well.
func judge(r io.Reader, w io.Writer) bool {
	out := bufio.NewWriter(w)
	g := &gate{out: out, packages: map[string]*pkg{}, builds: map[string][]string{}}
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			g.line(line)
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			g.trouble("the events end with an error: " + err.Error())
			break
		}
		// A person may be watching, so every line counts at once.
		_ = out.Flush()
	}
	well := g.close()
	return out.Flush() == nil && well
}
