package doors

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// door is the way of one partner into an installation.
type door interface {
	// partners are entries for the file of partners, and what the file says besides: "issuer": "…",
	partners(in *installation) (entries, more string)
	// cannot are the verbs for which the partner has no words.
	cannot() []verb
	// reorders tells whether what the partner tells may come in another order than it happened in.
	reorders() bool
	// filed is how many disputes the partner has that the platform has filed; false: it files none.
	filed() (count int, files bool)
	// issued is how many cards the partner has made; false: it makes none.
	issued() (count int, issues bool)
	// shows is what the API is to show of a question that was approved.
	shows(s step) shown
	// merchant is where the partner's questions are from.
	merchant() (id, category, country string)
	// begin begins a payment with a card; nil: with one that nobody knows.
	begin(in *installation, card *api.Card) payment
}

// payment is a payment in a partner's words.
type payment interface {
	// ask puts a question, twice, until it is answered, in the way in which the partner would after a breakdown. Of an
	// approval it returns how many cents were approved.
	ask(s step) (approved bool, cents int64)
	// advise notes something that the partner advises of, and gives what sends it. A send returns false when it was not taken.
	advise(s step) (sends []func() bool)
}

// play plays the steps of a life over a door: questions in their order, each twice; what is told in any order that the
// partner may have it in, each twice; what the programme does once all before it was told.
func (p *played) play(d door, random *rand.Rand) {
	in, about := p.in, d.begin(p.in, p.card)
	var sends []func() bool
	sendAll := func() {
		for _, send := range inAnyOrder(sends, p.inOrder || p.alone || !d.reorders(), random) {
			in.await("a message to be taken", send)
		}
		sends = nil
	}
	for i, s := range p.steps {
		if i > 0 {
			in.taken <- struct{}{}
		}
		if act := acts[s.verb]; act != nil {
			sendAll()
			act(p)
			continue
		}
		if !s.verb.isQuestion() {
			if s.amount == 0 && (s.verb == clears || s.verb == clearsLast) {
				s.amount = p.approved
			}
			sends = append(sends, about.advise(s)...)
			continue
		}
		sendAll()
		if s.verb.isDeclined() { // another purchase
			if !p.expectDecline(d, d.begin(in, p.card), s, p.reason) {
				return
			}
		} else if !p.ask(about, s) {
			return
		}
	}
	if sendAll(); len(p.steps) > 0 {
		in.taken <- struct{}{}
	}
}

