#!/usr/bin/env python3
"""Checks an exported journal without Gemba.

    gemba export PLANT/LINE > line.jsonl
    python3 verify.py line.jsonl [HASH]

Each line is {"hash":"<64 hex digits>","entry":<the entry>}. The hash of an entry is SHA-256 over the hash before it
(32 bytes; zeros before the first) and the bytes of the entry exactly as they stand. HASH, from a receipt or a shift
report, must be the hash of one of the lines: then nothing up to there was changed since it was given out.
"""
import hashlib
import json
import sys

BEFORE, BETWEEN, AFTER = b'{"hash":"', b'","entry":', b"}\n"
START, END = len(BEFORE), len(BEFORE) + 64


def verify(file, anchor):
    before, found, sequence = bytes(32), anchor is None, 0
    for line in file:
        sequence += 1
        if not (line.startswith(BEFORE) and line[END:].startswith(BETWEEN) and line.endswith(AFTER)):
            raise ValueError(f"line {sequence} is not an exported entry")
        said = line[START:END].decode("ascii", "replace")
        entry = line[END + len(BETWEEN):-len(AFTER)]
        before = hashlib.sha256(before + entry).digest()
        if before.hex() != said:
            raise ValueError(f"entry {sequence} or its hash was changed: the chain breaks here")
        if json.loads(entry)["seq"] != sequence:
            raise ValueError(f"entry {sequence} is missing or was moved")
        found = found or said == anchor
    if not found:
        raise ValueError(f"no entry has the hash {anchor}: the journal was changed since, or is another one")
    return sequence, before.hex()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    try:
        with open(sys.argv[1], "rb") as file:
            count, head = verify(file, sys.argv[2].lower() if len(sys.argv) == 3 else None)
    except (OSError, ValueError) as fault:
        sys.exit(f"NOT SOUND: {fault}")
    print(f"sound: {count} entries, head {head}")


if __name__ == "__main__":
    main()
