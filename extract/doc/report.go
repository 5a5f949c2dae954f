package doc

// Report is a clause that someone is said to have said.
type Report struct {
	Verb    int // the verb of saying; -1 if the clause is not reported
	Speaker int // the head of its subject; -1 if it has none
}

// Reported returns who reports the clause that holds a token: in "Rouhani said the deal was signed" and "The deal was
// signed, Rouhani said" the clause of "signed" is reported by Rouhani.
func (d *Document) Reported(token int) Report {
	clause := d.ClauseOf(token)
	for steps := 0; d.valid(clause) && steps < 8; steps++ {
		if verb := d.sayingVerb(clause); verb >= 0 {
			return Report{Verb: verb, Speaker: d.Subject(verb)}
		}
		clause = d.ClauseOf(d.Head(clause))
	}
	return Report{Verb: -1, Speaker: -1}
}

// sayingVerb returns the verb of saying that reports exactly this clause: its governor, or a parenthetical below it.
func (d *Document) sayingVerb(clause int) int {
	if head := d.Head(clause); d.Is(clause, "ccomp", "parataxis") && d.Says(head) {
		return head
	}
	for c := range d.Children(clause) {
		if d.Says(c) && (d.Is(c, "parataxis") || c > clause && d.closesReport(c)) {
			return c
		}
	}
	return -1
}

// closesReport reports whether a verb of saying that was hung below what it reports ("…, Abdullah told AFP.") says
// nothing else: it has a subject that is not relative, and no object or clause of its own.
func (d *Document) closesReport(verb int) bool {
	subject := d.Child(verb, "nsubj")
	return d.Is(verb, "acl:relcl", "advcl", "appos", "dep") && subject >= 0 && !d.hasTag(subject, "WP", "WDT") &&
		d.Child(verb, "obj", "ccomp", "mark") < 0
}

// Says reports whether the token is a verb of saying.
func (d *Document) Says(token int) bool {
	return d.valid(token) && isVerb(d.Tokens[token].Tag) && saying[d.Tokens[token].Lemma]
}

// saying are the lemmas of verbs that report speech.
var saying = map[string]bool{
	"say": true, "tell": true, "add": true, "state": true, "announce": true, "report": true, "claim": true,
	"declare": true, "note": true, "explain": true, "warn": true, "confirm": true, "deny": true, "insist": true,
	"stress": true, "argue": true, "write": true, "reply": true, "respond": true, "suggest": true, "believe": true,
	"think": true, "hope": true, "reveal": true, "admit": true, "acknowledge": true, "comment": true, "tweet": true,
	"vow": true, "pledge": true, "promise": true, "predict": true, "recall": true, "remark": true, "emphasize": true,
	"emphasise": true, "reiterate": true, "observe": true, "mention": true, "indicate": true, "assert": true,
	"conclude": true, "estimate": true, "allege": true, "testify": true, "quote": true, "ask": true, "call": true,
}
