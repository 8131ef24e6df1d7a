"""What a browser makes of the overviews: usage: overview.py DINHKY [FOLDER]"""
import os
import re
import subprocess
import sys
import tempfile

import workspaces
from chromium import Chromium, find

A4_WIDTH = 703  # pixels of 186 mm: the paper less its margins in page.css
bad = []


def check(truth, what):
    if not truth:
        bad.append(what)


# ---- scripts for the page ----

# Elements that reach beyond the screen's edges; what scrolls in a frame of its own may.
OVERFLOW = """(() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push('the page: ' + document.documentElement.scrollWidth);
  for (const element of document.body.querySelectorAll('*')) {
    const frame = element.closest('.region');
    if (frame && frame !== element) continue;
    if (element.closest('.hidden, .skip, svg')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 1 && (box.right > width + 1 || box.left < -1)) {
      found.push(element.tagName + '.' + element.className + ' ' + Math.round(box.left) + '..' + Math.round(box.right));
    }
  }
  return found.slice(0, 5);
})()"""

# Frames in which something does not show without scrolling.
CUT = """[...document.querySelectorAll('.region, .scroll')].filter(
  e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1).map(
  e => (e.ariaLabel || e.className) + ' ' + e.scrollWidth + ' in ' + e.clientWidth)"""

# Texts too faint on what lies behind them (WCAG 2.2, 1.4.3).
FAINT = """(() => {
  const rgb = text => { const m = text.match(/[\\d.]+/g).map(Number); return m.length > 3 && m[3] === 0 ? null : m; };
  const light = c => c.slice(0, 3).map(v => v / 255).map(
    v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce(
    (sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const c = rgb(getComputedStyle(e).backgroundColor);
      if (c) return c;
    }
    return [255, 255, 255];
  };
  const found = new Set();
  let count = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('.hidden, title')) continue;
    const style = getComputedStyle(element);
    const a = light(rgb(element.closest('svg') ? style.fill : style.color)), b = light(behind(element));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    count += 1;
    if (ratio < 4.5) found.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2) + ' ' + walker.currentNode.data.slice(0, 30));
  }
  return count === 0 ? ['no text at all'] : [...found].slice(0, 5);
})()"""

FOCUSED = """(() => { const e = document.activeElement;
  return e === document.body ? '' : e.tagName + ' ' + (e.ariaLabel || e.textContent).trim(); })()"""


# ---- one page ----

def look_at(browser, name, path):
    browser.open(path)
    for width in (1280, 360):
        for dark in (False, True):
            browser.screen(width, dark=dark)
            where = f"{name}, {width} px{', dark' if dark else ''}"
            for fault in browser.run(OVERFLOW):
                bad.append(f"{where}: beyond the edge: {fault}")
            if name != "large":
                for fault in browser.run(FAINT):
                    bad.append(f"{where}: too faint: {fault}")
    browser.screen(A4_WIDTH, media="print")
    for fault in browser.run(OVERFLOW):
        bad.append(f"{name}, A4: beyond the edge: {fault}")
    for fault in browser.run(CUT):
        bad.append(f"{name}, A4: cut off: {fault}")
    for message in browser.complaints():
        bad.append(f"{name}: on the console: {message}")


