package decode

import "strings"

// Lines of a text that was wrapped for print or mail are at most wrapWidth bytes long, and on average fill at least
// two thirds of the longest.
const wrapWidth = 100

// unwrap joins the lines of paragraphs that were broken at a fixed width, so that sentences and quotations are whole.
// Other line breaks are kept: of texts with a paragraph per line, of lists, tables and verse.
func unwrap(text string) string {
	if !wrapped(text) {
		return text
	}
	var b strings.Builder
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch {
		case i == 0:
		case continues(lines[i-1], line):
			b.WriteByte(' ')
		default:
			b.WriteByte('\n')
		}
		b.WriteString(line)
	}
	return b.String()
}

// continues reports whether a line can be of the same paragraph as the one above it.
func continues(above, line string) bool {
	return above != "" && line != "" && !standsAlone(above) && !standsAlone(line)
}

// wrapped reports whether the text's paragraphs look broken at a fixed width: no long lines, and the lines that are
// followed by another of the same paragraph are nearly full and mostly end inside a sentence.
func wrapped(text string) bool {
	lines := strings.Split(text, "\n")
	inner, filled, open, longest := 0, 0, 0, 0
	for i, line := range lines {
		longest = max(longest, len(line))
		if i+1 == len(lines) || !continues(line, lines[i+1]) {
			continue
		}
		inner++
		filled += len(line)
		if !endsSentence(line) && !strings.HasSuffix(line, ":") {
			open++
		}
	}
	return inner >= 2 && longest <= wrapWidth && filled*3 >= inner*longest*2 && open*3 >= inner*2
}

// standsAlone recognises items of lists and rows of tables.
func standsAlone(line string) bool {
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "•") ||
		strings.HasPrefix(line, " ") || strings.Contains(line, "\t") || strings.Contains(line, "   ")
}
