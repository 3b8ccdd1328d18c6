package client_test

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

// roundTrip answers requests without a network, so that a bubble's clock goes on.
type roundTrip func(r *http.Request) *http.Response

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r), nil }

func streamedEvent(id string) string {
	return "id: " + id + "\nevent: card.updated\ndata: {\"eventId\":\"" + id + "\",\"webhookType\":\"card.updated\"}\n\n"
}

// A proxy that holds a connection which the server has long lost is silent. So is one that idles out without a word.
func TestAStreamThatFallsSilentWithinAnEventIsOpenedAgainBehindTheLast(t *testing.T) {
	t.Parallel()
	const first, second, third = "0197c2a5-7f11-7cc4-8a02-e7b35d90f601", "0197c2a5-7f11-7cc4-8a02-e7b35d90f602",
		"0197c2a5-7f11-7cc4-8a02-e7b35d90f603"
	key := generate(t, httpsig.P384)
	synctest.Test(t, func(t *testing.T) {
		var behind []string
		var opened []time.Time
		transport := roundTrip(func(r *http.Request) *http.Response {
			answer := &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}}, Request: r}
			if r.Method == http.MethodPost {
				body := `{"token":"t","expiresAt":4102444800}`
				answer.Body = io.NopCloser(strings.NewReader(body))
				return answer
			}
			behind, opened = append(behind, r.Header.Get("Last-Event-ID")), append(opened, time.Now())
			reader, writer := io.Pipe()
			answer.Body = reader
			go func() {
				switch len(opened) {
				case 1:
					_, _ = io.WriteString(writer, streamedEvent(first)+streamedEvent(second)[:60])
					<-r.Context().Done() // silence
					_ = writer.CloseWithError(r.Context().Err())
				case 2:
					_, _ = io.WriteString(writer, streamedEvent(second))
					_ = writer.Close()
				default:
					_, _ = io.WriteString(writer, streamedEvent(third))
					<-r.Context().Done()
					_ = writer.CloseWithError(r.Context().Err())
				}
			}()
			return answer
		})
		c, err := client.New(client.Config{
			BaseURL: "http://offblocks.example/v1", APIKey: apiKey, APISecret: apiSecret, SigningKeyID: keyID, SigningKey: key,
			HTTP: &http.Client{Transport: transport},
		})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for event, err := range c.StreamEvents(t.Context(), client.StreamOptions{}) {
			if err != nil {
				t.Fatal(err)
			}
			if got = append(got, event.ID.String()); len(got) == 3 {
				break
			}
			<-time.After(time.Minute) // of the bubble's clock: a slow caller loses nothing either
		}
		synctest.Wait()
		if strings.Join(got, " ") != first+" "+second+" "+third || strings.Join(behind, " ") != " "+first+" "+second {
			t.Errorf("it streamed %q, opened behind %q", got, behind)
		}
	})
}
