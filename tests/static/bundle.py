#!/usr/bin/python3
"""Sources bundled into few translation units, so that their common headers are read once.

  bundle.py OUT_DIR AT_MOST FILE...    writes OUT_DIR/bundle_N.cc, prints each name and its sources

Two sources that give one name to things of their own (in an unnamed namespace) cannot stand in one
unit; each goes to the first bundle in which none of its names is taken.
"""
import os
import re
import sys

DEFINED = [
    re.compile(r"(?:struct|class|enum class|enum|union)\s+(\w+)"),
    re.compile(r"using\s+(\w+)\s*="),
    re.compile(r"namespace\s+(\w+)\s*="),
    re.compile(r"[\w:<>,&*\s\[\]]*?\b(\w+)\("),
    re.compile(r"[\w:<>,&*\s()]*?\b(\w+)\s*(?:\[.*\])?\s*(?:=|\{|;)"),
]


def own_names(path):
    """The names that the source defines in unnamed namespaces, each with the namespace around it."""
    names = set()
    around = ""
    inside = False
    with open(path, encoding="utf-8") as source:
        for line in source:
            outer = re.match(r"namespace ([\w:]+) \{", line)
            if outer:
                around = outer[1]
            elif line.startswith("namespace {"):
                inside = True
            elif line.startswith("}  // namespace"):
                inside = inside and line.rstrip() != "}  // namespace"
            elif line.startswith("using ") and "=" not in line:
                names.add(("", line))  # a name brought in for the whole unit
            elif inside and re.match(r"[A-Za-z_]", line) and not line.startswith("template"):
                text = re.sub(r"^(?:(?:constexpr|const|inline|static|extern|\[\[\w+\]\])\s+)+", "", line)
                found = next((match for match in (form.match(text) for form in DEFINED) if match), None)
                if found:
                    names.add((around, found[1]))
    return names


def bundled(paths, at_most):
    bundles = []
    for path in paths:
        names = own_names(path)
        for bundle in bundles:
            if len(bundle[0]) < at_most and not bundle[1] & names:
                break
        else:
            bundle = ([], set())
            bundles.append(bundle)
        bundle[0].append(path)
        bundle[1].update(names)
    return [bundle[0] for bundle in bundles]


def main():
    out, at_most, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    os.makedirs(out, exist_ok=True)
    for number, sources in enumerate(bundled(paths, at_most), 1):
        name = os.path.join(out, f"bundle_{number}.cc")
        with open(name, "w", encoding="utf-8") as unit:
            for source in sources:
                unit.write(f'#include "{os.path.abspath(source)}"\n')
        print(name, *sources)


main()
