package rest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// recorder keeps the answer to an idempotency key in the transaction of its effect. It implements work.Recorder.
type recorder struct {
	*call
	key         string
	fingerprint string
	replay      string // what identifies the signature, when it does not cover the key
	kept        *store.StoredResponse
}

// requestFingerprint identifies a request: method, path, query and body.
func (c *call) requestFingerprint() string {
	h := sha256.New()
	for _, part := range [][]byte{[]byte(c.r.Method), []byte(c.r.RequestURI), c.body} {
		sum := sha256.Sum256(part)
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// replayStored answers a key that has its answer already.
func (r *recorder) replayStored(ctx context.Context) (done bool, err error) {
	answer, err := r.DB.StoredResponse(ctx, r.programme, r.key, r.presentInstant())
	if err != nil || answer == nil {
		return false, err
	}
	if err := r.checkSameRequest(answer); err != nil {
		return false, err
	}
	r.replayResponse(answer)
	return true, nil
}

func (r *recorder) checkSameRequest(answer *store.StoredResponse) error {
	if answer.Fingerprint != r.fingerprint {
		refusal := issuing.Refuse(issuing.CodeIdempotencyReused,
			"this Idempotency-Key was used for %s %s with another body or query; take a fresh one", answer.Method, answer.Path)
		if answer.Method != r.r.Method || answer.Path != r.r.URL.EscapedPath() {
			refusal = issuing.Refuse(issuing.CodeIdempotencyReused,
				"this Idempotency-Key was used for another request, %s %s; take a fresh one", answer.Method, answer.Path)
		}
		refusal.First = &issuing.FirstRequest{Method: answer.Method, Path: answer.Path}
		return refusal
	}
	return nil
}

func (r *recorder) replayResponse(answer *store.StoredResponse) {
	r.w.Header().Set("Idempotency-Replayed", "true")
	if answer.ContentType == problemType {
		var p api.Problem
		if err := json.Unmarshal([]byte(answer.Body), &p); err == nil {
			r.entry.Code, r.problem = p.Code, &p
		}
	}
	r.writeResponse(int(answer.Status), answer.ContentType, []byte(answer.Body))
}

// errAnswered stops a transaction whose key was answered while it waited.
var errAnswered = errors.New("answered meanwhile")

// Begin takes the key for this transaction, and makes sure that it is free and the signature not used under another.
func (r *recorder) Begin(ctx context.Context, tx *store.Tx) error {
	got, err := tx.LockIdempotencyKey(ctx, r.programme, r.key)
	if err != nil {
		return err
	}
	if !got {
		return inProgress()
	}
	answer, err := tx.StoredResponse(ctx, r.programme, r.key, r.presentInstant())
	if err != nil {
		return err
	}
	if answer != nil {
		r.kept = answer
		if err := r.checkSameRequest(answer); err != nil {
			return err
		}
		return errAnswered
	}
	under, err := tx.SignatureReplay(ctx, r.programme, r.replay)
	if err != nil {
		return err
	}
	if under != "" && under != r.key {
		return issuing.Refuse(issuing.CodeSignatureReplayed,
			"this signature was sent with another Idempotency-Key before; sign each request anew, or cover idempotency-key")
	}
	return nil
}

func inProgress() error {
	return issuing.Refuse(issuing.CodeIdempotencyRunning,
		"the first request with this Idempotency-Key is still being answered; ask again in a moment")
}

// Record renders the answer and keeps it.
func (r *recorder) Record(ctx context.Context, tx *store.Tx, result any, refusal error) error {
	status, kind, body, err := r.renderResponse(result, refusal)
	if err != nil {
		return err
	}
	now := r.presentInstant()
	r.kept = &store.StoredResponse{
		ProgrammeID: r.programme, Key: r.key, Method: r.r.Method, Path: r.r.URL.EscapedPath(),
		Fingerprint: r.fingerprint, Replay: r.replay,
		Status: int64(status), ContentType: kind, Body: string(body), ExpiresAt: now.Add(r.KeepAnswers),
	}
	return tx.SaveResponse(ctx, *r.kept, now)
}

// renderResponse is the answer to a verb's result, or to its refusal.
func (c *call) renderResponse(result any, refusal error) (status int, kind string, body []byte, err error) {
	if refusal != nil {
		p := c.problemOf(refusal)
		body, err = json.Marshal(p)
		return int(p.Status), problemType, body, err
	}
	if c.route.status == http.StatusNoContent || c.route.status == http.StatusAccepted {
		return c.route.status, "", nil, nil
	}
	shown, err := c.route.show(c, result)
	if err != nil {
		return 0, "", nil, err
	}
	body, err = marshalJSON(shown)
	return c.route.status, "application/json", body, err
}

// marshalJSON renders JSON without escaping HTML, as texts for people are in it.
func marshalJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// runOnce runs a changing operation under its idempotency key.
func (c *call) runOnce(do func(ctx context.Context) error) error {
	r := c.recorder
	name := string(c.programme) + "/" + r.key
	if _, running := c.running.LoadOrStore(name, true); running {
		return inProgress()
	}
	defer c.running.Delete(name)
	err := do(work.WithRecorder(c.ctx(), r))
	switch {
	case errors.Is(err, errAnswered):
		r.replayResponse(r.kept)
		return nil
	case err != nil && r.kept == nil, err != nil && !isStored(err):
		return err
	}
	var refusal *issuing.Error
	if errors.As(err, &refusal) {
		r.entry.Code = string(refusal.Code)
	}
	r.writeResponse(int(r.kept.Status), r.kept.ContentType, []byte(r.kept.Body))
	return nil
}

func isStored(err error) bool {
	var refusal *issuing.Error
	return errors.As(err, &refusal) && refusal.Kept
}
