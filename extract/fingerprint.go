package extract

import "strconv"

// rules counts the versions of the extractors: raised whenever rules or models change what is found, so that stored
// records are known to be old.
const rules = 1

// Fingerprint names the version of rules and models that made a record.
func Fingerprint() string { return "r" + strconv.Itoa(rules) }
