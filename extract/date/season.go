package date

import "time"

// seasonOf is a season of a year that is given or chosen by tense.
type seasonOf struct {
	month time.Month // in which it begins
	year  Expr
	word  string // last, next, this or none
}

func (s seasonOf) of(year int) Point { return monthPoint(year, int(s.month)).coarsen(Season) }

func (s seasonOf) resolve(c Context) Value {
	if s.year != nil {
		if y := s.year.resolve(c); known(y.Point) {
			return dated(s.of(y.Point.Start.Year()))
		}
	} else if known(c.Published) {
		return dated(s.near(c))
	}
	return unresolved("XXXX-" + seasonCode[s.month])
}

// near is the season that the words and the tense mean around publication.
func (s seasonOf) near(c Context) Point {
	y, today := c.Published.Start.Year(), c.Published.coarsen(Day).Start
	switch s.word {
	case "last":
		for _, year := range []int{y, y - 1, y - 2} {
			if p := s.of(year); !p.end().After(today) {
				return p
			}
		}
	case "next", "coming":
		for _, year := range []int{y - 1, y, y + 1} {
			if p := s.of(year); p.Start.After(today) {
				return p
			}
		}
	case "this":
		if p := s.of(y - 1); p.end().After(today) {
			return p
		}
		return s.of(y)
	}
	p, _ := c.pick(func(year int) (Point, bool) { return s.of(year), true })
	return p
}

func (s seasonOf) inYear(y Expr) Expr { return seasonOf{s.month, y, ""} }
func (s seasonOf) hasYear() bool      { return s.year != nil }
func (s seasonOf) yearOf() Expr       { return s.year }

func seasonRule() Rule {
	return Rule{
		Name:       "season",
		Confidence: 0.9,
		Doc:        "A season, with its year or with a word that makes it one (this, last, in the).",
		Triggers:   triggers(keys(seasons), keys(deictic), []string{"the"}),
		Match:      matchSeason,
		Yes: []Example{
			{Text: "It may take place this summer.", Span: "this summer", Value: "2019-SU"},
			{Text: "He agreed to help last summer.", Span: "last summer", Value: "2018-SU"},
			{Text: "the summer of 2012", Span: "the summer of 2012", Value: "2012-SU"},
			{Text: "in winter 2005", Span: "winter 2005", Value: "2005-WI"},
			{Text: "It will begin in the autumn.", Span: "the autumn", Value: "2019-FA"},
		},
		No: []string{"Prices fall.", "They spring into action.", "the Arab Spring", "the fall of Kabul", "the 2010 Winter Olympics"},
	}
}

func matchSeason(r *reader, i int) (Expr, int) {
	word, at := r.deicticWord(i)
	if at == 0 {
		at = r.skip(i, "the")
	}
	m, ok := seasons[r.word(at)]
	if !ok || r.kind(at+1) == letters && r.glued(at+1) {
		return nil, 0
	}
	end := at + 1
	if year, stop := r.yearTail(end); year != nil {
		return seasonOf{m, year, ""}, stop
	}
	if r.is(end, "olympics", "olympic", "games", "paralympics", "universiade", "storm", "storms", "sports") || word == "" && !r.bareSeason(i, at, end) {
		return nil, 0
	}
	return seasonOf{m, nil, word}, end
}

// bareSeason reports whether a season that stands alone or behind "the" means one.
func (r *reader) bareSeason(i, at, end int) bool {
	if r.is(end, "of", "olympics", "olympic", "games", "paralympics", "out", "in") || r.capital(end) && r.capital(at) {
		return false
	}
	if r.hyphen(i-1) && !r.is(i-2, "mid", "early", "late") {
		return false
	}
	return r.is(i-1, "in", "during", "since", "by", "until", "over", "through", "throughout", "early", "late", "mid", "before", "after", "for", "of", "every", "each") &&
		(at > i || !r.is(at, "fall") && !r.is(i-1, "of", "for", "through", "over", "before", "after"))
}
