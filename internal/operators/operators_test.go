package operators_test

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
)

const password = "correct horse battery"

// bench is a service whose clock a test moves.
type bench struct {
	*operators.Service
	db    *work.DB
	clock time.Time
}

func newBench(t *testing.T, db *store.DB) *bench {
	t.Helper()
	b := &bench{clock: time.Now()}
	b.db = work.New(db, func() time.Time { return b.clock })
	b.Service = operators.New(b.db, func() time.Time { return b.clock })
	return b
}

func (b *bench) create(t *testing.T, n operators.NewOperator) issuing.Operator {
	t.Helper()
	o, err := b.Create(t.Context(), n, "a test")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func expectCode(t *testing.T, what string, err error, code issuing.Code) {
	t.Helper()
	if !issuing.IsCode(err, code) {
		t.Errorf("%s: %v, want %s", what, err, code)
	}
}

func TestSessionsEndByIdlenessByAgeBySignOutAndByDisabling(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newBench(t, db), t.Context()
		b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleAdmin, Password: password})
		signIn := func() string {
			session, err := b.SignIn(ctx, "ada", password, "192.0.2.1")
			if err != nil {
				t.Fatal(err)
			}
			if o, err := b.Session(ctx, session); err != nil || o.Name != "ada" || o.Role != issuing.RoleAdmin {
				t.Fatalf("the session is of %+v: %v", o, err)
			}
			return session
		}
		idle := signIn()
		b.clock = b.clock.Add(operators.SessionIdle + time.Minute)
		_, err := b.Session(ctx, idle)
		expectCode(t, "an idle session", err, issuing.CodeNotFound)

		old := signIn()
		for begun := b.clock; b.clock.Before(begun.Add(operators.SessionLifetime - time.Minute)); {
			if _, err := b.Session(ctx, old); err != nil {
				t.Fatalf("a session in use ended after %s: %v", b.clock.Sub(begun), err)
			}
			b.clock = b.clock.Add(20 * time.Minute)
		}
		_, err = b.Session(ctx, old)
		expectCode(t, "an old session", err, issuing.CodeNotFound)

		left := signIn()
		if err := b.SignOut(ctx, left); err != nil {
			t.Fatal(err)
		}
		_, err = b.Session(ctx, left)
		expectCode(t, "a session that was signed out", err, issuing.CodeNotFound)

		last := signIn()
		link, err := b.CreateLink(ctx, "ada", "")
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Disable(ctx, "ada", "left the company"); err != nil {
			t.Fatal(err)
		}
		_, err = b.Session(ctx, last)
		expectCode(t, "the session of who was disabled", err, issuing.CodeNotFound)
		_, err = b.SignInByLink(ctx, link)
		expectCode(t, "the link of who was disabled", err, issuing.CodeNotFound)
		_, err = b.SignIn(ctx, "ada", password, "192.0.2.1")
		expectCode(t, "the password of who was disabled", err, issuing.CodeInvalidCredentials)
		expectCode(t, "disabling twice", b.Disable(ctx, "ada", ""), issuing.CodeWrongState)
		_, err = b.CreateLink(ctx, "ada", "")
		expectCode(t, "a link for who was disabled", err, issuing.CodeWrongState)
	})
}

func TestALinkWorksOnceAndNotForLong(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newBench(t, db), t.Context()
		b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleViewer})
		if _, err := b.SignIn(ctx, "ada", "", "192.0.2.1"); !issuing.IsCode(err, issuing.CodeInvalidCredentials) {
			t.Errorf("who has no password signed in without one: %v", err)
		}
		link := func() string {
			token, err := b.CreateLink(ctx, "ada", "")
			if err != nil {
				t.Fatal(err)
			}
			return token
		}
		replaced, token := link(), link()
		_, err := b.Link(ctx, replaced)
		expectCode(t, "a link that was replaced", err, issuing.CodeNotFound)
		if o, err := b.Link(ctx, token); err != nil || o.Name != "ada" {
			t.Fatalf("looking at a link: %+v, %v", o, err)
		}
		var group sync.WaitGroup
		var good sync.Map
		for i := range 8 {
			group.Go(func() {
				if session, err := b.SignInByLink(ctx, token); err == nil {
					good.Store(i, session)
				} else if !issuing.IsCode(err, issuing.CodeNotFound) {
					t.Error(err)
				}
			})
		}
		group.Wait()
		sessions := 0
		good.Range(func(any, any) bool { sessions++; return true })
		if sessions != 1 {
			t.Errorf("the link began %d sessions, want 1", sessions)
		}
		token = link()
		b.clock = b.clock.Add(operators.LinkLifetime)
		_, err = b.SignInByLink(ctx, token)
		expectCode(t, "an old link", err, issuing.CodeNotFound)
	})
}

