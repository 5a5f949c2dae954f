package index

import "fmt"

// Distinct leaves out what an And or Or repeats, which says nothing new.
func Distinct(e Expr) Expr {
	switch e := e.(type) {
	case And:
		if parts := distinct(e.Parts); len(parts) != 1 {
			return And{parts}
		} else {
			return parts[0]
		}
	case Or:
		if parts := distinct(e.Parts); len(parts) != 1 {
			return Or{parts}
		} else {
			return parts[0]
		}
	case Not:
		return Not{Distinct(e.X)}
	case Group:
		return Group{e.Kind, Distinct(e.X)}
	}
	return e
}

func distinct(parts []Expr) []Expr {
	var list []Expr
	seen := map[string]bool{}
	for _, p := range parts {
		p = Distinct(p)
		if key := fmt.Sprintf("%#v", p); !seen[key] {
			seen[key] = true
			list = append(list, p)
		}
	}
	return list
}
