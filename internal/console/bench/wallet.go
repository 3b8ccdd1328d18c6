package bench

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/store"
)

// showWallet is what waits for a customer's wallet to sign: that it is theirs, and what it grants an account.
func showWallet(v *visit) (pages.Page, error) {
	p := pages.Page{Title: "Wallet", Section: "wallet"}
	p.Parts = []pages.Part{{
		Title: "A customer with a wallet", Wide: true,
		Note: "Name the customer whose wallet signs. The browser's wallet tells its address (EIP-1193, found by EIP-6963); without one, " +
			"write an address and paste the signatures that it makes. The sandbox's own wallet is " + v.Wallet + ".",
	}}
	if v.may() {
		f := v.form("Create the customer", "wallet", "customers")
		f.Wallet = &pages.WalletAsk{Into: "address"}
		f.Fields = []pages.Field{
			{Name: "address", Label: "Address of the wallet", Value: v.Wallet}, {Name: "externalId", Label: "Your id of the customer", Value: "from-the-console"},
		}
		p.Parts[0].Forms = []pages.Form{f}
	}
	w, err := v.waiting()
	if err != nil {
		return p, err
	}
	for _, c := range w.customers {
		part, err := v.customerPart(c)
		if err != nil {
			return p, err
		}
		p.Parts = append(p.Parts, part)
	}
	for _, a := range w.accounts {
		part, err := v.askPart("Account of "+a.Owner, "Grants the card account its allowance.", string(a.ID), a.Owner,
			"wallet", "accounts", string(a.ID), "sign")
		if err != nil {
			return p, err
		}
		p.Parts = append(p.Parts, part)
	}
	p.Parts = slices.Concat(p.Parts, w.renewals, w.revocations, w.authentications)
	if len(p.Parts) == 1 {
		p.Parts = append(p.Parts, pages.Part{Wide: true, Table: &pages.Table{Empty: "Nothing waits for a signature."}})
	}
	return p, nil
}

// waiting is what waits for a wallet, or for what follows its signature.
type waiting struct {
	customers []issuing.Customer
	accounts  []issuing.Account // that have no allowance yet
	renewals  []pages.Part

	revocations, authentications []pages.Part
}

// waiting is what waits for the account or the customer that the address names, or else the newest of all.
func (v *visit) waiting() (w waiting, err error) {
	if id := v.Request.URL.Query().Get("account"); id != "" {
		a, err := v.DB.Account(v.Ctx, v.Programme.ID, issuing.AccountID(id))
		if err != nil {
			return w, err
		}
		return v.waitingOf([]issuing.Account{a})
	}
	l := store.List{Programme: v.Programme.ID, Limit: mostChoices}
	if id := v.Request.URL.Query().Get("customer"); id != "" {
		c, err := v.DB.Customer(v.Ctx, v.Programme.ID, issuing.CustomerID(id))
		if err != nil {
			return w, err
		}
		of, err := desk.Take(v.DB.AccountsOf(v.Ctx, c.ID, l))
		if err != nil {
			return w, err
		}
		w, err = v.waitingOf(of)
		if c.Status != issuing.CustomerActive || len(of) == 0 {
			w.customers = []issuing.Customer{c}
		}
		return w, err
	}
	for _, status := range []issuing.CustomerStatus{issuing.CustomerInitiating, issuing.CustomerVerifying} {
		l.Status = string(status)
		some, err := desk.Take(v.DB.Customers(v.Ctx, l))
		if err != nil {
			return w, err
		}
		w.customers = append(w.customers, some...)
	}
	l.Status = string(issuing.AccountInitiating)
	if w.accounts, err = desk.Take(v.DB.Accounts(v.Ctx, l)); err != nil {
		return w, err
	}
	l.Status, l.Limit = string(issuing.AccountActive), mostRenewals
	active, err := desk.Take(v.DB.Accounts(v.Ctx, l))
	if err != nil {
		return w, err
	}
	if w.renewals, err = v.renewalParts(active); err != nil {
		return w, err
	}
	l.Status = string(issuing.AccountClosed)
	closed, err := desk.Take(v.DB.Accounts(v.Ctx, l))
	if err != nil {
		return w, err
	}
	if w.revocations, err = v.revocationParts(closed); err != nil {
		return w, err
	}
	w.authentications, err = v.authenticationParts(store.Of{})
	return w, err
}

