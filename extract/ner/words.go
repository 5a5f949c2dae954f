package ner

import "strings"

// wordSets are the words that the conformer goes by.
type wordSets struct {
	titles     map[string]bool // offices and forms of address before a person
	bodies     map[string]bool // common nouns after the name of an organization
	adjectives map[string]bool // adjectives and peoples that no list of countries has
	directions map[string]bool // words before an adjective of place
	sites      map[string]bool // last words of buildings and stations
	unions     map[string]bool // organizations of states, which the model may take for places
	hyphened   map[string]bool // words that a name is tied to by a hyphen
	before     map[string]bool // prepositions of place
	common     map[string]bool // names of places that mean something else in small letters
}

func newWordSets() wordSets {
	return wordSets{
		titles: wordSet("Prime Vice Deputy Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. President Vice-President Minister Premier Chancellor Queen King " +
			"Prince Princess Pope Sir Dame Lord Emperor Sheikh Sheik Ayatollah Mullah Prophet " +
			"Bishop Archbishop Cardinal Rev. Gen. General Col. Colonel Lt. Lieutenant Maj. Major Capt. Captain Sgt. Sergeant " +
			"Admiral Commander Sen. Senator Rep. Representative Congressman Congresswoman Gov. Governor Mayor Judge " +
			"Justice Secretary Ambassador Spokesman Spokeswoman Chairman Director Professor Speaker"),
		bodies: wordSet("union party company group newspaper government airline team agency"),
		adjectives: wordSet("American Americans African Africans Asian European Europeans Eastern Western Korean Arab Arabs Muslim " +
			"Muslims Islamic Christian Christians Jewish Kurd Kurds Kurdish Serb Serbs Venetian Sicilian Victorian Republican Democratic"),
		directions: wordSet("North South East West Central Latin Middle Eastern Western Northern Southern Southeast Sunni Shiite Bosnian"),
		sites:      wordSet("Hospital Airport Station Palace Stadium Prison Base Bridge Tower Hotel Cathedral Mosque Street"),
		unions:     wordSet("U.N. UN E.U. EU NATO ASEAN OPEC IMF WHO G7 G8 G20"),
		hyphened: wordSet("based led backed born controlled held run ruled occupied owned made built brokered mediated sponsored " +
			"funded financed supported allied aligned wide style educated trained area administered affiliated linked bound " +
			"listed registered flagged drafted proposed dominated imposed appointed"),
		common: wordSet("china turkey guinea jersey reunion earth"),
		before: wordSet("in from to near between around at through across"),
	}
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
