package view

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// SignatureReading shows what an owner's signature that was refused shows.
func SignatureReading(r issuing.SignatureReading) api.SignatureReading {
	shown := api.SignatureReading{Expected: r.Expected, Hint: r.Hint, Tried: []api.SignatureTrial{}}
	for _, tried := range r.Tried {
		shown.Tried = append(shown.Tried, api.SignatureTrial(tried))
	}
	return shown
}
