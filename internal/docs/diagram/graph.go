package diagram

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// graph is boxes and arrows between them.
type graph struct {
	nodes  []*node
	edges  []*edge
	groups []*group
	across bool // from left to right, and not from top to bottom
}

type node struct {
	id    string
	lines []string
	shape string // box, round, diamond, store, start or end
	group *group
	placed
}

type edge struct {
	from, to *node
	label    []string
	dashed   bool
	plain    bool // without a head
	path     []*placed
	turned   bool // it is laid out the other way round, so that there is no circle
}

type group struct {
	id, title string
	within    *group
}

// placed is something with a size and a place: a node, or where an arrow passes a layer.
type placed struct {
	x, y, w, h  int // of its middle
	layer       int
	label       []string
	above, next []*placed
}

func (g *graph) node(id string) *node {
	for _, n := range g.nodes {
		if n.id == id {
			return n
		}
	}
	n := &node{id: id, lines: []string{id}, shape: "box"}
	g.nodes = append(g.nodes, n)
	return n
}

var (
	move       = regexp.MustCompile(`^(\S+)\s*-->\s*([^\s:]+)\s*(?::\s*(.*))?$`)
	namedState = regexp.MustCompile(`^state\s+"([^"]+)"\s+as\s+(\w+)$`)
	toldState  = regexp.MustCompile(`^(\w+)\s*:\s*(.+)$`)
)

func readStates(source string) (*graph, error) {
	g := &graph{}
	for _, line := range statements(source) {
		if m := move.FindStringSubmatch(line); m != nil {
			e := &edge{from: g.state(m[1], "start"), to: g.state(m[2], "end")}
			if m[3] != "" {
				e.label = breaks(m[3])
			}
			g.edges = append(g.edges, e)
		} else if m := namedState.FindStringSubmatch(line); m != nil {
			g.node(m[2]).lines = breaks(m[1])
		} else if m := toldState.FindStringSubmatch(line); m != nil {
			g.node(m[1]).lines = breaks(m[2])
		} else if strings.HasPrefix(line, "direction ") {
			g.across = strings.HasSuffix(line, "LR")
		} else {
			return nil, fmt.Errorf("not understood: %s", line)
		}
	}
	if len(g.nodes) == 0 {
		return nil, errUnknown
	}
	for _, n := range g.nodes {
		if n.shape == "box" {
			n.shape = "round"
		}
	}
	return g, nil
}

// state is the state of a name; of [*] the start or the end, whichever stands there.
func (g *graph) state(name, star string) *node {
	if name != "[*]" {
		return g.node(name)
	}
	n := g.node(star + " [*]")
	n.shape, n.lines = star, nil
	return n
}

var (
	arrow   = regexp.MustCompile(`\s*(?:--\s+([^-|>]+?)\s+-->|-\.\s+([^|>]+?)\s+\.->|(<?--+>|---+|<?==+>|===+|<?-\.+->?)(?:\|([^|]*)\|)?)\s*`)
	box     = regexp.MustCompile(`^([\w.-]*\w)\s*(?:(\(\[|\[\(|\[\[|\(\(|\[|\(|\{)(.*?)(\]\)|\)\]|\]\]|\)\)|\]|\)|\}))?(?::::\w+)?$`)
	section = regexp.MustCompile(`^subgraph\s+([^\s\[]+)?\s*(?:\[(.*)\]|(.*))$`)
	shapes  = map[string]string{"": "", "[": "box", "(": "round", "([": "round", "{": "diamond", "[(": "store", "((": "round", "[[": "box"}
)

