package agreement

import (
	"strings"
	"testing"

	"dateline/article"
	"dateline/extract/amount"
	"dateline/extract/date"
)

func TestExtractFillsTheRecord(t *testing.T) {
	l := newLayers(t)
	for _, c := range []struct {
		text, trigger, date, subject string
		amounts                      int
	}{
		{"China and Laos on Monday signed a memorandum of understanding on agriculture.", "signed a memorandum", "2020-06-22", "agriculture", 0},
		{"Telefonica has agreed to buy British Telecom for 17.7 billion pounds.", "has agreed to buy", "", "British Telecom for 17.7 billion pounds", 1},
		{"Egypt and Kenya signed an agreement in 2018 to build a dam, officials said.", "signed an agreement", "2018", "build a dam", 0},
		{"Japan signed a trade deal with Mexico on Thursday.", "signed a trade deal", "2020-06-18", "trade deal", 0},
		{"An agreement on visas was signed by China and Laos.", "agreement on visas was signed", "", "visas", 0},
		{"Turkey and Russia signed a deal under which Turkey will buy gas.", "signed a deal", "", "Turkey will buy gas", 0},
		{"Chad and Sudan agreed on a ceasefire as they prepare for talks.", "agreed on a ceasefire", "", "ceasefire", 0},
		{"China has approved the sale of a 50 percent stake in Xugong to Carlyle Group.", "has approved the sale", "", "50 percent stake in Xugong", 1},
		{"Telefonica has bought a majority stake in British Telecom.", "has bought", "", "majority stake in British Telecom", 0},
		{"Egypt and the World Bank signed a loan of one billion dollars.", "signed a loan", "", "loan of one billion dollars", 1},
	} {
		found, _ := l.extract(c.text)
		if len(found) != 1 {
			t.Errorf("%s: %d agreements", c.text, len(found))
			continue
		}
		a := found[0]
		if got := c.text[a.Trigger.Start:a.Trigger.End]; got != c.trigger {
			t.Errorf("%s: trigger %q, want %q", c.text, got, c.trigger)
		}
		if a.Date != c.date || a.Subject != c.subject || len(a.Amounts) != c.amounts {
			t.Errorf("%s: date %q, subject %q, %d amounts; want %q, %q, %d", c.text, a.Date, a.Subject, len(a.Amounts), c.date, c.subject, c.amounts)
		}
		if c.text[a.Start:a.End] != c.text || a.Plover == "" || a.Rule == "" {
			t.Errorf("%s: span %q, plover %q, rule %q", c.text, c.text[a.Start:a.End], a.Plover, a.Rule)
		}
	}
}

