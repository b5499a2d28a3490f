#!/usr/bin/env python3
"""Writes Sources/UnicodeText/WidthTable14.swift from the Unicode Character Database.

usage: generate-width-table.py /usr/share/unicode > Sources/UnicodeText/WidthTable14.swift

Inputs: EastAsianWidth.txt, DerivedAge.txt, extracted/DerivedGeneralCategory.txt. Characters newer
than Unicode 14 are classed as unknown: the C library of the oldest supported system draws no more.
"""
import re
import sys

NARROW, WIDE, ZERO, AMBIGUOUS, UNKNOWN = range(5)


def properties(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([\w.]+)", line)
            if match:
                start = int(match[1], 16)
                yield start, int(match[2] or match[1], 16), match[3]


def main(root):
    classes = [UNKNOWN] * 0x110000
    for start, end, age in properties(f"{root}/DerivedAge.txt"):
        if float(age) <= 14:
            for point in range(start, end + 1):
                classes[point] = NARROW
    for start, end, width in properties(f"{root}/EastAsianWidth.txt"):
        wanted = {"W": WIDE, "F": WIDE, "A": AMBIGUOUS}.get(width)
        for point in range(start, end + 1):
            if wanted is not None and classes[point] != UNKNOWN:
                classes[point] = wanted
    for start, end, category in properties(f"{root}/extracted/DerivedGeneralCategory.txt"):
        for point in range(start, end + 1):
            if category in ("Mn", "Me", "Cf") and classes[point] != UNKNOWN:
                classes[point] = ZERO
            elif category in ("Cn", "Co", "Cs", "Cc"):
                classes[point] = UNKNOWN
    # Vowels and final consonants of decomposed Hangul stand on their leading consonant.
    for start, end in ((0x1160, 0x11FF), (0xD7B0, 0xD7FF)):
        for point in range(start, end + 1):
            classes[point] = ZERO
    classes[0xAD] = NARROW
    print("// Made by Tests/Fixtures/Unicode/generate-width-table.py from the Unicode Character Database.")
    print("// swift-format-ignore-file")
    print()
    print("/// Where the class of width changes: code point × 8 + class, sorted; see `WidthClass`.")
    print("let widthTransitions14: [UInt32] = [")
    row, last = [], None
    for point, kind in enumerate(classes):
        if kind != last:
            row.append(str(point * 8 + kind))
            last = kind
        if len(row) == 10:
            print("    " + ", ".join(row) + ",")
            row = []
    if row:
        print("    " + ", ".join(row) + ",")
    print("]")


main(sys.argv[1])
