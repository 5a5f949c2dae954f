package amount

// meant is the currency of a bare word, where neither the clause nor the article names a country that has one.
var meant = map[string]string{
	"dollar": "USD", "pound": "GBP", "franc": "CHF", "peso": "MXN", "rupee": "INR", "yuan": "CNY", "won": "KRW",
	"riyal": "SAR", "rial": "IRR", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "krono": "SEK", "kroner": "NOK", "koruna": "CZK", "crown": "CZK",
	"dinar": "KWD", "dirham": "AED", "shilling": "KES", "lira": "TRY", "ruble": "RUB", "rouble": "RUB",
	"mark": "DEM", "real": "BRL", "leu": "RON", "lei": "RON", "guilder": "NLG", "escudo": "PTE", "colón": "CRC",
	"som": "UZS", "manat": "AZN", "kwacha": "ZMW", "florin": "AWG", "rand": "ZAR", "sol": "PEN", "soles": "PEN",
}

// spoken are names that CLDR lacks: other spellings and everyday words, as the word or the codes they stand for.
var spoken = map[string]string{
	"u.s. dollar": "USD", "u.s. dollars": "USD", "u.s dollar": "USD", "u.s dollars": "USD", "u.s.dollars": "USD",
	"american dollar": "USD", "american dollars": "USD", "united states dollar": "USD", "united states dollars": "USD",
	"dlr": "USD", "dlrs": "USD", "us dlrs": "USD", "u.s. dlrs": "USD", "greenbacks": "USD", "buck": "USD", "bucks": "USD", "usd": "USD", "us$": "USD",
	"nt dollars": "TWD", "nt dollar": "TWD", "hk dollars": "HKD", "hk dollar": "HKD", "taiwan dollar": "TWD", "taiwan dollars": "TWD", "taiwanese dollars": "TWD", "singaporean dollar": "SGD",
	"singaporean dollars": "SGD", "zimbabwe dollar": "ZWL", "zimbabwe dollars": "ZWL", "zimbabwean dollar": "ZWL",
	"zimbabwean dollars": "ZWL", "fiji dollars": "FJD", "namibia dollars": "NAD", "brunei dollars": "BND",
	"aussie dollars": "AUD", "kiwi dollars": "NZD",
	"sterling": "GBP", "pound sterling": "GBP", "pounds sterling": "GBP", "quid": "GBP", "british pounds sterling": "GBP",
	"renminbi": "CNY", "renminbi yuan": "CNY", "yuan renminbi": "CNY", "yuan rmb": "CNY", "rmb": "CNY", "rmb yuan": "CNY", "yuans": "CNY",
	"korean won": "KRW", "south korean wons": "KRW", "wons": "KRW",
	"zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "zloties": "PLN", "złoty": "PLN", "złotys": "PLN", "złotych": "PLN",
	"złote": "PLN", "rouble": "ruble", "roubles": "rubles", "russian rouble": "RUB", "russian roubles": "RUB",
	"belarusian roubles": "BYN", "hryvna": "UAH", "hryvnya": "UAH", "hryvnyas": "UAH", "hryvnas": "UAH", "hryvnia": "UAH",
	"shekel": "ILS", "shekels": "ILS", "israeli shekel": "ILS", "israeli shekels": "ILS", "new israeli shekels": "ILS", "nis": "ILS",
	"baht": "THB", "bahts": "THB", "thai bahts": "THB", "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "cedi": "GHS",
	"crown": "CZK SEK NOK DKK ISK SKK EEK", "crowns": "CZK SEK NOK DKK ISK SKK EEK", "czech crown": "CZK",
	"czech crowns": "CZK", "swedish crown": "SEK", "swedish crowns": "SEK", "norwegian crowns": "NOK",
	"norwegian crown": "NOK", "danish crowns": "DKK", "danish crown": "DKK", "slovak crowns": "SKK", "estonian crowns": "EEK",
	"icelandic crowns": "ISK", "kronas": "SEK ISK", "kronas sek": "SEK", "kronur": "ISK", "danish krona": "DKK", "kronor": "SEK",
	"swedish kronas": "SEK", "deutschemark": "DEM", "deutschemarks": "DEM", "deutsche mark": "DEM",
	"deutsche marks": "DEM", "d-mark": "DEM", "d-marks": "DEM", "forints": "HUF", "forint": "HUF", "euro": "EUR", "euros": "EUR",
	"dong": "VND", "toman": "IRR", "kyats": "MMK", "taka": "BDT", "reais": "BRL", "brazilian reais": "BRL",
	"saudi rial": "SAR", "saudi rials": "SAR", "saudi arabian riyals": "SAR", "iranian riyals": "IRR", "iranian riyal": "IRR",
	"yemeni riyals": "YER", "omani riyals": "OMR", "qatari rials": "QAR", "riyal": "SAR QAR YER OMR", "riyals": "SAR QAR YER OMR",
	"rial": "IRR OMR YER SAR QAR", "rials": "IRR OMR YER SAR QAR", "emirati dirham": "AED", "emirati dirhams": "AED",
	"cfa": "XOF XAF", "cfa franc": "XOF XAF", "cfa francs": "XOF XAF", "francs cfa": "XOF XAF", "fcfa": "XOF XAF",
	"markka": "FIM", "markkas": "FIM", "finnish markka": "FIM", "finnmarks": "FIM", "punt": "IEP", "punts": "IEP",
	"irish punts": "IEP", "lat": "LVL", "lats": "LVL", "litas": "LTL", "leva": "BGN", "lev": "BGN", "lira": "TRY ITL MTL",
	"liras": "TRY ITL", "lire": "ITL TRY", "italian lire": "ITL", "turkish liras": "TRY", "kuwaiti dinar": "KWD",
	"bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC", "hong kong dollar": "HKD", "sdr": "XDR", "sdrs": "XDR",
	"dutch guilder": "NLG", "dutch guilders": "NLG", "drachmas": "GRD", "drachma": "GRD", "bolivars": "VES", "bolivar": "VES",
	"venezuelan bolivars": "VES", "guaranis": "PYG", "cordobas": "NIO", "colones": "CRC SVC", "lari": "GEL", "tenge": "KZT",
	"somoni": "TJS", "dram": "AMD", "kip": "LAK", "riel": "KHR", "nepali rupees": "NPR", "nepali rupee": "NPR",
	"mauritius rupees": "MUR", "soms": "KGS UZS", "sum": "UZS", "sums": "UZS", "uzbek soums": "UZS", "uzbek sums": "UZS", "kenya shillings": "KES",
	"uganda shillings": "UGX", "tanzania shillings": "TZS", "philippine pesos": "PHP", "filipino pesos": "PHP",
	"icelandic krona": "ISK", "icelandic kronas": "ISK", "kyrgyz som": "KGS", "kyrgyz soms": "KGS", "kwacha": "ZMW MWK",
}

