package webhook_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/webhook"
)

// kept is an installation's secrets.
type kept map[string][]byte

func (k kept) secret(_ context.Context, name string, create func() ([]byte, error)) ([]byte, error) {
	var err error
	if k[name] == nil {
		k[name], err = create()
	}
	return k[name], err
}

func TestTheKeyIsMadeOnceAndKept(t *testing.T) {
	t.Parallel()
	secrets := kept{}
	first, err := webhook.LoadKey(t.Context(), secrets.secret)
	if err != nil {
		t.Fatal(err)
	}
	second, err := webhook.LoadKey(t.Context(), secrets.secret)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := uuid.Parse(first.ID); err != nil || len(first.ID) != 36 ||
		first.Private.Public().Algorithm() != httpsig.P384 {
		t.Errorf("the key is %s %v", first.ID, first.Private)
	}
	if second.ID != first.ID || !second.Private.Public().Equal(first.Private.Public()) || len(secrets) != 1 {
		t.Error("it is another key the second time")
	}
	other, err := webhook.LoadKey(t.Context(), kept{}.secret)
	if err != nil || other.ID == first.ID || other.Private.Public().Equal(first.Private.Public()) {
		t.Errorf("another installation has the same key, %v", err)
	}
}

func TestAKeyThatCannotBeReadIsNotQuoted(t *testing.T) {
	t.Parallel()
	trouble := errors.New("no such box")
	for text, want := range map[string]string{"{\"pem\":hidden": "not as it was written",
		`{"pem":"hidden"}`: "not a PEM block", "": "no such box"} {
		_, err := webhook.LoadKey(t.Context(), func(context.Context, string, func() ([]byte, error)) ([]byte, error) {
			if text == "" {
				return nil, trouble
			}
			return []byte(text), nil
		})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "hidden") {
			t.Errorf("%s: %v", text, err)
		}
	}
}
