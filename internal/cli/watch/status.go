// Package watch shows what happens at an installation: how it is, the events that it has, and the requests that it
// answered. It changes nothing there.
package watch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

// Version is that of this program.
type Version string

// StatusCommand is offblocks status.
type StatusCommand struct {
	cli.Where
	cli.Output
}

// status is how an installation is, as far as a programme can see.
type status struct {
	Installation string   `json:"installation"`
	Source       string   `json:"source"`
	URL          string   `json:"url"`
	Health       string   `json:"health"`
	APIVersion   string   `json:"apiVersion,omitempty"`
	Program      Version  `json:"program"`
	Token        string   `json:"token"`
	SigningKey   string   `json:"signingKey"`
	Chains       int      `json:"chains"`
	Webhooks     int      `json:"webhooks"`
	Clock        string   `json:"clock,omitempty"` // a sandbox's
	Troubles     []string `json:"troubles"`
}

// Run asks an installation how it is. It is an error if something is not well.
func (c *StatusCommand) Run(ctx context.Context, t *cli.Terminal, version Version) error {
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	s := status{Installation: i.Name, Source: i.Source, URL: i.Client.BaseURL(), Program: version, Troubles: []string{}}
	if err := s.ask(ctx, i); err != nil {
		return err
	}
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if err := c.PrintObject(t, text); err != nil {
		return err
	}
	if len(s.Troubles) > 0 {
		return &cli.Failure{Text: strings.Join(s.Troubles, "\n"), Try: "offblocks webhooks list"}
	}
	return nil
}

// ask fills in what the installation says. Where it does not answer at all, or not to this programme, that is the error.
func (s *status) ask(ctx context.Context, i *cli.Installation) error {
	origin := strings.TrimSuffix(i.Client.BaseURL(), "/v1")
	var code int
	var err error
	if code, _, err = get(ctx, origin+"/healthz"); err != nil {
		return i.Explain(err, "offblocks profile list")
	}
	s.Health = "well"
	if code != http.StatusOK {
		s.Health = fmt.Sprintf("not well: /healthz answers %d", code)
		s.Troubles = append(s.Troubles, "the installation is "+s.Health)
	}
	_, document, err := get(ctx, origin+"/openapi.yaml")
	if match := documentVersion.FindSubmatch(document); err == nil && match != nil {
		s.APIVersion = string(match[1])
	}
	token, err := i.Client.Token(ctx)
	if err != nil {
		return i.Explain(err, "offblocks profile list")
	}
	s.Token = "good until " + time.Unix(int64(token.ExpiresAt), 0).UTC().Format(time.RFC3339)
	if err := s.askKey(ctx, i); err != nil {
		return i.Explain(err, "offblocks profile list")
	}
	if i.Env("OFFBLOCKS_SIGNING_KEY_ID") == "" {
		return nil // nothing else can be asked
	}
	return i.Explain(s.askSigned(ctx, i), "offblocks api GET /chains --explain")
}

var documentVersion = regexp.MustCompile(`(?m)^  version: (\S+)$`)

// askKey looks whether the signing key is registered.
func (s *status) askKey(ctx context.Context, i *cli.Installation) error {
	id := i.Env("OFFBLOCKS_SIGNING_KEY_ID")
	if id == "" {
		s.SigningKey = "none"
		s.Troubles = append(s.Troubles, i.Source+" names no signing key, without which only calls below /auth work")
		return nil
	}
	keys, err := i.Client.GetSigningKeys(ctx)
	if err != nil {
		return err
	}
	s.SigningKey = "not registered"
	for _, key := range keys.SigningKeys {
		if strings.EqualFold(key.SigningKeyID.String(), id) {
			s.SigningKey = "registered"
			return nil
		}
	}
	s.Troubles = append(s.Troubles, "the signing key "+id+" is not registered")
	return nil
}

// askSigned asks by signed calls.
func (s *status) askSigned(ctx context.Context, i *cli.Installation) error {
	for _, err := range i.Client.GetChains(ctx) {
		if err != nil {
			return err
		}
		s.Chains++
	}
	if s.Chains == 0 {
		s.Troubles = append(s.Troubles, "the installation serves no chain")
	}
	for webhook, err := range i.Client.GetWebhooks(ctx, client.ListOptions{}) {
		if err != nil {
			return err
		}
		s.Webhooks++
		if reason := webhook.Paused.Reason; reason != "" && reason != api.WebhookPauseReasonAsked {
			s.Troubles = append(s.Troubles, fmt.Sprintf("the webhook %s is paused: %s", webhook.ID, reason))
		}
	}
	clock, err := i.Client.GetSimulatorClock(ctx)
	switch {
	case err == nil:
		s.Clock = clock.Now.Format(time.RFC3339)
		return nil
	case client.Code(err) == "not_found":
		return nil // no sandbox
	}
	return err
}

// get reads what anybody may read.
func get(ctx context.Context, url string) (int, []byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, nil, err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer answer.Body.Close() //nolint:errcheck // it was only read
	var body bytes.Buffer
	_, err = io.Copy(&body, io.LimitReader(answer.Body, 4096))
	return answer.StatusCode, body.Bytes(), err
}
