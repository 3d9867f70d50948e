"""Writes the rows of scenarios/mechanisms/*/README.md from runs: for each row of docs/mechanisms.md its lines, formula, test and picture.

    python3 scenarios/make-mechanisms.py [SECTION ...]

runs `./tributary simulate scenarios/mechanisms/SECTION` with eight futures and draws, for each row that is shown there, its KPI month
by month without the mechanism and with it, in the same futures. Also writes the links of the table itself.
"""

import argparse
import collections
import csv
import pathlib
import re
import subprocess
import tempfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "mechanisms.md"
MODEL = ROOT / "docs" / "model.md"
BEGIN = "<!-- rows: written by scenarios/make-mechanisms.py -->"
END = "<!-- end of rows -->"
GENERIC = {"name", "title", "title_zh", "changes", "based_on", "links", "terms", "firms", "all", "sku", "from"}
FUTURES = 8
OFF, ON, INK, LINE = "#7a8794", "#0b6e8f", "#1c2733", "#dfe4e9"

Row = collections.namedtuple("Row", "number chinese term section switches kpis tests")


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def listed(cell):
    return [part.strip().strip("`") for part in cell.split(",") if part.strip()]


def rows():
    """The rows of the table that a scenario under mechanisms/ shows."""
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        row = cells(line)
        if not re.match(r"\| \d+ \|", line) or row[5] != "works":
            continue
        section = re.sub(r"^\[([^]]*)\].*", r"\1", row[6])
        if section.startswith("mechanisms/"):
            kpis, tests = listed(row[8]), listed(row[9])
            found.append(Row(int(row[0]), row[1], row[2], section[len("mechanisms/"):], listed(row[7]), kpis, tests))
    return found


def simulate(section, folder):
    """The mean over the futures by variant, KPI, entity and month; month -1 is the whole window."""
    command = ["./tributary", "simulate", f"scenarios/mechanisms/{section}", "--replications", str(FUTURES), "--quiet"]
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


def sections_of_model():
    """Headings of the model page's submodels with their text."""
    parts = re.split(r"(?m)^(#{2,3} .*)$", MODEL.read_text(encoding="utf-8"))
    return [(parts[i].lstrip("# ").strip(), parts[i + 1]) for i in range(1, len(parts) - 1, 2) if "### 7." in parts[i]]


def formula(row, lines, model):
    """The section of the model page whose words in code font are nearest to the row's switches and lines; rare words count more."""
    switches = set(re.findall(r"[a-z_]{3,}", " ".join(row.switches)))
    words = (switches | set(re.findall(r"[a-z_]{3,}(?=:)", lines))) - GENERIC
    coded = [(head, set(re.findall(r"[a-z_]{3,}", " ".join(re.findall(r"`([^`]*)`", text))))) for head, text in model]
    spread = {word: sum(word in known for _, known in coded) for word in words}

    def score(section):
        return sum((2 if w in switches else 1) / spread[w] for w in words if w in section[1])

    best = max(coded, key=score)
    return best[0] if score(best) else None


def entry(row, model, scenario, names, means, folder):
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
        if len(before + after) > 2:
            name = f"m{row.number:03d}.svg"
            (folder / "pictures").mkdir(exist_ok=True)
            (folder / "pictures" / name).write_text(picture(f"{kpi}{of}", before, after), encoding="utf-8")
            text += [f"![{kpi} month by month, without and with](pictures/{name})", ""]
        text += [f"`{kpi}`{of} over the whole window: {number(whole[0])} without, **{number(whole[1])}** with.", ""]
    section = formula(row, lines_of(scenario, on), model)
    where = f"[model, {section}](../../../docs/model.md#{anchor(section)})" if section else "[model](../../../docs/model.md)"
    tests = ", ".join(f"`{test}`" for test in row.tests)
    text += [f"Formula: {where}. Test: {tests}.", ""]
    return "\n".join(text)


def write(section, mine, model):
    folder = ROOT / "scenarios" / "mechanisms" / section
    with tempfile.TemporaryDirectory() as out:
        names, means = simulate(section, pathlib.Path(out) / "run")
    scenario = (folder / "scenario.yaml").read_text(encoding="utf-8")
    body = [BEGIN, "## The rows shown here", "", f"Means of {FUTURES} futures, the same for every variant.", ""]
    body += [entry(row, model, scenario, names, means, folder) for row in mine] + [END]
    page = folder / "README.md"
    text = page.read_text(encoding="utf-8")
    if BEGIN in text:
        text = text[: text.index(BEGIN)] + "\n".join(body) + text[text.index(END) + len(END):]
    else:
        text = text.rstrip() + "\n\n" + "\n".join(body) + "\n"
    page.write_text(text, encoding="utf-8")
    print(f"written: {page.relative_to(ROOT)}: {len(mine)} rows", flush=True)


def link_table(all_rows):
    text = TABLE.read_text(encoding="utf-8")
    for row in all_rows:
        plain = rf"(?m)^(\| {row.number} \|(?:[^|]*\|){{5}}) (?:\[mechanisms/{row.section}\]\([^)]*\)|mechanisms/{row.section}) \|"
        link = f"[mechanisms/{row.section}](../scenarios/mechanisms/{row.section}/README.md#row-{row.number})"
        text = re.sub(plain, lambda match: f"{match.group(1)} {link} |", text)
    TABLE.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*")
    wanted = parser.parse_args().sections
    found, model = rows(), sections_of_model()
    for section in dict.fromkeys(row.section for row in found):
        if not wanted or section in wanted:
            write(section, [row for row in found if row.section == section], model)
    link_table(found)


if __name__ == "__main__":
    main()
