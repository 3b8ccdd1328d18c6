package app

import (
	"net/url"

	"github.com/offblocks/offblocks/internal/authentication"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/worker"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	partnerworker "github.com/offblocks/offblocks/internal/partner/worker"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/tokenisation"
	"github.com/offblocks/offblocks/internal/work"
)

// verbs are all that an installation can be asked to do.
type verbs struct {
	programmes      *programmes.Service
	onboarding      *onboarding.Service
	authentications *authentication.Service
	tokens          *tokenisation.Service
	payments        *payments.Service
	payouts         *payouts.Service
	claims          *claims.Service
	limits          *limits.Service
	events          *events.Service
	chainbook       *chainbook.Service
}

// newVerbs wires the verbs that need chains to those on programmes, which do not.
func newVerbs(c Config, db *work.DB, box *seal.Box, onProgrammes *programmes.Service, chains *registry.Registry,
	host *url.URL) verbs {
	list := chains.Published()
	return verbs{
		programmes: onProgrammes,
		onboarding: onboarding.New(db, box, chains, c.Rates, onboarding.Config{
			Chains: list, Partners: c.Partners, Domain: host.Host, URI: host.Scheme + "://" + host.Host + "/v1",
			Allowance: c.Allowance,
		}),
		authentications: authentication.New(db, chains),
		tokens:          tokenisation.New(db),
		payments: payments.New(db, chains, c.Rates, payments.Config{
			Chains: list, ServiceBPS: c.ServiceBPS, DisputeFiler: disputeFiler(c.Partners),
		}),
		payouts:   payouts.New(db),
		claims:    claims.New(db),
		limits:    limits.New(db),
		events:    events.New(db, c.KeepEvents),
		chainbook: chainbook.New(db, list),
	}
}

// disputeFiler is the name of the partner that files disputes; empty where none does.
func disputeFiler(ports partner.Ports) string {
	if _, able := ports.CardIssuer.(partner.DisputeFiler); able {
		return ports.CardIssuer.PartnerName()
	}
	return ""
}

// forPartners are the verbs that tasks about partners call.
func (v verbs) forPartners() partnerworker.Verbs {
	return partnerworker.Verbs{Onboarding: v.onboarding, Authentications: v.authentications, Payments: v.payments}
}

// forChains are the verbs that tasks about chains call.
func (v verbs) forChains() worker.Services {
	return worker.Services{Onboarding: v.onboarding, Payouts: v.payouts, Claims: v.claims, Book: v.chainbook}
}
