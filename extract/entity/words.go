package entity

import (
	"embed"
	"strings"
)

//go:embed lexicon/*.txt
var lexicons embed.FS

// wordList reads an embedded list of words or phrases: comments after "#", a line "[heading]" before the words it
// applies to.
func wordList(file string) map[string]string {
	text, err := lexicons.ReadFile("lexicon/" + file)
	if err != nil {
		panic(err) // the file is part of the program
	}
	out := map[string]string{}
	heading := ""
	for _, line := range strings.Split(string(text), "\n") {
		line, _, _ = strings.Cut(line, "#")
		if h, ok := strings.CutPrefix(line, "["); ok {
			heading = strings.TrimSuffix(strings.TrimSpace(h), "]")
			continue
		}
		for _, w := range strings.Split(line, ",") {
			if w = strings.TrimSpace(w); w != "" {
				out[w] = heading
			}
		}
	}
	return out
}
