// Package admission decides whether a request is let in before anybody looks at what it asks for: places in the work
// queue, quotas of programmes, the checking of secrets and the limit on attempts that fail. It refuses to know HTTP,
// routes and nouns.
package admission

import (
	"sync"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Places are how many requests are worked on at once, in all and of one programme. They are those of this process.
type Places struct {
	most  int
	share int // of one programme

	mu    sync.Mutex
	taken int
	by    map[issuing.ProgrammeID]int
}

// NewPlaces makes places, of which one programme takes a share at most.
func NewPlaces(most, share int) *Places {
	return &Places{most: most, share: share, by: map[issuing.ProgrammeID]int{}}
}

// Take takes a place, to be released when the request has been answered.
func (p *Places) Take() (release func(), err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.taken >= p.most {
		return nil, issuing.Refuse(issuing.CodeOverloaded, "too many requests are being answered; try again shortly")
	}
	p.taken++
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.taken--
	}, nil
}

// TakeShare notes that a place is taken by a programme.
func (p *Places) TakeShare(programme issuing.ProgrammeID) (release func(), err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.by[programme] >= p.share {
		return nil, issuing.Refuse(issuing.CodeRateLimited,
			"%d requests of yours are being answered at once, which is the most; try again shortly", p.share)
	}
	p.by[programme]++
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.by[programme]--; p.by[programme] == 0 {
			delete(p.by, programme)
		}
	}, nil
}