// waitingOf is what waits of some accounts.
func (v *visit) waitingOf(accounts []issuing.Account) (w waiting, err error) {
	for _, a := range accounts {
		asked, err := v.authenticationParts(store.Of{Account: a.ID})
		if err != nil {
			return w, err
		}
		w.authentications = append(w.authentications, asked...)
		if a.Status == issuing.AccountInitiating {
			w.accounts = append(w.accounts, a)
		}
	}
	if w.renewals, err = v.renewalParts(accounts); err != nil {
		return w, err
	}
	w.revocations, err = v.revocationParts(accounts)
	return w, err
}

// customerPart is a customer with the next step.
func (v *visit) customerPart(c issuing.Customer) (pages.Part, error) {
	part := pages.Part{Title: "Customer " + c.ExternalID, Wide: true}
	path := []string{"wallet", "customers", string(c.ID)}
	var f pages.Form
	switch c.Status {
	case issuing.CustomerInitiating:
		return v.askPart(part.Title, "Proves that the wallet is the customer's (EIP-4361).", string(c.ID), c.ChainID.Checksummed(), append(path, "sign")...)
	case issuing.CustomerVerifying:
		part.Note = "The wallet is proven. The identity check waits."
		f = v.form("Pass the identity check", append(path, "verify")...)
	case issuing.CustomerActive:
		part.Note = "The customer is active and has no account yet."
		f = v.form("Open an account", append(path, "account")...)
		f.Fields = []pages.Field{{Name: "currency", Label: "Currency", Value: benchCurrency}}
	default:
		part.Facts = []pages.Fact{desk.Fact("Status", pages.Status(c.Status))}
		return part, nil
	}
	if f.Line = true; v.may() {
		part.Forms = []pages.Form{f}
	}
	return part, nil
}

// askPart is one thing that waits for a wallet's signature. Nothing is issued by looking at it.
func (v *visit) askPart(title, note, subject, owner string, path ...string) (pages.Part, error) {
	part := pages.Part{Title: title, Note: note, Wide: true}
	challenge, err := v.DB.Challenge(v.Ctx, subject)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return part, nil // it was signed since the list was read
	}
	if err != nil {
		return part, err
	}
	return v.signPart(part, challenge.Text, owner, path...), nil
}

// signPart adds to a part the text that waits for a wallet's signature, and the ways to sign it.
func (v *visit) signPart(part pages.Part, text, owner string, path ...string) pages.Part {
	part.Texts = []pages.Excerpt{{Name: "To be signed by " + owner, Text: text}}
	if !v.may() {
		return part
	}
	shown := hidden("challenge", base64.StdEncoding.EncodeToString([]byte(text)))
	if strings.EqualFold(owner, v.Wallet) {
		own := v.form("Sign with the sandbox's wallet", path...)
		own.Main, own.Line, own.Fields = true, true, []pages.Field{shown, hidden("wallet", "sandbox")}
		part.Forms = append(part.Forms, own)
	}
	pasted := v.form("Hand in the signature", path...)
	pasted.ID = issuing.NewID[string]() // two forms lead to one address
	pasted.Wallet = &pages.WalletAsk{Text: text, Address: owner, Into: "signature"}
	pasted.Fields = []pages.Field{shown, {Name: "signature", Label: "Signature by personal_sign", Placeholder: "0x…"}}
	part.Forms = append(part.Forms, pasted)
	return part
}

