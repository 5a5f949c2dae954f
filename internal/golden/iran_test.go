package golden

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

// TestEveryFactOfTheMainExample lists all facts of our article on two countries' ties in information technology: a
// minister with a long name, an ambassador, a forum abroad, a centre inaugurated in a free zone, and two agreements.
func TestEveryFactOfTheMainExample(t *testing.T) {
	r := mainExample(t)
	same := func(what string, want []string, got ...string) {
		t.Helper()
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", what, diff)
		}
	}
	same("entities", []string{
		"person Mohammad Reza Kiani Shirazi ×2, Information and Communications Technology Minister of Iran",
		"person Liang Wen ×2, ambassador of China",
		"event Forum of Young Global Leaders ×1",
		"organization China-Iran Innovation Center ×1",
		"organization International University of Chabahar ×1",
		"organization Iranian Entrepreneurship Organization ×1",
		"place Iran ×3", "place China ×1", "place Russia ×1", "place Turkey ×1",
		"place Tehran ×2", "place Dalian ×1", "place Chabahar Free Zone ×1",
	}, entities(r)...)
	same("dates", []string{"June 24 = 2019-06-24", "Sunday = 2019-06-23", "this week = 2019-W26",
		"June 30 to July 3 = 2019-06-30/2019-07-03", "February = 2019-02"}, dates(r)...)
	same("amounts", []string{"$2 million = 2,000,000 USD"}, amounts(r)...)
	same("agreements", []string{
		"signed by China-Iran Innovation Center, International University of Chabahar, Iranian Entrepreneurship Organization: backing small firms in southeastern Iran",
		"agreed by China, Iran, Russia, Turkey: 2,000,000 USD",
	}, agreements(r)...)
	same("quotes", []string{
		"Mohammad Reza Kiani Shirazi: Iranian startups need partners with deep experience, and Chinese firms have plenty of it,",
		"Liang Wen: Innovation should not stop at any border,",
	}, quotes(r)...)
}

func mainExample(t *testing.T) article.Record {
	t.Helper()
	records := extractAll(t, newExtractor(t), testdata+"/articles/iran-china-ict.txt")
	a := records[0].Article
	a.Published = "2019-06-24"
	return newExtractor(t).Extract(a)
}

func entities(r article.Record) []string {
	var out []string
	for _, e := range r.Entities {
		s := fmt.Sprintf("%s %s ×%d", e.Type, e.Name, len(e.Mentions))
		if e.Role != "" {
			s += fmt.Sprintf(", %s of %s", e.Role, e.Affiliation)
		}
		out = append(out, s)
	}
	return out
}

func dates(r article.Record) []string {
	var out []string
	for _, d := range r.Dates {
		out = append(out, r.Text[d.Start:d.End]+" = "+d.Value)
	}
	return out
}

func amounts(r article.Record) []string {
	var out []string
	for _, a := range r.Amounts {
		out = append(out, r.Text[a.Start:a.End]+" = "+a.String())
	}
	return out
}

func agreements(r article.Record) []string {
	var out []string
	for _, a := range r.Agreements {
		parties := make([]string, len(a.Parties))
		for i, id := range a.Parties {
			parties[i] = r.NameOf(id)
		}
		slices.Sort(parties)
		what := a.Subject
		for _, i := range a.Amounts {
			what = r.Amounts[i].String()
		}
		out = append(out, fmt.Sprintf("%s by %s: %s", a.Status, strings.Join(parties, ", "), what))
	}
	return out
}

func quotes(r article.Record) []string {
	var out []string
	for _, q := range r.Quotes {
		out = append(out, r.NameOf(q.Speaker)+": "+r.Text[q.Start:q.End])
	}
	return out
}
