package entity_test

import "testing"

func TestRoles(t *testing.T) {
	w := newWorld(t)
	tests := []struct{ text, name, role, affiliation, country string }{
		// before the name
		{"President {Vladimir Putin|per} spoke.", "Vladimir Putin", "President", "", ""},
		{"{NASA|org} administrator {Jim Bridenstine|per} spoke.", "Jim Bridenstine", "administrator", "NASA", ""},
		{"{Iran|loc}'s foreign minister {Abbas Araghchi|per} spoke.", "Abbas Araghchi", "foreign minister", "Iran", "IR"},
		{"Iranian foreign minister {Abbas Araghchi|per} spoke.", "Abbas Araghchi", "foreign minister", "Iran", "IR"},
		{"South Korean president {Moon Jae-in|per} spoke.", "Moon Jae-in", "president", "South Korea", "KR"},
		{"The former {New Jersey|loc} governor {Chris Christie|per} spoke.", "Chris Christie", "former governor", "New Jersey", "US"},
		{"The director of {Amnesty International|org}, {Jane Doe|per}, spoke.", "Jane Doe", "director", "Amnesty International", ""},
		{"{U.S.|loc} Secretary of State {Mike Pompeo|per} spoke.", "Mike Pompeo", "Secretary of State", "U.S.", "US"},
		{"{US|loc} ambassador to {Israel|loc} {Mike Huckabee|per} spoke.", "Mike Huckabee", "ambassador to Israel", "US", "US"},
		{"The president and {AU|org} trade and industry commissioner {Albert Muchanga|per} spoke.", "Albert Muchanga", "trade and industry commissioner", "AU", ""},
		{"{NATO|org} Secretary-General {Jens Stoltenberg|per} spoke.", "Jens Stoltenberg", "Secretary-General", "NATO", ""},
		{"{NASA|org} astronauts {Bob Behnken|per} and {Doug Hurley|per} flew.", "Bob Behnken", "astronaut", "NASA", ""},
		{"{NASA|org} astronauts {Bob Behnken|per} and {Doug Hurley|per} flew.", "Doug Hurley", "astronaut", "NASA", ""},
		{"Presidents {Muhammadu Buhari|per} of {Nigeria|loc} and {Patrice Talon|per} of {Benin|loc} signed.", "Patrice Talon", "President", "Benin", "BJ"},
		{"Sen. {John Kerry|per} spoke.", "John Kerry", "Senator", "", ""},
		// after the name
		{"{Tim Cook|per}, chief executive of {Apple|org}, spoke.", "Tim Cook", "chief executive", "Apple", ""},
		{"{Chang Hua|per}, the Chinese ambassador, spoke.", "Chang Hua", "ambassador", "China", "CN"},
		{"{Dave Lewis|per}, {Tesco|org}'s CEO, spoke.", "Dave Lewis", "CEO", "Tesco", ""},
		{"{Jane Doe|per}, 43, a lawyer, spoke.", "Jane Doe", "lawyer", "", ""},
		// said of the name
		{"{Jeffrey Bostic|per} is elected president of {Barbados|loc}.", "Jeffrey Bostic", "president", "Barbados", "BB"},
		{"{Kais Saied|per} appoints {Sara Zaafarani|per} as the new prime minister.", "Sara Zaafarani", "prime minister", "", ""},
		{"{Bill Gerstenmaier|per} of {NASA|org} spoke.", "Bill Gerstenmaier", "", "NASA", ""},
		{"{NASA|org} chose two astronauts, {Bob Behnken|per} and {Doug Hurley|per}, for the flight.", "Bob Behnken", "astronaut", "", ""},
		{"{NASA|org} chose two astronauts, {Bob Behnken|per} and {Doug Hurley|per}, for the flight.", "Doug Hurley", "astronaut", "", ""},
		{"{Bob Smith|per} and {Jane Doe|per} were lawyers.", "Bob Smith", "lawyer", "", ""},
		{"{Bob Smith|per} and {Jane Doe|per} were lawyers.", "Jane Doe", "lawyer", "", ""},
		{"{Nancy Pelosi|per}, the Speaker of the {House|org}, spoke.", "Nancy Pelosi", "Speaker of the House", "House", ""},
		{"The head of {Liberia|loc}'s {Elections Commission|org}, {Jane Doe|per}, spoke.", "Jane Doe", "head", "Elections Commission", ""},
		{"{Jane Doe|per}, the finance chief for GM, spoke.", "Jane Doe", "finance chief", "GM", ""},
		{"{Jane Doe|per}, Secretary of State, spoke.", "Jane Doe", "Secretary of State", "", ""},
		{"{Russia|loc}'s energy minister {Ivan Petrov|per} met his Iranian counterpart, {Masud Mir|per}, there.", "Masud Mir", "energy minister", "Iran", "IR"},
		{"Prime Minister {Jane Doe|per} left. {Doe|per} and her Lao counterpart {Bob Smith|per} signed.", "Bob Smith", "Prime Minister", "Laos", "LA"},
		{"Admiral {Thomas Fargo|per}, who is commander of the {Pacific Command|org}, spoke.", "Thomas Fargo", "commander", "Pacific Command", ""},
		{"Lieutenant General {Ivan Petrov|per}, the chief of the {Space Forces|org}, spoke.", "Ivan Petrov", "chief", "Space Forces", ""},
		{"Army spokesman Colonel {Ivan Petrov|per} spoke.", "Ivan Petrov", "Army spokesman", "", ""},
		// near misses
		{"Colonel {Ivan Petrov|per}, a father of three, spoke.", "Ivan Petrov", "Colonel", "", ""},
		{"Attorney General {Jane Doe|per}, a lawyer, spoke.", "Jane Doe", "Attorney General", "", ""},
		{"{Ivan Petrov|per} met his Iranian counterpart, {Masud Mir|per}, there.", "Masud Mir", "", "", ""},
		{"They tried {Charles Graner|per}, Sergeant {Javal Davis|per} and others.", "Charles Graner", "", "", ""},
		{"After meeting the president, {Boris Johnson|per} said that he would stay.", "Boris Johnson", "", "", ""},
		{"{Tim Cook|per} met the minister.", "Tim Cook", "", "", ""},
		{"{Tim Cook|per}, his wife said, is the boss.", "Tim Cook", "", "", ""},
		{"Mr. {Cook|per} spoke.", "Cook", "", "", ""},
		{"The wife of {Tim Cook|per} spoke.", "Tim Cook", "", "", ""},
	}
	for _, tt := range tests {
		_, e := w.read(tt.text, nil)
		got := find(e, tt.name)
		if got == nil {
			t.Errorf("%s: no %s", tt.text, tt.name)
			continue
		}
		if got.Role != tt.role || got.Affiliation != tt.affiliation || got.Country != tt.country {
			t.Errorf("%s\n got %q of %q (%s)\nwant %q of %q (%s)", tt.text, got.Role, got.Affiliation, got.Country, tt.role, tt.affiliation, tt.country)
		}
	}
}
