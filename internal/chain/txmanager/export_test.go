package txmanager

// Sign is for tests.
var Sign = (*Manager).signVersion

// Raw is a transaction as it is sent.
func (s signedTx) Raw() string { return s.raw }
