package lemma

import "strings"

// regular undoes regular inflection.
func (l *Lemmatizer) regular(c class, w string) string {
	switch c {
	case plural, third:
		return singular(w)
	case gerund:
		return l.unsuffix(w, "ing")
	case past:
		return l.unsuffix(w, "ed")
	case comparative:
		return l.unsuffix(w, "er")
	case superlative:
		return l.unsuffix(w, "est")
	}
	return w
}

func singular(w string) string {
	switch {
	case len(w) < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case hasSuffix(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

func hasSuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// unsuffix strips a suffix before which e may have been dropped, y changed to i or a consonant doubled.
func (l *Lemmatizer) unsuffix(w, suffix string) string {
	stem, ok := strings.CutSuffix(w, suffix)
	if !ok || len(stem) < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return w
	}
	last := stem[len(stem)-1]
	if last == 'i' && suffix != "ing" {
		return stem[:len(stem)-1] + "y"
	}
	doubled := len(stem) > 2 && last == stem[len(stem)-2]
	candidates := []string{stem + "e", stem}
	if doubled {
		candidates = []string{stem, stem[:len(stem)-1]}
	}
	for _, base := range candidates {
		if l.bases[base] {
			return base
		}
	}
	if doubled {
		return undouble(stem)
	}
	return restore(stem)
}

// undouble keeps double letters that bases end in: pass, fill, stuff, buzz.
func undouble(stem string) string {
	switch stem[len(stem)-1] {
	case 's', 'l', 'f', 'z':
		return stem
	}
	return stem[:len(stem)-1]
}

// restore appends an e where the stem can hardly do without: creat, chang, forc, notic, realiz, handl, argu, receiv.
func restore(stem string) string {
	n := len(stem)
	if hasSuffix(stem, "at", "iz", "is", "v", "c", "u", "bl", "dl", "gl", "pl", "tl", "kl", "rg", "ng", "dg", "ur", "ir", "or", "ns", "rs", "ut", "us", "as", "os") &&
		!hasSuffix(stem, "ing", "ong", "eat", "oat", "eur", "our", "oor", "air", "eir", "out", "int") {
		return stem + "e"
	}
	if n > 2 && !vowel(stem[n-1]) && vowel(stem[n-2]) && !vowel(stem[n-3]) && strings.IndexByte("kmdp", stem[n-1]) >= 0 && (stem[n-2] == 'a' || stem[n-2] == 'i' || stem[n-2] == 'u' || stem[n-2] == 'o') {
		return stem + "e"
	}
	return stem
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
