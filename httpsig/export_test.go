package httpsig

// SignBase signs any text, so that tests can make signatures that Sign would refuse to make.
func (k PrivateKey) SignBase(base string) []byte {
	sig, err := k.sign([]byte(base))
	if err != nil {
		panic(err)
	}
	return sig
}

// VerifyBase checks a signature over any text.
func (k PublicKey) VerifyBase(base string, sig []byte) bool { return k.verify([]byte(base), sig) }

// ParseForm and EncodeForm stand for the steps of @query-param.
func ParseForm(query string) [][2]string {
	var pairs [][2]string
	for _, p := range parseForm(query) {
		pairs = append(pairs, [2]string{encodeForm(p.name), encodeForm(p.value)})
	}
	return pairs
}

// Sliced is one member as the slicer cut it.
type Sliced struct{ Key, Value string }

// Slice cuts a dictionary; Value includes the equals sign or the parameters of a bare key.
func Slice(text string) ([]Sliced, error) {
	members, err := sliceDictionary(text)
	sliced := make([]Sliced, len(members))
	for i, m := range members {
		sliced[i] = Sliced{m.key, m.raw}
	}
	return sliced, err
}

// ParameterCount counts the parameters written in a value.
func ParameterCount(text string) int { return parameterCount(text) }

// JoinField combines the lines of a field.
func JoinField(lines ...string) string { return joinField(lines) }
