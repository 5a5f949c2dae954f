package decode

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/article"
)

func TestSplitTitle(t *testing.T) {
	tests := []struct{ name, in, title, body string }{
		{"blank line", "Rain in Lagos\n\nIt rained.", "Rain in Lagos", "It rained."},
		{"CRLF", "Rain in Lagos\r\n\r\nIt rained.", "Rain in Lagos", "It rained."},
		{"long paragraph below", "Rain in Lagos\nIt rained for six hours on Tuesday in Lagos.", "Rain in Lagos", "It rained for six hours on Tuesday in Lagos."},
		{"question", "Will it rain?\n\nIt will.", "Will it rain?", "It will."},
		{"abbreviation", "Rain hits U.S.\n\nIt rained.", "Rain hits U.S.", "It rained."},
		{"sentence", "It rained on Tuesday.\n\nIt did.", "", "It rained on Tuesday.\n\nIt did."},
		{"wrapped text", "The rain that fell on the city\nof Lagos on Tuesday stopped.", "", "The rain that fell on the city\nof Lagos on Tuesday stopped."},
		{"only line", "Rain in Lagos\n", "", "Rain in Lagos"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Decode(article.Raw{Location: "a.txt", MediaType: "text/plain", Body: []byte(test.in)})
			if err != nil {
				t.Fatal(err)
			}
			if a.Title != test.title || a.Text != test.body {
				t.Errorf("title %q, text %q", a.Title, a.Text)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	tests := []struct{ name, in, declared, want string }{
		{"UTF-8", "Köln", "", "Köln"},
		{"UTF-8 with mark", "\xef\xbb\xbfKöln", "", "Köln"},
		{"UTF-8 declared wrongly", "Köln", "iso-8859-1", "Köln"},
		{"UTF-8 with an error", "Köln, Zürich, M\xfcnchen", "", "Köln, Zürich, M\uFFFDnchen"},
		{"Windows-1252", "K\xf6ln \x93ja\x94", "", "Köln “ja”"},
		{"declared Windows-1251", "\xcc\xee\xf1\xea\xe2\xe0", "windows-1251", "Москва"},
		{"declared Shift JIS", "\x93\x8c\x8b\x9e", "shift_jis", "東京"},
		{"declared ISO-2022-JP", "\x1b$BEl5~\x1b(B", "iso-2022-jp", "東京"},
		{"meta", "<meta charset=gbk>\xb1\xb1\xbe\xa9", "", "<meta charset=gbk>北京"},
		{"UTF-16 little endian", "\xff\xfeK\x00\xf6\x00", "", "Kö"},
		{"UTF-16 big endian", "\xfe\xff\x00K\x00\xf6", "", "Kö"},
		{"UTF-16 without mark", "H\x00e\x00l\x00l\x00o\x00", "", "Hello"},
		{"UTF-16 cut off", "\xff\xfeK\x00\xf6", "", "K\uFFFD"},
		{"unknown declared", "Köln", "klingon", "Köln"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := toUTF8([]byte(test.in), test.declared); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestBinary(t *testing.T) {
	prose := strings.Repeat("It rained all day on Monday. ", 50)
	tests := []struct {
		name, in string
		want     bool
	}{
		{"prose", prose, false},
		{"one NUL", "It rained\x00 on Monday.", false},
		{"a few", "\x01\x02\x03\x04It rained.", false},
		{"one in a hundred", prose + strings.Repeat("\x00", len(prose)/100), false},
		{"two in a hundred", prose + strings.Repeat("\x00", len(prose)/50), true},
		{"white space and escapes", strings.Repeat("\t\n\f\v\x1b", 20), false},
		{"control characters only", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00", true},
		{"compressed", "PK\x03\uFFFD\uFFFD of it", true},
		{"errors alone", "\uFFFD\uFFFD\uFFFD", false},
	}
	for _, test := range tests {
		if got := binary(test.in); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
	a, err := Decode(article.Raw{Location: "a.txt", MediaType: "text/plain", Body: []byte("It rain\x00ed on Monday.")})
	if err != nil || a.Text != "It rained on Monday." {
		t.Errorf("text %q, error %v", a.Text, err)
	}
}

func FuzzCharset(f *testing.F) {
	f.Add([]byte("K\xf6ln"), "windows-1252")
	f.Add([]byte("\xff\xfeK\x00"), "")
	f.Add([]byte("\x1b$BEl5~\x1b(B"), "iso-2022-jp")
	f.Fuzz(func(t *testing.T, body []byte, declared string) {
		text := toUTF8(body, declared)
		if !utf8.ValidString(text) {
			t.Errorf("%q is not valid UTF-8", text)
		}
		if again := toUTF8([]byte(text), ""); utf8.Valid(body) && len(body) > 0 && again != text && body[0] < 0x80 {
			t.Errorf("decoding %q again gives %q", text, again)
		}
	})
}
