package mirror_test

import (
	"bytes"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// What waits in public on chain is of use to those only who hear of it.
func TestWhatIsAnnouncedOnChainIsFoundAsSoonAsItIsMined(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		g.AssertAgreement("the opening")
		var logged bytes.Buffer
		cfg := g.MirrorConfig()
		cfg.Log = slog.New(slog.NewTextHandler(&logged, nil))
		g.Mirror = mirror.New(cfg, g.Chain())
		escrow, other := chain.ABI().Escrow, common.HexToAddress("0x00000000000000000000000000000000000000aa")
		open := func() (kinds []issuing.FindingKind) {
			g.CatchUp()
			for _, f := range must(db.OpenFindings(t.Context())) {
				if f.Chain != chaintest.Home || f.Figures["transaction"] == "" {
					t.Errorf("found without its place: %+v", f)
				}
				kinds = append(kinds, f.Kind)
			}
			slices.Sort(kinds)
			return kinds
		}
		send := func(to common.Address, data []byte, want ...issuing.FindingKind) {
			t.Helper()
			g.Send(to, data)
			slices.Sort(want)
			if kinds := open(); !slices.Equal(kinds, want) {
				t.Fatalf("found %v, want %v", kinds, want)
			}
		}
		c := g.Chain()
		send(c.Escrow, escrow.PackAnnounceUpgrade(other, nil), issuing.FindingUpgrade)
		send(c.Factory, escrow.PackAnnounceUpgrade(other, nil), issuing.FindingUpgrade, issuing.FindingUpgrade)
		send(c.Factory, escrow.PackCancelUpgrade(), issuing.FindingUpgrade)
		send(c.Escrow, escrow.PackCancelUpgrade())
		send(c.Escrow, escrow.PackAnnouncePayee(other), issuing.FindingPayee)
		send(c.Escrow, escrow.PackRemovePayee(other))
		send(c.Escrow, escrow.PackAnnouncePayee(other), issuing.FindingPayee)
		g.Pass(8*24*time.Hour + time.Minute)
		send(c.Escrow, escrow.PackConfirmPayee(other))
		send(c.Escrow, escrow.PackAnnounceEmergency(), issuing.FindingEmergency)
		send(c.Escrow, escrow.PackPause(), issuing.FindingEmergency, issuing.FindingPaused)
		send(c.Escrow, escrow.PackCancelEmergency(), issuing.FindingPaused)
		send(c.Escrow, escrow.PackUnpause())
		send(c.Escrow, escrow.PackSetGuardian(other))
		send(c.Escrow, escrow.PackSetGuardian(common.Address{}), issuing.FindingGuardian)
		send(c.Escrow, escrow.PackTransferOwnership(other), issuing.FindingGuardian, issuing.FindingOwner)
		send(c.Escrow, escrow.PackTransferOwnership(common.Address{}), issuing.FindingGuardian)
		g.Pass(8*24*time.Hour + time.Minute)
		send(c.Escrow, escrow.PackConfirmGuardian())
		if n := strings.Count(logged.String(), "waits in public"); n != 8 ||
			!strings.Contains(logged.String(), "kind=upgrade_announced subject=factory") {
			t.Errorf("%d announcements are logged, want 8:\n%s", n, logged.String())
		}
	})
}
