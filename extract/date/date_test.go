package date

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExtractResolvesAgainstContext(t *testing.T) {
	for _, c := range []struct {
		name, published, text string
		want                  []string
	}{
		{"past weekday", "2020-06-04", "They voted on Tuesday and will meet on Friday.", []string{"Tuesday = 2020-06-02", "Friday = 2020-06-05"}},
		{"timetable in the present", "2019-06-24", "The delegation arrives on Friday.", []string{"Friday = 2019-06-28"}},
		{"a headline's verb does not reach on", "2019-06-24", "Talks begin\n\nOn Friday, they met.", []string{"Friday = 2019-06-21"}},
		{"weekday of publication", "2019-06-24", "They met on Monday.", []string{"Monday = 2019-06-24"}},
		{"since looks back", "2019-06-24", "It will end what has lasted since Friday.", []string{"Friday = 2019-06-21"}},
		{"month of the year before", "2020-01-11", "They signed it in November.", []string{"November = 2019-11"}},
		{"month ahead", "2020-02-15", "He is to be sentenced in June.", []string{"June = 2020-06"}},
		{"day of the next year", "2020-11-26", "He would be sworn in on January 20.", []string{"January 20 = 2021-01-20"}},
		{"weekday decides the year", "2020-04-08", "It was planned to end on Saturday, April 4.", []string{"Saturday, April 4 = 2020-04-04"}},
		{"counted from the last day", "2020-01-11", "They met on Wednesday. A day later they left.", []string{"Wednesday = 2020-01-08", "A day later = 2020-01-09"}},
		{"a day that names a thing is not counted from", "2020-01-11",
			"They met on Wednesday on the November 27 deal. The following day they left.",
			[]string{"Wednesday = 2020-01-08", "November 27 = 2019-11-27", "The following day = 2020-01-09"}},
		{"time takes the day behind it", "2019-10-10", "It crashed at 8:30 p.m. BST (1930 UTC) on August 27.",
			[]string{"8:30 p.m. BST = 2019-08-27T20:30", "1930 UTC = 2019-08-27T19:30", "August 27 = 2019-08-27"}},
		{"time takes the last day", "2020-08-13", "On Monday, a main broke. By 5:00 pm EDT it was closed.",
			[]string{"Monday = 2020-08-10", "5:00 pm EDT = 2020-08-10T17:00"}},
		{"range over the year's end", "2026-04-13", "It will be closed from November to late February.", []string{"November to late February = 2026-11/2027-02"}},
		{"range of the past, from its end back", "2000-03-05", "From January to June, exports rose.", []string{"January to June = 1999-01/1999-06"}},
		{"quarter compared", "2000-03-05", "Its third-quarter profit rose from the year-ago quarter.",
			[]string{"third-quarter = 1999-Q3", "the year-ago quarter = 1998-Q3"}},
		{"range over midnight", "2026-03-14", "a curfew from 11:00 p.m. to 5:00 a.m.", []string{"11:00 p.m. to 5:00 a.m. = 2026-03-14T23:00/2026-03-15T05:00"}},
		{"year of the second month", "2009-04-04", "between September and October of 2007", []string{"between September and October of 2007 = 2007-09/2007-10"}},
		{"date-time of publication", "2019-06-24T16:00:00Z", "It ended two hours ago.", []string{"two hours ago = 2019-06-24T14:00"}},
		{"ISO year of a week", "2019-12-30", "It rose this week.", []string{"this week = 2020-W01"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := analyze(t, c.text, c.published)
			var got []string
			for _, x := range Extract(d) {
				got = append(got, c.text[x.Start:x.End]+" = "+x.Value)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%q published %s (-want +got):\n%s", c.text, c.published, diff)
			}
		})
	}
}

func TestExtractWithoutPublicationKeepsWhatIsKnown(t *testing.T) {
	for _, c := range []struct{ text, span, want string }{
		{"They met on Sunday.", "Sunday", "XXXX-WXX-7"},
		{"They met on October 6.", "October 6", "XXXX-10-06"},
		{"They met in May.", "May", "XXXX-05"},
		{"They met last month.", "last month", ""},
		{"They met yesterday.", "yesterday", ""},
		{"They met at 5 p.m.", "5 p.m.", "XXXX-XX-XXT17:00"},
		{"They met on Tuesday night.", "Tuesday night", "XXXX-WXX-2TNI"},
		{"They met in the third quarter.", "the third quarter", "XXXX-Q3"},
		{"They met this summer.", "this summer", "XXXX-SU"},
		{"They met on June 3, 2010 and two days later.", "two days later", "2010-06-05"},
		{"They talked for three years.", "three years", "P3Y"},
	} {
		found := false
		for _, x := range Extract(analyze(t, c.text, "")) {
			if c.text[x.Start:x.End] == c.span {
				found = true
				if x.Value != c.want {
					t.Errorf("%q: %s = %q, want %q", c.text, c.span, x.Value, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: %q not found", c.text, c.span)
		}
	}
}

func TestExtractGivesSentenceAndType(t *testing.T) {
	text := "He left. They met daily at noon for two hours."
	var got []string
	for _, x := range Extract(analyze(t, text, examplesPublished)) {
		got = append(got, x.Type+" "+text[x.Sentence.Start:x.Sentence.End])
	}
	s := "They met daily at noon for two hours."
	if diff := cmp.Diff([]string{"set " + s, "time " + s, "duration " + s}, got); diff != "" {
		t.Error(diff)
	}
}

func TestExtractLeavesAgencyStyleAlone(t *testing.T) {
	for _, text := range []string{
		"Manchester United won 2-1 and 3-0.", "The Sun reported it.", "May I ask?", "Mr. March said so.", "He came second.",
		"year-on-year growth of 7 percent", "some 2000 people", "a 24/7 service", "He may resign.", "Flight 1990 crashed.",
		"Resolution 1973 passed.", "It cost 1,999 dollars.", "Prices spring up and fall.", "The Daily Telegraph wrote it.",
		"100.1999 and 12345-2010-1", "They march on.", "a light-year away", "The second half ended 1-1.",
	} {
		for _, x := range Extract(analyze(t, text, examplesPublished)) {
			t.Errorf("%q: found %q = %s by %s", text, text[x.Start:x.End], x.Value, x.Rule)
		}
	}
}
