package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// interfaces are the contracts' interfaces, in the order in which a reader needs them.
var interfaces = []string{
	"IOffBlocksEscrow", "IEscrowBatches", "IEscrowRegistry", "IGoverned", "IOffBlocksSmartWalletFactory",
	"IOffBlocksSmartWallet", "IPendingWithdrawal", "ISpendLimits", "IOwnerAccount", "IAccount",
}

// declaration is a function, event or error of a contract, with its comment.
type declaration struct{ kind, signature, comment string }

var (
	declared = regexp.MustCompile(`^(function|event|error) `)
	tag      = regexp.MustCompile(`@(notice|dev|title|inheritdoc)\s*`)
	param    = regexp.MustCompile(`^@param\s+(\w+)\s+`)
	answer   = regexp.MustCompile(`^@return\s+([a-z_]\w*\s+)?([^a-z])`)
)

// writeInterfaces lists what the contracts' interfaces declare, with the comments of their source.
func writeInterfaces(root string) (string, error) {
	dir := filepath.Join(root, "contracts", "src", "interfaces")
	files, err := filepath.Glob(filepath.Join(dir, "*.sol"))
	if err != nil {
		return "", err
	}
	for _, file := range files {
		if name := strings.TrimSuffix(filepath.Base(file), ".sol"); !slices.Contains(interfaces, name) {
			return "", fmt.Errorf("the interface %s has no place in the list", name)
		}
	}
	var b strings.Builder
	for _, name := range interfaces {
		text, err := os.ReadFile(filepath.Join(dir, name+".sol")) // #nosec G304 -- ours
		if err != nil {
			return "", err
		}
		about, list := readInterface(string(text))
		fmt.Fprintf(&b, "## %s\n\n%s\n\n", name, wrap(about, ""))
		for _, kind := range []string{"function", "event", "error"} {
			writeDeclarations(&b, kind, list)
		}
	}
	return b.String(), nil
}

func writeDeclarations(b *strings.Builder, kind string, list []declaration) {
	begun := false
	for _, d := range list {
		if d.kind != kind {
			continue
		}
		if !begun {
			fmt.Fprintf(b, "%ss:\n\n", strings.ToUpper(kind[:1])+kind[1:])
		}
		begun = true
		item := "- `" + d.signature + "`"
		if d.comment != "" {
			item += ": " + d.comment
		}
		fmt.Fprintf(b, "%s\n", wrap(item, "  "))
	}
	if begun {
		fmt.Fprintln(b)
	}
}

// readInterface finds the comment before an interface, and what it declares.
func readInterface(text string) (about string, list []declaration) {
	var comment, signature []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch said, isComment := strings.CutPrefix(line, "///"); {
		case isComment:
			comment = append(comment, strings.TrimSpace(said))
			continue
		case strings.HasPrefix(line, "interface "):
			about, comment = cleanComment(comment), nil
			continue
		case signature == nil && !declared.MatchString(line):
			comment = nil
			continue
		}
		signature = append(signature, strings.TrimSpace(strings.Split(line, "//")[0]))
		if whole, ended := strings.CutSuffix(strings.Join(signature, " "), ";"); ended {
			kind, rest, _ := strings.Cut(whole, " ")
			rest = strings.NewReplacer("( ", "(", " )", ")", " external", "").Replace(rest)
			list = append(list, declaration{kind, rest, cleanComment(comment)})
			comment, signature = nil, nil
		}
	}
	return about, list
}

// cleanComment is a comment as a text: parameters by their names, and no tags.
func cleanComment(lines []string) string {
	var sentences []string
	for _, line := range lines {
		line = param.ReplaceAllString(line, "`$1`: ")
		line = answer.ReplaceAllString(line, "Returns: $2")
		if title, isTitle := strings.CutPrefix(line, "@title "); isTitle {
			line = strings.TrimSuffix(title, ".") + "."
		}
		sentences = append(sentences, tag.ReplaceAllString(line, ""))
	}
	return strings.TrimSpace(strings.Join(sentences, " "))
}
