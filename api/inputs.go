package api

import "strings"

// Type returns the account type that is meant: requests may also write it in capitals.
func (t AccountTypeInput) Type() AccountType { return AccountType(strings.ToLower(string(t))) }

// Captures reports whether an approved purchase is captured right away, which it is unless told otherwise.
func (p SimulatedPurchase) Captures() bool { return p.Capture == nil || *p.Capture }

// EveryWebhookType among the types of a webhook asks for every type of event. No event has it.
const EveryWebhookType WebhookType = "*"
