package entity

import (
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// trimOffice drops the words of an office at the end of an organization's name, "House of Commons Speaker" before a
// person; false where nothing is left.
func (x *Extractor) trimOffice(d *doc.Document, m *ner.Mention) bool {
	for m.Last > m.First && m.Span.End == d.Tokens[m.Last-1].End {
		n := officeWidth(d, m)
		if n == 0 {
			return true
		}
		if m.Last-n <= m.First {
			return false
		}
		m.Last -= n
		m.Span.End = d.Tokens[m.Last-1].End
	}
	return true
}

// officeWidth is the number of tokens of the office's word that a mention ends with: three for "Secretary-General".
func officeWidth(d *doc.Document, m *ner.Mention) int {
	last := d.Tokens[m.Last-1]
	switch {
	case !capital(last.Text):
		return 0
	case offices[last.Lower]:
		return 1
	case last.Lower == "general" && m.Last-m.First > 2 && d.Tokens[m.Last-2].Text == "-" && d.Tokens[m.Last-3].Lower == "secretary":
		return 3
	}
	return 0
}

var offices = map[string]bool{"speaker": true, "president": true, "minister": true, "secretary": true, "chairman": true,
	"ceo": true, "spokesman": true, "spokeswoman": true, "governor": true, "mayor": true, "commissioner": true,
	"ambassador": true, "representative": true, "leader": true, "whip": true, "minority": true, "majority": true, "deputy": true, "prime": true,
	"vice": true, "executive": true, "senator": true}

// trimPortfolio drops from a person's name what belongs to the office before it: "Minister of [Education NAME]".
func trimPortfolio(d *doc.Document, m *ner.Mention) {
	if m.First == 0 || m.Last-m.First < 2 {
		return
	}
	if before := d.Tokens[m.First-1].Lower; before != "of" && before != "for" && before != "and" {
		return
	}
	for m.Last-m.First > 1 && portfolios[d.Tokens[m.First].Lower] {
		cutFirst(d, m, 1)
	}
}

var portfolios = map[string]bool{"state": true, "education": true, "defense": true, "defence": true, "health": true,
	"justice": true, "finance": true, "foreign": true, "affairs": true, "interior": true, "agriculture": true, "labor": true,
	"labour": true, "trade": true, "energy": true, "transport": true, "culture": true, "staff": true, "treasury": true,
	"commerce": true, "industry": true, "security": true, "tourism": true, "environment": true, "information": true}
