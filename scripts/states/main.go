// Command states writes docs/states.md: the lives of the nouns as diagrams, drawn from the tables of moves that the program
// itself follows. It refuses to know any state of its own.
package main

import (
	"fmt"
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
	write(&page)
	return os.WriteFile(args[0], []byte(page.String()), 0o644) // #nosec G306 G703 -- a document for everybody, where the caller wants it
}

// head opens the page.
const head = `# States

The states of each noun. ` + "`go generate ./...`" + ` draws this page from the tables of moves in ` + "`internal/issuing`" + `. Do not
edit it by hand. The label of an arrow is the verb that makes the move. A move that is not drawn is refused with
` + "`wrong_state`" + `.
`

// write draws the whole page.
func write(w *strings.Builder) {
	fmt.Fprint(w, head)
	diagram(w, "Customer", "a person with a wallet of their own", issuing.CustomerInitiating, issuing.CustomerMoves)
	diagram(w, "Account", "a smart wallet that cards draw from", issuing.AccountInitiating, issuing.AccountMoves)
	diagram(w, "Card", "a payment card on an account", issuing.CardIssuing, issuing.CardMoves)
	diagram(w, "Authorisation", "an approved purchase that holds money", issuing.AuthorisationPending, issuing.AuthorisationMoves)
	diagram(w, "Transaction", "money that a capture or a refund moves", issuing.TransactionProcessing, issuing.TransactionMoves)
	diagram(w, "Dispute", "a cardholder's objection to a debit", issuing.DisputeOpened, issuing.DisputeMoves)
}

// diagram draws a table of moves as a Mermaid state diagram, in an order that does not depend on maps.
func diagram[S ~string](w *strings.Builder, noun, what string, first S, moves issuing.Moves[S]) {
	fmt.Fprintf(w, "\n## %s: %s\n\n```mermaid\nstateDiagram-v2\n    [*] --> %s\n", noun, what, first)
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
	fmt.Fprint(w, "```\n\n| from | verbs |\n|---|---|\n")
	for _, from := range moves.Statuses() {
		verbs := slices.DeleteFunc(moves.Verbs(), func(verb string) bool { return !moves.Can(verb, from) })
		if len(verbs) == 0 {
			verbs = []string{"none: final"}
		}
		fmt.Fprintf(w, "| `%s` | %s |\n", from, strings.Join(verbs, ", "))
	}
}
