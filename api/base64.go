package api

import "encoding/base64"

// Base64 writes a text as the API carries texts that are to be signed (RFC 4648 §4).
func Base64(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }
