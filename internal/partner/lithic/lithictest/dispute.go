package lithictest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
)

// listDisputes lists the disputes of transactions.
func (api *API) listDisputes(w http.ResponseWriter, r *http.Request) {
	found := []Object{}
	for _, d := range api.disputes {
		if slices.Contains(r.URL.Query()["transaction_tokens"], d["transaction_token"].(string)) {
			found = append(found, d)
		}
	}
	_ = json.NewEncoder(w).Encode(Object{"data": found, "has_more": false})
}

// fileDispute makes a dispute, under an idempotency key one. A transaction has one that is not over.
func (api *API) fileDispute(w http.ResponseWriter, r *http.Request) {
	body, key := api.read(r), "dispute "+r.Header.Get("Idempotency-Key")
	i, known := api.Keys[key]
	if !known {
		transaction, _ := body["transaction_token"].(string)
		open := slices.ContainsFunc(api.disputes, func(d Object) bool {
			return d["transaction_token"] == transaction && d["status"] != "CASE_CLOSED"
		})
		if amount, _ := body["amount"].(float64); amount <= 0 || transaction == "" || open || body["reason"] == "" {
			http.Error(w, "{}", http.StatusBadRequest)
			return
		}
		i = len(api.disputes)
		api.Keys[key] = i
		api.disputes = append(api.disputes, Object{
			"token": fmt.Sprintf("dispute-%d-of-%s", i, transaction), "transaction_token": transaction, "amount": body["amount"],
			"reason": body["reason"], "status": "NEW", "customer_note": body["customer_note"],
			"customer_filed_date": body["customer_filed_date"], "created": "2026-03-02T12:00:00Z",
		})
	}
	_ = json.NewEncoder(w).Encode(api.disputes[i])
}

func (api *API) withdrawDispute(w http.ResponseWriter, r *http.Request) {
	i := slices.IndexFunc(api.disputes, func(d Object) bool { return d["token"] == r.PathValue("token") })
	if i < 0 {
		http.Error(w, "{}", http.StatusNotFound)
		return
	}
	if api.disputes[i]["status"] != "NEW" && api.disputes[i]["status"] != "CASE_CLOSED" {
		http.Error(w, "{}", http.StatusBadRequest)
		return
	}
	api.disputes[i]["status"], api.disputes[i]["resolution_reason"] = "CASE_CLOSED", "WITHDRAWN"
	_ = json.NewEncoder(w).Encode(api.disputes[i])
}

// Disputes are those that were filed, oldest first.
func (api *API) Disputes() []Object {
	api.mu.Lock()
	defer api.mu.Unlock()
	return slices.Clone(api.disputes)
}
