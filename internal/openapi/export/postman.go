package export

// PostmanCollection is a stand-in while the description is made.
func PostmanCollection() []byte { return nil }
