package maintext

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// openings begin short blocks that lead elsewhere or belong to the page; all in lower case, matched at word borders.
var openings = []string{
	"read more", "see more", "read also", "also read", "see also", "more:", "related:", "related", "related coverage", "related post",
	"don't miss", "you may also like", "recommended", "must read", "watch:", "listen:", "click here", "click to", "tap here",
	"follow us", "follow @", "follow ap's", "like us on", "join us on", "join our", "find us on", "connect with",
	"sign up", "subscribe", "get the app", "download the", "download our", "newsletter",
	"advertisement", "advert", "continue reading", "story continues", "article continues", "scroll down", "scroll to",
	"image:", "image copyright", "image credit", "image caption", "photo:", "photos:", "photo by", "photo credit", "photograph:", "picture:",
	"credit:", "source: getty", "getty images", "media caption", "media playback", "file photo",
	"copyright", "©", "(c)", "all rights reserved", "comments", "leave a comment", "filed under", "posted in", "tagged", "tags:", "share this",
	"contact the", "email", "e-mail", "reporting by", "additional reporting", "editing by", "written by", "edited by",
	"leggi anche", "lire aussi", "lesen sie auch", "mehr zum thema", "lea también", "lee también", "leia também", "читайте также", "baca juga",
}

// phrases mark a short block as the page's wherever they stand.
var phrases = []string{
	"contributed to this report", "contributed reporting", "contributed to this story", "click here", "by clicking here",
	"all rights reserved", "sign up for", "subscribe to our", "our newsletter", "follow us on", "affiliate links", "affiliate link",
	"have a news tip", "share your thoughts", "in the comments below", "may contain affiliate",
	"this article originally appeared", "this story was originally published",
}

// announcements head lists of links.
var announcements = []string{
	"more", "related", "related articles", "related stories", "related coverage", "related news", "related posts", "read more", "see also",
	"most popular", "most read", "popular", "trending", "recent articles", "recent posts", "latest news",
	"recommended", "recommended for you", "you may also like", "you might also like", "popular this week", "don't miss",
	"comments", "share", "tags", "topics", "image", "caption", "close", "advertisement",
}

func beginsBoilerplate(text string) bool {
	lower := simple(text)
	if countsPictures(lower) {
		return true
	}
	for _, o := range openings {
		if rest, ok := strings.CutPrefix(lower, o); ok && (wordEnds(o) || !beginsWithLetter(rest)) {
			return true
		}
	}
	return false
}

// countsPictures recognises the counters of picture series: "Image 1 of 5".
func countsPictures(lower string) bool {
	var n, of int
	for _, kind := range []string{"image", "photo", "picture", "slide"} {
		if found, _ := fmt.Sscanf(lower, kind+" %d of %d", &n, &of); found == 2 {
			return true
		}
	}
	return false
}

// wordEnds reports whether an opening ends with a mark, after which a word may follow at once.
func wordEnds(opening string) bool {
	return !unicode.IsLetter(rune(opening[len(opening)-1])) && opening[len(opening)-1] < 0x80
}

func beginsWithLetter(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r)
	}
	return false
}

func containsBoilerplate(text string) bool {
	lower := simple(text)
	for _, p := range phrases {
		if strings.Contains(lower, p) {
			return true
		}
	}
	return false
}

func announcesLinks(text string) bool {
	lower := strings.TrimRight(simple(text), ":. …»>")
	if rest, ok := strings.CutPrefix(lower, "more "); ok {
		return strings.HasPrefix(rest, "from ") || strings.HasPrefix(rest, "on ") || strings.HasSuffix(rest, " stories") || strings.HasSuffix(rest, " news")
	}
	return slices.Contains(announcements, lower)
}

// simple is the text in lower case with straight apostrophes and without marks before the first word.
func simple(text string) string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	return strings.TrimLeft(text, "[(>»•-–—|*· ")
}

// sameWords reports whether two texts are equal but for case, white space and marks; no text is the same as "".
func sameWords(a, b string) bool {
	return b != "" && len(a) < 2*len(b)+20 && letters(a) == letters(b)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
