package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/app"
)

type screeningCmd struct {
	List    screeningListCmd    `cmd:""`
	Clear   screeningClearCmd   `cmd:""`
	Confirm screeningConfirmCmd `cmd:""`
}

// review opens the review, does something with it and closes it.
func (d databaseFlags) review(ctx context.Context, do func(*app.Review) error) (err error) {
	url, err := d.requireURL()
	if err != nil {
		return err
	}
	r, err := app.OpenReview(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return do(r)
}

type screeningListCmd struct{ databaseFlags }

// Run lists the lists that are kept and the hits that wait.
func (l *screeningListCmd) Run(ctx context.Context, t *terminal) error {
	return l.review(ctx, func(r *app.Review) error {
		lists, err := r.Lists(ctx)
		if err != nil {
			return err
		}
		hits, err := r.List(ctx)
		if err != nil {
			return err
		}
		var lines []string
		for _, list := range lists {
			lines = append(lines, fmt.Sprintf("List %s: version %s, %d entries, last read %s", list.Name, list.Version, list.Entries,
				list.CheckedAt.Time().Format(time.DateTime)))
		}
		if len(lists) == 0 {
			lines = append(lines, "No list was read yet.")
		}
		for _, h := range hits {
			lines = append(lines, h.ID, fmt.Sprintf("  %s %q is %d.%d %% like %q", h.Kind, h.Screened, h.Score/10, h.Score%10, h.Listed),
				fmt.Sprintf("  list %s, entry %s, found %s", h.List, h.EntryID, h.CreatedAt.Time().Format(time.DateTime)),
				"  customer "+string(h.CustomerID), "  programme "+string(h.ProgrammeID), "  "+h.Explanation)
		}
		if len(hits) == 0 {
			lines = append(lines, "No match waits for a decision.")
		}
		return printFolded(t.stdout, lines)
	})
}

// decisionFlags say what is decided.
type decisionFlags struct {
	databaseFlags
	ID     string `arg:""`
	Reason string `required:"" placeholder:"TEXT"`
}

type screeningClearCmd struct{ decisionFlags }

// Run clears the match.
func (c *screeningClearCmd) Run(ctx context.Context) error {
	return c.review(ctx, func(r *app.Review) error { return r.Clear(ctx, c.ID, c.Reason) })
}

type screeningConfirmCmd struct{ decisionFlags }

// Run confirms the match.
func (c *screeningConfirmCmd) Run(ctx context.Context) error {
	return c.review(ctx, func(r *app.Review) error { return r.Confirm(ctx, c.ID, c.Reason) })
}
