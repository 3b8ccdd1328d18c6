// Package pages draws the pages of the console: what is on a page as plain values, and the templates, the style sheet and the
// script that make HTML of them. It knows no HTTP, no database and no verb.
package pages

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"

	"github.com/offblocks/offblocks/internal/issuing"
)

//go:embed templates/*.html
var templates embed.FS

//go:embed assets
var assets embed.FS

// Assets are the style sheet, the script and the mark. All that a page loads is in it.
func Assets() fs.FS {
	sub, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err) // the directory is a part of the program
	}
	return sub
}

var parsed = template.Must(template.ParseFS(templates, "templates/*.html"))

// Page is one page.
type Page struct {
	Base      string // where the console is, such as /console
	Script    string // that the page has beside the console's; empty: none
	Version   string // of the assets, so that a browser never mixes those of two programs
	Title     string
	Kind      string // the noun that the title is of; empty: none
	Programme *Programme
	Operator  *issuing.Operator // who looks at it; nil: nobody has signed in
	Section   string            // path of the link in the menu that the page belongs to, HealthSection for the first; empty: it is in none
	Query     string            // in the search box
	Done      string            // what an action has done
	Problem   string            // why an action was refused
	Save      string            // where the page's tables can be had as CSV; empty: nowhere
	Live      string            // where changes of the page are streamed from; empty: it does not change by itself
	Fixed     []Part            // stand beside Parts, and stay as they are while those change
	Parts     []Part
}

// Programme is whose pages are shown.
type Programme struct {
	ID, Name string
	Others   bool // the operator may choose another one
	Sandbox  bool // it can be played with
	// Proposals is how many wait for another person's approval; nil: nobody is asked for one.
	Proposals *int
}

// Part is a part of a page under a heading of its own. Its zero members are left out.
type Part struct {
	ID      string
	Title   string
	Note    string
	Card    *CardFace
	Figures []Figure
	Plot    *Plot
	Facts   []Fact
	Filters [][]Filter
	Texts   []Excerpt
	Table   *Table
	Steps   []Step
	Forms   []Form
	Wide    bool // as wide as the page, also where others stand side by side
}

// Cell is a piece of text, with where it leads.
type Cell struct {
	Text  string
	More  string // the rest of what Text begins, shown where it is pointed at
	Href  string
	Class string // num, id, status or muted; words apart by spaces
	Time  string // of a moment: as machines read it
	Small string // a second line
}

// Fact is something under its name.
type Fact struct {
	Name  string
	Value Cell
}

// Figure is a number that stands out.
type Figure struct {
	Name  string
	Value string
	Unit  string
	Note  string
	Href  string
	Tone  string // good, bad, warn or empty
	Trend *Trend
}

// Filter is a link that narrows a list.
type Filter struct {
	Name string
	Href string
	On   bool
}

// Table is rows under columns. Empty says what to do where there are none.
type Table struct {
	Name    string // for who cannot see where it stands
	Columns []Column
	Rows    [][]Cell
	Empty   string
	Next    string // leads to the next page; empty: there is none
	After   string // what that page comes after
	First   string // leads back to the first page; empty: this is it
	// OldestFirst: the first page has the oldest, and not the newest.
	OldestFirst bool
}

// Column is the head of a column.
type Column struct {
	Name    string
	Numeric bool
}

// Step is one thing that happened, on a timeline.
type Step struct {
	Kind   string // request, decision, hold, chain, capture, ledger or event: what it is a part of
	At     Cell
	Title  string
	Status Cell
	Facts  []Fact
	Lines  []string
	Table  *Table
}

// CardFace is a payment card as it looks. Its number is masked.
type CardFace struct {
	Number, Name, GoodUntil, Network string
	Stopped                          string // why it cannot be used; empty: it can
}

// Excerpt is text to be read or copied as it stands, such as a command.
type Excerpt struct {
	Name string
	Text string
}

// Form is something that can be done.
type Form struct {
	ID       string // fresh for each page, so that a form counts once
	Action   string // where it is sent
	Plain    bool   // it is sent as browsers send forms, and its answer is a page
	Read     bool   // it changes nothing, and its answer is a page that can be linked to
	Verb     string // on its button
	Explain  string
	Danger   bool // it cannot be undone
	Main     bool // what most come to the page for
	Line     bool // small, beside others
	NoReason bool // it asks for no reason: its words say it
	Fields   []Field
	// Choices are buttons in the place of the one that says Verb. The value of the one that is pressed is sent as Choice.
	Choice  string
	Choices []Option
	// Wallet is what a browser's wallet can be asked to sign for the form; nil: nothing.
	Wallet *WalletAsk
	// Passkey is what a browser's authenticator is asked to make a passkey by; nil: nothing.
	Passkey *PasskeyAsk
}

// PasskeyAsk is where challenges for passkeys come from, and at which origin of the console passkeys work.
type PasskeyAsk struct{ Challenge, Origin string }

// WalletAsk is a text for a wallet to sign (personal_sign), or, without one, the wish to know its address. What the wallet
// answers goes into the field Into.
type WalletAsk struct {
	Text, Address, Into string
}

// Field is something that a form asks for.
type Field struct {
	Name, Label, Value, Placeholder string
	Options                         []Option // to choose from; empty: anything can be written
	Long                            bool     // has lines
	Optional                        bool
	Hidden                          bool
	Mode                            string // of a keyboard on glass, such as decimal; empty: any
	Half                            bool   // stands beside another
}

// Option is what a field can be. Help is shown where a button of it is pointed at.
type Option struct{ Value, Name, Help string }

// Render writes a page. It writes nothing if the page cannot be drawn.
func Render(w io.Writer, p Page) error { return render(w, "page.html", p) }

// RenderStory writes only what of a page changes by itself.
func RenderStory(w io.Writer, p Page) error { return render(w, "story", p) }

func render(w io.Writer, name string, p Page) error {
	var b bytes.Buffer
	if err := parsed.ExecuteTemplate(&b, name, p); err != nil {
		return fmt.Errorf("draw the page %q: %w", p.Title, err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// SignIn is the page on which operators sign in. With a Link its form uses the link up, and without one it asks for a
// password.
type SignIn struct {
	Base, Version, Problem, Name string
	Link                         string      // path of the link; empty: none
	Operator                     string      // whose link it is
	Next                         string      // where the browser goes then
	Passkeys                     *PasskeyAsk // nil: nobody signs in by one
}

// RenderSignIn writes the page on which operators sign in.
func RenderSignIn(w io.Writer, s SignIn) error {
	var b bytes.Buffer
	if err := parsed.ExecuteTemplate(&b, "sign-in.html", s); err != nil {
		return fmt.Errorf("draw the page to sign in: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}
