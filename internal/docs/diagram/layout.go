package diagram

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// The layout is by layers (Sugiyama, Tagawa and Toda, 1981): arrows that close a circle are turned, each node gets a layer
// below those that lead to it, arrows pass the layers between by places of their own, the places of each layer are put into
// an order with few crossings, and then as near to their neighbours as the others let them. Labels are such places too, so
// that nothing lies on them.

const (
	gapBeside = 26 // between neighbours of a layer
	gapLayers = 24 // between layers
)

// draw lays a graph out and draws it.
func (g *graph) draw() *picture {
	g.measure()
	layers := g.layOut()
	orderLayers(layers)
	g.place(layers)
	return g.paint(layers)
}

func (g *graph) measure() {
	for _, n := range g.nodes {
		n.w, n.h = widestOf(n.lines)+26, len(n.lines)*lineHeight+18
		switch n.shape {
		case "start", "end":
			n.w, n.h = 18, 18
		case "diamond":
			n.w, n.h = n.w*5/4+10, n.h*3/2+8
		case "store":
			n.h += 8
		}
	}
}

// layOut gives nodes their layers, and arrows their places between.
func (g *graph) layOut() [][]*placed {
	g.turnCircles()
	for range g.nodes { // the longest path has fewer arrows than there are nodes
		for _, e := range g.edges {
			if a, b := e.ends(); a != b {
				b.layer = max(b.layer, a.layer+2) // a label has a layer between
			}
		}
	}
	var layers [][]*placed
	add := func(p *placed) {
		for len(layers) <= p.layer {
			layers = append(layers, nil)
		}
		layers[p.layer] = append(layers[p.layer], p)
	}
	for _, n := range g.nodes {
		add(&n.placed)
	}
	for _, e := range g.edges {
		a, b := e.ends()
		if a == b {
			continue
		}
		e.path = []*placed{&a.placed}
		for layer := a.layer + 1; layer < b.layer; layer++ {
			p := &placed{layer: layer, w: 2, h: 2}
			if layer == (a.layer+b.layer)/2 && len(e.label) > 0 {
				p.label, p.w, p.h = e.label, widestOf(e.label)+6, len(e.label)*lineHeight+4
			}
			add(p)
			e.path = append(e.path, p)
		}
		e.path = append(e.path, &b.placed)
		for i := 1; i < len(e.path); i++ {
			e.path[i-1].next = append(e.path[i-1].next, e.path[i])
			e.path[i].above = append(e.path[i].above, e.path[i-1])
		}
	}
	return layers
}

// ends are where an arrow begins and ends as it is laid out.
func (e *edge) ends() (from, to *node) {
	if e.turned {
		return e.to, e.from
	}
	return e.from, e.to
}

// turnCircles turns the arrows that lead back to a node on the way to which they were found.
func (g *graph) turnCircles() {
	state := map[*node]int{} // 1: on the way, 2: done
	var visit func(n *node)
	visit = func(n *node) {
		state[n] = 1
		for _, e := range g.edges {
			if e.from != n || e.to == n {
				continue
			}
			switch state[e.to] {
			case 0:
				visit(e.to)
			case 1:
				e.turned = true
			}
		}
		state[n] = 2
	}
	entered := map[*node]bool{}
	for _, e := range g.edges {
		entered[e.to] = entered[e.to] || e.from != e.to
	}
	for _, first := range []bool{true, false} {
		for _, n := range g.nodes {
			if state[n] == 0 && (!first || !entered[n]) {
				visit(n)
			}
		}
	}
}

