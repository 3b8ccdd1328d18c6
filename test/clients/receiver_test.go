package clients

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
)

func TestTheExamplesTakeGenuineDeliveriesOnly(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	receivers := map[string]string{}
	for name, args := range map[string][]string{
		"Node":   {"node", "examples/node/webhook.mjs"},
		"Python": {"python3", "examples/python/webhook.py"},
		"Go":     {"go", "run", "./examples/go/webhook"},
	} {
		receivers[name] = startReceiver(t, s, args)
	}
	bash, _ := serveBash(t, s)
	receivers["bash"] = strings.TrimSuffix(bash, "/events")

	for name, address := range receivers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := interceptDelivery(t, s) // once the test runs: deliveries are taken for five minutes
			if status, answer := got.forward(t, address, nil); status != http.StatusNoContent {
				t.Errorf("a genuine delivery was answered %d: %s", status, answer)
			}
			for what, tamper := range tampering {
				// The Go server answers another method before it looks at the signature.
				want := map[bool]int{true: http.StatusMethodNotAllowed, false: http.StatusUnauthorized}[name == "Go" && what == "the method"]
				status, answer := got.forward(t, address, tamper)
				if what == "the method" && name == "Python" {
					want = http.StatusNotImplemented // its server knows POST only
				}
				if status != want {
					t.Errorf("with %s changed it was answered %d: %s", what, status, answer)
				}
			}
		})
	}
}

// startReceiver starts an example that listens, and returns the address that it prints.
func startReceiver(t *testing.T, s *apptest.Sandbox, args []string) string {
	t.Helper()
	c := command(t.Context(), t, s, args...)
	c.Dir = root(t)
	c.Env = append(c.Env, "PORT=0")
	// With the group ends what `go run` has started, and not the go command alone.
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var trouble apptest.Buffer
	c.Stderr = &trouble
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Wait() }) // the end of the test's context kills it
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address, found := strings.CutPrefix(lines.Text(), "listening on "); found {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return address
		}
	}
	t.Fatalf("%s does not listen: %s", strings.Join(args, " "), trouble.String())
	return ""
}

// delivery is a request that the platform sent to a webhook.
type delivery struct {
	request *http.Request
	body    []byte
}

// interceptDelivery has the platform deliver an event, and keeps it.
func interceptDelivery(t *testing.T, s *apptest.Sandbox) delivery {
	t.Helper()
	arrived := make(chan delivery, 1)
	var once sync.Once
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		once.Do(func() {
			if err == nil {
				arrived <- delivery{r, body}
			}
		})
	}))
	t.Cleanup(server.Close)
	_, err := s.SaveWebhook(t.Context(), api.WebhookInput{
		CallbackURL: server.URL + "/events?a=1", Types: []api.WebhookType{api.WebhookTypeCustomerUpdated},
	})
	if err != nil {
		t.Fatal(err)
	}
	owner, err := chain.NewOwner()
	if err != nil {
		t.Fatal(err)
	}
	made, err := s.CreateCustomer(t.Context(), api.CustomerInput{
		ChainID: "eip155:300:" + owner.Address(), ExternalID: uuid.NewString(),
	})
	if err != nil {
		t.Fatal(err)
	}
	if made.ID == uuid.Nil {
		t.Fatal("no customer was made")
	}
	select {
	case got := <-arrived:
		return got
	case <-t.Context().Done():
		t.Fatal("no event was delivered")
		return delivery{}
	}
}

// forward sends the delivery on to a receiver, as a proxy would that keeps the host. tamper changes it on the way.
func (d delivery) forward(t *testing.T, address string, tamper func(*http.Request, []byte) []byte) (int, string) {
	t.Helper()
	r := d.request.Clone(t.Context())
	body := bytes.Clone(d.body)
	if tamper != nil {
		body = tamper(r, body)
	}
	to, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	out, err := http.NewRequestWithContext(t.Context(), r.Method,
		fmt.Sprintf("%s://%s%s", to.Scheme, to.Host, r.URL.RequestURI()), bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	out.Header, out.Host = r.Header.Clone(), r.Host
	answer, err := http.DefaultClient.Do(out)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}
