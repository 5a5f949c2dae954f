package date

import "testing"

func TestValid(t *testing.T) {
	for _, v := range []string{"2019-06-23", "2019-W26", "2019-06", "2019-Q2", "2019-H1", "2019-SU", "2019-SP", "2019", "201", "20", "BC0300",
		"2019-06-23T14:30", "2019-06-23T14:30:15", "2019-06-23TMO", "P3D", "PT2H", "P1Y6M", "P1DT2H", "PXY", "PTXH", "P2DE", "PAST_REF",
		"2019-06-30/2019-07-03", "P3Y/P8Y", "XXXX-WXX-7", "XXXX-WXX-7TNI", "XXXX-05", "XXXX-10-06", "XXXX-XX-XXT17:00", "2019-W26-WE"} {
		if !Valid(v) {
			t.Errorf("%s is refused", v)
		}
	}
	for _, v := range []string{"", "P", "PT", "P/P3D", "2019-13", "2019-06-32", "2019-W60-8", "soon", "2019-6-3", "2019-06-23T", "1/2/3", "2019-Q5", "PD", "T10:00"} {
		if Valid(v) {
			t.Errorf("%s is accepted", v)
		}
	}
}
