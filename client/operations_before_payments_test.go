package client_test

import (
	"maps"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// withOperationsBeforePayments adds the operations about what is asked of a card before it is paid with.
func withOperationsBeforePayments(all map[string]func(caller) (any, error)) map[string]func(caller) (any, error) {
	maps.Copy(all, map[string]func(caller) (any, error){
		"getCardAuthentications": func(c caller) (any, error) {
			return drain(c.GetCardAuthentications(c, client.Of{Card: id, Account: id}, everything))
		},
		"getCardAuthentication": func(c caller) (any, error) { return ignore(c.GetCardAuthentication(c, id)) },
		"signCardAuthentication": func(c caller) (any, error) {
			return ignore(c.SignCardAuthentication(c, id, ownerSigns))
		},
		"refuseCardAuthentication": func(c caller) (any, error) { return ignore(c.RefuseCardAuthentication(c, id)) },
		"simulateCardAuthenticationRequest": func(c caller) (any, error) {
			in := api.SimulatedAuthentication{Amount: "1", Currency: "EUR"}
			return ignore(c.SimulateCardAuthenticationRequest(c, id, in))
		},
		"getPaymentTokens": func(c caller) (any, error) {
			return drain(c.GetPaymentTokens(c, client.Of{Card: id, Account: id}, everything))
		},
		"getPaymentToken": func(c caller) (any, error) { return ignore(c.GetPaymentToken(c, id)) },
		"simulatePaymentTokenRequest": func(c caller) (any, error) {
			return ignore(c.SimulatePaymentTokenRequest(c, id, api.SimulatedTokenRequest{Requestor: "APPLE_PAY"}))
		},
	})
	return all
}
