package entity

import (
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// trimDirection drops what describes a place and is no part of its name: "eastern", "port of". Capitals keep it, as in
// "West Bank" and "City of London".
func trimDirection(d *doc.Document, m *ner.Mention) {
	if m.Span.Start != d.Tokens[m.First].Start {
		return
	}
	if m.Last-m.First > 2 && placeNouns[d.Tokens[m.First].Text] && d.Tokens[m.First+1].Text == "of" {
		cutFirst(d, m, 2)
	}
	for m.Last-m.First > 1 && directions[d.Tokens[m.First].Text] && capital(d.Tokens[m.First+1].Text) {
		cutFirst(d, m, 1)
	}
}

var (
	directions = map[string]bool{"eastern": true, "western": true, "northern": true, "southern": true, "central": true,
		"east": true, "west": true, "north": true, "south": true, "northeastern": true, "northwestern": true,
		"southeastern": true, "southwestern": true, "northeast": true, "northwest": true, "southeast": true,
		"southwest": true, "downtown": true, "upper": true, "lower": true, "greater": true, "neighboring": true,
		"neighbouring": true, "nearby": true}
	placeNouns = map[string]bool{"port": true, "city": true, "town": true, "village": true, "province": true,
		"district": true, "region": true, "state": true, "island": true, "capital": true}
)
