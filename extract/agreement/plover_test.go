package agreement

import (
	"testing"

	"dateline/article"
)

func TestPloverKnowsEveryStatusAndKind(t *testing.T) {
	types := set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST REJECT SANCTION ASSAULT")
	for _, status := range article.Statuses() {
		for _, kind := range article.Kinds() {
			if got := plover(status, kind); !types[got] {
				t.Errorf("%s %s: %q is no PLOVER type", status, kind, got)
			}
		}
	}
}

func TestPlover(t *testing.T) {
	for _, c := range []struct{ status, kind, want string }{
		{"signed", "treaty", "AGREE"},
		{"negotiating", "trade", "CONSULT"},
		{"proposed", "ceasefire", "REQUEST"},
		{"rejected", "treaty", "REJECT"},
		{"broken", "ceasefire", "ASSAULT"},
		{"broken", "treaty", "REJECT"},
		{"ended", "cooperation", "SANCTION"},
		{"implemented", "ceasefire", "RETREAT"},
		{"implemented", "investment", "AID"},
		{"implemented", "contract", "COOPERATE"},
	} {
		if got := plover(c.status, c.kind); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.status, c.kind, got, c.want)
		}
	}
}
