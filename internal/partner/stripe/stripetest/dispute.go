package stripetest

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
)

// serveDispute answers what is asked of disputes: POST /v1/issuing/disputes, its list by transaction, and
// POST /v1/issuing/disputes/{id}/submit. A transaction has one dispute.
func (a *API) serveDispute(w http.ResponseWriter, r *http.Request, id string, shape Object) {
	of := func(transaction string) int {
		return slices.IndexFunc(a.Disputes, func(d Object) bool { return d["transaction"] == transaction })
	}
	switch at := slices.IndexFunc(a.Disputes, func(d Object) bool { return d["id"] == id }); {
	case r.Method == http.MethodGet:
		data := []Object{}
		if i := of(r.Form.Get("transaction")); i >= 0 {
			data = append(data, shown(a.Disputes[i]))
		}
		reply(w, http.StatusOK, Object{"object": "list", "data": data, "has_more": false, "url": r.URL.Path})
	case id == "" && of(r.PostForm.Get("transaction")) >= 0:
		reply(w, http.StatusBadRequest, Object{"error": Object{"type": "invalid_request_error", "code": "dispute_exists"}})
	case id == "":
		reason := r.PostForm.Get("evidence[reason]")
		shape["id"], shape["status"] = fmt.Sprintf("idp_filed_%d", len(a.Disputes)+1), "unsubmitted"
		shape["transaction"], shape["amount"] = r.PostForm.Get("transaction"), r.PostForm.Get("amount")
		shape["evidence"] = Object{"reason": reason, reason: Object{
			"explanation": r.PostForm.Get("evidence[" + reason + "][explanation]"),
		}}
		shape["metadata"] = Object{"offblocks_dispute": r.PostForm.Get("metadata[offblocks_dispute]")}
		a.Disputes = append(a.Disputes, shape)
		reply(w, http.StatusOK, shown(shape))
	case at < 0:
		reply(w, http.StatusNotFound, Object{"error": Object{"type": "invalid_request_error", "code": "resource_missing"}})
	case strings.HasSuffix(r.URL.Path, "/submit"):
		a.Disputes[at]["status"] = "submitted"
		reply(w, http.StatusOK, shown(a.Disputes[at]))
	}
}

// Filed is the disputes that were filed, oldest first.
func (a *API) Filed() []Object {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Clone(a.Disputes)
}

// shown is a dispute as Stripe writes it: its amount is a number.
func shown(d Object) Object {
	o := maps.Clone(d)
	var minor int64
	_, _ = fmt.Sscan(fmt.Sprint(d["amount"]), &minor)
	o["amount"] = minor
	return o
}
