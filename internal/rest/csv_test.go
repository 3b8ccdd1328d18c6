package rest

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
)

// csv reads a report as CSV, by its columns.
func (l *life) csv(path string) (list []map[string]string) {
	l.Helper()
	w := l.read(l.owner, path+"?format=csv")
	if got := w.Header().Get("Content-Type"); w.Code != 200 || got != csvType {
		l.Fatalf("%s: %d %s %s", path, w.Code, got, w.Body)
	}
	rows, err := csv.NewReader(bytes.NewReader(w.Body.Bytes())).ReadAll()
	l.must(err)
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, name := range rows[0] {
			if strings.ContainsAny(row[i][:min(1, len(row[i]))], "=+@\t\r") || strings.HasPrefix(row[i], "-") && !plainNumber.MatchString(row[i]) {
				l.Fatalf("%s: a spreadsheet would reckon %q", path, row[i])
			}
			named[name] = strings.TrimPrefix(row[i], "'")
		}
		list = append(list, named)
	}
	return list
}

func (l *life) sameRows(got, want []map[string]string) {
	l.Helper()
	if len(got) != len(want) {
		l.Fatalf("%d rows of CSV, JSON has %d", len(got), len(want))
	}
	for i := range want {
		for name, value := range want[i] {
			if got[i][name] != value {
				l.Fatalf("row %d, %s: CSV says %q, JSON %q", i, name, got[i][name], value)
			}
		}
	}
}

func settlementRows(s api.Settlement) (list []map[string]string) {
	for _, a := range s.Accounts {
		add := func(movement, component, count, amount string) {
			list = append(list, map[string]string{
				"date": s.Date, "asset": a.Asset, "account": a.Account, "movement": movement, "component": component, "count": count, "amount": amount,
			})
		}
		add("opening", "", "", a.Opening)
		for _, m := range a.Movements {
			add(m.Movement, m.Component, fmt.Sprint(m.Count), m.Amount)
		}
		add("closing", "", "", a.Closing)
	}
	return list
}

func statementRows(s api.Statement) (list []map[string]string) {
	list = append(list, map[string]string{"movement": "opening", "balance": s.Opening, "amount": "", "month": s.Month})
	for _, m := range s.Movements {
		list = append(list, map[string]string{
			"entry": m.EntryID.String(), "movement": m.Movement, "component": m.Component, "kind": m.Kind, "merchant": strings.ReplaceAll(m.Merchant.Name, "\r\n", "\n"),
			"amount": m.Amount, "balance": m.Balance, "createdAt": m.CreatedAt.String(), "token": s.Token, "account": s.AccountID.String(),
		})
	}
	return append(list, map[string]string{"movement": "closing", "balance": s.Closing, "amount": ""})
}

func TestWhatASpreadsheetWouldReckonIsMadeInert(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"": "", "Corner Shop": "Corner Shop", "-12.5": "-12.5", "0": "0", "=1+1": "'=1+1", "+1": "'+1", "-1+cmd|' /C calc'!A0": "'-1+cmd|' /C calc'!A0", "@SUM(A1)": "'@SUM(A1)",
		"  =1": "'  =1", "\t=1": "'\t=1", "\n=1": "'\n=1", "\uff1d1": "'\uff1d1", "a=b": "a=b", "'quoted": "'quoted",
	} {
		if got := escapeFormula(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	body, err := csvOf([][]string{{"a", "b"}, {`say "hi"`, "x,y"}})
	if err != nil || string(body) != "a,b\r\n\"say \"\"hi\"\"\",\"x,y\"\r\n" {
		t.Errorf("%q, %v", body, err)
	}
}
