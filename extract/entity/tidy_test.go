package entity_test

import (
	"slices"
	"testing"
)

// mentioned lists all mentions with their types, in text order.
func mentioned(w world, text string) []string {
	d, e := w.read(text, nil)
	var out []string
	for t := range d.Tokens {
		i := e.At(t)
		if i < 0 {
			continue
		}
		for _, m := range e.List[i].Mentions {
			if d.TokenAt(m.Start) == t {
				out = append(out, d.Text[m.Start:m.End]+" "+string(e.List[i].Type)[:2])
			}
		}
	}
	return out
}

func TestTidy(t *testing.T) {
	w := newWorld(t)
	for text, want := range map[string][]string{
		// titles and articles are no part of a name
		"{US President Donald Trump|per} spoke.":                     {"US pl", "Donald Trump pe"},
		"{President-elect Joe Biden|per} spoke.":                     {"Joe Biden pe"},
		"{Queen Elizabeth II|per} spoke.":                            {"Elizabeth II pe"},
		"{Iranian President Hassan Rouhani|per} spoke.":              {"Hassan Rouhani pe"},
		"{Vice President Mike Pence|per} spoke.":                     {"Mike Pence pe"},
		"{Dr Meerjady|per} spoke.":                                   {"Meerjady pe"},
		"{India's Reliance Industries|org} grew.":                    {"India pl", "Reliance Industries or"},
		"{European Union and the African Union|org} met.":            {"European Union or", "African Union or"},
		"He likes {the United Nations|org}.":                         {"United Nations or"},
		"{The Boeing Company|org} grew.":                             {"Boeing Company or"},
		"The {53-year-old|org} man left.":                            nil,
		"{Syria -|loc} it is said.":                                  {"Syria pl"},
		"{BAE Systems.|org}":                                         {"BAE Systems or"},
		"{Dean Martin|per} sang.":                                    {"Dean Martin pe"},
		"{Martin Luther King Jr.|per} spoke.":                        {"Martin Luther King Jr. pe"},
		"He read it in {The Times|org} again.":                       {"The Times or"},
		"They ate at {Macy's|org} again.":                            {"Macy's or"},
		"The {Ukrainian|loc} army left.":                             nil,
		"The {EastMed|loc} gas pipeline broke.":                      {"EastMed gas pipeline pl"},
		"The {Gaza|loc} Strip is small.":                             {"Gaza Strip pl"},
		"The {Houston|loc} Chronicle said so.":                       {"Houston Chronicle or"},
		"{Google|org}, Inc. grew.":                                   {"Google, Inc. or"},
		"{Roe|org}, Ltd, of York grew.":                              {"Roe, Ltd or"},
		"{Roe|org}, In the end, grew.":                               {"Roe or"},
		"The {Apple|org} County is far.":                             {"Apple or"},
		"Some {Kurdish|org} rebels left.":                            nil,
		"The {EastMed|loc} gas broke.":                               {"EastMed pl"},
		"{Boeing and Airbus|org} talked. {Boeing|org} left.":         {"Boeing or", "Airbus or", "Boeing or"},
		"{Marks and Spencer|org} grew. {Marks|per} left.":            {"Marks and Spencer or", "Marks pe"},
		"{Energy Minister Peter Mwansa|per} spoke.":                  {"Peter Mwansa pe"},
		"{Shadow Home Secretary Yvette Cooper|per} spoke.":           {"Yvette Cooper pe"},
		"{Prophet Muhammad|per} spoke.":                              {"Muhammad pe"},
		"{Energy Poverty Smith|per} spoke.":                          {"Energy Poverty Smith pe"},
		"They left {eastern Afghanistan|loc}.":                       {"Afghanistan pl"},
		"They left the {port of Felixstowe|loc}.":                    {"Felixstowe pl"},
		"They left {West Bengal|loc} for the {City of London|loc}.":  {"West Bengal pl", "City of London pl"},
		"{GM and Cerberus Capital Management|org} talked.":           {"GM or", "Cerberus Capital Management or"},
		"{Marseille and Toulon|org} lost.":                           {"Marseille pl", "Toulon pl"},
		"The towns of {Baidoa and Jowhar|org} fell.":                 {"Baidoa pl", "Jowhar pl"},
		"{Baidoa and Jowhar|org} grew.":                              {"Baidoa and Jowhar or"},
		"The {Dawei|loc}-Ye highway opened.":                         {"Dawei-Ye highway pl"},
		"{Procter and Gamble|org} grew.":                             {"Procter and Gamble or"},
		"{Food and Drug Authority|org} met.":                         {"Food and Drug Authority or"},
		"{United Nations Secretary-General|org} {Kofi Annan|per} is": {"United Nations or", "Kofi Annan pe"},
		"The Iranian Entrepreneurship Organization met.":             {"Iranian Entrepreneurship Organization or"},
		"The {China|loc}-{Iran|loc} Innovation Center opened.":       {"China-Iran Innovation Center or"},
		"The {China|loc}-{Iran|loc} talks began.":                    {"China pl", "Iran pl"},
		"The {Bukhara|loc}-{Ural|loc} pipeline opened.":              {"Bukhara-Ural pipeline pl"},
		"The big Organization met. The New Company left.":            nil,
		// things of no type
		"The {USS Gerald R. Ford|per} left the {Islamabad Memorandum|org}.":         nil,
		"{Brent Crude|per} rose, {Islam|loc} grew at {Eid|per} after {Brexit|loc}.": nil,
		"{Act Now|org} and {Crude Awakening|org} met.":                              {"Act Now or", "Crude Awakening or"},
		"{Senator|per} {Act|org} left.":                                             {"Senator pe", "Act or"},
		// what stands before the name of who holds an office
		"The vice president {of the United States Joe Biden|per} won.": {"United States pl", "Joe Biden pe"},
		"The senator from {Vermont Bernie Sanders|per} won.":           {"Vermont pl", "Bernie Sanders pe"},
		"The songs from {Virginia Lee Roe|per} won.":                   {"Virginia Lee Roe pe"},
		// Korean names
		"Prime minister {Han Duck|per}-soo resigned; {Han Duck|per} too.": {"Han Duck-soo pe", "Han Duck pe"},
		"The {Hugh Grant|per}-style joke.":                                {"Hugh Grant pe"},
		// places by where they stand
		"They met in {Kryvyi Rih|per}, {Ukraine|loc}.":              {"Kryvyi Rih pl", "Ukraine pl"},
		"They met in {Guma|loc}, {Benue State|org}, {Nigeria|loc}.": {"Guma pl", "Benue State pl", "Nigeria pl"},
		"{Turkey|loc}, {Orsan|org}, {Nigeria|loc} and others met.":  {"Turkey pl", "Orsan or", "Nigeria pl"},
		"He stood in {Solna District Court|org}, {Sweden|loc}.":     {"Solna District Court or", "Sweden pl"},
		"He asked {Ann Roe|per}, {Sweden|loc} and others.":          {"Ann Roe pe", "Sweden pl"},
		// what the last word says
		"{Eastport Holdings|loc} grew before {Christmas|loc}.":     {"Eastport Holdings or"},
		"The {Sinaloa Cartel|loc} met {Thames Valley Police|per}.": {"Sinaloa Cartel or", "Thames Valley Police or"},
		"The {Russian Federation|loc} met the {Police|loc}.":       {"Russian Federation pl", "Police pl"},
		"{Kabul|per} met {Sofia|per}.":                             {"Kabul pl", "Sofia pe"},
		// names that need no model
		"The {Democratic Republic|loc} of the {Congo|loc} won.":           {"Democratic Republic of the Congo pl"},
		"The World Health Organization met.":                              {"World Health Organization or"},
		"The {Embassy of the United States|org} closed.":                  {"Embassy of the United States or"},
		"{Bosnia|loc} and {Herzegovina|loc} won.":                         {"Bosnia and Herzegovina pl"},
		"{Iran|org} agreed.":                                              {"Iran pl"},
		"The {Black Sea|org} is deep.":                                    {"Black Sea pl"},
		"{IRGC|loc} agreed.":                                              {"IRGC or"},
		"{MS|org} grew.":                                                  {"MS or"},
		"{Michael Jordan|per} met {Jordan|per}.":                          {"Michael Jordan pe", "Jordan pe"},
		"{Mahan|per} flew. {Mahan Air|org} landed.":                       {"Mahan or", "Mahan Air or"},
		"{Northgate|loc} plc grew. {Northgate|loc} fell.":                 {"Northgate plc or", "Northgate or"},
		"{Northgate|loc} Road grew. {Northgate|loc} fell.":                {"Northgate Road pl", "Northgate pl"},
		"{Boston|loc} grew. {Boston|org} fell.":                           {"Boston pl", "Boston pl"},
		"They met in {Ramallah|org}.":                                     {"Ramallah pl"},
		"{Amman|org} fell.":                                               {"Amman pl"},
		"{Amman Bank|org} fell.":                                          {"Amman Bank or"},
		"The sales of {Toulon|org} rose.":                                 {"Toulon or"},
		"{El Salvador|per} won.":                                          {"El Salvador pl"},
		"{Jordan|per} won.":                                               {"Jordan pe"},
		"Mr. {Bloomberg|org} spoke.":                                      {"Bloomberg pe"},
		"{Bloomberg|org} reported.":                                       {"Bloomberg or"},
		"{Angela Merkel|per} won. {Merkel|loc} won.":                      {"Angela Merkel pe", "Merkel pe"},
		"{George Washington|per} won. {Washington|loc} won.":              {"George Washington pe", "Washington pl"},
		"{Ford|per} spoke. {Henry Ford|per} and {Ford Motor Co.|org} are": {"Ford pe", "Henry Ford pe", "Ford Motor Co. or"},
	} {
		if got := mentioned(w, text); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
