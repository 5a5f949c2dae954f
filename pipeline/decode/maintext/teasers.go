package maintext

import "golang.org/x/net/html"

const (
	headlineWords = 4   // a shorter link is navigation
	teaserWords   = 8   // a shorter block only says when and by whom
	teaserBlocks  = 2   // more text than that under a linked headline is no teaser
	linkedShare   = 0.9 // of a headline that leads to its article
)

// Teasers finds linked headlines with a short text below, as listings of articles have them: how many there are, and
// which share of all running text of the page is theirs.
func Teasers(doc *html.Node) (count int, share float64) {
	list := blocks(doc)
	all, teased := 0, 0
	for i := 0; i < len(list); {
		headline := list[i].words >= headlineWords && list[i].linkShare() >= linkedShare
		if !headline {
			all += list[i].running()
			i++
			continue
		}
		words, texts := 0, 0
		for i++; i < len(list) && !list[i].heading && list[i].linkShare() < 0.5; i++ {
			if n := list[i].running(); n > 0 {
				words, texts = words+n, texts+1
			}
		}
		all += words
		if texts > 0 && texts <= teaserBlocks {
			count, teased = count+1, teased+words
		}
	}
	return count, float64(teased) / float64(max(all, 1))
}

// running is how many words of running text the block has.
func (b *block) running() int {
	if b.words < teaserWords || b.linkShare() >= 0.5 {
		return 0
	}
	return b.words
}
