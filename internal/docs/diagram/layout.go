package diagram

import (
	"cmp"
	"slices"
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
