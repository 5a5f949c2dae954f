package metadata

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// pathDate finds a full date in a path: /2019/06/30/, /2019-06-30, /20190630. The short form needs the separators
// around it that article numbers lack.
var pathDate = regexp.MustCompile(`(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(\d\d?|[a-z]{3})([/_-]?)(\d\d?)(?:$|[/_.-])`)

// dateInURL is the date in the path of an address, as "2019-06-30", or "".
func dateInURL(address *url.URL) string {
	if address == nil {
		return ""
	}
	m := pathDate.FindStringSubmatch(strings.ToLower(address.Path))
	if m == nil || m[2] != m[4] || (m[2] == "" && (len(m[3]) != 2 || len(m[5]) != 2)) {
		return ""
	}
	return Timestamp(m[1] + "-" + monthNumber(m[3]) + "-" + twoDigits(m[5]))
}

func monthNumber(s string) string {
	if i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", s); len(s) == 3 && i >= 0 && i%3 == 0 {
		s = strconv.Itoa(i/3 + 1)
	}
	return twoDigits(s)
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// canonical is the page's own address: what it links to as canonical, or the OpenGraph address, if that can be an
// article on the same site.
func canonical(doc *goquery.Document, address *url.URL, openGraph string) string {
	for _, href := range []string{doc.Find(`link[rel="canonical"]`).First().AttrOr("href", ""), openGraph} {
		u, err := parseFrom(address, strings.TrimSpace(href))
		if href != "" && err == nil && (u.Scheme == "http" || u.Scheme == "https") && credible(u, address) {
			u.Fragment, u.User = "", nil
			return u.String()
		}
	}
	return ""
}

func parseFrom(base *url.URL, ref string) (*url.URL, error) {
	if base == nil {
		return url.Parse(ref)
	}
	return base.Parse(ref)
}

// credible reports whether a canonical address can be the page's: many sites name their home page on every page.
func credible(u, address *url.URL) bool {
	if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return address != nil && strings.Trim(address.Path, "/") == "" && address.RawQuery == ""
	}
	return address == nil || site(u.Hostname()) == site(address.Hostname())
}

// site is the host without the labels of mobile and accelerated pages.
func site(host string) string {
	for _, label := range []string{"www.", "m.", "amp.", "mobile.", "edition."} {
		host = strings.TrimPrefix(host, label)
	}
	return host
}
