package openapi_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

const (
	aKey     = "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11"
	customer = `{"chainId":"eip155:1:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045","externalId":"user-4711"}`
	card     = `{"type":"virtual",` +
		`"billingAddress":{"firstLine":"1 Example Street","city":"London","country":"GB","postCode":"SW1A 1AA"}}`
	purchase = `{"amount":"20.5","currency":"EUR","capture":true}`
)

func TestBodiesThatPublishedClientsSendAreTaken(t *testing.T) {
	t.Parallel()
	for op, bodies := range map[string][]string{
		"getToken": {
			`{"apiKey":"` + aKey + `","apiSecret":"x"}`, `{"apiKey":"` + strings.ToUpper(aKey) + `","apiSecret":"x"}`,
		},
		"updateSigningKey":  {`{"signingKeyId":"` + aKey + `","signingKey":"LS0t"}`},
		"updateCredentials": {`{"apiKey":"` + aKey + `","apiSecret":"` + strings.Repeat("s", 20) + `"}`},
		"createCustomer": {
			customer, " \n" + customer + "\t", strings.Replace(customer, "user-4711", `J\u00f6rg \ud83d\ude00`, 1),
		},
		"createCustomerAccount": {
			`{"type":"card_account","currencies":["EUR","USD"]}`, `{"type":"CARD_ACCOUNT","currencies":["EUR"]}`,
		},
		"createAccountCard": {card, strings.Replace(card, `"type"`, `"note":{"TYPE":[1e9,null]},"type"`, 1)},
		"saveWebhook":       {`{"callbackUrl":"http://127.0.0.1:9/x","types":["card.updated"]}`},
		"simulateCardAuthorisation": {
			purchase, `{"amount":20.50,"currency":"EUR"}`, `{"amount":"-1","currency":"EUR"}`,
			`{"amount":20,"currency":"EUR","merchant":{"mcc":0}}`,
		},
		"closeAccount": {`{"whatever":`, ""},
	} {
		for _, body := range bodies {
			if err := openapi.Validate(op, []byte(body)); err != nil {
				t.Errorf("%s: %s: %v", op, body, err)
			}
		}
	}
}

