package date

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExtractSplitGivesBothEnds(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"from June 30 to July 3", []string{"June 30 = 2019-06-30", "July 3 = 2019-07-03"}},
		{"between 1998 and 2001", []string{"1998 = 1998", "2001 = 2001"}},
		{"They fell between August and October.", []string{"August = 2018-08", "October = 2018-10"}},
		{"on Oct. 3-4", []string{"Oct. 3 = 2019-10-03", "4 = 2019-10-04"}},
		{"from 3 to 5 May 2018", []string{"3 = 2018-05-03", "5 May 2018 = 2018-05-05"}},
		{"three to eight years", []string{"three = P3Y", "eight years = P8Y"}},
		{"from 9 to 11 a.m.", []string{"9 = 2019-06-24T09:00", "11 a.m. = 2019-06-24T11:00"}},
		{"last weekend", []string{"last weekend = 2019-W25-WE"}},
		{"for two decades", []string{"two decades = P2DE"}},
		{"a 6-year-old boy", []string{"6-year-old = P6Y"}},
		{"September and October of 2007", []string{"September = 2007-09", "October of 2007 = 2007-10"}},
	} {
		var got []string
		for _, x := range ExtractSplit(analyze(t, c.text, examplesPublished)) {
			got = append(got, c.text[x.Start:x.End]+" = "+x.Value)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}
