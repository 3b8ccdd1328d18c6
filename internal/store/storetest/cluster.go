package storetest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
)

// keeper is the shell program that owns a cluster. It makes it, says "ready",
// and then waits for the end of its input: when the test binary ends in
// whatever way, SIGKILL included, the kernel closes the pipe, and the keeper
// stops the server and removes its directory. Its arguments are the directory
// of the server's programs, the directory to use, and a template: a cluster that
// initdb has made and nobody has started. Copying one takes a small part of the
// time of making it. A template of somebody else, or one that has lost files, is
// not used; then the keeper leaves another one in its directory.
const keeper = `
bin=$1 dir=$2 template=$3
exec 3<&0 </dev/null
trap 'rm -rf "$dir"' EXIT
copied() {
	[ -O "$template" ] && [ "$(cat "$template/count")" = "$(find "$template/data" | wc -l)" ] &&
		cp -R "$template/data" "$dir/data"
}
if ! copied 2>/dev/null; then
	rm -rf "$dir/data"
	"$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions >&2 || exit 1
	mkdir -m 700 "$dir/template" && cp -R "$dir/data" "$dir/template/data" &&
		find "$dir/template/data" | wc -l >"$dir/template/count" || rm -rf "$dir/template"
fi
cat >>"$dir/data/postgresql.conf" <<CONF || exit 1
listen_addresses = ''
unix_socket_directories = '$dir'
max_connections = 400
shared_buffers = 32MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
CONF
"$bin/pg_ctl" -D "$dir/data" -s -w -t 60 start >&2 3<&- || exit 1
echo ready
cat <&3 >/dev/null
"$bin/pg_ctl" -D "$dir/data" -s -w -m immediate stop >&2
`

// cluster is one running PostgreSQL server that listens on nothing but a Unix
// socket in its own directory.
type cluster struct {
	url    string
	dir    string
	keeper *exec.Cmd
	hold   io.Closer
	admin  administrator
	// strategy is how a database is copied, in SQL. By its files that takes a sixth of what it takes by blocks and the log.
	// Before PostgreSQL 15 there was no other way, and no word for it.
	strategy string
	migrated func() (string, error) // the name of a database that holds the tables, and that nobody uses
}

var shared struct {
	sync.Mutex
	cluster *cluster
	err     error
}

// sharedCluster starts the test binary's cluster on first use. A start that
// failed is not tried again: every test that needs it fails for that reason.
func sharedCluster() (*cluster, error) {
	shared.Lock()
	defer shared.Unlock()
	if shared.cluster == nil && shared.err == nil {
		shared.cluster, shared.err = startCluster()
	}
	return shared.cluster, shared.err
}

// ownCluster is the test binary's cluster if a URL is its own; nil if it is another server's.
func ownCluster(server string) *cluster {
	shared.Lock()
	defer shared.Unlock()
	if shared.cluster == nil || shared.cluster.url != server {
		return nil
	}
	return shared.cluster
}

// Stop stops the test binary's cluster, if there is one, and returns once its
// files are gone; a later [PostgresURL] starts another. Calling it is optional:
// without it the cluster ends by itself shortly after the test binary has.
func Stop() error {
	spares := endSpares()
	shared.Lock()
	defer shared.Unlock()
	c := shared.cluster
	shared.cluster, shared.err = nil, nil
	if c == nil {
		return spares
	}
	return errors.Join(spares, c.stop())
}

// startCluster makes and starts a cluster and returns when it takes connections.
func startCluster() (*cluster, error) {
	bin, err := serverPrograms()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(clusterParent(), "offblocks-postgres-")
	if err != nil {
		return nil, err
	}
	template, err := templatePath(bin)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	c, err := startKeeper(bin, dir, template)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return c, nil
}

// templatePath is where the template of a server's release is kept for the tests that come after.
func templatePath(bin string) (string, error) {
	program, err := os.Stat(filepath.Join(bin, "postgres"))
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("offblocks-postgres-template-%d-%d-%d", os.Geteuid(), program.Size(), program.ModTime().Unix())
	return filepath.Join(clusterParent(), name), nil
}

// clusterParent is where clusters are: the directory of temporary files if everybody may use it, and /tmp otherwise. A
// socket's path is limited to about a hundred bytes, and the postgres user must be able to reach it.
func clusterParent() string {
	const everybody = os.ModeSticky | 0o777
	dir := os.TempDir()
	info, err := os.Stat(dir)
	if err != nil || len(dir) > 40 || info.Mode()&everybody != everybody {
		return "/tmp"
	}
	return dir
}

