package agreement

// broker reports whether token t names one who only helps others to agree: in an adjective ("Egyptian-brokered",
// "UN-backed"), or as what a mediator is called by ("Egyptian mediators").
func (r *resolver) broker(t int) bool {
	v := r.v
	end := t + 1
	for x := r.at(t); x >= 0 && end < v.last && r.at(end) == x; {
		end++
	}
	if end+1 < v.last && (v.lower(end) == "-" || v.lower(end) == "–") && brokering[v.lower(end+1)] {
		return true
	}
	k := v.phraseAt(t)
	return k >= 0 && v.phrases[k].head != t && mediatorNouns[v.lemma(v.phrases[k].head)]
}

var (
	brokering     = set("brokered mediated sponsored backed hosted facilitated negotiated supervised monitored imposed convened based")
	mediatorNouns = set("mediator mediation facilitator broker host arbitrator")
)
