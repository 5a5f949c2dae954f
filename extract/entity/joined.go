package entity

import "strings"

// joint is the first run of n antecedents, of whatever type, that only commas and one "and" part.
func (e *Entities) joint(found []antecedent, n int) []antecedent {
	for i := 0; i+n <= len(found); i++ {
		and := false
		for j := i + 1; j < i+n; j++ {
			joined, last := e.joinedBy(found[j-1].token, found[j].token)
			and = joined && (and || last)
			if !joined {
				break
			}
		}
		if and {
			return found[i : i+n]
		}
	}
	return nil
}

// coordinated is the first run of antecedents of one type that only commas and one "and" part.
func (e *Entities) coordinated(found []antecedent) []antecedent {
	for i := 0; i+1 < len(found); i++ {
		run, and := []antecedent{found[i]}, false
		for j := i + 1; j < len(found) && e.kind(found[j]) == e.kind(found[i]); j++ {
			joined, last := e.joinedBy(found[j-1].token, found[j].token)
			if !joined {
				break
			}
			run = append(run, found[j])
			and = and || last
		}
		if len(run) > 1 && and {
			return run
		}
	}
	return nil
}

// joinedBy reports whether only an "and" or a comma stands between two names, the rest of the first name aside, and
// whether it is "and".
func (e *Entities) joinedBy(left, right int) (joined, and bool) {
	for t := left; t < right; t++ {
		switch token := e.doc.Tokens[t]; {
		case e.At(t) >= 0 && e.At(t) == e.At(left):
		case token.Tag == "CC" && token.Lower == "and":
			joined, and = true, true
		case token.Text == "," && right-t <= 2:
			joined = true
		case token.Tag == "DT", token.Tag == "POS", token.Text == ",", token.Text == "-", token.Tag == "VBN", token.Tag == "JJ", e.At(t) >= 0 && e.hyphened(t+1):
		case strings.HasPrefix(token.Tag, "NN") && (e.x.persons[token.Lower] != "" || e.x.nominals[token.Lower] != ""):
		default:
			if _, _, ok := e.demonymAt(t); !ok {
				return false, false
			}
		}
	}
	return joined, and
}