// keepTemplate puts the template that a keeper has left, if it has, where others find it.
func keepTemplate(dir, template string) error {
	made := filepath.Join(dir, "template")
	if _, err := os.Stat(made); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	// One that could not be used goes away with the directory, as does this one if somebody else was quicker.
	if err := os.Rename(template, filepath.Join(dir, "unused")); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(made, template); err != nil && !errors.Is(err, os.ErrExist) && !errors.Is(err, syscall.ENOTEMPTY) {
		return err
	}
	return nil
}

// startKeeper runs the keeper on dir and waits until it says that the server is ready.
func startKeeper(bin, dir, template string) (*cluster, error) {
	log, err := os.CreateTemp(dir, "log")
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()

	// The background: the cluster outlives the test that happens to come first.
	cmd := exec.CommandContext(context.Background(), "/bin/sh", "-c", keeper, "keeper", bin, dir, template)
	cmd.Dir, cmd.Stderr = dir, log
	if cmd.SysProcAttr, err = unprivilegedProcess(dir); err != nil {
		return nil, err
	}
	hold, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	said, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	if line, err := bufio.NewReader(said).ReadString('\n'); err != nil || line != "ready\n" {
		_ = hold.Close()
		failure := cmd.Wait()
		text, _ := io.ReadAll(io.NewSectionReader(log, 0, 1<<16))
		return nil, fmt.Errorf("start a cluster with %s: %w\n%s", bin, failure, text)
	}
	if err := keepTemplate(dir, template); err != nil {
		return nil, errors.Join(err, hold.Close(), cmd.Wait())
	}
	address := url.URL{
		Scheme: "postgres", User: url.User("postgres"), Path: "/postgres", RawQuery: url.Values{"host": {dir}}.Encode(),
	}
	c := &cluster{url: address.String(), dir: dir, keeper: cmd, hold: hold}
	c.migrated = sync.OnceValues(func() (string, error) { return makeMigrated(c.url) })
	if releaseNumber(bin+"/initdb") >= 15 {
		c.strategy = " STRATEGY FILE_COPY"
	}
	return c, nil
}

// stop lets the keeper go and waits until it has tidied up.
func (c *cluster) stop() error {
	c.admin.close()
	return errors.Join(c.hold.Close(), c.keeper.Wait())
}

// unprivilegedProcess makes the keeper run as the postgres user when we are root, as
// the server refuses to be root, and hands it the directory. The process group
// of its own spares it an interrupt from the keyboard, which is for the tests.
func unprivilegedProcess(dir string) (*syscall.SysProcAttr, error) {
	attr := &syscall.SysProcAttr{Setpgid: true}
	if os.Geteuid() != 0 {
		return attr, nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		return nil, fmt.Errorf("%w; PostgreSQL does not run as root: install Debian's package postgresql, "+
			"which adds that user, or run the tests as another user", err)
	}
	uid, uidErr := strconv.ParseUint(account.Uid, 10, 32)
	gid, gidErr := strconv.ParseUint(account.Gid, 10, 32)
	if err := errors.Join(uidErr, gidErr); err != nil {
		return nil, err
	}
	attr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attr, os.Chown(dir, int(uid), int(gid))
}

// serverPrograms finds the directory of the server's programs: the newest of
// Debian's, which are not on the PATH, or else the one on the PATH.
func serverPrograms() (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil {
		return "", err
	}
	if len(found) > 0 {
		return filepath.Dir(slices.MaxFunc(found, func(a, b string) int { return releaseNumber(a) - releaseNumber(b) })), nil
	}
	path, err := exec.LookPath("initdb")
	if err != nil {
		return "", fmt.Errorf("no initdb under /usr/lib/postgresql or on the PATH: run scripts/need, "+
			"or apt-get install postgresql, or set %s to the URL of a server", PostgresEnv)
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return "", err
	}
	return filepath.Dir(path), nil
}

// releaseNumber reads the 16 of /usr/lib/postgresql/16/bin/initdb, 0 if there is none.
func releaseNumber(initdb string) int {
	n, err := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(initdb))))
	if err != nil {
		return 0
	}
	return n
}