# Printed, every name of a unit, every id and every heading is there to be read.
def print_page(browser, name, path, most_pages, folder):
    wanted = browser.run("[...document.querySelectorAll('h2, .matrix th, .chart .id')].map(e => e.textContent)")
    printed = os.path.join(folder, name + ".pdf")
    with open(printed, "wb") as file:
        file.write(browser.pdf())
    info = subprocess.run(["pdfinfo", printed], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    check("A4" in info, f"{name}: not on A4: {info}")
    check(pages <= most_pages, f"{name}: {pages} pages, {most_pages} at most")
    text = subprocess.run(["pdftotext", printed, "-"], check=True, capture_output=True, text=True).stdout
    # Lines are broken, a hyphen at their end is lost, and a column's head may be read from below.
    squeezed = re.sub(r"[\s-]+", "", text)
    for words in set(wanted):
        piece = re.sub(r"[\s-]+", "", words)
        check(piece in squeezed or piece[::-1] in squeezed, f"{name}: not on paper: {words}")
    return pages


# ---- who does not see it, or has no mouse ----

def read_aloud(browser, name, first_heading):
    tree = browser.tree()
    roles = [role for role, _ in tree]
    landmarks = [role for role in roles if role in ("banner", "navigation", "main")]
    check(landmarks == ["banner", "navigation", "main"], f"{name}: landmarks {landmarks}")
    links = [text for role, text in tree if role == "link"]
    check(links[0] == "Đến nội dung chính", f"{name}: first link {links[0]}")
    headings = [text for role, text in tree if role == "heading"]
    check(headings[0].startswith(first_heading), f"{name}: first heading {headings[0]}")
    check(headings[1:] == links[1:], f"{name}: contents {links[1:]}, headings {headings[1:]}")
    check(roles.index("banner") < roles.index("navigation") < roles.index("main"), f"{name}: order")
    nameless = [role for role, text in tree if role in ("image", "img", "region", "table") and not text]
    # The tables of words stand right behind the heading that names them.
    check(not [role for role in nameless if role != "table"], f"{name}: nameless {nameless}")
    heads = [text for role, text in tree if role in ("columnheader", "rowheader") and not text]
    check(not heads, f"{name}: {len(heads)} heads of tables without a word")
    check("rowheader" in roles and "columnheader" in roles, f"{name}: no heads of tables")
    return tree


def press_through(browser, name):
    links = browser.run("document.querySelectorAll('nav a').length")
    frames = browser.run("[...document.querySelectorAll('.region')].map(e => e.ariaLabel)")
    browser.press("Tab")
    check(browser.run(FOCUSED) == "A Đến nội dung chính", f"{name}: first stop {browser.run(FOCUSED)}")
    check(browser.run("document.querySelector('.skip').getBoundingClientRect().top >= 0"),
          f"{name}: the skip link does not show when it is reached")
    for _ in range(links):
        browser.press("Tab")
        check(browser.run(FOCUSED).startswith("A "), f"{name}: not a link: {browser.run(FOCUSED)}")
    for frame in frames:
        browser.press("Tab")
        check(browser.run(FOCUSED) == "DIV " + frame, f"{name}: {browser.run(FOCUSED)} for {frame}")


# ---- all pages ----

def main():
    program = os.path.abspath(sys.argv[1])
    keep = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(prefix="dinhky-browser.") as folder, Chromium(find()) as browser:
        def page(name, command):
            path = os.path.join(folder, name + ".html")
            with open(path, "wb") as file:
                subprocess.run([program, *command], check=True, stdout=file)
            return path

        real = workspaces.filled(program, "son-tay-2025", os.path.join(folder, "real"), "2025-Q1")
        commune = workspaces.filled(program, "xa-2026", os.path.join(folder, "commune"), "2026-Q1", True)
        large = workspaces.large(os.path.join(folder, "large-plan"))
        html = ["--format", "html"]
        pages = {
            "real-plan": (["export", real, *html, "--today", "2025-04-10"], "Truyền thông", 6),
            "real-status": (["status", real, "--period", "2025-Q1", *html, "--today", "2025-03-20"],
                            "Truyền thông", 6),
            "commune-plan": (["export", commune, *html, "--today", "2026-05-10"], "Cải cách", 12),
            "commune-status": (["status", commune, "--period", "2026-Q1", *html, "--today", "2026-03-20"],
                               "Cải cách", 9),
        }
        for name, (command, heading, most_pages) in pages.items():
            path = page(name, command)
            look_at(browser, name, path)
            browser.screen(1280)
            read_aloud(browser, name, heading)
            press_through(browser, name)
            if keep:
                for width, dark in ((1280, False), (1280, True), (360, False), (360, True)):
                    browser.screen(width, dark=dark)
                    browser.picture(os.path.join(keep, f"{name}-{width}{'-dark' if dark else ''}.png"), True)
            print(f"{name}: {print_page(browser, name, path, most_pages, keep or folder)} pages of A4")
        look_at(browser, "large", page("large", ["status", large, "--period", "2025-Q1", *html,
                                                "--today", "2025-04-10"]))
        browser.screen(360)
        check(browser.run("(e => e.scrollWidth > e.clientWidth)(document.querySelector('.region'))"),
              "large: on a telephone the table does not scroll in its frame")
    for fault in bad:
        print(fault)
    sys.exit(1 if bad else 0)


main()
