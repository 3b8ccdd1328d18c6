package programmes

import (
	"context"

	"github.com/offblocks/offblocks/internal/work"
)

// Secret reads a secret of the installation, making it the first time. Replicas that start together agree on one.
func (s *Service) Secret(ctx context.Context, name string, create func() ([]byte, error)) ([]byte, error) {
	sealed, err := s.db.Secret(ctx, name)
	if err != nil {
		return nil, err
	}
	if sealed == "" {
		fresh, err := create()
		if err != nil {
			return nil, err
		}
		if err := work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
			_, err := u.InsertSecret(ctx, name, s.box.Seal(name, fresh))
			return err
		}); err != nil {
			return nil, err
		}
		if sealed, err = s.db.Secret(ctx, name); err != nil {
			return nil, err
		}
	}
	return s.box.Open(name, sealed)
}
