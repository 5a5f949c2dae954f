package web

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"dateline/article"
	"dateline/index"
	"dateline/index/memory"
)

// records are two articles: one on an agreement with a quote, one hostile.
func records() []article.Record {
	text := `Iran and China signed a trade deal worth $2 million on Sunday. "We are glad it is done," Azar Kiani said.`
	span := func(s string) article.Span {
		i := strings.Index(text, s)
		return article.Span{Start: i, End: i + len(s)}
	}
	value := 2e6
	return []article.Record{{
		Schema: article.SchemaVersion,
		Article: article.Article{ID: "news/1", Title: "Iran and China sign deal", Published: "2019-06-24", PublishedSource: article.PublishedMeta,
			Source: "Agency", Language: "en", URL: "https://agency.example/1", Text: text},
		Facts: article.Facts{
			Entities: []article.Entity{
				{ID: "e1", Type: article.Place, Name: "Iran", Canonical: "Iran", Country: "IR", Mentions: []article.Span{span("Iran")}},
				{ID: "e2", Type: article.Place, Name: "China", Canonical: "China", Country: "CN", Mentions: []article.Span{span("China")}},
				{ID: "e3", Type: article.Person, Name: "Azar Kiani", Mentions: []article.Span{span("Azar Kiani")}},
			},
			Dates:   []article.Date{{Span: span("Sunday"), Type: "date", Value: "2019-06-23"}},
			Amounts: []article.Amount{{Span: span("$2 million"), Type: "money", Value: &value, Unit: "USD"}},
			Agreements: []article.Agreement{{Span: span(text[:strings.Index(text, ` "We`)]), Trigger: span("signed a trade deal"), Status: "signed",
				Kind: "trade", Parties: []string{"e1", "e2"}, Subject: "trade", Date: "2019-06-23", Amounts: []int{0}, Confidence: 0.9}},
			Quotes: []article.Quote{{Span: span("We are glad it is done,"), Speaker: "e3"}},
		},
	}, {
		Schema: article.SchemaVersion,
		Article: article.Article{ID: "news/2", Title: "<script>alert(1)</script>", Published: "2020-01-01", Source: "=cmd()", Language: "en",
			URL: "javascript:alert(1)", Text: "A <b>bold</b> claim about Iran & others."},
	}}
}

func serve(t *testing.T, o Options) string {
	t.Helper()
	if o.Search == nil {
		x := memory.New()
		if err := x.Put(t.Context(), records()); err != nil {
			t.Fatal(err)
		}
		o.Search = x
	}
	s := httptest.NewServer(New(o))
	t.Cleanup(s.Close)
	return s.URL
}

// get returns status and body of a page.
func get(t *testing.T, address string) (int, string) {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(body)
}

