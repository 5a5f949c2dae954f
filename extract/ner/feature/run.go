package feature

// run describes the run of capitalised words that a token is part of, or stands beside; small words that join names
// ("of", "the", "and", "de") belong to a run when capitals stand on both sides.
type run struct {
	first, last   int // tokens of the sentence, half open; empty for tokens outside
	before, after uint32
	head          uint32 // the lower-case hash of the last word before "of", or of the last word
}

// runs finds the runs of the sentence and notes them in its atoms.
func (w *window) runs() {
	for i := 0; i < len(w.atoms); {
		if !w.atoms[i].kind.capital() {
			w.atoms[i].run = run{}
			i++
			continue
		}
		j := w.runEnd(i)
		r := run{first: i, last: j, before: w.at(i - 1).lower, after: w.at(j).lower, head: w.atoms[j-1].lower}
		for k := i; k < j; k++ {
			w.atoms[k].run = r
		}
		i = j
	}
	w.shout = w.shouting()
}

func (w *window) runEnd(i int) int {
	j := i + 1
	for j < len(w.atoms) {
		switch {
		case w.atoms[j].kind.capital():
			j++
		case w.joins(j):
			j += 2
		default:
			return j
		}
	}
	return j
}

func (w *window) joins(j int) bool {
	return w.atoms[j].lower == ofHash && j+1 < len(w.atoms) && w.atoms[j+1].kind.capital()
}

// shouting tells a sentence in title case or capitals, as headlines have: its capitals say little.
func (w *window) shouting() uint32 {
	capitals, words := 0, 0
	for i := range w.atoms {
		switch w.atoms[i].kind {
		case title, upper:
			capitals++
			words++
		case small:
			words++
		}
	}
	if words >= 4 && 3*capitals >= 2*words {
		return 1
	}
	return 0
}
