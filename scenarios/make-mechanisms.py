"""Writes the rows of the scenarios' READMEs from runs: for each row of docs/mechanisms.md its lines, formula, test and picture.

    python3 scenarios/make-mechanisms.py [--links] [SECTION ...]        SECTION is mechanisms/prices, beliefs/more-dealers ...

runs `./tributary simulate scenarios/SECTION` with eight futures and draws, for each row that is shown there, its KPI month by month
without the mechanism and with it, in the same futures; of a belief its experiment, of goal-backward its search. Where a row's formula
stands is said in docs/mechanism-formulas.csv. Also writes the links of the table itself.
"""

import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import tempfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "mechanisms.md"
PLACES = ROOT / "docs" / "mechanism-formulas.csv"
SCENARIOS = ROOT / "scenarios"
BEGIN = "<!-- rows: written by scenarios/make-mechanisms.py -->"
END = "<!-- end of rows -->"
WIDTH = 120
FUTURES = 8
OFF, ON, INK, LINE = "#7a8794", "#0b6e8f", "#1c2733", "#dfe4e9"

Row = collections.namedtuple("Row", "number chinese term section switches kpis tests")


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def listed(cell):
    return [part.strip().strip("`") for part in cell.split(",") if part.strip()]


def rows():
    """The rows of the table that work."""
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        row = cells(line)
        if not re.match(r"\| \d+ \|", line) or row[5] != "works":
            continue
        section = re.sub(r"^\[([^]]*)\].*", r"\1", row[6])
        found.append(Row(int(row[0]), row[1], row[2], section, listed(row[7]), listed(row[8]), listed(row[9])))
    return found


