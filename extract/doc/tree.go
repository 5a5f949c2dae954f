package doc

import "sync"

// arc is the dependency of one token.
type arc struct {
	head int    // index of the head token; -1 for a root
	rel  string // Universal Dependencies relation to the head
}

// tree holds the dependencies of one sentence. They are found when someone first asks for them, since few sentences
// are asked about and parsing costs more than all the rest; whoever asks gets the same.
type tree struct {
	once sync.Once
	arcs []arc // one for each token of the sentence
}

// arcs returns the dependencies of the sentence that holds a token and the index of its first token; none where the
// sentence was not parsed.
func (d *Document) arcs(token int) (first int, arcs []arc) {
	i := d.SentenceAt(token)
	if i < 0 || i >= len(d.trees) || !d.Sentences[i].Parsed {
		return 0, nil
	}
	t := &d.trees[i]
	t.once.Do(func() { t.arcs = d.parse(i) })
	return d.Sentences[i].First, t.arcs
}

// Head returns the index of a token's head; -1 for a root and where nothing was parsed.
func (d *Document) Head(token int) int {
	first, arcs := d.arcs(token)
	if arcs == nil {
		return -1
	}
	return arcs[token-first].head
}

// Rel returns the Universal Dependencies relation of a token to its head ("nsubj:pass"): "root" for a root, "" where
// nothing was parsed.
func (d *Document) Rel(token int) string {
	first, arcs := d.arcs(token)
	if arcs == nil {
		return ""
	}
	return arcs[token-first].rel
}