// signed is what a form hands in: the challenge that its page showed, with the signature that was pasted or is made by the
// sandbox's wallet.
func (v *visit) signed(owner string) (*onboarding.Signed, error) {
	text, err := base64.StdEncoding.DecodeString(v.Request.PostFormValue("challenge"))
	if err != nil {
		return nil, issuing.Refuse(issuing.CodeBodyInvalid, "the form's challenge cannot be read: load the page again")
	}
	s := &onboarding.Signed{OwnerID: owner, Challenge: string(text)}
	if v.Request.PostFormValue("wallet") == "sandbox" {
		s.Signature, err = v.Sign(s.Challenge)
		return s, err
	}
	s.Signature, err = hex.DecodeString(strings.TrimPrefix(strings.TrimSpace(v.Request.PostFormValue("signature")), "0x"))
	if err != nil || len(s.Signature) == 0 {
		return nil, issuing.Refuse(issuing.CodeBodyInvalid, "write the signature in hexadecimal, as wallets give it: 0x…")
	}
	return s, nil
}

// bySandbox is a challenge signed by the sandbox's wallet.
func (v *visit) bySandbox(subject, owner string) (*onboarding.Signed, error) {
	challenge, err := v.DB.Challenge(v.Ctx, subject)
	if err != nil {
		return nil, err
	}
	signature, err := v.Sign(challenge.Text)
	return &onboarding.Signed{OwnerID: owner, Challenge: challenge.Text, Signature: signature}, err
}

// signAsCustomer hands in what a customer signed; nil: the sandbox's wallet signs.
func (v *visit) signAsCustomer(ctx context.Context, c issuing.Customer, s *onboarding.Signed) (err error) {
	if s == nil {
		if s, err = v.bySandbox(string(c.ID), string(c.ChainID)); err != nil {
			return err
		}
	}
	return v.Onboarding.CustomerSigned(ctx, v.Programme.ID, c.ID, *s)
}

// signAsAccount hands in what an account's owner signed; nil: the sandbox's wallet signs.
func (v *visit) signAsAccount(ctx context.Context, a issuing.Account, s *onboarding.Signed) (err error) {
	if s == nil {
		if s, err = v.bySandbox(string(a.ID), ownerID(a)); err != nil {
			return err
		}
	}
	return v.Onboarding.AccountSigned(ctx, v.Programme.ID, a.ID, *s)
}

func ownerID(a issuing.Account) string { return string(a.Chain) + ":" + a.Owner }

func signCustomer(ctx context.Context, v *visit, id string) error {
	c, err := v.DB.Customer(v.Ctx, v.Programme.ID, issuing.CustomerID(id))
	if err != nil {
		return err
	}
	s, err := v.signed(string(c.ChainID))
	if err != nil {
		return err
	}
	v.Redirect = v.ofCustomer(id)
	return v.signAsCustomer(ctx, c, s)
}

func signAccount(ctx context.Context, v *visit, id string) error {
	a, err := v.DB.Account(v.Ctx, v.Programme.ID, issuing.AccountID(id))
	if err != nil {
		return err
	}
	s, err := v.signed(ownerID(a))
	if err != nil {
		return err
	}
	v.Redirect = v.Path("accounts", id)
	return v.signAsAccount(ctx, a, s)
}

// ofCustomer is the address of this page for one customer.
func (v *visit) ofCustomer(id string) string {
	return v.Path("wallet") + "?customer=" + desk.EscapeQuery(id)
}

func verifyCustomer(ctx context.Context, v *visit, id string) error {
	v.Redirect = v.ofCustomer(id)
	return v.Simulator.Verify(ctx, v.Programme.ID, issuing.CustomerID(id))
}

func createAccount(ctx context.Context, v *visit, id string) error {
	v.Redirect = v.ofCustomer(id)
	_, err := v.Onboarding.CreateAccount(ctx, v.Programme.ID, issuing.CustomerID(id), []string{v.Request.PostFormValue("currency")})
	return err
}

func createCustomer(ctx context.Context, v *visit, _ string) error {
	address := strings.TrimSpace(v.Request.PostFormValue("address"))
	if _, err := caip.ParseAccountID(address); err != nil { // else it names its chain itself
		address = string(v.Chains[0]) + ":" + address
	}
	made, err := v.Onboarding.CreateCustomer(ctx, v.Programme.ID, address, strings.TrimSpace(v.Request.PostFormValue("externalId")))
	v.Redirect = v.ofCustomer(string(made.Customer.ID))
	return err
}
