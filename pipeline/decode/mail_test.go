package decode

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

const mailHead = "From: =?iso-8859-1?q?K=F6lner_Bote?= <news@a.example>\r\nSubject: =?utf-8?b?QnLDvGNrZQ==?=\r\n mended\r\nDate: Mon, 1 Jul 2019 10:00:00 +0200\r\n"

func TestMail(t *testing.T) {
	plain := "The council met on Monday\r\nand agreed."
	alternatives := func(parts ...string) string {
		return mailHead + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n" + strings.Join(parts, "\r\n--b\r\n") + "\r\n--b--\r\n"
	}
	tests := []struct{ name, message, text string }{
		{"plain", mailHead + "\r\n" + plain, "The council met on Monday\nand agreed."},
		{"quoted-printable", mailHead + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nIn K=F6ln it =\r\nrained.", "In Köln it rained."},
		{"base64", mailHead + "Content-Transfer-Encoding: base64\r\n\r\nSXQgcmFp\r\nbmVkLg==\r\n", "It rained."},
		{"HTML before text", alternatives("Content-Type: text/plain\r\n\r\n"+plain, "Content-Type: text/html\r\n\r\n<p>The HTML part says that it rained in the town on Monday.</p>"), "The HTML part says that it rained in the town on Monday."},
		{"attachments are passed over", alternatives("Content-Type: image/png\r\n\r\nPNG", "Content-Type: text/plain\r\n\r\nIt rained."), "It rained."},
		{"nested", alternatives("Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nIt rained.\r\n--c--"), "It rained."},
		{"cut off", alternatives("Content-Type: text/plain\r\n\r\nIt rained.")[:len(alternatives("Content-Type: text/plain\r\n\r\nIt rained."))-8], "It rained."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Decode(article.Raw{Location: "a.eml", MediaType: "message/rfc822", Body: []byte(test.message)})
			if err != nil {
				t.Fatal(err)
			}
			want := article.Article{
				ID: shortHash("a.eml"), Path: "a.eml", Title: "Brücke mended", Published: "2019-07-01T10:00:00+02:00", PublishedSource: "meta",
				Language: "en", Source: "Kölner Bote", Text: test.text,
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMailErrors(t *testing.T) {
	for message, class := range map[string]string{
		"no header": "bad mail", "From: a@a.example\r\nContent-Type: image/png\r\n\r\nx": "empty", "From: a@a.example\r\n\r\n": "empty", "": "bad mail",
	} {
		_, err := Decode(article.Raw{Location: "a.eml", MediaType: "message/rfc822", Body: []byte(message)})
		var e *Error
		if !errors.As(err, &e) || e.Class != class {
			t.Errorf("%q: error %v, want class %s", message, err, class)
		}
	}
}

func FuzzMail(f *testing.F) {
	f.Add([]byte(mailHead + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n--b--"))
	f.Add([]byte(mailHead + "Content-Transfer-Encoding: base64\r\n\r\nSXQ="))
	f.Fuzz(func(t *testing.T, message []byte) {
		a, err := Decode(article.Raw{Location: "a.eml", MediaType: "message/rfc822", Body: message})
		if err == nil && (strings.TrimSpace(a.Text) == "" || strings.ContainsRune(a.Title, '\n')) {
			t.Errorf("bad article %+v", a)
		}
	})
}
