package golden

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestRecordsFollowTheSchema holds every record of our articles to the published contract.
func TestRecordsFollowTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/record.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	x := newExtractor(t)
	inputs, err := filepath.Glob(testdata + "/articles/*")
	if err != nil || len(inputs) == 0 {
		t.Fatal(len(inputs), err)
	}
	for _, input := range inputs {
		for _, r := range extractAll(t, x, input) {
			data, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", input, err)
			}
		}
	}
}
