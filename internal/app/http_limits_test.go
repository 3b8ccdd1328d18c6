package app

import "testing"

func TestLimitsThatCannotBeMeantAreRefused(t *testing.T) {
	t.Parallel()
	if _, err := (HTTPLimits{}).validate(); err != nil {
		t.Error(err)
	}
	proxies, err := HTTPLimits{TrustedProxies: []string{"10.0.0.0/8", "2001:db8::1"}, ReadsPerMinute: maxPerMinute}.validate()
	if err != nil || len(proxies) != 2 {
		t.Errorf("%v, %v", proxies, err)
	}
	for name, limits := range map[string]HTTPLimits{
		"no address":     {TrustedProxies: []string{"proxy.example"}},
		"all addresses":  {TrustedProxies: []string{"*"}},
		"below zero":     {ReadsPerMinute: -1},
		"beyond counts":  {DecisionsPerMinute: maxPerMinute + 1},
		"no connections": {Connections: -1},
		"none from one":  {PerAddress: -1},
		"writes":         {WritesPerMinute: -1},
	} {
		if _, err := limits.validate(); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
