package web

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// browser starts headless Chromium, or skips; with DATELINE_REQUIRE_BROWSER set a missing browser is a failure.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("DATELINE_REQUIRE_BROWSER") != "" {
			t.Fatal("Chromium is required and not installed")
		}
		t.Skip("needs Chromium on the PATH")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	ctx, timeout := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(timeout)
	return ctx
}

// TestPageInABrowser asks a question by hand, narrows it with a facet, and reads the article.
func TestPageInABrowser(t *testing.T) {
	ctx := browser(t)
	base := serve(t, Options{})
	do := func(steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		if err := chromedp.Do(ctx, steps...); err != nil {
			t.Fatal(err)
		}
	}
	read := func(a chromedp.Action[string]) string {
		t.Helper()
		s, err := chromedp.Run(ctx, a)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	do(chromedp.Navigate(base+"/"), chromedp.SendKeys(`input[type=search]`, "agreement:(party:Iran)\n"), chromedp.WaitVisible(`ol.hits mark`))
	total, first := read(chromedp.Text(`#total`)), read(chromedp.Text(`ol.hits h2 a`))
	if total != "1" || first != "Iran and China sign deal" {
		t.Errorf("total %q, first %q", total, first)
	}
	do(chromedp.Click(`//aside//a[text()="Agency"]`), chromedp.WaitVisible(`ol.hits h2 a`))
	if address := read(chromedp.Location()); !strings.Contains(address, "source%3A%22Agency%22") {
		t.Errorf("the facet did not narrow: %s", address)
	}
	do(chromedp.Click(`ol.hits h2 a`), chromedp.WaitVisible(`article.text mark.money`))
	if mark := read(chromedp.Text(`article.text mark.money`)); mark != "$2 million" {
		t.Errorf("mark %q", mark)
	}
	colour := read(chromedp.Evaluate[string](`getComputedStyle(document.querySelector("article.text mark.money")).borderBottomColor`))
	if colour != "rgb(181, 71, 47)" {
		t.Errorf("the style sheet did not load: %q", colour)
	}
}
