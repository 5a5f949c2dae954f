package date

// Rule is one family of date expressions. Its examples are its tests: every Yes must be found with this rule's span and
// value in a text of Monday, June 24, 2019, and in no text of No may any rule find a date.
type Rule struct {
	Name     string
	Doc      string
	Triggers []string // lower-case first words; "#" is any run of digits
	// Confidence is the share of the rule's finds with the right value on the open gold sets, smoothed; rules that are
	// rare there have the figure of their kin.
	Confidence float64
	// Match reads an expression at a piece and returns it with the index of the piece behind it; 0 if there is none.
	Match func(r *reader, i int) (Expr, int)
	Yes   []Example
	No    []string
}

// Example is a text with the date that it must give.
type Example struct {
	Text, Span, Value, Mod string
}

// examplesPublished is the day on which every example is published, a Monday.
const examplesPublished = "2019-06-24"

// index is the rules by trigger, in list order.
type index map[string][]*Rule

func newIndex(rules []Rule) index {
	x := index{}
	for i := range rules {
		for _, t := range rules[i].Triggers {
			if list := x[t]; len(list) == 0 || list[len(list)-1] != &rules[i] {
				x[t] = append(x[t], &rules[i])
			}
		}
	}
	return x
}

// triggered is the trigger that piece i sets off.
func (r *reader) triggered(i int) string {
	if r.kind(i) == digits {
		return number
	}
	return r.word(i)
}
