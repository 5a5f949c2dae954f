package decode

import "testing"

func TestLanguage(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"English", "The minister said that the agreement was signed on Monday.", "en"},
		{"English names only", "Angela Merkel, Berlin", "en"},
		{"English names at length", "The signatories included Prof David Epstein, Mike Leigh, Prof Michael Rosen, Prof Jacqueline Rose, Miriam Margolyes, Alexei Sayle, Lynne Segal, Avi Shlaim, Gillian Slovo, Antony Lerman, Moshé Machover, Jonathan Rosenhead", "en"},
		{"one word", "Goal!", "en"},
		{"German", "Der Bundestag hat am Donnerstag ein Gesetz beschlossen, das die Steuern für kleine Unternehmen senkt. Die Regierung erwartet davon mehr Wachstum, die Opposition sprach von einem Geschenk an die Reichen und kündigte Widerstand im Bundesrat an.", "de"},
		{"French", "Le président a annoncé jeudi que le gouvernement allait présenter un projet de loi pour réformer les retraites avant la fin de l'année. Les syndicats ont aussitôt appelé à une journée de grève dans tout le pays.", "fr"},
		{"Russian", "Президент России подписал указ о мерах поддержки семей, сообщила в пятницу пресс-служба Кремля. Документ вступает в силу со дня опубликования. Ранее глава государства поручил правительству подготовить предложения, чтобы увеличить выплаты тем, кто воспитывает трёх и более детей, и сократить сроки их оформления.", "ru"},
		{"Persian", "رئیس جمهور ایران در تهران با وزیر دیدار کرد", "fa"},
		{"numbers", "1 2 3", "und"},
		{"nothing", "", "und"},
	}
	for _, test := range tests {
		if got := languageOf(test.text); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestPageLanguage(t *testing.T) {
	english := "The minister said that the agreement was signed on Monday, and that it would be sent to parliament before the end of the month. The opposition said it had not been told of it, and asked for a debate. The debate will be held on Friday."
	tests := []struct{ text, declared, want string }{
		{english, "de-DE", "en"},
		{"Kurz gesagt: nein", "de", "de"},
		{english, "", "en"},
		{"Kurz gesagt: nein", "x", "en"},
		{"Short", "en_US", "en"},
	}
	for _, test := range tests {
		if got := pageLanguage(test.text, test.declared); got != test.want {
			t.Errorf("%.20q declared %q: got %q, want %q", test.text, test.declared, got, test.want)
		}
	}
}
