package lithic

import (
	"strings"
	"time"
)

// The shapes of Lithic's messages, as its public types have them. What is not read is left out.

// money is an amount in the smallest unit of its currency (ISO 4217). Credits may be below zero.
type money struct {
	Amount   int64  `json:"amount"`
	Currency string `json:"currency"`
}

type amounts struct {
	Cardholder *money `json:"cardholder"` // as the network converted it
	Merchant   *money `json:"merchant"`
	Hold       *money `json:"hold"` // of a transaction: what is held yet
}

type merchant struct {
	AcceptorID string  `json:"acceptor_id"`
	Acquirer   string  `json:"acquiring_institution_id"`
	City       string  `json:"city"`
	Country    string  `json:"country"` // ISO 3166-1 alpha-3, or QZZ
	Descriptor string  `json:"descriptor"`
	MCC        string  `json:"mcc"`
	State      string  `json:"state"`
	PostalCode *string `json:"postal_code"`
}

type pos struct {
	EntryMode struct {
		Card       string `json:"card"`
		Cardholder string `json:"cardholder"`
		PAN        string `json:"pan"`
		PINEntered bool   `json:"pin_entered"`
	} `json:"entry_mode"`
	Terminal struct {
		PartialApproval bool    `json:"partial_approval_capable"`
		Type            string  `json:"type"`
		ID              *string `json:"acceptor_terminal_id"`
	} `json:"terminal"`
}

type authentication struct {
	Result string `json:"authentication_result"`
}

type tokenInfo struct {
	WalletType string `json:"wallet_type"`
}

type specificData struct {
	Mastercard *struct {
		TransactionType *string `json:"transaction_type_identifier"`
	} `json:"mastercard"`
	Visa *struct {
		BusinessApplication *string `json:"business_application_identifier"`
	} `json:"visa"`
}

// funds tells whether the money is moved to an account elsewhere: Visa names the application that moves it, and Mastercard's
// identifiers of funding begin with F.
func (s *specificData) funds() bool {
	if s == nil {
		return false
	}
	return s.Visa != nil && text(s.Visa.BusinessApplication) != "" ||
		s.Mastercard != nil && strings.HasPrefix(text(s.Mastercard.TransactionType), "F")
}

// shared is what authorisation requests and transactions have in common.
type shared struct {
	Token          string          `json:"token"` // of the transaction
	AcquirerFee    *int64          `json:"acquirer_fee"`
	Amounts        amounts         `json:"amounts"`
	Merchant       merchant        `json:"merchant"`
	Pos            pos             `json:"pos"`
	Authentication *authentication `json:"cardholder_authentication"`
	TokenInfo      *tokenInfo      `json:"token_info"`
	Created        string          `json:"created"`
}

// request is an authorisation request of the auth stream.
type request struct {
	shared
	Status     string `json:"status"` // what is asked
	EventToken string `json:"event_token"`
	Initiator  string `json:"transaction_initiator"`
	CashAmount int64  `json:"cash_amount"` // in the cardholder's currency
	AVS        *struct {
		Address string `json:"address"`
		Zipcode string `json:"zipcode"`
		OnFile  string `json:"address_on_file_match"`
	} `json:"avs"`
	Card struct {
		Token string `json:"token"`
	} `json:"card"`
	Specific *specificData `json:"network_specific_data"`
}

// answer is what the auth stream is answered.
type answer struct {
	Result         string   `json:"result"`
	Token          string   `json:"token,omitempty"`
	ApprovedAmount *int64   `json:"approved_amount,omitempty"` // of a partial approval, in the cardholder's currency
	AVSResult      string   `json:"avs_result,omitempty"`
	Balance        *balance `json:"balance,omitempty"`
}

type balance struct {
	Amount    int64 `json:"amount"`
	Available int64 `json:"available"`
}

// transaction is the newest state of a payment, with all its events.
type transaction struct {
	shared
	AuthorizationCode *string `json:"authorization_code"`
	CardToken         string  `json:"card_token"`
	Status            string  `json:"status"`
	Events            []event `json:"events"`
}

type event struct {
	Token       string        `json:"token"`
	Type        string        `json:"type"`
	Result      string        `json:"result"`
	Created     string        `json:"created"`
	Polarity    string        `json:"effective_polarity"`
	Amounts     amounts       `json:"amounts"`
	NetworkInfo *networkInfo  `json:"network_info"`
	Specific    *specificData `json:"network_specific_data"`
}

// createdAt is when Lithic had the event; the zero time if it does not say.
func (e event) createdAt() time.Time {
	at, _ := time.Parse(time.RFC3339Nano, e.Created)
	return at
}

type networkInfo struct {
	Acquirer *struct {
		ARN *string `json:"acquirer_reference_number"`
		RRN *string `json:"retrieval_reference_number"`
	} `json:"acquirer"`
	Amex       *transactionIDs `json:"amex"`
	Visa       *transactionIDs `json:"visa"`
	Mastercard *struct {
		Banknet  *string `json:"banknet_reference_number"`
		Original *string `json:"original_banknet_reference_number"`
	} `json:"mastercard"`
}

type transactionIDs struct {
	ID       *string `json:"transaction_id"`
	Original *string `json:"original_transaction_id"`
}

// card is a card as Lithic describes it. Its number is not read.
type card struct {
	Token     string `json:"token"`
	LastFour  string `json:"last_four"`
	ExpMonth  string `json:"exp_month"`
	ExpYear   string `json:"exp_year"`
	State     string `json:"state"`
	Substatus string `json:"substatus"`
	Type      string `json:"type"`
	Memo      string `json:"memo"`
}

// cardEvent is an event about a card.
type cardEvent struct {
	CardToken      string  `json:"card_token"`
	ShippingMethod string  `json:"shipping_method"`
	TrackingNumber *string `json:"tracking_number"`
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
