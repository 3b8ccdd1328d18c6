// Command program stands in for offblocks where archives are tested: it has the two commands that a release runs.
package main

import (
	"fmt"
	"os"
	"strings"
)

var version, commit string

func main() {
	switch arguments := strings.Join(os.Args[1:], " "); arguments {
	case "version":
		fmt.Println("version", version, commit != "")
	case "completion bash", "completion zsh", "completion fish":
		fmt.Println("# " + arguments)
	default:
		os.Exit(2)
	}
}
