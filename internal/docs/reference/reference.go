// Package reference writes the reference of the API as Markdown, from the API's document: a page for each tag with its
// operations, and pages of problems and events.
package reference

// Page is a page of the reference.
type Page struct {
	Path   string // below /docs
	Title  string
	Source string // Markdown
}

// Pages are all pages of the reference, in the order in which they are read.
func Pages() []Page { return nil }
