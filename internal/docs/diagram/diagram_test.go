package diagram

import (
	"testing"
)

func TestDraws(t *testing.T) {
	for _, src := range []string{"stateDiagram-v2\n [*] --> a\n a --> b: go\n b --> a: back\n b --> [*]", "flowchart LR\n A[One] -->|x| B(Two) & C{Three}\n subgraph s [S]\n D[(Store)]\n end\n C -.-> D", "sequenceDiagram\nautonumber\nparticipant A as Aaa\nA->>B: hi\nNote over A,B: x\nalt good\nB-->>A: yes\nelse bad\nB->>B: self\nend"} {
		if _, err := Draw(src); err != nil {
			t.Error(err)
		}
	}
}