func TestPartiesAcrossSentences(t *testing.T) {
	l := newLayers(t)
	for _, c := range []struct{ text, want string }{
		{"India and Pakistan met on Monday. The two countries signed a trade agreement.", "India; Pakistan"},
		{"French President Emmanuel Macron met Polish Prime Minister Donald Tusk. France and Poland signed a treaty on defence.", "France; Poland"},
		{"French President Emmanuel Macron and Polish Prime Minister Donald Tusk signed a treaty on defence.", "France; Poland"},
		{"Israeli and Egyptian negotiators reached an agreement on gas.", "Egypt; Israel"},
		{"Russia says it has signed a contract with Iran.", "Iran; Russia"},
		{"TOKYO (AFP) - Toyota said on Monday that it had signed a contract with Suzuki.", "Suzuki; Toyota"},
		{"Colombia's government and the FARC rebels reached a peace deal to end their conflict.", "Colombia; FARC"},
		{"The Philippine government and Muslim rebels signed a truce. The Moro Islamic Liberation Front has fought since 1970.", "Moro Islamic Liberation Front; Philippines"},
		{"Kenya signed a 250-million-U.S.-dollar loan agreement with China.", "China; Kenya"},
		{"Greece signed an accord with the former Yugoslav republic of Macedonia.", "Greece; Macedonia"},
		{"EU finance ministers agreed on Monday to lend Ireland 85 billion euros.", "EU; Ireland"},
		{"Britain and Russia signed a treaty in Moscow. President Vladimir Putin and Prime Minister Tony Blair put their names to it. Putin and Blair signed the treaty after dinner.", "Britain; Russia"},
		{"US-brokered talks between Israel and Hamas resumed on Monday.", "Hamas; Israel"},
		{"Israel and Hamas fought for weeks. Egypt and the United States, which brokered the first ceasefire, urged the two sides to open roads.", "Hamas; Israel"},
		{"U.S. President Donald Trump says a ceasefire between Cambodia and Thailand has been brokered.", "Cambodia; Thailand"},
		{"Visiting Turkish President Recep Tayyip Erdogan and Pakistani Prime Minister Imran Khan witnessed the signing of 13 agreements.", "Pakistan; Turkey"},
		{"The International Monetary Fund has approved a 1.5 billion dollar loan for Pakistan.", "International Monetary Fund; Pakistan"},
		{"U.S. President Donald Trump and Congress failed to reach an agreement on the budget.", "Congress; Donald Trump"},
		{"LUANDA, March 21 (Xinhua) -- The two leaders signed a treaty on trade. Angola and Namibia want visas too.", ""},
		{"China and Pakistan signed 12 agreements covering energy, transport and education.", "China; Pakistan"},
		{"Sudanese President Omar al-Bashir and Salva Kiir, the leader of South Sudan, signed an oil deal.", "South Sudan; Sudan"},
		{"Ukraine's Prime Minister Yury Yekhanurov says the signing of a gas deal with Russia has been postponed.", "Russia; Ukraine"},
		{"The two sides agreed to exchange prisoners, Russian and Ukrainian officials said.", "Russia; Ukraine"},
		{"Members of the African Union signed an agreement on Monday to send troops to Mali.", "African Union"},
		{"Former U.S. President Bill Clinton signed an agreement with the Cambodian government.", "Bill Clinton; Cambodia"},
		{"Israel and Hamas accused each other Saturday of breaking the ceasefire.", "Hamas; Israel"},
		{"Nissan has agreed to take a 34 percent stake in struggling rival Mitsubishi Motors.", "Mitsubishi Motors; Nissan"},
		{"Kenya sent troops. President Uhuru Kenyatta signed a treaty with Somalia.", "Kenya; Somalia"},
		{"Tripoli signed an agreement with Ankara on visas. The Turkish envoy in Libya was pleased.", "Libya; Turkey"},
		{"An agreement on visas was signed on Sunday by the heads of diplomacy of Mozambique and Vietnam, Jose Pacheco and Tran Minh.", "Mozambique; Vietnam"},
		{"The South Sudanese government and rebels loyal to Riek Machar have agreed on a ceasefire.", "Riek Machar; South Sudan"},
		{"The Sudanese government and two rebel groups signed a truce. The Justice and Equality Movement and the Sudan Liberation Army have fought since 2003.", "Justice and Equality Movement; Sudan; Sudan Liberation Army"},
		{"The two delegations representing the government of Mali and the Democratic Alliance for Change reached an agreement on a truce.", "Democratic Alliance for Change; Mali"},
		{"Kenya's President Mwai Kibaki and Prime Minister Raila Odinga signed a power-sharing deal on Monday.", "Mwai Kibaki; Raila Odinga"},
		{"French President Emmanuel Macron met Polish Prime Minister Donald Tusk. The two agreed to build tanks.", "France; Poland"},
		{"The United States, Russia, China, Britain, France and Germany met Iran in Vienna. Iran and the six powers agreed to extend negotiations.", "Britain; China; France; Germany; Iran; Russia; United States"},
		{"Talks between Iran and six world powers ended without agreement. Ashton represented Britain, China, France, Germany, Russia and the United States.", "Britain; China; France; Germany; Iran; Russia; United States"},
		{"Samsung said Thursday it has clinched a 1.1 trillion won (960 million U.S. dollars) deal to build a drill ship.", "Samsung"},
		{"Hyundai said it has won a contract to build two tankers for Kuwait Oil Tanker Company.", "Hyundai; Kuwait Oil Tanker Company"},
		{"Boeing announced a firm order for two jets from Qatar Airways.", "Boeing; Qatar Airways"},
		{"Airbus ended the Paris Air Show with a 3.7-billion-dollar contract from Singapore Airlines.", "Airbus; Singapore Airlines"},
		{"Finland accepted Latvia's request to send guards to its border to manage migration from Belarus.", "Finland; Latvia"},
		{"India's Reliance Industries has agreed to pay 392 million dollars for a stake in a gas field owned by Carrizo Oil & Gas.", "Carrizo Oil & Gas; Reliance Industries"},
		{"The EU is proud of its free trade agreement with Vietnam.", "EU; Vietnam"},
		{"Palestinian president Mahmud Abbas's Fatah faction signed an agreement with Hamas.", "Fatah; Hamas"},
		{"Sudanese President Omar al-Bashir and Khalil Ibrahim, leader of the rebel Justice and Equality Movement (JEM), attended the signing of the accord.", "Justice and Equality Movement; Sudan"},
		{"Alstom signed a contract with the Egyptian city of Alexandria.", "Alexandria; Alstom"},
		{"\"It was agreed that the two foreign secretaries of India and Pakistan would meet in Islamabad,\" the ministry said.", "India; Pakistan"},
		{"Siemens said on Monday it would take control of Commerzbank in a share swap.", "Commerzbank; Siemens"},
		{"The presidents of Chad and Sudan met. The two leaders agreed to build a railway.", "Chad; Sudan"},
		{"China and Hong Kong met. Lam agreed to add two members to the council.", ""},
		{"French President Emmanuel Macron met Polish Prime Minister Donald Tusk. Macron spoke of gas. They also agreed to hold a summit.", "France; Poland"},
		{"Trade talks with Canada and India have begun.", "Canada; India"},
		{"The Asian Development Bank will provide a loan to Bangladesh.", "Asian Development Bank; Bangladesh"},
		{"Britain left the European Union, which it joined in 1973.", "Britain; European Union"},
		{"Watson rejected Prime Minister Theresa May's proposed Brexit deal. The European Union and the United Kingdom agreed on it in March.", "European Union; United Kingdom"},
		{"Gazprom and the state oil company of Azerbaijan, SOCAR, on Monday signed a contract on gas supplies.", "Gazprom; SOCAR"},
		{"Syrian Democratic Forces (SDF), Hezbollah (HZB) and possibly other groups will sign a truce next week.", "Hezbollah; Syrian Democratic Forces"},
		{"Kazakhstan and Uzbekistan have agreed to double gas transit. Under the agreement, Uzbekistan will buy gas from Gazprom. Kazakh Energy Minister Nurlan Seitkali and his Uzbek counterpart will sign the documents next week.", "Kazakhstan; Uzbekistan"},
	} {
		found, es := l.extract(c.text)
		if c.want == "" && len(found) == 0 {
			continue
		}
		if len(found) != 1 || parties(found[0], es) != c.want {
			var got []string
			for _, a := range found {
				got = append(got, parties(a, es))
			}
			t.Errorf("%s: got %q, want %s", c.text, got, c.want)
		}
	}
}

