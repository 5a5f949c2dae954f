package entity

import (
	"slices"
	"strings"
)

// personLookups are the keys under which a person's name is looked for: as the last words of a longer name, with a
// full first name for a short one, and, for one word alone, as a first name.
func (x *Extractor) personLookups(f *form) []string {
	w := trimSuffixes(f.words)
	if len(w) == 1 {
		return []string{"pe:" + w[0], "pe1" + w[0], "pe#" + scrambled(w[0])}
	}
	return []string{"pe:" + strings.Join(w, " "), "pe+" + x.firstLast(w)}
}

// personOffers are the keys of a person's full name: every run of words at its end, the first name, first and last.
func (x *Extractor) personOffers(f *form) []string {
	w := trimSuffixes(f.words)
	if len(w) == 1 {
		return nil
	}
	last := w[len(w)-1]
	keys := []string{"pe+" + x.firstLast(w), "pe1" + w[0], "pe:" + w[0] + " " + last, "pe#" + scrambled(last)}
	for i := range w[1:] {
		keys = append(keys, "pe:"+strings.Join(w[i+1:], " "))
	}
	for n := 2; n < len(w); n++ {
		keys = append(keys, "pe:"+strings.Join(w[:n], " "))
	}
	return keys
}

// firstLast joins the full form of the first name with the last name: "Bill R. Clinton" is "william clinton".
func (x *Extractor) firstLast(w []string) string {
	first := w[0]
	if full, ok := x.nicknames[first]; ok {
		first = full
	}
	return first + " " + w[len(w)-1]
}

var suffixes = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true}

// trimSuffixes drops "Jr." and the like from names that keep two words without it.
func trimSuffixes(w []string) []string {
	for len(w) > 1 && suffixes[w[len(w)-1]] {
		w = w[:len(w)-1]
	}
	return w
}

// generation is the suffix that tells a father from a son; empty for most names.
func generation(w []string) string {
	if n := len(w); n > 1 && suffixes[w[n-1]] {
		return w[n-1]
	}
	return ""
}

// scrambled finds a name again whose letters were typed in another order ("DesRoiser"): its first letter and the
// others sorted. Short names stay as they are.
func scrambled(word string) string {
	if len(word) < 6 {
		return word
	}
	letters := []byte(word[1:])
	slices.Sort(letters)
	return word[:1] + string(letters)
}
