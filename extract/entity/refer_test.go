package entity_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/article"
)

// TestRefer asks for the word after "^".
func TestRefer(t *testing.T) {
	w := newWorld(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"name", "^{Tim Cook|per} spoke.", []string{"Tim Cook"}},
		{"demonym", "The ^Chinese agreed.", []string{"China"}},
		{"demonym of a named country", "{PRC|loc} grew. The ^Chinese agreed.", []string{"PRC"}},
		{"demonym of two words", "The South ^Korean side agreed.", []string{"South Korea"}},
		{"continent", "South ^American leaders met.", nil},

		{"government", "The Egyptian ^government agreed.", []string{"Egypt"}},
		{"government's forces", "The Israeli ^forces left.", []string{"Israel"}},
		{"government of", "The ^government of {Syria|loc} agreed.", []string{"Syria"}},
		{"owner's government", "{Iran|loc}'s ^government agreed.", []string{"Iran"}},
		{"bare government", "{Iran|loc} is poor. The ^government agreed.", []string{"Iran"}},
		{"any government", "A ^government fell.", nil},

		{"he", "{Tim Cook|per} spoke. ^He left.", []string{"Tim Cook"}},
		{"she skips a man", "{Angela Merkel|per} met {Boris Johnson|per}. ^She left.", []string{"Angela Merkel"}},
		{"he skips a woman", "{Angela Merkel|per} met {Boris Johnson|per}. ^He left.", []string{"Boris Johnson"}},
		{"subject first", "{Boris Johnson|per} met {Tim Cook|per}. ^He left.", []string{"Boris Johnson"}},
		{"not its own subject", "{Boris Johnson|per} saw ^him.", nil},
		{"gender by role", "{Zorka|per}, the spokeswoman, and {Tim Cook|per} spoke. ^She left.", []string{"Zorka"}},
		{"no one there", "It rained. ^He left.", nil},
		{"too far", "{Tim Cook|per} spoke. It rained. It rained. It rained. It rained. It rained. ^He left.", nil},
		{"it", "{Apple|org} grew. ^It sold phones.", []string{"Apple"}},
		{"it is no person", "{Tim Cook|per} spoke. ^It rained.", nil},
		{"it of a clause", "{Apple|org} grew. ^It is possible that prices fall.", nil},
		{"they of two", "{Iran|loc} and {China|loc} talked. ^They agreed.", []string{"Iran", "China"}},
		{"they of one", "{Apple|org} grew. ^They agreed.", []string{"Apple"}},
		{"they of a plural noun", "{Apple|org} grew. Officials said {Apple|org} and {Boeing|org} fell. ^They left.", nil},
		{"subject behind another name", "In a letter to {Bob Smith|per}, {Mike Leigh|per} said ^he would stay.", []string{"Mike Leigh"}},
		{"she is the woman before", "{Jill Carroll|per} came. She praised {Bush|per}. ^She left.", []string{"Jill Carroll"}},
		{"subject of its clause", "The {CPJ|org} said the government of {Niger|loc} was harming ^its image.", []string{"Niger"}},
		{"their of fighters", "The {Central Bank|org} met. Some help {Hezbollah|org} guerrillas in ^their fight.", []string{"Hezbollah"}},
		{"no list without and", "In {Paris|loc}, a {London|loc} firm grew. ^They left.", nil},
		{"it is unclear", "{Apple|org} grew. ^It is unclear why.", nil},
		{"I", "\"^I will stay,\" {Tim Cook|per} said.", []string{"Tim Cook"}},

		{"role", "The foreign minister {Abbas Araghchi|per} came. Then the ^minister left.", []string{"Abbas Araghchi"}},
		{"role of another country", "Iranian foreign minister {Abbas Araghchi|per} came. The Chinese ^minister left.", nil},
		{"role before the name", "The ^minister, {Abbas Araghchi|per}, came.", []string{"Abbas Araghchi"}},
		{"apposed", "Then ^minister {Abbas Araghchi|per} came.", []string{"Abbas Araghchi"}},
		{"another minister", "The foreign minister {Abbas Araghchi|per} came. The finance ^minister left.", nil},
		{"not the vice", "Vice president {Mike Pence|per} came. The ^president left.", nil},
		{"indefinite", "President {Mike Pence|per} came. A ^president left.", nil},
		{"broader role", "Senator {John Kerry|per} came. The ^lawmaker left.", []string{"John Kerry"}},

		{"another president", "{Bob Smith|per} won. The former ^president has half of the votes. Another former president, {Jim Doe|per}, lost.", nil},
		{"rival", "{Bob Smith|per} attacked his ^rival.", nil},
		{"winner", "{Bob Smith|per} ran. The ^winner left.", nil},
		{"man", "{Bob Smith|per} ran. The ^man left.", []string{"Bob Smith"}},
		{"his company", "{Tim Cook|per} of {Apple|org} spoke. {Boeing|org} grew. He praised his ^company.", []string{"Apple"}},
		{"another's company", "{Apple|org} grew. {Bob Smith|per}'s ^company fell sharply.", nil},
		{"company", "{Apple|org} grew. The ^company sold phones.", []string{"Apple"}},
		{"company is no court", "{Apple|org} lost at the {Supreme Court|org}. The ^company paid.", []string{"Apple"}},
		{"company beside its name", "{Apple|org} grew. The {Boeing|org} ^company fell sharply on Monday.", []string{"Boeing"}},
		{"employer", "{Reuters|org} met {Tim Cook|per}, chief executive of {Apple|org}. {Cook|per} said the ^company grew.", []string{"Apple"}},
		{"head of the name", "The {China-Iran Innovation Center|org} and {Apple|org} opened. The new ^center is big.", []string{"China-Iran Innovation Center"}},
		{"no such name", "{Apple|org} grew. The ^court ruled.", nil},
		{"country", "{Iran|loc} is big. The ^country grew.", []string{"Iran"}},
		{"nearest country", "{Iran|loc} accused {Iraq|loc} of attacks on the ^country.", []string{"Iraq"}},
		{"country of no people", "{Egypt|loc} stopped the Palestinians who tried to enter the ^country.", []string{"Egypt"}},
		{"city", "{Tehran|loc} in {Iran|loc} grew. The ^city is big.", []string{"Tehran"}},

		{"city of", "{Baghdad|loc} is far. Pilgrims came to the ^city of {Karbala|loc}.", []string{"Karbala"}},
		{"city of no name", "{Baghdad|loc} is far. Pilgrims came to the ^city of Karbala.", nil},
		{"capital", "{Tehran|loc} and {Paris|loc} are far. The French ^capital is big.", []string{"Paris"}},
		{"capital of none", "{Tehran|loc} is far. The French ^capital is big.", nil},
		{"continent", "{Tehran|loc} is in {Asia|loc}. The ^city is big.", []string{"Tehran"}},

		{"two countries", "{Iran|loc} met {China|loc}. The two ^countries agreed.", []string{"Iran", "China"}},
		{"two by demonyms", "Iranian and Chinese ministers met. The two ^sides agreed.", []string{"Iran", "China"}},
		{"both", "{Iran|loc} met {China|loc}. Both ^nations agreed.", []string{"Iran", "China"}},
		{"two over two sentences", "{Iran|loc} waited. {China|loc} came. The two ^countries agreed.", []string{"China", "Iran"}},
		{"two of one", "{Iran|loc} waited. The two ^countries agreed.", nil},
		{"companies", "{Boeing|org} met {Airbus|org} in {France|loc}. Both ^companies agreed.", []string{"Boeing", "Airbus"}},
		{"presidents", "President {Vladimir Putin|per} met President {Xi Jinping|per}. The two ^presidents agreed.", []string{"Vladimir Putin", "Xi Jinping"}},
		{"sides of a state and a body", "{Israel|loc} and the {Hamas|org} met in {Egypt|loc}. The two ^sides agreed.", []string{"Israel", "Hamas"}},
		{"sides but not the host", "{Colombia|loc}'s government and the {FARC|org} met in {Cuba|loc}, {Reuters|org} said. Both ^sides agreed.", []string{"Colombia", "FARC"}},
		{"union called so", "Workers of the {Unite|org} union stopped. {Ford|org} met the ^union.", []string{"Unite"}},
		{"airline called so", "{Qantas|org}, the Australian airline, met {Boeing|org}. {Boeing|org} sold jets. The ^airline paid.", []string{"Qantas"}},
		{"ministers without a number", "Foreign minister {Bob Smith|per} left. Foreign minister {Jim Doe|per} came. The foreign ^ministers agreed.", nil},
		{"members of a body", "{Iran|loc} met {China|loc}. The {G8|org} ^nations agreed.", []string{"G8"}},
		{"some of the countries", "{Iran|loc} met {China|loc}. The Arab ^states agreed.", nil},
		{"two neighbours", "{Iran|loc} met {China|loc}. The two Asian ^neighbours agreed.", []string{"Iran", "China"}},
		{"not of a dateline", "{TOKYO|loc} (AFP) - It rained. The ^city grew.", nil},
		{"any countries", "{Iran|loc} met {China|loc}. Two-thirds of ^countries agreed.", nil},

		{"modifier", "{Iran|loc} grew. The ^country house burned.", nil},
		{"verb", "{Iran|loc} ^grew.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after, _ := strings.Cut(tt.text, "^")
			d, e := w.read(before+after, nil)
			at := len(marks.ReplaceAllString(before, "$1"))
			var got []string
			for _, i := range e.Refer(d.TokenAt(at)) {
				got = append(got, e.List[i].Name)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestCountryIsAddedOnce(t *testing.T) {
	w := newWorld(t)
	_, e := w.read("{Iran|loc} met the Chinese.", nil)
	if i := e.Country("IR"); i != 0 {
		t.Errorf("Country(IR) = %d, want the named one", i)
	}
	i := e.Country("CN")
	if i != 1 || e.Country("CN") != i || e.List[i].Name != "China" || len(e.List[i].Mentions) != 0 || e.List[i].ID != "e2" {
		t.Errorf("Country(CN) = %d: %+v", i, e.List)
	}
	if e.Country("ZZ") != -1 || len(e.List) != 2 {
		t.Error("a country was added that does not exist")
	}
	if j := e.Add(article.Entity{Name: "Apple", Type: article.Organization}); j != 2 || e.List[j].ID != "e3" {
		t.Errorf("Add: %d %+v", j, e.List[j])
	}
}

func TestGovernment(t *testing.T) {
	w := newWorld(t)
	_, e := w.read("{Tehran|loc}, the {Kremlin|loc}, {Iran|loc}, {Chicago|loc}, {Apple|org}, {Paris|per}.", nil)
	var got []string
	for i := range e.List {
		code, _ := e.Government(i)
		got = append(got, code)
	}
	if want := []string{"IR", "RU", "IR", "", "", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, ok := e.Government(-1); ok {
		t.Error("Government(-1)")
	}
}
