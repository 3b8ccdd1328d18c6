// Command states writes docs/states.md: the lives of the nouns as diagrams, drawn from the tables of moves that the program
// itself follows. words.go says what each status means and who makes each move. It refuses to know any state or move of
// its own: a word about one that is not in the tables, or one without a word, is an error.
package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

//go:generate go run . ../../docs/states.md

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "states:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("name the file to write")
	}
	var page strings.Builder
	if err := write(&page); err != nil {
		return err
	}
	return os.WriteFile(args[0], []byte(page.String()), 0o644) // #nosec G306 G703 -- a document for everybody, where the caller wants it
}

// head opens the page.
const head = `# States and transitions

The states of each noun: [customer](#customer), [account](#account), [card](#card), [authorisation](#authorisation),
[transaction](#transaction), [dispute](#dispute), [card authentication](#card-authentication) and
[payment token](#payment-token). ` + "`go generate ./...`" + ` draws this page from the tables of moves in
` + "`internal/issuing`" + `. Do not edit it by hand.

The label of an arrow is the verb that makes the move. A move that is not drawn is refused with ` + "`wrong_state`" + `. A status
changes in one database transaction with its event, so a webhook tells of each change. Every status that waits for
something outside has a task that moves it on, also after a crash.
`

// write draws the whole page.
func write(w *strings.Builder) error {
	fmt.Fprint(w, head)
	return errors.Join(
		diagram(w, customerWords, issuing.CustomerInitiating, issuing.CustomerMoves),
		diagram(w, accountWords, issuing.AccountInitiating, issuing.AccountMoves),
		diagram(w, cardWords, issuing.CardIssuing, issuing.CardMoves),
		diagram(w, authorisationWords, issuing.AuthorisationPending, issuing.AuthorisationMoves),
		diagram(w, transactionWords, issuing.TransactionProcessing, issuing.TransactionMoves),
		diagram(w, disputeWords, issuing.DisputeOpened, issuing.DisputeMoves),
		diagram(w, authenticationWords, issuing.AuthenticationPending, issuing.CardAuthenticationMoves),
		diagram(w, tokenWords, issuing.TokenRequested, issuing.PaymentTokenMoves),
	)
}

// diagram draws a table of moves as a Mermaid state diagram, in an order that does not depend on maps, and says what its
// statuses and verbs mean.
func diagram[S ~string](w *strings.Builder, words nounWords, first S, moves issuing.Moves[S]) error {
	fmt.Fprintf(w, "\n## %s\n\n%s\n\n```mermaid\nstateDiagram-v2\n    [*] --> %s\n", words.noun, words.what, first)
	for _, from := range moves.Statuses() {
		for _, verb := range moves.Verbs() {
			if to, ok := moves[verb][from]; ok {
				fmt.Fprintf(w, "    %s --> %s: %s\n", from, to, verb)
			}
		}
	}
	for _, status := range moves.Statuses() {
		if moves.Final(status) {
			fmt.Fprintf(w, "    %s --> [*]\n", status)
		}
	}
	fmt.Fprint(w, "```\n\n| status | what it means | verbs |\n|---|---|---|\n")
	used := map[string]bool{}
	for _, from := range moves.Statuses() {
		verbs := slices.DeleteFunc(moves.Verbs(), func(verb string) bool { return !moves.Can(verb, from) })
		if len(verbs) == 0 {
			verbs = []string{"none: final"}
		}
		fmt.Fprintf(w, "| `%s` | %s | %s |\n", from, words.statuses[string(from)], strings.Join(verbs, ", "))
		used[string(from)] = true
	}
	fmt.Fprint(w, "\n| verb | who does it |\n|---|---|\n")
	for _, verb := range moves.Verbs() {
		fmt.Fprintf(w, "| %s | %s |\n", verb, words.verbs[verb])
		used[verb] = true
	}
	for name, word := range merged(words.statuses, words.verbs) {
		if word == "" || !used[name] {
			return fmt.Errorf("%s: there is no status or verb %q", words.noun, name)
		}
		delete(used, name)
	}
	for name := range used {
		return fmt.Errorf("%s: nothing is said of %q", words.noun, name)
	}
	return nil
}

// merged is both maps in one; a status and a verb never share a name.
func merged(statuses, verbs map[string]string) map[string]string {
	all := maps.Clone(statuses)
	maps.Copy(all, verbs)
	return all
}
