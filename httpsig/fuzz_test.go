package httpsig_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/dunglas/httpsfv"

	"github.com/offblocks/offblocks/httpsig"
)

// The slices that are signed over have to be read as the whole header would be: same keys, same order, same values. A
// difference would let someone sign one thing and have another one understood.
func FuzzSlicesReadAsTheWholeHeaderDoes(f *testing.F) {
	for _, seed := range []string{
		``, `sig=("@method" "@path");keyid="a";created=1`, `a=1, b, c;x=1,d=("x";k="a,b" y);z="\"),("`, `a=:AAAA:,b="a,b=\\"`,
		`a=%"x\", b=1`,
		`a=%"%c3%bc,"`, `a=1,a=2`, `a="\",b="`, "a=1 \t, \tb", `a=@1;b=?0,*=*`, `a= 1`, `a=(1 2`, `a=1;a;a`, `a=tok/en:x%,b`,
		`a=1,`, `"a"=1`, `a=1.5 b`, `a=%x",b"`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		whole, errWhole := httpsfv.UnmarshalDictionary([]string{text})
		sliced, err := httpsig.Slice(text)
		if err != nil {
			if errWhole == nil && !strings.Contains(err.Error(), "twice") && !strings.Contains(err.Error(), "more than 64") {
				t.Fatalf("%q is a dictionary, but slicing says %v", text, err)
			}
			return
		}
		allRead := true
		for i, s := range sliced {
			single, errSingle := httpsfv.UnmarshalDictionary([]string{s.Key + s.Value})
			if errSingle != nil {
				allRead = false
				continue
			}
			if len(single.Names()) != 1 || single.Names()[0] != s.Key {
				t.Fatalf("the slice %q reads as %v", s.Key+s.Value, single.Names())
			}
			if errWhole != nil {
				continue
			}
			want, _ := whole.Get(s.Key)
			got, _ := single.Get(s.Key)
			if whole.Names()[i] != s.Key || !reflect.DeepEqual(got, want) {
				t.Fatalf("%q: the slice %q reads as %v, in the whole as %v", text, s.Value, got, want)
			}
			if list, ok := got.(httpsfv.InnerList); ok {
				distinct := len(list.Params.Names())
				for _, item := range list.Items {
					distinct += len(item.Params.Names())
				}
				if distinct > httpsig.ParameterCount(s.Value) {
					t.Fatalf("%q has %d parameters, counted %d", s.Value, distinct, httpsig.ParameterCount(s.Value))
				}
			}
		}
		if allRead != (errWhole == nil) {
			t.Fatalf("%q: all slices readable: %t, the whole: %v", text, allRead, errWhole)
		}
		if errWhole == nil && len(sliced) != len(whole.Names()) {
			t.Fatalf("%q: %d slices for %v", text, len(sliced), whole.Names())
		}
	})
}

// Nothing but the original signature headers, or ones that differ where no meaning is, may verify; and nothing panics.
func FuzzSignatureHeadersNeverForge(f *testing.F) {
	m := signed(f, post(), keys()[httpsig.Ed25519], httpsig.SignOptions{})
	input, signature := m.Header["Signature-Input"][0], m.Header["Signature"][0]
	base := verified(f, m).Base
	other := keys()[httpsig.P256].SignBase("x")
	for _, seed := range [][2]string{
		{"", ""}, {input, ""}, {"", signature}, {input, "sig=" + b64(other)},
		{`sig=();keyid="` + keyID + `";created=1800000000`, signature},
		{`sig=("@path";key="a" "x";sf "y";bs "@query-param";name="x");keyid="` + keyID + `";created=1800000000`, signature},
		{input + ",b=1", signature + ",b=:AAAA:"}, {"sig=" + listed + params, "sig=" + b64(other)},
		{input, `keyId="x",signature="y"`},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, input, signature string) {
		m := with(post(), map[string]string{"Signature-Input": input, "Signature": signature})
		p := httpsig.Policy{Now: now, HasBody: true}
		s, err := httpsig.Verify(m, known, p)
		if err == nil {
			if s.Base != base {
				t.Fatalf("forged %q", s.Base)
			}
			return
		}
		var refusal *httpsig.Error
		if !errors.As(err, &refusal) || refusal.Code == "" || refusal.Message == "" {
			t.Fatalf("refused without a reason: %#v", err)
		}
		httpsig.Explain(m, known, p, err)
	})
}

func FuzzDigestHeaderNeverMatchesOtherBodies(f *testing.F) {
	body := []byte(`{"amount":"20"}`)
	f.Add(httpsig.Digest(body), []byte("{}"))
	f.Add(httpsig.Digest(body), body)
	f.Add(sha256Field("{}")+", x=1", []byte("{}"))
	f.Add("sha-512=:AAAA:", []byte(nil))
	f.Add("md5=:AAAA:", []byte("x"))
	f.Fuzz(func(t *testing.T, header string, body []byte) {
		err := httpsig.VerifyDigest([]string{header}, body)
		if err == nil && len(body) > 0 {
			own512, own256 := httpsig.Digest(body), sha256Field(string(body))
			has := func(own string) bool { return strings.Contains(header, strings.TrimRight(own[:len(own)-8], "=")) }
			if !has(own512) && !has(own256) {
				t.Fatalf("%q passed for %q", header, body)
			}
		}
		httpsig.ExplainDigest([]string{header}, body, err)
	})
}

// Whatever the query, a name that can be covered stands for exactly one value, and encoding is its own fixed point.
func FuzzQueryParametersAreUnambiguous(f *testing.F) {
	for _, seed := range []string{"", "a=1&a=2", "%61=1&a=2", "a=%zz&b=%", "a+b=c%20d", "=&&=x", "a=%ff", "ä=ö"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		pairs := httpsig.ParseForm(query)
		var again []string
		for _, p := range pairs {
			again = append(again, p[0]+"="+p[1])
		}
		if !reflect.DeepEqual(httpsig.ParseForm(strings.Join(again, "&")), pairs) && len(pairs) > 0 {
			t.Fatalf("%q encodes as %q, which reads differently", query, again)
		}
	})
}

func FuzzPublicKeys(f *testing.F) {
	for _, key := range keys() {
		f.Add(key.Public().PEM())
		f.Add(key.PEM())
	}
	f.Add([]byte("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----"))
	f.Fuzz(func(t *testing.T, text []byte) {
		key, err := httpsig.ParsePublicKey(text)
		if err != nil {
			return
		}
		again, err := httpsig.ParsePublicKey(key.PEM())
		if err != nil || !again.Equal(key) || again.Algorithm() != key.Algorithm() {
			t.Fatalf("%q came back differently: %v", text, err)
		}
	})
}
