package analysis

// Distance is the number of letters inserted, deleted, replaced or swapped with their neighbour that turn a into b
// (optimal string alignment).
func Distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	d := make([][]int, len(s)+1)
	for i := range d {
		d[i] = make([]int, len(t)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
			default:
				d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+differ(s[i-1], t[j-1]))
				if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
					d[i][j] = min(d[i][j], d[i-2][j-2]+1)
				}
			}
		}
	}
	return d[len(s)][len(t)]
}

func differ(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
