package entity

import (
	"cmp"

	"dateline/article"
)

// national gives the bodies that many states have, "the Senate" or "the Russian Defence Ministry", a name that tells
// whose they are: the state named with them, or else the one that the article is clearly about. A body that cannot be
// told keeps no canonical name.
func (e *Entities) national() {
	for i := range e.List {
		entity := &e.List[i]
		if entity.Type != article.Organization || entity.Canonical != "" {
			continue
		}
		b, code := e.x.bodyOf(entity.Name)
		if b.name == "" {
			continue
		}
		if code = cmp.Or(code, entity.Country); code == "" {
			code = e.about(entity.Mentions, b)
		}
		c, ok := e.x.tables.CountryByCode(code)
		if !ok || !c.Sovereign || !b.in(code) {
			continue
		}
		if name := e.x.bodyName(b, c); name != "" {
			entity.Canonical, entity.Country = name, code
		}
	}
}
