package gazetteer

import (
	"fmt"
	"strconv"
)

// Share is how common a first name is among men and among women, in per cent of each.
type Share struct{ Male, Female float32 }

// FirstName finds a first name; ok is false for a word that is none.
func (t *Tables) FirstName(word string) (Share, bool) { return find(t.first, ask(word)) }

func (t *Tables) loadFirstNames(text string) error {
	t.first = make(map[string]Share, 8_000)
	return lines(text, "\t", func(f []string) error {
		if len(f) != 3 {
			return fmt.Errorf("%d fields, want 3", len(f))
		}
		male, err1 := strconv.ParseFloat(f[1], 32)
		female, err2 := strconv.ParseFloat(f[2], 32)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("%q: no number", f)
		}
		t.first[f[0]] = Share{float32(male), float32(female)}
		return nil
	})
}
