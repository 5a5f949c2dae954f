package lexicon

// Hash returns the FNV-1a hash of a lower-case word with its digits made 0, so that numbers of one form are one word.
func Hash(lower string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(lower); i++ {
		c := lower[i]
		if c-'0' < 10 {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Extend returns the key of a phrase one word longer: phrase is the key so far (0 for none), word the next word's
// hash.
func Extend(phrase, word uint32) uint32 {
	h := phrase*0x85EBCA6B + 0x27D4EB2F ^ word
	h ^= h >> 15
	return h * 0x2C1B3C6D
}
