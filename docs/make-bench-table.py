"""Writes the table of published instances into docs/optimizer.md from result files of `tributary bench --out`.

    python3 docs/make-bench-table.py docs/bench-results.jsonl [FILE ...] --note "what else the machine did"

Stands between the two markers in the page. Standard library only. A family's gaps are those of its instances whose best
value is proved; the others stand in a line of their own. An instance that was proved within a shorter limit counts under
the longer ones, too; a limit under which instances are missing shows none of the family's means. A solver without a plan
for an instance counts there and not in the mean; other solvers are compared on the instances that they were given.
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
    name = row["family"]
    if name == "gap":
        name += ", type d" if row["instance"].startswith("d") else ", other types"
    unproven = row["best"] is not None and not row["proven"]
    return name + (", unproven" if unproven else "")


def seconds(limit):
    number = limit.rstrip("sminh")
    return float(number) * {"min": 60, "m": 60}.get(limit[len(number):], 1)


def percent(values):
    known = [value for value in values if value is not None]
    return f"{100 * sum(known) / len(known):.3f} %" if known else "–"


def worst(values):
    known = [value for value in values if value is not None]
    return f"{100 * max(known):.3f} %" if known else "–"


def under(group, limit, names):
    """Our results of a family under a limit: its own, or those that were proved within a shorter one."""
    kept = {}
    for row in sorted(group, key=lambda row: seconds(row["limit"])):
        proved = row["certified_gap"] == 0
        if row["limit"] == limit or (proved and seconds(row["limit"]) < seconds(limit)):
            kept[row["instance"]] = row
    return list(kept.values()) if set(kept) == names else []


def own(group, limits):
    names = {row["instance"] for row in group}
    cells = [str(len(names))]
    for limit in limits:
        some = under(group, limit, names)
        gaps = [row["gap"] for row in some if row["feasible"]]
        missing = sum(not row["feasible"] for row in some)
        cells += [
            percent(gaps) + (f" ({missing} without plan)" if missing else ""),
            worst(gaps),
            percent([row["certified_gap"] for row in some if row["feasible"]]),
        ]
    return cells


def beside(group, solver):
    """Another solver's mean gap and ours on the same instances under the same limit."""
    rows_of = [row for row in group if row["solver"] == solver]
    if not rows_of:
        return "–"
    ours = {(row["instance"], row["limit"]): row for row in group if row["solver"] == OURS}
    pairs = [(row, ours[row["instance"], row["limit"]]) for row in rows_of if (row["instance"], row["limit"]) in ours]
    missing = sum(not row["feasible"] for row in rows_of)
    mine = percent([our["gap"] for row, our in pairs if row["feasible"]])
    theirs = percent([row["gap"] for row in rows_of if row["feasible"]])
    text = f"{theirs} on {len(rows_of)} (ours {mine})"
    return text + (f", {missing} without plan" if missing else "")


def table(all_rows):
    solvers = sorted({row["solver"] for row in all_rows} - {OURS})
    ours = [row for row in all_rows if row["solver"] == OURS]
    limits = sorted({row["limit"] for row in ours}, key=seconds)
    head = ["Family", "Instances"]
    for limit in limits:
        head += [f"{limit}: mean gap", "worst", "certified"]
    head += [f"{s}: mean gap" for s in solvers]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for name in sorted({family(row) for row in ours}):
        group = [row for row in all_rows if family(row) == name]
        cells = [name] + own([row for row in group if row["solver"] == OURS], limits)
        cells += [beside(group, solver) for solver in solvers]
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
