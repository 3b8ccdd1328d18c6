package main

import (
	"go/ast"
	"go/types"
	"slices"
)

// graph says for each file of a package, by its index, which other files it uses, ascending.
type graph [][]int

// fileUses draws the graph of a package's files.
func fileUses(p goPackage) graph {
	index := map[string]int{} // of files by name
	for i, file := range p.files {
		index[p.fset.File(file.Pos()).Name()] = i
	}
	g := make(graph, len(p.files))
	for i, file := range p.files {
		ast.Inspect(file, func(n ast.Node) bool {
			name, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			declared := p.info.Uses[name]
			if declared == nil || declared.Pkg() != p.types || !isDeclaration(p.types, declared) {
				return true
			}
			other, ok := index[p.fset.Position(declared.Pos()).Filename]
			if ok && other != i && !slices.Contains(g[i], other) {
				g[i] = append(g[i], other)
			}
			return true
		})
		slices.Sort(g[i])
	}
	return g
}

// isDeclaration reports whether an object is declared at the top of a file, as methods are too. Fields and what is
// declared inside functions are not.
func isDeclaration(p *types.Package, o types.Object) bool {
	_, function := o.(*types.Func)
	return function || o.Parent() == p.Scope()
}

// leastBackwards orders the files so that few uses point from a later one to an earlier. It starts from a greedy order
// (Eades, Lin and Smyth 1993) and moves single files for as long as that helps.
func leastBackwards(g graph) []int {
	order := greedyOrder(g)
	for moved := true; moved; {
		moved = false
		for _, file := range slices.Clone(order) {
			moved = moveToBest(g, order, file) || moved
		}
	}
	return order
}

// greedyOrder takes files that use nothing to the end and those that nothing uses to the front, and where there are
// neither, the one that uses most more than it is used.
func greedyOrder(g graph) []int {
	left := make([]bool, len(g))
	for i := range left {
		left[i] = true
	}
	var front, back []int
	for range g {
		best, bestSurplus, toBack := -1, 0, false
		for i := range g {
			if !left[i] {
				continue
			}
			out, in := degrees(g, left, i)
			if out == 0 {
				best, toBack = i, true
				break
			}
			surplus := out - in
			if in == 0 {
				surplus = len(g)
			}
			if best < 0 || surplus > bestSurplus {
				best, bestSurplus = i, surplus
			}
		}
		left[best] = false
		if toBack {
			back = append(back, best)
		} else {
			front = append(front, best)
		}
	}
	slices.Reverse(back)
	return append(front, back...)
}

func degrees(g graph, left []bool, file int) (out, in int) {
	for i, used := range g {
		if !left[i] {
			continue
		}
		if i == file {
			for _, u := range used {
				if left[u] {
					out++
				}
			}
		} else if slices.Contains(used, file) {
			in++
		}
	}
	return out, in
}

// moveToBest puts one file where fewest uses point back, and reports whether that made them fewer.
func moveToBest(g graph, order []int, file int) bool {
	at, before := slices.Index(order, file), countBack(g, order)
	best, bestCount := at, before
	without := slices.Delete(slices.Clone(order), at, at+1)
	for i := range order {
		if count := countBack(g, slices.Insert(slices.Clone(without), i, file)); count < bestCount {
			best, bestCount = i, count
		}
	}
	copy(order, slices.Insert(without, best, file))
	return bestCount < before
}

// countBack counts the uses that point from a later file of the order to an earlier.
func countBack(g graph, order []int) (back int) {
	place := places(order)
	for i, used := range g {
		for _, u := range used {
			if place[u] < place[i] {
				back++
			}
		}
	}
	return back
}

// countFloors is the length of the longest chain of uses, counted in files, of those that do not point back.
func countFloors(g graph, order []int) (most int) {
	place, floors := places(order), make([]int, len(g))
	for _, file := range slices.Backward(order) {
		floors[file] = 1
		for _, u := range g[file] {
			if place[u] > place[file] {
				floors[file] = max(floors[file], floors[u]+1)
			}
		}
		most = max(most, floors[file])
	}
	return most
}

func places(order []int) []int {
	place := make([]int, len(order))
	for at, file := range order {
		place[file] = at
	}
	return place
}
