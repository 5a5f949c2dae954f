package feature

import (
	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
)

// Bits of evidence about a capitalised word from all its occurrences in the document.
const (
	seenSmall        = 1 << iota // it also occurs in lower case
	seenInside                   // it occurs capitalised inside a sentence
	seenAfterTitle               // after a title or office
	seenAfterFirst               // after a first name
	seenBeforeSaying             // before a verb of saying
	seenAfterPlace               // after a preposition of place
	seenLeading                  // first of several capitals
	seenTrailing                 // last of several capitals
	seenBeforeSuffix             // before Inc or Corp, or within such a run
	seenOrganization             // in a run that ends with a kind of organization
	seenAlone                    // alone, neighbours not capitalised
	evidenceCount    = iota
)

// evidence gathers what the document shows about each capitalised word and notes it at every occurrence.
func (x *Extractor) evidence(d *doc.Document, atoms []atom) {
	seen := make(map[uint32]uint32, len(atoms)/4)
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if atoms[i].kind.capital() {
				seen[atoms[i].lower] |= local(atoms[s.First:s.Last], i-s.First)
			}
		}
	}
	for i := range atoms {
		if atoms[i].kind == small {
			if v, ok := seen[atoms[i].lower]; ok {
				seen[atoms[i].lower] = v | seenSmall
			}
		}
	}
	for i := range atoms {
		if atoms[i].kind.capital() {
			atoms[i].seen = seen[atoms[i].lower]
		}
	}
}

// local is the evidence of one occurrence: the capitalised token i of a sentence.
func local(s []atom, i int) uint32 {
	before, after := &edge, &edge
	var bits uint32
	if i > 0 {
		before = &s[i-1]
		bits |= seenInside
	}
	if i+1 < len(s) {
		after = &s[i+1]
	}
	bits |= when(before.cue&beforePerson != 0, seenAfterTitle)
	bits |= when(before.kind.capital() && before.lists&firstName != 0, seenAfterFirst)
	bits |= when(after.cue&afterPerson != 0, seenBeforeSaying)
	bits |= when(before.cue&beforePlace != 0, seenAfterPlace)
	bits |= when(after.cue&organizationSuffix != 0, seenBeforeSuffix)
	bits |= when(after.kind.capital() && after.cue&organizationHead != 0, seenOrganization)
	switch leads, trails := after.kind.capital(), before.kind.capital(); {
	case leads && !trails:
		bits |= seenLeading
	case trails && !leads:
		bits |= seenTrailing
	case !leads && !trails:
		bits |= seenAlone
	}
	return bits
}

const firstName = 15 << (4 * lexicon.FirstName)

func when(condition bool, bit uint32) uint32 {
	if condition {
		return bit
	}
	return 0
}
