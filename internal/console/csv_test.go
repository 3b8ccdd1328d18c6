package console

import "testing"

// A spreadsheet carries out what begins with these characters, and a merchant chooses its own name.
func TestTextsOfAFileAreNoFormulas(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"=HYPERLINK(\"http://evil.example\")": "'=HYPERLINK(\"http://evil.example\")",
		"+1+cmd|' /C calc'!A0":                "'+1+cmd|' /C calc'!A0",
		"-2+3":                                "'-2+3", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\rx": "'\rx",
		"Corner Shop": "Corner Shop", "": "", "–": "", "\u22121\u2009234.50 GBP": "-1234.50 GBP", "-5": "-5",
		"12\u2009345.000001": "12345.000001", "8.1 ms": "8.1 ms", "-": "'-",
	} {
		if got := plainText(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
