package doc

import "strings"

// Repair returns text as valid UTF-8: each run of invalid bytes becomes one U+FFFD. It returns valid text as it is,
// so offsets into it stay what they were. Decoders call it before anything counts offsets.
func Repair(text string) string {
	return strings.ToValidUTF8(text, "\uFFFD")
}
