"""Writes the table of published instances into docs/optimizer.md from result files of `tributary bench --out`.

    python3 docs/make-bench-table.py FILE ... --note "what else the machine did"

Stands between the two markers in the page. Standard library only. A family's gaps are those of its instances whose best
value is proved; the others stand in a line of their own. A solver without a plan for an instance counts there and not in
the mean.
"""

import argparse
import json
import os
import sys

START = "<!-- bench table: written by make-bench-table.py -->"
END = "<!-- end of bench table -->"
OURS = "tributary"


def rows(files):
    kept = {}
    for name in files:
        with open(name, encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("{") and line.rstrip().endswith("}"):
                    row = json.loads(line)
                    row.setdefault("solver", OURS)
                    if "reference" not in row["limit"]:
                        kept[(row["instance"], row["limit"], row["solver"])] = row
    return list(kept.values())


def family(row):
    unproven = row["best"] is not None and not row["proven"]
    return row["family"] + (", unproven" if unproven else "")


def percent(values):
    known = [value for value in values if value is not None]
    return f"{100 * sum(known) / len(known):.3f} %" if known else "–"


def cell(some):
    plans = [row for row in some if row["feasible"]]
    text = percent([row["gap"] for row in plans])
    missing = len(some) - len(plans)
    return text + (f" ({missing} without plan)" if missing else "")


def table(all_rows):
    solvers = sorted({row["solver"] for row in all_rows} - {OURS})
    groups = sorted({(family(row), row["limit"]) for row in all_rows})
    head = ["Family", "Limit", "Instances", "Mean gap", "Worst gap", "Certified"] + [f"{s}: mean gap" for s in solvers]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for name, limit in groups:
        group = [row for row in all_rows if family(row) == name and row["limit"] == limit]
        ours = [row for row in group if row["solver"] == OURS]
        gaps = [row["gap"] for row in ours if row["feasible"] and row["gap"] is not None]
        cells = [
            name,
            limit,
            str(len(ours)),
            cell(ours),
            f"{100 * max(gaps):.3f} %" if gaps else "–",
            percent([row["certified_gap"] for row in ours if row["feasible"]]),
        ]
        cells += [cell([row for row in group if row["solver"] == s]) or "–" for s in solvers]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--note", default="")
    arguments = parser.parse_args()
    page = os.path.join(os.path.dirname(os.path.abspath(__file__)), "optimizer.md")
    with open(page, encoding="utf-8") as file:
        text = file.read()
    if START not in text or END not in text:
        sys.exit(f"{page} lacks the markers {START} and {END}")
    before, rest = text.split(START, 1)
    after = rest.split(END, 1)[1]
    lines = ([arguments.note, ""] if arguments.note else []) + table(rows(arguments.files))
    with open(page, "w", encoding="utf-8") as file:
        file.write(before + START + "\n" + "\n".join(lines) + "\n" + END + after)


if __name__ == "__main__":
    main()
