package date

func bareUnitRule() Rule {
	return Rule{
		Name:       "bare-unit",
		Confidence: 0.9,
		Doc:        "A unit without a number: plurals (\"for years\") are vague; \"year-long\", \"decades-old\" and \"weeklong\" are lengths.",
		Triggers:   triggers(keys(units), keys(longWords), []string{"all", "full", "whole", "entire", "the"}),
		Match:      matchBareUnit,
		Yes: []Example{
			{Text: "It went on for years.", Span: "years", Value: "PXY"},
			{Text: "He spoke hours after the vote.", Span: "hours", Value: "PTXH"},
			{Text: "a decades-old dispute", Span: "decades-old", Value: "PXY"},
			{Text: "the minutes-long ride", Span: "minutes-long", Value: "PTXM"},
			{Text: "He left years ago.", Span: "years ago", Value: "PAST_REF"},
			{Text: "It rained all day.", Span: "all day", Value: "P1D"},
			{Text: "a weeklong trip", Span: "weeklong", Value: "P1W"},
		},
		No: []string{"the minutes of the meeting", "seconds", "the opening day"},
	}
}

// wholeUnit reads "all day", "the whole week", "full-day".
func (r *reader) wholeUnit(i int) (Expr, int) {
	i = r.skip(i, "the")
	if !r.is(i, "all", "full", "whole", "entire") {
		return nil, 0
	}
	at := r.skipHyphen(i + 1)
	u, ok := units[r.word(at)]
	if !ok || u.plural || u.grain < Year || r.is(at, "second", "minute", "quarter") || r.hyphen(at+1) {
		return nil, 0
	}
	return duration{quantity{n: 1}, u, nil}, at + 1
}

var longWords = map[string]string{"daylong": "day", "weeklong": "week", "monthlong": "month", "yearlong": "year", "hourlong": "hour", "nightlong": "night"}

func matchBareUnit(r *reader, i int) (Expr, int) {
	if e, end := r.wholeUnit(i); end > 0 {
		return e, end
	}
	if w, ok := longWords[r.word(i)]; ok {
		return duration{quantity{n: 1}, units[w], nil}, i + 1
	}
	u, ok := units[r.word(i)]
	if !ok {
		return nil, 0
	}
	hyphened := r.hyphen(i+1) && r.is(i+2, "long", "old") && !r.hyphen(i-1)
	switch {
	case hyphened && (u.plural || r.is(i+2, "long")):
		return duration{quantity{n: 1, vague: u.plural}, u, nil}, i + 3
	case !u.plural || r.capital(i) && !r.sentenceStart(i) || r.hyphen(i+1) || r.hyphen(i-1):
		return nil, 0
	case r.is(i, "seconds", "nights", "quarters", "mins", "secs", "hrs", "yrs", "weekends"):
		return nil, 0
	case r.is(i, "minutes", "days", "hours") && (r.is(i-1, "the", "his", "her", "their", "its", "whose") || r.is(i+1, "of") && !r.is(i-1, "within", "after", "by", "following", "for", "despite", "amid")):
		return nil, 0
	case r.is(i-1, "the", "opening", "working", "office", "business", "final", "early", "morning", "evening", "night", "formative", "teenage", "visiting", "trading", "mere", "happy", "light") || r.tag(i-1) == "PRP$" || r.tag(i-1) == "POS":
		return nil, 0
	}
	if r.is(i+1, "ago") {
		return vague("PAST_REF"), i + 2
	}
	return duration{quantity{vague: true}, u, nil}, i + 1
}
