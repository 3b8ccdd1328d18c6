package nouns

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/call"
)

// Options are the commands of the table, for the parser of the command line.
func Options(group string) (options []kong.Option) {
	for _, n := range table {
		var fields []reflect.StructField
		for _, v := range n.verbs {
			fields = append(fields, reflect.StructField{
				Name: strings.ToUpper(v.name[:1]) + v.name[1:], Type: forms[v.form],
				Tag: reflect.StructTag(fmt.Sprintf(`cmd:"" help:%q`, v.help)),
			})
		}
		commands := reflect.New(reflect.StructOf(fields)).Interface()
		options = append(options, kong.DynamicCommand(n.name, n.help, group, commands))
	}
	return options
}

// forms are the commands that the parser fills in.
var forms = map[form]reflect.Type{
	list: reflect.TypeFor[listCommand](), listOf: reflect.TypeFor[listOfCommand](),
	scopedList: reflect.TypeFor[scopedListCommand](), one: reflect.TypeFor[oneCommand](),
	oneOf:  reflect.TypeFor[oneOfCommand](),
	change: reflect.TypeFor[changeCommand](), scoped: reflect.TypeFor[scopedCommand](),
	setScoped: reflect.TypeFor[setScopedCommand](), create: reflect.TypeFor[createCommand](),
	resend: reflect.TypeFor[resendCommand](), replaying: reflect.TypeFor[replayCommand](),
}

// common is what all of them have.
type common struct {
	cli.Where
	cli.Output
}

// selection is the verb that the command line names.
type selection struct {
	noun noun
	verb verb
}

// selected finds the table's row for a command line.
func selected(k *kong.Context) selection {
	path := strings.Fields(k.Selected().Path())
	for _, n := range table {
		for _, v := range n.verbs {
			if len(path) == 2 && n.name == path[0] && v.name == path[1] {
				return selection{n, v}
			}
		}
	}
	panic("a command that is in no table: " + k.Selected().Path())
}

// again is the command that lists what there is.
func (s selection) again() string {
	if s.verb.form == scopedList {
		return "offblocks cards list"
	}
	for _, v := range s.noun.verbs {
		if v.name == "list" && v.form == list {
			return "offblocks " + s.noun.name + " list"
		}
	}
	return "offblocks " + s.noun.name + " --help"
}

// first is the command that makes the first of what is listed.
func (s selection) first() string {
	if s.verb.name == "deliveries" {
		return "offblocks trigger webhook.ping"
	}
	return cmp.Or(makeFirst[s.noun.name], "offblocks up")
}

// makeFirst has the commands for what up does not make.
var makeFirst = map[string]string{
	"authorisations":  "offblocks trigger authorisation.updated",
	"transactions":    "offblocks trigger transaction.updated",
	"decisions":       "offblocks trigger authorisation.updated",
	"disputes":        "offblocks trigger dispute.updated",
	"authentications": "offblocks trigger card_authentication.updated",
	"tokens":          "offblocks trigger payment_token.updated",
	"limits":          `offblocks limits set 'limits:=[{"window":"day","amount":"100"}]'`,
	"webhooks":        `offblocks webhooks add callbackUrl=http://127.0.0.1:9000/ 'types:=["*"]'`,
}

// help is the command that says how this one is written.
func (s selection) help() string { return "offblocks " + s.noun.name + " " + s.verb.name + " --help" }

// withID puts an id into a path.
func (s selection) withID(path, id string) (string, error) {
	if id == "" || strings.ContainsAny(id, "/?#% ") {
		return "", cli.NewUsage(s.again(), "%q is no id", id)
	}
	return strings.Replace(path, "{}", url.PathEscape(id), 1), nil
}

// run makes the call and prints what it answers.
func (c common) run(ctx context.Context, t *cli.Terminal, s selection, path string, fields []string) error {
	in := client.Request{Method: s.verb.method, Path: path}
	if in.Method == "" {
		in.Method = http.MethodGet
	}
	body, err := call.Body(fields)
	if err != nil {
		return err
	}
	in.Body = body
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	answer, err := i.Client.Send(ctx, in)
	if err != nil {
		return i.Explain(err, s.again())
	}
	if len(answer.Body) == 0 {
		_, err := fmt.Fprintf(t.Stderr, "Done. Try: %s\n", s.again())
		return err
	}
	if hasNone(answer.Body) && !c.WantsJSON(t) {
		_, err := fmt.Fprintf(t.Stdout, "There is none. Try: %s\n", s.first())
		return err
	}
	return c.PrintObject(t, answer.Body)
}

// hasNone reports whether an answer is an object with nothing but an empty list.
func hasNone(body []byte) bool {
	var members map[string]json.RawMessage
	if json.Unmarshal(body, &members) != nil || len(members) != 1 {
		return false
	}
	for _, value := range members {
		return string(bytes.TrimSpace(value)) == "[]"
	}
	return false
}

