package gazetteer

import (
	"fmt"
	"strconv"
	"strings"
)

// Person is a person of public life whom news names in several ways.
type Person struct {
	Name    string      // "Volodymyr Zelenskyy"
	Country string      // ISO code of the country of the offices held
	Names   []string    // other spellings of the full name: "Volodymyr Zelensky"
	Short   []ShortName // what means nobody else when it stands alone
}

// ShortName is a last name, or a title and a name, that means one person: in texts published from the year From to the
// year To, and in every text where both are 0.
type ShortName struct {
	Form     string // "Zelensky", "Pope Francis"
	From, To int
}

// Within reports whether the name holds in a year of publication; 0 is an unknown one.
func (s ShortName) Within(year int) bool {
	return s.From == 0 && s.To == 0 || s.From <= year && year <= s.To
}

// Persons lists the persons of public life.
func (t *Tables) Persons() []Person { return t.persons }

func (t *Tables) loadPersons(text string) error {
	return lines(text, "|", func(f []string) error {
		if len(f) != 4 {
			return fmt.Errorf("%d fields, want 4", len(f))
		}
		p := Person{Name: strings.TrimSpace(f[0]), Country: code(f[1]), Names: list(f[2])}
		for _, s := range list(f[3]) {
			short, err := parseShortName(s)
			if err != nil {
				return err
			}
			p.Short = append(p.Short, short)
		}
		t.persons = append(t.persons, p)
		return nil
	})
}

// lastYear stands for "until now".
const lastYear = 9999

// parseShortName reads "Obama", "Bush 1999-2009" or "Vance 2024-".
func parseShortName(s string) (ShortName, error) {
	space := strings.LastIndexByte(s, ' ')
	if space < 0 || s[space+1] < '0' || s[space+1] > '9' {
		return ShortName{Form: s}, nil
	}
	from, to, ok := strings.Cut(s[space+1:], "-")
	first, err := strconv.Atoi(from)
	if !ok || err != nil {
		return ShortName{}, fmt.Errorf("%q: want years as in 1999-2009", s)
	}
	if to == "" {
		return ShortName{s[:space], first, lastYear}, nil
	}
	last, err := strconv.Atoi(to)
	if err != nil || last < first {
		return ShortName{}, fmt.Errorf("%q: want years as in 1999-2009", s)
	}
	return ShortName{s[:space], first, last}, nil
}
