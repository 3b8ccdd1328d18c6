package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/page"
)

// Progress is a bar on a terminal, for work that has so many steps. Where nobody looks at standard error it shows nothing.
// It is safe for concurrent use.
type Progress struct {
	out   io.Writer // nil: nobody looks
	total int
	begun time.Time
	stop  chan struct{}

	mu   sync.Mutex
	done int
	what string
}

// NewProgress begins a bar of so many steps. The caller ends it.
func (t *Terminal) NewProgress(total int) *Progress {
	p := &Progress{total: total, begun: time.Now(), stop: make(chan struct{})}
	if !t.Watched {
		return p
	}
	p.out = t.Stderr
	go func() {
		second := time.NewTicker(time.Second)
		defer second.Stop()
		for {
			select {
			case <-second.C:
				p.mu.Lock()
				p.draw()
				p.mu.Unlock()
			case <-p.stop:
				return
			}
		}
	}()
	return p
}

// Step says that so many steps are done, and what is done now.
func (p *Progress) Step(done int, what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.what = done, what
	p.draw()
}

// Print prints a line above the bar.
func (p *Progress) Print(to io.Writer, line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	_, _ = fmt.Fprintln(to, line)
	p.draw()
}

// End takes the bar away.
func (p *Progress) End() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.out == nil {
		return
	}
	close(p.stop)
	p.clear()
	p.out = nil
}

func (p *Progress) clear() {
	if p.out != nil {
		_, _ = io.WriteString(p.out, "\r\x1b[K")
	}
}

// draw draws the bar over itself. The caller has the lock.
func (p *Progress) draw() {
	if p.out == nil || p.what == "" {
		return
	}
	_, _ = fmt.Fprintf(p.out, "\r\x1b[K%s  %.30s  %d s", page.Bar(p.done, p.total), p.what, int(time.Since(p.begun).Seconds()))
}
