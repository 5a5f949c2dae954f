// Package robots reads robots.txt files as RFC 9309 defines them, with the Crawl-delay and Sitemap lines that are
// in common use beside it.
package robots

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"time"
)

// MaxBytes is how much of a file is read; the standard asks for at least 500 KiB.
const MaxBytes = 512 << 10

// Rules are one site's rules for one agent. The zero value allows everything.
type Rules struct {
	rules    []rule
	Delay    time.Duration // the pause that is asked for between two requests; 0 where none is
	Sitemaps []string      // absolute URLs, whichever agent
}

type rule struct {
	pattern string // normalised
	allow   bool
}

// Forbidding is the rules of a site whose robots.txt cannot be had for now: nothing may be fetched.
func Forbidding() Rules { return Rules{rules: []rule{{pattern: "/"}}} }

// Parse reads a file and keeps the groups of the agent, a product token matched without regard to case, or those of
// "*" where no group names the agent.
func Parse(file []byte, agent string) Rules {
	p := parser{agent: strings.ToLower(agent)}
	file = bytes.TrimPrefix(file[:min(len(file), MaxBytes)], []byte("\xef\xbb\xbf"))
	lines := bufio.NewScanner(bytes.NewReader(bytes.ReplaceAll(file, []byte("\r"), []byte("\n"))))
	lines.Buffer(nil, MaxBytes+1)
	for lines.Scan() {
		p.line(lines.Text())
	}
	chosen := p.any
	if p.named {
		chosen = p.own
	}
	chosen.Sitemaps = p.sitemaps
	return chosen
}

// parser collects the rules of the agent's own groups and of those for any agent.
type parser struct {
	agent        string
	own, any     Rules
	named        bool // a group names the agent
	inOwn, inAny bool // the current group is the agent's, anybody's
	open         bool // the current group still takes user-agent lines
	sitemaps     []string
}

func (p *parser) line(line string) {
	line, _, _ = strings.Cut(line, "#")
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return
	}
	value = strings.TrimSpace(value)
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "user-agent", "useragent", "user agent":
		p.group(value)
	case "allow":
		p.add(rule{normalise(value), true})
	case "disallow":
		p.add(rule{normalise(value), false})
	case "crawl-delay":
		p.delay(value)
	case "sitemap":
		p.sitemaps = append(p.sitemaps, value)
	}
}

// group begins a group, or adds an agent to one that has no rules yet.
func (p *parser) group(value string) {
	if !p.open {
		p.inOwn, p.inAny, p.open = false, false, true
	}
	switch token := productToken(value); {
	case value == "*":
		p.inAny = true
	case token != "" && token == p.agent:
		p.inOwn, p.named = true, true
	}
}

// productToken is the name at the beginning of a user-agent line, in lower case: letters, "_" and "-".
func productToken(value string) string {
	end := strings.IndexFunc(value, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r == '-')
	})
	if end < 0 {
		end = len(value)
	}
	return strings.ToLower(value[:end])
}

func (p *parser) add(r rule) {
	p.open = false
	if r.pattern == "" {
		return // an empty Disallow forbids nothing
	}
	if p.inOwn {
		p.own.rules = append(p.own.rules, r)
	}
	if p.inAny {
		p.any.rules = append(p.any.rules, r)
	}
}

func (p *parser) delay(value string) {
	p.open = false
	seconds, err := strconv.ParseFloat(value, 64)
	if err != nil || !(seconds > 0) || seconds > 24*60*60 {
		return
	}
	d := time.Duration(seconds * float64(time.Second))
	if p.inOwn {
		p.own.Delay = d
	}
	if p.inAny {
		p.any.Delay = d
	}
}