// inAnyOrder is each of what is to be sent twice: in its order, or in any.
func inAnyOrder(sends []func() bool, inOrder bool, random *rand.Rand) []func() bool {
	var all []func() bool
	for _, send := range sends {
		all = append(all, send, send)
	}
	if !inOrder {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	return all
}

// ask puts the question of a step. It is false if the answer is not the one that is due.
func (p *played) ask(about payment, s step) bool {
	in, want := p.in, s.verb != early
	yes, cents := about.ask(s)
	// An answer that a busy machine or a kill lost may have held the money, which is then on its way back.
	for tries := 0; want && !yes && s.verb != grows && tries < 5; tries++ {
		p.awaitWhole()
		yes, cents = about.ask(s)
	}
	if yes != want {
		in.Errorf("%s: the partner %s, and the answer is %t", p.name, s.verb, yes)
		return false
	}
	p.approved = cents
	if slices.Contains(usesOfLives, s.verb) {
		p.expectAnswered(s)
		p.expectShown(s)
	}
	return true
}

// doors are all that there are.
var doors = map[string]func() door{"Stripe": newStripeDoor, "Lithic": newLithicDoor, "ISO 8583": newISODoor}

// eachDoor runs a body for each partner on each database, in parallel, with an installation that is connected to the partner.
func eachDoor(t *testing.T, doors map[string]func() door, body func(*installation, door)) {
	t.Helper()
	for name, make := range doors {
		for _, engine := range []string{"SQLite", "PostgreSQL"} {
			t.Run(name+"/"+engine, func(t *testing.T) {
				t.Parallel()
				database := ""
				if engine == "PostgreSQL" {
					database = storetest.PostgresURL(t)
				}
				in, d := newInstallation(t, database), make()
				in.connectPartners(d)
				in.start()
				in.connect()
				body(in, d)
			})
		}
	}
}

// connectPartners writes the file of partners.
func (in *installation) connectPartners(d door) {
	in.Helper()
	entries, more := d.partners(in)
	in.write("partners.json", fmt.Sprintf(`{"screening": "lists", "identity": "kyc", %s "partners": [%s, %s]}`,
		more, in.identity(), entries))
}

func TestEveryLifeThatAPartnerCanTell(t *testing.T) {
	t.Parallel()
	eachDoor(t, doors, playLives)
}

// The page of each partner lists by name the lives that the partner has no words for.
func TestThePagesListTheLivesThatAPartnerCannotTell(t *testing.T) {
	t.Parallel()
	for page, d := range map[string]door{"stripe.md": newStripeDoor(), "lithic.md": newLithicDoor(), "iso8583.md": newISODoor()} {
		var names []string
		for _, l := range lives {
			if l.cannot(d) != "" {
				names = append(names, "`"+l.name+"`")
			}
		}
		text, err := os.ReadFile(filepath.Join("..", "..", "docs", "partners", page))
		if err != nil {
			t.Fatal(err)
		}
		want := "Of the lives it leaves out " + strings.Join(names, ", ") + ":"
		if !strings.Contains(strings.Join(strings.Fields(string(text)), " "), want) {
			t.Errorf("%s does not say %q", page, want)
		}
	}
}

// played is a life that was played.
type played struct {
	life
	in       *installation
	door     door
	account  *account  // nil: the life is of a card that is nobody's
	card     *api.Card // as above
	approved int64
	dispute  api.DisputeID // unset: it has none
}

func playLives(in *installation, d door) {
	in.Helper()
	in.playAmid(d, func(over <-chan struct{}, steps int, random *rand.Rand) { in.killAmong(over, steps, kills, random) })
}

// playAmid plays all lives while something is done to the servers until it is over.
func (in *installation) playAmid(d door, disturb func(over <-chan struct{}, steps int, random *rand.Rand)) {
	in.Helper()
	seed := rand.Uint64()
	in.Logf("seed %d", seed)
	in.holder = in.newCardholder("ada")
	var all, together, alone []*played
	for _, l := range lives {
		if v := l.cannot(d); v != "" {
			in.Logf("%s: left out, as the partner has no words for: it %s", l.name, v)
			continue
		}
		p := &played{life: l, in: in, door: d}
		if all = append(all, p); l.alone {
			alone = append(alone, p)
		} else {
			together = append(together, p)
		}
	}
	inParallel(all, func(_ int, p *played) { p.prepare() })
	if in.Failed() {
		return
	}
	steps, over := 0, make(chan struct{})
	for _, p := range all {
		steps += len(p.steps) + len(p.refusals)
	}
	ahead := steps
	if in.paced {
		ahead = 0
	}
	in.taken = make(chan struct{}, ahead)
	go func() {
		defer close(over)
		inParallel(together, func(i int, p *played) {
			p.expectRefusals(d)
			p.play(d, rand.New(rand.NewPCG(seed, uint64(i)))) // #nosec G115,G404 -- a count; chance that can be repeated
		})
	}()
	disturb(over, steps, rand.New(rand.NewPCG(seed, 99))) // #nosec G404 -- as above
	in.takeSteps(over, math.MaxInt)
	<-over
	in.paced, in.taken = false, make(chan struct{}, steps)
	for _, p := range alone {
		p.playAlone(d)
	}
	in.killAndRestart() // while what is left is being done
	in.expectBooks(all, d)
	in.Logf("%d lives, %d kills", len(all), in.kills)
}

// kills is how often a server is killed while payments go on, at most.
const kills = 3

// inParallel does something for each life at once.
func inParallel(list []*played, do func(i int, p *played)) {
	var all sync.WaitGroup
	for i, p := range list {
		all.Go(func() { do(i, p) })
	}
	all.Wait()
}

// prepare makes the card.
func (p *played) prepare() {
	if p.unknown {
		return
	}
	holder := p.in.holder
	if len(p.refusals) > 0 { // the customer is deactivated on the way
		holder = p.in.newCardholder(p.name)
	}
	p.account = holder.openAccount(p.money())
	card := p.account.newCard()
	if p.card = &card; p.paused {
		_, err := p.in.client.DeactivateCard(p.in.Context(), card.ID)
		p.in.check(err)
	}
}

// awaitWhole waits until nothing of the account's money is held or in escrow.
func (p *played) awaitWhole() {
	if p.unknown {
		return
	}
	p.in.await("what was held to be given back", func() bool {
		for b, err := range p.in.client.GetAccountBalances(p.in.Context(), p.account.ID) {
			if err != nil || b.Held.Amount != "0" || b.Escrowed.Amount != "0" { // an error: the server was killed
				return false
			}
		}
		return true
	})
}

// decimalOf is a number of cents as the API writes it.
func decimalOf(cents int64) api.Decimal { return decimal.New(cents, -2).String() }

// encode is JSON.
func encode(t *testing.T, v any) []byte {
	t.Helper()
	body, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// taken tells of the status of an answer to an event whether it need not be sent again. A refusal fails the test.
func taken(in *installation, status int, text []byte) bool {
	if status >= http.StatusBadRequest && status < http.StatusInternalServerError {
		in.Errorf("an event was refused: %d %s", status, text)
		return true
	}
	return status == http.StatusOK || status == http.StatusNoContent
}