// orderLayers puts each layer into the order of its neighbours' middles, down and up, and keeps the best order.
func orderLayers(layers [][]*placed) {
	best, fewest := copyLayers(layers), crossings(layers)
	for turn := range 24 {
		for i := range layers {
			layer, down := layers[i], turn%2 == 0
			if !down {
				layer = layers[len(layers)-1-i]
			}
			numberLayers(layers)
			means := map[*placed]int{}
			for _, p := range layer {
				neighbours := p.above
				if !down {
					neighbours = p.next
				}
				means[p] = p.x * 1000
				if len(neighbours) > 0 {
					sum := 0
					for _, n := range neighbours {
						sum += n.x * 1000
					}
					means[p] = sum / len(neighbours)
				}
			}
			slices.SortStableFunc(layer, func(a, b *placed) int { return cmp.Compare(means[a], means[b]) })
		}
		if n := crossings(layers); n < fewest {
			best, fewest = copyLayers(layers), n
		}
	}
	for i := range layers {
		copy(layers[i], best[i])
	}
}

func copyLayers(layers [][]*placed) [][]*placed {
	out := make([][]*placed, len(layers))
	for i, layer := range layers {
		out[i] = slices.Clone(layer)
	}
	return out
}

// numberLayers has x tell the place in the layer.
func numberLayers(layers [][]*placed) {
	for _, layer := range layers {
		for i, p := range layer {
			p.x = i
		}
	}
}

func crossings(layers [][]*placed) (n int) {
	numberLayers(layers)
	for _, layer := range layers {
		for i, a := range layer {
			for _, b := range layer[i+1:] {
				for _, to := range a.next {
					for _, other := range b.next {
						if to.x > other.x {
							n++
						}
					}
				}
			}
		}
	}
	return n
}

// place finds the middles. Along is the axis of a layer, which is vertical where the diagram goes across.
func (g *graph) place(layers [][]*placed) {
	along, deep := func(p *placed) int { return p.w }, func(p *placed) int { return p.h }
	if g.across {
		along, deep = deep, along
	}
	for _, layer := range layers {
		at := 0
		for i, p := range layer {
			if i > 0 {
				at += (along(layer[i-1])+along(p))/2 + gapBeside
			}
			p.x = at
		}
	}
	for turn := range 40 {
		for i := range layers {
			layer, down := layers[i], turn%2 == 0
			if !down {
				layer = layers[len(layers)-1-i]
			}
			shift(layer, along, down || turn > 30)
		}
	}
	lowest := 0
	for _, layer := range layers {
		for _, p := range layer {
			lowest = min(lowest, p.x-along(p)/2)
		}
	}
	y := 0
	for _, layer := range layers {
		tallest := 0
		for _, p := range layer {
			p.x -= lowest
			tallest = max(tallest, deep(p))
		}
		for _, p := range layer {
			p.y = y + tallest/2
		}
		y += tallest + gapLayers
		if g.across {
			y += gapLayers / 2 // arrows turn more slowly to the side than down
		}
	}
	for _, layer := range layers {
		for _, p := range layer {
			if g.across {
				p.x, p.y = p.y, p.x
			}
			p.x, p.y = p.x+16, p.y+16
		}
	}
}

// shift moves the places of a layer as near to the middle of their neighbours as their order and sizes let them: an isotonic
// regression, by pools of places that are too near to each other.
func shift(layer []*placed, along func(*placed) int, down bool) {
	type pool struct{ sum, count int }
	var pools []pool
	offsets := make([]int, len(layer))
	for i, p := range layer {
		if i > 0 {
			offsets[i] = offsets[i-1] + (along(layer[i-1])+along(p))/2 + gapBeside
		}
		neighbours := p.above
		if !down {
			neighbours = p.next
		}
		wanted := p.x
		if len(neighbours) > 0 {
			wanted = 0
			for _, n := range neighbours {
				wanted += n.x
			}
			wanted /= len(neighbours)
		}
		pools = append(pools, pool{wanted - offsets[i], 1})
		for len(pools) > 1 {
			a, b := pools[len(pools)-2], pools[len(pools)-1]
			if a.sum*b.count <= b.sum*a.count {
				break
			}
			pools = append(pools[:len(pools)-2], pool{a.sum + b.sum, a.count + b.count})
		}
	}
	at := 0
	for _, of := range pools {
		for range of.count {
			layer[at].x = of.sum/of.count + offsets[at]
			at++
		}
	}
}

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
