package app

import (
	"cmp"
	"time"

	"github.com/offblocks/offblocks/internal/console/partners"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
)

// What partners lead to that is found wrong, by what they serve as.
var (
	findingsOf = map[string][]issuing.FindingKind{
		string(partner.KindScreening): {issuing.FindingSanctions}, string(partner.KindIdentityCheck): {issuing.FindingIdentity},
		string(partner.KindCardIssuer): {issuing.FindingCardState, issuing.FindingDispute},
	}
	findingsOfNetworks = []issuing.FindingKind{issuing.FindingUnmatched, issuing.FindingReference, issuing.FindingSettlement, issuing.FindingUnsettled}
)

// partnersRoom has the console's page about the partners that are connected.
func partnersRoom(c *config.Connected) partners.Partners {
	if c == nil {
		return nil
	}
	var list partners.Partners
	for _, p := range c.Partners {
		one := partners.Partner{
			Name: p.Name, Type: p.Type.Name, Summary: p.Type.Summary, Serves: p.Serves, Can: p.Capabilities, Network: p.Type.Network,
		}
		for _, port := range p.Serves {
			one.Finds = append(one.Finds, findingsOf[port]...)
		}
		if p.Type.Network {
			one.Serves, one.Finds = append(one.Serves[:len(one.Serves):len(one.Serves)], "card network"), append(one.Finds, findingsOfNetworks...)
		}
		if p.Listen != nil {
			one.Listens = p.Listen.Address
		}
		if p.Listen != nil || p.Links != nil {
			one.Finds = append(one.Finds, issuing.FindingUnread)
		}
		if p.Calls != nil {
			one.Calls = func() partners.Calls {
				s := p.Calls()
				return partners.Calls{
					Sent: s.Calls, Failed: s.Failures, Again: s.Retries, HeldBack: s.Refused, OpenUntil: s.OpenUntil,
					Took: s.Took.Sum / time.Duration(cmp.Or(s.Took.Count, 1)),
				}
			}
		}
		if p.Links != nil {
			one.Links = func() partners.Links {
				s := p.Links()
				links := partners.Links{Connected: s.Connected, Messages: map[string]int64{}}
				for m, n := range s.Messages {
					links.Messages[string(m.Outcome)] += n
				}
				return links
			}
		}
		list = append(list, one)
	}
	return list
}
