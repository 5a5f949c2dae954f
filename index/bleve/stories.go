package bleve

import (
	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// storyColumn is the column of the articles' stories.
const storyColumn = "story"

// collapse takes the articles out of what was found that another one of their story stands for.
func (c *collector) collapse(found []*roaring.Bitmap) error {
	members, err := c.view.members(found)
	if err != nil {
		return err
	}
	hidden := make([]*roaring.Bitmap, len(found))
	for i := range hidden {
		hidden[i] = roaring.New()
	}
	c.copies = index.Collapse(members)
	for _, list := range c.copies {
		for _, m := range list {
			hidden[m.At>>32].Add(uint32(m.At))
		}
		c.hidden += len(list)
	}
	for part, docs := range hidden {
		if docs.IsEmpty() {
			continue
		}
		found[part] = roaring.AndNot(found[part], docs)
		for _, f := range c.facets {
			if c.counted {
				f.add(part, docs, ^uint32(0)) // one less
			}
		}
	}
	return nil
}

// members are the articles found that are in a story.
func (v *view) members(found []*roaring.Bitmap) (members []index.Member, err error) {
	columns, err := v.loadInverted(index.Articles, storyColumn)
	if err != nil {
		return nil, err
	}
	published, err := v.dateKeys(index.Articles, "published")
	if err != nil {
		return nil, err
	}
	source, err := v.sourceNames()
	if err != nil {
		return nil, err
	}
	stories := v.cache.dictionary(column(index.Articles, storyColumn)).all()
	for part, p := range v.segments {
		docs := newBits(len(p.kind))
		found[part].WriteDenseTo(docs)
		for i, story := range columns[part].terms {
			for _, doc := range columns[part].of(i) {
				if docs.has(doc) {
					members = append(members, index.Member{Story: stories[story], ID: p.ids[p.ranks[doc]], Source: source(part, doc),
						Published: published(part, doc), At: uint64(part)<<32 | uint64(doc)})
				}
			}
		}
	}
	return members, nil
}

// sourceNames looks up the sources of articles.
func (v *view) sourceNames() (func(part int, doc uint32) string, error) {
	columns, err := v.load(index.Articles, "source")
	names := v.cache.dictionary(column(index.Articles, "source")).all()
	return func(part int, doc uint32) string {
		for _, n := range columns[part].of(v.segments[part].ranks[doc]) {
			return names[n]
		}
		return ""
	}, err
}
