package gazetteer

// Kind is a set of the things that a name can be.
type Kind uint16

// The kinds of names.
const (
	CountryName Kind = 1 << iota
	DemonymName
	CapitalName
	SeatName // a building or place that stands for a government
	RegionName
	CityName
	BigCityName // a city of at least 300,000 people
	OrganizationName
	MaleName   // a first name, mostly of men
	FemaleName // a first name, mostly of women
)

// Kinds says all that a name of one or more words can be; 0 when nothing is known.
func (t *Tables) Kinds(name string) Kind {
	q := ask(name)
	return has(t.byName, q, CountryName) | has(t.demonyms, q, DemonymName) |
		has(t.capitals, q, CapitalName) | has(t.seats, q, SeatName) |
		has(t.byRegion, q, RegionName) | has(t.byOrganization, q, OrganizationName) |
		t.cityKind(q) | t.personKind(q)
}

func has(m map[string]int, q query, k Kind) Kind {
	if _, ok := find(m, q); ok {
		return k
	}
	return 0
}

// bigCity is the number of people that makes a city a big one.
const bigCity = 300_000

func (t *Tables) cityKind(q query) Kind {
	r, ok := find(t.byCity, q)
	switch {
	case !ok:
		return 0
	case t.cities[r.first].Population >= bigCity:
		return CityName | BigCityName
	}
	return CityName
}

func (t *Tables) personKind(q query) Kind {
	s, ok := find(t.first, q)
	switch {
	case !ok:
		return 0
	case s.Female > s.Male:
		return FemaleName
	}
	return MaleName
}