def simulate(section, folder):
    """The mean over the futures by variant, KPI, entity and month; month -1 is the whole window."""
    command = ["./tributary", "simulate", f"scenarios/{section}", "--replications", str(FUTURES), "--quiet"]
    subprocess.run(command + ["--out", str(folder)], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    with open(folder / "runs.csv", encoding="utf-8", newline="") as file:
        variants = {run["run"]: run["variant"] for run in csv.DictReader(file)}
    means = collections.defaultdict(float)
    with open(folder / "facts.csv", encoding="utf-8", newline="") as file:
        for fact in csv.DictReader(file):
            key = variants[fact["run"]], fact["kpi"], fact["entity"], int(fact["month"])
            means[key] += float(fact["value"]) / FUTURES
    names = list(dict.fromkeys(variants.values()))
    return names, means


def series(means, variant, kpi, entity):
    months = sorted(month for (v, k, e, month) in means if (v, k, e) == (variant, kpi, entity) and month >= 0)
    return [means[variant, kpi, entity, month] for month in months]


def most_moved(means, off, on, kpis):
    """KPI and entity to show: the first KPI of the row that moves, of the whole where that moves, else where it moves most."""
    best = None
    for kpi in kpis:
        for entity in dict.fromkeys(e for (v, k, e, m) in means if k == kpi and v == on and m == -1):
            before, after = means.get((off, kpi, entity, -1), 0.0), means[on, kpi, entity, -1]
            size = max(abs(before), abs(after), 1e-300)
            score = abs(after - before) / size + (10 if entity == "total" and after != before else 0)
            if before != after and (best is None or score > best[0]):
                best = score, kpi, entity
        if best:
            break
    return best[1:] if best else None


def number(value):
    for limit, unit in ((1e9, " bn"), (1e6, " M"), (1e4, " k")):
        if abs(value) >= limit:
            return f"{value / (1e3 if unit == ' k' else limit):.3g}{unit}"
    return f"{value:.3g}"


def picture(title, off, on):
    """Two lines by month, off and on, as SVG."""
    width, height, left, right, top, bottom = 640, 220, 64, 84, 34, 26
    every = off + on
    low, high = min(every), max(every)
    low = 0 if 0 < low < 0.5 * high else low
    span = (high - low) or abs(high) or 1
    low, high = low - 0.05 * span * (low != 0), high + 0.05 * span
    months = max(len(off), len(on))

    def x(month):
        return left + (width - left - right) * (month / max(1, months - 1))

    def y(value):
        return top + (height - top - bottom) * (1 - (value - low) / (high - low))

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="system-ui, sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{left}" y="18" font-size="12" font-weight="600" fill="{INK}">{escape(title)}</text>',
    ]
    for step in range(4):
        value = low + (high - low) * step / 3
        parts.append(f'<path d="M{left} {y(value):.1f}H{width - right}" stroke="{LINE}"/>')
        parts.append(f'<text x="{left - 6}" y="{y(value) + 4:.1f}" text-anchor="end" fill="{OFF}">{number(value)}</text>')
    for month in range(0, months, max(1, months // 6)):
        parts.append(f'<text x="{x(month):.1f}" y="{height - 8}" text-anchor="middle" fill="{OFF}">month {month + 1}</text>')
    ends = sorted(((y(line[-1]), label, colour, line) for label, colour, line in (("without", OFF, off), ("with", ON, on)) if line))
    for place, (end, label, colour, line) in enumerate(ends):
        points = " ".join(f"{x(i):.1f},{y(value):.1f}" for i, value in enumerate(line))
        dash = ' stroke-dasharray="5 3"' if label == "without" else ""
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        shift = 4 if len(ends) < 2 or abs(ends[0][0] - ends[1][0]) > 13 else (-3 if place == 0 else 11)
        parts.append(f'<text x="{x(len(line) - 1) + 6:.1f}" y="{end + shift:.1f}" fill="{colour}">{label}</text>')
    return "\n".join(parts + ["</svg>", ""])


def bars(title, names, values):
    """One bar for each value, from zero, as SVG."""
    width, height, left, right, top, bottom = 640, 220, 64, 24, 34, 26
    low, high = min(0, *values), max(0, *values)
    span = (high - low) or 1

    def y(value):
        return top + (height - top - bottom) * (1 - (value - low) / span)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="system-ui, sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{left}" y="18" font-size="12" font-weight="600" fill="{INK}">{escape(title)}</text>',
        f'<path d="M{left} {y(0):.1f}H{width - right}" stroke="{OFF}"/>',
    ]
    step = (width - left - right) / len(values)
    for place, (name, value) in enumerate(zip(names, values)):
        middle = left + step * (place + 0.5)
        colour = OFF if name == "without" else ON
        parts.append(
            f'<rect x="{middle - step * 0.3:.1f}" y="{min(y(value), y(0)):.1f}" width="{step * 0.6:.1f}" height="{abs(y(value) - y(0)):.1f}" fill="{colour}"/>'
        )
        parts.append(f'<text x="{middle:.1f}" y="{min(y(value), y(0)) - 4:.1f}" text-anchor="middle" fill="{INK}">{number(value)}</text>')
        parts.append(f'<text x="{middle:.1f}" y="{height - 8}" text-anchor="middle" fill="{OFF}">{escape(name)}</text>')
    return "\n".join(parts + ["</svg>", ""])


def drawing(folder, row, svg, alternative):
    """Keeps a row's picture and gives the line that shows it."""
    name = f"m{row.number:03d}.svg"
    (folder / "pictures").mkdir(exist_ok=True)
    (folder / "pictures" / name).write_text(svg, encoding="utf-8")
    return f"![{alternative}](pictures/{name})"


def lines_of(scenario, variant):
    """The lines of a scenario file that write a variant."""
    found, inside = [], False
    for line in scenario.splitlines():
        if re.match(r"  - (\{)?name: " + re.escape(variant) + r"\b", line):
            inside = True
        elif inside and (re.match(r" {0,2}\S", line) or not line.strip()):
            break
        if inside:
            found.append(line[2:])
    return "\n".join(found)


def anchor(heading):
    text = re.sub(r"[^\w\s-]", "", heading.lower())
    return re.sub(r"\s", "-", text.strip())


def formulas():
    """Where the formula of each row stands: by number of the row, page and beginning of a heading."""
    found = collections.defaultdict(list)
    for line in PLACES.read_text(encoding="utf-8").splitlines()[1:]:
        numbers, page, start = line.split(",", 2)
        heads = re.findall(r"(?m)^#{1,4} (.*)$", (ROOT / "docs" / page).read_text(encoding="utf-8"))
        heading = next(head.strip() for head in heads if head.startswith(start))
        for number in numbers.split():
            found[int(number)].append((page, heading))
    return found


def formula_line(row, places, up):
    """The line of a section that leads to the row's formula and test."""
    links = [f"[{page.removesuffix('.md')}, {heading}]({up}docs/{page}#{anchor(heading)})" for page, heading in places[row.number]]
    tests = ", ".join(f"`{test}`" for test in row.tests)
    return f"Formula: {'; '.join(links)}. Test: {tests}."


def entry(row, places, scenario, names, means, folder):
    on = f"m{row.number:03d}_on"
    off = f"m{row.number:03d}_off" if f"m{row.number:03d}_off" in names else names[0]
    shown = most_moved(means, off, on, row.kpis)
    text = [f'<a id="row-{row.number}"></a>', f"### Row {row.number}: {row.term}", "", row.chinese, "", "```yaml"]
    if off != names[0]:
        text += [lines_of(scenario, off)]
    text += [lines_of(scenario, on), "```", ""]
    if shown:
        kpi, entity = shown
        before, after = series(means, off, kpi, entity), series(means, on, kpi, entity)
        whole = means.get((off, kpi, entity, -1), 0.0), means[on, kpi, entity, -1]
        of = "" if entity == "total" else f" of {entity}"
        monthly = len(before + after) > 2
        drawn = picture(f"{kpi}{of}", before, after) if monthly else bars(f"{kpi}{of}", ["without", "with"], whole)
        text += [drawing(folder, row, drawn, f"{kpi} month by month, without and with" if monthly else f"{kpi}, without and with"), ""]
        text += [f"`{kpi}`{of} over the whole window: {number(whole[0])} without, **{number(whole[1])}** with.", ""]
    text += [formula_line(row, places, "../../../"), ""]
    return "\n".join(text)


def put(page, body):
    """Puts the rows between their marks, at the page's end where it has none yet."""
    text = page.read_text(encoding="utf-8")
    if BEGIN in text:
        text = text[: text.index(BEGIN)] + "\n".join(body) + text[text.index(END) + len(END):]
    else:
        text = text.rstrip() + "\n\n" + "\n".join(body) + "\n"
    page.write_text(text, encoding="utf-8")


def write(section, mine, places):
    folder = SCENARIOS / section
    if section.startswith("beliefs/"):
        body = belief_rows(folder, mine, places)
    elif section == "goal-backward":
        body = goal_rows(folder, mine, places)
    else:
        with tempfile.TemporaryDirectory() as out:
            names, means = simulate(section, pathlib.Path(out) / "run")
        scenario = (folder / "scenario.yaml").read_text(encoding="utf-8")
        body = ["## The rows shown here", "", f"Means of {FUTURES} futures, the same for every variant.", ""]
        body += [entry(row, places, scenario, names, means, folder) for row in mine]
    put(folder / "README.md", [BEGIN] + body + [END])
    print(f"written: {section}: {len(mine)} rows", flush=True)


def said(verb, what, *more):
    """What a command prints as JSON."""
    command = ["./tributary", verb, what, "--json", "--quiet", *more]
    return json.loads(subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False).stdout)


