// Package offblocks holds the documents of the repository for the program that serves them. It holds no code.
package offblocks

import "embed"

// Documents are the texts for people, under their paths in the repository: README.md, docs/payments.md and so on.
//
//go:embed *.md docs examples contracts/README.md clients/typescript/README.md
var Documents embed.FS
