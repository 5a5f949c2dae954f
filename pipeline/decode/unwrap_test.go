package decode

import "testing"

func TestUnwrap(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{
			"wrapped paragraphs",
			"The council of Northport met on Monday and agreed to mend the\nold bridge before the winter sets in, the mayor said. \"It is\ntime,\" she said.\n\nIt rained.\n\nWork is to begin in June, and the council expects that it will\ntake two years.",
			"The council of Northport met on Monday and agreed to mend the old bridge before the winter sets in, the mayor said. \"It is time,\" she said.\n\nIt rained.\n\nWork is to begin in June, and the council expects that it will take two years.",
		},
		{
			"a list among them",
			"The council of Northport met on Monday and agreed to mend the\nold bridge before the winter sets in, in three steps that all\ntake time:\n- the piers\n- the road\n\nThe end.",
			"The council of Northport met on Monday and agreed to mend the old bridge before the winter sets in, in three steps that all take time:\n- the piers\n- the road\n\nThe end.",
		},
		{"a paragraph per line", "It rained on Monday.\nIt snowed on Tuesday.\nIt was dry on Friday.", "It rained on Monday.\nIt snowed on Tuesday.\nIt was dry on Friday."},
		{"short lines of many lengths", "Roses\nare red this year and\nviolets\nare blue", "Roses\nare red this year and\nviolets\nare blue"},
		{"one line", "It rained.", "It rained."},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		if got := unwrap(test.in); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
