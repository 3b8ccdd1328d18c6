package doors

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

var crashCount = flag.Int("doors.crashes", -1,
	"at how many points each server is killed, over every door; 0, as scripts/soak has it: at all; unset: at three, over one door")

// crashLives are the lives that are played at once while a server is killed at one point. A customer is made for them, an
// account and a card for each.
var crashLives = []string{"refund", "release", "forced-post", "dispute-won", "single-message"}

// Wherever a server is killed, what was going on ends with one effect in the books, on the chain and at the partner.
func TestACrashAtAnyCommitOrCallChangesNothing(t *testing.T) {
	t.Parallel()
	doors, most := doors, *crashCount
	if most < 0 {
		names := slices.Sorted(maps.Keys(doors))
		name := names[rand.N(len(names))] // #nosec G404 -- chance
		doors, most = map[string]func() door{name: doors[name]}, 3
	}
	eachDoor(t, doors, func(in *installation, d door) {
		in.stop()
		points := in.crashable()
		in.start()
		all := in.playAtOnce(d, points, 0)
		count := points.count()
		if count < 20 {
			in.Fatalf("there are %d points only: not all commits and calls are seen", count)
		}
		seed := rand.Uint64()
		in.Logf("%d points, seed %d", count, seed)
		order := rand.New(rand.NewPCG(seed, 1)).Perm(count) // #nosec G404 -- chance that can be repeated
		if most > 0 {
			order = order[:min(most, count)]
		}
		for _, at := range order {
			all = append(all, in.playAtOnce(d, points, at+1)...)
			if in.Failed() {
				return
			}
		}
		points.arm(0)
		in.expectBooks(all, d)
		if count, issues := d.issued(); issues && count != len(all) {
			in.Errorf("the partner has made %d cards for %d", count, len(all))
		}
		in.Logf("%d lives, killed at %d of %d points", len(all), in.kills, count)
	})
}

// playAtOnce plays the lives from their customer on while the server is killed at a point; 0: at none.
func (in *installation) playAtOnce(d door, points *crashPoints, at int) (list []*played) {
	in.Helper()
	for _, l := range lives {
		if slices.Contains(crashLives, l.name) && l.cannot(d) == "" {
			list = append(list, &played{life: l, in: in, door: d})
		}
	}
	in.taken = make(chan struct{}, 100)
	points.arm(at)
	over := make(chan struct{})
	go func() {
		defer close(over)
		in.holder = in.newCardholder(fmt.Sprint("crash ", at))
		inParallel(list, func(i int, p *played) {
			p.prepare()
			p.play(d, rand.New(rand.NewPCG(uint64(at), uint64(i)))) // #nosec G115,G404 -- a count; chance that can be repeated
		})
	}()
	for {
		select {
		case name := <-points.killed:
			in.Logf("killed at point %d, %s", at, name)
			in.start()
		case <-over:
			return list
		}
	}
}
