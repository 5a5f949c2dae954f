package perceptron

// Mix hashes a feature template's number with the values that fill it.
func Mix(template int, a, b, c uint32) uint64 {
	h := uint64(template+1) * 0x9E3779B97F4A7C15
	h = (h ^ uint64(a)) * 0xBF58476D1CE4E5B9
	h ^= h >> 29
	h = (h ^ uint64(b)) * 0x94D049BB133111EB
	h ^= h >> 31
	h = (h ^ uint64(c)) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

// Hash hashes a string (FNV-1a, 32 bits).
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
