"""What a program printed in colour, as a picture of a terminal: ANSI on stdin, SVG on stdout."""
import re
import sys
import unicodedata
from xml.sax.saxutils import escape

CELL, LINE, MARGIN, SIZE = 8.0, 19, 16, 13.3
BACKGROUND, PLAIN = "#1e1e2e", "#d9dce8"
COLOURS = {31: "#f38ba8", 32: "#a6e3a1", 33: "#f9e2af", 34: "#89b4fa", 35: "#cba6f7",
           36: "#94e2d5", 90: "#8b8fa8", 91: "#f38ba8", 92: "#a6e3a1", 93: "#f9e2af",
           94: "#89b4fa", 95: "#cba6f7", 96: "#94e2d5"}
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m")


def cells(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else
               0 if unicodedata.combining(c) else 1 for c in text)


def restyled(style, codes):
    for code in [int(c or 0) for c in codes.split(";")]:
        if code == 0:
            style = {}
        elif code == 1:
            style = {**style, "font-weight": "bold"}
        elif code == 2:
            style = {**style, "opacity": "0.65"}
        elif code == 4:
            style = {**style, "text-decoration": "underline"}
        elif code == 22:
            style = {k: v for k, v in style.items() if k not in ("font-weight", "opacity")}
        elif code == 39:
            style = {k: v for k, v in style.items() if k != "fill"}
        elif code in COLOURS:
            style = {**style, "fill": COLOURS[code]}
    return style


def main():
    lines = sys.stdin.read().rstrip("\n").split("\n")
    width = max(cells(SEQUENCE.sub("", line)) for line in lines) * CELL + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" '
          f'viewBox="0 0 {width:.0f} {height}">')
    print(f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>')
    print(f'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{SIZE}" '
          f'fill="{PLAIN}">')
    style = {}
    for number, line in enumerate(lines):
        y = MARGIN + number * LINE + LINE - 5
        column = 0
        for index, piece in enumerate(SEQUENCE.split(line)):
            if index % 2:
                style = restyled(style, piece)
                continue
            attributes = "".join(f' {k}="{v}"' for k, v in style.items())
            # Viewers may fold runs of blanks, so no text holds one.
            for words in re.finditer(r"\S+(?: \S+)*", piece):
                left = column + cells(piece[:words.start()])
                print(f'<text x="{MARGIN + left * CELL:.1f}" y="{y}" '
                      f'textLength="{cells(words[0]) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
                      f'{attributes}>{escape(words[0])}</text>')
            column += cells(piece)
    print("</g>\n</svg>")


main()
