package entity

import "strings"

// transliteration are the letters of the scientific transcription of Arabic, Persian, Hindi and Japanese names, as
// the gazetteer has them, and what news writes: "Khān Yūnis", "Rafaḩ".
var transliteration = strings.NewReplacer("ā", "a", "ī", "i", "ū", "u", "ē", "e", "ō", "o", "Ā", "A", "Ī", "I", "Ū", "U", "Ē", "E",
	"Ō", "O", "ḩ", "h", "Ḩ", "H", "ḥ", "h", "Ḥ", "H", "ẖ", "h", "ṭ", "t", "Ṭ", "T", "ṣ", "s", "Ṣ", "S", "ḑ", "d", "Ḑ", "D", "ḍ", "d",
	"Ḍ", "D", "ḏ", "d", "ẕ", "z", "Z̧", "Z", "z̧", "z", "ṅ", "n", "\u0304", "")
