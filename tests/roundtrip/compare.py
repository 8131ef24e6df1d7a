#!/usr/bin/env python3
"""Compares results files with what was typed into the forms.

    compare.py EXPECTED_DIR RESULTS_DIR      UNIT.json of fill_docx.py against UNIT.yaml
"""
import pathlib
import sys

import json
import yaml

STATUSES = {"Hoàn thành": "done", "Đang thực hiện": "ongoing", "Chưa đến hạn": "not-due",
            "Chưa đạt": "not-met", "Quá hạn": "overdue"}


def text(value):
    return "" if value is None else str(value).rstrip("\n")


def kept(report):
    """Place → text, as the forms name the places; work outside the plan as pairs."""
    places = {}
    for row in report.get("results") or []:
        for field in ("status", "result"):
            places[f"{row['task']}/{field}"] = text(row.get(field))
        places[f"{row['task']}/evidence"] = "\n".join(row.get("evidence") or [])
    for name, value in (report.get("sections") or {}).items():
        places[f"section/{name}"] = text(value)
    for field in ("difficulties", "proposals", "next"):
        places[f"general/{field}"] = text(report.get(field))
    for field in ("number", "date"):
        places[f"own-plan/{field}"] = text((report.get("own_plan") or {}).get(field))
    extra = [(text(row.get("content")), text(row.get("result"))) for row in report.get("extra") or []]
    return {place: value for place, value in places.items() if value}, extra


def wanted(expected):
    places, extra = {}, {}
    for place, value in expected["answers"].items():
        owner, field = place.rsplit("/", 1)
        if owner.startswith("extra-"):
            extra.setdefault(owner, {})[field] = value
        else:
            places[place] = STATUSES[value] if field == "status" else value
    rows = [(row.get("content", ""), row.get("result", "")) for row in extra.values()]
    return places, rows + [(row["content"], row["result"]) for row in expected["added"]]


def iso(day):
    parts = day.split("/")
    return f"{parts[2]}-{parts[1]}-{parts[0]}" if len(parts) == 3 else day


def differences(expected, report):
    want, want_extra = wanted(expected)
    have, have_extra = kept(report)
    for place in sorted(want.keys() | have.keys()):
        a, b = want.get(place, ""), have.get(place, "")
        if place == "own-plan/date":
            a, b = iso(a), iso(b)
        if a != b:
            yield f"{place}: typed {a!r}, kept {b!r}"
    if want_extra != have_extra:
        yield f"extra: typed {want_extra!r}, kept {have_extra!r}"
    stray = [text(line) for line in report.get("stray") or []]
    if stray != expected["stray"]:
        yield f"stray: typed {expected['stray']!r}, kept {stray!r}"


def main(expected_dir, results_dir):
    count = bad = 0
    for path in sorted(pathlib.Path(expected_dir).glob("*.json")):
        count += 1
        kept_file = pathlib.Path(results_dir) / (path.stem + ".yaml")
        if not kept_file.exists():
            print(f"{path.stem}: nothing kept")
            bad += 1
            continue
        report = yaml.load(kept_file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for difference in differences(json.loads(path.read_text(encoding="utf-8")), report):
            print(f"{path.stem}: {difference}")
            bad += 1
    return 0 if count and not bad else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
