package node

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

func TestAnswersWaitForTheBlockToBeOnDisk(t *testing.T) {
	t.Parallel()
	var settled sync.RWMutex
	settled.Lock()
	for name, answer := range map[string]func(*settledWriter){
		"body":   func(w *settledWriter) { _, _ = w.Write([]byte("{}")) },
		"status": func(w *settledWriter) { w.WriteHeader(http.StatusNoContent) },
	} {
		done := make(chan struct{})
		go func() {
			defer close(done)
			answer(&settledWriter{httptest.NewRecorder(), &settled})
		}()
		select {
		case <-done:
			t.Errorf("%s went out before its block was on disk", name)
		case <-time.After(30 * time.Millisecond):
		}
		settled.Unlock()
		<-done
		settled.Lock()
	}
}
