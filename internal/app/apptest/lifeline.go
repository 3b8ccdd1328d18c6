package apptest

import (
	"os"
	"runtime"
	"syscall"
)

// A Lifeline ends the processes that a test binary starts when the binary ends, whatever ends it: also one that is
// killed or runs into its time limit, and so runs no cleanup. The binary locks a file, and the kernel takes the lock
// away with the process; its children wait for the lock.
type Lifeline struct{ file *os.File }

// NewLifeline makes and locks the file.
func NewLifeline() (*Lifeline, error) {
	file, err := os.CreateTemp("", "offblocks-test-*")
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		return nil, err
	}
	return &Lifeline{file}, nil
}

// Path is what children pass to [FollowLifeline].
func (l *Lifeline) Path() string { return l.file.Name() }

// Close ends all children that are left, and removes the file.
func (l *Lifeline) Close() error {
	if err := os.Remove(l.file.Name()); err != nil {
		return err
	}
	return l.file.Close()
}

// FollowLifeline ends this process once the one that locked the file has ended. It returns at once.
func FollowLifeline(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	go func() {
		defer runtime.KeepAlive(file)
		if syscall.Flock(int(file.Fd()), syscall.LOCK_SH) == nil {
			os.Exit(1)
		}
	}()
	return nil
}
