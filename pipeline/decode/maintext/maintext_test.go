package maintext

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func extract(page string, address *url.URL, title string) string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		panic(err) // reading from a string never fails
	}
	return Extract(doc, page, address, title)
}

// prose is a paragraph that is plainly an article's.
func prose(n int) string {
	return strings.Repeat("The council met on Monday and agreed to mend the bridge before the winter sets in. ", n)
}

// around is a page with the given HTML between paragraphs of an article.
func around(inner string) string {
	return "<html><body><article><p>" + prose(3) + "</p>" + inner + "<p>" + prose(3) + "</p></article></body></html>"
}

func TestClutterIsLeftOut(t *testing.T) {
	for name, inner := range map[string]string{
		"figure caption":     `<figure><img src=a><figcaption>The bridge seen from the park on Sunday.</figcaption></figure>`,
		"caption by class":   `<div class="InlineImage-imageEmbedCaption">The bridge seen from the park on Sunday.</div>`,
		"related link":       `<p><a href="/x">Bridge closed after the flood: what we know so far</a></p>`,
		"read more":          `<p><strong>Read more:</strong> <a href="/x">Bridge closed</a> after the flood</p>`,
		"newsletter":         `<div class="newsletter-box"><p>Our best stories in your inbox every day of the week.</p></div>`,
		"share bar":          `<ul class="social-share"><li>Post</li><li>Send</li></ul>`,
		"advertisement":      `<p>Advertisement</p>`,
		"picture counter":    `<p>Image 1 of 5: the quay</p>`,
		"photo credit":       `<p>Image: Getty</p>`,
		"aside":              `<aside><p>A box about something else that the paper wants read.</p></aside>`,
		"script":             `<script>var text = "The council met in a script.";</script>`,
		"comment":            `<!-- The council met in a comment. -->`,
		"contributor":        `<p>Ann Lee contributed to this report.</p>`,
		"continue":           `<p>Continue Reading Below</p>`,
		"dates":              `<p>Updated 11:05 AM EST, Tue November 19, 2019</p>`,
		"dates in cells":     `<table><tr><td>Updated</td><td>19 November 2019</td></tr></table>`,
		"announced links":    `<h3>Related coverage</h3><ul><li><a href=/x>Bridge closed</a> in May</li><li><a href=/y>Flood</a> in April</li></ul>`,
		"pull quote":         `<div class="pullquote">The bridge will stand before the winter.</div>`,
		"hidden by property": `<div itemprop="author">Ann Lee writes about bridges for this paper.</div>`,
	} {
		want := strings.TrimSpace(prose(3)) + "\n\n" + strings.TrimSpace(prose(3))
		// The two paragraphs are equal, so make the second another.
		page := strings.Replace(around(inner), "Monday", "Tuesday", 1)
		want = strings.Replace(want, "Monday", "Tuesday", 1)
		if got := extract(page, nil, ""); got != want {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestTablesOfDataAreKeptWhole(t *testing.T) {
	const table = "<table><thead><tr><th>Year</th><th>Harvest (million tonnes)</th></tr></thead>" +
		"<tr><td>2022</td><td>15.5</td></tr><tr><td>May 2023</td><td>14.0</td></tr><tr><td>2024</td><td>11.1</td></tr></table>"
	got := extract(around(table), nil, "")
	if want := "\n\nYear Harvest (million tonnes)\n\n2022 15.5\n\nMay 2023 14.0\n\n2024 11.1\n\n"; !strings.Contains(got, want) {
		t.Errorf("%q is missing from %q", want, got)
	}
}

func TestArticleIsKept(t *testing.T) {
	for name, kept := range map[string]string{
		"subheading":         `<h2>What happens next</h2>`,
		"list":               `<ul><li>First the piers are mended</li></ul>`,
		"quotation":          `<blockquote>It is a good bridge.</blockquote>`,
		"links in a text":    `<p>The <a href=/x>council</a> of <a href=/y>Northport</a> had been asked for it since May.</p>`,
		"short paragraph":    `<p>It rained.</p>`,
		"table":              `<table><tr><td>Cost</td><td>14 million euros</td></tr></table>`,
		"careless name":      `<div class="related-story-layout"><p>` + strings.Repeat("The bridge has stood for ninety years in the river. ", 30) + `</p></div>`,
		"line break":         `<p>A first line.<br>A second line.</p>`,
		"words of a related": `<p>Related services in the town will cost more, the mayor said to reporters on the quay, where she had come by boat, and nobody there was astonished at her saying so, as the price of steel, she went on, had doubled within a year.</p>`,
	} {
		got := extract(around(kept), nil, "")
		for _, word := range []string{"mended", "bridge", "council", "euros", "A second line", "It rained", "What happens next", "Related services"} {
			if strings.Contains(kept, word) && !strings.Contains(strings.ReplaceAll(got, prose(3), ""), word) {
				t.Errorf("%s: %q is missing from %q", name, word, got)
			}
		}
	}
}

func TestTitleAndScrapsAtTheEnds(t *testing.T) {
	page := `<article><h2>Bridge to be Mended</h2><p>Ann Lee</p><p>BAAR, SWITZERLAND</p><p>` + prose(4) + `</p><h3>Topics</h3><p>Bridges</p></article>`
	want := "BAAR, SWITZERLAND\n\n" + strings.TrimSpace(prose(4))
	if got := extract(page, nil, "Bridge to be mended!"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Many older sites have the whole article in one element without paragraphs, under whatever name.
func TestTextWithoutParagraphs(t *testing.T) {
	for _, name := range []string{"story", "print", "gallery-text", "date"} {
		page := `<body><div id="nav"><a href="/">Home</a></div><div class="` + name + `">` + prose(3) + "<br><br>" + prose(4) + "</div></body>"
		want := strings.TrimSpace(prose(3)) + "\n\n" + strings.TrimSpace(prose(4))
		if got := extract(page, nil, ""); got != want {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestLongListAtTheEndIsKept(t *testing.T) {
	dates := `<p>May 1 Oslo</p><p>May 2 Bergen</p><p>May 4 Malmo</p><p>May 6 Turku</p><p>May 9 Riga</p><p>May 11 Vilnius</p>`
	if got := extract("<article><p>"+prose(6)+"</p>"+dates+"</article>", nil, ""); !strings.HasSuffix(got, "May 11 Vilnius") {
		t.Errorf("got %q", got)
	}
}

func TestNothing(t *testing.T) {
	for _, page := range []string{"", "<html></html>", "<script>x</script>", "<<<>>>"} {
		if got := extract(page, nil, ""); len(got) > 10 {
			t.Errorf("%q gives %q", page, got)
		}
	}
}

func TestClutterNames(t *testing.T) {
	tests := map[string]bool{
		"InlineImage-imageEmbedCaption": true, "post-author": true, "siteNav": true, "article-body": false, "download": false,
		"adventure": false, "shareholder-news": false, "social-media": true, "entry-content": false, "Ad": true, "tags": true, "": false,
		"headline": false, "wp-caption-text": true, "l-sidebar": true, "story_date": true, "update-text": false,
	}
	for name, want := range tests {
		if got := namesClutter(name); got != want {
			t.Errorf("%q: got %v", name, got)
		}
	}
}

func TestOnlyWhen(t *testing.T) {
	tests := map[string]bool{
		"Published 11:11 PM EST Nov 19, 2019": true, "Nov. 20, 2019 6:02 AM EST": true, "Updated on: November 19, 2019 / 10:07 AM": true,
		"The march on 19 November was banned": false, "May 1 Oslo Spektrum, Oslo, Norway": false, "By Ann Lee": false, "": false,
		"It was 10 am on Monday.": false,
	}
	for text, want := range tests {
		if got := onlyWhen(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
