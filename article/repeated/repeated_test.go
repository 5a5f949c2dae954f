package repeated

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestCut(t *testing.T) {
	const pitch, background = "Get our newsletter every morning.", "The war began in May."
	var texts []string
	for i := range 20 {
		text := fmt.Sprintf("Report %d.\n\nIt rained %d times.\n\n%s", i, i, pitch)
		if i < 5 {
			text += "\n\n" + background
		}
		texts = append(texts, text)
	}
	texts = append(texts, pitch)
	var want []string
	for seed := range uint64(5) {
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		var s Site
		for i, text := range texts {
			if i%2 == 0 && text != pitch { // taken out before
				s.Add(strings.Replace(text, "\n\n"+pitch, "", 1), []string{pitch})
				continue
			}
			s.Add(text, nil)
		}
		var got []string
		for _, text := range texts {
			own, dropped := s.Cut(text)
			got = append(got, fmt.Sprint(own, dropped))
			if text == pitch {
				if own != pitch || dropped != nil {
					t.Errorf("nothing is left of a text: %q, %q", own, dropped)
				}
			} else if strings.Contains(own, pitch) || !slices.Equal(dropped, []string{pitch}) || strings.Contains(text, background) != strings.Contains(own, background) {
				t.Errorf("%q: own %q, dropped %q", text, own, dropped)
			}
		}
		if slices.Sort(got); want != nil && !slices.Equal(got, want) {
			t.Errorf("the order of articles matters:\n%q\n%q", got, want)
		}
		want = got
	}
}

func TestFewArticlesRepeatNothing(t *testing.T) {
	var s Site
	for i := range least - 1 {
		s.Add(fmt.Sprintf("Report %d.\n\nAbout us.", i), nil)
	}
	if own, dropped := s.Cut("Report.\n\nAbout us."); dropped != nil || own != "Report.\n\nAbout us." {
		t.Errorf("own %q, dropped %q", own, dropped)
	}
}