func TestStatusOfTheAct(t *testing.T) {
	l := newLayers(t)
	for _, c := range []struct{ text, want string }{
		{"Iraq's parliament ratified on Thursday a security pact with the United States.", "ratified"},
		{"The African Union welcomed the signing of a peace treaty between Sudan and Chad.", "signed"},
		{"Sudan and Chad announced the signing of a peace treaty.", "signed"},
		{"Sudan and Chad announced a peace treaty.", "agreed"},
		{"Norway said on Wednesday it would lend Iceland 480 million euros.", "agreed"},
		{"Norway would lend Iceland 480 million euros.", "negotiating"},
		{"No agreement has been reached between Iceland and Britain.", "negotiating"},
		{"Iceland has yet to reach an agreement with Britain.", "negotiating"},
		{"Chadian and Sudanese officials held talks in Cairo. Chad and Sudan agreed to build a railway.", "agreed"},
		{"Sudan and Chad will exchange prisoners after the signing on Saturday, in Tripoli, of a memorandum of understanding.", "signed"},
		{"India and Nepal signed in Kathmandu two agreements on trade.", "signed"},
	} {
		if found, _ := l.extract(c.text); len(found) != 1 || found[0].Status != c.want {
			t.Errorf("%s: got %+v, want %s", c.text, found, c.want)
		}
	}
}

