package issuing_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

// backClaim gives a claim what it lacks, a part of it as debt, and takes back what it has too much of, as the
// processor does.
func backClaim(c *issuing.Claim, owed issuing.Units) {
	lack := c.Shortfall()
	c.Owed += min(owed, lack)
	c.Held += lack - min(owed, lack)
	forgiven := min(c.Surplus(), c.Owed)
	c.Owed -= forgiven
	c.Held -= min(c.Surplus(), c.Releasable())
}

func drawSplit(t *rapid.T, name string, least, most issuing.Split) (s issuing.Split) {
	for i := range s {
		s[i] = issuing.Units(rapid.Int64Range(int64(least[i]), int64(max(least[i], most[i]))).Draw(t, name))
	}
	return s
}

func TestAClaimGetsWhatItWantsWhateverItWantedBefore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var c issuing.Claim
		for range rapid.IntRange(1, 40).Draw(t, "changes") {
			switch rapid.SampledFrom([]string{"want", "capture", "recover", "step", "step", "step"}).Draw(t, "what") {
			case "want":
				c.Wanted = drawSplit(t, "wanted", c.Captured, issuing.Split{1000, 20, 30})
			case "capture":
				c.Captured = drawSplit(t, "captured", c.Captured, c.Wanted)
			case "recover":
				units := issuing.Units(rapid.Int64Range(0, int64(c.Owed)).Draw(t, "recovered"))
				c.Owed -= units
				c.Held += units
			case "step":
				if s, ok := c.NextStep(); ok {
					requireLegalStep(t, c, s)
					c.BeginStep(s)
					switch rapid.SampledFrom([]string{"done", "done", "refused", "not heard of"}).Draw(t, "chain") {
					case "done":
						finishStep(t, &c, s)
					case "refused":
						c.DropStep()
					}
				}
			}
			backClaim(&c, issuing.Units(rapid.Int64Range(0, 500).Draw(t, "owed")))
			requireSound(t, c)
		}
		c.Held += c.Owed // the debts are paid at last
		c.Owed = 0
		c.Wanted = c.Captured // and nothing more is captured
		backClaim(&c, 0)
		for range 40 {
			s, ok := c.NextStep()
			if !ok {
				break
			}
			requireLegalStep(t, c, s)
			c.BeginStep(s)
			finishStep(t, &c, s)
			backClaim(&c, 0)
			requireSound(t, c)
		}
		if !c.Done() || c.Deposit != (issuing.EscrowDeposit{}) {
			t.Fatalf("never done: %+v", c)
		}
	})
}

// requireSound demands that a claim is backed, and that nothing is less than zero or paid that was not captured.
func requireSound(t *rapid.T, c issuing.Claim) {
	t.Helper()
	if c.Backed() < c.Wanted.Total() || c.Held < 0 || c.Owed < 0 || c.Releasable() < 0 {
		t.Fatalf("not backed: %+v", c)
	}
	for i := range c.Paid {
		if c.Escrow[i] < 0 || c.Paid[i] > c.Captured[i] {
			t.Fatalf("a share is wrong: %+v", c)
		}
	}
	if s := c.Step; s != nil && (c.Releasable() != c.Held-s.In.Total() || s.Number != c.Steps) {
		t.Fatalf("what is on its way is not loose, and the last step: %+v", c)
	}
	if c.Done() && (c.Step != nil || c.Held+c.Owed+c.Escrow.Total() > 0 || c.Paid != c.Wanted || c.Paid != c.Captured) {
		t.Fatalf("not done: %+v", c)
	}
	if (c.Deposit.ID == "") != (c.Escrow == issuing.Split{}) {
		t.Fatalf("money without a deposit, or the other way round: %+v", c)
	}
}

// finishStep notes that a step is done, and demands that nothing else is noted.
func finishStep(t *rapid.T, c *issuing.Claim, s issuing.Step) {
	t.Helper()
	want := *c
	want.Step = nil
	want.Held -= s.In.Total()
	for i := range s.In {
		want.Escrow[i] += s.In[i] - s.Out[i] - s.Back[i]
		want.Paid[i] += s.Out[i]
	}
	switch {
	case s.Kind == issuing.StepDeposit:
		want.Deposit = issuing.EscrowDeposit{ID: "1", Payees: [3]bool{s.In[0] > 0, s.In[1] > 0, s.In[2] > 0}}
	case want.Escrow == issuing.Split{}:
		want.Deposit = issuing.EscrowDeposit{}
	case s.Kind != issuing.StepTopUp:
		want.Deposit.Parts = true
	}
	if c.FinishStep("1"); *c != want {
		t.Fatalf("%+v makes it\n%+v, want\n%+v", s, *c, want)
	}
}

// requireLegalStep demands of a step that the contract will take it: nothing of nothing, no payee who has no share,
// no more than is there.
func requireLegalStep(t *rapid.T, c issuing.Claim, s issuing.Step) {
	t.Helper()
	if c.Step != nil {
		if s != *c.Step {
			t.Fatalf("%+v while %+v", s, c)
		}
		return
	}
	if s.Number <= c.Steps {
		t.Fatalf("%+v has the number of an earlier one", s)
	}
	if s.In.Total() > c.Held || s.In.Total()+s.Out.Total()+s.Back.Total() == 0 {
		t.Fatalf("%+v of %+v", s, c)
	}
	for i := range s.In {
		lacks := max(0, c.Wanted[i]-c.Escrow[i]-c.Paid[i])
		spare := max(0, c.Escrow[i]-s.Out[i]-max(0, c.Wanted[i]-c.Paid[i]-s.Out[i]))
		if c.Deposit.Payees[i] && lacks > 0 && c.Held > 0 && s.Kind != issuing.StepTopUp {
			t.Fatalf("%+v where %+v lacks what is there", s, c)
		}
		if s.In[i] > lacks || s.Out[i] > max(0, c.Captured[i]-c.Paid[i]) || s.Back[i] > spare {
			t.Fatalf("%+v moves what is not to be moved of %+v", s, c)
		}
		if s.Out[i]+s.Back[i] > c.Escrow[i] || s.Kind == issuing.StepTopUp && s.In[i] > 0 && !c.Deposit.Payees[i] ||
			s.In[i] < 0 || s.Out[i] < 0 || s.Back[i] < 0 {
			t.Fatalf("%+v of %+v", s, c)
		}
	}
	if s.Kind != issuing.StepDeposit && c.Deposit.ID == "" || s.Kind == issuing.StepDeposit && c.Deposit.ID != "" {
		t.Fatalf("%s with deposit %q", s.Kind, c.Deposit.ID)
	}
	if s.Kind == issuing.StepSettle && s.Back.Total() > 0 && !s.Closes {
		t.Fatalf("%+v settles and returns without closing", s)
	}
}

func TestAPartOfAClaimGoesInWithoutGivingAnyPayeeMoreThanTheyLack(t *testing.T) {
	t.Parallel()
	for _, c := range []issuing.Claim{
		{Wanted: issuing.Split{1, 1000, 1000}, Held: 2000, Owed: 1},
		{Wanted: issuing.Split{10, 1000, 1000}, Held: 2009, Owed: 1},
		{Wanted: issuing.Split{100, 1, 1}, Held: 50, Owed: 52},
	} {
		s, ok := c.NextStep()
		for i := range s.In {
			if s.In[i] > c.Wanted[i] || ok && s.In[i] == 0 || ok && s.In.Total() != c.Held {
				t.Errorf("%v of %v go in", s.In, c.Wanted)
			}
		}
	}
}
