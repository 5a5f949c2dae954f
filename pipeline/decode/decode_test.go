package decode

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func TestJSON(t *testing.T) {
	tests := []struct {
		name, in string
		want     article.Article
	}{
		{
			"a record",
			`{"id":"x1","url":"https://me:secret@example.org/a","title":"T","published":"2019-07-01T10:00:00+04:30",
			 "published_source":"json-ld","language":"en-GB","source":"S","authors":["A","B"],"text":"  Two  spaces\r\nkept "}`,
			article.Article{
				ID: "x1", URL: "https://example.org/a", Title: "T", Published: "2019-07-01T10:00:00+04:30", PublishedSource: "json-ld",
				Language: "en", Source: "S", Authors: []string{"A", "B"}, Text: "  Two  spaces\r\nkept ",
			},
		},
		{
			"a sentence",
			`{"id":7,"text":"It rained."}`,
			article.Article{ID: "7", Path: "in.jsonl:3", PublishedSource: "none", Language: "en", Text: "It rained."},
		},
		{
			"other names",
			`{"headline":"H","date":"June 30, 2019","author":[{"name":"A"},"B"],"articleBody":"Es ist gut.","language":"de","url":"http://example.org/x/"}`,
			article.Article{
				ID: shortHash("example.org/x"), URL: "http://example.org/x/", Title: "H", Published: "2019-06-30", PublishedSource: "meta",
				Language: "de", Authors: []string{"A", "B"}, Text: "Es ist gut.",
			},
		},
		{
			"a date that is none",
			`{"id":"x","text":"T","published":"last Tuesday"}`,
			article.Article{ID: "x", Path: "in.jsonl:3", PublishedSource: "none", Language: "en", Text: "T"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Decode(article.Raw{Location: "in.jsonl:3", MediaType: "application/json", Body: []byte(test.in)})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestJSONDates(t *testing.T) {
	tests := map[string]string{
		`"2019-06-24"`:                    "2019-06-24",
		`"2019-06-24T10:00:00+02:00"`:     "2019-06-24T10:00:00+02:00",
		`"Mon, 24 Jun 2019 10:00:00 GMT"`: "2019-06-24T10:00:00Z",
		`"June 24, 2019"`:                 "2019-06-24",
		`1561363200`:                      "2019-06-24T08:00:00Z",
		`"1561363200"`:                    "2019-06-24T08:00:00Z",
		`1561363200.25`:                   "2019-06-24T08:00:00Z",
		`20190624`:                        "2019-06-24",
		`"1912-04-15"`:                    "1912-04-15",
		`"2019-06-26"`:                    "2019-06-26",
		`"2019-06-27"`:                    "",
		`1561622400`:                      "",
		`"2019-06"`:                       "",
		`2019`:                            "",
		`1561363200000`:                   "",
		`"NaN"`:                           "",
		`-1`:                              "",
		`true`:                            "",
		`null`:                            "",
	}
	for in, want := range tests {
		a, err := Decode(article.Raw{
			Location: "a.json", Body: []byte(`{"text":"It rained.","published":` + in + `,"modified":` + in + `}`),
			Fetched: time.Date(2019, 6, 25, 12, 0, 0, 0, time.UTC),
		})
		source := article.PublishedMeta
		if want == "" {
			source = article.PublishedNone
		}
		if err != nil || a.Published != want || a.Modified != want || a.PublishedSource != source {
			t.Errorf("%s: published %q from %s, modified %q, error %v", in, a.Published, a.PublishedSource, a.Modified, err)
		}
	}
}

func TestErrors(t *testing.T) {
	tests := []struct{ name, mediaType, body, class, message string }{
		{"empty", "text/plain", "", "empty", "no text in it"},
		{"blank", "text/plain", " \n\t", "empty", "no text in it"},
		{"binary", "", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00", "binary", "binary data, not text"},
		{"syntax", "application/json", `{"text": tru}`, "bad JSON", "at byte 13: invalid character '}' in literal true (expecting 'e')"},
		{"cut off", "application/json", `{"text": "a`, "bad JSON", "at byte 11: unexpected end of JSON input"},
		{"no text", "application/json", `{"title": "a"}`, "no text", `no "text" field`},
		{"blank text", "application/json", `{"text": " "}`, "empty", "no text in it"},
		{"wrong type", "application/json", `{"text": 5}`, "bad JSON", `field "text": a number is not what it holds`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Decode(article.Raw{Location: "x", MediaType: test.mediaType, Body: []byte(test.body)})
			var e *Error
			if !errors.As(err, &e) || e.Class != test.class || e.Message != test.message {
				t.Errorf("error %#v", err)
			}
		})
	}
}

func TestHints(t *testing.T) {
	hints := article.Article{Title: "H", Published: "2019-07-01", PublishedSource: article.PublishedFlag, Source: "feed", Authors: []string{"A"}}
	got, err := Decode(article.Raw{Location: "a.json", Body: []byte(`{"text":"The text is here.","title":"Own"}`), Hints: hints})
	if err != nil {
		t.Fatal(err)
	}
	want := article.Article{
		ID: shortHash("a.json"), Path: "a.json", Title: "Own", Published: "2019-07-01", PublishedSource: "flag",
		Language: "en", Source: "feed", Authors: []string{"A"}, Text: "The text is here.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestIDs(t *testing.T) {
	at := func(location, url string) string {
		return id(article.Article{URL: url, Text: "text"}, location)
	}
	same := [][2]string{
		{at("https://example.org/a", "https://example.org/a"), at("x", "http://www.Example.org:80/a/?utm_source=y#top")},
		{at("https://example.org/a", "https://example.org/a?b=1&a=2"), at("x", "https://example.org/a?a=2&fbclid=3&b=1")},
		{at("-:1", ""), at("-:2", "")},
		{at("a.txt", ""), at("a.txt", "")},
	}
	for i, pair := range same {
		if pair[0] != pair[1] || len(pair[0]) != 16 {
			t.Errorf("pair %d: %q and %q", i, pair[0], pair[1])
		}
	}
	if at("a.txt", "") == at("b.txt", "") || at("x", "https://example.org/a") == at("x", "https://example.org/b") {
		t.Error("different places share an id")
	}
}
