package main

import "strings"

// relabel makes events of the corpora's other names where their label or a word says so, and leaves of a product its
// maker ("Ford" of "Ford Taurus"), as our guidelines do.
func relabel(t nerText) []nerSpan {
	events, makers := wordSet(eventWords), wordSet(makerNames)
	out := make([]nerSpan, 0, len(t.Spans))
	for _, s := range t.Spans {
		if s.Type == "misc" {
			s = reclassed(s, t.Text[s.Start:s.End], events, makers)
		}
		out = append(out, s)
	}
	return out
}

func reclassed(s nerSpan, text string, events, makers map[string]bool) nerSpan {
	words := strings.Fields(text)
	if len(words) > 1 && makers[words[0]] && s.Label != "event" && s.Label != "election" {
		s.Type, s.End = "organization", s.Start+len(words[0])
		return s
	}
	switch s.Label {
	case "event", "election", "eve":
		s.Type = "event"
	case "MISC", "misc":
		for _, w := range words {
			if events[w] {
				s.Type = "event"
			}
		}
	}
	return s
}

const eventWords = "War Wars Cup Olympics Games Championship Championships Tournament Festival Election Elections Summit " +
	"Revolution Uprising Massacre Attack Attacks Battle Operation Crisis Revolt Rebellion Siege Grand Prix Open Marathon " +
	"Expo Hurricane Holocaust Brexit referendum election elections war"

const makerNames = "Boeing Airbus Ford Toyota Honda Nissan Volvo Volkswagen BMW Mercedes Audi Chevrolet Chrysler Hyundai Kia " +
	"Tesla Ferrari Lamborghini Jaguar Lockheed Northrop Sukhoi Mikoyan Tupolev Ilyushin Antonov Bombardier Embraer Cessna " +
	"Vickers Bell Sikorsky Apple Google Microsoft Sony Nokia Samsung Nintendo Canon Dell Intel"

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
