// Package nouns has a command for each kind of object of the API, and below it one for each thing to do with it. One
// table describes them all; only what takes more than one call has code of its own.
package nouns

import "github.com/offblocks/offblocks/internal/cli"

// noun is a kind of object.
type noun struct {
	name    string
	help    string
	columns []cli.Column
	verbs   []verb
}

// verb is one thing to do with it: one operation.
type verb struct {
	name   string
	help   string
	form   form
	method string // unset: GET
	path   string // {} stands for the id
	// card and account are the paths for one of these; path may then be empty: one of them has to be given.
	card, account string
	columns       []cli.Column // unset: the noun's
}

// form says which arguments a verb takes.
type form int

const (
	list       form = iota // filters
	listOf                 // id, filters
	scopedList             // --card or --account, filters
	one                    // id
	oneOf                  // id, id of what belongs to it
	change                 // id, fields
	scoped                 // --card or --account
	setScoped              // --card or --account, fields
	create                 // fields
	resend                 // an event, to the webhooks that had it
	replaying              // id, fields; shows how far it is
)

func column(head string, paths ...string) cli.Column { return cli.Column{Head: head, Paths: paths} }

var (
	idColumn      = column("id", "id")
	statusColumn  = column("status", "status")
	createdColumn = column("created (UTC)", "createdAt")
	// minuteColumn is for tables that have no room for seconds on a terminal of 80 columns.
	minuteColumn = cli.Column{Head: "created (UTC)", Paths: []string{"createdAt"}, Layout: "2006-01-02 15:04"}
)

var deliveryColumns = []cli.Column{idColumn, statusColumn, column("tries", "attemptCount"), column("event", "type")}

var transactionColumns = []cli.Column{idColumn, statusColumn, {
	Head: "amount", Paths: []string{"merchantAmount merchantCurrency", "amount currency"}, Minus: "direction",
}, minuteColumn}