func readFlow(direction []string, source string) (*graph, error) {
	g := &graph{across: len(direction) > 0 && (direction[0] == "LR" || direction[0] == "RL")}
	var within *group
	for _, line := range statements(source) {
		word, _, _ := strings.Cut(line, " ")
		switch word {
		case "classDef", "class", "style", "linkStyle", "click", "direction":
			continue
		case "subgraph":
			m := section.FindStringSubmatch(line)
			if m == nil {
				return nil, fmt.Errorf("not understood: %s", line)
			}
			title := m[2]
			if title == "" {
				title = strings.TrimSpace(m[1] + " " + m[3])
			}
			within = &group{id: m[1], title: strings.Trim(title, `"`), within: within}
			g.groups = append(g.groups, within)
			continue
		case "end":
			if within == nil {
				return nil, errUnknown
			}
			within = within.within
			continue
		}
		if err := g.readChain(strings.TrimSuffix(line, ";"), within); err != nil {
			return nil, err
		}
	}
	if len(g.nodes) == 0 || within != nil {
		return nil, errUnknown
	}
	return g, nil
}

// readChain reads nodes with arrows between them.
func (g *graph) readChain(line string, within *group) error {
	cuts := arrow.FindAllStringSubmatchIndex(hideTexts(line), -1)
	var before []*node
	from := 0
	for i := 0; i <= len(cuts); i++ {
		until := len(line)
		if i < len(cuts) {
			until = cuts[i][0]
		}
		var here []*node
		for text := range strings.SplitSeq(line[from:until], " & ") {
			n, err := g.readNode(strings.TrimSpace(text), within)
			if err != nil {
				return err
			}
			here = append(here, n)
		}
		if i > 0 {
			g.connect(before, here, line, cuts[i-1])
		}
		before = here
		if i < len(cuts) {
			from = cuts[i][1]
		}
	}
	return nil
}

// hideTexts is a line whose texts of nodes hold nothing that looks like an arrow.
func hideTexts(line string) string {
	out := []byte(line)
	depth := 0
	for i, b := range out {
		switch b {
		case '[', '(', '{':
			depth++
		case ']', ')', '}':
			depth--
		default:
			if depth > 0 {
				out[i] = 'x'
			}
		}
	}
	return string(out)
}

func (g *graph) connect(from, to []*node, line string, cut []int) {
	group := func(n int) string {
		if cut[2*n] < 0 {
			return ""
		}
		return line[cut[2*n]:cut[2*n+1]]
	}
	label := strings.Trim(strings.TrimSpace(group(1)+group(2)+group(4)), `"`)
	for _, a := range from {
		for _, b := range to {
			e := &edge{from: a, to: b, dashed: strings.Contains(group(0), "-."), plain: !strings.Contains(group(0), ">")}
			if label != "" {
				e.label = breaks(label)
			}
			g.edges = append(g.edges, e)
		}
	}
}

func (g *graph) readNode(text string, within *group) (*node, error) {
	m := box.FindStringSubmatch(text)
	if m == nil {
		return nil, fmt.Errorf("not understood: %s", text)
	}
	if slices.ContainsFunc(g.groups, func(of *group) bool { return of.id == m[1] }) {
		return nil, fmt.Errorf("an arrow leads to a group: %s", text)
	}
	n := g.node(m[1])
	if n.group == nil {
		n.group = within
	}
	if m[3] != "" {
		n.lines, n.shape = breaks(strings.Trim(m[3], `"`)), shapes[m[2]]
	}
	return n, nil
}

func (g *graph) inWords() (out []string) {
	name := func(n *node) string {
		switch n.shape {
		case "start":
			return "the beginning"
		case "end":
			return "the end"
		}
		return strings.Join(n.lines, " ")
	}
	for _, of := range g.groups {
		var names []string
		for _, n := range g.nodes {
			if n.group == of {
				names = append(names, name(n))
			}
		}
		out = append(out, fmt.Sprintf("%s has: %s", of.title, strings.Join(names, ", ")))
	}
	for _, e := range g.edges {
		text := fmt.Sprintf("%s → %s", name(e.from), name(e.to))
		if len(e.label) > 0 {
			text += ": " + strings.Join(e.label, " ")
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		for _, n := range g.nodes {
			out = append(out, name(n))
		}
	}
	return out
}