func TestWrongPasswordsAreRefusedAndThenBounded(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newBench(t, db), t.Context()
		b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleViewer, Password: password})
		for range 5 {
			_, err := b.SignIn(ctx, "ada", "wrong", "192.0.2.1")
			expectCode(t, "a wrong password", err, issuing.CodeInvalidCredentials)
		}
		_, err := b.SignIn(ctx, "ada", password, "192.0.2.1")
		expectCode(t, "the right password after five wrong ones", err, issuing.CodeRateLimited)
		if _, err := b.SignIn(ctx, "ada", password, "192.0.2.2"); err != nil {
			t.Errorf("the right password from elsewhere: %v", err)
		}
		for i := range 15 {
			_, err := b.SignIn(ctx, "nobody"+strconv.Itoa(i), "wrong", "192.0.2.1")
			expectCode(t, "an unknown name", err, issuing.CodeInvalidCredentials)
		}
		_, err = b.SignIn(ctx, "nobody", "wrong", "192.0.2.1")
		expectCode(t, "a twenty-first attempt by one address", err, issuing.CodeRateLimited)
		b.clock = b.clock.Add(15 * time.Minute)
		if _, err := b.SignIn(ctx, "ada", password, "192.0.2.1"); err != nil {
			t.Errorf("the right password after the window: %v", err)
		}
	})
}

func TestOperatorsAreCheckedBeforeTheyAreAdded(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newBench(t, db), t.Context()
		b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleAdmin})
		for what, c := range map[string]struct {
			n    operators.NewOperator
			code issuing.Code
		}{
			"a name that is taken":     {operators.NewOperator{Name: "ada", Role: issuing.RoleViewer}, issuing.CodeAlreadyExists},
			"a role that is none":      {operators.NewOperator{Name: "bob", Role: "king"}, issuing.CodeBodyInvalid},
			"a short password":         {operators.NewOperator{Name: "bob", Role: issuing.RoleViewer, Password: "short"}, issuing.CodeSecretTooShort},
			"a programme that is none": {operators.NewOperator{Name: "bob", Role: issuing.RoleViewer, Programme: "p"}, issuing.CodeNotFound},
		} {
			_, err := b.Create(ctx, c.n, "")
			expectCode(t, what, err, c.code)
		}
		list, err := b.List(ctx)
		if err != nil || len(list) != 1 {
			t.Errorf("there are %d operators, want 1: %v", len(list), err)
		}
	})
}

func TestAnActionAndItsAuditRecordAreOneAndCountOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		b, ctx := newBench(t, db), t.Context()
		programme := storetest.NewProgramme(t, db)
		ada := b.create(t, operators.NewOperator{Name: "ada", Role: issuing.RoleOperator})
		done := 0
		verb := func(ctx context.Context) error {
			return work.Run(ctx, b.db, programme, func(*work.Unit) error { done++; return nil })
		}
		action := operators.Action{
			ID: issuing.NewID[string](), Operator: ada, Programme: programme, Duty: issuing.DutyCards, Name: issuing.SuspendedCard,
			Subject: "a card", Reason: " lost it ",
		}
		refused := func(what string, change func(*operators.Action), code issuing.Code) {
			t.Helper()
			a := action
			a.ID = issuing.NewID[string]()
			change(&a)
			expectCode(t, what, b.Perform(ctx, a, verb), code)
		}
		refused("no reason", func(a *operators.Action) { a.Reason = " " }, issuing.CodeBodyInvalid)
		refused("no form", func(a *operators.Action) { a.ID = "" }, issuing.CodeBodyInvalid)
		refused("a form of no time", func(a *operators.Action) { a.ID = uuid.NewString() }, issuing.CodeBodyInvalid)
		refused("an old form", func(a *operators.Action) { a.ID = "0197c2a5-7f11-7cc4-8a02-e7b35d90f641" }, issuing.CodeBodyInvalid)
		refused("a viewer", func(a *operators.Action) { a.Operator.Role = issuing.RoleViewer }, issuing.CodeWrongState)
		refused("another duty", func(a *operators.Action) { a.Duty = issuing.DutyWriteOffs }, issuing.CodeWrongState)
		refused("another programme's person", func(a *operators.Action) { a.Operator.ProgrammeID = "q" }, issuing.CodeWrongState)
		if done != 0 {
			t.Fatalf("the verb ran %d times although it was refused", done)
		}
		fails := errors.New("no")
		a := action
		if err := b.Perform(ctx, a, func(ctx context.Context) error {
			return work.Run(ctx, b.db, programme, func(*work.Unit) error { return fails })
		}); !errors.Is(err, fails) {
			t.Fatal(err)
		}
		if err := b.Perform(ctx, action, verb); err != nil {
			t.Fatalf("a form whose verb had failed: %v", err)
		}
		expectCode(t, "the same form again", b.Perform(ctx, action, verb), issuing.CodeAlreadyExists)
		if done != 1 {
			t.Errorf("the verb ran %d times, want 1", done)
		}
		records, err := db.AuditRecords(ctx, programme)
		if err != nil || len(records) != 1 {
			t.Fatalf("there are %d records, want 1: %v", len(records), err)
		}
		want := issuing.AuditRecord{
			ID: issuing.AuditRecordID(action.ID), ProgrammeID: programme, Actor: issuing.ActorOperator,
			Action: issuing.SuspendedCard, Subject: "a card", Reason: "lost it", CreatedAt: issuing.At(b.clock), Operator: "ada",
		}
		if records[0] != want {
			t.Errorf("the record is %+v, want %+v", records[0], want)
		}
	})
}
