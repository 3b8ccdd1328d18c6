package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Whatever a first start had done when it was killed, the next one makes up for the rest, and keeps what was there.
func TestAStartThatIsKilledIsMadeUpForByTheNext(t *testing.T) {
	t.Parallel()
	each := map[string]func(*testing.T) string{
		"sqlite":   func(*testing.T) string { return "" },
		"postgres": func(t *testing.T) string { return storetest.PostgresURL(t) },
	}
	for engine, database := range each {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			v := prepareChild(t, database(t), seedOf(t))
			kept := map[string]string{}
			for range 6 * *killRounds {
				v.startProcess()
				<-v.randomMoment(600 * time.Millisecond)
				v.killProcess()
				v.expectFilesKept(kept)
			}
			v.startAndAwait()
			v.expectFilesKept(kept)
			if len(kept) != 3 {
				t.Errorf("a sandbox has only %v", kept)
			}
			left, err := os.ReadDir(v.dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range left {
				if strings.Contains(e.Name(), app.DraftMark) {
					t.Errorf("%s is left over", e.Name())
				}
			}
			db := v.awaitNoTasks()
			if list, err := db.Programmes(t.Context()); err != nil || len(list) != 1 {
				t.Errorf("there are the programmes %+v, %v, want one", list, err)
			}
			v.stopProcess()
			storetest.Audit(t, db)
		})
	}
}

// expectFilesKept makes sure that what was written once is as it was.
func (v *childSandbox) expectFilesKept(kept map[string]string) {
	v.Helper()
	for _, name := range []string{"master.key", "credentials.json", "signing-key.pem"} {
		content, err := os.ReadFile(filepath.Join(v.dir, name))
		if os.IsNotExist(err) && kept[name] == "" {
			continue
		}
		if err != nil || kept[name] != "" && kept[name] != string(content) {
			v.Fatalf("%s was %q, and is %q, %v", name, kept[name], content, err)
		}
		kept[name] = string(content)
	}
}

// Of many that start on one new directory at once one goes on, and the others say why they do not.
func TestStartsAtOnceOnANewDirectoryLeaveOneSandbox(t *testing.T) {
	t.Parallel()
	v := prepareChild(t, "", seedOf(t))
	var processes []*exec.Cmd
	outputs := make([]apptest.Buffer, 4)
	for i := range outputs {
		p := v.newProcess()
		p.Stderr = &outputs[i]
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		processes = append(processes, p)
	}
	ended := make(chan int)
	for i, p := range processes {
		go func() {
			_ = p.Wait()
			ended <- i
		}()
	}
	var over []int
	for range len(processes) - 1 {
		select {
		case i := <-ended:
			over = append(over, i)
			if text := outputs[i].String(); processes[i].ProcessState.ExitCode() != 1 || !strings.Contains(text, "in use") &&
				!strings.Contains(text, "another sandbox") {
				t.Errorf("a sandbox too many ended with %s and said %q", processes[i].ProcessState, text)
			}
		case <-time.After(apptest.Patience):
			t.Fatal("two sandboxes run on one directory")
		}
	}
	for i, p := range processes {
		if !slices.Contains(over, i) {
			v.process = p
		}
	}
	v.awaitAnswers()
	if err := v.process.Process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	<-ended
	v.startAndAwait() // with the keys that are on disk by now
	v.awaitNoTasks()
	v.stopProcess()
}

// Who sets credentials through the API is the only one to know them. A restart neither brings back the old ones nor
// founds another programme for them.
func TestARestartLeavesReplacedCredentialsAlone(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		own := must(env.Token(t.Context()))(t)
		fresh := api.CredentialsInput{APIKey: uuid.New(), APISecret: "a secret of the programme's own"}
		before := env.Env["OFFBLOCKS_API_KEY"]
		checkError(t, env.UpdateCredentials(t.Context(), fresh))
		env.Stop(t)

		env.Run(t)
		if got := env.Env["OFFBLOCKS_API_KEY"]; got != before {
			t.Errorf("the env file has the key %s, want %s", got, before)
		}
		if list := must(env.OpenDatabase(t).Programmes(t.Context()))(t); len(list) != 1 {
			t.Errorf("there are the programmes %+v", list)
		}
		if _, err := env.Token(t.Context()); err == nil {
			t.Error("the replaced credentials are good again")
		}
		given, err := env.GetToken(t.Context(), api.TokenRequest(fresh))
		if err != nil || given.Token == own.Token {
			t.Errorf("the programme's own credentials give %+v, %v", given, err)
		}
	})
}
