package jsonrpc_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

func TestAMessageIsReadAsGoEthereumReadsIt(t *testing.T) {
	t.Parallel()
	message, err := jsonrpc.Parse([]byte(`{"jsonrpc":"2.0","id":7,"method":"eth_accounts","method":"eth_call","METHOD":"eth_chainId","params":[ 1 ]}`))
	if err != nil || message.Batch || len(message.Calls) != 1 || message.Calls[0].Method != "eth_call" {
		t.Fatalf("%+v, %v", message, err)
	}
	written, err := message.Marshal()
	if want := `{"jsonrpc":"2.0","id":7,"method":"eth_call","params":[1]}`; err != nil || string(written) != want {
		t.Errorf("written as %s, %v", written, err)
	}
	notification, err := jsonrpc.Parse([]byte(`{"jsonrpc":"2.0","method":"eth_chainId"}`))
	if err != nil || len(notification.Calls[0].ID) != 0 {
		t.Errorf("%+v, %v", notification, err)
	}
}

func TestABatchHasOneToAThousandCalls(t *testing.T) {
	t.Parallel()
	batch := func(n int) []byte {
		return []byte(" [" + strings.TrimSuffix(strings.Repeat(`{"method":"eth_chainId"},`, n), ",") + "]")
	}
	for n, want := range map[int]bool{0: false, 1: true, 1000: true, 1001: false} {
		message, err := jsonrpc.Parse(batch(n))
		if !message.Batch || (err == nil) != want || want && len(message.Calls) != n {
			t.Errorf("batch of %d: %d calls, %v", n, len(message.Calls), err)
		}
	}
	for _, junk := range []string{"", "{", "null", "5", `"x"`, "[1]", "[[]]", `{"method":5}`, `{"method":""}`, "{}",
		`[{"method":"a"},{}]`} {
		if message, err := jsonrpc.Parse([]byte(junk)); err == nil {
			t.Errorf("%s was read as %+v", junk, message)
		}
	}
}

func TestAMessageIsHeavyIfAnyOfItsCallsIs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		`{"method":"eth_blockNumber"}`:                              false,
		`{"method":"eth_call"}`:                                     true,
		`[{"method":"eth_blockNumber"},{"method":"eth_chainId"}]`:   false,
		`[{"method":"eth_blockNumber"},{"method":"eth_getLogs"}]`:   true,
		`{"method":"eth_call","METHOD":"eth_chainId"}`:              true,
		`{"method":"eth_chainId","method":"eth_estimateGas"}`:       true,
		`{"method":"eth_\u0063all","params":[],"x":"eth_chainId"}`:  true,
		`{"method":"eth_sendRawTransactionSync","params":["0x00"]}`: false,
	} {
		if message, err := jsonrpc.Parse([]byte(text)); err != nil || message.Heavy() != want {
			t.Errorf("%s: heavy is %t, %v", text, message.Heavy(), err)
		}
	}
}

func TestACutOffAnswerIsCompletedInTheOrderOfItsCalls(t *testing.T) {
	t.Parallel()
	message, err := jsonrpc.Parse([]byte(`[{"id":1,"method":"a"},{"method":"b"},{"id":"3","method":"c"},{"id":null,"method":"d"}]`))
	if err != nil {
		t.Fatal(err)
	}
	late := func(id string) string {
		return `{"error":{"code":-32002,"message":"late"},"id":` + id + `,"jsonrpc":"2.0"}`
	}
	first := `{"jsonrpc":"2.0","id":1,"result":7}`
	for answer, want := range map[string]string{
		"[" + first + "]": "[" + first + "," + late(`"3"`) + "," + late("null") + "]",
		"[]":              "[" + late("1") + "," + late(`"3"`) + "," + late("null") + "]",
		"":                "[" + late("1") + "," + late(`"3"`) + "," + late("null") + "]",
		"[1,2,3]":         "[1,2,3]",
		`{"error":{}}`:    `{"error":{}}`,
	} {
		if got := string(message.Complete([]byte(answer), jsonrpc.CodeTimeout, "late")); got != want {
			t.Errorf("%s is completed to %s, want %s", answer, got, want)
		}
	}
	for text, want := range map[string]string{
		`{"id":1,"method":"a"}`: late("1"), `{"method":"a"}`: "", `[{"method":"a"}]`: "",
	} {
		m, err := jsonrpc.Parse([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := string(m.Complete(nil, jsonrpc.CodeTimeout, "late")); got != want {
			t.Errorf("nothing in answer to %s is completed to %s, want %s", text, got, want)
		}
	}
}

func FuzzParseAndMarshalAgree(f *testing.F) {
	f.Add([]byte(`[{"jsonrpc":"2.0","id":1,"method":"eth_call","params":[{}]},{"method":"x","id":null}]`))
	f.Fuzz(func(t *testing.T, text []byte) {
		message, err := jsonrpc.Parse(text)
		if err != nil {
			return
		}
		written, err := message.Marshal()
		if err != nil {
			t.Fatal(err)
		}
		again, err := jsonrpc.Parse(written)
		if err != nil || again.Batch != message.Batch || len(again.Calls) != len(message.Calls) {
			t.Fatalf("%s is read as %+v, %v", written, again, err)
		}
		for i, call := range message.Calls {
			if again.Calls[i].Method != call.Method {
				t.Errorf("method %q became %q", call.Method, again.Calls[i].Method)
			}
		}
	})
}
