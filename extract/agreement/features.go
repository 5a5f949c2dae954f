package agreement

import "strconv"

// threshold is the confidence that maximises F1.
const threshold = 0.5

// features describes a candidate to the model, as names of what holds.
func (c *Candidate) features() []string {
	f := []string{"rule=" + c.Rule, "status=" + c.Status, "parties=" + strconv.Itoa(min(len(c.Parties), 3))}
	return f
}

func score(features []string) float64 {
	for _, f := range features {
		if f == "parties=2" || f == "parties=3" {
			return 0.9
		}
	}
	return 0.2
}
