package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// grow takes into a name the word behind it that can only be its last: the common noun of a site ("EastMed gas
// pipeline"), or a capitalised kind of place or organization, which then tells the type ("Hegang City", "Houston
// Chronicle"), or the legal form of a company behind a comma ("Google, Inc."). limit is the token where the next name begins.
func (x *Extractor) grow(d *doc.Document, m *ner.Mention, limit int) {
	if m.Type == article.Person {
		growSyllable(d, m, limit)
		return
	}
	if m.Span.End != d.Tokens[m.Last-1].End || m.Last >= limit {
		return
	}
	next := d.Tokens[m.Last]
	if m.Type == article.Organization && m.Last+1 < limit && next.Text == "," && next.Start == m.Span.End && legalForm(d.Tokens[m.Last+1]) {
		m.Last += 2
		m.Span.End = d.Tokens[m.Last-1].End
		return
	}
	switch kind := x.heads[next.Lower]; {
	case kind == "" || !capital(next.Text) && next.Text != "plc" || next.Start != m.Span.End+1:
		if m.Type == article.Place {
			growSite(d, m, limit)
		}
	case m.Type == article.Place || kind == string(m.Type):
		m.Type = article.EntityType(kind)
		m.Last++
		m.Span.End = next.End
	}
}

// legalForm reports "Inc." and the like, which belong to a company's name behind a comma too.
func legalForm(t doc.Token) bool {
	return capital(t.Text) && legalForms[strings.TrimSuffix(t.Lower, ".")]
}

// growSite takes the common noun of a site into its name: "EastMed gas pipeline", "Zangezur corridor".
func growSite(d *doc.Document, m *ner.Mention, limit int) {
	next := m.Last
	if next+2 < limit && d.Tokens[next].Text == "-" && d.Tokens[next].Start == m.Span.End && capital(d.Tokens[next+1].Text) {
		next += 2 // "Dawei-Ye highway"
	}
	for t := next; t < min(next+2, limit); t++ {
		if sites[d.Tokens[t].Lower] {
			m.Last = t + 1
			m.Span.End = d.Tokens[t].End
			return
		}
		if !siteKinds[d.Tokens[t].Lower] {
			return
		}
	}
}

// growSyllable takes the last syllable of a Korean given name into the name, "Han Duck-soo", which the recogniser may
// take for a word like "Bush-era".
func growSyllable(d *doc.Document, m *ner.Mention, limit int) {
	if m.Last-m.First != 2 || !koreanSurnames[d.Tokens[m.First].Text] || m.Last+1 >= limit {
		return
	}
	hyphen, next := d.Tokens[m.Last], d.Tokens[m.Last+1]
	if hyphen.Text == "-" && hyphen.Start == m.Span.End && next.Start == hyphen.End && next.Text == next.Lower && len(next.Text) < 6 {
		m.Last += 2
		m.Span.End = next.End
	}
}

var koreanSurnames = map[string]bool{"Ahn": true, "Bae": true, "Cho": true, "Choi": true, "Chung": true, "Han": true, "Hong": true,
	"Hwang": true, "Jang": true, "Jeong": true, "Jung": true, "Kang": true, "Kim": true, "Kwon": true, "Lee": true, "Lim": true,
	"Moon": true, "Oh": true, "Park": true, "Seo": true, "Shin": true, "Song": true, "Yoo": true, "Yoon": true}

// growsFront reports a site named after two places, "Bukhara-Ural pipeline", whose second has its noun already.
func growsFront(d *doc.Document, before, m ner.Mention) bool {
	return before.Type == article.Place && m.Type == article.Place && m.Last-m.First > 1 && sites[d.Tokens[m.Last-1].Lower] &&
		m.First == before.Last+1 && d.Tokens[before.Last].Text == "-" && before.Span.End+1 == m.Span.Start
}

var (
	sites = map[string]bool{"pipeline": true, "rainforest": true, "corridor": true, "strait": true, "crossing": true, "oilfield": true,
		"highway": true, "railway": true}
	siteKinds = map[string]bool{"gas": true, "oil": true, "border": true}
)
