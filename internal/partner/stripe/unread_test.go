package stripe_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAnOperatorIsToldOfWhatStripeSignedAndNobodyCanRead(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		findings := func() (list []string) {
			t.Helper()
			open, err := e.DB.OpenFindings(e.Ctx)
			e.Must(err)
			for _, f := range open {
				if f.Kind != issuing.FindingUnread || f.ProgrammeID != e.Programme || f.Figures["partner"] != partnerName {
					t.Errorf("another finding: %+v", f)
				}
				list = append(list, f.Figures["type"]+": "+f.Detail)
			}
			return list
		}
		e.postEvent(e.eventBody("issuing_personalization_design.activated", object{"id": "ipd_1"}, nil))
		e.postEvent(e.eventBody("invoice.paid", object{"id": "in_1"}, nil))
		if list := findings(); len(list) > 0 {
			t.Errorf("of what is of no use: %q", list)
		}
		told := 0
		expect := func(body []byte, status int, says string) {
			t.Helper()
			for range 2 { // sent again it is the same matter
				if w := e.post(body); w.Code != status {
					t.Errorf("%s is answered %d %s", body, w.Code, w.Body)
				}
			}
			list := findings()
			if told++; len(list) != told || !strings.Contains(list[told-1], says) {
				t.Errorf("findings %d: %q, and not of %s", len(list), list, says)
			}
		}
		expect([]byte(`[]`), 400, "cannot unmarshal array")
		expect(e.eventBody("issuing_transaction.created", object{"amount": 5}, nil), 503, "issuing_transaction.created: ")
		expect(e.eventBody("issuing_transaction.created", object{"id": "ipi_1", "amount": -5, "currency": "xxx"}, nil), 503, "no currency")
		expect(e.eventBody("issuing_authorization.updated", object{"id": "iauth_1"}, object{"amount": "much"}), 503, "cannot unmarshal string")
		expect(e.eventBody("issuing_dispute.closed", object{"id": 5}, nil), 503, "issuing_dispute.closed: ")
		expect(e.eventBody("issuing_authorization.request", object{"id": "iauth_2"}, nil), 200, "has no pending_request")
		expect(e.eventBody("issuing_loan.created", object{"id": "loan_1"}, nil), 200, "issuing_loan.created: ")
		e.postEvent(e.eventBody("issuing_loan.created", object{"id": "loan_2"}, nil))
		if w := e.postSigned([]byte(`[]`), "t=1,v1=00"); w.Code != 400 {
			t.Errorf("what is not Stripe's is answered %d", w.Code)
		}
		if list := findings(); len(list) != told {
			t.Errorf("of others: %q", list[told:])
		}
	})
}
