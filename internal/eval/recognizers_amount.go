package eval

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf16"

	"dateline/article"
)

// RecognizersAmounts scores amounts on the English cases of Recognizers-Text (Microsoft, MIT) below dir, one row a
// model. A case is right when what extract finds of the model's kind has the texts and the numbers that the case wants
// and nothing besides; currencies must agree where the case gives an ISO code. The unit words are Microsoft's own and
// are not compared; cents count in hundredths of their currency, as in our records. Results without a number ("dollars"
// alone) are no amounts and are not asked for.
func RecognizersAmounts(dir string, extract func(text string) []article.Amount) ([]SuiteScore, error) {
	var scores []SuiteScore
	for _, m := range amountModels {
		cases, err := readRecognizers(filepath.Join(dir, m.file))
		if err != nil {
			return nil, err
		}
		score := SuiteScore{Model: m.name}
		for _, c := range cases {
			if c.right(m, extract(c.Input)) {
				score.Right++
			} else {
				score.Wrong = append(score.Wrong, c.Index)
			}
		}
		scores = append(scores, score)
	}
	return scores, nil
}

// amountModel is a file of cases and the amounts that it is about.
type amountModel struct {
	name, file string
	about      func(article.Amount) bool
}

var amountModels = []amountModel{
	{"currency", "NumberWithUnit/English/CurrencyModel.json", func(a article.Amount) bool { return a.Type == "money" }},
	{"dimension", "NumberWithUnit/English/DimensionModel.json", physical},
	{"temperature", "NumberWithUnit/English/TemperatureModel.json", physical},
	{"percent", "Number/English/PercentModel.json", func(a article.Amount) bool { return a.Type == "percent" }},
}

func physical(a article.Amount) bool {
	return a.Type == "quantity" && strings.HasPrefix(a.Rule, "measure/")
}

// recognizersCase is one case; Start and End count UTF-16 units, End inclusive.
type recognizersCase struct {
	Index   int
	Input   string
	Results []recognizersResult
}

type recognizersResult struct {
	Text       string
	Start, End int
	Resolution struct{ Value, Unit, IsoCurrency string }
}

func readRecognizers(path string) ([]recognizersCase, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var cases []recognizersCase
	return cases, json.Unmarshal(b, &cases)
}

func (c recognizersCase) right(m amountModel, found []article.Amount) bool {
	units := utf16.Encode([]rune(c.Input))
	var mine []article.Amount
	for _, a := range found {
		if m.about(a) {
			mine = append(mine, a)
		}
	}
	n := 0
	for _, want := range c.Results {
		value, ok := want.number()
		if !ok {
			continue
		}
		if n >= len(mine) || !want.matches(mine[n], c.Input, units, value) {
			return false
		}
		n++
	}
	return n == len(mine)
}

// number is the wanted value in the units of our records.
func (r recognizersResult) number() (float64, bool) {
	v, err := strconv.ParseFloat(strings.TrimSuffix(r.Resolution.Value, "%"), 64)
	switch r.Resolution.Unit {
	case "Cent", "Penny", "Pence":
		v /= 100
	}
	return v, err == nil
}

func (r recognizersResult) matches(a article.Amount, input string, units []uint16, value float64) bool {
	if r.Start < 0 || r.End >= len(units) {
		return false
	}
	text := string(utf16.Decode(units[r.Start : r.End+1]))
	return strings.EqualFold(input[a.Start:a.End], text) && a.Value != nil &&
		math.Abs(*a.Value-value) <= 1e-6*math.Max(1, math.Abs(value)) &&
		(r.Resolution.IsoCurrency == "" || r.Resolution.IsoCurrency == a.Unit)
}
