package memory

import "dateline/index"

// collapse takes the documents out that match and that another one of their story stands for.
func (s *Scan) collapse(docs []*doc) (kept []*doc) {
	var members []index.Member
	for _, d := range docs {
		if r := d.record; r.Story != "" && s.matches(row{d, index.Articles, 0}) {
			members = append(members, index.Member{Story: r.Story, ID: r.ID, Source: r.Source, Published: index.DateKey(r, nil)})
		}
	}
	s.copies = index.Collapse(members)
	hidden := map[string]bool{}
	for _, list := range s.copies {
		for _, m := range list {
			hidden[m.ID] = true
		}
	}
	for _, d := range docs {
		if !hidden[d.record.ID] {
			kept = append(kept, d)
		}
	}
	s.hidden = len(hidden)
	return kept
}
