#!/usr/bin/python3
"""Include hygiene: each source includes what it names, and names something of what it includes.

  includes.py CHECKOUT [FILE...]     prints every place that breaks this; exit 1 if there is one

  missing   a name of std is used, and neither the file nor one of this project's headers that it
            includes has a header for it (std_headers.txt). A header that takes and gives strings
            brings them along; what lies two headers away may leave any day. Names of this project need no
            such rule: where their header is missing, the g++ build, which knows no bundles, fails.
  unused    nothing that the header gives is named in the file. For a header of this project that is
            what it declares, for one of the standard what std_headers.txt says. A line that must stay
            carries `// keep: reason`; so does a header that works without being named.
  own       a source includes its own header first, so that each header is compiled by itself.
"""
import functools
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"](.*)')
KEPT = "// keep: "
ROOTS = ("src", "tests/unit", "tests/fuzz")
# Names of std that are used without it.
GLOBAL_NAMES = re.compile(r"(?<![\w:.>])(?:std::)?((?:u?int(?:8|16|32|64)|uintptr|size|ptrdiff)_t|errno)\b")


def without_text(source):
    """The source with comments and literals blanked, line by line as before."""
    blank = lambda found: re.sub(r"[^\n]", " ", found[0])
    form = r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    return re.sub(form, blank, source)


@functools.cache
def text(path):
    with open(path, encoding="utf-8") as source:
        return source.read()


def includes(path):
    """Line, quote, name, rest of the line of each include."""
    found = ((number, INCLUDE.match(line)) for number, line in enumerate(text(path).split("\n"), 1))
    return [(number, *match.groups()) for number, match in found if match]


def body(path):
    return re.sub(r"(?m)^\s*#\s*include.*$", "", without_text(text(path).replace("\\\n", " \n")))


@functools.cache
def words(path):
    return frozenset(re.findall(r"\w+", body(path)))


def standard_headers():
    names_of, headers_of = {}, {}
    for line in text(os.path.join(HERE, "std_headers.txt")).split("\n"):
        header, colon, names = line.partition(": ")
        if colon and not line.startswith("#"):
            for name in names.split():
                names_of.setdefault(header, set()).add(name)
                headers_of.setdefault(name, []).append(header)
    return names_of, headers_of


def std_names(path):
    """Each name of std that the file uses, with the first line that does."""
    code = body(path)
    used = {}
    for form in (re.compile(r"\bstd::(\w+)"), GLOBAL_NAMES):
        for found in form.finditer(code):
            used.setdefault(found[1], code.count("\n", 0, found.start()) + 1)
    return used


@functools.cache
def declared(path):
    """The names that a header of this project gives: all that stand at a place where one can be declared."""
    code = body(path)
    types = re.findall(r"\b(?:struct|class|enum class|enum|union|concept|namespace)\s+(\w+)", code)
    aliases = re.findall(r"\busing\s+(\w+)\s*=", code) + re.findall(r"#\s*define\s+(\w+)", code)
    functions = re.findall(r"(?<![.>:])\b(\w+)\s*\(", code)
    values = re.findall(r"\b(\w+)\s*(?:\[\w*\]\s*)?(?:=|\{|;)", code)
    return frozenset(types + aliases + functions + values) - {"dinhky", "std", "if", "for", "while", "return", "default"}


def found_at(checkout, path, name):
    for folder in (*(os.path.join(checkout, root) for root in ROOTS), os.path.dirname(path)):
        full = os.path.join(folder, name)
        if os.path.exists(full):
            return full
    return None


def needed_without_name(path):
    """Names of std that the language itself asks for."""
    code = body(path)
    return {name for name, form in (("strong_ordering", "<=>"), ("initializer_list", r": \{|= \{"))
            if re.search(form, code)}


def own_header(path):
    header = os.path.splitext(path)[0] + ".h"
    return header if path.endswith(".cc") and os.path.exists(header) else None


def faults(checkout, path, names_of, headers_of):
    listed = includes(path)
    own = own_header(path)
    if own and (not listed or found_at(checkout, path, listed[0][2]) != own):
        yield listed[0][0] if listed else 1, "its own header does not come first"
    seen = set()
    at_hand = {name for _, _, name, _ in listed}
    for quote, name in [(quote, name) for _, quote, name, _ in listed]:
        header = found_at(checkout, path, name) if quote == '"' else None
        at_hand |= {name for _, _, name, _ in includes(header)} if header else set()
    used = std_names(path)
    for name, line in used.items():
        wanted = headers_of.get(name)
        if wanted is None:
            yield line, f"std_headers.txt does not know {name}"
        elif at_hand.isdisjoint(wanted):
            yield line, f"std::{name} without <{wanted[0]}>"
    # C's functions are also named without std.
    named = used.keys() | needed_without_name(path)
    for line, quote, name, rest in listed:
        if name in seen:
            yield line, f"{name} twice"
        seen.add(name)
        if KEPT in rest:
            continue
        if quote == "<" and name in names_of and names_of[name].isdisjoint(
                named | words(path) if name.startswith("c") else named):
            yield line, f"<{name}> for nothing"
        elif quote == '"':
            header = found_at(checkout, path, name)
            if header is None:
                yield line, f"no such header: {name}"
            elif header != own and KEPT not in text(header) and not declared(header) & words(path):
                yield line, f"{name} for nothing"


def sources(checkout):
    for root in ("src", "tests"):
        for folder, _, names in sorted(os.walk(os.path.join(checkout, root))):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith((".cc", ".h")))


def main():
    checkout = os.path.abspath(sys.argv[1])
    names_of, headers_of = standard_headers()
    paths = [os.path.abspath(path) for path in sys.argv[2:]] or list(sources(checkout))
    bad = not paths
    for path in paths:
        for line, what in faults(checkout, path, names_of, headers_of):
            print(f"{os.path.relpath(path, checkout)}:{line}: {what}")
            bad = True
    sys.exit(1 if bad else 0)


main()