// parts are the hundredths and thousandths of currencies.
var parts = map[string]struct {
	codes string
	of    int64
}{
	"cent": {"USD EUR AUD CAD NZD SGD HKD ZAR", 100}, "cents": {"USD EUR AUD CAD NZD SGD HKD ZAR", 100},
	"us cents": {"USD", 100}, "u.s. cents": {"USD", 100}, "euro cents": {"EUR", 100}, "eurocents": {"EUR", 100},
	"australian cents": {"AUD", 100}, "canadian cents": {"CAD", 100}, "dime": {"USD", 10}, "dimes": {"USD", 10}, "nickels": {"USD", 20},
	"penny": {"GBP", 100}, "pence": {"GBP", 100}, "pennies": {"GBP", 100}, "kopeck": {"RUB", 100}, "kopecks": {"RUB", 100},
	"kopek": {"RUB", 100}, "kopeks": {"RUB", 100}, "fils": {"AED", 100}, "paise": {"INR", 100}, "centavos": {"MXN", 100},
	"jiao": {"CNY", 10}, "pfennigs": {"DEM", 100}, "pfennig": {"DEM", 100}, "centimes": {"CHF", 100}, "satang": {"THB", 100}, "stotinki": {"BGN", 100},
	"piasters": {"EGP", 100}, "piastres": {"EGP", 100},
}

