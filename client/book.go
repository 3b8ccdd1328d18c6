package client

import (
	"context"
	"io"
	"iter"
	"net/http"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// GetAccountBalances lists what an account has of each token, and what that is worth now.
func (c *Client) GetAccountBalances(ctx context.Context, id api.AccountID) iter.Seq2[api.AccountBalance, error] {
	return readList[api.AccountBalance](ctx, c, "/accounts/"+id.String()+"/balances", url.Values{})
}

// LedgerOptions narrows a list of ledger entries. Of ListOptions, external id and status narrow nothing.
type LedgerOptions struct {
	ListOptions
	Kind  string // such as "settle"; empty means any
	Asset string // a token (CAIP-19) or a currency, such as "iso4217:EUR"; empty means any
}

// GetAccountLedger lists the ledger entries of one account.
func (c *Client) GetAccountLedger(
	ctx context.Context, id api.AccountID, o LedgerOptions,
) iter.Seq2[api.LedgerEntry, error] {
	query := o.query()
	if o.Kind != "" {
		query.Set("kind", o.Kind)
	}
	if o.Asset != "" {
		query.Set("asset", o.Asset)
	}
	return readList[api.LedgerEntry](ctx, c, "/accounts/"+id.String()+"/ledger", query)
}

// GetAccountStatement reads an account's statement of a month, YYYY-MM.
func (c *Client) GetAccountStatement(ctx context.Context, id api.AccountID, month string) (api.Statement, error) {
	return readObject[api.Statement](ctx, c, "/accounts/"+id.String()+"/statements/"+url.PathEscape(month))
}

// WriteAccountStatement writes the same as CSV. After an error, what was written is not the whole.
func (c *Client) WriteAccountStatement(ctx context.Context, w io.Writer, id api.AccountID, month string) error {
	return c.writeReport(ctx, w, "/accounts/"+id.String()+"/statements/"+url.PathEscape(month))
}

// GetProgrammeSettlement reads the programme's settlement of a day, YYYY-MM-DD.
func (c *Client) GetProgrammeSettlement(ctx context.Context, date string) (api.Settlement, error) {
	return readObject[api.Settlement](ctx, c, "/programme/settlements/"+url.PathEscape(date))
}

// WriteProgrammeSettlement writes the same as CSV. After an error, what was written is not the whole.
func (c *Client) WriteProgrammeSettlement(ctx context.Context, w io.Writer, date string) error {
	return c.writeReport(ctx, w, "/programme/settlements/"+url.PathEscape(date))
}

// writeReport copies a report's CSV as it comes.
func (c *Client) writeReport(ctx context.Context, w io.Writer, path string) error {
	return c.callWithRetries(ctx, readCall(path, url.Values{"format": {"csv"}}), func(answer *http.Response) error {
		_, err := io.Copy(w, answer.Body)
		return err // not lost: a part was written, and another try would write it again
	})
}
