package opensearch

import "dateline/index"

// schema is the version of the mapping and of what the documents hold. An index with another one is built again.
const schema = "1"

// The fields of documents.
const (
	fieldKind      = "row"       // the join of facts to their articles, which names the kind of row too
	fieldID        = "id"        // of the article
	fieldN         = "n"         // place of a fact in its record's list
	fieldTitle     = "title"     // words of an article's title, see encode
	fieldText      = "text"      // words of an article's title and text
	fieldFactText  = "fact_text" // words of an agreement or quotation
	fieldPublished = "published" // the time that the date of publication takes in
	fieldDate      = "date"      // the times that dates take in
	fieldSums      = "sums"      // amounts
	fieldStory     = "story"     // of an article
	fieldOrder     = "order"     // index.DateKey
	fieldRecord    = "record"    // an article's record
	fieldExtent    = "extent"    // see documents
	fieldSequence  = "sequence"
)

// Families of fields: one per field of the query language, facet, or width of a histogram.
const (
	familyName   = "name."   // whole names
	familyWord   = "word."   // words of names
	familyValue  = "value."  // values as index.Value has them
	familyFacet  = "facet."  // see facetTerm
	familyBucket = "bucket." // of the histogram
	familyUsed   = "used."   // words of a field of text, for counting
)

// definition is the index as it is created. Refreshing is left to Apply, so that a batch is seen at once; what is
// stored of a document is an article's record. The number of shards and replicas is the cluster's to say, by an index
// template.
func definition() object {
	return object{
		"settings": object{
			"index.refresh_interval":             "-1",
			"index.codec":                        "best_compression",
			"index.mapping.nested_objects.limit": 1 << 20,
			"analysis": object{
				"analyzer":  object{"places": object{"type": "custom", "tokenizer": "places", "filter": []string{"terms"}}},
				"tokenizer": object{"places": object{"type": "whitespace", "max_token_length": 4096}},
				"filter":    object{"terms": object{"type": "pattern_capture", "preserve_original": false, "patterns": []string{"([^|]+)"}}},
			},
		},
		"mappings": object{
			"dynamic":    "strict",
			"_meta":      object{"schema": schema},
			"_source":    object{"includes": []string{fieldRecord, fieldExtent, fieldSequence}},
			"properties": properties(),
		},
	}
}

func properties() object {
	words := object{"type": "text", "analyzer": "places"}
	p := object{
		fieldKind:      object{"type": "join", "relations": object{"article": []string{"agreement", "quote", "amount", "date", "entity"}}},
		fieldID:        object{"type": "keyword"},
		fieldN:         object{"type": "integer"},
		fieldTitle:     words,
		fieldText:      words,
		fieldFactText:  object{"type": "text", "analyzer": "places", "norms": false},
		fieldPublished: object{"type": "long_range"},
		fieldDate:      object{"type": "long_range"},
		fieldOrder:     object{"type": "double"},
		fieldStory:     object{"type": "keyword", "index": false},
		fieldSums: object{"type": "nested", "properties": object{
			"type": object{"type": "keyword"}, "unit": object{"type": "keyword"}, "low": object{"type": "double"}, "high": object{"type": "double"},
			"key": object{"type": "double", "index": false}, // for sorting: sorted by an indexed one, 2.19 skips rows behind a cursor
		}},
	}
	for _, stored := range []string{fieldRecord, fieldExtent, fieldSequence} {
		p[stored] = object{"type": "object", "enabled": false}
	}
	for prefix, fields := range families() {
		inner := object{}
		for _, f := range fields {
			inner[f] = object{"type": "keyword", "index": isSearched(prefix), "ignore_above": maxValue}
		}
		p[prefix[:len(prefix)-1]] = object{"properties": inner}
	}
	return p
}

// families lists the fields of each family.
func families() map[string][]string {
	names := []string{"person", "org", "place", "event", "party", "speaker"}
	return map[string][]string{
		familyName: names, familyWord: names, familyValue: {"source", "lang", "story", "status", "kind"},
		familyFacet: index.FacetFields(), familyBucket: {string(index.Year), string(index.Month), string(index.Day)},
		familyUsed: {fieldTitle, fieldText, fieldFactText},
	}
}

// isSearched is false for families that are only counted.
func isSearched(family string) bool {
	return family == familyName || family == familyWord || family == familyValue
}

// maxValue is the longest value that can be asked for, in characters; Lucene takes terms of 32,766 bytes.
const maxValue = 8000
