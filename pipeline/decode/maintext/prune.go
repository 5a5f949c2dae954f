package maintext

import (
	"slices"
	"strings"
)

// A paragraph has at least this many words and ends as a sentence does; shorter blocks need a paragraph after them.
const paragraphWords = 12

// prune drops the blocks that are not the article's own: what repeats the title, stands before the first paragraph
// or after the last, leads elsewhere, or says when, by whom and under which rights the article appeared.
func prune(all []block, title string) []block {
	kept := make([]block, 0, len(all))
	for _, b := range dropLists(all) {
		repeated := len(kept) > 0 && b.text == kept[len(kept)-1].text
		if !repeated && !b.foreign() && !sameWords(b.text, title) {
			kept = append(kept, b)
		}
	}
	return trimEnds(kept)
}

// foreign reports whether the block by itself is not text of the article.
func (b *block) foreign() bool {
	switch {
	case b.words <= 40 && b.linkShare() > 0.8:
		return true
	case b.words <= 40 && beginsBoilerplate(b.text):
		return true
	case b.words <= 25 && containsBoilerplate(b.text):
		return true
	case b.words <= 20 && !b.row && onlyWhen(b.text):
		return true
	}
	return false
}

// dropLists drops headings that announce links, with the linked list items that follow them.
func dropLists(all []block) []block {
	kept := all[:0]
	announced := false
	for _, b := range all {
		announced = (announced && b.item && b.linked > 0) || (b.words <= 8 && announcesLinks(b.text))
		if !announced {
			kept = append(kept, b)
		}
	}
	return kept
}

// longList is how many short blocks at the end of an article are a list of its own rather than scraps of the page.
const longList = 5

// trimEnds drops short blocks before the first paragraph and after the last, where there are paragraphs.
func trimEnds(all []block) []block {
	first := slices.IndexFunc(all, func(b block) bool { return !b.tail() })
	if first < 0 {
		return all
	}
	end := len(all)
	for end > first+1 && all[end-1].tail() {
		end--
	}
	if len(all)-end >= longList {
		end = len(all)
	}
	return all[first:end]
}

// tail reports whether the block at an end of the article is not its own: a heading without text or a scrap.
func (b *block) tail() bool {
	return b.heading || (b.words < paragraphWords && !endsSentence(b.text) && !b.item && !isDateline(b.text))
}

// isDateline recognises a place in capitals that stands alone before the text: "BAAR, SWITZERLAND".
func isDateline(s string) bool {
	return len(s) < 40 && strings.Contains(s, ", ") && strings.ToUpper(s) == s && !strings.ContainsAny(s, "0123456789")
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]»」』 ")
	for _, end := range []string{".", "!", "?", "…", ":", "。", "！", "？", "؟", "।"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
