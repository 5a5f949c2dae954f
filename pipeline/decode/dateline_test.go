package decode

import (
	"testing"

	"dateline/article"
)

func TestDatelineDate(t *testing.T) {
	tests := map[string]string{
		"BAMAKO, May 2, 2022 (Continental) - Mali's military government": "2022-05-02",
		"ROTTERDAM, April 3, 2019 (Lowland Review) -- When the tide":     "2019-04-03",
		"LONDON, 6 October 2021 – Ghanaian novelist":                     "2021-10-06",
		"New York (Sept. 3, 2020): The council":                          "2020-09-03",
		"WASHINGTON, D.C., Jan. 5, 2021 -- The Senate":                   "2021-01-05",
		"BEIJING, Nov. 18 (Xinhua) -- China":                             "",
		"The council met on May 2, 2022 and agreed":                      "",
		"On Monday, May 2, 2022, the Senate passed a bill":               "",
		"PARIS, Spring 12, 2022 - The":                                   "",
		"":                                                               "",
	}
	for text, want := range tests {
		if got := datelineDate(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestDateLineOfTexts(t *testing.T) {
	tests := []struct{ name, in, date, title, body string }{
		{"below the title", "Rain in Lagos\n\nJune 24, 2019\n\nIt rained.", "2019-06-24", "Rain in Lagos", "It rained."},
		{"with a label", "Rain in Lagos\n\nPublished: 2019-06-24T10:00:00Z\nIt rained.", "2019-06-24T10:00:00Z", "Rain in Lagos", "It rained."},
		{"another label", "Rain in Lagos\n\nScore: 2019-06-24\n\nIt rained.", "", "Rain in Lagos", "Score: 2019-06-24\n\nIt rained."},
		{"nothing else", "June 24, 2019", "", "", "June 24, 2019"},
		{"a dateline", "LAGOS, June 24, 2019 (LN) - It rained.", "2019-06-24", "", "LAGOS, June 24, 2019 (LN) - It rained."},
	}
	for _, test := range tests {
		a, err := Decode(article.Raw{Location: "a.txt", MediaType: "text/plain", Body: []byte(test.in)})
		if err != nil || a.Published != test.date || a.Title != test.title || a.Text != test.body {
			t.Errorf("%s: %+v, error %v", test.name, a, err)
		}
		if (a.PublishedSource == article.PublishedText) != (test.date != "") {
			t.Errorf("%s: source %s", test.name, a.PublishedSource)
		}
	}
}
