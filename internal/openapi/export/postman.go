package export

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/internal/openapi"
)

// PostmanCollection is a collection for Postman and newman (format 2.1): a folder with the nine steps of an
// integration, which runs from top to bottom, and one with the operations of each tag. Its script gets tokens and signs
// each request, with the variables that a sandbox writes to postman_environment.json. It is made once; the caller must
// not change the bytes.
func PostmanCollection() []byte { return postmanCollection() }

//go:embed postman/script.gen.js
var postmanScript string

//go:embed postman/steps.json
var postmanSteps []byte

type postmanFolder struct {
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	Item        []any  `json:"item"`
}

type postmanItem struct {
	Name    string         `json:"name"`
	Request postmanRequest `json:"request"`
	Event   []postmanEvent `json:"event,omitempty"`
}

type postmanRequest struct {
	Method      string          `json:"method"`
	Header      []postmanHeader `json:"header"`
	Body        *postmanBody    `json:"body,omitempty"`
	URL         postmanURL      `json:"url"`
	Description string          `json:"description,omitempty"`
}

type postmanHeader struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

type postmanBody struct {
	Mode string `json:"mode"`
	Raw  string `json:"raw"`
}

type postmanURL struct {
	Raw   string         `json:"raw"`
	Host  []string       `json:"host"`
	Path  []string       `json:"path"`
	Query []postmanQuery `json:"query,omitempty"`
}

