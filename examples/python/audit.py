"""Checks an export of the audit log without any code of OffBlocks, and prints its last sequence and hash.

    offblocks audit export > audit.jsonl; python3 examples/python/audit.py audit.jsonl [SEQUENCE:HASH]...

What follows the file are seals that were noted earlier: the export must have them.
"""
import hashlib
import json
import sys

MEMBERS = ("id", "programmeId", "actor", "action", "subject", "reason", "createdAt", "operator", "requestId")


def netstring(text):
    data = text.encode()
    return b"%d:%s," % (len(data), data)


def hash_of(record, sequence, previous):
    parts = ["OffBlocks audit record 1", str(sequence), previous, *(record[member] for member in MEMBERS)]
    return hashlib.sha256(b"".join(map(netstring, parts))).hexdigest()


noted = dict(seal.split(":") for seal in sys.argv[2:])
sequence, previous = 0, "0" * 64
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        record = json.loads(line)
        sequence += 1
        if (record["sequence"], record["previousHash"]) != (sequence, previous):
            sys.exit(f"line {sequence} does not follow the one before it")
        previous = hash_of(record, sequence, previous)
        if record["hash"] != previous:
            sys.exit(f"record {record['id']}, {sequence} in the chain, is not as it was sealed")
        if noted.pop(str(sequence), previous) != previous:
            sys.exit(f"seal {sequence} has another hash than was noted")
if noted:
    sys.exit(f"the chain ends at {sequence}, and seal {min(noted, key=int)} was noted")
print(f"{sequence}:{previous}")
