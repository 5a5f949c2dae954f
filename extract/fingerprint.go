package extract

import "strconv"

// rules counts the versions of the extractors: raised whenever rules or models change what is found, so that stored
// records are known to be old.
const rules = 1

// Fingerprint names what makes records: the version of rules and models, and the corrections.
func (x *Extractor) Fingerprint() string {
	name := "r" + strconv.Itoa(rules)
	if x.Corrections != nil {
		name += "-" + x.Corrections.Digest()
	}
	return name
}
