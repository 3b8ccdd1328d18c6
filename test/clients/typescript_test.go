package clients

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
)

// installPackage builds and packs the client for TypeScript, and installs the tarball in a new directory.
func installPackage(t *testing.T, s *apptest.Sandbox) (dir string) {
	t.Helper()
	source, dir := filepath.Join(root(t), "clients", "typescript"), t.TempDir()
	built := filepath.Join(dir, "built")
	for _, file := range []string{"package.json", "README.md", "LICENSE"} {
		text, err := os.ReadFile(filepath.Join(source, file))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(built, file), text)
	}
	run(t, s, source, tool(t, "tsc"), "-p", "tsconfig.json", "--outDir", filepath.Join(built, "dist"))
	packed := strings.TrimSpace(run(t, s, dir, "npm", "pack", "--silent", built))
	write(t, filepath.Join(dir, "package.json"), []byte(`{"name": "user", "private": true, "type": "module"}`))
	run(t, s, dir, "npm", "install", "--offline", "--no-audit", "--no-fund", "--silent", filepath.Join(dir, packed))
	return dir
}

// compile type-checks a user's file against what is installed beside it.
func compile(t *testing.T, s *apptest.Sandbox, dir string, args ...string) {
	t.Helper()
	run(t, s, dir, append([]string{
		tool(t, "tsc"), "--strict", "--module", "NodeNext", "--moduleResolution", "NodeNext", "--target", "ES2022",
		"--lib", "ES2023,DOM,DOM.Iterable", "--skipLibCheck",
	}, args...)...)
}

func copyFile(t *testing.T, from, to string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root(t), from))
	if err != nil {
		t.Fatal(err)
	}
	return write(t, to, text)
}

func TestThePackageForTypeScriptWorksOnceInstalled(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	dir := installPackage(t, s)
	entries, err := os.ReadDir(filepath.Join(dir, "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); name != "@offblocks" && name != ".package-lock.json" {
			t.Errorf("it depends on %s", name)
		}
	}
	compile(t, s, dir, "--noEmit", copyFile(t, "clients/typescript/test/types.ts", filepath.Join(dir, "types.ts")))
	copyFile(t, "clients/typescript/test/client.test.mjs", filepath.Join(dir, "client.test.mjs"))
	s.Env["WALLET_MODULE"] = filepath.Join(root(t), "examples", "node", "wallet.mjs")
	out := run(t, s, dir, "node", "--test", "--test-reporter=tap", "client.test.mjs")
	for _, want := range []string{"# pass 7\n", "# skipped 0\n", "# todo 0\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("node says no %q:\n%s", want, out)
		}
	}
	s.Env["CLIENT_DIST"] = filepath.Join(dir, "node_modules", "@offblocks", "client", "dist")
	if out := run(t, s, filepath.Join(root(t), "test", "outside"), "node", "browser-client.mjs"); out != "works in a browser\n" {
		t.Errorf("in a browser it says %s", out)
	}
	testFollowersLoseNothing(t, dir)
}
