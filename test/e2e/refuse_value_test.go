package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
)

func TestAWalletThatCannotBeServedIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		var rows []refusalCase
		for name, c := range map[string]struct{ chainID, code string }{
			"an address alone":      {"0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045", "chain_invalid"},
			"a chain alone":         {"eip155:300", "chain_invalid"},
			"the zero address":      {"eip155:300:0x0000000000000000000000000000000000000000", "chain_invalid"},
			"a precompile":          {"eip155:300:0x0000000000000000000000000000000000000100", "chain_invalid"},
			"a system contract":     {"eip155:300:0x000000000000000000000000000000000000800a", "chain_invalid"},
			"no address":            {"eip155:300:", "chain_invalid"},
			"a short address":       {"eip155:300:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA9604", "chain_invalid"},
			"a long address":        {"eip155:300:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA960455", "chain_invalid"},
			"no 0x":                 {"eip155:300:d8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_invalid"},
			"not hex":               {"eip155:300:0xg8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_invalid"},
			"a wrong checksum":      {"eip155:300:0xD8dA6BF26964aF9D7eEd9e03E53415D37aA96045", "chain_invalid"},
			"leading space":         {" eip155:300:0xd8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_invalid"},
			"a line end":            {"eip155:300:0xd8da6bf26964af9d7eed9e03e53415d37aa96045\n", "chain_invalid"},
			"capitals in the space": {"EIP155:300:0xd8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_invalid"},
			"four parts":            {"eip155:300:0xd8da6bf26964af9d7eed9e03e53415d37aa96045:1", "chain_invalid"},
			"an asset":              {"eip155:300/erc20:0xd8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_invalid"},
			"a word for a chain":    {"eip155:pizza:0xd8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_invalid"},
			"an unknown chain":      {"eip155:999999:0xd8da6bf26964af9d7eed9e03e53415d37aa96045", "chain_unsupported"},
			"an unknown space": {"cosmos:cosmoshub-3:cosmos1t2uflqwqe0fsj0shcfkrvpukewcw40yjj6hdc0",
				"chain_unsupported"},
			"an unknown space of capital": {"starknet:SN_MAIN:0x02dd1b492765c064eac4039e3841aa5f382773b598097a40073bd8b48170ab57", "chain_unsupported"},
			"nothing":                     {"", "chain_invalid"},
		} {
			rows = append(rows, refusalCase{name, "POST", "/customers",
				fmt.Sprintf(`{"chainId":%q,"externalId":%q}`, c.chainID, uuid.NewString()), nil, 400, c.code})
		}
		for name, externalID := range map[string]string{"empty": "", "control characters": "a\u0007b",
			"long": strings.Repeat("a", 256)} {
			body := fmt.Sprintf(`{"chainId":"%s:%s","externalId":"%s"}`, testChain, newOwner(t).Address(),
				strings.ReplaceAll(externalID, "\u0007", `\u0007`))
			rows = append(rows, refusalCase{"external id, " + name, "POST", "/customers", body, nil, 400, "body_invalid"})
		}
		p.expectRefusals(t, rows)
	})
}

func TestACustomerIsTakenOnOnce(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		known, rejected := p.newCustomer(t), p.newCustomer(t).proveOwnership(t)
		checkError(t, p.SimulateRejectCustomer(t.Context(), rejected.customer.ID))
		create := func(chainID, externalID string) refusalCase {
			return refusalCase{chainID + " " + externalID, "POST", "/customers",
				fmt.Sprintf(`{"chainId":%q,"externalId":%q}`, chainID, externalID), nil, 409, "already_exists"}
		}
		p.expectRefusals(t, []refusalCase{
			create(known.ownerCAIP10(), known.customer.ExternalID),
			create(known.ownerCAIP10(), uuid.NewString()),
			create(strings.ToLower(known.ownerCAIP10()), uuid.NewString()),
			create(testChain+":"+newOwner(t).Address(), known.customer.ExternalID),
			create(rejected.ownerCAIP10(), uuid.NewString()),
			create(testChain+":"+newOwner(t).Address(), rejected.customer.ExternalID),
		})
		// The same address on another chain is another wallet; and what was sent comes back as it was sent.
		other := "eip155:280:" + strings.ToLower(known.owner.Address())
		c := must(p.CreateCustomer(t.Context(),
			api.CustomerInput{ChainID: other, ExternalID: strings.ToUpper(known.customer.ExternalID)}))(t)
		if c.ChainID != other {
			t.Errorf("%s came back as %s", other, c.ChainID)
		}
	})
}

func TestAnAccountThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCustomer(t).passVerification(t)
		path := "/customers/" + h.customer.ID.String() + "/accounts"
		var rows []refusalCase
		for name, c := range map[string]struct{ body, code string }{
			"an unknown type":       {`{"type":"savings","currencies":["EUR"]}`, "body_invalid"},
			"a type in half case":   {`{"type":"Card_Account","currencies":["EUR"]}`, "body_invalid"},
			"no currencies":         {`{"type":"card_account","currencies":[]}`, "body_invalid"},
			"repeated currencies":   {`{"type":"card_account","currencies":["EUR","USD","EUR"]}`, "body_invalid"},
			"an unknown currency":   {`{"type":"card_account","currencies":["XXQ"]}`, "currency_unsupported"},
			"one without a rate":    {`{"type":"card_account","currencies":["ISK"]}`, "currency_unsupported"},
			"a second unknown one":  {`{"type":"card_account","currencies":["EUR","XXQ"]}`, "currency_unsupported"},
			"lower case":            {`{"type":"card_account","currencies":["eur"]}`, "currency_unsupported"},
			"a token for currency":  {`{"type":"card_account","currencies":["USDC"]}`, "currency_unsupported"},
			"a number for currency": {`{"type":"card_account","currencies":[978]}`, "body_invalid"},
			"far too many": {`{"type":"card_account","currencies":["` + strings.Repeat(`EUR","`, 20) + `EUR"]}`,
				"body_invalid"},
		} {
			rows = append(rows, refusalCase{name, "POST", path, c.body, nil, 400, c.code})
		}
		p.expectRefusals(t, rows)
		p.sendRaw(t, "POST", path, `{"type":"CARD_ACCOUNT","currencies":["GBP","EUR"]}`).expect(t, 201, "")
	})
}

func TestACardThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newAccountHolder(t)
		path := "/accounts/" + h.account.ID.String() + "/cards"
		address := func(country string) string {
			return fmt.Sprintf(`{"firstLine":"1 Example Street","city":"London","country":%q,"postCode":"SW1A 1AA"}`, country)
		}
		card := func(kind, billing, shipping string) string {
			return fmt.Sprintf(`{"type":%q,"billingAddress":%s%s}`, kind, billing,
				strings.Replace(shipping, "{", `,"shippingAddress":{`, 1))
		}
		p.expectRefusals(t, []refusalCase{
			{"an unknown type", "POST", path, card("metal", address("GB"), ""), nil, 400, "body_invalid"},
			{"no billing address", "POST", path, `{"type":"virtual"}`, nil, 400, "body_invalid"},
			{"an empty line", "POST", path, strings.Replace(card("virtual", address("GB"), ""), "1 Example Street", "", 1), nil,
				400, "body_invalid"},
			{"an unknown country", "POST", path, card("virtual", address("XX"), ""), nil, 400, "country_invalid"},
			{"a country of three letters", "POST", path, card("virtual", address("GBR"), ""), nil, 400, "country_invalid"},
			{"a country in lower case", "POST", path, card("virtual", address("gb"), ""), nil, 400, "country_invalid"},
			{"a physical card that goes nowhere", "POST", path, card("physical", address("GB"), ""), nil, 400,
				"address_missing"},
			{"a physical card that goes to no country", "POST", path, card("physical", address("GB"), address("XX")), nil, 400,
				"country_invalid"},
			{"an empty shipping address", "POST", path, card("physical", address("GB"), "{}"), nil, 400, "body_invalid"},
		})
		for _, kind := range []api.CardType{"virtual", "physical"} {
			again := refusalCase{"a second " + string(kind), "POST", path, card(string(kind), address("GB"), address("GB")),
				nil, 400, "card_limit_reached"}
			h.orderCard(t, kind)
			p.expectRefusals(t, []refusalCase{again})
			h.issueCard(t)
			p.expectRefusals(t, []refusalCase{again})
			must(p.DeactivateCard(t.Context(), h.card.ID))(t)
			p.expectRefusals(t, []refusalCase{again})
			checkError(t, p.DeleteCard(t.Context(), h.card.ID))
			h.orderCard(t, kind) // a terminated one does not count
			checkError(t, p.SimulateCardFail(t.Context(), h.card.ID))
			h.orderCard(t, kind) // nor one that was never issued
		}
	})
}

func TestAWebhookThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		made := must(p.SaveWebhook(t.Context(), webhookAt("https://programme.example/kept")))(t)
		var rows []refusalCase
		for name, url := range map[string]string{
			"a word": "pizza", "no scheme": "programme.example/a", "a path": "/a",
			"another scheme": "ftp://programme.example/a", "script": "javascript:alert(1)", "no host": "https:///a",
			"a port alone": "https://:443/a", "a user": "https://me@programme.example/a",
			"a user and password": "https://me:secret@programme.example/a", "a fragment": "https://programme.example/#a",
			"empty": "", "white space": "https://programme.example/ a",
			"a control character": "https://programme.example/\\u0007", "a bad port": "https://programme.example:pizza/",
			"long": "https://programme.example/" + strings.Repeat("a", 2100),
		} {
			code := "callback_url_refused"
			if name == "long" {
				code = "body_invalid"
			}
			body := `{"callbackUrl":"` + url + `","types":["card.updated"]}`
			rows = append(rows, refusalCase{name, "PUT", "/webhooks", body, nil, 400, code},
				refusalCase{name + ", changed", "PUT", "/webhooks", strings.Replace(body, "{", `{"id":"`+made.ID.String()+`",`, 1),
					nil, 400, code})
		}
		for name, c := range map[string]struct{ body, code string }{
			"unknown id": {`{"id":"` + uuid.NewString() +
				`","callbackUrl":"https://a.example","types":["card.updated"]}`, "webhook_unknown"},
			"id that is none": {`{"id":"pizza","callbackUrl":"https://a.example","types":["card.updated"]}`, "body_invalid"},
			"no types":        {`{"callbackUrl":"https://a.example"}`, "body_invalid"},
			"empty types":     {`{"callbackUrl":"https://a.example","types":[]}`, "body_invalid"},
			"repeated types": {`{"callbackUrl":"https://a.example","types":["card.updated","card.updated"]}`,
				"body_invalid"},
			"an unknown type":    {`{"callbackUrl":"https://a.example","types":["pizza.updated"]}`, "body_invalid"},
			"a type in capitals": {`{"callbackUrl":"https://a.example","types":["CARD.UPDATED"]}`, "body_invalid"},
			"no url":             {`{"types":["card.updated"]}`, "body_invalid"},
		} {
			rows = append(rows, refusalCase{name, "PUT", "/webhooks", c.body, nil, 400, c.code})
		}
		p.expectRefusals(t, rows)
		checkError(t, p.DeleteWebhook(t.Context(), made.ID))
		p.expectRefusals(t, []refusalCase{
			{"deleting it again", "DELETE", "/webhooks/" + made.ID.String(), "", nil, 404, "not_found"},
			{"changing what is gone", "PUT", "/webhooks", `{"id":"` + made.ID.String() +
				`","callbackUrl":"https://a.example","types":["card.updated"]}`, nil, 400, "webhook_unknown"},
		})
	})
}

// A program can tell from a problem what it is about: the member, what is there already, and the id that is not.
func TestAProblemNamesWhatItIsAbout(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		known := p.newCustomer(t)
		for name, c := range map[string]struct{ chainID, externalID, pointer string }{
			"the wallet":      {known.ownerCAIP10(), uuid.NewString(), "/chainId"},
			"the external id": {testChain + ":" + newOwner(t).Address(), known.customer.ExternalID, "/externalId"},
		} {
			a := p.sendRaw(t, "POST", "/customers", fmt.Sprintf(`{"chainId":%q,"externalId":%q}`, c.chainID, c.externalID))
			a.expect(t, 409, "already_exists")
			if problem := a.problemBody(); problem.Title != "Already exists" || problem.ExistingID != known.customer.ID ||
				len(problem.Errors) != 1 || problem.Errors[0].Pointer != c.pointer {
				t.Errorf("%s is taken: %s", name, a.body)
			}
		}
		unknown := uuid.NewString()
		a := p.sendRaw(t, "GET", "/customers/"+unknown, "")
		a.expect(t, 404, "not_found")
		if problem := a.problemBody(); problem.Title != "Not found" || !strings.Contains(problem.Detail, unknown) {
			t.Errorf("an unknown customer: %s", a.body)
		}
		a = p.sendRaw(t, "GET", "/customers?limit=many", "")
		a.expect(t, 400, "parameter_invalid")
		if problem := a.problemBody(); len(problem.Errors) == 0 || !strings.Contains(problem.Detail, "limit") {
			t.Errorf("a parameter that cannot be read: %s", a.body)
		}
	})
}
