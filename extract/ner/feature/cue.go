package feature

import (
	"strings"

	"dateline/extract/ner/lexicon"
)

// Bits of what a word announces about its neighbours.
const (
	beforePerson       = 1 << iota // a title or office: a person's name may follow
	afterPerson                    // a verb of saying: a person's name may stand before
	organizationHead               // the word names a kind of organization
	placeHead                      // the word names a kind of place
	eventHead                      // the word names a kind of event
	beforePlace                    // a preposition of place
	organizationSuffix             // Inc, Corp
)

// cues maps words to their bits.
type cues struct{ table lexicon.Table }

func (c cues) of(lower uint32) uint32 {
	v, _ := c.table.Get(lower)
	return v
}

func newCues() cues {
	entries := map[uint32]uint32{}
	for _, list := range []struct {
		bit   uint32
		words string
	}{
		{beforePerson, "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. president vice-president minister premier chancellor king queen prince princess pope archbishop bishop cardinal rev rev. sheikh sheik ayatollah gen gen. general col col. colonel lt lt. lieutenant maj maj. major capt capt. captain sgt sgt. sergeant admiral adm. cmdr commander sen sen. senator rep rep. representative congressman congresswoman gov gov. governor mayor judge justice sir lord lady dame ambassador envoy secretary secretary-general spokesman spokeswoman spokesperson chairman chairwoman chief director coach manager leader ceo executive founder professor attorney lawyer analyst economist author actor actress singer player striker midfielder candidate mp speaker deputy wife husband son daughter brother sister father mother"},
		{afterPerson, "said says told added stated wrote tweeted explained argued claimed insisted noted recalled warned admitted denied replied commented resigned"},
		{organizationHead, "ministry department agency bureau commission committee council parliament congress senate assembly court university college institute school academy association union federation confederation league club party movement front army force forces navy police guard corps command bank fund company corporation group holdings airlines airways motors industries news times post daily journal television tv radio network press organization organisation foundation trust society center centre authority board office service services administration church team united city rovers fc telecom electric energy oil petroleum partners systems technologies coalition alliance brigade brigades bloc cabinet government"},
		{placeHead, "river lake mountain mountains mount sea ocean island islands bay gulf strait peninsula valley desert province state county district region city town village street road avenue square park airport port bridge stadium station hospital prison palace church cathedral mosque temple tower hall house hotel museum theatre theater building base camp north south east west northern southern eastern western central coast border strip canal forest"},
		{eventHead, "war wars cup olympics games championship championships tournament festival summit election elections conference congress forum revolution uprising crisis massacre attack attacks bombing earthquake hurricane typhoon cyclone storm referendum open prix masters marathon awards expo fair battle operation conflict genocide holocaust pandemic day"},
		{beforePlace, "in at from near to across throughout outside inside around toward towards"},
		{organizationSuffix, "inc inc. corp corp. ltd ltd. co co. plc llc ag sa s.a. gmbh nv n.v. bv spa s.p.a. holdings"},
	} {
		for w := range strings.FieldsSeq(list.words) {
			entries[lexicon.Hash(w)] |= list.bit
		}
	}
	return cues{lexicon.NewTable(entries)}
}
