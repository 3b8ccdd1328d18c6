package diagram

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestWhatADiagramSaysIsDrawnAndTold(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		source string
		says   []string
	}{
		"states": {
			"stateDiagram-v2\n[*] --> open\nopen --> shut: close\nshut --> open: open again\nshut --> shut: lock\nshut --> [*]",
			[]string{"the beginning → open", "open → shut: close", "shut → open: open again", "shut → shut: lock", "shut → the end"},
		},
		"a state with a longer name": {
			"stateDiagram-v2\nstate \"In the works\" as a\na --> b", []string{"In the works → b"},
		},
		"a flowchart": {
			"flowchart LR\nA[One] -->|first| B(Two) & C{Three}\nsubgraph s [Store room]\nD[(Store)]\nend\nC -.-> D\nB --- D",
			[]string{"One → Two: first", "One → Three: first", "Three → Store", "Two → Store", "Store room has: Store"},
		},
		"labels within arrows": {
			"flowchart LR\n owner[owner's key] -- signs the grant --> wallet\n factory -- deploys --> wallet[smart wallet]",
			[]string{"owner's key → smart wallet: signs the grant", "factory → smart wallet: deploys"},
		},
		"a sequence": {
			"sequenceDiagram\nautonumber\nparticipant A as Ada\nA->>B: hello\nNote over A,B: both wait\nalt good\nB-->>A: yes\nelse bad\nB->>B: think\nend",
			[]string{"Ada → B: hello", "Note: both wait", "(alt good)", "B → Ada: yes", "(bad)", "B → B: think"},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			drawn, err := Draw(c.source)
			if err != nil {
				t.Fatal(err)
			}
			d := xml.NewDecoder(strings.NewReader(drawn))
			for err == nil {
				_, err = d.Token()
			}
			if !errors.Is(err, io.EOF) {
				t.Errorf("it is not well formed: %v\n%s", err, drawn)
			}
			for _, text := range c.says {
				if !strings.Contains(drawn, "<li>"+strings.ReplaceAll(text, "'", "&#39;")+"</li>") {
					t.Errorf("it does not say %q:\n%s", text, drawn)
				}
			}
		})
	}
}

func TestWhatIsNotUnderstoodIsRefused(t *testing.T) {
	t.Parallel()
	for _, source := range []string{
		"", "pie\n\"a\": 1", "stateDiagram-v2\n", "stateDiagram-v2\nstate fork <<fork>>", "sequenceDiagram\nA->>B", "sequenceDiagram\nloop x\nA->>B: y",
		"flowchart LR\nA[One --> B", "flowchart LR\nsubgraph s\nA --> B", "flowchart LR\nend", "flowchart LR\nsubgraph s\nA\nend\nB --> s",
	} {
		if drawn, err := Draw(source); err == nil {
			t.Errorf("%q is drawn: %s", source, drawn)
		}
	}
}

// Nodes of a layer do not lie on each other, and each node lies below those that lead to it.
func TestNothingLiesOnSomethingElse(t *testing.T) {
	t.Parallel()
	g, err := readStates("[*] --> a\na --> b: one\na --> c: two\na --> d: three\nb --> e: four\nc --> e: five\nd --> e: six\na --> e: seven\ne --> a: back\nd --> d: again")
	if err != nil {
		t.Fatal(err)
	}
	g.draw()
	for i, a := range g.nodes {
		for _, b := range g.nodes[i+1:] {
			if abs(a.x-b.x) < (a.w+b.w)/2 && abs(a.y-b.y) < (a.h+b.h)/2 {
				t.Errorf("%s lies on %s", a.id, b.id)
			}
		}
	}
	for _, e := range g.edges {
		if from, to := e.ends(); from != to && from.y >= to.y {
			t.Errorf("%s is not above %s", from.id, to.id)
		}
	}
}

func abs(n int) int { return max(n, -n) }
