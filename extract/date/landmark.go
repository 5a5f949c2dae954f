package date

import "time"

// landmark is a day that news calls by its month and day alone when what happened on it follows.
type landmark struct {
	month     time.Month
	day, year int
	what      []string
}

var landmarks = []landmark{
	{9, 11, 2001, []string{"attacks", "attack", "terrorist", "terror", "hijackings", "commission", "victims", "hijackers"}},
	{7, 7, 2005, []string{"bombings", "bombers"}},
	{10, 7, 2023, []string{"attacks", "attack", "massacre", "assault"}},
}

func landmarkRule() Rule {
	return Rule{
		Name:       "landmark",
		Confidence: 0.95,
		Doc:        "A day that stands for what happened on it: \"the Sept. 11 attacks\", \"9/11\".",
		Triggers:   triggers(keys(months), []string{number}),
		Match:      matchLandmark,
		Yes: []Example{
			{Text: "He planned the Sept. 11 attacks.", Span: "Sept. 11", Value: "2001-09-11"},
			{Text: "Since 9/11 it is closed.", Span: "9/11", Value: "2001-09-11"},
			{Text: "Since the September 11th terrorist attacks", Span: "September 11th", Value: "2001-09-11"},
		},
		No: []string{"They won 9/11 of the games."},
	}
}

// landmarkDay is a landmark's day where the article is not older than it.
type landmarkDay struct{ landmark }

func (l landmarkDay) resolve(c Context) Value {
	p, _ := on(l.year, int(l.month), l.day)
	if known(c.Published) && c.Published.Start.Before(p.Start) {
		return monthDay{month: int(l.month), day: l.day}.resolve(c)
	}
	return dated(p)
}

func matchLandmark(r *reader, i int) (Expr, int) {
	if r.is(i, "9") && r.is(i+1, "/") && r.is(i+2, "11") && r.separator(i+1) && !(r.glued(i+3) && r.is(i+3, "/", ".") && r.kind(i+4) == digits) && !r.is(i+3, "of") && (!r.glued(i) || r.hyphen(i-1)) {
		return landmarkDay{landmarks[0]}, i + 3
	}
	m, end := r.month(i)
	if end == 0 {
		return nil, 0
	}
	d, end := r.dayOfMonth(end)
	if end == 0 {
		return nil, 0
	}
	for _, l := range landmarks {
		if int(l.month) == m && l.day == d && (r.is(end, l.what...) || r.is(end+1, l.what...) && r.kind(end) == letters) {
			return landmarkDay{l}, end
		}
	}
	return nil, 0
}
