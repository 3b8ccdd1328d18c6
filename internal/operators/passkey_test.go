package operators_test

import (
	"context"
	"net/url"
	"testing"
	"time"

	"github.com/descope/virtualwebauthn"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
)

// device is an authenticator in software, which somebody else wrote, with one passkey.
type device struct {
	party virtualwebauthn.RelyingParty
	auth  virtualwebauthn.Authenticator
	key   virtualwebauthn.Credential
}

const consoleURL = "https://console.example:8443"

func newPasskeyBench(t *testing.T, db *store.DB) *bench {
	t.Helper()
	b := newBench(t, db)
	u, err := url.Parse(consoleURL + "/somewhere")
	if err == nil {
		u, err = operators.PasskeyOrigin(u)
	}
	if err == nil {
		err = b.AcceptPasskeys(u)
	}
	if err != nil {
		t.Fatal(err)
	}
	if b.Service.PasskeyOrigin() != consoleURL {
		t.Fatalf("passkeys work at %s", b.Service.PasskeyOrigin())
	}
	return b
}

func newDevice(o issuing.Operator) *device {
	return &device{
		virtualwebauthn.RelyingParty{Name: "OffBlocks console", ID: "console.example", Origin: consoleURL},
		virtualwebauthn.NewAuthenticatorWithOptions(virtualwebauthn.AuthenticatorOptions{UserHandle: []byte(o.ID)}),
		virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2),
	}
}

// make answers the options of a registration.
func (d *device) make(t *testing.T, options []byte) []byte {
	t.Helper()
	asked, err := virtualwebauthn.ParseAttestationOptions(string(options))
	if err != nil {
		t.Fatal(err)
	}
	return []byte(virtualwebauthn.CreateAttestationResponse(d.party, d.auth, d.key, *asked))
}

// sign answers the options of a sign-in, with a counter that has gone on.
func (d *device) sign(t *testing.T, options []byte) []byte {
	t.Helper()
	asked, err := virtualwebauthn.ParseAssertionOptions(string(options))
	if err != nil {
		t.Fatal(err)
	}
	d.key.Counter++
	return []byte(virtualwebauthn.CreateAssertionResponse(d.party, d.auth, d.key, *asked))
}

func (b *bench) register(t *testing.T, o issuing.Operator, d *device) {
	t.Helper()
	options, err := b.AskPasskey(t.Context(), o)
	if err == nil {
		err = b.RegisterPasskey(t.Context(), o, "laptop", d.make(t, options))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (b *bench) askSignIn(t *testing.T) []byte {
	t.Helper()
	options, err := b.AskSignIn(t.Context(), "192.0.2.1")
	if err != nil {
		t.Fatal(err)
	}
	return options
}

func TestAPasskeySignsItsOperatorInAndNobodyElse(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newPasskeyBench(t, db), t.Context()
		ada := b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleAdmin})
		eve := b.create(t, operators.NewOperator{Name: "eve", Role: issuing.RoleViewer})
		d := newDevice(ada)
		b.register(t, ada, d)

		answer := d.sign(t, b.askSignIn(t))
		session, err := b.SignInByPasskey(ctx, answer)
		if err != nil {
			t.Fatal(err)
		}
		if o, err := b.Session(ctx, session); err != nil || o.ID != ada.ID {
			t.Errorf("the session is of %q: %v", o.Name, err)
		}
		_, err = b.SignInByPasskey(ctx, answer)
		expectCode(t, "an answer that is sent again", err, issuing.CodeInvalidCredentials)

		asked := b.askSignIn(t)
		b.clock = b.clock.Add(6 * time.Minute)
		_, err = b.SignInByPasskey(ctx, d.sign(t, asked))
		expectCode(t, "an answer that comes late", err, issuing.CodeInvalidCredentials)

		for what, change := range map[string]func(d *device){
			"at another origin":                     func(d *device) { d.party.Origin = "https://console.example.evil.example" },
			"for another party":                     func(d *device) { d.party.ID = "evil.example" },
			"without verifying who holds it":        func(d *device) { d.auth.Options.UserNotVerified = true },
			"with the handle of another operator":   func(d *device) { d.auth.Options.UserHandle = []byte(eve.ID) },
			"with another key of the same name":     func(d *device) { d.key.Key = virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2).Key },
			"under a name that nobody registered":   func(d *device) { d.key.ID = []byte("another") },
			"as an authenticator that is backed up": func(d *device) { d.auth.Options.BackupEligible = true },
		} {
			changed := *d
			change(&changed)
			_, err := b.SignInByPasskey(ctx, changed.sign(t, b.askSignIn(t)))
			expectCode(t, what, err, issuing.CodeInvalidCredentials)
		}
		registration, err := b.AskPasskey(ctx, eve)
		if err != nil {
			t.Fatal(err)
		}
		_, err = b.SignInByPasskey(ctx, d.sign(t, registration))
		expectCode(t, "an answer to the challenge of a registration", err, issuing.CodeInvalidCredentials)
		_, err = b.SignInByPasskey(ctx, []byte("{}"))
		expectCode(t, "no answer at all", err, issuing.CodeBodyInvalid)

		if err := b.Disable(ctx, "ada", "left"); err != nil {
			t.Fatal(err)
		}
		_, err = b.SignInByPasskey(ctx, d.sign(t, b.askSignIn(t)))
		expectCode(t, "who is disabled", err, issuing.CodeInvalidCredentials)
	})
}

