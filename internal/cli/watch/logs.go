package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

// LogsCommand is offblocks logs.
type LogsCommand struct {
	ID     string `arg:"" optional:"" name:"id"`
	Follow bool   `short:"f"`
	Status string `placeholder:"4xx"`
	Method string `placeholder:"POST"`
	Path   string `placeholder:"/v1/cards"`
	Limit  int    `default:"20" placeholder:"20"`
	cli.Where
	cli.Output
}

// followPause is between two looks at the log.
const followPause = time.Second

// Run lists the programme's own requests, shows one, or goes on listing as they come.
func (c *LogsCommand) Run(ctx context.Context, t *cli.Terminal) error {
	if c.Limit < 1 || c.Limit > 1000 {
		return cli.NewUsage("offblocks logs --help", "--limit is from 1 to 1000, and not %d", c.Limit)
	}
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	if c.ID != "" {
		return c.show(ctx, t, i)
	}
	newest, err := c.read(ctx, i, time.Time{}, c.Limit)
	if err != nil {
		return i.Explain(err, "offblocks logs --help")
	}
	if !c.Follow {
		return c.printList(t, newest)
	}
	return i.Explain(c.follow(ctx, t, i, newest), "offblocks logs")
}

// show prints one request with its bodies.
func (c *LogsCommand) show(ctx context.Context, t *cli.Terminal, i *cli.Installation) error {
	id, err := uuid.Parse(c.ID)
	if err != nil || c.Follow {
		return cli.NewUsage("offblocks logs", "%q is no id of a request that could be shown", c.ID)
	}
	request, err := i.Client.GetRequest(ctx, id)
	if err != nil {
		return i.Explain(err, "offblocks logs")
	}
	text, err := json.Marshal(request)
	if err != nil {
		return err
	}
	return c.PrintObject(t, text)
}

// read reads the newest requests after a moment, oldest first.
func (c *LogsCommand) read(ctx context.Context, i *cli.Installation, after time.Time, limit int) (
	found []api.APIRequest, err error,
) {
	options := client.RequestOptions{Method: strings.ToUpper(c.Method), Path: c.Path,
		ListOptions: client.ListOptions{Limit: limit, Status: c.Status, CreatedAfter: after}}
	for request, err := range i.Client.GetRequests(ctx, options) {
		if err != nil {
			return nil, err
		}
		if found = append(found, request); len(found) == limit && after.IsZero() {
			break
		}
	}
	slices.Reverse(found)
	return found, nil
}

// follow prints requests as they come, until it is interrupted. The log is written a moment after an answer and not in
// the order of requests, so each look goes back a little, and leaves out what was shown.
func (c *LogsCommand) follow(ctx context.Context, t *cli.Terminal, i *cli.Installation, found []api.APIRequest) error {
	const back = 30 * time.Second
	shown := map[uuid.UUID]time.Time{}
	newest := time.Time{}
	for {
		for _, request := range found {
			if _, known := shown[request.RequestID]; known {
				continue
			}
			shown[request.RequestID] = request.CreatedAt.Time
			if request.CreatedAt.After(newest) {
				newest = request.CreatedAt.Time
			}
			if err := c.print(t, request); err != nil {
				return err
			}
		}
		for id, at := range shown {
			if at.Before(newest.Add(-2 * back)) {
				delete(shown, id)
			}
		}
		_ = cli.Pause(ctx, followPause)
		if ctx.Err() != nil {
			break // it was interrupted, which is how it ends
		}
		after := time.Unix(0, 0)
		if !newest.IsZero() {
			after = newest.Add(-back)
		}
		var err error
		if found, err = c.read(ctx, i, after, 200); err != nil {
			if ctx.Err() != nil {
				break
			}
			return err
		}
	}
	return nil //nolint:nilerr // it was interrupted, which is how it ends
}

// print prints a request: a line of JSON, or a line for a person.
func (c *LogsCommand) print(t *cli.Terminal, request api.APIRequest) error {
	if c.WantsJSON(t) {
		return json.NewEncoder(t.Stdout).Encode(request)
	}
	return t.PrintFolded(strings.TrimRight(fmt.Sprintf("%s  %d  %-6s %s %s", request.CreatedAt.UTC().Format(time.TimeOnly),
		request.Status, request.Method, request.Path, request.Code), " "))
}

func (c *LogsCommand) printList(t *cli.Terminal, found []api.APIRequest) error {
	slices.Reverse(found) // newest first
	var objects []json.RawMessage
	for _, request := range found {
		text, err := json.Marshal(request)
		if err != nil {
			return err
		}
		objects = append(objects, text)
	}
	return c.PrintList(t, objects, []cli.Column{
		{Head: "id", Paths: []string{"requestId"}}, {Head: "status", Paths: []string{"status"}},
		{Head: "ms", Paths: []string{"milliseconds"}}, {Head: "method", Paths: []string{"method"}},
		{Head: "path", Paths: []string{"path"}},
	}, "No request is kept. Try: offblocks api GET /chains")
}
