package wallet

// MaxSignature and WrapMagic are for tests.
const MaxSignature = maxSignature

var WrapMagic = wrapMagic
