package article

// Span is a half-open range of byte offsets into the text: Text[Start:End].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Facts are what the extractors found in one text, each kind in text order. Lists are empty, never nil, after
// extraction.
type Facts struct {
	Entities   []Entity    `json:"entities"`
	Dates      []Date      `json:"dates"`
	Amounts    []Amount    `json:"amounts"`
	Agreements []Agreement `json:"agreements"`
	Quotes     []Quote     `json:"quotes"`
}

// EntityType is the type of a named thing.
type EntityType string

// The types of entities.
const (
	Person       EntityType = "person"
	Organization EntityType = "organization"
	Place        EntityType = "place"
	Event        EntityType = "event"
)

// Entity is one real-world thing that the article names; every naming mention of it is listed.
type Entity struct {
	ID          string     `json:"id"` // "e1", "e2", … unique within the record
	Type        EntityType `json:"type"`
	Name        string     `json:"name"`                  // the fullest form in the article
	Canonical   string     `json:"canonical,omitempty"`   // from gazetteers and corrections: the same across articles
	Aliases     []string   `json:"aliases,omitempty"`     // other forms in the article
	Role        string     `json:"role,omitempty"`        // office or occupation the article gives
	Affiliation string     `json:"affiliation,omitempty"` // what the role is held for
	Country     string     `json:"country,omitempty"`     // ISO 3166-1 alpha-2
	Wikidata    string     `json:"wikidata,omitempty"`
	Mentions    []Span     `json:"mentions"` // empty when only a demonym names it
	Sentence    Span       `json:"sentence"` // the sentence of its first mention
	Rule        string     `json:"rule"`     // what found its first mention: ner, small letters, gazetteer, dateline, head noun, company noun, office, title, acronym, repetition, demonym, correction
	Confidence  float64    `json:"confidence"`
}

// Date is one expression that can be put on a calendar or measured in time (TIMEX3).
type Date struct {
	Span
	Type       string  `json:"type"`            // date, time, duration, set
	Value      string  `json:"value,omitempty"` // TIMEX3 value or a range "a/b"; empty when it cannot be resolved
	Mod        string  `json:"mod,omitempty"`   // start, mid, end
	Sentence   Span    `json:"sentence"`
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
}

// Amount is one sum of money, percentage or quantity. A single number has Value, a range Min and Max; a number that
// cannot be computed exactly enough is left out and the span kept.
type Amount struct {
	Span
	Type       string   `json:"type"` // money, percent, quantity
	Value      *float64 `json:"value,omitempty"`
	Min        *float64 `json:"min,omitempty"`
	Max        *float64 `json:"max,omitempty"`
	Unit       string   `json:"unit"`              // ISO 4217 code, "%", or a unit in the singular
	Approx     bool     `json:"approx,omitempty"`  // "about", "nearly"
	Bound      string   `json:"bound,omitempty"`   // min ("more than"), max ("up to")
	SameAs     *int     `json:"same_as,omitempty"` // index of the amount that this one converts
	Sentence   Span     `json:"sentence"`
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"`
}

// Agreement is a commitment between parties; its span is the sentence that states it.
type Agreement struct {
	Span
	Trigger    Span     `json:"trigger"` // the words that name the act
	Status     string   `json:"status"`  // see Statuses
	Kind       string   `json:"kind"`    // see Kinds
	Parties    []string `json:"parties"` // entity ids
	Subject    string   `json:"subject,omitempty"`
	Date       string   `json:"date,omitempty"`   // a date value: when the act takes place
	Amounts    []int    `json:"amounts"`          // indexes into Facts.Amounts
	Plover     string   `json:"plover,omitempty"` // PLOVER event type
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"`
}

// Statuses are the stages of an agreement, from proposal to end.
func Statuses() []string {
	return []string{"proposed", "negotiating", "agreed", "signed", "ratified", "implemented", "rejected", "suspended", "broken", "ended"}
}

// Kinds are the subjects of agreements.
func Kinds() []string {
	return []string{"treaty", "ceasefire", "trade", "contract", "investment", "merger", "cooperation", "settlement", "membership", "other"}
}

// Quote is a direct quotation; its span lies inside the quotation marks.
type Quote struct {
	Span
	Speaker    string  `json:"speaker,omitempty"` // entity id
	Sentence   Span    `json:"sentence"`          // the sentences that the quotation touches, with the words of saying
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
}
