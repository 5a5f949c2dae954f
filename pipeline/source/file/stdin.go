package file

import "io"

// stdin reads standard input, whose format only its content tells. Articles without id or URL get an id from their
// content there, as "-" names no place.
func (w *walker) stdin(r io.Reader) {
	w.stream("-", "", r)
}
