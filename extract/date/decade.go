package date

func decadeRule() Rule {
	return Rule{
		Name:       "decade",
		Confidence: 0.95,
		Doc:        "A decade: \"the 1990s\", \"the '90s\", \"the nineties\".",
		Triggers:   triggers([]string{number, "the", "'", "nineteen", "eighteen"}, keys(decadeWords)),
		Match:      matchDecade,
		Yes: []Example{
			{Text: "in the 1970s", Span: "the 1970s", Value: "197"},
			{Text: "in the mid-1990s", Span: "the mid-1990s", Value: "199", Mod: "mid"},
			{Text: "in the '90s", Span: "the '90s", Value: "199"},
			{Text: "the 1930's were hard", Span: "the 1930's", Value: "193"},
			{Text: "in the 70s", Span: "the 70s", Value: "197"},
			{Text: "since the late nineties", Span: "the late nineties", Value: "199", Mod: "end"},
		},
		No: []string{"temperatures in the 90s", "in her 20s", "The F-1960s"},
	}
}

var decadeWords = map[string]int{
	"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
	"eighties": 1980, "nineties": 1990, "noughties": 2000,
}

func matchDecade(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the")
	mod := edgeAdjectives[r.word(at)]
	if mod != "" && at > i {
		at = r.skipHyphen(at + 1)
	} else {
		mod = ""
	}
	y, end := r.decade(at, at > i)
	if end == 0 {
		return nil, 0
	}
	return withMod(fixed{yearPoint(y).coarsen(Decade)}, mod), end
}

func withMod(e Expr, mod string) Expr {
	if mod == "" {
		return e
	}
	return modified{e, mod}
}

// secondDecade reports that another decade stands before: "the 70s and 80s".
func (r *reader) secondDecade(i int) bool {
	return r.is(i-1, "and", "or", "to") && r.is(i-2, "s") && r.kind(i-3) == digits
}

func (r *reader) decade(i int, article bool) (int, int) {
	if y, ok := decadeWords[r.word(i)]; ok && (article || r.is(i-1, "in", "since")) {
		return y, i + 1
	}
	if y, ok := decadeWords[r.word(r.skipHyphen(i+1))]; ok && r.is(i, "nineteen", "eighteen") {
		return cardinals[r.word(i)]*100 + y%100, r.skipHyphen(i+1) + 1
	}
	y, end := r.integer(i, 4, 4)
	if end == 0 {
		y, end = r.shortDecade(i, article)
	}
	if end == 0 || y%10 != 0 || y < 1000 || y > 2090 || r.glued(i) && r.hyphen(i-1) && edgeAdjectives[r.word(i-2)] == "" {
		return 0, 0
	}
	if r.is(end, "'") && r.glued(end) {
		end++
	}
	if !r.is(end, "s") || !r.glued(end) {
		return 0, 0
	}
	return y, end + 1
}

// shortDecade reads the two digits of "the '90s" and "the 70s"; "temperatures in the 90s" are none.
func (r *reader) shortDecade(i int, article bool) (int, int) {
	at := r.skip(i, "'")
	y, end := r.integer(at, 2, 2)
	if end == 0 || at == i && (!article && !r.secondDecade(i) || r.is(i-2, "in", "temperatures", "into") && y > 80) {
		return 0, 0
	}
	if y < 20 {
		return 2000 + y, end
	}
	return 1900 + y, end
}
