package console_test

import (
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"strings"
	"testing"
	"time"

	rooms "github.com/offblocks/offblocks/internal/console/bench"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestTheWalletEndsTheAllowanceOfAClosedAccount(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBenchWhere(t, env, false, (&rooms.Bench{}).Room())
		w := b.signIn(t, "ada", issuing.RoleAdmin, "")
		account := b.OpenAccount(b.ActiveCustomer())
		w.shows(b.page("wallet"), "Nothing waits for a signature.")
		b.Must(b.Onboarding.CloseAccount(b.Ctx, b.Programme, account))
		a, err := b.DB.Account(b.Ctx, b.Programme, account)
		b.Must(err)
		title := "Allowance of " + a.Owner + ", whose account is closed"
		w.shows(b.page("wallet"), title, "To be signed by "+a.Owner)

		// The text that closing issued expires, and another one is asked for.
		env.Clock.Advance(365 * 24 * time.Hour)
		page := w.shows(b.page("wallet?account="+string(account)), title, "The text that its owner was to sign has expired.")
		action := b.page("wallet/accounts/" + string(account) + "/revoke")
		if status, body, to := w.post(action, w.formOf(page, action)); status != http.StatusSeeOther || !strings.HasPrefix(to, b.page("wallet?account=")) {
			t.Fatalf("asking for the text answers %d, to %s\n%s", status, to, body)
		}
		page = w.shows(b.page("wallet?account="+string(account)), title, "To be signed by "+a.Owner)
		challenge, err := b.DB.Challenge(b.Ctx, string(account))
		b.Must(err)
		action = b.page("wallet/accounts/" + string(account) + "/sign")
		form := w.formOf(page, action)
		form.Set("challenge", base64.StdEncoding.EncodeToString([]byte(challenge.Text)))
		form.Set("signature", "0x"+hex.EncodeToString(worktest.Signature(challenge.Text)))
		if status, body, _ := w.post(action, form); status != http.StatusSeeOther {
			t.Fatalf("the signature answers %d:\n%s", status, body)
		}
		w.shows(b.page("wallet"), "Nothing waits for a signature.")
		grant, err := b.DB.LastGrant(b.Ctx, account)
		if err != nil || grant.Purpose != issuing.ChallengeRevoke {
			t.Errorf("the last grant is %+v: %v", grant, err)
		}
	})
}
