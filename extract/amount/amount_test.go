package amount

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// found writes an amount as "span = value unit", with approximation, bound and conversion.
func found(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, a := range Extract(analyze(t, text), tables(t)) {
		s := text[a.Start:a.End] + " = " + written(a) + " " + a.Unit
		if a.Approx {
			s += " approx"
		}
		if a.Bound != "" {
			s += " " + a.Bound
		}
		if a.SameAs != nil {
			s += " converted"
		}
		out = append(out, s)
	}
	return out
}

func TestExtract(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"modifiers", "It cost about $5, at least 6 percent, no more than 7 km, 8 tons or more, some 9 euros or so.",
			[]string{"$5 = 5 USD approx", "6 percent = 6 % min", "7 km = 7 km max", "8 tons = 8 ton min", "9 euros = 9 EUR approx"}},
		{"conversion", "They paid 100 million yuan (about 12.5 million U.S. dollars) for the 27-mile (43km) line.",
			[]string{"100 million yuan = 100000000 CNY", "12.5 million U.S. dollars = 12500000 USD approx converted", "27-mile = 27 mile", "43km = 43 km converted"}},
		{"conversion in words", "They paid 100 million yuan, or about 12.5 million dollars, and sold 5 cars or 6 trucks.",
			[]string{"100 million yuan = 100000000 CNY", "12.5 million dollars = 12500000 USD approx converted", "5 cars = 5 car", "6 trucks = 6 truck"}},
		{"range with both units", "It will take $10 million to $15 million, or 3% to 4%.",
			[]string{"$10 million to $15 million = 10000000..15000000 USD", "3% to 4% = 3..4 %"}},
		{"change, not range", "Sales rose from $10 million to $15 million and fell 3% to 12 euros.",
			[]string{"$10 million = 10000000 USD", "$15 million = 15000000 USD", "3% = 3 %", "12 euros = 12 EUR"}},
		{"pounds of the country", "Egypt will pay 50 million pounds to the victims.", []string{"50 million pounds = 50000000 EGP"}},
		{"pounds of weight", "The bag weighed 50 pounds.", []string{"50 pounds = 50 pound"}},
		{"crowns of the country", "Sweden will pay 50 million crowns.", []string{"50 million crowns = 50000000 SEK"}},
		{"dollars settled by the article", "Australia's budget has a hole of A$2 billion. Canberra will spend $14 million on it.",
			[]string{"A$2 billion = 2000000000 AUD", "$14 million = 14000000 AUD"}},
		{"dollars settled by a conversion", "Australia will pay $57 million (US$40 million).",
			[]string{"$57 million = 57000000 AUD", "US$40 million = 40000000 USD converted"}},
		{"dollars of the United States", "Australia will pay $57 million.", []string{"$57 million = 57000000 USD"}},
		{"people, votes, time, points", "Two people won 45 votes in 30 years; the index lost 12 points and six million of them left.", nil},
		{"seats of a plane, not of a parliament", "The jet has 20 extra seats. The party won 20 seats in parliament.", []string{"20 extra seats = 20 seat"}},
		{"names with numbers", "Article 5, Flight 93, the Boeing 777 and COVID-19 are no amounts.", nil},
		{"no overflow", "It holds 99999999999999999999999999999999999999999 tons.", []string{"99999999999999999999999999999999999999999 tons =  ton"}},
		{"no rounding on the way", "It cost 0.1 million dollars.", []string{"0.1 million dollars = 100000 USD"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, found(t, tt.text)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestExtractNeutral(t *testing.T) {
	text := "Der Preis stieg um 7,5 % auf 12,50 € (US$ 14) für 1.500 km; two planes, ten euros."
	var got []string
	for _, a := range ExtractNeutral(analyze(t, text)) {
		got = append(got, text[a.Start:a.End]+" = "+written(a)+" "+a.Unit)
	}
	want := []string{"7,5 % = 7.5 %", "12,50 € = 12.5 EUR", "US$ 14 = 14 USD", "1.500 km = 1500 km"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
