package feature

import (
	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// Second returns the features that a first labelling of the document gives for a second one: how the other
// occurrences of each capitalised word, and of each pair of words inside names, were labelled (two-stage prediction:
// Krishnan and Manning 2006; Ratinov and Roth 2009).
func (x *Extractor) Second(d *doc.Document, labels []uint8) Rows {
	b := newBallot(d, labels)
	rows := Rows{Keys: make([]uint32, 0, 12*len(labels)), Ends: make([]int, 0, len(labels))}
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			for j := max(i-1, s.First); j <= i+1 && j < s.Last; j++ {
				b.word(&rows, uint32(3*(j-i+1)), j)
			}
			if i+1 < s.Last {
				b.pair(&rows, 20, i)
			}
			if i > s.First {
				b.pair(&rows, 23, i-1)
			}
			rows.Ends = append(rows.Ends, len(rows.Keys))
		}
	}
	return rows
}

// votes counts how occurrences were labelled: outside, and each type.
type votes [1 + sequence.Types]uint16

// ballot holds the votes on a document's words and pairs of words.
type ballot struct {
	words  []uint32
	labels []uint8
	box    map[uint32]*votes
}

func newBallot(d *doc.Document, labels []uint8) *ballot {
	b := &ballot{make([]uint32, len(labels)), labels, map[uint32]*votes{}}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		b.words[i] = lexicon.Hash(t.Lower)
		if labels[i] != sequence.Outside || Capital(t.Text) {
			b.cast(b.words[i], labels[i])
		}
		if i > 0 && labels[i] != sequence.Outside && labels[i-1] != sequence.Outside {
			b.cast(b.pairKey(i-1), labels[i-1])
		}
	}
	return b
}

func (b *ballot) cast(key uint32, label uint8) {
	v := b.box[key]
	if v == nil {
		v = new(votes)
		b.box[key] = v
	}
	v[choice(label)]++
}

func choice(label uint8) int {
	if label == sequence.Outside {
		return 0
	}
	return 1 + sequence.Type(int(label))
}

// pairKey is the key of tokens i and i+1.
func (b *ballot) pairKey(i int) uint32 { return mix(b.words[i], b.words[i+1]) }

// word adds the votes of the other occurrences of token i's word.
func (b *ballot) word(r *Rows, template uint32, i int) {
	if v, ok := b.box[b.words[i]]; ok {
		r.vote(template, v.without(choice(b.labels[i])))
	}
}

// pair adds the votes of the other occurrences of tokens i and i+1.
func (b *ballot) pair(r *Rows, template uint32, i int) {
	v, ok := b.box[b.pairKey(i)]
	if !ok {
		return
	}
	if b.labels[i] == sequence.Outside || b.labels[i+1] == sequence.Outside {
		r.vote(template, *v)
		return
	}
	r.vote(template, v.without(choice(b.labels[i])))
}

// without takes one's own vote off.
func (v votes) without(own int) votes {
	if v[own] > 0 {
		v[own]--
	}
	return v
}

// vote adds the winner, its share in quarters, and both with how many voted.
func (r *Rows) vote(template uint32, v votes) {
	total, best := 0, 0
	for k := range v {
		total += int(v[k])
		if v[k] > v[best] {
			best = k
		}
	}
	if total == 0 {
		return
	}
	share := uint32(8*best + 4*int(v[best])/total)
	t := tVote + template
	r.Keys = append(r.Keys, mix(t, uint32(best)), mix(t+1, share), mix(t+2, mix(share, uint32(min(total, 4)))))
}
