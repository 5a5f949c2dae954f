package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// thing reports the name of something that is of none of our types: a ship ("USS Gerald R. Ford"), a law or a treaty
// ("Islamabad Memorandum"), a kind of oil ("Brent Crude").
func thing(d *doc.Document, m ner.Mention) bool {
	if m.Last-m.First < 2 || m.Type == article.Event {
		return false
	}
	return ships[d.Tokens[m.First].Text] || papers[d.Tokens[m.Last-1].Text]
}

var (
	ships = map[string]bool{"USS": true, "HMS": true, "MV": true, "M/V": true, "MT": true, "USNS": true, "USCGC": true,
		"HMAS": true, "HMCS": true, "RMS": true}
	papers = map[string]bool{"Memorandum": true, "Declaration": true, "Act": true, "Treaty": true, "Agreement": true, "Accord": true,
		"Accords": true, "Protocol": true, "Resolution": true, "Amendment": true, "Constitution": true, "Crude": true,
		"Intermediate": true}
)
