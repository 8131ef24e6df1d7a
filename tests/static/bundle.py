#!/usr/bin/python3
"""Sources bundled into few translation units, so that the headers they share are read once.

  bundle.py AT_MOST FILE...     for CMake: the number of each file's bundle, with semicolons between

Two sources that give one name to things of their own (in an unnamed namespace) cannot stand in one
unit, nor can one whose own name is known to the other from a header; each goes to the first bundle in
which its names are free.
"""
import functools
import json
import os
import re
import shlex
import sys

INCLUDE = re.compile(r'#include "([^"]+)"')
ROOTS = [os.path.join(os.path.dirname(__file__), "..", *folder) for folder in (("..", "src"), ("unit",), ("fuzz",))]
MACRO = ("", "#define")  # must not reach another source
QUALIFIERS = re.compile(r"^(?:(?:constexpr|const|inline|static|extern|\[\[\w+\]\])\s+)+")
DEFINED = [
    re.compile(r"(?:struct|class|enum class|enum|union)\s+(\w+)"),
    re.compile(r"using\s+(\w+)\s*="),
    re.compile(r"namespace\s+(\w+)\s*="),
    re.compile(r"[\w:<>,&*\s\[\]]*?\b(\w+)\("),
    re.compile(r"[\w:<>,&*\s()]*?\b(\w+)\s*(?:\[.*\])?\s*(?:=|\{|;)"),
]


@functools.cache
def names_of(path):
    """The names, each with the namespace around it, that a file defines for itself; those that it
    defines for others; the files it includes."""
    own, public, included = set(), set(), []
    around, inside = "", False
    with open(path, encoding="utf-8") as source:
        for line in source:
            outer = re.match(r"namespace ([\w:]+) \{", line)
            include = INCLUDE.match(line)
            if outer:
                around = outer[1]
            elif include:
                included.append(include[1])
            elif line.startswith("#define"):
                own.add(MACRO)
            elif line.startswith("namespace {"):
                inside = True
            elif line.rstrip() == "}  // namespace":
                inside = False
            elif line.startswith("using ") and "=" not in line:
                own.add(("", line))  # a name brought in for the whole unit
            elif re.match(r"[A-Za-z_]", line) and not line.startswith("template"):
                text = QUALIFIERS.sub("", line)
                found = next((match for match in (form.match(text) for form in DEFINED) if match), None)
                if found:
                    (own if inside else public).add((around, found[1]))
    return own, public, included


@functools.cache
def known(path):
    """What the file and all that it includes define for others."""
    _, public, included = names_of(path)
    names = set(public)
    for name in included:
        header = next((full for full in (os.path.join(root, name) for root in ROOTS) if os.path.exists(full)), None)
        if header:
            names |= known(header)
    return frozenset(names)


def bundled(sources, at_most):
    """[(files, alike)] of (file, alike): bundles of sources that are alike in the second."""
    bundles = []
    for path, alike in sources:
        own, others = names_of(path)[0], known(path)
        most = 1 if MACRO in own else at_most
        for files, taken, seen, like in bundles:
            if len(files) < most and MACRO not in taken and like == alike and not (taken & own or taken & others or seen & own):
                break
        else:
            files, taken, seen = [], set(), set()
            bundles.append((files, taken, seen, alike))
        files.append(path)
        taken.update(own)
        seen.update(others)
    return [(files, alike) for files, _, _, alike in bundles]


def compiled(build):
    """Each source of the build with (folder, command without names of files)."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as database:
        for entry in json.load(database):
            words = shlex.split(entry["command"])
            at = words.index("-o")
            flags = [word for word in words[:at] + words[at + 2:] if word not in ("-c", entry["file"])]
            compiler = next(i for i, word in enumerate(flags) if "++" in os.path.basename(word))
            yield entry["file"], (entry["directory"], tuple(flags[compiler:]))


def write_units(out, bundles):
    """The units, and the database of commands that tools read; the units' names."""
    os.makedirs(out, exist_ok=True)
    units, entries = [], []
    for number, (files, (folder, flags)) in enumerate(bundles, 1):
        unit = files[0] if len(files) == 1 else os.path.join(out, f"bundle_{number}.cc")
        if len(files) > 1:
            with open(unit, "w", encoding="utf-8") as source:
                source.writelines(f'#include "{path}"\n' for path in files)
        units.append(unit)
        entries.append({"directory": folder, "file": unit, "arguments": [*flags, "-c", unit]})
    with open(os.path.join(out, "compile_commands.json"), "w", encoding="utf-8") as database:
        json.dump(entries, database)
    return units


def main():
    paths = sys.argv[2:]
    bundles = bundled([(path, None) for path in paths], int(sys.argv[1]))
    number_of = {path: number for number, (files, _) in enumerate(bundles) for path in files}
    print(";".join(str(number_of[path]) for path in paths), end="")


if __name__ == "__main__":
    main()
