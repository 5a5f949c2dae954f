package bleve

import "dateline/index"

// keyFunc is what rows are sorted by, larger first.
type keyFunc = func(part int, doc uint32) float64

// dateKeys reads keys from a column of dates.
func (v *view) dateKeys(k index.Kind, name string) (keyFunc, error) {
	columns, err := v.load(k, name)
	keys := v.cache.dictionary(column(k, name)).keys()
	return func(part int, doc uint32) float64 {
		for _, n := range columns[part].of(v.segments[part].ranks[doc]) {
			return keys[n]
		}
		return index.NoKey
	}, err
}

// amountKeys reads the largest sum in a currency from the column of money.
func (v *view) amountKeys(k index.Kind, currency string) (keyFunc, error) {
	if k == index.Quotes {
		return func(int, uint32) float64 { return index.NoKey }, nil
	}
	columns, err := v.load(k, "money")
	dict := v.cache.dictionary(column(k, "money"))
	sums, unit := dict.amounts(), dict.unit(currency)
	return func(part int, doc uint32) float64 {
		key := index.NoKey
		for _, n := range columns[part].of(v.segments[part].ranks[doc]) {
			if sums[n].unit == unit {
				key = max(key, sums[n].high)
			}
		}
		return key
	}, err
}
