package main

// nounWords says what the statuses of a noun mean, and who makes its moves.
type nounWords struct {
	noun, what      string
	statuses, verbs map[string]string
}

var customerWords = nounWords{
	noun: "Customer", what: "A person with a wallet of their own.",
	statuses: map[string]string{
		"initiating": "created; the wallet has to sign in",
		"screening":  "the wallet is compared with sanctions lists",
		"verifying":  "an identity check waits for the person",
		"active":     "may have accounts and cards",
		"inactive":   "out of use; accounts and cards with it",
		"rejected":   "failed a check. Wallet and external id stay taken",
	},
	verbs: map[string]string{
		"prove":      "the customer's wallet signs the challenge: `POST /customers/{customerId}/challenge/sign`",
		"clear":      "the screening found nothing",
		"verify":     "the identity check passed. In a sandbox: `PATCH /simulator/customers/{customerId}/verify`",
		"fail":       "the screening or the identity check failed. In a sandbox: `…/reject`",
		"reject":     "an operator confirms a match with a sanctions list. Accounts are closed, cards blocked",
		"deactivate": "the programme: `PATCH /customers/{customerId}/deactivate`. Active accounts and cards go with it",
		"activate":   "the programme: `…/activate`. Exactly what went with the customer comes back",
	},
}

var accountWords = nounWords{
	noun: "Account", what: "A smart wallet that cards draw from.",
	statuses: map[string]string{
		"initiating": "created; the owner has to sign the grant",
		"pending":    "the smart wallet is being deployed",
		"active":     "deployed, with an allowance. It has a `chainId` now",
		"inactive":   "out of use, its cards with it",
		"closed":     "the account is over. The wallet and its money stay the owner's",
		"failed":     "it could not be opened",
	},
	verbs: map[string]string{
		"grant":         "the owner signs the grant: `POST /accounts/{accountId}/challenge/sign`",
		"open":          "the chain has deployed the wallet and taken the grant",
		"open inactive": "the same, while the customer is inactive",
		"fail":          "the platform, where the chain or the customer's rejection rules it out",
		"deactivate":    "the programme: `PATCH /accounts/{accountId}/deactivate`, or the customer's deactivation",
		"activate":      "the programme: `…/activate`, or the customer's activation",
		"close":         "the programme: `DELETE /accounts/{accountId}`, once nothing is on hold. Cards are terminated",
	},
}

var cardWords = nounWords{
	noun: "Card", what: "A payment card on an account.",
	statuses: map[string]string{
		"issuing":      "ordered from the card issuer",
		"active":       "can pay",
		"inactive":     "out of use until it is activated",
		"suspended":    "stopped by its issuer or the operator, on suspicion",
		"blocked":      "stopped for good: lost, stolen, or a rejected customer's",
		"terminated":   "ended for good. Open holds may be captured for 30 days",
		"issue_failed": "the issuer did not make it",
	},
	verbs: map[string]string{
		"issue":          "the card issuer. In a sandbox: `PATCH /simulator/cards/{cardId}/issue`",
		"issue inactive": "the same, while account or customer is inactive, or where the cardholder has to activate it",
		"fail":           "the card issuer. In a sandbox: `…/fail`",
		"deactivate":     "the programme: `PATCH /cards/{cardId}/deactivate`, or with account or customer",
		"activate":       "the programme: `…/activate`, or with account or customer, or the cardholder's activation",
		"suspend":        "the card issuer or an operator. In a sandbox: `PATCH /simulator/cards/{cardId}/suspend`",
		"resume":         "the card issuer or an operator. In a sandbox: `…/resume`",
		"block":          "the card issuer, an operator, or a report as lost or stolen. In a sandbox: `…/block`",
		"terminate":      "the programme: `DELETE /cards/{cardId}`, or the replacement of a damaged card, or a closed account",
	},
}

