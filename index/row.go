package index

import (
	"slices"
	"strconv"
	"strings"
)

// Columns names the cells that Row writes for a hit of the same kind.
func Columns(h Hit) []string {
	article := []string{"article", "title", "published", "source", "url"}
	if h.Fact == nil {
		return append(article, "score")
	}
	return append(append(factColumns(h.Fact.Kind), "evidence", "start", "end"), article...)
}

func factColumns(kind Kind) []string {
	switch kind {
	case Agreements:
		return []string{"status", "kind", "parties", "subject", "date", "date_source", "amounts", "confidence"}
	case Quotes:
		return []string{"speaker", "quote"}
	case Amounts:
		return []string{"type", "value", "min", "max", "unit"}
	case Dates:
		return []string{"type", "value"}
	default:
		return []string{"type", "name", "canonical", "role", "affiliation", "country"}
	}
}

// Row writes a hit as flat cells, for CSV; lists are joined by "; ". A cell that a spreadsheet would take for a formula
// gets an apostrophe in front.
func Row(h Hit) []string {
	place := h.URL
	if place == "" {
		place = h.Path
	}
	cells := []string{h.ID, h.Title, h.Published, h.Source, place}
	if h.Fact == nil {
		cells = append(cells, strconv.FormatFloat(h.Score, 'g', 6, 64))
	} else {
		span := []string{h.Fact.Evidence.Text, strconv.Itoa(h.Fact.Span.Start), strconv.Itoa(h.Fact.Span.End)}
		cells = slices.Concat(factCells(h.Fact), span, cells)
	}
	for i, c := range cells {
		cells[i] = inert(c)
	}
	return cells
}

func factCells(f *Fact) []string {
	switch {
	case f.Agreement != nil:
		a := f.Agreement
		amounts := make([]string, len(a.Amounts))
		for i, m := range a.Amounts {
			amounts[i] = m.String()
		}
		return []string{a.Status, a.Kind, strings.Join(a.Parties, "; "), a.Subject, a.Date, a.DateSource, strings.Join(amounts, "; "),
			strconv.FormatFloat(a.Confidence, 'f', 2, 64)}
	case f.Quote != nil:
		return []string{f.Quote.Speaker, f.Quote.Text}
	case f.Amount != nil:
		return []string{f.Amount.Type, number(f.Amount.Value), number(f.Amount.Min), number(f.Amount.Max), f.Amount.Unit}
	case f.Date != nil:
		return []string{f.Date.Type, f.Date.Value}
	case f.Entity != nil:
		e := f.Entity
		return []string{string(e.Type), e.Name, e.Canonical, e.Role, e.Affiliation, e.Country}
	}
	return nil
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

// inert keeps a spreadsheet from running a cell as a formula (OWASP, CSV injection).
func inert(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}
