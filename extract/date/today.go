package date

func todayRule() Rule {
	return Rule{
		Name:       "today",
		Confidence: 0.93,
		Doc:        "Days counted from publication: today, yesterday, tomorrow, tonight, the day before yesterday.",
		Triggers:   triggers(keys(relativeDays), []string{"the", "day", "tonight"}),
		Match:      matchToday,
		Yes: []Example{
			{Text: "He resigned yesterday.", Span: "yesterday", Value: "2019-06-23"},
			{Text: "They vote tomorrow evening.", Span: "tomorrow evening", Value: "2019-06-25TEV"},
			{Text: "He came the day before yesterday.", Span: "the day before yesterday", Value: "2019-06-22"},
			{Text: "It airs tonight.", Span: "tonight", Value: "2019-06-24TNI"},
			{Text: "It docks today at 1429 UTC.", Span: "today at 1429 UTC", Value: "2019-06-24T14:29"},
			{Text: "yesterday's strikes", Span: "yesterday", Value: "2019-06-23"},
		},
		No: []string{"USA Today reported it.", "yesteryear"},
	}
}

var relativeDays = map[string]int{"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1}

func matchToday(r *reader, i int) (Expr, int) {
	if r.is(i, "tonight") {
		return r.dayTail(partOf{now(0, Day), "NI"}, i+1)
	}
	if r.is(i, "the", "day") {
		return r.dayBefore(i)
	}
	n, ok := relativeDays[r.word(i)]
	if !ok || r.capital(i) && r.capital(i-1) && r.is(i, "today") && r.kind(i-1) == letters && r.tag(i-1) == "NNP" {
		return nil, 0
	}
	return r.dayTail(now(n, Day), i+1)
}

// dayBefore reads "the day before yesterday" and "the day after tomorrow".
func (r *reader) dayBefore(i int) (Expr, int) {
	at := r.skip(i, "the")
	if end := r.phrase(at, "day", "before", "yesterday"); end > 0 {
		return r.dayTail(now(-2, Day), end)
	}
	if end := r.phrase(at, "day", "after"); end > 0 && r.is(end, "tomorrow", "tmrw", "tmr") {
		return r.dayTail(now(2, Day), end+1)
	}
	return nil, 0
}

// sentenceStart reports that piece i opens a sentence.
func (r *reader) sentenceStart(i int) bool {
	return i <= 0 || r.is(i-1, ".", "!", "?", "\"", "“", ":")
}
