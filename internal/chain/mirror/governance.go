package mirror

import (
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
)

// governanceQuery asks for what those who govern the contracts announce, and for payments that a token refuses.
func (m *Mirror) governanceQuery() ethereum.FilterQuery {
	return ethereum.FilterQuery{
		Addresses: []common.Address{m.chain.Escrow, m.chain.Factory}, Topics: [][]common.Hash{chain.GovernanceTopics()},
	}
}

// governanceEvents are what logs tell of the public delays of the contracts, in their order: what begins is a finding,
// and its end resolves it. Whoever pays for what waits there, customers and payees, can act only while it waits.
func (m *Mirror) governanceEvents(logs []types.Log) (list []chainbook.GovernanceEvent, err error) {
	for _, log := range logs {
		if len(log.Topics) == 0 || log.Address != m.chain.Escrow && log.Address != m.chain.Factory {
			continue
		}
		e, known, err := m.governanceEvent(log)
		if err != nil {
			return nil, fmt.Errorf("log %d of block %d: %w", log.Index, log.BlockNumber, err)
		}
		if !known {
			continue
		}
		e.Finding.Chain = m.chain.ID()
		if e.Finding.Figures == nil {
			e.Finding.Figures = map[string]string{}
		}
		e.Finding.Figures["contract"], e.Finding.Figures["transaction"] = log.Address.Hex(), log.TxHash.Hex()
		list = append(list, e)
	}
	return list, nil
}

func (m *Mirror) governanceEvent(log types.Log) (e chainbook.GovernanceEvent, known bool, err error) {
	abi, where := chain.ABI().Escrow, "escrow" // factory and escrow are governed by the same functions
	if log.Address == m.chain.Factory {
		where = "factory"
	}
	begin := func(kind issuing.FindingKind, subject, detail string, figures map[string]string) {
		e.Finding = issuing.Finding{Kind: kind, Subject: subject, Detail: detail, Figures: figures}
	}
	end := func(kind issuing.FindingKind, subject string) {
		e.Over, e.Finding = true, issuing.Finding{Kind: kind, Subject: subject}
	}
	switch log.Topics[0] {
	case chain.TopicUpgradeAnnounced:
		a, failed := abi.UnpackUpgradeAnnouncedEvent(&log)
		if err = failed; err == nil {
			begin(issuing.FindingUpgrade, where, "an upgrade of the "+where+" is announced", map[string]string{
				"implementation": a.Implementation.Hex(), "code": common.Hash(a.CodeHash).Hex(), "from": formatSecond(a.From),
				"until": formatSecond(a.Until),
			})
		}
	case chain.TopicUpgradeCancelled, chain.TopicUpgraded:
		end(issuing.FindingUpgrade, where)
	case chain.TopicPayeeAnnounced:
		a, failed := abi.UnpackPayeeAnnouncedEvent(&log)
		if err = failed; err == nil {
			begin(issuing.FindingPayee, a.Payee.Hex(), "a payee is announced", map[string]string{
				"payee": a.Payee.Hex(), "from": formatSecond(a.ConfirmableAt),
			})
		}
	case chain.TopicPayeeRegistered, chain.TopicPayeeRemoved:
		end(issuing.FindingPayee, common.BytesToAddress(log.Topics[1][:]).Hex())
	case chain.TopicEmergencyAnnounced:
		a, failed := abi.UnpackEmergencyAnnouncedEvent(&log)
		if err = failed; err == nil {
			begin(issuing.FindingEmergency, where, "an emergency is announced: deposits may be returned to their wallets",
				map[string]string{"from": formatSecond(a.From)})
		}
	case chain.TopicEmergencyCancelled:
		end(issuing.FindingEmergency, where)
	case chain.TopicPaused:
		begin(issuing.FindingPaused, where, "the "+where+" is paused: no money is reserved or settled", nil)
	case chain.TopicUnpaused:
		end(issuing.FindingPaused, where)
	case chain.TopicGuardianAnnounced:
		a, failed := abi.UnpackGuardianAnnouncedEvent(&log)
		if err = failed; err == nil {
			begin(issuing.FindingGuardian, where, "another guardian of the "+where+" is announced", map[string]string{
				"guardian": a.NewGuardian.Hex(), "from": formatSecond(a.From), "until": formatSecond(a.Until),
			})
		}
	case chain.TopicGuardianChanged:
		end(issuing.FindingGuardian, where)
	case chain.TopicOwnershipOffered:
		a, failed := abi.UnpackOwnershipOfferedEvent(&log)
		if err = failed; err == nil && a.NewOwner == (common.Address{}) {
			end(issuing.FindingOwner, where)
		} else if err == nil {
			begin(issuing.FindingOwner, where, "the "+where+" is offered to another owner", map[string]string{
				"owner": a.NewOwner.Hex(), "from": formatSecond(a.From), "until": formatSecond(a.Until),
			})
		}
	case chain.TopicOwnershipTransferred:
		end(issuing.FindingOwner, where)
	case chain.TopicPaymentHeld:
		held, failed := abi.UnpackPaymentHeldEvent(&log)
		if err = failed; err == nil {
			begin(issuing.FindingHeld, held.To.Hex(), "a token refused a payment: the escrow holds it until it can be paid",
				map[string]string{"to": held.To.Hex(), "token": held.Token.Hex(), "amount": held.Amount.String()})
			if t, served := m.chain.TokenAt(held.Token); served {
				e.Finding.Asset, e.Finding.Figures["amount"] = t.ID, t.Units(held.Amount).String()
			}
		}
	case chain.TopicHeldPaid:
		paid, failed := abi.UnpackHeldPaidEvent(&log)
		if err = failed; err == nil {
			end(issuing.FindingHeld, paid.To.Hex())
			if t, served := m.chain.TokenAt(paid.Token); served {
				e.Finding.Asset = t.ID
			}
		}
	}
	return e, e.Finding.Kind != "", err
}

// formatSecond is a second of a chain's clock as findings show it.
func formatSecond(at *big.Int) string {
	if i := wallet.Instant(at); i != 0 {
		return i.Time().UTC().Format(time.RFC3339)
	}
	return at.String()
}