// runList reads a list and prints it.
func (c common) runList(ctx context.Context, t *cli.Terminal, s selection, path string, filters []string, limit int) error {
	if limit < 1 || limit > maxList {
		return cli.NewUsage(s.help(), "--limit is from 1 to %d, and not %d", maxList, limit)
	}
	if !strings.HasSuffix(path, "/balances") {
		filters = append(filters, fmt.Sprintf("limit=%d", limit))
	}
	path, err := call.Query(path, filters)
	if err != nil {
		return err
	}
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	answer, err := i.Client.Send(ctx, client.Request{Method: http.MethodGet, Path: path})
	if err != nil {
		return i.Explain(err, s.help())
	}
	var objects []json.RawMessage
	if err := json.Unmarshal(answer.Body, &objects); err != nil {
		return &cli.Failure{Text: "the answer is no list: " + err.Error(), Try: "offblocks status", Cause: err}
	}
	columns := s.verb.columns
	if columns == nil {
		columns = s.noun.columns
	}
	if err := c.PrintList(t, objects, columns, "There is none. Try: "+s.first()); err != nil {
		return err
	}
	// Who said how many they want in a program is not told what they know.
	if answer.Header.Get("Link") != "" && limit < maxList && (limit == defaultList || !c.WantsJSON(t)) {
		_, err = fmt.Fprintf(t.Stderr, "There are more, which --limit %d shows.\n", min(maxList, limit*10))
	}
	return err
}

// defaultList is how many objects are listed by default.
const defaultList = 20

// maxList is the longest page that the API gives.
const maxList = 1000

type listCommand struct {
	Filters []string `arg:"" optional:"" name:"filter"`
	Limit   int      `default:"20" placeholder:"20"`
	common
}

// Run lists objects.
func (c *listCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	return c.runList(ctx, t, s, s.verb.path, c.Filters, c.Limit)
}

type listOfCommand struct {
	ID      string   `arg:"" name:"id"`
	Filters []string `arg:"" optional:"" name:"filter"`
	Limit   int      `default:"20" placeholder:"20"`
	common
}

// Run lists what belongs to an object.
func (c *listOfCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := s.withID(s.verb.path, c.ID)
	if err != nil {
		return err
	}
	return c.runList(ctx, t, s, path, c.Filters, c.Limit)
}

// scope says whose an object is.
type scope struct {
	Card    string `placeholder:"ID" xor:"scope"`
	Account string `placeholder:"ID" xor:"scope"`
}

// path is the verb's for a card or an account, or for neither.
func (c scope) path(s selection) (string, error) {
	switch {
	case c.Card != "":
		return s.withID(s.verb.card, c.Card)
	case c.Account != "":
		return s.withID(s.verb.account, c.Account)
	case s.verb.path == "":
		return "", cli.NewUsage(s.again(), "whose %s? Give --card ID or --account ID", s.noun.name)
	}
	return s.verb.path, nil
}

type scopedListCommand struct {
	Filters []string `arg:"" optional:"" name:"filter"`
	Limit   int      `default:"20" placeholder:"20"`
	scope
	common
}

// Run lists what belongs to a card or an account.
func (c *scopedListCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := c.path(s)
	if err != nil {
		return err
	}
	return c.runList(ctx, t, s, path, c.Filters, c.Limit)
}

type oneCommand struct {
	ID string `arg:"" name:"id"`
	common
}

// Run reads an object, or changes it by its name alone.
func (c *oneCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := s.withID(s.verb.path, c.ID)
	if err != nil {
		return err
	}
	return c.run(ctx, t, s, path, nil)
}

type oneOfCommand struct {
	ID    string `arg:"" name:"id"`
	Which string `arg:"" name:"delivery"`
	common
}

// Run reads an object that belongs to another one, or does by its name alone what the verb says.
func (c *oneOfCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path := s.verb.path
	for _, id := range []string{c.ID, c.Which} {
		var err error
		if path, err = s.withID(path, id); err != nil {
			return err
		}
	}
	return c.run(ctx, t, s, path, nil)
}

type changeCommand struct {
	ID     string   `arg:"" name:"id"`
	Fields []string `arg:"" optional:"" name:"field"`
	common
}

// Run changes an object as fields say.
func (c *changeCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := s.withID(s.verb.path, c.ID)
	if err != nil {
		return err
	}
	return c.run(ctx, t, s, path, c.Fields)
}

type scopedCommand struct {
	scope
	common
}

// Run reads what a card, an account or the programme has.
func (c *scopedCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := c.path(s)
	if err != nil {
		return err
	}
	return c.run(ctx, t, s, path, nil)
}

type setScopedCommand struct {
	Fields []string `arg:"" name:"field"`
	scope
	common
}

// Run replaces what a card, an account or the programme has.
func (c *setScopedCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := c.path(s)
	if err != nil {
		return err
	}
	return c.run(ctx, t, s, path, c.Fields)
}

type createCommand struct {
	Fields []string `arg:"" name:"field"`
	common
}

// Run makes an object as fields say.
func (c *createCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	return c.run(ctx, t, s, s.verb.path, c.Fields)
}
