package quote

// Rule finds the speaker of a quotation from one kind of sign. Rules are tried in order; the first that decides wins,
// also when it decides that the article names nobody.
type Rule struct {
	Name       string
	Doc        string
	Find       func(s *scene, q int) (answer, bool) // q: index of the passage
	Confidence float64
	Yes        []Example // this rule decides
	No         []Example // near misses: another rule decides, or none
}

// Example is a text with names and one quotation.
type Example struct {
	Text    string
	Names   []string // names in the text, each with its type: "person Joshua Wong"
	Quote   string   // the quotation that is looked at, as its first words
	Speaker string   // empty where the article names none
}

// answer is a speaker and the token of the words of saying.
type answer struct {
	speaker int // index into the entities; nobody where the article names none
	token   int // the verb or noun that says so; -1 if there is none
}

// Rules lists the rules in the order in which they are tried.
func Rules() []Rule {
	return []Rule{sign(), after(), accordingTo(), before(), colon(), joined(), running(), previous()}
}