// doubtfulWords are words of everyday language too; they need a large number.
var doubtfulWords = set("won", "real", "reals", "sol", "soles", "mark", "marks", "crown", "crowns", "rand", "som", "sum",
	"sums", "kip", "lev", "leu", "lei", "dram", "drams", "colón", "afghani", "afghanis", "leone", "lats", "lat", "punt", "punts", "buck",
	"dong", "pula", "tala", "kina", "vatu", "inti", "lari", "loti", "birr", "nis", "cfa", "sterling", "rial", "sucre", "florin")

// signs are the signs and prefixes before and after figures, in lower case.
var signs = map[string]string{
	"$": "USD", "us$": "USD", "u.s.$": "USD", "u.s$": "USD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "aus$": "AUD", "aud$": "AUD", "aust$": "AUD",
	"c$": "CAD", "ca$": "CAD", "cdn$": "CAD", "can$": "CAD", "cad$": "CAD", "hk$": "HKD", "hkd$": "HKD", "nz$": "NZD", "nzd$": "NZD",
	"s$": "SGD", "sg$": "SGD", "sgd$": "SGD", "nt$": "TWD", "ntd$": "TWD", "twd$": "TWD", "r$": "BRL", "brl$": "BRL", "mx$": "MXN", "mex$": "MXN", "n$": "NAD",
	"z$": "ZWL", "zw$": "ZWL", "zim$": "ZWL", "fj$": "FJD", "f$": "FJD", "j$": "JMD", "ja$": "JMD", "tt$": "TTD",
	"ec$": "XCD", "b$": "BND", "bz$": "BZD", "bds$": "BBD", "g$": "GYD", "ar$": "ARS", "cl$": "CLP", "col$": "COP", "ld$": "LRD", "cu$": "CUP",
	"€": "EUR", "£": "GBP", "gb£": "GBP", "uk£": "GBP", "#": "GBP", "gb#": "GBP", "e£": "EGP", "le£": "EGP", "ir£": "IEP", "¥": "JPY", "jp¥": "JPY",
	"cn¥": "CNY", "rmb¥": "CNY", "￥": "CNY", "₩": "KRW", "₹": "INR", "₨": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "฿": "THB",
	"₫": "VND", "₱": "PHP", "₦": "NGN", "₡": "CRC", "₸": "KZT", "₮": "MNT", "₲": "PYG", "₼": "AZN", "₾": "GEL",
	"₿": "BTC", "₵": "GHS", "₭": "LAK", "៛": "KHR", "৳": "BDT", "֏": "AMD", "＄": "USD", "￡": "GBP", "￦": "KRW", "元": "CNY", "円": "JPY", "圓": "JPY",
}

// prefixes are words and abbreviations that stand before figures like a sign; the bool asks for a capital.
var prefixes = map[string]string{
	"rs": "INR PKR LKR NPR MUR SCR", "re": "INR", "rm": "MYR", "rp": "IDR", "rmb": "CNY", "php": "PHP", "p": "PHP", "sfr": "CHF", "fr": "CHF",
	"dm": "DEM", "dh": "AED", "dhs": "AED", "sr": "SAR", "ksh": "KES", "kshs": "KES", "ush": "UGX", "tsh": "TZS",
	"tk": "BDT", "nis": "ILS", "kr": "SEK NOK DKK ISK", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "r": "ZAR", "le": "EGP", "bd": "BHD", "kd": "KWD",
	"qr": "QAR", "ntd": "TWD", "fcfa": "XOF XAF", "cfa": "XOF XAF", "ll": "LBP", "lei": "RON", "eur": "EUR", "euro": "EUR", "yuan": "CNY", "usd": "USD", "stg": "GBP", "sdr": "XDR",
}

// suffixes are abbreviations that stand after figures.
var suffixes = map[string]string{
	"kr": "SEK NOK DKK ISK", "sek": "SEK", "zł": "PLN", "zl": "PLN", "kč": "CZK", "kc": "CZK", "ft": "HUF", "лв": "BGN", "руб": "RUB",
	"₽": "RUB", "元": "CNY", "円": "JPY", "원": "KRW", "ரூ": "LKR", "rmb": "CNY", "₾": "GEL", "₴": "UAH", "₸": "KZT", "chf": "CHF", "tl": "TRY",
}
