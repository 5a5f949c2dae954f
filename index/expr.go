package index

// Expr is a condition: one of And, Or, Not, Term, Phrase, Prefix, Fuzzy, Period, Range and Group. Values are as the
// user wrote them; back ends normalise. Conditions without a field concern the title and text of an article, the
// words of a quotation inside a quote group, and the sentence and subject of an agreement inside an agreement group.
type Expr interface{ expr() }

type (
	// And holds where all of its parts hold; it has two parts or more.
	And struct{ Parts []Expr }
	// Or holds where one of its parts holds; it has two parts or more.
	Or struct{ Parts []Expr }
	// Not holds where its part does not.
	Not struct{ X Expr }
	// Term is one word, or for a field of names a word of a name, or for any other field its whole value.
	Term struct{ Field, Text string }
	// Phrase is words in a row, or for a field of names a whole name.
	Phrase struct{ Field, Text string }
	// Prefix is the start of a word or value.
	Prefix struct{ Field, Text string }
	// Fuzzy is a word or value within a small edit distance: one up to five letters, two above.
	Fuzzy struct{ Field, Text string }
	// Period is a span of time; the field is "published" or "date". Values of either side match by overlap.
	Period struct {
		Field    string
		From, To Moment
	}
	// Range is a span of numbers; the field is "money" or "percent". An unset limit is open.
	Range struct {
		Field    string
		From, To Limit
		Unit     string // ISO 4217 code; empty means any
	}
	// Group holds where one fact of the kind (agreement or quote) fulfils the whole of X; a nil X matches any fact.
	Group struct {
		Kind Kind
		X    Expr
	}
)

// Moment is one side of a Period: a year, month or day ("2019", "2019-06", "2019-06-23"), or empty for an open side.
// An inclusive side takes in the whole of its value, an exclusive one none of it.
type Moment struct {
	Value     string
	Exclusive bool
}

// Limit is one side of a Range.
type Limit struct {
	Value     float64
	Set       bool // false: this side is open
	Exclusive bool
}

func (And) expr()    {}
func (Or) expr()     {}
func (Not) expr()    {}
func (Term) expr()   {}
func (Phrase) expr() {}
func (Prefix) expr() {}
func (Fuzzy) expr()  {}
func (Period) expr() {}
func (Range) expr()  {}
func (Group) expr()  {}
