package openapi_test

import (
	"errors"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

func TestExactlyTheOperationsThatWereNotPublishedAreAdditions(t *testing.T) {
	t.Parallel()
	shape, err := os.ReadFile("../../api/testdata/published-shape.yaml")
	if err != nil {
		t.Fatal(err)
	}
	published := map[string]bool{}
	for _, match := range regexp.MustCompile(`(?m)^ +operationId: (\w+)$`).FindAllSubmatch(shape, -1) {
		published[string(match[1])] = true
	}
	if len(published) != 46 {
		t.Fatalf("%d operations were published", len(published))
	}
	for _, op := range openapi.Operations() {
		if op.Addition == published[op.ID] {
			t.Errorf("%s: an addition is %t, published is %t", op.ID, op.Addition, published[op.ID])
		}
	}
}

func TestMembersThatTheSchemaDoesNotNameAreFound(t *testing.T) {
	t.Parallel()
	for body, want := range map[string][]string{
		`{"amount":"1","currency":"EUR","merchant":{"mcc":1,"x":{"y":1}},"z":[1]}`: {"/merchant/x", "/z"},
		`{"a/b":1,"c~d":2}`: {"/a~1b", "/c~0d"},
		`{"amount":"1"}`:    nil,
		`{"amount":`:        nil,
		`[{"a":1}]`:         nil,
		``:                  nil,
	} {
		if got := openapi.UnknownMembers("simulateCardAuthorisation", []byte(body)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
	if got := openapi.UnknownMembers("updateProgrammeLimits", []byte(`{"limits":[{"amount":"1"},{"amont":"1"}]}`)); !slices.Equal(got, []string{"/limits/1/amont"}) {
		t.Errorf("in a list: %q", got)
	}
	if got := openapi.UnknownMembers("deactivateCard", []byte(`{"reason":"lost"}`)); !slices.Equal(got, []string{"/reason"}) {
		t.Errorf("of an operation without a body: %q", got)
	}
}

func TestAnAdditionNamesUnknownMembersBesideWhatElseIsWrong(t *testing.T) {
	t.Parallel()
	err := openapi.Validate("simulateCardRefund", []byte(`{"amount":"x","curency":"EUR"}`))
	var refused *openapi.BodyError
	if !errors.As(err, &refused) || refused.Code != "body_invalid" {
		t.Fatalf("%v", err)
	}
	var pointers []string
	for _, e := range refused.Errors {
		pointers = append(pointers, e.Pointer)
	}
	if !slices.Equal(pointers, []string{"/amount", "/curency", "/currency"}) {
		t.Errorf("%q", pointers)
	}
	if err := openapi.Validate("createCustomer", []byte(`{"chainId":"eip155:1:0x1","externalId":"a","x":1}`)); err != nil {
		t.Errorf("a published operation: %v", err)
	}
}

func TestMomentsInBodiesMayHaveSmallLetters(t *testing.T) {
	t.Parallel()
	in, err := openapi.Decode[api.ClockAdvance]("advanceSimulatorClock", []byte(`{"to":"2027-01-01t00:00:00z"}`))
	if err != nil || in.To.String() != "2027-01-01T00:00:00Z" {
		t.Errorf("%+v, %v", in, err)
	}
}