type postmanQuery struct {
	Key         string `json:"key"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Disabled    bool   `json:"disabled,omitempty"`
}

type postmanEvent struct {
	Listen string            `json:"listen"`
	Script postmanScriptText `json:"script"`
}

type postmanScriptText struct {
	Type string   `json:"type"`
	Exec []string `json:"exec"`
}

func script(listen string, lines ...string) postmanEvent {
	return postmanEvent{listen, postmanScriptText{"text/javascript", lines}}
}

var postmanCollection = sync.OnceValue(func() []byte {
	root := describeForClients()
	folders := []any{nineSteps()}
	for _, tag := range at(root, "tags").Content {
		folder := postmanFolder{Name: text(tag, "name"), Description: text(tag, "description"), Item: []any{}}
		eachOperation(root, func(path, method string, operation *yaml.Node) {
			if at(operation, "tags").Content[0].Value == folder.Name {
				folder.Item = append(folder.Item, operationItem(root, path, method, operation))
			}
		})
		folders = append(folders, folder)
	}
	out, err := json.Marshal(map[string]any{
		"info": map[string]string{
			"name":        "OffBlocks API",
			"schema":      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
			"description": "Import this collection and the file postman_environment.json of a sandbox, and send any request.",
		},
		"item":  folders,
		"event": []postmanEvent{script("prerequest", strings.Split(strings.TrimSpace(postmanScript), "\n")...)},
		"variable": []map[string]string{
			{"key": "callbackUrl", "value": "http://127.0.0.1:9000/events"},
		},
	})
	if err != nil {
		panic(err) // texts and lists can always be written
	}
	return out
})

func eachOperation(root *yaml.Node, visit func(path, method string, operation *yaml.Node)) {
	paths := at(root, "paths").Content
	for i := 0; i < len(paths); i += 2 {
		item := paths[i+1].Content
		for j := 0; j < len(item); j += 2 {
			visit(paths[i].Value, strings.ToUpper(item[j].Value), item[j+1])
		}
	}
}

var pathParameter = regexp.MustCompile(`\{(\w+)\}`)

// newRequest addresses a path. What stands in braces becomes a variable of that name.
func newRequest(method, path string) postmanRequest {
	path = pathParameter.ReplaceAllString(path, "{{$1}}")
	return postmanRequest{
		Method: method, Header: []postmanHeader{{"Accept", "application/json, application/problem+json"}},
		URL: postmanURL{
			Raw: "{{baseUrl}}" + path, Host: []string{"{{baseUrl}}"}, Path: strings.Split(path, "/")[1:],
		},
	}
}

func operationItem(root *yaml.Node, path, method string, operation *yaml.Node) postmanItem {
	request := newRequest(method, path)
	request.Description = text(operation, "description")
	if parameters := member(operation, "parameters"); parameters != nil {
		for _, parameter := range parameters.Content {
			if parameter = follow(root, parameter); text(parameter, "in") == "query" {
				request.URL.Query = append(request.URL.Query, postmanQuery{
					Key: text(parameter, "name"), Description: text(parameter, "description"), Disabled: true,
				})
			}
		}
	}
	if body := member(operation, "requestBody"); body != nil {
		request.Body = &postmanBody{"raw", exampleOf(root, at(body, "content", "application/json"))}
		if strings.HasPrefix(path, "/auth/token") {
			request.Body.Raw = `{"apiKey": "{{apiKey}}", "apiSecret": "{{apiSecret}}"}`
		}
	}
	return postmanItem{Name: text(operation, "summary"), Request: request}
}

// exampleOf is the first example of a body, as indented JSON.
func exampleOf(root, media *yaml.Node) string {
	example := member(media, "example")
	if examples := member(media, "examples"); examples != nil {
		example = member(follow(root, examples.Content[1]), "value")
	}
	if example == nil {
		example = member(follow(root, at(media, "schema")), "example")
	}
	if example == nil {
		return "{}"
	}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(json.RawMessage(openapi.NodeJSON(example))); err != nil {
		panic(fmt.Sprintf("openapi.yaml: example: %v", err))
	}
	return strings.TrimSpace(out.String())
}

// follow finds what a reference leads to.
func follow(root, n *yaml.Node) *yaml.Node {
	for reference := text(n, "$ref"); reference != ""; reference = text(n, "$ref") {
		n = at(root, strings.Split(strings.TrimPrefix(reference, "#/"), "/")...)
	}
	return n
}

// step is one request of the nine steps.
type step struct {
	Name   string          `json:"name"`
	Method string          `json:"method"`
	Path   string          `json:"path"`
	Body   json.RawMessage `json:"body"`
	Status int             `json:"status"`
	// Keep says which members of the answer become variables: ".id", or "[0].id" of a list's first object.
	Keep map[string]string `json:"keep"`
	// Until is a status that the object has to get: the request is sent again until it has.
	Until string `json:"until"`
}

func nineSteps() postmanFolder {
	var steps []step
	if err := json.Unmarshal(postmanSteps, &steps); err != nil {
		panic("postman/steps.json: " + err.Error())
	}
	folder := postmanFolder{
		Name:        "The nine steps",
		Description: "From a token to a settled purchase. Run the folder: its requests follow each other.",
	}
	for _, s := range steps {
		request := newRequest(s.Method, s.Path)
		if s.Body != nil {
			request.Body = &postmanBody{"raw", string(s.Body)}
		}
		folder.Item = append(folder.Item, postmanItem{
			Name: s.Name, Request: request, Event: []postmanEvent{script("test", s.test()...)},
		})
	}
	return folder
}

// test checks the answer of a step, keeps what later steps need, and repeats the step while it has to.
func (s step) test() []string {
	lines := []string{fmt.Sprintf("pm.test('answers %d', () => pm.response.to.have.status(%d))", s.Status, s.Status)}
	if s.Until != "" {
		lines = append(lines,
			"const tries = Number(pm.collectionVariables.get('tries') || 0) + 1",
			fmt.Sprintf("const done = pm.response.json().status === '%s'", s.Until),
			"pm.collectionVariables.set('tries', done ? 0 : tries)",
			"if (!done && tries < 300) {",
			"  pm.execution.setNextRequest(pm.info.requestName)",
			"  setTimeout(() => {}, 200)",
			"} else {",
			fmt.Sprintf("  pm.test('becomes %s', () => pm.expect(done).to.equal(true))", s.Until),
			"}")
	}
	if len(s.Keep) > 0 {
		lines = append(lines, "const answer = pm.response.json()")
	}
	for _, name := range sortedKeys(s.Keep) {
		lines = append(lines, fmt.Sprintf("pm.collectionVariables.set('%s', answer%s)", name, s.Keep[name]))
	}
	return lines
}
