package feature

// lists looks up the phrases of the lexicon in the whole document, so that a name split over sentences by a wrong
// boundary ("St. Petersburg") is still found.
func (x *Extractor) lists(atoms []atom) {
	words := make([]uint32, len(atoms))
	may := make([]bool, len(atoms))
	out := make([]uint64, len(atoms))
	for i := range atoms {
		words[i] = atoms[i].lower
		may[i] = atoms[i].kind.capital()
	}
	x.lexicon.Match(words, may, out)
	for i := range atoms {
		atoms[i].lists = out[i]
	}
}