func TestARefusedBodySaysWhereAndWhy(t *testing.T) {
	t.Parallel()
	field := func(pointer, detail string) []openapi.FieldError {
		return []openapi.FieldError{{Pointer: pointer, Detail: detail}}
	}
	swap := strings.Replace
	for name, c := range map[string]struct {
		op, body, code string
		want           []openapi.FieldError
	}{
		"nothing":     {"createCustomer", "", "body_missing", field("", "is missing")},
		"white space": {"createCustomer", " \r\n", "body_missing", field("", "is missing")},
		"junk": {
			"createCustomer", "junk", "body_malformed", field("", "is not one JSON value (it goes wrong at line 1, column 1)"),
		},
		"two values": {
			"createCustomer", customer + "{}", "body_malformed",
			field("", "is not one JSON value (it goes wrong at line 1, column 91)"),
		},
		"a comma too many": {
			"createCustomer", "{\n  \"externalId\": \"é\",,\n}", "body_malformed",
			field("", "is not one JSON value (it goes wrong at line 2, column 21)"),
		},
		"cut off": {
			"createCustomer", customer[:9], "body_malformed",
			field("", "is not one JSON value (it goes wrong at line 1, column 9)"),
		},
		"not UTF-8": {
			"createCustomer", swap(customer, "user", "\xff", 1), "body_malformed", field("", "is not UTF-8"),
		},
		"half a pair": {
			"createCustomer", swap(customer, "user", `\ud83d`, 1), "body_malformed",
			field("/externalId", "contains half of a surrogate pair"),
		},
		"twice": {
			"createCustomer", swap(customer, "{", `{"externalId":"a",`, 1), "body_malformed",
			field("/externalId", "is there twice"),
		},
		"twice, escaped": {
			"createCustomer", swap(customer, "{", `{"external\u0049d":"a",`, 1), "body_malformed",
			field("/externalId", "is there twice"),
		},
		"twice, unknown": {
			"createCustomer", swap(customer, "{", `{"x":[{"a~/b":1,"a~/b":1}],`, 1), "body_malformed",
			field("/x/0/a~0~1b", "is there twice"),
		},
		"other case": {
			"createCustomer", swap(customer, "externalId", "externalid", 1), "body_malformed",
			field("/externalid", "must be spelt externalId"),
		},
		"other case deep": {
			"createAccountCard", swap(card, "city", "City", 1), "body_malformed",
			field("/billingAddress/City", "must be spelt city"),
		},
		"folds to k": {
			"getToken", `{"api\u212aey":"` + aKey + `"}`, "body_malformed", field("/api\u212aey", "must be spelt apiKey"),
		},
		"too deep": {
			"createCustomer", strings.Repeat("[", 33) + strings.Repeat("]", 33), "body_malformed",
			field(strings.Repeat("/0", 32), "is nested deeper than 32 levels"),
		},
		"not an object": {"createCustomer", `[]`, "body_invalid", field("", "must be an object")},
		"null":          {"createCustomer", `null`, "body_invalid", field("", "must be an object")},
		"empty": {
			"createCustomer", `{}`, "body_invalid",
			[]openapi.FieldError{{"/chainId", "is required"}, {"/externalId", "is required"}},
		},
		"number for text": {
			"createCustomer", swap(customer, `"user-4711"`, "4711", 1), "body_invalid", field("/externalId", "must be a string"),
		},
		"null for text": {
			"createCustomer", swap(customer, `"user-4711"`, "null", 1), "body_invalid", field("/externalId", "must be a string"),
		},
		"empty text": {
			"createCustomer", swap(customer, `user-4711`, "", 1), "body_invalid", field("/externalId", "must not be empty"),
		},
		"long text": {
			"createCustomer", swap(customer, `user-4711`, strings.Repeat("ü", 256), 1), "body_invalid",
			field("/externalId", "must have at most 255 characters"),
		},
		"control": {
			"createCustomer", swap(customer, `user`, `\u0000`, 1), "body_invalid",
			field("/externalId", "must not contain control characters"),
		},
		"enum": {
			"createAccountCard", swap(card, "virtual", "Virtual", 1), "body_invalid",
			field("/type", "must be one of virtual, physical"),
		},
		"country": {
			"createAccountCard", swap(card, "GB", "gb", 1), "country_invalid",
			field("/billingAddress/country", "must be two capital letters, as in ISO 3166-1"),
		},
		"uuid in braces": {
			"getToken", `{"apiKey":"{` + aKey + `}","apiSecret":"x"}`, "body_invalid",
			field("/apiKey", "must be a UUID of 36 characters"),
		},
		"bare hex uuid": {
			"getToken", `{"apiKey":"` + swap(aKey, "-", "", -1) + `","apiSecret":"x"}`, "body_invalid",
			field("/apiKey", "must be a UUID of 36 characters"),
		},
		"short secret": {
			"updateCredentials", `{"apiKey":"` + aKey + `","apiSecret":"short"}`, "secret_too_short",
			field("/apiSecret", "must have at least 20 characters"),
		},
		"long secret": {
			"updateCredentials", `{"apiKey":"` + aKey + `","apiSecret":"` + strings.Repeat("s", 1025) + `"}`, "body_invalid",
			field("/apiSecret", "must have at most 1024 characters"),
		},
		"no currencies": {
			"createCustomerAccount", `{"type":"card_account","currencies":[]}`, "body_invalid",
			field("/currencies", "must list at least 1"),
		},
		"same twice": {
			"createCustomerAccount", `{"type":"card_account","currencies":["EUR","EUR"]}`, "body_invalid",
			field("/currencies", "must not repeat anything (0 and 1 are the same)"),
		},
		"bad currency": {
			"createCustomerAccount", `{"type":"card_account","currencies":["EUR","eur"]}`, "currency_unsupported",
			field("/currencies/1", "must be three capital letters, as in ISO 4217"),
		},
		"NUL in a text": {
			"saveWebhook", `{"callbackUrl":"https://a.example","types":["card.updated"],"description":"a\u0000"}`, "body_invalid",
			field("/description", "must not contain the character NUL"),
		},
		"NUL in a list": {
			"addDisputeEvidence", `{"documents":["a","b\u0000"]}`, "body_invalid",
			field("/documents/1", "must not contain the character NUL"),
		},
		"NUL in a value that has a code": {
			"updateProgrammeSettings", `{"timezone":"UTC\u0000"}`, "timezone_invalid",
			field("/timezone", "must not contain the character NUL"),
		},
		"relative URL": {
			"saveWebhook", `{"callbackUrl":"/x","types":["card.updated"]}`, "callback_url_refused",
			field("/callbackUrl", "must be an absolute URL"),
		},
		"exponent": {
			"simulateCardAuthorisation", swap(purchase, `"20.5"`, "2e1", 1), "amount_invalid",
			field("/amount", "is a number with an exponent or of more than 64 characters"),
		},
		"huge exponent": {
			"simulateCardAuthorisation", `{"amount":"1","currency":"EUR","merchant":{"mcc":1e999999999}}`, "body_invalid",
			field("/merchant/mcc", "is a number with an exponent or of more than 64 characters"),
		},
		"text exponent": {
			"simulateCardAuthorisation", swap(purchase, `20.5`, "2e1", 1), "amount_invalid",
			field("/amount", "must be a plain decimal with at most 20 digits before the point and 18 after it"),
		},
		"fine bare number": {
			"simulateCardAuthorisation", swap(purchase, `"20.5"`, "0.1234567890123456789", 1), "amount_invalid",
			field("/amount", "must be a plain decimal with at most 20 digits before the point and 18 after it"),
		},
		"amount true": {
			"simulateCardAuthorisation", swap(purchase, `"20.5"`, "true", 1), "body_invalid",
			field("/amount", "must be a number or a string"),
		},
		"mcc too large": {
			"simulateCardAuthorisation", `{"amount":"1","currency":"EUR","merchant":{"mcc":10000}}`, "body_invalid",
			field("/merchant/mcc", "must be at most 9999"),
		},
		"mcc 1.0": {
			"simulateCardAuthorisation", `{"amount":"1","currency":"EUR","merchant":{"mcc":1.0}}`, "body_invalid",
			field("/merchant/mcc", "must be a whole number in plain digits"),
		},
		"nothing where a member is wanted": {"addDisputeEvidence", `{}`, "body_invalid", field("", "must not be empty")},
		"two faults": {
			"simulateCardAuthorisation", `{"amount":"x","currency":"eur"}`, "body_invalid",
			[]openapi.FieldError{
				{"/amount", "must be a plain decimal with at most 20 digits before the point and 18 after it"},
				{"/currency", "must be three capital letters, as in ISO 4217"},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var refused *openapi.BodyError
			if err := openapi.Validate(c.op, []byte(c.body)); !errors.As(err, &refused) {
				t.Fatalf("got %v, want a refusal", err)
			}
			malformed := c.code == "body_missing" || c.code == "body_malformed"
			if diff := cmp.Diff(&openapi.BodyError{Code: c.code, Malformed: malformed, Errors: c.want}, refused); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Whoever holds a token can send the worst list there is; comparing all its items would cost a quarter second.
func TestALongListIsRefusedAfterAsManyItemsAsAreAllowed(t *testing.T) {
	t.Parallel()
	var refused *openapi.BodyError
	body := `{"type":"card_account","currencies":[` + strings.Repeat("[[1],1],", 8000) + `1]}`
	if err := openapi.Validate("createCustomerAccount", []byte(body)); !errors.As(err, &refused) {
		t.Fatalf("got %v", err)
	}
	if first := refused.Errors[0]; first.Pointer != "/currencies" || first.Detail != "must list at most 16" ||
		len(refused.Errors) != 18 {
		t.Errorf("%d faults, the first %+v", len(refused.Errors), first)
	}
}

func TestAnUnknownOperationIsNoRefusal(t *testing.T) {
	t.Parallel()
	var refused *openapi.BodyError
	if err := openapi.Validate("orderPizza", nil); err == nil || errors.As(err, &refused) {
		t.Errorf("got %v", err)
	}
}

func TestDecodingKeepsTheTextOfAmounts(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]api.DecimalText{
		`{"amount":20.50,"currency":"EUR"}`:                  "20.50",
		`{"amount":"20.50","currency":"EUR","capture":null}`: "",
		`{"amount":9007199254740993,"currency":"EUR"}`:       "9007199254740993",
	} {
		got, err := openapi.Decode[api.SimulatedPurchase]("simulateCardAuthorisation", []byte(body))
		if (err != nil) != (want == "") || got.Amount != want {
			t.Errorf("%s: %q, %v", body, got.Amount, err)
		}
		if err == nil && got.Capture != nil {
			t.Errorf("%s: capture is told from its absence", body)
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	for op, body := range map[string]string{
		"createCustomer": customer, "createAccountCard": card, "simulateCardAuthorisation": purchase,
	} {
		b.Run(op, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := openapi.Validate(op, []byte(body)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func FuzzValidate(f *testing.F) {
	var ops []string
	mayBeEmpty := map[string]bool{}
	for _, op := range openapi.Operations() {
		if op.HasBody {
			ops = append(ops, op.ID)
			mayBeEmpty[op.ID] = op.OptionalBody
		}
	}
	for i, body := range []string{
		customer, card, purchase, `{"a":"\ud83d\ude00\n","A":[1e5,-0.1,true,null]}`, "[[[[", `{"type":1`,
	} {
		f.Add(byte(i), []byte(body))
	}
	f.Fuzz(func(t *testing.T, n byte, body []byte) {
		op := ops[int(n)%len(ops)]
		err := openapi.Validate(op, body)
		var refused *openapi.BodyError
		if errors.As(err, &refused) {
			if len(refused.Errors) == 0 || refused.Malformed && len(refused.Errors) != 1 {
				t.Errorf("a refusal without its reason: %+v", refused)
			}
			for _, e := range refused.Errors {
				if e.Detail == "" || e.Detail == "is not what the operation takes" || strings.Contains(e.Detail, "json.") {
					t.Errorf("not a sentence: %+v", e)
				}
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if blank := len(bytes.Trim(body, " \n\r\t")) == 0; blank && mayBeEmpty[op] {
			return
		}
		if !json.Valid(body) {
			t.Error("took what is not JSON")
		}
		if op == "simulateCardAuthorisation" {
			if _, err := openapi.Decode[api.SimulatedPurchase](op, body); err != nil {
				t.Errorf("took what does not decode: %v", err)
			}
		}
	})
}
