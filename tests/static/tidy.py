#!/usr/bin/python3
"""clang-tidy with the profile in .clang-tidy on the program's sources, on all cores.

  tidy.py [--deep] CHECKOUT BUILD [FILE...]      prints the findings; exit 1 if there is one

Most of its time goes into headers of the library, so sources are checked in bundles (bundle.py). A
bundle that does not compile as one is checked again, source by source. Named files are checked one by
one; so are all with --deep, which adds the path-sensitive analyzer, an hour's work for one core.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
import bundle

AT_MOST = 40  # sources in a bundle: a few hundred MB, and work for each core until the end
BROKEN = re.compile(r"error: .*\[clang-diagnostic-error\]")


def findings(tool, out, unit, checks):
    done = subprocess.run([tool, "-p", out, "--quiet", *checks, unit], capture_output=True, text=True)
    if done.returncode != 0 and not done.stdout:
        sys.exit(f"{tool} {unit}: {done.stderr}")
    return done.stdout


def check(tool, out, sources, at_most, checks):
    """What clang-tidy prints of each source or bundle."""
    bundles = bundle.bundled(sources, at_most)
    units = bundle.write_units(out, bundles)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = list(pool.map(lambda unit: findings(tool, out, unit, checks), units))
    broken = {path for (files, _), text in zip(bundles, told) if len(files) > 1 and BROKEN.search(text)
              for path in files}
    if broken:
        print(f"{len(broken)} sources do not compile as bundles:", *filter(BROKEN.search, "".join(told).split("\n")),
              sep="\n", file=sys.stderr)
        kept = [text for (files, _), text in zip(bundles, told) if not broken.intersection(files)]
        return kept + check(tool, out, [source for source in sources if source[0] in broken], 1, checks)
    return told


def main():
    words = sys.argv[1:]
    deep = "--deep" in words
    checkout, build, *paths = [os.path.abspath(word) for word in words if word != "--deep"]
    tool = next((name for name in ("clang-tidy-14", "clang-tidy") if shutil.which(name)), None)
    if tool is None:
        sys.exit("clang-tidy is missing")
    rooms = os.path.join(checkout, "src", "")
    sources = [source for source in bundle.compiled(build)
               if (source[0] in paths if paths else source[0].startswith(rooms))]
    if not sources:
        sys.exit(f"{build}: no such sources")
    # A bundle includes sources; nothing else does.
    checks = ["--checks=clang-analyzer-*" if deep else "--checks=-bugprone-suspicious-include"]
    with tempfile.TemporaryDirectory() as out:
        shutil.copy(os.path.join(checkout, ".clang-tidy"), out)
        told = check(tool, out, sources, 1 if deep or paths else AT_MOST, checks)
    text = "".join(dict.fromkeys(told))
    sys.stdout.write(text)
    sys.exit(1 if text.strip() else 0)


main()