def head_of(row):
    return ["## The row shown here", "", f'<a id="row-{row.number}"></a>', f"### Row {row.number}: {row.term}", "", row.chinese, "", "```yaml"]


def cut(line):
    return line if len(line) <= WIDTH else line[: WIDTH - 3] + "..."


def belief_rows(folder, mine, places):
    """A belief's experiment: its factor, and its first KPI along it."""
    found = said("experiment", str(folder.relative_to(ROOT)))
    scenario = (folder / "scenario.yaml").read_text(encoding="utf-8").splitlines()
    factors = scenario[scenario.index("experiments:"):]
    first = found["rows"][0]["variants"][0]["kpis"][0]["kpi"]
    labels = [row["labels"][0] for row in found["rows"]]
    values = [row["variants"][0]["kpis"][0]["mean"] for row in found["rows"]]
    text = []
    for row in mine:
        text += head_of(row) + [cut(line) for line in factors] + ["```", ""]
        text += [drawing(folder, row, bars(f"{first} by {found['factors'][0]}", labels, values), f"{first} along the factor"), ""]
        text += [formula_line(row, places, "../../../"), ""]
    return text


def goal_rows(folder, mine, places):
    """A search backwards from targets: what each target's KPI is today and under the levers found."""
    found = said("search", f"{folder.relative_to(ROOT)}/policy.yaml")
    sets = [part for lever in found["changes"] for part in ("--set", f"{lever['path']}={lever['value']}")]
    answers = [said("simulate", str(folder.relative_to(ROOT)), "--replications", str(FUTURES), *more) for more in ([], sets)]
    scenario = (folder / "scenario.yaml").read_text(encoding="utf-8")
    policy = (folder / "policy.yaml").read_text(encoding="utf-8")
    text = []
    for row in mine:
        kpi = row.kpis[0]
        values = [next(k["mean"] for k in answer["variants"][0]["kpis"] if (k["kpi"], k["entity"]) == (kpi, "total")) for answer in answers]
        levers = ", ".join(f"`{lever['path']}` at {float(lever['value']):.4g}" for lever in found["changes"])
        text += head_of(row) + [scenario[scenario.index("targets:"):].split("\n\n")[0].rstrip(), policy[policy.index("levers:"):].rstrip(), "```", ""]
        text += [drawing(folder, row, bars(kpi, ["without", "with"], values), f"{kpi} today and under the levers found"), ""]
        text += [f"Found: {levers}. `{kpi}`: {number(values[0])} without, **{number(values[1])}** with.", "", formula_line(row, places, "../../"), ""]
    return text


def refresh(section, mine, places):
    """Writes the lines that lead to formula and test anew, without any run."""
    page = SCENARIOS / section / "README.md"
    text = page.read_text(encoding="utf-8")
    for row in mine:
        up = "../" * (2 + section.count("/"))
        part = rf'(?s)(<a id="row-{row.number}"></a>.*?\n)Formula: [^\n]*'
        text = re.sub(part, lambda match: match.group(1) + formula_line(row, places, up), text, count=1)
    page.write_text(text, encoding="utf-8")


def link_table(all_rows):
    text = TABLE.read_text(encoding="utf-8")
    for row in all_rows:
        plain = rf"(?m)^(\| {row.number} \|(?:[^|]*\|){{5}}) (?:\[{row.section}\]\([^)]*\)|{row.section}) \|"
        link = f"[{row.section}](../scenarios/{row.section}/README.md#row-{row.number})"
        text = re.sub(plain, lambda match: f"{match.group(1)} {link} |", text)
    TABLE.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*")
    parser.add_argument("--links", action="store_true", help="only the links to formulas and tests, without runs")
    wanted = parser.parse_args()
    found, places = rows(), formulas()
    for section in dict.fromkeys(row.section for row in found):
        if not wanted.sections or section in wanted.sections:
            (refresh if wanted.links else write)(section, [row for row in found if row.section == section], places)
    link_table(found)


if __name__ == "__main__":
    main()
