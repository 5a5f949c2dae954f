package amount

import (
	"slices"

	"dateline/article"
)

// dollars are the currencies that a bare "$" can mean, with the country whose article means it.
var dollars = map[string]string{"AUD": "AU", "CAD": "CA", "NZD": "NZ", "SGD": "SG", "HKD": "HK", "TWD": "TW", "JMD": "JM",
	"TTD": "TT", "FJD": "FJ", "NAD": "NA", "BBD": "BB", "BSD": "BS", "GYD": "GY", "LRD": "LR", "ZWL": "ZW", "BND": "BN"}

// settle gives the bare dollars of a text to the one country whose dollars it names ("A$", "Australian dollars"), where
// it names that country more often than the United States and U.S. dollars never.
func (p *places) settle(found []article.Amount, bare []int) {
	if len(bare) == 0 || p.gazetteer == nil {
		return
	}
	code := ""
	for i, a := range found {
		switch {
		case a.Type != "money" || slices.Contains(bare, i):
		case a.Unit == "USD", code != "" && dollars[a.Unit] != "" && a.Unit != code:
			return
		case dollars[a.Unit] != "":
			code = a.Unit
		}
	}
	if code == "" || !p.mostly(dollars[code]) {
		return
	}
	for _, i := range bare {
		if i < len(found) && found[i].Unit == "USD" {
			found[i].Unit = code
		}
	}
}

// mostly reports whether the text names a country more often than the United States.
func (p *places) mostly(country string) bool {
	p.find()
	n := 0
	for _, x := range p.named {
		switch x.code {
		case country:
			n++
		case "US":
			n--
		}
	}
	return n > 0
}
