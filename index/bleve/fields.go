package bleve

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"dateline/article"
	"dateline/index"
)

// An article and each of its agreements, quotes and amounts are documents of one Bleve index. All fields but those
// in this block are named after the kind of document that has them: "article.person", "agreement.party".
const (
	fieldKind     = "kind"  // the kind of document
	sequenceField = "words" // stored only: the words in their order, for phrases
	fieldLink     = "link"  // article id, NUL, version: the same in an article and its facts, another in each version
)

// The fields of words: what is searched.
const (
	articleTitle  = "article.title"
	articleText   = "article.text" // title and text
	agreementText = "agreement.text"
	quoteText     = "quote.text"
)

// column names the field of whole values: what is counted, compared and sorted by.
func column(k index.Kind, name string) string { return string(k) + "." + name }

// words and whole name the fields in which names are looked up, by word and as a whole.
func words(k index.Kind, name string) string { return string(k) + "." + name + ".word" }
func whole(k index.Kind, name string) string { return string(k) + "." + name + ".whole" }

// entitiesColumn has the number of an article's entities.
const entitiesColumn = "entities"

// orderColumn has a fact's place in its record.
const orderColumn = "order"

// sum is an amount as a column has it; units are numbered.
type sum struct {
	unit      uint32
	low, high float64
}

// encodeSum makes a term: the unit, NUL, and the numbers' bits.
func encodeSum(a article.Amount) (term string, ok bool) {
	low, high, ok := index.AmountBounds(a)
	if !ok {
		return "", false
	}
	b := append([]byte(a.Unit), 0)
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(low))
	if high != low {
		b = binary.BigEndian.AppendUint64(b, math.Float64bits(high))
	}
	return string(b), true
}

// decodeSum reads a term of encodeSum.
func decodeSum(term string) (unit string, low, high float64) {
	unit, bits, _ := strings.Cut(term, "\x00")
	low = math.Float64frombits(binary.BigEndian.Uint64([]byte(bits)))
	high = math.Float64frombits(binary.BigEndian.Uint64([]byte(bits[len(bits)-8:])))
	return unit, low, high
}

// The ids of documents: that of an article is its own, that of a fact has its kind and place behind.
func factID(id string, k index.Kind, n int) string {
	return id + "\x00" + string(k) + "\x00" + strconv.Itoa(n)
}

func link(id string, version uint64) string {
	return string(binary.BigEndian.AppendUint64([]byte(id+"\x00"), version))
}

// linkedID is the article id of a link.
func linkedID(link string) string { return link[:max(len(link)-9, 0)] }
