package date

func referenceRule() Rule {
	return Rule{
		Name:       "reference",
		Confidence: 0.95,
		Doc:        "The present, the past and the future without a place on the calendar: \"now\", \"currently\", \"recently\", \"the near future\".",
		Triggers:   []string{"now", "currently", "current", "recently", "recent", "present", "presently", "nowadays", "the", "these", "future", "this", "modern", "a", "at", "some", "lately", "any", "long"},
		Match:      matchReference,
		Yes: []Example{
			{Text: "It is now closed.", Span: "now", Value: "PRESENT_REF"},
			{Text: "He currently leads it.", Span: "currently", Value: "PRESENT_REF"},
			{Text: "a recent poll", Span: "recent", Value: "PAST_REF"},
			{Text: "It recently left.", Span: "recently", Value: "PAST_REF"},
			{Text: "in the near future", Span: "the near future", Value: "FUTURE_REF"},
			{Text: "not at this time", Span: "this time", Value: "PRESENT_REF"},
			{Text: "at a later date", Span: "a later date", Value: "FUTURE_REF"},
		},
		No: []string{"his former wife", "They present a prize.", "Back to the Future"},
	}
}

// references are phrases with their value; the longest that stands is taken.
var references = []struct {
	words []string
	value string
}{
	{[]string{"now"}, "PRESENT_REF"},
	{[]string{"right", "now"}, "PRESENT_REF"},
	{[]string{"nowadays"}, "PRESENT_REF"},
	{[]string{"currently"}, "PRESENT_REF"},
	{[]string{"presently"}, "PRESENT_REF"},
	{[]string{"these", "days"}, "PRESENT_REF"},
	{[]string{"the", "present"}, "PRESENT_REF"},
	{[]string{"the", "present", "day"}, "PRESENT_REF"},
	{[]string{"the", "moment"}, "PRESENT_REF"},
	{[]string{"the", "current", "time"}, "PRESENT_REF"},
	{[]string{"the", "present", "time"}, "PRESENT_REF"},
	{[]string{"this", "time"}, "PRESENT_REF"},
	{[]string{"this", "moment"}, "PRESENT_REF"},
	{[]string{"this", "point"}, "PRESENT_REF"},
	{[]string{"the", "time", "being"}, "PRESENT_REF"},
	{[]string{"recently"}, "PAST_REF"},
	{[]string{"lately"}, "PAST_REF"},
	{[]string{"the", "past"}, "PAST_REF"},
	{[]string{"the", "recent", "past"}, "PAST_REF"},
	{[]string{"long", "ago"}, "PAST_REF"},
	{[]string{"some", "time", "ago"}, "PAST_REF"},
	{[]string{"the", "future"}, "FUTURE_REF"},
	{[]string{"the", "near", "future"}, "FUTURE_REF"},
	{[]string{"the", "foreseeable", "future"}, "FUTURE_REF"},
	{[]string{"the", "immediate", "future"}, "FUTURE_REF"},
	{[]string{"the", "distant", "future"}, "FUTURE_REF"},
	{[]string{"the", "not", "too", "distant", "future"}, "FUTURE_REF"},
	{[]string{"a", "later", "date"}, "FUTURE_REF"},
	{[]string{"a", "future", "date"}, "FUTURE_REF"},
}

func matchReference(r *reader, i int) (Expr, int) {
	best, value := 0, ""
	for _, ref := range references {
		if end := r.phrase(i, ref.words...); end > best && r.refers(i, end) {
			best, value = end, ref.value
		}
	}
	if best > 0 {
		return vague(value), best
	}
	if r.is(i, "current", "recent") && r.attributive(i) {
		return vague(map[string]string{"current": "PRESENT_REF", "recent": "PAST_REF"}[r.word(i)]), i + 1
	}
	if r.is(i, "present") && r.is(i-1, "at") {
		return vague("PRESENT_REF"), i + 1
	}
	return nil, 0
}

// refers rejects phrases that only look like a reference to time.
func (r *reader) refers(i, end int) bool {
	switch r.word(end - 1) {
	case "past", "present", "future":
		return !r.capital(end-1) && (r.tag(end) != "NN" && r.tag(end) != "NNS" && r.tag(end) != "NNP" && r.tag(end) != "CD" && r.tag(end) != "VBG" || end-i > 2)
	case "moment", "time", "point":
		return !r.is(i, "this") && r.is(i-1, "at", "for", "until", "to") && !r.is(end, "of", "that", "when", "he", "she", "they") || r.is(i, "this") && r.is(i-1, "at", "by", "until", "to", "from", "as") || r.is(end-1, "being") || r.is(end-1, "ago")
	}
	return !r.is(i, "now") || !r.hyphen(end) && !r.is(i-1, "every") && !(r.capital(i) && r.capital(i-1))
}

// attributive reports that an adjective stands before a noun: "current plans", not "the current flows".
func (r *reader) attributive(i int) bool {
	if r.capital(i) && !r.sentenceStart(i) && r.capital(i+1) {
		return false
	}
	if r.is(i, "recent") && units[r.word(i+1)].plural {
		return false
	}
	t := r.tag(i + 1)
	return t != "" && r.kind(i+1) == letters && (t[0] == 'N' || t[0] == 'J' || t == "VBG" || t == "VBN" || t == "CD")
}
