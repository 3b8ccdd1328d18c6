package partner

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
)

// NameScreening is what a [Screening] may be as well: it compares names with lists. A customer's name is known once they have
// passed the identity check, so that is when it is asked.
type NameScreening interface {
	// ScreenName finds the entries of lists that a name is like. None is a clear name. A person decides about any.
	ScreenName(ctx context.Context, r NameScreeningRequest) ([]issuing.ListMatch, error)
}

// NameScreeningRequest is what the screening of a name is told.
type NameScreeningRequest struct {
	ProgrammeID issuing.ProgrammeID
	CustomerID  issuing.CustomerID
	Name        string // as on the person's documents
}

// IdentityRecheck is what an [IdentityCheck] may be as well: it can have a person who passed prove who they are again.
type IdentityRecheck interface {
	// RecheckIdentity has the partner begin again with a customer, who opens their verification page once more. A second
	// call while that is under way begins nothing new. What the partner finds comes by a callback.
	RecheckIdentity(ctx context.Context, r IdentityRequest) error
}
