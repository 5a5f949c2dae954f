package entity

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/article"
)

// Corrections are a user's rules on names, applied while entities are built. A nil *Corrections has no rules; a parsed
// one never changes.
type Corrections struct {
	canonical map[named]string
	types     map[named]article.EntityType
	hidden    map[named]bool
	lines     map[named]int // where the rule on a name stands, for error messages
	digest    string
}

// named is a name that a rule is on: its key, and a type where the rule is on that type alone.
type named struct {
	key string
	typ article.EntityType
}

// ParseCorrections reads rules, one a line; name is the file's name in error messages, which tell the line.
//
//	merge  Mohammed bin Salman | MBS | Mohammad bin Salman   # one thing; the first is its canonical name
//	rename Kiev | Kyiv                                       # the second is the canonical name of the first
//	type   organization | Hamas | Taliban                    # these names are of this type
//	hide   Twitter | place:Reading                           # these are no names, or none of this type
//
// Names are told apart without regard to case, accents, dots and a leading "the". "type:" before a name limits a merge,
// rename or hide rule to that type. "#" after a blank or at the start of a line begins a comment.
func ParseCorrections(r io.Reader, name string) (*Corrections, error) {
	c := &Corrections{canonical: map[named]string{}, types: map[named]article.EntityType{}, hidden: map[named]bool{}, lines: map[named]int{}}
	sum := sha256.New()
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		rule := strings.TrimSpace(uncommented(lines.Text()))
		if rule == "" {
			continue
		}
		if err := c.parse(rule, n); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		fmt.Fprintln(sum, rule)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	c.digest = hex.EncodeToString(sum.Sum(nil)[:8])
	return c, nil
}

// Digest tells rules apart: it is equal for files with the same rules in the same order, and empty without rules.
func (c *Corrections) Digest() string {
	if c == nil || len(c.lines) == 0 {
		return ""
	}
	return c.digest
}

func uncommented(line string) string {
	if strings.HasPrefix(line, "#") {
		return ""
	}
	for _, mark := range []string{" #", "\t#"} {
		line, _, _ = strings.Cut(line, mark)
	}
	return line
}

// parse reads one rule.
func (c *Corrections) parse(rule string, line int) error {
	verb, rest, _ := strings.Cut(rule, " ")
	verb, tabbed, _ := strings.Cut(verb, "\t")
	names := strings.Split(tabbed+" "+rest, "|")
	for i := range names {
		if names[i] = strings.TrimSpace(names[i]); names[i] == "" {
			return fmt.Errorf("%s: a name is missing", verb)
		}
	}
	switch verb {
	case "merge", "rename", "type":
		if len(names) < 2 || verb == "rename" && len(names) > 2 {
			return fmt.Errorf("%s: want %s, separated by |", verb, wants[verb])
		}
	case "hide":
	default:
		return fmt.Errorf("unknown rule %q; want merge, rename, type or hide", verb)
	}
	return c.add(verb, names, line)
}

var wants = map[string]string{"merge": "two names or more", "rename": "an old and a new name", "type": "a type and names"}

func (c *Corrections) add(verb string, names []string, line int) error {
	switch verb {
	case "rename":
		names[0], names[1] = names[1], names[0]
		fallthrough
	case "merge":
		canonical, _, err := limited(names[0])
		if err != nil {
			return err
		}
		return c.each(names, line, func(n named) { c.canonical[n] = canonical })
	case "type":
		t := article.EntityType(names[0])
		if !slices.Contains(types, t) {
			return fmt.Errorf("unknown type %q; want one of %v", names[0], types)
		}
		return c.each(names[1:], line, func(n named) { c.types[n] = t })
	}
	return c.each(names, line, func(n named) { c.hidden[n] = true })
}

var types = []article.EntityType{article.Person, article.Organization, article.Place, article.Event}

// each applies a rule to its names; a name may have several kinds of rules, but no second canonical name or type, and
// none where it is hidden.
func (c *Corrections) each(names []string, line int, apply func(named)) error {
	before := *c
	for _, s := range names {
		name, typ, err := limited(s)
		if err != nil {
			return err
		}
		n := named{nameKey(name), typ}
		if n.key == "" {
			return fmt.Errorf("%q is no name", s)
		}
		canonical, typed, hidden := before.canonical[n], before.types[n], before.hidden[n]
		apply(n)
		if canonical != "" && canonical != c.canonical[n] || typed != "" && typed != c.types[n] ||
			c.hidden[n] && (hidden || canonical != "" || typed != "") || hidden && (c.canonical[n] != "" || c.types[n] != "") {
			return fmt.Errorf("%q has another rule in line %d", s, c.lines[n])
		}
		c.lines[n] = line
	}
	return nil
}

// limited splits "place:Reading" into name and type.
func limited(s string) (name string, t article.EntityType, err error) {
	prefix, rest, ok := strings.Cut(s, ":")
	if t := article.EntityType(prefix); ok && slices.Contains(types, t) {
		if rest = strings.TrimSpace(rest); rest == "" {
			return "", "", fmt.Errorf("%q: a name is missing", s)
		}
		return rest, t, nil
	}
	return s, "", nil
}

// rule looks a name up, first as it is limited to a type, then as it is.
func rule[V any](m map[named]V, key string, t article.EntityType) (V, bool) {
	v, ok := m[named{key, t}]
	if !ok {
		v, ok = m[named{key, ""}]
	}
	return v, ok
}

// apply retypes mentions and drops hidden ones.
func (c *Corrections) apply(mentions []mention) []mention {
	if c == nil || len(c.types) == 0 && len(c.hidden) == 0 {
		return mentions
	}
	for i := range mentions {
		if t, ok := c.types[named{mentions[i].key, ""}]; ok {
			mentions[i].Type, mentions[i].Rule = t, "correction"
		}
	}
	return slices.DeleteFunc(mentions, func(m mention) bool {
		hidden, _ := rule(c.hidden, m.key, m.Type)
		return hidden
	})
}

// hides reports whether a rule hides a name of a type.
func (c *Corrections) hides(name string, t article.EntityType) bool {
	if c == nil {
		return false
	}
	hidden, _ := rule(c.hidden, nameKey(name), t)
	return hidden
}

// name is the canonical name that a rule gives a name.
func (c *Corrections) name(key string, t article.EntityType) (string, bool) {
	if c == nil {
		return "", false
	}
	return rule(c.canonical, key, t)
}
