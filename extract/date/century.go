package date

func centuryRule() Rule {
	return Rule{
		Name:       "century",
		Confidence: 0.95,
		Doc:        "A numbered century; its value is the first two digits of its years.",
		Triggers:   triggers([]string{"the", number, "twenty"}, keys(ordinals)),
		Match:      matchCentury,
		Yes: []Example{
			{Text: "in the 21st century", Span: "the 21st century", Value: "20"},
			{Text: "a 19th-century house", Span: "19th-century", Value: "18"},
			{Text: "the early twentieth century", Span: "the early twentieth century", Value: "19", Mod: "start"},
		},
		No: []string{"his third century of the season"},
	}
}

func matchCentury(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the")
	mod := ""
	if at > i {
		if m, ok := edgeAdjectives[r.word(at)]; ok {
			mod, at = m, r.skipHyphen(at+1)
		}
	}
	n, end := r.ordinal(at)
	end = r.skipHyphen(end)
	if end == 0 || n < 5 || n > 30 || !r.is(end, "century", "centuries") {
		return nil, 0
	}
	return withMod(fixed{yearPoint(100 * (n - 1)).coarsen(Century)}, mod), end + 1
}
