package date

import "strings"

var zones = map[string]bool{
	"gmt": true, "utc": true, "est": true, "edt": true, "cst": true, "cdt": true, "mst": true, "mdt": true, "pst": true,
	"pdt": true, "bst": true, "cet": true, "cest": true, "eet": true, "eest": true, "ist": true, "jst": true, "aest": true,
	"aedt": true, "msk": true, "wib": true, "pkt": true, "sgt": true, "hkt": true, "kst": true, "nzst": true, "nzdt": true,
	"akdt": true, "hst": true, "et": true, "pt": true, "ct": true, "mt": true, "wet": true, "west": true, "sast": true,
}

// zone steps over a time zone: "GMT", "EDT", "local time", "Eastern time", "UTC+8", "Beijing time".
func (r *reader) zone(i int) int {
	if zones[r.word(i)] && r.text(i) == strings.ToUpper(r.text(i)) {
		end := i + 1
		if r.is(end, "+", "-") && r.glued(end) && r.kind(end+1) == digits && r.glued(end+1) {
			return end + 2
		}
		return end
	}
	if r.is(i, "(") && zones[r.word(i+1)] && r.is(i+2, ")") {
		return i + 3
	}
	at := r.skip(i, ",")
	if end := r.phrase(at, "local", "time"); end > 0 {
		return end
	}
	if r.is(i+1, "time") && r.capital(i) {
		return i + 2
	}
	if r.is(i+2, "time") && r.capital(i) && r.is(i+1, "standard", "daylight", "summer") {
		return i + 3
	}
	return i
}
