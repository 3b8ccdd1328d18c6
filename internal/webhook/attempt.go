package webhook

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
	"github.com/offblocks/offblocks/internal/redact"
	"github.com/offblocks/offblocks/internal/store"
)

// maxAnswer is how much of an answer is read, in bytes, headers and body each.
const maxAnswer = 64 << 10

// newClient makes a client for talking to strangers.
func newClient(anyAddress bool) *http.Client {
	dialer := &net.Dialer{Timeout: 5 * time.Second}
	if !anyAddress {
		// Checked when the name has been resolved and for every address tried: no spelling and no DNS answer gets round it.
		dialer.Control = ssrf.New(ssrf.WithAnyPort()).Safe
	}
	return &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			// No Proxy: the environment's would be asked to connect where we may not. No limit on connections either, and
			// HTTP/1.1 only, so that no delivery waits for a connection that another one has.
			DialContext:            dialer.DialContext,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    5 * time.Second,
			DisableCompression:     true,
			MaxResponseHeaderBytes: maxAnswer,
			MaxIdleConns:           512,
			MaxIdleConnsPerHost:    4,
			IdleConnTimeout:        30 * time.Second,
		},
	}
}

// maxKept is how much of an answer's body is kept for the programme to read, in bytes.
const maxKept = 4 << 10

// postDelivery posts a delivery once. What it returns has the status of the answer, 0 when there was none, and a sentence
// for the programme about what was wrong, "" when the delivery was taken.
func (d *Deliverer) postDelivery(ctx context.Context, key Key, delivery store.Delivery) (made issuing.DeliveryAttempt) {
	ctx, cancel := context.WithTimeout(ctx, d.Timeout)
	defer cancel()
	made.Number, made.At = delivery.Attempts+1, issuing.At(d.Now())
	began := time.Now()
	defer func() { made.Took = time.Since(began) }()
	request, problem := d.signedRequest(ctx, key, delivery)
	if problem != "" {
		made.Problem = problem
		return made
	}
	made.RequestHeaders = redact.Headers(request.Header)
	answer, err := d.client.Do(request)
	if err != nil {
		made.Problem = d.explainFailure(err)
		return made
	}
	// Reading to the end lets the connection serve again; the status counts, however the reading goes.
	text, _ := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	_ = answer.Body.Close()
	made.ResponseStatus, made.ResponseHeaders = int64(answer.StatusCode), redact.Headers(answer.Header)
	made.ResponseBody = redact.Body(text, maxKept)
	switch {
	case answer.StatusCode >= 200 && answer.StatusCode < 300:
	case answer.StatusCode >= 300 && answer.StatusCode < 400:
		made.Problem = fmt.Sprintf("The answer was %d; redirects are not followed.", answer.StatusCode)
	default:
		made.Problem = fmt.Sprintf("The answer was %d.", answer.StatusCode)
	}
	return made
}

// signWithSecrets adds the signature of Standard Webhooks where the webhook has a secret: one for each secret that is good.
func (d *Deliverer) signWithSecrets(h http.Header, delivery store.Delivery, now time.Time) {
	if delivery.SecretNumber <= 0 || d.EndpointSecret == nil {
		return
	}
	body, list := []byte(delivery.Body), ""
	h.Set(standardwebhooks.IDHeader, string(delivery.EventID))
	for number := delivery.SecretNumber; number > 0; number-- {
		if number < delivery.SecretNumber && (number < delivery.SecretNumber-1 ||
			delivery.SecretOverlapUntil.Time().Before(now)) {
			break
		}
		standardwebhooks.Sign(d.EndpointSecret(delivery.WebhookID, number), h, body, now)
		list = strings.TrimPrefix(list+" "+h.Get(standardwebhooks.SignatureHeader), " ")
	}
	h.Set(standardwebhooks.SignatureHeader, list)
}

// signedComponents are what a delivery's signature covers, besides the query if there is one.
var signedComponents = []string{"@method", "@authority", "@path", "content-type", "content-digest"}

// signedRequest makes the signed request of an attempt, or says why there can be none.
func (d *Deliverer) signedRequest(
	ctx context.Context, key Key, delivery store.Delivery,
) (request *http.Request, problem string) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, delivery.CallbackURL,
		strings.NewReader(delivery.Body))
	if err != nil {
		return nil, "The callback is not a URL that can be called."
	}
	if strings.ContainsFunc(request.Host, func(r rune) bool { return r > '~' }) {
		// It would be sent in another spelling than it was signed in.
		return nil, "The host name of the callback has to be written in ASCII (xn--…)."
	}
	request.Header.Set("User-Agent", "OffBlocks-Webhook")
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Content-Digest", httpsig.Digest([]byte(delivery.Body)))
	created := time.Now() // by both signatures, of which a receiver may verify one at the time of the other
	d.signWithSecrets(request.Header, delivery, created)
	message := httpsig.Message{
		Method: request.Method, Scheme: request.URL.Scheme, Authority: request.Host, Target: request.URL.RequestURI(),
		Header: request.Header,
	}
	covered := signedComponents
	if strings.Contains(message.Target, "?") {
		covered = append(covered[:len(covered):len(covered)], "@query")
	}
	input, signature, err := httpsig.Sign(message, key.Private, httpsig.SignOptions{
		KeyID: key.ID, Created: created, Expires: created.Add(5 * time.Minute), Components: covered,
	})
	if err != nil {
		return nil, fmt.Sprintf("The delivery cannot be signed: %v.", err)
	}
	request.Header.Set("Signature-Input", input)
	request.Header.Set("Signature", signature)
	return request, ""
}

// SignFor signs an event as a delivery to an audience would be, and returns the headers of that delivery. Nothing is sent.
// The error is a refusal if the programme has no such webhook any more.
func (d *Deliverer) SignFor(ctx context.Context, to issuing.Audience, e issuing.Event) (http.Header, error) {
	key, err := d.keys.SigningKey(ctx)
	if err != nil {
		return nil, err
	}
	delivery := store.Delivery{CallbackURL: to.CallbackURL, Body: e.Body, EventID: e.ID}
	if to.Webhook != "" {
		hook, err := d.db.Webhook(ctx, e.ProgrammeID, to.Webhook)
		if err != nil {
			return nil, err
		}
		delivery.WebhookID = hook.ID
		delivery.SecretNumber, delivery.SecretOverlapUntil = hook.SecretNumber, hook.SecretOverlapUntil
	}
	request, problem := d.signedRequest(ctx, key, delivery)
	if problem != "" {
		return nil, errors.New(problem)
	}
	return request.Header, nil
}

// explainFailure says what was wrong in a sentence that gives away neither the callback, which may carry a secret, nor
// what names mean in our network.
func (d *Deliverer) explainFailure(err error) string {
	var dns *net.DNSError
	var certificate *tls.CertificateVerificationError
	var timeout net.Error
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return "The callback does not lead to a public address."
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Sprintf("There was no answer within %s.", d.Timeout)
	case errors.As(err, &dns):
		return "The host name of the callback cannot be resolved."
	case errors.As(err, &certificate):
		return fmt.Sprintf("The certificate is not valid: %v.", certificate.Err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return "The connection was refused."
	}
	var request *url.Error
	if errors.As(err, &request) {
		err = request.Err
	}
	var network *net.OpError
	if errors.As(err, &network) {
		err = network.Err
	}
	// Errors may quote what came: it is kept as text, and PostgreSQL takes neither NUL nor broken UTF-8.
	return strings.ReplaceAll(strings.ToValidUTF8(fmt.Sprintf("There was no proper answer: %.300s.", err), ""), "\x00", "")
}