func search(t *testing.T, base, path string, v url.Values) index.Result {
	t.Helper()
	code, body := get(t, base+path+"?"+v.Encode())
	if code != http.StatusOK {
		t.Fatalf("%s %v: %d %s", path, v, code, body)
	}
	var r index.Result
	if err := json.Unmarshal([]byte(body), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestSearch(t *testing.T) {
	base := serve(t, Options{})
	r := search(t, base, "/api/search", url.Values{"q": {"deal place:Iran"}, "facet": {"place,source"}})
	if r.Total != 1 || len(r.Hits) != 1 || r.Hits[0].ID != "news/1" {
		t.Fatalf("%+v", r)
	}
	if got := fmt.Sprint(r.Facets["place"], r.Facets["source"]); got != "[{China 1} {Iran 1}] [{Agency 1}]" {
		t.Errorf("facets: %s", got)
	}
	if r := search(t, base, "/api/search", url.Values{"limit": {"0"}}); r.Total != 2 || len(r.Hits) != 0 {
		t.Errorf("counts only: %+v", r)
	}
}

func TestPagingReachesEveryArticleOnce(t *testing.T) {
	base := serve(t, Options{})
	seen := map[string]int{}
	after := ""
	for range 3 {
		r := search(t, base, "/api/search", url.Values{"limit": {"1"}, "sort": {"date"}, "after": {after}})
		for _, h := range r.Hits {
			seen[h.ID]++
		}
		if after = r.Next; after == "" {
			break
		}
	}
	if len(seen) != 2 || seen["news/1"] != 1 || seen["news/2"] != 1 || after != "" {
		t.Errorf("seen %v, next %q", seen, after)
	}
}

func TestFacts(t *testing.T) {
	base := serve(t, Options{})
	r := search(t, base, "/api/facts", url.Values{"q": {"agreement:(party:Iran status:signed money:>1M)"}})
	if r.Total != 1 || r.Hits[0].Fact == nil || r.Hits[0].Fact.Agreement == nil {
		t.Fatalf("%+v", r)
	}
	if f := r.Hits[0].Fact; !strings.HasPrefix(f.Evidence.Text, "Iran and China signed") || strings.Join(f.Agreement.Parties, " ") != "Iran China" {
		t.Errorf("%+v %+v", f.Evidence, f.Agreement)
	}
	if r := search(t, base, "/api/facts", url.Values{"type": {"quote"}, "q": {"quote:(speaker:Kiani)"}}); r.Total != 1 || r.Hits[0].Fact.Quote.Speaker != "Azar Kiani" {
		t.Errorf("%+v", r)
	}
}

func TestFormats(t *testing.T) {
	base := serve(t, Options{})
	_, body := get(t, base+"/api/search?format=csv&sort=date")
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(rows) != 3 || rows[0][0] != "article" {
		t.Fatalf("%v %v", rows, err)
	}
	if rows[1][3] != "'=cmd()" {
		t.Errorf("a formula got through: %q", rows[1])
	}
	_, body = get(t, base+"/api/facts?format=jsonl")
	var h index.Hit
	if err := json.Unmarshal([]byte(strings.TrimSpace(body)), &h); err != nil || h.Fact == nil {
		t.Errorf("%q: %v", body, err)
	}
}

func TestErrorsAreTheAskers(t *testing.T) {
	base := serve(t, Options{})
	for _, c := range []struct {
		path string
		code int
		says string
	}{
		{"/api/search?q=(a", 400, "character 3"},
		{"/api/search?limit=x", 400, "limit"},
		{"/api/search?sort=up", 400, "relevance"},
		{"/api/search?facet=age", 400, "person"},
		{"/api/search?after=%21%21", 400, "cursor"},
		{"/api/search?format=xml", 406, "jsonl"},
		{"/api/facts?type=rumour", 400, "agreement"},
		{"/api/facts?sort=amount&type=date", 400, "currency"},
		{"/api/articles/none", 404, "none"},
		{"/api/facets/age", 404, "person"},
		{"/nowhere", 404, "/api/openapi.json"},
	} {
		code, body := get(t, base+c.path)
		var e struct {
			OK     bool   `json:"ok"`
			Error  string `json:"error"`
			Status int    `json:"status"`
		}
		if err := json.Unmarshal([]byte(body), &e); err != nil || code != c.code || e.OK || e.Status != c.code || !strings.Contains(e.Error, c.says) {
			t.Errorf("%s: %d %s", c.path, code, body)
		}
	}
}

func TestOtherMethodsAndHosts(t *testing.T) {
	base := serve(t, Options{})
	for _, c := range []struct {
		method, host string
		code         int
	}{
		{http.MethodGet, "localhost", http.StatusOK},
		{http.MethodHead, "127.0.0.1:8080", http.StatusOK},
		{http.MethodGet, "[::1]:8080", http.StatusOK},
		{http.MethodPost, "localhost", http.StatusMethodNotAllowed},
		{http.MethodGet, "rebound.example", http.StatusMisdirectedRequest},
	} {
		req, err := http.NewRequestWithContext(t.Context(), c.method, base+"/api/search", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = c.host
		r, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != c.code {
			t.Errorf("%s to %s: %d, want %d", c.method, c.host, r.StatusCode, c.code)
		}
		if c.code == http.StatusMethodNotAllowed && !strings.Contains(r.Header.Get("Allow"), "GET") {
			t.Errorf("no Allow header: %v", r.Header)
		}
	}
}

func TestFacetValuesByPrefix(t *testing.T) {
	base := serve(t, Options{})
	code, body := get(t, base+"/api/facets/place?prefix=ch")
	if code != 200 || !strings.Contains(body, `"values":[{"value":"China","count":1}]`) {
		t.Errorf("%d %s", code, body)
	}
}

func TestArticle(t *testing.T) {
	base := serve(t, Options{})
	code, body := get(t, base+"/api/articles/news/1")
	var r article.Record
	if err := json.Unmarshal([]byte(body), &r); err != nil || code != 200 || len(r.Agreements) != 1 {
		t.Errorf("%d %s", code, body)
	}
}

func TestPagesEscapeWhatTheyShow(t *testing.T) {
	base := serve(t, Options{})
	for _, path := range []string{"/?q=Iran", "/articles/news/2", "/?q=%3Cscript%3E"} {
		code, body := get(t, base+path)
		if code != 200 || strings.Contains(body, "<script>") || strings.Contains(body, "<b>bold") || strings.Contains(body, `href="javascript`) {
			t.Errorf("%s: %d %s", path, code, body)
		}
	}
	_, body := get(t, base+"/articles/news/1")
	for _, want := range []string{`<mark class="money" title="money: 2,000,000 USD">$2 million</mark>`, "Azar Kiani", "signed · trade"} {
		if !strings.Contains(body, want) {
			t.Errorf("article page lacks %q", want)
		}
	}
}

func TestSearchPage(t *testing.T) {
	base := serve(t, Options{})
	_, body := get(t, base+"/?type=agreement&q=agreement%3A(party%3AIran)")
	for _, want := range []string{`<span id="total">1</span> agreement`, "Iran, China · trade", `<span class="badge">2,000,000 USD</span>`, "party%3A%22China%22"} {
		if !strings.Contains(body, want) {
			t.Errorf("page lacks %q:\n%s", want, body)
		}
	}
	code, body := get(t, base+"/?q=(")
	if code != 400 || !strings.Contains(body, `role="alert"`) {
		t.Errorf("wrong query: %d\n%s", code, body)
	}
}

func TestExcerptsSayThatTheTextGoesOn(t *testing.T) {
	r := article.Record{Article: article.Article{ID: "long", Title: "Long", Text: strings.Repeat("Nothing of note happened here, ", 30) +
		"then envoys met in Oslo, " + strings.Repeat("and all was calm again, ", 30)}}
	x := memory.New()
	if err := x.Put(t.Context(), []article.Record{r}); err != nil {
		t.Fatal(err)
	}
	_, body := get(t, serve(t, Options{Search: x})+"/?q=envoys")
	if n := strings.Count(body, "…"); n != 2 || !strings.Contains(body, `>1</span> article `) {
		t.Errorf("%d ellipses, want one before and one behind:\n%s", n, body)
	}
}

func TestStoriesOnThePage(t *testing.T) {
	list := records()
	list[0].Story, list[1].Story = "s", "s"
	x := memory.New()
	if err := x.Put(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	base := serve(t, Options{Search: x})
	if r := search(t, base, "/api/search", nil); r.Total != 1 || r.Articles != 2 || r.Hits[0].ID != "news/1" || len(r.Hits[0].Also) != 1 {
		t.Errorf("%+v", r)
	}
	if r := search(t, base, "/api/search", url.Values{"all": {"1"}}); r.Total != 2 {
		t.Errorf("all: %+v", r)
	}
	_, body := get(t, base+"/?q=Iran&sort=date")
	for _, want := range []string{`>1</span> story`, `<a href="/?all=1&amp;q=Iran&amp;sort=date">all 2 articles</a>`, `<a href="/?all=1&amp;q=story%3As&amp;sort=date">also in =cmd()</a>`} {
		if !strings.Contains(body, want) {
			t.Errorf("page lacks %q:\n%s", want, body)
		}
	}
	if _, body = get(t, base+"/?q=Iran&all=1"); !strings.Contains(body, `>2</span> articles`) || !strings.Contains(body, "one of each story") {
		t.Errorf("all on the page:\n%s", body)
	}
}

func TestHeadersAndHealth(t *testing.T) {
	base := serve(t, Options{Ready: func() error { return errors.New("replaying the store") }})
	r, err := http.Get(base + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != 200 || !strings.Contains(r.Header.Get("Content-Security-Policy"), "default-src 'none'") || r.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%d %v", r.StatusCode, r.Header)
	}
	if code, body := get(t, base+"/readyz"); code != 503 || !strings.Contains(body, "replaying") {
		t.Errorf("readyz: %d %s", code, body)
	}
	get(t, base+"/api/search")
	if _, body := get(t, base+"/metrics"); !strings.Contains(body, `dateline_http_request_seconds_count{code="200",route="GET /api/search"} 1`) {
		t.Errorf("metrics:\n%s", body)
	}
}

func TestIngestNeedsPermissionAndToken(t *testing.T) {
	post := func(base, token string) int {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, base+"/api/ingest", strings.NewReader(`{"text": "x"}`))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Authorization", "Bearer "+token)
		r, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		return r.StatusCode
	}
	var got string
	ingest := func(_ context.Context, body io.Reader, mediaType string) (any, error) {
		b, err := io.ReadAll(body)
		got = mediaType + " " + string(b)
		return map[string]int{"stored": 1}, err
	}
	if code := post(serve(t, Options{}), "x"); code != http.StatusNotFound {
		t.Errorf("read-only server: %d", code)
	}
	if code := post(serve(t, Options{Ingest: ingest}), ""); code != http.StatusUnauthorized {
		t.Errorf("no token set: %d", code)
	}
	base := serve(t, Options{Ingest: ingest, Token: "s3cret"})
	if code := post(base, "wrong"); code != http.StatusUnauthorized || got != "" {
		t.Errorf("wrong token: %d %q", code, got)
	}
	if code := post(base, "s3cret"); code != http.StatusOK || got != `application/json {"text": "x"}` {
		t.Errorf("right token: %d %q", code, got)
	}
}

func TestFailuresAreNotTold(t *testing.T) {
	base := serve(t, Options{Search: broken{}})
	code, body := get(t, base+"/api/search")
	if code != 500 || strings.Contains(body, "secret path") {
		t.Errorf("%d %s", code, body)
	}
}

// broken is an index that cannot answer.
type broken struct{}

func (broken) Search(context.Context, index.Query) (index.Result, error) {
	return index.Result{}, errors.New("secret path")
}

func (broken) Get(context.Context, string) (article.Record, error) {
	return article.Record{}, errors.New("secret path")
}
