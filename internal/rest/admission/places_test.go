package admission

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestOneProgrammeTakesNoMoreThanItsShareOfThePlaces(t *testing.T) {
	t.Parallel()
	p := NewPlaces(5, 3)
	var releases []func()
	take := func(programme issuing.ProgrammeID) error {
		place, err := p.Take()
		if err != nil {
			return err
		}
		share, err := p.TakeShare(programme)
		if err != nil {
			place()
			return err
		}
		releases = append(releases, func() { share(); place() })
		return nil
	}
	for i := range 3 {
		if err := take("one"); err != nil {
			t.Errorf("place %d: %v", i, err)
		}
	}
	if err := take("one"); !issuing.IsCode(err, issuing.CodeRateLimited) {
		t.Errorf("beyond its share: %v", err)
	}
	for i := range 2 {
		if err := take("other"); err != nil {
			t.Errorf("the other's place %d: %v", i, err)
		}
	}
	if err := take("third"); !issuing.IsCode(err, issuing.CodeOverloaded) {
		t.Errorf("when all are taken: %v", err)
	}
	for _, release := range releases {
		release()
	}
	if p.taken != 0 || len(p.by) != 0 {
		t.Errorf("%d places are taken, by %v, though all were released", p.taken, p.by)
	}
}
