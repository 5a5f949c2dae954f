// Package sequence is a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over BILOU labels
// (Ratinov and Roth 2009) with hashed features: reading a trained model, Viterbi decoding and training by stochastic
// gradient steps. Features are 32-bit keys; what they mean is the caller's business.
package sequence

// Types is the number of name types.
const Types = 4

// Labels is the number of labels: outside, and begin, inside, last, unit for each type.
const Labels = 1 + 4*Types

// Outside is the label of tokens that are in no name.
const Outside = 0

// Label returns the label of a position (Begin, Inside, Last, Unit) in a name of a type.
func Label(kind, position int) int { return 1 + 4*kind + position }

// Positions within a name.
const (
	Begin = iota
	Inside
	Last
	Unit
)

// Type returns the type of a label other than Outside.
func Type(label int) int { return (label - 1) / 4 }

// opens tells whether a name goes on after a token of this label.
func opens(label int) bool {
	return label != Outside && ((label-1)%4 == Begin || (label-1)%4 == Inside)
}

// starts tells whether a label may stand first or after a closed name.
func starts(label int) bool {
	return label == Outside || (label-1)%4 == Begin || (label-1)%4 == Unit
}

// follows tells whether label b may follow label a.
func follows(a, b int) bool {
	if opens(a) {
		return !starts(b) && Type(a) == Type(b)
	}
	return starts(b)
}

// arc is a pair of labels that may follow each other.
type arc struct{ from, to uint8 }

// arcs lists the allowed pairs, ordered by the second.
func arcs() []arc {
	var list []arc
	for to := range Labels {
		for from := range Labels {
			if follows(from, to) {
				list = append(list, arc{uint8(from), uint8(to)})
			}
		}
	}
	return list
}

// Name is a labelled run of tokens, half open.
type Name struct{ First, Last, Type int }

// Names reads the names off a valid label sequence.
func Names(labels []uint8) []Name {
	var names []Name
	first := 0
	for i, l := range labels {
		if l == Outside {
			continue
		}
		if p := int(l-1) % 4; p == Begin || p == Unit {
			first = i
		}
		if !opens(int(l)) {
			names = append(names, Name{first, i + 1, Type(int(l))})
		}
	}
	return names
}

// Encode is the inverse of Names for n tokens.
func Encode(n int, names []Name) []uint8 {
	labels := make([]uint8, n)
	for _, m := range names {
		for i := m.First; i < m.Last; i++ {
			labels[i] = uint8(Label(m.Type, position(i-m.First, m.Last-m.First)))
		}
	}
	return labels
}

func position(k, n int) int {
	switch {
	case n == 1:
		return Unit
	case k == 0:
		return Begin
	case k == n-1:
		return Last
	}
	return Inside
}

// Repair returns the labels made valid: names cut at an end of the sequence are closed there.
func Repair(labels []uint8) []uint8 {
	var names []Name
	for i, l := range labels {
		if l == Outside {
			continue
		}
		k := len(names) - 1
		if k < 0 || names[k].Last != i || starts(int(l)) || names[k].Type != Type(int(l)) {
			names = append(names, Name{i, i + 1, Type(int(l))})
			continue
		}
		names[k].Last++
	}
	return Encode(len(labels), names)
}
