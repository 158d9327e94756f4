#!/usr/bin/env python3
"""Prints every row of a journal: read_journal.py NAME.henry

Written from journal-format.md alone. One line a row, by table and id: the table, a tab, the row as
JSON with its columns in alphabetical order. A wrong checksum ends it with a sentence and code 1.
"""

import json
import sys
from decimal import Decimal


def crc_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ 0x82F63B78 if value & 1 else value >> 1
        table.append(value)
    return table


TABLE = crc_table()


def crc32c(data, before=0):
    crc = before ^ 0xFFFFFFFF
    for byte in data:
        crc = (crc >> 8) ^ TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def lines_of(path):
    with open(path, "rb") as file:
        data = file.read()
    if data and not data.endswith(b"\n"):
        data += b"\n"
    return data.splitlines(keepends=True) if b"\r" not in data else [
        line + b"\n" for line in data[:-1].split(b"\n")
    ]


def parsed(line):
    return json.loads(line.decode("utf-8"), parse_float=Decimal)


def first_checksum(line):
    if line.startswith(b'{"henry":2,'):
        line = line.replace(b"2", b"1", 1)
    return "%08x" % crc32c(line)


def read(path):
    """The rows that are there at the end, by table and id."""
    lines = lines_of(path)
    header = parsed(lines[0])
    if header["henry"] not in (1, 2):
        raise ValueError("format %s is not known" % header["henry"])
    tables = {}
    checksum = first_checksum(lines[0])
    number = 0
    change = []
    crc = 0
    for line in lines[1:]:
        try:
            entry = parsed(line)
        except ValueError:
            if line is lines[-1]:
                break
            raise
        kind = next(iter(entry))
        if kind == "closed":
            if (entry["closed"], entry["crc"]) != (number, checksum):
                raise ValueError("the closing line after change %d does not fit" % number)
        elif kind == "end":
            said = (entry["end"], entry["rows"], entry["crc"])
            if said != (number + 1, len(change), "%08x" % crc):
                raise ValueError("change %d is not as it was written" % (number + 1))
            number, checksum = entry["end"], entry["crc"]
            apply(tables, change)
        else:
            if kind == "seq":
                change = []
                crc = crc32c(checksum.encode("ascii"))
            else:
                change.append(entry)
            crc = crc32c(line, crc)
    return tables


def apply(tables, change):
    for entry in change:
        if "put" in entry:
            rows = tables.setdefault(entry.pop("put"), {})
            rows[entry["id"]] = entry
        else:
            tables.get(entry["del"], {}).pop(entry["id"], None)


def shown(value):
    """Amounts without zeros behind the point, as text where they have one."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else format(value.normalize(), "f")


def main(path):
    tables = read(path)
    for table in sorted(tables):
        for key in sorted(tables[table]):
            row = {name: shown(value) for name, value in tables[table][key].items()}
            text = json.dumps(row, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
            print(table + "\t" + text)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except (ValueError, KeyError) as wrong:
        sys.exit("%s: %s" % (sys.argv[1], wrong))
