package console

import (
	"encoding/json"
	"net/http"

	"github.com/offblocks/offblocks/internal/issuing"
)

// TryItAccess is what a sandbox's first programme calls the API with: its credentials and its signing key.
type TryItAccess struct {
	APIKey       string `json:"apiKey"`
	APISecret    string `json:"apiSecret"`
	SigningKeyID string `json:"signingKeyId"`
	SigningKey   string `json:"signingKey"` // PKCS #8 in Base64
}

// giveTryItAccess gives a page of the documents what it signs with, to who has signed in as an administrator of all
// programmes. A page of another origin gets nothing: the session's cookie is of this host, the browser's own headers say where
// the request comes from, and no header allows to read the answer.
func (s *Server) giveTryItAccess(w http.ResponseWriter, r *http.Request) {
	operator, ok := s.operatorOf(r, false)
	switch {
	case !ok:
		http.Error(w, "Sign in to the console first.", http.StatusUnauthorized)
		return
	case operator.Role != issuing.RoleAdmin || operator.ProgrammeID != "":
		http.Error(w, "Only an administrator of all programmes may do this.", http.StatusForbidden)
		return
	}
	access, err := s.TryIt()
	if err != nil {
		s.Log.ErrorContext(r.Context(), "access to try the API failed", "cause", err)
		http.Error(w, "The credentials cannot be read. The server's log says why.", http.StatusInternalServerError)
		return
	}
	text, err := json.Marshal(access) // #nosec G117 -- giving it out is what this is for
	if err != nil {
		panic(err) // strings always marshal
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(text) // the client may have gone
}
