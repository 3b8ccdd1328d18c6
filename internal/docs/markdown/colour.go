package markdown

import (
	"html"
	"regexp"
	"strings"
)

// grammar finds the parts of a language that have a colour. The names of its groups are the classes: c is a comment, s a
// string, n a number or a constant, k a word of the language or the name of a member.
const (
	doubleQuoted = `"(?:\\.|[^"\\\n])*"`
	singleQuoted = `'(?:\\.|[^'\\\n])*'`
	number       = `\b\d+(?:\.\d+)?\b`
)

func words(list string) string { return `\b(?:` + strings.ReplaceAll(list, " ", "|") + `)\b` }

var grammars = map[string]*regexp.Regexp{
	"json": regexp.MustCompile(`(?P<k>` + doubleQuoted + `)\s*:|(?P<s>` + doubleQuoted + `)|(?P<n>-?` + number + `|\b(?:true|false|null)\b)`),
	"go": regexp.MustCompile(`(?P<c>//[^\n]*)|(?P<s>` + doubleQuoted + "|`[^`]*`|" + singleQuoted + `)|(?P<k>` +
		words("break case chan const continue default defer else for func go goto if import interface map package range return select struct switch type var nil true false") +
		`)|(?P<n>` + number + `)`),
	"js": regexp.MustCompile(`(?P<c>//[^\n]*|/\*[\s\S]*?\*/)|(?P<s>` + doubleQuoted + "|`[^`]*`|" + singleQuoted + `)|(?P<k>` +
		words("async await break case catch class const continue default else export extends finally for from function if import in instanceof interface let new null of return switch throw true false try type typeof undefined while") +
		`)|(?P<n>` + number + `)`),
	"python": regexp.MustCompile(`(?P<c>#[^\n]*)|(?P<s>` + doubleQuoted + `|` + singleQuoted + `)|(?P<k>` +
		words("and as assert async await class def del elif else except finally for from global if import in is lambda None not or pass raise return True False try while with yield") +
		`)|(?P<n>` + number + `)`),
	"sh":   regexp.MustCompile(`(?P<c>(?m:^|[ \t])#[^\n]*)|(?P<s>` + doubleQuoted + `|'[^']*')|(?P<k>(?m:^)[ \t]*[\w./-]+|\$\{?\w+\}?)`),
	"yaml": regexp.MustCompile(`(?P<c>(?m:^|[ \t])#[^\n]*)|(?P<k>(?m:^)[ \t-]*[\w./-]+:)|(?P<s>` + doubleQuoted + `|` + singleQuoted + `)|(?P<n>` + number + `)`),
}

func init() {
	grammars["ts"], grammars["bash"], grammars[""] = grammars["js"], grammars["sh"], regexp.MustCompile(`(?P<c>[ \t]# [^\n]*)`)
}

// colour is code as HTML, in which parts have a class.
func colour(language, code string) string {
	grammar := grammars[language]
	if grammar == nil {
		return html.EscapeString(code)
	}
	names := grammar.SubexpNames()
	var out strings.Builder
	done := 0
	for _, match := range grammar.FindAllStringSubmatchIndex(code, -1) {
		for group := 1; group < len(names); group++ {
			from, until := match[2*group], match[2*group+1]
			if from < 0 || from < done {
				continue
			}
			out.WriteString(html.EscapeString(code[done:from]))
			out.WriteString(`<span class="` + names[group] + `">` + html.EscapeString(code[from:until]) + `</span>`)
			done = until
		}
	}
	out.WriteString(html.EscapeString(code[done:]))
	return out.String()
}
