package issuing

// ResponseCode is the answer to a card network's question in its own words: ISO 8583 (1987), field 39.
type ResponseCode string

// The response codes of approvals.
const (
	ResponseApproved         ResponseCode = "00"
	ResponseApprovedInPart   ResponseCode = "10"
	ResponseNothingWrong     ResponseCode = "85" // of a verification: there is no reason to decline
	ResponseIssuerNotReached ResponseCode = "91" // the issuer could not answer in time
	ResponseSystemError      ResponseCode = "96"
)

// responseCodes are the answers of the reasons for a decline.
var responseCodes = map[DeclineReason]ResponseCode{
	DeclineCardInactive:        "62",
	DeclineCardExpired:         "54",
	DeclineCardLost:            "41",
	DeclineCardStolen:          "43",
	DeclineAccountInactive:     "62",
	DeclineCustomerInactive:    "62",
	DeclineProgrammeInactive:   "62",
	DeclineAccountClosed:       "62",
	DeclineCurrencyUnsupported: "57",
	DeclineInsufficientFunds:   "51",
	DeclineAllowance:           "51",
	DeclineWalletLimit:         "61",
	DeclineAccountInDebt:       "51",
	DeclineSuspectedDuplicate:  "94",
	DeclineLimitExceeded:       "61",
	DeclineMerchantBlocked:     "57",
	DeclineCategoryBlocked:     "57",
	DeclineCountryBlocked:      "57",
	DeclineKindBlocked:         "57",
	DeclineEntryModeBlocked:    "57",
	DeclineReversed:            "94",
	DeclineUnknownPayment:      "25",
	DeclineUnknownCard:         "14",
	DeclineInvalidAmount:       "13",
	DeclineSecurityCode:        "63",
}

// responseCountLimit is the answer where a limit on the number of purchases declined.
const responseCountLimit ResponseCode = "65"

// ResponseCode is the answer for a reason; ResponseApproved for none.
func (r DeclineReason) ResponseCode() ResponseCode {
	if r == Approved {
		return ResponseApproved
	}
	if code, ok := responseCodes[r]; ok {
		return code
	}
	return ResponseSystemError
}

// ResponseCode is the answer that a decision is.
func (d *Decision) ResponseCode() ResponseCode {
	switch {
	case d.Reason == DeclineLimitExceeded && d.Limit != nil && d.Limit.CountExceeded():
		return responseCountLimit
	case d.Reason != Approved:
		return d.Reason.ResponseCode()
	case d.Kind == MessageVerification:
		return ResponseNothingWrong
	case d.ApprovedAmount.IsPositive():
		return ResponseApprovedInPart
	}
	return ResponseApproved
}