var authorisationWords = nounWords{
	noun: "Authorisation", what: "An approved purchase that holds money. A declined purchase is a decision and no authorisation.",
	statuses: map[string]string{
		"pending":   "holds money. Increments and reversals of a part change the amount, not the status",
		"capturing": "the merchant has claimed the money; the chain has not settled it yet",
		"captured":  "settled on chain",
		"releasing": "given up; what is in escrow is on its way back",
		"released":  "the wallet has its money again",
	},
	verbs: map[string]string{
		"capture":      "the card network, with the last capture. In a sandbox: `PATCH /simulator/authorisations/{authorisationId}/capture`",
		"settle":       "the chain has paid out the escrow",
		"release":      "the card network reverses all of it, or it expires. In a sandbox: `…/release`, `…/expire`",
		"return":       "the chain has returned the money",
		"capture late": "the card network forces a capture after the last one or after the release",
		"resume":       "the card network forces a capture and says that more follow",
	},
}

var transactionWords = nounWords{
	noun: "Transaction", what: "Money that a capture moves from the account (debit), or a refund to it (credit).",
	statuses: map[string]string{
		"processing": "booked; the chain has not moved the money yet",
		"processed":  "moved on chain",
		"reversing":  "reversed by the card network; the chain has not moved the money back yet",
		"reversed":   "undone on chain",
	},
	verbs: map[string]string{
		"process":         "the chain has settled the capture, or paid the refund",
		"reverse":         "the card network. In a sandbox: `POST /simulator/transactions/{transactionId}/reversal`",
		"finish reversal": "the chain has moved the money back",
	},
}

var disputeWords = nounWords{
	noun: "Dispute", what: "A cardholder's objection to a debit.",
	statuses: map[string]string{
		"opened":      "the programme gathers evidence",
		"submitted":   "the card network has it; the cardholder has a provisional credit",
		"won":         "decided for the cardholder, who keeps the credit",
		"lost":        "decided for the merchant; the credit is taken again",
		"withdrawn":   "given up by the programme",
		"represented": "the merchant took the money of a dispute that was won",
	},
	verbs: map[string]string{
		"submit":    "the programme: `POST /disputes/{disputeId}/submission`",
		"withdraw":  "the programme: `POST /disputes/{disputeId}/withdrawal`, or the partner that it was filed with",
		"win":       "the card network, or the operator by its letter. In a sandbox: `POST /simulator/disputes/{disputeId}/outcome`",
		"lose":      "the same",
		"represent": "the card network. In a sandbox: `POST /simulator/disputes/{disputeId}/representment`",
	},
}

var authenticationWords = nounWords{
	noun: "Card authentication", what: "A merchant's wish to know that it is the cardholder who pays (3-D Secure).",
	statuses: map[string]string{
		"pending":   "the wallet's owner has yet to sign",
		"approved":  "the owner has signed",
		"declined":  "the cardholder refused, or nobody was asked because the card cannot pay",
		"expired":   "nobody signed in time",
		"cancelled": "the card's issuer ended it, or did not wait for the approval",
	},
	verbs: map[string]string{
		"approve": "the owner's signature: `POST /card-authentications/{authenticationId}/signature`",
		"decline": "the programme: `POST /card-authentications/{authenticationId}/refusal`",
		"expire":  "the time to sign is over",
		"cancel":  "the card's issuer",
	},
}

var tokenWords = nounWords{
	noun: "Payment token", what: "A number that stands for a card's number in a device or at a merchant's.",
	statuses: map[string]string{
		"requested":   "asked for; the card network has not made it active",
		"declined":    "not made",
		"active":      "the card can be paid with by it",
		"suspended":   "stopped by the card network, perhaps for a while",
		"deactivated": "over",
	},
	verbs: map[string]string{
		"decline":    "the card's issuer",
		"activate":   "the same. A sandbox makes what is approved active at once",
		"suspend":    "the card's issuer",
		"deactivate": "the same",
	},
}
