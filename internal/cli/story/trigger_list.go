package story

import (
	"encoding/json"
	"fmt"

	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/demo"
)

// eventTexts say what trigger does for each type of event.
var eventTexts = map[string]string{
	"account.allowance_low":       "holds 85 % of the allowance, and releases it",
	"account.updated":             "takes the account out of use and back",
	"authorisation.updated":       "buys for 20",
	"card.updated":                "takes the card out of use and back",
	"card_authentication.updated": "asks for an authentication by 3-D Secure",
	"customer.updated":            "takes the customer out of use and back",
	"dispute.updated":             "buys for 20, and disputes it",
	"payment_token.updated":       "puts the card into a device",
	"programme.updated":           "registers a signing key, and deletes it",
	"transaction.updated":         "buys for 20, and captures and settles it",
	"webhook.ping":                "pings each webhook",
}

// printList prints what can be triggered, with a sentence each.
func (c *TriggerCommand) printList(t *cli.Terminal) error {
	var list []json.RawMessage
	for _, name := range eventNames() {
		text, err := json.Marshal(map[string]string{"event": name, "sentence": eventTexts[name]})
		if err != nil {
			return err
		}
		list = append(list, text)
	}
	if c.WantsJSON(t) {
		for _, text := range list {
			if _, err := fmt.Fprintln(t.Stdout, string(text)); err != nil {
				return err
			}
		}
		return demo.ListScenarios(t.Stdout, true)
	}
	columns := []cli.Column{{Head: "event", Paths: []string{"event"}}, {Head: "what trigger does", Paths: []string{"sentence"}}}
	if err := c.PrintList(t, list, columns, ""); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(t.Stdout); err != nil {
		return err
	}
	return demo.ListScenarios(t.Stdout, false)
}