// table is all there is.
var table = []noun{
	{"customers", "Customers: who has cards.", []cli.Column{idColumn, statusColumn, column("external id", "externalId")}, []verb{
		{name: "list", help: "List customers, newest first.", path: "/customers"},
		{name: "show", help: "Show a customer.", form: one, path: "/customers/{}"},
		{name: "challenge", help: "Show what the customer's wallet has to sign.", form: one, path: "/customers/{}/challenge"},
		{name: "accounts", help: "List a customer's accounts.", form: listOf, path: "/customers/{}/accounts",
			columns: []cli.Column{idColumn, statusColumn, column("currencies", "currencies")}},
		{name: "deactivate", help: "Take a customer out of use, with accounts and cards.", form: one, method: "PATCH",
			path: "/customers/{}/deactivate"},
		{name: "activate", help: "Take a customer back into use.", form: one, method: "PATCH", path: "/customers/{}/activate"},
	}},
	{"accounts", "Accounts: smart wallets that cards draw from.", []cli.Column{
		idColumn, statusColumn, column("currencies", "currencies"), column("wallet", "chainId"),
	}, []verb{
		{name: "list", help: "List accounts, newest first.", path: "/accounts"},
		{name: "show", help: "Show an account.", form: one, path: "/accounts/{}"},
		{name: "balances", help: "Show what an account has of each token.", form: listOf, path: "/accounts/{}/balances",
			columns: []cli.Column{column("spendable", "spendable.amount"), column("held", "held.amount"),
				column("on chain", "onChain.amount"), column("debt", "debt.amount"), column("token", "token")}},
		{name: "challenge", help: "Show what the account's owner has to sign.", form: one, path: "/accounts/{}/challenge"},
		{name: "deactivate", help: "Take an account out of use, with its cards.", form: one, method: "PATCH",
			path: "/accounts/{}/deactivate"},
		{name: "activate", help: "Take an account back into use.", form: one, method: "PATCH", path: "/accounts/{}/activate"},
		{name: "close", help: "Close an account for good, and terminate its cards.", form: one, method: "DELETE",
			path: "/accounts/{}"},
	}},
	{"cards", "Cards.", []cli.Column{idColumn, statusColumn, column("number", "maskedPan"), column("until", "expirationDate")}, []verb{
		{name: "list", help: "List cards, newest first.", path: "/cards"},
		{name: "show", help: "Show a card.", form: one, path: "/cards/{}"},
		{name: "freeze", help: "Take a card out of use until it is unfrozen.", form: one, method: "PATCH", path: "/cards/{}/deactivate"},
		{name: "unfreeze", help: "Take a card back into use.", form: one, method: "PATCH", path: "/cards/{}/activate"},
		{name: "report", help: "Report a card as lost or stolen, for good: reason=lost.", form: change, method: "POST",
			path: "/cards/{}/report"},
		{name: "replace", help: "End a card and make another in its place: reason=damaged.", form: change, method: "POST",
			path: "/cards/{}/replace"},
		{name: "renew", help: "Ask for a later expiry.", form: change, method: "POST", path: "/cards/{}/renew"},
		{name: "reveal", help: "Make a link that shows the number once.", form: one, method: "POST", path: "/cards/{}/reveal"},
		{name: "pin", help: "Make a link to set the PIN.", form: one, method: "POST", path: "/cards/{}/pin"},
		{name: "terminate", help: "End a card for good.", form: one, method: "DELETE", path: "/cards/{}"},
	}},
	{"authorisations", "Authorisations: approved purchases.", []cli.Column{
		idColumn, statusColumn, column("amount", "merchantAmount merchantCurrency"), column("merchant", "merchant.name"),
	}, []verb{
		{name: "list", help: "List authorisations, newest first.", path: "/authorisations"},
		{name: "show", help: "Show an authorisation.", form: one, path: "/authorisations/{}"},
	}},
	{"transactions", "Transactions: money that moved.", transactionColumns, []verb{
		{name: "list", help: "List the transactions of a card or an account.", form: scopedList,
			card: "/cards/{}/transactions", account: "/accounts/{}/transactions"},
		{name: "show", help: "Show a transaction.", form: one, path: "/transactions/{}"},
	}},
	{"decisions", "Decisions: purchases approved and declined, and why.", []cli.Column{
		idColumn, column("outcome", "outcome"), column("amount", "merchantAmount merchantCurrency"), column("reason", "reason"),
	}, []verb{
		{name: "list", help: "List decisions, newest first.", path: "/decisions"},
		{name: "show", help: "Show a decision.", form: one, path: "/decisions/{}"},
	}},
	{"disputes", "Disputes of transactions.", []cli.Column{
		idColumn, statusColumn, column("amount", "amount currency"), minuteColumn,
	}, []verb{
		{name: "list", help: "List disputes, newest first.", path: "/disputes"},
		{name: "show", help: "Show a dispute.", form: one, path: "/disputes/{}"},
	}},
	{"authentications", "Card authentications by 3-D Secure.", []cli.Column{
		idColumn, statusColumn, column("amount", "amount currency"), column("merchant", "merchant.name"),
	}, []verb{
		{name: "list", help: "List card authentications, newest first.", path: "/card-authentications"},
		{name: "show", help: "Show a card authentication.", form: one, path: "/card-authentications/{}"},
		{name: "refuse", help: "Refuse one: the cardholder does not pay.", form: one, method: "POST",
			path: "/card-authentications/{}/refusal"},
	}},
	{"tokens", "Payment tokens: cards in devices.", []cli.Column{
		idColumn, statusColumn, column("requestor", "requestor"), minuteColumn,
	}, []verb{
		{name: "list", help: "List payment tokens, newest first.", path: "/payment-tokens"},
		{name: "show", help: "Show a payment token.", form: one, path: "/payment-tokens/{}"},
	}},
	{"webhooks", "Webhooks: where events are delivered.", []cli.Column{
		idColumn, column("paused", "paused.reason"), column("url", "callbackUrl"),
	}, []verb{
		{name: "list", help: "List webhooks.", path: "/webhooks"},
		{name: "show", help: "Show a webhook.", form: one, path: "/webhooks/{}"},
		{name: "add", help: `Add a webhook: callbackUrl=URL 'types:=["*"]'.`, form: create, method: "PUT", path: "/webhooks"},
		{name: "ping", help: "Deliver a ping to a webhook.", form: one, method: "POST", path: "/webhooks/{}/ping"},
		{name: "pause", help: "Hold what a webhook is to be told.", form: one, method: "POST", path: "/webhooks/{}/pause"},
		{name: "resume", help: "Deliver to a webhook again.", form: one, method: "POST", path: "/webhooks/{}/resume"},
		{name: "deliveries", help: "List the deliveries to a webhook.", form: listOf, path: "/webhooks/{}/deliveries",
			columns: deliveryColumns},
		{name: "delivery", help: "Show a delivery with its attempts.", form: oneOf, path: "/webhooks/{}/deliveries/{}"},
		{name: "resend", help: "Make a delivery once more.", form: oneOf, method: "POST", path: "/webhooks/{}/deliveries/{}/resend"},
		{name: "replay", help: "Deliver events again: since=2030-01-01T00:00:00Z, or sinceEventId=ID.", form: replaying, method: "POST",
			path: "/webhooks/{}/replay"},
		{name: "secret", help: "Make a secret for Standard Webhooks, shown this once.", form: one, method: "POST",
			path: "/webhooks/{}/secret"},
		{name: "remove", help: "Remove a webhook.", form: one, method: "DELETE", path: "/webhooks/{}"},
	}},
	{"events", "Events: what happened to your objects.", []cli.Column{idColumn, column("type", "type"), createdColumn}, []verb{
		{name: "list", help: "List events, newest first.", path: "/events"},
		{name: "show", help: "Show an event.", form: one, path: "/events/{}"},
		{name: "resend", help: "Deliver an event once more to the webhooks that had it.", form: resend,
			path: "/webhooks/{}/deliveries"},
	}},
	{"limits", "Spend limits of the programme, an account or a card.", []cli.Column{column("window", "window")}, []verb{
		{name: "show", help: "Show limits, and what is left of them.", form: scoped, path: "/programme/limits",
			card: "/cards/{}/limits", account: "/accounts/{}/limits"},
		{name: "set", help: `Replace limits: 'limits:=[{"window":"day","amount":"100"}]'.`, form: setScoped, method: "PUT",
			path: "/programme/limits", card: "/cards/{}/limits", account: "/accounts/{}/limits"},
	}},
}
