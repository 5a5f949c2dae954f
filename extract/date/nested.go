package date

// maxDepth bounds how far expressions nest: "the end of the first quarter of last year" is three deep.
const maxDepth = 3

// nested reads the longest expression at i for a rule that is itself being matched.
func (r *reader) nested(i int) (Expr, int) {
	if r.depth >= maxDepth || i >= len(r.pieces) {
		return nil, 0
	}
	slot := &r.seen[r.depth][i%memory]
	if slot.at != i+1 {
		r.depth++
		m := r.longest(i)
		r.depth--
		*slot = remembered{i + 1, m.expr, m.end}
	}
	return slot.expr, slot.end
}

// memory is how many pieces' nested expressions are remembered at each depth: many rules ask for the same one, and without
// it their number multiplies with the depth.
const memory = 16

// remembered is the nested expression at a piece; at is that piece plus one, 0 for an empty slot.
type remembered struct {
	at   int
	expr Expr
	end  int
}

// nestedDay is nested for days and parts of days.
func (r *reader) nestedDay(i int) (Expr, int) {
	e, end := r.nested(i)
	switch x := e.(type) {
	case weekdayOf, dayOfWeek, monthDay, feast, partOf:
		return e, end
	case fixed:
		if x.Grain == Day {
			return e, end
		}
	case shifted:
		if x.unit == Day {
			return e, end
		}
	case lastNamed:
		if x.grain == Day {
			return e, end
		}
	}
	return nil, 0
}
