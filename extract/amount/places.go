package amount

import (
	"sort"
	"strings"

	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// places are the countries that a text names, found when the first ambiguous currency asks for them.
type places struct {
	doc       *doc.Document
	gazetteer *gazetteer.Tables
	found     bool
	named     []place
}

// place is one naming of a country, by name, demonym or capital.
type place struct {
	token int
	code  string
}

// choose picks from codes the currency that a word at a token means: that of the country named last before it within
// the paragraph's reach, else of the country named most, else the first code.
func (p *places) choose(codes []string, token int) string {
	if len(codes) == 1 || p.gazetteer == nil {
		return codes[0]
	}
	if codes[0] == "USD" {
		return "USD" // other dollars say so; see settleDollars
	}
	p.find()
	if code := p.nearest(codes, token); code != "" {
		return code
	}
	if code := p.commonest(codes); code != "" {
		return code
	}
	return codes[0]
}

// reach is how far, in tokens, a country's name colours the currency words around it.
const reach = 40

func (p *places) nearest(codes []string, token int) string {
	i := sort.Search(len(p.named), func(i int) bool { return p.named[i].token >= token })
	for j := i - 1; j >= 0 && token-p.named[j].token < reach; j-- {
		if code := p.tender(codes, p.named[j].code); code != "" {
			return code
		}
	}
	for j := i; j < len(p.named) && p.named[j].token-token < reach/2; j++ {
		if code := p.tender(codes, p.named[j].code); code != "" {
			return code
		}
	}
	return ""
}

func (p *places) commonest(codes []string) string {
	count, best := map[string]int{}, ""
	for _, n := range p.named {
		if code := p.tender(codes, n.code); code != "" {
			count[code]++
			if best == "" || count[code] > count[best] {
				best = code
			}
		}
	}
	return best
}

// tender is the one of codes that was legal in the territory when the text was published.
func (p *places) tender(codes []string, territory string) string {
	day := p.doc.Published
	if len(day) > 10 {
		day = day[:10]
	}
	for _, code := range codes {
		for _, t := range money.tender[code] {
			if t.territory == territory && (t.to == "" || day != "" && day <= t.to) && (day == "" || t.from <= day) {
				return code
			}
		}
	}
	return ""
}

// find lists the countries that the text names; a name starts with a capital and has up to four words.
func (p *places) find() {
	if p.found {
		return
	}
	p.found = true
	tokens := p.doc.Tokens
	for i := 0; i < len(tokens); i++ {
		if c := tokens[i].Text[0]; c < 'A' || c > 'Z' {
			continue
		}
		for n := min(4, len(tokens)-i); n > 0; n-- {
			name := strings.TrimSuffix(p.doc.Text[tokens[i].Start:tokens[i+n-1].End], "'s")
			if code := p.country(name); code != "" {
				p.named = append(p.named, place{i, code})
				i += n - 1
				break
			}
		}
	}
}

func (p *places) country(name string) string {
	if c, ok := p.gazetteer.Country(name); ok {
		return c.Code
	}
	if c, ok := p.gazetteer.Demonym(name); ok {
		return c.Code
	}
	if c, ok := p.gazetteer.Capital(name); ok {
		return c.Code
	}
	return ""
}
