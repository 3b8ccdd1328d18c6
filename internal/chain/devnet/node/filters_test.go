package node

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

func TestAFilterThatNobodyPollsKeepsItsChainOpenNoLongerThanItLives(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_700_000_000, 0)
	live := newLiveFilters(func() time.Time { return now })
	made := 0
	create := func() (rpc.ID, error) {
		made++
		return rpc.ID(fmt.Sprint(made)), nil
	}
	first, err := live.createFilter(create)
	if err != nil || !live.anyLive() {
		t.Fatalf("%v, alive %t", err, live.anyLive())
	}
	now = now.Add(filterTimeout)
	live.keepAlive(first, nil)
	now = now.Add(2 * filterTimeout)
	if !live.anyLive() {
		t.Error("it is forgotten before go-ethereum has forgotten it")
	}
	if now = now.Add(time.Second); live.anyLive() {
		t.Error("it is never forgotten")
	}
	for range maxFilters {
		if _, err := live.createFilter(create); err != nil {
			t.Fatal(err)
		}
	}
	var coded rpc.Error
	if _, err := live.createFilter(create); !errors.As(err, &coded) || coded.ErrorCode() != jsonrpc.CodeLimitExceeded {
		t.Errorf("one filter too many: %v", err)
	}
	if live.removeFilter("5"); made != maxFilters+1 {
		t.Errorf("%d were made", made)
	}
	if _, err := live.createFilter(create); err != nil {
		t.Errorf("after one was uninstalled: %v", err)
	}
	if live.keepAlive("7", errors.New("filter not found")); len(live.used) != maxFilters-1 {
		t.Errorf("%d alive after one was gone", len(live.used))
	}
}
