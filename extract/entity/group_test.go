package entity_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/article"
)

func TestGroups(t *testing.T) {
	w := newWorld(t)
	tests := []struct {
		name, text string
		want       []string // one entity each: its distinct texts in order
	}{
		{"last name", "{Tim Cook|per} came. {Cook|per} left.", []string{"Tim Cook=Cook"}},
		{"last name first", "{Cook|per} came. It was {Tim Cook|per} who left.", []string{"Cook=Tim Cook"}},
		{"last name with particle", "{Bashar al-Assad|per} spoke. {Assad|per} and {al-Assad|per} are one.", []string{"Bashar al-Assad=Assad=al-Assad"}},
		{"family name first", "{Xi Jinping|per} spoke. {Xi|per} left.", []string{"Xi Jinping=Xi"}},
		{"middle name", "{Elijah Eugene Cummings|per} died. {Elijah Cummings|per} was 68.", []string{"Elijah Eugene Cummings=Elijah Cummings"}},
		{"nickname", "{Joe Biden|per} won. {Joseph Biden|per} spoke.", []string{"Joe Biden=Joseph Biden"}},
		{"two of one last name", "{George Bush|per} met {Laura Bush|per}.", []string{"George Bush", "Laura Bush"}},
		{"title tells which", "{Bill Clinton|per} and {Hillary Clinton|per} came. Mrs. {Clinton|per} spoke. Mr. {Clinton|per} left.",
			[]string{"Bill Clinton=Clinton", "Hillary Clinton=Clinton"}},
		{"title of another", "{Bill Clinton|per} came. Mrs. {Clinton|per} left.", []string{"Bill Clinton", "Clinton"}},
		{"family", "{Bill Clinton|per} came. The {Clintons|per} left.", []string{"Bill Clinton", "Clintons"}},
		{"first introduced of two", "{Elijah Cummings|per} died. His mother {Ruth Cummings|per} lives. {Cummings|per} was 68.",
			[]string{"Elijah Cummings=Cummings", "Ruth Cummings"}},
		{"father and son", "{Paul Desmarais Sr.|per} and {Paul Desmarais Jr.|per} came.", []string{"Paul Desmarais Sr.", "Paul Desmarais Jr."}},
		{"accents", "{Recep Tayyip Erdoğan|per} spoke. {Erdogan|per} left.", []string{"Recep Tayyip Erdoğan=Erdogan"}},
		{"letters swapped", "{Dennis DesRosier|per} spoke. {DesRoiser|per} left.", []string{"Dennis DesRosier=DesRoiser"}},
		{"unlike names", "{Marina|per} and {Martin|per} came.", []string{"Marina", "Martin"}},

		{"acronym in brackets", "The {World Health Organization|org} ({WHO|org}) spoke. {WHO|org} left.", []string{"World Health Organization=WHO"}},
		{"acronym that fits no initials", "The {Kurdistan Workers' Party|org} ({PKK|org}) spoke.", []string{"Kurdistan Workers' Party=PKK"}},
		{"acronym first", "The {SDF|org} spoke. The {Syrian Democratic Forces|org} left.", []string{"SDF=Syrian Democratic Forces"}},
		{"acronym of another", "The {Union of Foreign Banks|org} spoke. {UEF|org} left.", []string{"Union of Foreign Banks", "UEF"}},
		{"acronym that the article defines anew", "The {Central Bank of Iran|org} ({CBI|org}) met the {Central Bureau of Investigation|org}.",
			[]string{"Central Bank of Iran=CBI", "Central Bureau of Investigation"}},
		{"brackets that tell the state", "{Thiel College|org} ({PA|org}) grew. {Temple University|org} ({PA|org}) too.", []string{"Thiel College", "PA", "Temple University"}},
		{"legal form", "{Caterpillar Inc.|org} grew. {Caterpillar|org} sold.", []string{"Caterpillar Inc.=Caterpillar"}},
		{"generic words", "{Ford Motor Company|org} grew. {Ford|org} sold.", []string{"Ford Motor Company=Ford"}},
		{"first word after the whole", "{Northrop Grumman|org} won. {Northrop|org} grew.", []string{"Northrop Grumman=Northrop"}},
		{"first word before the whole", "{Tesco|org} sold {Tesco Polska|org}.", []string{"Tesco", "Tesco Polska"}},
		{"complement left out", "The {Supreme Court of the United Kingdom|org} ruled. The {Supreme Court|org} met.",
			[]string{"Supreme Court of the United Kingdom=Supreme Court"}},
		{"country in front", "The {United States General Services Administration|org} wrote. The {General Services Administration|org} waits.",
			[]string{"United States General Services Administration=General Services Administration"}},
		{"abbreviated country", "The {116th United States Congress|org} met. The {116th U.S. Congress|org} left.", []string{"116th United States Congress=116th U.S. Congress"}},
		{"another with a people's name", "The {Taliban|org} met the {Pakistani Taliban|org}.", []string{"Taliban", "Pakistani Taliban"}},

		{"one country", "The {United States|loc}, the {U.S.|loc}, the {US|loc} and {America|loc} are one.", []string{"United States=U.S.=US=America"}},
		{"former name", "{Burma|loc} is {Myanmar|loc}.", []string{"Burma=Myanmar"}},
		{"two Koreas", "{North Korea|loc} met {South Korea|loc}.", []string{"North Korea", "South Korea"}},
		{"city and state of one name", "{Khartoum|loc} lies in {Khartoum State|loc}.", []string{"Khartoum", "Khartoum State"}},
		{"kind of place left out", "{Fath Airport|loc} closed. {Fath|loc} is near.", []string{"Fath Airport=Fath"}},
		{"mount", "{Mount Agung|loc} erupted. {Agung|loc} rests.", []string{"Mount Agung=Agung"}},
		{"person and city", "{George Washington|per} never saw {Washington|loc}.", []string{"George Washington", "Washington"}},
		{"event", "The {2006 FIFA World Cup|evt} began. The {World Cup|evt} ended.", []string{"2006 FIFA World Cup=World Cup"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, e := w.read(tt.text, nil)
			if got := groups(d, e); !slices.Equal(got, tt.want) {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestRepeats(t *testing.T) {
	w := newWorld(t)
	for text, want := range map[string][]string{
		"{Zork Industries|org} grew. Analysts like Zork Industries.":          {"Zork Industries", "Zork Industries"},
		"{Mohammad Jahromi|per} spoke. On Monday Jahromi left.":               {"Mohammad Jahromi", "Jahromi"},
		"The {World Health Organization|org} (WHO) met.":                      {"World Health Organization", "WHO"},
		"{Zork|org} grew. They like Zork Street and New Zork.":                {"Zork"},
		"{Zork|org} grew. They zork a lot.":                                   {"Zork"},
		"The {World Health Organization|org} (UN) met.":                       {"World Health Organization"},
		"{Mohammad Jahromi|per} spoke. The Jahromi Foundation paid for that.": {"Mohammad Jahromi"},
	} {
		d, e := w.read(text, nil)
		var got []string
		for _, one := range e.List {
			for _, m := range one.Mentions {
				got = append(got, d.Text[m.Start:m.End])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: mentions %q, want %q", text, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	w := newWorld(t)
	tests := []struct {
		text string
		want article.Entity
	}{
		{"The {U.S.|loc} and the {United States|loc}.", article.Entity{Name: "United States", Canonical: "United States", Country: "US", Aliases: []string{"U.S."}}},
		{"{Tehran|loc} spoke.", article.Entity{Name: "Tehran", Canonical: "Tehran", Country: "IR"}},
		{"{Kiev|loc} fell.", article.Entity{Name: "Kiev", Canonical: "Kyiv", Country: "UA"}},
		{"The {UN|org} met.", article.Entity{Name: "UN", Canonical: "United Nations"}},
		{"{NASA|org} flew.", article.Entity{Name: "NASA", Canonical: "National Aeronautics and Space Administration", Country: "US"}},
		{"The {Iranian Cheese Board|org} met.", article.Entity{Name: "Iranian Cheese Board", Country: "IR"}},
		{"The Iranian {Cheese Board|org} met.", article.Entity{Name: "Cheese Board", Country: "IR"}},
		{"{Mexico|loc}'s {Cheese Board|org} met.", article.Entity{Name: "Cheese Board", Affiliation: "Mexico", Country: "MX"}},
		{"{Tim Cook|per} met {Cook|per}.", article.Entity{Name: "Tim Cook", Aliases: []string{"Cook"}}},
		{"{Nowhere|loc} is far.", article.Entity{Name: "Nowhere"}},
	}
	for _, tt := range tests {
		_, e := w.read(tt.text, nil)
		got := find(e, tt.want.Name)
		if got == nil {
			t.Errorf("%s: no %s", tt.text, tt.want.Name)
			continue
		}
		if got.Canonical != tt.want.Canonical || got.Country != tt.want.Country || got.Affiliation != tt.want.Affiliation || !slices.Equal(got.Aliases, tt.want.Aliases) {
			t.Errorf("%s\n got %+v\nwant %+v", tt.text, *got, tt.want)
		}
	}
}

func TestTypeByMajority(t *testing.T) {
	w := newWorld(t)
	_, e := w.read("{Zorkia|loc} met. {Zorkia|loc} left. {Zorkia|per} stayed.", nil)
	if len(e.List) != 1 || e.List[0].Type != article.Place || len(e.List[0].Mentions) != 3 {
		t.Errorf("got %+v", e.List)
	}
}

// TestInvariants checks what holds for every text: each token belongs to the entity whose mention covers it, mentions
// are in order and disjoint, IDs are unique.
func TestInvariants(t *testing.T) {
	w := newWorld(t)
	d, e := w.read(strings.Repeat("{Tim Cook|per} of {Apple|org} met {Cook|per} in {Paris|loc}, {France|loc}. He left Apple.\n\n", 20), nil)
	ids := map[string]bool{}
	for i, one := range e.List {
		if ids[one.ID] {
			t.Errorf("two entities %s", one.ID)
		}
		ids[one.ID] = true
		end := 0
		for _, m := range one.Mentions {
			if m.Start < end {
				t.Errorf("%s: mentions out of order: %v", one.ID, one.Mentions)
			}
			end = m.End
			if got := e.At(d.TokenAt(m.Start)); got != i {
				t.Errorf("At(%q) = %d, want %d", d.Text[m.Start:m.End], got, i)
			}
		}
	}
	if e.At(-1) != -1 || e.At(len(d.Tokens)) != -1 {
		t.Error("At outside of the text finds an entity")
	}
}
