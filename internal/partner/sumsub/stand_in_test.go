package sumsub

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

// standIn is Sumsub's API as far as it is used.
type standIn struct {
	t          testing.TB
	mu         sync.Mutex
	applicants map[string]map[string]any // by external id
	created    int
	resets     int
	down       bool
	signed     []signedRequest
}

type signedRequest struct{ text, signature string }

func (s *standIn) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.down {
		http.Error(w, "maintenance", http.StatusServiceUnavailable)
		return
	}
	s.signed = append(s.signed, signedRequest{
		r.Header.Get("X-App-Access-Ts") + r.Method + r.RequestURI + string(body), r.Header.Get("X-App-Access-Sig"),
	})
	if r.Header.Get("X-App-Token") != appToken {
		http.Error(w, `{"code": 401}`, http.StatusUnauthorized)
		return
	}
	var in map[string]any
	_ = json.Unmarshal(body, &in)
	id, found := strings.CutPrefix(r.URL.Path, "/resources/applicants/-;externalUserId=")
	id = strings.TrimSuffix(id, "/one")
	switch {
	case r.Method == http.MethodGet && r.URL.Path == "/resources/applicants/-/levels":
		s.say(w, 200, map[string]any{"list": map[string]any{"items": []any{map[string]any{"name": "basic"}, map[string]any{"name": "id-and-liveness"}}}})
	case r.Method == http.MethodGet && found:
		if a := s.applicants[id]; a != nil {
			s.say(w, 200, a)
		} else {
			s.say(w, 404, map[string]any{"code": 404})
		}
	case r.Method == http.MethodPost && r.URL.Path == "/resources/applicants":
		user, _ := in["externalUserId"].(string)
		if r.URL.Query().Get("levelName") != "id-and-liveness" || user == "" {
			s.t.Errorf("an applicant is made by %s %s", r.RequestURI, body)
		}
		if s.applicants[user] != nil {
			s.say(w, 409, map[string]any{"code": 409})
			return
		}
		s.created++
		s.applicants[user] = map[string]any{"id": "a-" + user, "review": map[string]any{"reviewStatus": "init", "levelName": "id-and-liveness"}}
		s.say(w, 201, s.applicants[user])
	case r.Method == http.MethodPost && strings.HasSuffix(r.URL.Path, "/reset"):
		s.resets++
		user := strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/resources/applicants/a-"), "/reset")
		s.applicants[user]["review"] = map[string]any{"reviewStatus": "init", "levelName": "id-and-liveness"}
		s.say(w, 200, map[string]any{"ok": 1})
	case r.Method == http.MethodPost && r.URL.Path == "/resources/sdkIntegrations/levels/-/websdkLink":
		s.say(w, 200, map[string]any{"url": fmt.Sprintf("https://in.sumsub.example/websdk/p/%v?level=%v", in["userId"], in["levelName"])})
	default:
		s.t.Errorf("nobody expects %s %s", r.Method, r.RequestURI)
		s.say(w, 404, nil)
	}
}

func (s *standIn) say(w http.ResponseWriter, status int, body any) {
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

// review has Sumsub come to a result about a customer.
func (s *standIn) review(c issuing.Customer, answer, rejectType string, labels ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.applicants[externalID(c.ProgrammeID, c.ID)] = map[string]any{
		"id": "a-" + externalID(c.ProgrammeID, c.ID), "info": map[string]any{"firstName": "Ада", "lastName": "Лавлейс", "firstNameEn": "Ada", "middleNameEn": "King", "lastNameEn": "Lovelace"},
		"review": map[string]any{"reviewStatus": "completed", "levelName": "id-and-liveness",
			"reviewResult": map[string]any{"reviewAnswer": answer, "reviewRejectType": rejectType, "rejectLabels": labels}},
	}
}
