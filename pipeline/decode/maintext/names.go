package maintext

import (
	"strings"
	"unicode"
)

// namesClutter reports whether a class or id attribute names something that is not the article's text. Names are
// cut into words at marks and at capitals: "InlineImage-imageEmbedCaption" has "caption".
func namesClutter(attribute string) bool {
	for name := range strings.FieldsSeq(attribute) {
		if clutterName(name) {
			return true
		}
	}
	return false
}

func clutterName(name string) bool {
	lower := strings.ToLower(name)
	for _, part := range clutterParts {
		if strings.Contains(lower, part) {
			return true
		}
	}
	start := 0
	for i, r := range name {
		if boundary := !unicode.IsLetter(r); boundary || (unicode.IsUpper(r) && i > 0 && unicode.IsLower(rune(name[i-1]))) {
			if clutterWords[lower[min(start, len(lower)):min(i, len(lower))]] {
				return true
			}
			start = i
			if boundary {
				start++
			}
		}
	}
	return clutterWords[lower[min(start, len(lower)):]]
}

// clutterParts name clutter wherever they occur in a name.
var clutterParts = []string{
	"caption", "byline", "breadcrumb", "newsletter", "read-more", "readmore", "screen-reader", "sr-only", "visually-hidden",
	"related", "recirc", "most-popular", "mostpopular", "most-read", "mostread", "more-from", "author-bio", "authorbio",
	"addtoany", "sharedaddy", "outbrain", "taboola", "disqus", "advert", "social-", "-social", "post-meta", "entry-meta", "article-meta",
	"cookie", "consent", "player-overlay", "reading-time", "read-time", "slide-count", "off-screen",
	"pullquote", "pull-quote", "read-next", "readnext", "also-read", "see-also", "follow-us", "followus", "article-footer", "story-footer",
	"skip-link", "most-viewed", "mostviewed", "next-article", "nextarticle", "article-tools", "story-tools", "photocredit", "imagecredit",
	"standfirst", "sub-headline", "subheadline", "article-summary",
}

// clutterWords name clutter as whole words of a name.
var clutterWords = map[string]bool{
	"author": true, "authors": true, "credit": true, "credits": true, "copyright": true, "share": true, "sharing": true, "social": true,
	"ad": true, "ads": true, "promo": true, "promotion": true, "sponsor": true, "sponsored": true,
	"subscribe": true, "subscription": true, "signup": true, "comment": true, "comments": true,
	"nav": true, "navigation": true, "menu": true, "topnav": true, "menubar": true, "menuitem": true, "toolbar": true,
	"tags": true, "taglist": true, "keywords": true, "timestamp": true, "date": true, "pubdate": true, "posted": true,
	"carousel": true, "slideshow": true, "slider": true, "gallery": true, "lightbox": true,
	"disclaimer": true, "disclosure": true, "modal": true, "popup": true, "tooltip": true,
	"recommended": true, "recommendations": true, "trending": true, "popular": true, "sidebar": true, "rating": true,
	"footer": true, "pagination": true, "contentinfo": true, "complementary": true, "search": true, "dek": true, "kicker": true, "eyebrow": true, "teaser": true, "donate": true,
	"cta": true, "pager": true, "print": true, "toc": true,
}