func TestAPasskeyIsRegisteredByItsOperatorOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newPasskeyBench(t, db), t.Context()
		ada := b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleViewer})
		eve := b.create(t, operators.NewOperator{Name: "eve", Role: issuing.RoleViewer})
		ask := func(o issuing.Operator) []byte {
			options, err := b.AskPasskey(ctx, o)
			if err != nil {
				t.Fatal(err)
			}
			return options
		}
		d := newDevice(ada)
		expectCode(t, "another operator's challenge", b.RegisterPasskey(ctx, eve, "x", d.make(t, ask(ada))), issuing.CodeInvalidCredentials)
		expectCode(t, "no name", b.RegisterPasskey(ctx, ada, " ", d.make(t, ask(ada))), issuing.CodeBodyInvalid)
		expectCode(t, "no answer", b.RegisterPasskey(ctx, ada, "x", []byte("[]")), issuing.CodeBodyInvalid)
		expectCode(t, "the challenge of a sign-in", b.RegisterPasskey(ctx, ada, "x", func() []byte {
			options := virtualwebauthn.AttestationOptions{RelyingPartyID: "console.example", UserID: string(ada.ID)}
			asked, err := virtualwebauthn.ParseAssertionOptions(string(b.askSignIn(t)))
			if err != nil {
				t.Fatal(err)
			}
			options.Challenge = asked.Challenge
			return []byte(virtualwebauthn.CreateAttestationResponse(d.party, d.auth, d.key, options))
		}()), issuing.CodeInvalidCredentials)
		careless := *d
		careless.auth.Options.UserNotVerified = true
		expectCode(t, "nobody was verified", b.RegisterPasskey(ctx, ada, "x", careless.make(t, ask(ada))), issuing.CodeInvalidCredentials)
		answer := d.make(t, ask(ada))
		if err := b.RegisterPasskey(ctx, ada, "laptop", answer); err != nil {
			t.Fatal(err)
		}
		expectCode(t, "the same answer again", b.RegisterPasskey(ctx, ada, "laptop", answer), issuing.CodeInvalidCredentials)
		expectCode(t, "the same passkey again", b.RegisterPasskey(ctx, eve, "mine", d.make(t, ask(eve))), issuing.CodeAlreadyExists)
		again, err := virtualwebauthn.ParseAttestationOptions(string(ask(ada)))
		if err != nil || len(again.ExcludeCredentials) != 1 {
			t.Errorf("an authenticator that has a passkey is asked for another: %v, %v", again, err)
		}
		b.expectRecorded(t, "", issuing.PasskeyRegistered, "ada", "as laptop")
		expectCode(t, "no passkeys are accepted", newBench(t, db).RegisterPasskey(ctx, ada, "x", answer), issuing.CodeWrongState)
	})
}

// expectRecorded expects an audit record.
func (b *bench) expectRecorded(t *testing.T, p issuing.ProgrammeID, action issuing.AuditAction, operator, reason string) {
	t.Helper()
	for r, err := range b.db.ListAuditRecords(t.Context(), store.AuditFilter{}, store.List{Programme: p}) {
		if err != nil {
			t.Fatal(err)
		}
		if r.Action == action && r.Operator == operator && r.Reason == reason {
			return
		}
	}
	t.Errorf("there is no record of %s by %s because %q", action, operator, reason)
}

func TestACopiedPasskeyIsRecordedAndUsedNoMore(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newPasskeyBench(t, db), t.Context()
		ada := b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleAdmin})
		d := newDevice(ada)
		b.register(t, ada, d)
		clone := *d
		for range 2 {
			if _, err := b.SignInByPasskey(ctx, d.sign(t, b.askSignIn(t))); err != nil {
				t.Fatal(err)
			}
		}
		_, err := b.SignInByPasskey(ctx, clone.sign(t, b.askSignIn(t)))
		expectCode(t, "the copy", err, issuing.CodeInvalidCredentials)
		_, err = b.SignInByPasskey(ctx, d.sign(t, b.askSignIn(t)))
		expectCode(t, "the passkey after its copy", err, issuing.CodeInvalidCredentials)
		list, err := b.Passkeys(ctx, ada)
		if err != nil || len(list) != 1 || !list[0].Suspect || list[0].UsedAt == 0 {
			t.Errorf("the passkeys are %+v: %v", list, err)
		}
		b.expectRecorded(t, "", issuing.PasskeySuspected, "ada", "its counter was 1, after 2")
	})
}

