package diagram

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// paint draws what has its place.
func (g *graph) paint(layers [][]*placed) *picture {
	p := &picture{}
	for _, layer := range layers {
		for _, at := range layer {
			p.width, p.height = max(p.width, at.x+at.w/2+16), max(p.height, at.y+at.h/2+16)
		}
	}
	for _, e := range g.edges {
		if e.from == e.to {
			p.width = max(p.width, e.from.x+e.from.w/2+44+widestOf(e.label))
		}
	}
	g.paintGroups(p)
	for _, e := range g.edges {
		g.paintEdge(p, e)
	}
	for _, e := range g.edges {
		for _, at := range e.path {
			if at.label != nil {
				p.rect("behind", at.x-at.w/2, at.y-at.h/2, at.w, at.h, 2)
				p.text("muted", at.x, at.y, at.label...)
			}
		}
	}
	for _, n := range g.nodes {
		paintNode(p, n)
	}
	return p
}

// paintGroups frames the nodes of a group, unless a node of another one would be in the frame.
func (g *graph) paintGroups(p *picture) {
	for _, of := range g.groups {
		left, top, right, bottom := p.width, p.height, 0, 0
		for _, n := range g.nodes {
			if n.group == of {
				left, top = min(left, n.x-n.w/2-8), min(top, n.y-n.h/2-8)
				right, bottom = max(right, n.x+n.w/2+8), max(bottom, n.y+n.h/2+8)
			}
		}
		if right == 0 || slices.ContainsFunc(g.nodes, func(n *node) bool {
			return n.group != of && n.x+n.w/2 > left && n.x-n.w/2 < right && n.y+n.h/2 > top && n.y-n.h/2 < bottom
		}) {
			continue
		}
		p.rect("group", left, top, right-left, bottom-top, 8)
		p.text("muted", (left+right)/2, bottom+9, of.title)
		p.height = max(p.height, bottom+26)
	}
}

func paintNode(p *picture, n *node) {
	left, top := n.x-n.w/2, n.y-n.h/2
	switch n.shape {
	case "start":
		fmt.Fprintf(&p.Builder, `<circle class="dot" cx="%d" cy="%d" r="7"/>`, n.x, n.y)
	case "end":
		fmt.Fprintf(&p.Builder, `<circle class="ring" cx="%d" cy="%d" r="8"/><circle class="dot" cx="%d" cy="%d" r="4"/>`, n.x, n.y, n.x, n.y)
	case "diamond":
		fmt.Fprintf(&p.Builder, `<path class="box" d="M%d %dL%d %dL%d %dL%d %dZ"/>`, n.x, top, left+n.w, n.y, n.x, top+n.h, left, n.y)
	case "store":
		fmt.Fprintf(&p.Builder, `<path class="box" d="M%d %dv%da%d 6 0 0 0 %d 0v-%da%d 6 0 0 0 -%d 0a%d 6 0 0 0 %d 0"/>`,
			left, top+6, n.h-12, n.w/2, n.w/2*2, n.h-12, n.w/2, n.w/2*2, n.w/2, n.w/2*2)
	case "round":
		p.rect("box", left, top, n.w, n.h, 14)
	default:
		p.rect("box", left, top, n.w, n.h, 4)
	}
	p.text("", n.x, n.y, n.lines...)
}

// paintEdge draws an arrow along its places.
func (g *graph) paintEdge(p *picture, e *edge) {
	class := "arrow"
	if e.dashed {
		class += " dashed"
	}
	if e.from == e.to {
		right, y := e.from.x+e.from.w/2, e.from.y
		fmt.Fprintf(&p.Builder, `<path class="%s" d="M%d %dc36 -14 36 22 6 16"/>`, class, right, y-6)
		p.tip(right, y+8, -1, 0)
		p.text("muted", right+36+widestOf(e.label)/2, y+2, e.label...)
		return
	}
	first, last := e.path[0], e.path[len(e.path)-1]
	type point struct{ x, y int }
	out := g.port(first, e.path[1], first.next)
	in := g.port(last, e.path[len(e.path)-2], last.above)
	var points []point
	begin, end := point{first.x + out, first.y + first.h/2}, point{last.x + in, last.y - last.h/2}
	if g.across {
		begin, end = point{first.x + first.w/2, first.y + out}, point{last.x - last.w/2, last.y + in}
	}
	points = append(points, begin)
	for _, at := range e.path[1 : len(e.path)-1] {
		if g.across {
			points = append(points, point{at.x - at.w/2, at.y}, point{at.x + at.w/2, at.y})
		} else {
			points = append(points, point{at.x, at.y - at.h/2}, point{at.x, at.y + at.h/2})
		}
	}
	points = append(points, end)
	var d strings.Builder
	fmt.Fprintf(&d, "M%d %d", begin.x, begin.y)
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		if g.across {
			fmt.Fprintf(&d, "C%d %d %d %d %d %d", (a.x+b.x)/2, a.y, (a.x+b.x)/2, b.y, b.x, b.y)
		} else {
			fmt.Fprintf(&d, "C%d %d %d %d %d %d", a.x, (a.y+b.y)/2, b.x, (a.y+b.y)/2, b.x, b.y)
		}
	}
	fmt.Fprintf(&p.Builder, `<path class="%s" d="%s"/>`, class, d.String())
	if e.plain {
		return
	}
	tip, direction := end, 1
	if e.turned {
		tip, direction = begin, -1
	}
	if g.across {
		p.tip(tip.x, tip.y, direction, 0)
	} else {
		p.tip(tip.x, tip.y, 0, direction)
	}
}

// port is how far from the middle of a node an arrow begins or ends, so that those of a node do not lie on each other.
func (g *graph) port(of, to *placed, all []*placed) int {
	along, size := func(p *placed) int { return p.x }, of.w
	if g.across {
		along, size = func(p *placed) int { return p.y }, of.h
	}
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b *placed) int { return cmp.Compare(along(a), along(b)) })
	step := min(18, size/(len(sorted)+1))
	return slices.Index(sorted, to)*step - (len(sorted)-1)*step/2
}
