package opensearch

import (
	"strings"

	"dateline/index"
)

// fuzzy compares by distance. Lucene's fuzzy query leaves out words as short as the distance (its FuzzyQuery says so),
// which those within one letter of a short word may be; a pattern finds these too.
func fuzzy(field, word string) object {
	distance := index.FuzzyDistance(word)
	if distance == 1 {
		return object{"regexp": object{field: object{"value": within1(word), "flags": "NONE"}}}
	}
	return object{"fuzzy": object{field: object{"value": word, "fuzziness": distance, "rewrite": "constant_score"}}}
}

// within1 is a pattern for what one letter more, less, other or two swapped make of a word.
func within1(word string) string {
	letters := []string{}
	for _, r := range word {
		letters = append(letters, literal(string(r)))
	}
	join := func(parts ...string) string { return strings.Join(parts, "") }
	forms := []string{join(letters...) + ".?"}
	for i := range letters {
		before, after := join(letters[:i]...), join(letters[i+1:]...)
		forms = append(forms, before+"."+join(letters[i:]...), before+".?"+after)
		if i+1 < len(letters) {
			forms = append(forms, before+letters[i+1]+letters[i]+join(letters[i+2:]...))
		}
	}
	return strings.Join(forms, "|")
}

// literal escapes what means something in Lucene's regular expressions.
func literal(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(`.?+*|{}[]()"\#@&<>~^$-`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
