package rest

import (
	"context"
	"iter"
	"net/http"
	"strings"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
)

var customerRoutes = []route{
	{id: "createCustomer", method: "POST", path: "/customers", status: http.StatusCreated, serve: createCustomer, show: showNewCustomer},
	{id: "getCustomers", method: "GET", path: "/customers", status: http.StatusOK, serve: getCustomers},
	{id: "getCustomer", method: "GET", path: "/customers/{customerId}", status: http.StatusOK, serve: readStep(readCustomer)},
	{id: "getCustomerChallenge", method: "GET", path: "/customers/{customerId}/challenge", status: http.StatusOK, serve: readStep(customerChallenge), show: showChallenge},
	{id: "signCustomerChallenge", method: "POST", path: "/customers/{customerId}/challenge/sign", status: http.StatusNoContent, serve: ownerSigned(customerSigned)},
	{
		id: "deactivateCustomer", method: "PATCH", path: "/customers/{customerId}/deactivate", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
			return c.Onboarding.DeactivateCustomer(ctx, p, id)
		}),
	},
	{
		id: "activateCustomer", method: "PATCH", path: "/customers/{customerId}/activate", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
			return c.Onboarding.ActivateCustomer(ctx, p, id)
		}),
	},
}

func createCustomer(c *call) (bool, error) {
	in, err := openapi.Decode[api.CustomerInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Onboarding.CreateCustomerAt(ctx, c.programme, in.ChainID, in.ExternalID, in.Origin)
		return onMember("/origin", err)
	})
}

func showNewCustomer(c *call, result any) (any, error) {
	n := result.(onboarding.NewCustomer)
	return view.CreatedCustomer(n.Customer, n.Challenge.Text, c.Onboarding.VerificationURL(c.apiOrigin(), n.Customer)), nil
}

// apiOrigin is where clients find this installation.
func (c *call) apiOrigin() string {
	if c.PublicURL != "" {
		return c.PublicURL
	}
	m := c.signedMessage()
	return m.Scheme + "://" + m.Authority
}

func getCustomers(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.CustomerMoves.Statuses()), true)
	if err != nil {
		return false, err
	}
	if c.query.Has("chainId") {
		wallet, err := caip.ParseAccountID(c.query.Get("chainId"))
		if err != nil {
			return false, issuing.Refuse(issuing.CodeChainInvalid, "the query parameter chainId: %v", err).On("chainId")
		}
		l.ChainKey = wallet.Canonical()
	}
	return streamList(c, l, func(n issuing.Customer) string { return string(n.ID) },
		func(l store.List) iter.Seq2[issuing.Customer, error] { return c.DB.Customers(c.ctx(), l) })
}

func readCustomer(c *call, id issuing.CustomerID) (issuing.Customer, error) {
	return c.DB.Customer(c.ctx(), c.programme, id)
}

func customerChallenge(c *call, id issuing.CustomerID) (issuing.Challenge, error) {
	challenge, err := c.Onboarding.CustomerChallengeAt(c.ctx(), c.programme, id, c.query.Get("origin"))
	return challenge, onMember("origin", err)
}

func showChallenge(_ *call, result any) (any, error) {
	return api.OwnerChallenge{Challenge: api.Base64(result.(issuing.Challenge).Text)}, nil
}

func customerSigned(ctx context.Context, c *call, id issuing.CustomerID, s onboarding.Signed) error {
	return c.Onboarding.CustomerSigned(ctx, c.programme, id, s)
}

// ownerSigned serves the operations that pass on an owner's signature.
func ownerSigned[ID ~string](pass func(ctx context.Context, c *call, id ID, s onboarding.Signed) error) step {
	return func(c *call) (bool, error) {
		noun, err := pathID[ID](c, 0)
		if err != nil {
			return false, err
		}
		in, err := openapi.Decode[api.OwnerSignature](c.route.id, c.body)
		if err != nil {
			return false, err
		}
		challenge, err := decodeBase64(in.Challenge)
		if err != nil {
			return false, issuing.Refuse(issuing.CodeBodyInvalid,
				"the challenge must be sent in Base64, as it was issued").On("/challenge")
		}
		signature, err := decodeSignature(in.Signature)
		if err != nil {
			return false, err
		}
		return true, c.runOnce(func(ctx context.Context) error {
			return pass(ctx, c, noun, onboarding.Signed{OwnerID: in.OwnerID, Challenge: string(challenge), Signature: signature})
		})
	}
}

// maxSignature is the longest owner's signature, in bytes: contracts may take long ones.
const maxSignature = 8 << 10

// decodeSignature reads the Base64 of a signature, or of its 0x… hex text.
func decodeSignature(text string) ([]byte, error) {
	raw, err := decodeBase64(text)
	if digits, isHex := strings.CutPrefix(string(raw), "0x"); err == nil && isHex {
		raw, err = decodeHex(digits)
	}
	if err != nil || len(raw) == 0 || len(raw) > maxSignature {
		return nil, issuing.Refuse(issuing.CodeBodyInvalid,
			"the signature must be the Base64 of its bytes, or of its 0x… text").On("/signature")
	}
	return raw, nil
}
