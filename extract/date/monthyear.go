package date

func monthYearRule() Rule {
	return Rule{
		Name:       "month-year",
		Confidence: 0.98,
		Doc:        "A month with its year.",
		Triggers:   triggers(keys(months), []string{"the", "month", number}),
		Match:      matchMonthYear,
		Yes: []Example{
			{Text: "since July 2011", Span: "July 2011", Value: "2011-07"},
			{Text: "in March of last year", Span: "March of last year", Value: "2018-03"},
			{Text: "in August last year", Span: "August last year", Value: "2018-08"},
			{Text: "in October, 1805", Span: "October, 1805", Value: "1805-10"},
			{Text: "in Dec/2018", Span: "Dec/2018", Value: "2018-12"},
		},
		No: []string{"It may 2015 people."},
	}
}

func matchMonthYear(r *reader, i int) (Expr, int) {
	if r.kind(i) == digits {
		return r.yearMonth(i)
	}
	at := r.skip(i, "the")
	at = r.anyOf(at, "month", "of")
	m, end := r.month(at)
	if end == 0 || !r.monthName(at) {
		return nil, 0
	}
	year, stop := r.yearTail(end)
	if year == nil && r.is(at-1, "of") && at > i+1 {
		return monthOf{m, nil}, end
	}
	if year == nil {
		return nil, 0
	}
	return monthOf{m, year}, stop
}

// yearMonth reads "2016 November" and "2016, Nov.".
func (r *reader) yearMonth(i int) (Expr, int) {
	y, end := r.fullYear(i)
	if end == 0 {
		return nil, 0
	}
	at := r.skip(end, ",")
	m, stop := r.month(at)
	if stop == 0 || !isYear(y) || r.glued(i) {
		return nil, 0
	}
	if _, day := r.dayOfMonth(stop); day > 0 {
		return nil, 0
	}
	return monthOf{m, fixed{yearPoint(y)}}, stop
}

// anyOf steps over a phrase if it stands at i.
func (r *reader) anyOf(i int, words ...string) int {
	if end := r.phrase(i, words...); end > 0 {
		return end
	}
	return i
}

func monthRule() Rule {
	return Rule{
		Name:       "month",
		Confidence: 0.86,
		Doc:        "A month alone; the tense says whether it is the last or the next. Months that are also names or verbs need a preposition or article before.",
		Triggers:   keys(months),
		Match:      matchMonth,
		Yes: []Example{
			{Text: "They met in June.", Span: "June", Value: "2019-06"},
			{Text: "It will start in February.", Span: "February", Value: "2020-02"},
			{Text: "They said in May it would end.", Span: "May", Value: "2019-05"},
			{Text: "The November border deal was signed.", Span: "November", Value: "2018-11"},
		},
		No: []string{"Theresa May resigned.", "It may end.", "They march on Rome.", "Jan Egeland spoke.", "The Women's March was big."},
	}
}

func matchMonth(r *reader, i int) (Expr, int) {
	m, end := r.month(i)
	if end == 0 || !r.bareMonth(i, end) {
		return nil, 0
	}
	return monthOf{m, nil}, end
}

// bareMonth reports whether a month that stands alone means a month.
func (r *reader) bareMonth(i, end int) bool {
	w := r.word(i)
	if w == "may" && r.tag(i) == "MD" && !r.is(i-1, "in") || r.is(end, "'") && r.is(i, "may", "march", "april", "june", "august") {
		return false
	}
	if !r.capital(i) && (len(w) <= 4 || w == "march" || w == "august" || w == "april") && w != "july" && w != "june" {
		return r.is(i-1, "in", "since", "last", "next", "this", "until", "early", "late", "from", "between") && !r.is(i, "mar", "dec", "sep", "jan", "jun")
	}
	if r.hyphen(i-1) && !r.is(i-2, "mid", "early", "late") && r.kind(i-2) == letters && months[r.word(i-2)] == 0 {
		return false
	}
	if w == "mar" && !r.is(i+1, ".") && !r.dash(end) {
		return false
	}
	switch w {
	case "may", "march", "april", "june", "august", "mar", "jan", "dec", "sep", "jun":
		return r.timePreposition(i-1) && !r.nameFollows(end) || r.is(i-1, "s") && r.is(i-2, "'") && r.attribute(end) && !r.capital(end)
	}
	return len(w) > 4 || w == "july" || r.is(i+1, ".") || r.timePreposition(i-1) || r.dash(end) && months[r.word(end+1)] != 0
}

// timePreposition reports that piece i is a word that stands before months.
func (r *reader) timePreposition(i int) bool {
	if r.dash(i) {
		return r.is(i-1, "mid", "early", "late") || months[r.word(i-1)] != 0
	}
	if r.is(i, "and", "or", "&") {
		return months[r.word(i-1)] != 0 || r.kind(i-1) == digits
	}
	return r.is(i, "in", "since", "until", "till", "til", "by", "before", "after", "from", "to", "through", "between",
		"during", "last", "next", "this", "early", "late", "mid", "each", "every", "for", "of", "starting",
		"beginning", "throughout", "around", "about", "past", "the", "a", "an", "ending", "previous", "coming", "following",
		"post", "pre", "their", "its", "is")
}

// nameFollows reports that the word behind makes a name of the month: "in March Madness", "of April Smith".
func (r *reader) nameFollows(i int) bool {
	return r.tag(i) == "NNP" && r.capital(i) && months[r.word(i)] == 0 && r.is(i-2, "of", "by", "and", "a", "the", "to", "for")
}
