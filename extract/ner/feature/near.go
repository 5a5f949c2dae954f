package feature

// Places is the number of places around a token where a word's vector counts: before it, on it, after it.
const Places = 3

// Near returns the key of the feature that a word, given by its lexicon hash, has at a place; at the token itself only
// where it is capitalised.
func Near(place int, word uint32) uint32 {
	return mix([Places]uint32{tWord + 1, tCapital, tWord + 3}[place], word)
}

// Capital tells whether a word counts as capitalised.
func Capital(word string) bool {
	_, k := shape(word)
	return k.capital()
}
