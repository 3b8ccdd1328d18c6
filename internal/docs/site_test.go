package docs_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/offblocks/offblocks"
	"github.com/offblocks/offblocks/internal/docs"
)

func TestTry(t *testing.T) {
	s := docs.New(offblocks.Documents, slog.Default())
	if a := os.Getenv("LISTEN"); a != "" {
		http.ListenAndServe(a, s)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "/docs/payments", nil))
	if w.Code != 200 {
		t.Error(w.Body)
	}
}
