package api

import _ "embed"

//go:embed openapi.yaml
var document []byte

// YAML returns openapi.yaml as it was written. The caller must not change the bytes.
func YAML() []byte { return document }
