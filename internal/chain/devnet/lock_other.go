//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package devnet

// lockDir leaves it to the lock that go-ethereum takes on each chain's directory: there a second process is refused
// when it first uses a chain that the first one has open.
func lockDir(string) (unlock func() error, err error) {
	return func() error { return nil }, nil
}
