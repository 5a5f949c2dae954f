package date

func aheadRule() Rule {
	return Rule{
		Name:       "ahead",
		Confidence: 0.9,
		Doc:        "Times to come without a number: \"the months ahead\", \"the years to come\".",
		Triggers:   []string{"the"},
		Match:      matchAhead,
		Yes: []Example{
			{Text: "It will grow in the months ahead.", Span: "the months ahead", Value: "FUTURE_REF"},
			{Text: "It will grow in the years to come.", Span: "the years to come", Value: "FUTURE_REF"},
		},
		No: []string{"the people to come"},
	}
}

func matchAhead(r *reader, i int) (Expr, int) {
	if u, ok := units[r.word(i+1)]; !ok || !u.plural {
		return nil, 0
	}
	if end := r.anyPhrase(i+2, []string{"ahead"}, []string{"to", "come"}); end > 0 && !r.is(end, "of") {
		return vague("FUTURE_REF"), end
	}
	return nil, 0
}
