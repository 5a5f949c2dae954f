package ftm

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestTheValidatorChangesNothing asks FollowTheMoney itself: its validator drops or rewrites what breaks the model.
func TestTheValidatorChangesNothing(t *testing.T) {
	ftm, err := exec.LookPath("ftm")
	if err != nil {
		if os.Getenv("DATELINE_REQUIRE_FTM") != "" {
			t.Fatal(err)
		}
		t.Skip("needs the ftm command: pip install followthemoney")
	}
	written := Entities(record())
	var in, out, messages bytes.Buffer
	for _, e := range written {
		if err := json.NewEncoder(&in).Encode(e); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(ftm, "validate")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &in, &out, &messages
	if err := cmd.Run(); err != nil || messages.Len() > 0 {
		t.Fatalf("%v: %s", err, &messages)
	}
	var valid []Entity
	for d := json.NewDecoder(&out); d.More(); {
		var e Entity
		if err := d.Decode(&e); err != nil {
			t.Fatal(err)
		}
		valid = append(valid, e)
	}
	if diff := cmp.Diff(written, valid, cmpopts.SortSlices(func(a, b string) bool { return a < b })); diff != "" {
		t.Errorf("the validator changes what we write (- ours, + valid):\n%s", diff)
	}
}
