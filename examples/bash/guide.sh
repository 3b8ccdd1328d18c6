#!/usr/bin/env bash
# What the guides in docs/ use beside the command offblocks. Source it: . examples/bash/guide.sh

# take NAME prints the member of that name in the JSON that a command of offblocks printed: the outermost, and of a list
# that of the first object.
take() {
	awk -F'"' -v name="$1" '$2 == name && (!indent || length($1) < indent) { indent = length($1); value = $4 }
		END { if (indent) print value }'
}

# wait_for NOUN ID STATUS reads an object until it has the status, for a minute at most.
wait_for() {
	local tries status
	for ((tries = 0; tries < 120; tries++)); do
		status=$(offblocks "$1" show "$2" | take status)
		[ "$status" != "$3" ] || return 0
		sleep 0.5
	done
	echo "$1 $2 is $status and did not become $3" >&2
	return 1
}
