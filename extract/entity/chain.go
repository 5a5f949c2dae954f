package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// within reports a name that stands as a place stands before the larger one that it lies in, whatever the recogniser
// made of it: "in Kryvyi Rih, Ukraine", "in Guma, Benue State, Nigeria".
func (x *Extractor) within(d *doc.Document, mentions []mention, i int) bool {
	m := &mentions[i]
	if i+1 == len(mentions) || mentions[i+1].Type != article.Place || !commaBetween(d, m, &mentions[i+1]) || x.bodyByLook(d, m) {
		return false
	}
	if i > 0 && mentions[i-1].Type == article.Place && commaBetween(d, &mentions[i-1], m) {
		m = &mentions[i-1]
		if x.tables.Kinds(mentions[i+1].text)&(gazetteer.CountryName|gazetteer.RegionName) == 0 {
			return false
		}
	}
	return m.First > 0 && inside[d.Tokens[m.First-1].Lower]
}

// inside are the prepositions that only a place has behind them.
var inside = map[string]bool{"in": true, "near": true, "outside": true, "across": true, "throughout": true}

// commaBetween reports two names with only a comma between them.
func commaBetween(d *doc.Document, left, right *mention) bool {
	return right.First == left.Last+1 && d.Tokens[left.Last].Text == ","
}

// bodyByLook reports an organization that the gazetteers know or one of its words tells.
func (x *Extractor) bodyByLook(d *doc.Document, m *mention) bool {
	for _, t := range d.Tokens[m.First:m.Last] {
		if orgHeads[t.Lower] || seated[t.Lower] || x.heads[t.Lower] == string(article.Organization) {
			return true
		}
	}
	return x.tables.Kinds(m.text)&gazetteer.OrganizationName != 0
}

// seated are nouns of bodies that stand before the place of their seat too: "in Stockholm District Court, Sweden".
var seated = map[string]bool{"court": true, "club": true, "school": true, "office": true, "embassy": true}