func TestPasskeysAreRemovedByTheirOperatorOrByAnAdministrator(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newPasskeyBench(t, db), t.Context()
		programme := storetest.NewProgramme(t, db)
		root := b.create(t, operators.NewOperator{Name: "root", Role: issuing.RoleAdmin})
		ada := b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleViewer})
		theirs := b.create(t, operators.NewOperator{Name: "eve", Role: issuing.RoleAdmin, Programme: programme})
		d := newDevice(ada)
		b.register(t, ada, d)
		session, err := b.SignInByPasskey(ctx, d.sign(t, b.askSignIn(t)))
		if err != nil {
			t.Fatal(err)
		}
		seen := func(o issuing.Operator) []operators.OwnedPasskey {
			list, err := b.Passkeys(ctx, o)
			if err != nil {
				t.Fatal(err)
			}
			return list
		}
		if len(seen(theirs)) != 0 || len(seen(ada)) != 1 || len(seen(root)) != 1 || seen(root)[0].Operator != "ada" {
			t.Errorf("a programme's person sees %v, ada %v, root %v", seen(theirs), seen(ada), seen(root))
		}
		id := seen(ada)[0].ID
		remove := func(o issuing.Operator, reason string) error {
			return b.RemovePasskey(ctx, o, issuing.NewID[string](), id, reason)
		}
		expectCode(t, "a programme's administrator", remove(theirs, "x"), issuing.CodeNotFound)
		expectCode(t, "no reason", remove(root, " "), issuing.CodeBodyInvalid)
		if err := remove(root, "the laptop was stolen"); err != nil {
			t.Fatal(err)
		}
		expectCode(t, "once it is gone", remove(ada, "x"), issuing.CodeNotFound)
		b.expectRecorded(t, "", issuing.PasskeyRemoved, "root", "the laptop was stolen")
		_, err = b.Session(ctx, session)
		expectCode(t, "the session that it began", err, issuing.CodeNotFound)
		_, err = b.SignInByPasskey(ctx, d.sign(t, b.askSignIn(t)))
		expectCode(t, "a passkey that was removed", err, issuing.CodeInvalidCredentials)
	})
}

func TestPasskeysWorkWhereBrowsersAllowThem(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"https://console.example/x": "https://console.example", "http://127.0.0.1:8080": "http://localhost:8080",
		"http://[::1]:8080": "http://localhost:8080", "http://localhost": "http://localhost", "http://console.example": "",
		"https://192.0.2.1": "", "https://": "",
	} {
		u, err := url.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if origin, err := operators.PasskeyOrigin(u); err == nil {
			got = origin.String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestChallengesForPasskeysAreRationed(t *testing.T) {
	t.Parallel()
	b := newPasskeyBench(t, storetest.Open(t, storetest.SQLiteURL(t)))
	for range 60 {
		b.askSignIn(t)
	}
	_, err := b.AskSignIn(t.Context(), "192.0.2.1")
	expectCode(t, "the 61st", err, issuing.CodeRateLimited)
	if _, err := b.AskSignIn(t.Context(), "192.0.2.2"); err != nil {
		t.Errorf("another address: %v", err)
	}
}

// A decline is kept as a decision: whoever caused it in the console has a record.
func TestARefusalThatChangedSomethingIsRecorded(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newBench(t, db), t.Context()
		programme := storetest.NewProgramme(t, db)
		ada := b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleAdmin})
		perform := func(reason string, refusal error) error {
			return b.Perform(ctx, operators.Action{
				ID: issuing.NewID[string](), Operator: ada, Programme: programme, Duty: issuing.DutyHolds, Name: issuing.HoldReleased, Reason: reason,
			}, func(ctx context.Context) error {
				return work.Run(ctx, b.db, programme, func(*work.Unit) error { return refusal })
			})
		}
		expectCode(t, "a decline", perform("kept", issuing.Refuse(issuing.CodeDeclined, "declined").Keep()), issuing.CodeDeclined)
		expectCode(t, "a refusal", perform("not kept", issuing.Refuse(issuing.CodeWrongState, "no")), issuing.CodeWrongState)
		b.expectRecorded(t, programme, issuing.HoldReleased, "ada", "kept")
		for r, err := range b.db.ListAuditRecords(ctx, store.AuditFilter{}, store.List{Programme: programme}) {
			if err != nil || r.Reason == "not kept" {
				t.Errorf("%+v, %v", r, err)
			}
		}
		err := b.Perform(ctx, operators.Action{
			ID: issuing.NewID[string](), Operator: ada, Programme: programme, Duty: issuing.DutyHolds, Name: issuing.HoldReleased, Reason: "x",
		}, func(context.Context) error { return nil })
		if err == nil {
			t.Error("an action without its record is taken for done")
		}
	})
}
