package robots

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAllows(t *testing.T) {
	tests := []struct {
		name, file, path string
		want             bool
	}{
		{"no rules", "", "/a", true},
		{"all forbidden", "User-agent: *\nDisallow: /", "/a", false},
		{"robots.txt itself", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"empty disallow", "User-agent: *\nDisallow:", "/a", true},
		{"prefix", "User-agent: *\nDisallow: /private", "/private/a", false},
		{"prefix of a word", "User-agent: *\nDisallow: /private", "/privateer", false},
		{"another path", "User-agent: *\nDisallow: /private/", "/private", true},
		{"case of paths", "User-agent: *\nDisallow: /Private", "/private", true},
		{"longest match allows", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"longest match forbids", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false},
		{"tie allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"tie allows in any order", "User-agent: *\nAllow: /a\nDisallow: /a", "/a", true},
		{"own group only", "User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /x", "/a", true},
		{"own group first", "User-agent: dateline\nDisallow: /x\n\nUser-agent: *\nAllow: /", "/x", false},
		{"case of agents", "User-agent: DateLine\nDisallow: /x", "/x", false},
		{"version after the agent", "User-agent: dateline/2.0 (a reader)\nDisallow: /x", "/x", false},
		{"an agent that ours begins with", "User-agent: date\nDisallow: /", "/x", true},
		{"an agent that begins with ours", "User-agent: dateline-images\nDisallow: /", "/x", true},
		{"several agents of one group", "User-agent: other\nUser-agent: dateline\nDisallow: /x", "/x", false},
		{"several groups of one agent", "User-agent: dateline\nDisallow: /x\n\nUser-agent: other\nDisallow: /\n\nUser-agent: dateline\nDisallow: /y", "/y", false},
		{"a rule between agents ends a group", "User-agent: other\nDisallow: /\nUser-agent: dateline\nDisallow: /y", "/x", true},
		{"blank line does not end a group", "User-agent: dateline\n\nDisallow: /x", "/x", false},
		{"rules before any group", "Disallow: /x\nUser-agent: *\nDisallow: /y", "/x", true},
		{"star", "User-agent: *\nDisallow: /*.pdf", "/a/b.pdf?x", false},
		{"star in the middle", "User-agent: *\nDisallow: /a/*/c", "/a/b/b/c/d", false},
		{"end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true},
		{"end reached", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf.pdf", false},
		{"end without star", "User-agent: *\nDisallow: /$", "/a", true},
		{"the root only", "User-agent: *\nDisallow: /$", "", false},
		{"query", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false},
		{"tilde encoded in the rule", "User-agent: *\nDisallow: /%7Eann/", "/~ann/x", false},
		{"tilde encoded in the address", "User-agent: *\nDisallow: /~ann/", "/%7eann/x", false},
		{"UTF-8 in the rule", "User-agent: *\nDisallow: /caf\u00e9", "/caf%c3%a9", false},
		{"UTF-8 encoded in the rule", "User-agent: *\nDisallow: /caf%C3%A9", "/caf\u00e9", false},
		{"an encoded slash is no slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"case of hexadecimal digits", "User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false},
		{"comment", "User-agent: * # all\nDisallow: /x # this", "/x", false},
		{"byte order mark and old line ends", "\ufeffUser-agent: *\rDisallow: /x\r", "/x", false},
		{"spaces", " user-agent : * \n disallow : /x ", "/x", false},
		{"unknown lines", "User-agent: *\nNoindex: /y\nHello\nDisallow: /x", "/x", false},
		{"binary", "\x00\xff\xfe", "/x", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			u, err := url.Parse("https://a.example" + test.path)
			if err != nil {
				t.Fatal(err)
			}
			if got := Parse([]byte(test.file), "dateline").Allows(u); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestDelayAndSitemaps(t *testing.T) {
	tests := []struct {
		file     string
		delay    time.Duration
		sitemaps []string
	}{
		{"User-agent: *\nCrawl-delay: 2.5\nSitemap: https://a.example/s.xml", 2500 * time.Millisecond, []string{"https://a.example/s.xml"}},
		{"User-agent: other\nCrawl-delay: 9\nSitemap: https://a.example/1\nSitemap: https://a.example/2", 0, []string{"https://a.example/1", "https://a.example/2"}},
		{"User-agent: *\nCrawl-delay: 9\nUser-agent: dateline\nDisallow:", 0, nil},
		{"User-agent: *\nCrawl-delay: soon", 0, nil},
		{"User-agent: *\nCrawl-delay: -1", 0, nil},
		{"User-agent: *\nCrawl-delay: NaN", 0, nil},
	}
	for _, test := range tests {
		r := Parse([]byte(test.file), "dateline")
		if r.Delay != test.delay || !slices.Equal(r.Sitemaps, test.sitemaps) {
			t.Errorf("%q: delay %v, sitemaps %q", test.file, r.Delay, r.Sitemaps)
		}
	}
}

func TestForbidding(t *testing.T) {
	u, _ := url.Parse("https://a.example/a")
	if Forbidding().Allows(u) {
		t.Error("it allows")
	}
}

func TestLongFileIsCutOff(t *testing.T) {
	file := "User-agent: *\nDisallow: /x\n" + strings.Repeat("# padding\n", MaxBytes/10) + "Disallow: /y\n"
	r := Parse([]byte(file), "dateline")
	x, _ := url.Parse("https://a.example/x")
	y, _ := url.Parse("https://a.example/y")
	if r.Allows(x) || !r.Allows(y) {
		t.Error("the beginning must count and the end must not")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*a$\nAllow: /b%7E"), "/xa")
	f.Fuzz(func(t *testing.T, file []byte, path string) {
		u := &url.URL{Scheme: "https", Host: "a.example", Path: path}
		r := Parse(file, "dateline")
		r.Allows(u)
		if !r.Allows(&url.URL{Path: "/robots.txt"}) {
			t.Error("robots.txt itself must be allowed")
		}
		if n := normalise(path); normalise(n) != n {
			t.Errorf("%q normalises to %q and then to %q", path, n, normalise(n))
		}
		forbid := Parse(append(file, "\nUser-agent: dateline\nDisallow: /\nAllow: /zz"...), "dateline")
		if zz := (&url.URL{Path: "/zz"}); len(file) == 0 && !forbid.Allows(zz) {
			t.Error("the longer rule must win")
		}
	})
}
