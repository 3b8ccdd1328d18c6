package httpcall

import "bytes"

// ReplaceNUL gives a JSON text in which each escaped character NUL became U+FFFD, because PostgreSQL keeps no text with
// NUL: what a partner says with one could be neither looked for nor kept. The rest stays as it is, and so does a text that
// is no JSON. It changes a copy.
func ReplaceNUL(text []byte) []byte {
	const escape = `\u0000`
	if !bytes.Contains(text, []byte(escape)) {
		return text
	}
	text = bytes.Clone(text)
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		if bytes.HasPrefix(text[i:], []byte(escape)) {
			copy(text[i:], `\ufffd`)
		}
		i++ // what follows a backslash begins no escape of its own
	}
	return text
}
