package console

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
)

const (
	lookEvery   = 500 * time.Millisecond // how often a page that is watched is made anew
	streamFor   = 5 * time.Minute        // after that the browser asks again, and must still have a session
	quietFor    = 15 * time.Second       // after that a comment says that the stream is alive
	askAgainFor = "retry: 2000\n\n"      // milliseconds after which a browser comes back
)

// stream sends what changes of a page each time that it has changed, as server-sent events.
func (s *Server) stream(show desk.Show) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { s.streamPage(w, r, show) }
}

func (s *Server) streamPage(w http.ResponseWriter, r *http.Request, show desk.Show) {
	v := s.begin(w, r, true)
	if v == nil {
		return
	}
	select {
	case s.streams <- struct{}{}:
		defer func() { <-s.streams }()
	default:
		http.Error(w, "Too many pages are watched at once. Load the page again to see what is new.", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	if _, err := fmt.Fprint(w, askAgainFor); err != nil || out.Flush() != nil {
		return
	}
	end, look := time.NewTimer(streamFor), time.NewTicker(lookEvery)
	defer end.Stop()
	defer look.Stop()
	shown, said := "", time.Now()
	for {
		story, err := s.story(v, show)
		if err != nil {
			if r.Context().Err() == nil {
				s.Log.WarnContext(r.Context(), "console stream ended", "cause", err)
			}
			return
		}
		switch {
		case story != shown:
			_, err = fmt.Fprint(w, eventText("story", story)) // #nosec G705 -- html/template made the story
			said = time.Now()
		case time.Since(said) > quietFor:
			_, err = fmt.Fprint(w, ": nothing new\n\n")
			said = time.Now()
		}
		if shown = story; err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-look.C:
		case <-end.C:
			return
		case <-s.closed:
			return
		case <-r.Context().Done():
			return
		}
	}
}

// story is the part of a page that changes.
func (s *Server) story(v *desk.Visit, show desk.Show) (string, error) {
	p, err := show(v)
	if err != nil {
		return "", err
	}
	s.frame(v, &p)
	var b bytes.Buffer
	err = pages.RenderStory(&b, p)
	return b.String(), err
}

// eventText is a server-sent event.
func eventText(name, data string) string {
	return "event: " + name + "\ndata: " + strings.ReplaceAll(data, "\n", "\ndata: ") + "\n\n"
}
