package doors

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Three servers share a database, a chain and the operator's key. One after the other is killed, stopped, or paused for
// longer than it has leased its tasks for, so that another does them and it goes on with what is no longer its own.
func TestReplicasThatEndAndPauseDoEverythingOnce(t *testing.T) {
	t.Parallel()
	name := []string{"Stripe", "Lithic"}[rand.N(2)] // #nosec G404 -- chance; an ISO 8583 link has one server that it is connected to
	t.Run(name, func(t *testing.T) {
		in, d := newInstallation(t, storetest.PostgresURL(t)), doors[name]()
		in.connectPartners(d)
		balanced := in.addReplicas(2)
		in.connect()
		in.paced = true
		in.playAmid(d, func(over <-chan struct{}, steps int, random *rand.Rand) {
			all := []func(*server){balanced.pause, balanced.restart, balanced.replace, balanced.pause}
			for _, disturb := range all {
				done := make(chan struct{})
				go func() {
					defer close(done)
					disturb(in.servers[random.IntN(len(in.servers))])
				}()
				in.takeSteps(over, steps/len(all))
				<-done
			}
		})
	})
}

// takeSteps lets the lives take so many steps.
func (in *installation) takeSteps(over <-chan struct{}, count int) {
	for range count {
		select {
		case <-over:
			return
		case <-in.taken:
		}
	}
}

// outliveLeases is for how long a server is paused: longer than the six seconds that a task is leased for.
const outliveLeases = 8 * time.Second

// balancer distributes the connections to public addresses over the servers that are not paused.
type balancer struct {
	in *installation

	mu     sync.Mutex
	paused map[*server]bool
	open   map[*server][]net.Conn
}

// addReplicas starts the installation's server and so many more. What the server listened on becomes an address whose
// connections are balanced; each server listens on addresses of its own.
func (in *installation) addReplicas(count int) *balancer {
	in.Helper()
	b := &balancer{in: in, paused: map[*server]bool{}, open: map[*server][]net.Conn{}}
	partners, err := os.ReadFile(in.config.Partners)
	in.check(err)
	public := []string{in.config.Address}
	for _, found := range regexp.MustCompile(`"address": "([^"]+)"`).FindAllStringSubmatch(string(partners), -1) {
		public = append(public, found[1])
	}
	own := map[*server]map[string]string{} // the server's own address for each that is public
	for n := range count + 1 {
		s := &server{in: in, config: in.config}
		text := string(partners)
		own[s] = map[string]string{}
		for _, address := range public {
			own[s][address] = freeAddress(in.T)
			text = strings.ReplaceAll(text, `"address": "`+address+`"`, `"address": "`+own[s][address]+`"`)
		}
		s.config.Address, s.config.Origin = own[s][in.config.Address], in.config.Address
		s.config.Partners = in.write(fmt.Sprintf("partners-%d.json", n), text)
		in.servers = append(in.servers, s)
	}
	for _, address := range public {
		l, err := new(net.ListenConfig).Listen(in.Context(), "tcp", address)
		in.check(err)
		in.Cleanup(func() { _ = l.Close() })
		go acceptEach(l, func(conn net.Conn) { b.relay(conn, func(s *server) string { return own[s][address] }) })
	}
	for _, s := range in.servers {
		s.start()
	}
	return b
}

// relay connects a client with any server that listens and is not paused.
func (b *balancer) relay(client net.Conn, addressOf func(*server) string) {
	for _, n := range rand.Perm(len(b.in.servers)) { // #nosec G404 -- chance
		s := b.in.servers[n]
		to, err := new(net.Dialer).DialContext(b.in.Context(), "tcp", addressOf(s))
		if err != nil {
			continue
		}
		if !b.keep(s, client, to) {
			_ = to.Close()
			continue
		}
		go func() {
			_, _ = io.Copy(to, client)
			_ = to.Close()
		}()
		_, _ = io.Copy(client, to)
		_ = to.Close()
		return
	}
}

// keep notes the connections to a server; false if it is paused.
func (b *balancer) keep(s *server, connections ...net.Conn) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.paused[s] {
		b.open[s] = append(b.open[s], connections...)
	}
	return !b.paused[s]
}

// setPaused closes the connections of a server that is paused, as a balancer does with one whose checks fail.
func (b *balancer) setPaused(s *server, paused bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.paused[s] = paused
	for _, conn := range b.open[s] {
		_ = conn.Close()
	}
	delete(b.open, s)
}

// pause has a server do nothing for longer than its leases, and then go on with what it was doing.
func (b *balancer) pause(s *server) {
	b.in.Helper()
	b.setPaused(s, true)
	b.in.check(s.process.Process.Signal(syscall.SIGSTOP))
	<-time.After(outliveLeases)
	b.in.check(s.process.Process.Signal(syscall.SIGCONT))
	b.setPaused(s, false)
}

// restart kills a server and starts it again.
func (b *balancer) restart(s *server) {
	b.in.Helper()
	s.kill()
	s.start()
}

// replace has a server end what it is doing, and starts another in its place.
func (b *balancer) replace(s *server) {
	b.in.Helper()
	s.stop()
	s.start()
}