func TestSequelAddsSumAndDay(t *testing.T) {
	l := newLayers(t)
	const lead = "Telefonica signed a contract with Ericsson to build a network. "
	for _, c := range []struct {
		text, date string
		amounts    int
	}{
		{lead + "The contract, worth 1.5 billion euros, was signed on Monday.", "2020-06-22", 1},
		{lead + "Under the deal, Ericsson will get 2 billion euros.", "", 1},
		{lead + "It rained. The two companies met on Monday and earned 2 billion euros.", "", 0},
		{lead + "The contract with Nokia is worth 2 billion euros.", "", 0},
		{"In 2018, Hungary bought guns, then agreed with Airbus to open a factory.", "2018", 0},
		{"Toyota and Suzuki agreed to build a plant in India, the companies said on Monday.", "2020-06-22", 0},
		{"Toyota and Suzuki agreed to build a plant in India, Nikkei said on Monday.", "", 0},
		{"On Monday, the minister said that Hungary and Poland had signed a treaty on defence.", "", 0},
	} {
		found, _ := l.extract(c.text)
		if len(found) == 0 || found[len(found)-1].Date != c.date && found[0].Date != c.date || len(found[0].Amounts) != c.amounts {
			t.Errorf("%s: got %+v", c.text, found)
		}
	}
}

func TestMinConfidenceMovesTheThreshold(t *testing.T) {
	l := newLayers(t)
	text := "China and Laos signed a treaty. Officials talked about a deal between Peru and Chile."
	last := -1
	for _, m := range []float64{0.99999, 0.5, 0.01} {
		l.finder.MinConfidence = m
		found, _ := l.extract(text)
		if len(found) < last {
			t.Errorf("at %v %d agreements, at a higher threshold %d", m, len(found), last)
		}
		last = len(found)
	}
	if last == 0 {
		t.Error("nothing found at the lowest threshold")
	}
}

// FuzzExtract checks that any text gives records that hold together.
func FuzzExtract(f *testing.F) {
	for _, r := range Rules() {
		f.Add(r.Yes[0].Text)
		f.Add(r.No[0])
	}
	f.Add("signed agreed to with between and , , and (SDF) to")
	l := newLayers(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		d := l.analyzer.Analyze(text, "")
		es := l.entities.Extract(d, l.names.Tag(d))
		amounts := amount.Extract(d, l.tables)
		ids := map[string]bool{}
		found := l.finder.Extract(d, es, date.Extract(d), amounts)
		for _, e := range es.List {
			ids[e.ID] = true
		}
		for _, a := range found {
			check(t, text, a, ids, len(amounts))
		}
	})
}

func check(t *testing.T, text string, a article.Agreement, ids map[string]bool, amounts int) {
	if !a.Contains(a.Trigger) || a.End > len(text) || a.Trigger.Start >= a.Trigger.End {
		t.Errorf("spans %v %v in %d bytes", a.Span, a.Trigger, len(text))
	}
	if !strings.Contains(text, a.Subject) {
		t.Errorf("subject %q is not in the text", a.Subject)
	}
	seen := map[string]bool{}
	for _, p := range a.Parties {
		if !ids[p] || seen[p] {
			t.Errorf("party %s unknown or twice", p)
		}
		seen[p] = true
	}
	for _, i := range a.Amounts {
		if i < 0 || i >= amounts {
			t.Errorf("amount %d of %d", i, amounts)
		}
	}
	if a.Confidence <= 0 || a.Confidence > 1 || len(a.Parties) == 0 {
		t.Errorf("confidence %v, %d parties", a.Confidence, len(a.Parties))
	}
}

// BenchmarkExtract measures this stage alone, on news that is all agreements.
func BenchmarkExtract(b *testing.B) {
	l := newLayers(b)
	var text strings.Builder
	for text.Len() < 20_000 {
		for _, r := range Rules() {
			text.WriteString(r.Yes[0].Text + " " + r.No[0] + " ")
		}
		text.WriteString("\n\n")
	}
	d := l.analyzer.Analyze(text.String(), "2020-06-24")
	es := l.entities.Extract(d, l.names.Tag(d))
	dates, amounts := date.Extract(d), amount.Extract(d, l.tables)
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		l.finder.Extract(d, es, dates, amounts)
	}
}

func TestNamesOfTreaties(t *testing.T) {
	for name, want := range map[string]bool{
		"Paris Agreement": true, "Treaty on the Non-Proliferation of Nuclear Weapons": true, "Iranian–Russian Treaty on Comprehensive Strategic Partnership": true,
		"NAFTA": true, "North Atlantic Treaty Organization": false, "Office of the Treaty": false, "of": false,
	} {
		if treaty(name) != want {
			t.Errorf("treaty(%q) is not %v", name, want)
		}
	}
}
