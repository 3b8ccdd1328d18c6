package store_test

import (
	"slices"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestThePurposesOfOneSubjectAreToldApartAndVersionsKeepTheirOrder(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		purposes := []store.TxPurpose{
			store.StepPurpose(issuing.Step{Kind: issuing.StepSettle, Number: 1}),
			store.StepPurpose(issuing.Step{Kind: issuing.StepSettle, Number: 11}),
			{Kind: store.TxMintTestTokens, Contract: "0xa"}, {Kind: store.TxMintTestTokens, Contract: "0xb"},
			{Kind: store.TxTransferOwnership, Contract: "0xa", NewOwner: "0xa"},
			{Kind: store.TxTransferOwnership, Contract: "0xa", NewOwner: "0xb"},
		}
		for _, p := range purposes {
			versions := []string{"0x" + p.String(), "0x00"}
			err := db.Write(t.Context(), func(tx *store.Tx) error {
				nonce, _, err := tx.NextNonce(t.Context(), storetest.Chain, "0xs", 0)
				if err != nil {
					return err
				}
				return tx.InsertOutgoingTx(t.Context(), store.OutgoingTx{
					ID: issuing.NewID[string](), Chain: storetest.Chain, Sender: "0xs", Nonce: nonce, Purpose: p, Subject: "s",
					Attempt: 1, Versions: versions, Hash: p.String(),
				})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		for i, p := range purposes {
			last, err := db.LastOutgoingTx(t.Context(), "s", p)
			if err != nil || last == nil || last.Purpose != p || last.Nonce != int64(i) {
				t.Fatalf("%s: %+v, %v", p, last, err)
			}
			if !slices.Equal(last.Versions, []string{"0x" + p.String(), "0x00"}) {
				t.Errorf("%s: versions %q", p, last.Versions)
			}
		}
		if last, err := db.LastOutgoingTx(t.Context(), "s", store.TxPurpose{Kind: store.TxMintTestTokens}); last != nil ||
			err != nil {
			t.Errorf("a purpose that nothing has: %+v, %v", last, err)
		}
	})
}
