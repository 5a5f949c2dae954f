package date

func yearRule() Rule {
	return Rule{
		Name:       "year",
		Confidence: 0.96,
		Doc:        "A year alone. Four digits are a year unless they count something, name a model or belong to a larger number.",
		Triggers:   []string{number, "the", "year", "nineteen", "eighteen", "twenty", "two", "'", "ad", "bc"},
		Match:      matchYear,
		Yes: []Example{
			{Text: "It was founded in 1992.", Span: "1992", Value: "1992"},
			{Text: "in the year 2008", Span: "the year 2008", Value: "2008"},
			{Text: "since '82", Span: "'82", Value: "1982"},
			{Text: "Tesla had it in nineteen seventy-eight.", Span: "nineteen seventy-eight", Value: "1978"},
			{Text: "The Wildlife Protection Act, 1972 lists it.", Span: "1972", Value: "1972"},
			{Text: "(Williams, 2010)", Span: "2010", Value: "2010"},
			{Text: "in 300 BC", Span: "300 BC", Value: "BC0300"},
			{Text: "in 347 AD", Span: "347 AD", Value: "0347"},
			{Text: "in 1480, he died", Span: "1480", Value: "1480"},
		},
		No: []string{"It cost $2000.", "It has 2000 people.", "He ran 1500 metres.", "at 1930 UTC", "It weighs 1,950 kg.",
			"UN Resolution 1701"},
	}
}

func matchYear(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the")
	at = r.anyCalendar(at)
	named := r.is(at, "year")
	at = r.skip(r.skip(at, "year"), "ad")
	if at > i && !named && !r.is(at-1, "ad") {
		return nil, 0
	}
	if e, end := r.beforeChrist(at); end > 0 {
		return e, end
	}
	y, end := r.year(at)
	if end == 0 || !named && !r.looksLikeYear(at, end, y) {
		return nil, 0
	}
	return fixed{yearPoint(y)}, r.skip(end, "ad", "ce")
}

// anyCalendar steps over "calendar" before "year".
func (r *reader) anyCalendar(i int) int {
	if r.is(i, "calendar") && r.is(i+1, "year") {
		return i + 1
	}
	return i
}

// beforeChrist reads "300 BC", in TIMEX3 BC0300.
func (r *reader) beforeChrist(i int) (Expr, int) {
	n, end := r.integer(i, 1, 4)
	if end > 0 && n > 0 && n < 1000 && (r.is(end, "ad", "ce") || r.is(i-1, "ad")) {
		return fixed{yearPoint(n)}, r.skip(end, "ad", "ce")
	}
	if end == 0 || !r.is(end, "bc", "bce") {
		return nil, 0
	}
	return constant{Value{Type: "date", Timex: "BC" + pad(n, 4)}}, end + 1
}

// looksLikeYear weighs the words around four digits.
func (r *reader) looksLikeYear(i, end, y int) bool {
	if r.kind(i) == letters {
		return y >= 1800 && r.is(i-1, "in", "since", "of", "by", "from", "until")
	}
	if r.is(i, "'") {
		return r.is(i-1, "in", "since", "of", "by", "from", "until", "to", "and", "late", "early") && !r.glued(i)
	}
	if y < 1500 && !(r.is(i-1, "in", "since", "until", "by", "of") && r.phraseEnds(end)) || y > 2100 || r.glued(i) && !r.opensYear(i-1) || r.glued(end) && !r.closesYear(end) {
		return false
	}
	if r.clockZone(i, end) || r.measured(i, end) {
		return false
	}
	if y >= 1900 && y <= 2050 {
		return !r.numbered(i)
	}
	return r.is(i-1, "in", "since", "of", "by", "from", "until", "between", "before", "after", "during", "around", "to", "(", "circa", "early", "late", "and", "-", "–")
}

// opensYear reports that a year may be glued to the mark at piece i.
func (r *reader) opensYear(i int) bool {
	if r.is(i, "-", "–", "—", "/", "~") {
		return r.kind(i-1) == digits && len(r.word(i-1)) == 4 || r.is(i-1, "mid", "early", "late", "pre", "post", "end", "since") || !r.glued(i)
	}
	return r.is(i, "(", "[", "\"", "“", "'", "‘", ",", "…")
}

// closesYear reports that the mark at piece i may be glued to a year.
func (r *reader) closesYear(i int) bool {
	if r.is(i, "-", "–", "—", "/", "~") {
		return !(r.kind(i+1) == digits && r.glued(i+1) && (len(r.word(i+1)) > 4 || len(r.word(i+1)) == 3))
	}
	return r.kind(i) == mark && !r.is(i, "%", "°", "_")
}

// measured reports that the number at i:end counts or measures something.
func (r *reader) measured(i, end int) bool {
	if r.owns(end+1) || r.is(i-3, "since", "until", "by") && r.is(i-1, "least") {
		return false // "the 2026 Men's World Cup", "since at least 1950"
	}
	if r.is(end, "people", "persons", "troops", "soldiers", "men", "women", "children", "workers", "employees", "jobs",
		"dollars", "euros", "pounds", "yen", "yuan", "rupees", "metres", "meters", "miles", "km", "kilometres",
		"kilometers", "feet", "tons", "tonnes", "barrels", "homes", "houses", "points", "votes", "seats", "shares",
		"students", "refugees", "civilians", "residents", "square", "acres", "hectares", "mw", "megawatts", "kg", "m",
		"percent", "per", "police", "fighters", "prisoners", "members", "years", "days", "hours", "minutes", "seconds",
		"times", "cases", "deaths", "million", "billion", "thousand", "hundred", "copies", "others", "foot", "meter", "metre",
		"year", "day", "month", "week", "passengers", "families", "demonstrators", "protesters", "protestors", "officers", "delegates", "staff", "personnel") {
		return true
	}
	if r.is(i-1, "about", "nearly", "almost", "some", "over", "than", "approximately", "roughly", "exactly", "least") {
		return true
	}
	return r.is(i-1, "$", "€", "£", "¥", "rs", "us$", "number", "no", "over") && !r.is(i-1, "no")
}

// numbered reports that the word before makes the number a name: "Flight 1990", "Resolution 1973".
func (r *reader) numbered(i int) bool {
	return r.is(i-1, "flight", "resolution", "resolutions", "vision", "agenda", "horizon", "page", "room", "route", "highway", "airbus", "boeing", "windows", "no", "number",
		"apartment", "building", "version", "model", "section", "article", "chapter", "bill", "ft", "asteroid") ||
		r.is(i-1, ".") && r.is(i-2, "no", "nos")
}
