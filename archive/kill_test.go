package archive

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"dateline/store"
)

// childDir is set in the environment of the process that is killed.
const childDir = "DATELINE_TEST_KILL_DIR"

// TestKilledWriter writes until it is killed. It is run by TestKill in a process of its own.
func TestKilledWriter(t *testing.T) {
	dir := os.Getenv(childDir)
	if dir == "" {
		t.Skip("only runs in the process that TestKill starts")
	}
	a := open(t, dir)
	fmt.Println("open")
	for i := 0; ; i += 7 {
		first := i % 700
		put(t, a, entries(first, first+10))
		if _, err := a.Delete(context.Background(), []string{fmt.Sprintf("gen-9-%d", 1000+i%50)}); err != nil {
			t.Fatal(err)
		}
		fmt.Println("stored", first+10)
	}
}

// TestKill kills a writer at random moments and looks at what it left: what was acknowledged is there, and store,
// index and ledger agree.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	dir := t.TempDir()
	rng := rand.New(rand.NewPCG(5, uint64(time.Now().UnixNano())))
	for range 20 {
		acknowledged := writeAndKill(t, dir, time.Duration(rng.IntN(250))*time.Millisecond)
		a := open(t, dir)
		r, err := a.Check(context.Background())
		if err != nil || len(r.Problems) > 0 {
			t.Fatalf("after a kill: %q, %v", r.Problems, err)
		}
		for i := range acknowledged {
			if row, ok, err := a.Store().Row(fmt.Sprint("file", i)); !ok || err != nil || row.Outcome != store.Stored {
				t.Fatalf("file%d was acknowledged and is lost: %+v, %v", i, row, err)
			}
		}
		a.Close()
	}
}

// writeAndKill returns how many articles, from the first on, the writer said were stored.
func writeAndKill(t *testing.T, dir string, after time.Duration) (acknowledged int) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestKilledWriter$")
	child.Env = append(os.Environ(), childDir+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(5*time.Second, func() { child.Process.Kill() })
	defer timer.Stop()
	for {
		var word string
		var n int
		if _, err := fmt.Fscan(out, &word); err != nil {
			break
		}
		if word == "open" {
			time.AfterFunc(after, func() { child.Process.Kill() })
		} else if _, err := fmt.Fscan(out, &n); word == "stored" && err == nil {
			acknowledged = max(acknowledged, n)
		}
	}
	child.Wait() // always an error: it was killed
	return acknowledged
}
