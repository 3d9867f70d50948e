"""Writes the section of results of the scenarios' READMEs from runs, so that no figure there is typed by hand.

    python3 scenarios/make-answers.py [SCENARIO ...]

runs `./tributary simulate scenarios/SCENARIO`, `experiment` where the scenario is one, `search` where it holds a policy, `optimize` and `explain` where a plan is asked for, and puts its figures between the two marks in SCENARIO/README.md.
With --keep DIR the runs' answers and tables stay in DIR/SCENARIO, and are read from there when they exist already.
"""

import argparse
import csv
import json
import math
import pathlib
import subprocess
import tempfile

SCENARIOS = pathlib.Path(__file__).resolve().parent
BEGIN = "<!-- results: written by scenarios/make-answers.py -->"
END = "<!-- end of results -->"
OUT_OF_TIME = 5  # a plan was found, its gap was not closed


def run(name, folder):
    """The answer and the facts of a scenario; folder holds them afterwards."""
    answer = folder / "answer.json"
    if not answer.exists():
        root = SCENARIOS.parent
        command = ["./tributary", "simulate", f"scenarios/{name}", "--json", "--quiet", "--out", str(folder)]
        text = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True).stdout
        folder.mkdir(parents=True, exist_ok=True)
        answer.write_text(text, encoding="utf-8")
    return Result(json.loads(answer.read_text(encoding="utf-8")), folder)


def ask(verb, name, folder, *more):
    """What a command that solves says, as JSON; kept as VERB.json in folder."""
    kept = folder / f"{verb}.json"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["./tributary", verb, f"scenarios/{name}", "--json", "--quiet", *more]
        said = subprocess.run(command, cwd=SCENARIOS.parent, check=False, stdout=subprocess.PIPE, text=True)
        if said.returncode not in (0, OUT_OF_TIME):
            raise SystemExit(f"{' '.join(command)} ended with {said.returncode}")
        kept.write_text(said.stdout, encoding="utf-8")
    return json.loads(kept.read_text(encoding="utf-8"))


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run_experiment(name, folder):
    """The points of a scenario's own experiment."""
    answer = folder / "answer.json"
    if not answer.exists():
        command = ["./tributary", "experiment", f"scenarios/{name}", "--json", "--quiet"]
        text = subprocess.run(command, cwd=SCENARIOS.parent, check=True, stdout=subprocess.PIPE, text=True).stdout
        folder.mkdir(parents=True, exist_ok=True)
        answer.write_text(text, encoding="utf-8")
    return json.loads(answer.read_text(encoding="utf-8"))


def run_search(name, folder):
    """What a policy search found; one that misses its targets ends with the exit code 4."""
    answer = folder / "answer.json"
    if not answer.exists():
        command = ["./tributary", "search", f"scenarios/{name}/policy.yaml", "--json"]
        done = subprocess.run(command, cwd=SCENARIOS.parent, check=False, stdout=subprocess.PIPE, text=True)
        if done.returncode not in (0, 4):
            raise subprocess.CalledProcessError(done.returncode, command)
        folder.mkdir(parents=True, exist_ok=True)
        answer.write_text(done.stdout, encoding="utf-8")
    return json.loads(answer.read_text(encoding="utf-8"))


class Result:
    """What a study found: KPIs and targets by variant, and the values of each future."""

    def __init__(self, answer, folder):
        self.variants = answer["variants"]
        self.names = [variant["name"] for variant in self.variants]
        self.kpis = {
            (v["name"], k["kpi"], k["entity"]): k for v in self.variants for k in v["kpis"]
        }
        runs = {}
        with open(folder / "runs.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                runs[row["run"]] = (row["variant"], int(row["replication"]))
        self.replications = 1 + max(replication for _, replication in runs.values())
        self.futures = {}
        with open(folder / "facts.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["month"] == "-1":
                    variant, replication = runs[row["run"]]
                    values = self.futures.setdefault((variant, row["kpi"], row["entity"]), {})
                    values[replication] = float(row["value"])

    def mean(self, variant, kpi, entity="total"):
        return self.kpis[variant, kpi, entity]["mean"]

    def interval(self, variant, kpi, entity, form):
        k = self.kpis[variant, kpi, entity]
        low, mean, high = (form(k[key]) for key in ("low", "mean", "high"))
        return mean if low == high else f"{mean} ({low} to {high})"

    def differences(self, one, other, kpi, entity="total"):
        """Values of one variant minus those of another, future by future."""
        first, second = self.futures[one, kpi, entity], self.futures[other, kpi, entity]
        return [first[r] - second[r] for r in sorted(first)]


def student(freedom):
    """The 97.5 % quantile of Student's t, by the expansion of Cornish and Fisher; good to 1e-5 from 30 on."""
    z = 1.959963984540054
    terms = [z, (z**3 + z) / 4, (5 * z**5 + 16 * z**3 + 3 * z) / 96, (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384]
    return sum(term / freedom**power for power, term in enumerate(terms))


def with_interval(values, form):
    n = len(values)
    mean = sum(values) / n
    half = student(n - 1) * math.sqrt(sum((v - mean) ** 2 for v in values) / (n - 1) / n)
    return f"{form(mean)} ({form(mean - half)} to {form(mean + half)})"


def plain(digits):
    return lambda value: f"{round(value, digits) + 0.0:,.{digits}f}"


def percent(digits):
    return lambda value: f"{100 * value:.{digits}f} %"


def points(value):
    return f"{100 * value:+.2f}"


def millions(digits):
    return lambda value: plain(digits)(value / 1e6)


def signed(form):
    return lambda value: ("+" if value >= 0 else "") + form(value)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def probability(share):
    return f"{100 * share['probability']:.0f} % ({100 * share['low']:.0f} to {100 * share['high']:.0f})"


def spring_water(result):
    names = [f"`{name}`" for name in result.names]
    kinds = [target["kpi"] for target in result.variants[0]["targets"]]
    targets = []
    for variant in result.variants:
        shares = [probability(target) for target in variant["targets"]] + [probability(variant["joint"])]
        label = f"`{variant['name']}`" + (", the baseline" if variant["baseline"] else "")
        targets.append([label] + shares)
    figures = [
        ("Numeric distribution at the end", "coverage.numeric", "total", percent(2)),
        ("Weighted distribution at the end", "coverage.weighted", "total", percent(2)),
        ("Satisfaction at the end, 0 to 100", "satisfaction.customer", "total", plain(2)),
        ("Value share", "share.value", "total", percent(2)),
        ("Sell-in, million bottles", "sales.sell_in.units", "total", millions(1)),
        ("Sell-out, million bottles", "sales.sell_out.units", "total", millions(1)),
        ("Fill rate", "fill_rate", "total", percent(2)),
        ("Distribution cost, CNY per bottle", "cost.distribution.per_unit", "total", plain(4)),
        ("Distribution cost, million CNY", "cost.distribution.total", "total", millions(1)),
        ("— margins of partners", "cost.margin", "total", millions(1)),
        ("— freight and handling paid by the maker", "cost.freight", "total", millions(1)),
        ("— rebates", "cost.rebate", "total", millions(1)),
        ("— management", "cost.management", "total", millions(1)),
        ("— change", "cost.change", "total", millions(1)),
        ("— platform commission and delivery", "cost.platform", "total", millions(1)),
        ("Profit of the maker, million CNY", "profit", "maker", millions(1)),
        ("Profit of province distributors, million CNY", "profit", "wholesaler", millions(1)),
        ("Profit of distributors, million CNY", "profit", "distributor", millions(1)),
    ]
    rows = [[label] + [form(result.mean(n, kpi, who)) for n in result.names] for label, kpi, who, form in figures]
    judged = [
        ("numeric distribution, points", "coverage.numeric", "total", 1, points),
        ("cost per bottle, CNY", "cost.distribution.per_unit", "total", -1, signed(plain(4))),
        ("satisfaction", "satisfaction.customer", "total", 1, signed(plain(2))),
        ("value share, points", "share.value", "total", 1, points),
        ("profit of the maker, million CNY", "profit", "maker", 1, signed(millions(1))),
    ]
    duels = []
    for i, other in enumerate(result.names):
        for one in result.names[i + 1 :]:
            row = [f"`{one}` against `{other}`"]
            for _, kpi, who, better, form in judged:
                d = result.differences(one, other, kpi, who)
                wins = sum(1 for value in d if better * value > 0)
                row.append(f"better in {wins} of {len(d)}: {with_interval(d, form)}")
            duels.append(row)
    head = ["KPI"] + [f"`{kind}`" for kind in kinds]
    return "\n\n".join([
        f"{result.replications} futures, the same for all variants.",
        "Probability of each target, with 95 % Wilson intervals. The baseline is measured against itself, so it reaches"
        " nothing:",
        table(["Variant"] + head[1:] + ["all four"], targets),
        "Means over the futures, for the 52 weeks:",
        table(["KPI"] + names, rows),
        "What beats what: in how many futures the first is better than the second, and the mean difference with its 95 %"
        " interval:",
        table(["Variants"] + [label for label, *_ in judged], duels),
    ])


def consumer_electronics(result):
    names = [f"`{name}`" for name in result.names]
    figures = [
        ("Value share", "share.value", "total", percent(2)),
        ("Phones sold, thousand", "sales.sell_out.units", "total", lambda v: plain(0)(v / 1e3)),
        ("Online share of value", "share.online", "total", percent(1)),
        ("Conflict of shops at the end, 0 to 100", "conflict.channel", "total", plain(1)),
        ("Shops closed", "outlets.closed", "total", plain(0)),
        ("Numeric distribution at the end", "coverage.numeric", "total", percent(1)),
        ("Mean price paid, CNY", "price.shelf", "total", plain(0)),
        ("Returned by consumers", "returns.consumers", "total", percent(2)),
        ("Profit of the maker, million CNY", "profit", "maker", millions(0)),
        ("Profit of distributors, million CNY", "profit", "distributor", millions(0)),
        ("Profit of shops and stores, million CNY", "profit", "outlet", millions(0)),
        ("Profit of the channel, million CNY", "profit", "total", millions(0)),
        ("Commission and delivery, million CNY", "cost.platform", "total", millions(0)),
    ]
    rows = [
        [title] + [form(result.mean(n, kpi, entity)) for n in result.names] for title, kpi, entity, form in figures
    ]
    gaps = [("0 %", "same_price"), ("4 %", "gap_4"), ("8 %, today", "today"), ("12 %", "gap_12")]
    curve = [
        [gap] + [
            plain(0)(result.mean(n, "outlets.closed")),
            plain(1)(result.mean(n, "conflict.channel")),
            plain(0)(result.mean(n, "sales.sell_out.units") / 1e3),
            millions(0)(result.mean(n, "profit", "maker")),
            millions(0)(result.mean(n, "profit", "outlet")),
        ]
        for gap, n in gaps
    ]
    slopes = [
        f"{plain(0)((float(after[1].replace(',', '')) - float(before[1].replace(',', ''))) / 4)} from {low} to {low + 4} %"
        for low, before, after in zip((0, 4, 8), curve, curve[1:])
    ]
    kinds = [
        ("profit", "maker", signed(millions(0)), 1),
        ("profit", "total", signed(millions(0)), 1),
        ("outlets.closed", "total", signed(plain(0)), -1),
        ("share.value", "total", lambda v: points(v), 1),
    ]
    ranking = []
    for name in sorted(result.names[1:], key=lambda n: -result.mean(n, "profit", "total")):
        cells = [f"`{name}`"]
        for kpi, entity, form, better in kinds:
            found = result.differences(name, "today", kpi, entity)
            wins = sum(1 for d in found if d * better > 0)
            cells.append(f"{wins} of {len(found)}: {with_interval(found, form)}")
        ranking.append(cells)
    head = ["Against `today`", "profit of the maker, million CNY", "profit of the channel, million CNY"]
    return "\n\n".join([
        f"{result.replications} futures, the same for all variants. Means for the 52 weeks:",
        table(["KPI"] + names, rows),
        "The gap between the platform and the shops:",
        table(
            ["Online below the shops", "shops closed", "conflict", "phones, thousand", "maker, million", "shops, million"],
            curve,
        ),
        f"Shops closed within the year by a point of gap: {'; '.join(slopes)}.",
        shops_by_province(result),
        "What beats today: in how many futures, and the mean difference with its 95 % interval, best channel profit first:",
        table(head + ["shops closed", "value share, points"], ranking),
    ])


SHOP_YEAR = 2600 * 52  # CNY of rent and staff of a shop, as in the scenario


def shops_by_province(result):
    """Where shops close, and what one that stays open by handed-over orders goes with."""
    places = [who for name, kpi, who in result.kpis if (name, kpi) == ("today", "outlets.closed") and who != "total"]
    names = ["today", "same_price", "pick_up", "gap_12"]
    rows = [[who] + [plain(0)(result.mean(n, "outlets.closed", who)) for n in names] for who in places]
    worth = []
    for name in ("pick_up",):
        kept = result.mean("today", "outlets.closed") - result.mean(name, "outlets.closed")
        for who, whose in (("maker", "the maker"), ("outlet", "the shops")):
            more = result.mean(name, "profit", who) - result.mean("today", "profit", who)
            worth.append(f"`{name}` {plain(0)(more / kept / 1e3)} thousand CNY to {whose}")
    head = ["Shops closed in"] + [f"`{name}`" for name in names]
    return (
        "Where shops close:\n\n" + table(head, rows) + "\n\nProfit more in the year for each shop more that stays open than `today`: "
        + ", ".join(worth) + f". A shop's rent and staff are {SHOP_YEAR / 1e3:.0f} thousand a year, so half a year of it,"
        f" {SHOP_YEAR / 2e3:.0f} thousand, is what a shop that closes at once instead of waiting half a year in loss can lose at most."
    )


def beer_game(result):
    stages = ["retailer", "wholesaler", "distributor", "factory", "total"]
    rows = [
        [f"`{n}`"] + [result.interval(n, "cost.inventory", stage, plain(0)) for stage in stages] for n in result.names
    ]
    return "\n\n".join([
        f"`cost.inventory` over 36 weeks, in USD; mean of {result.replications} futures, with its 95 % interval where"
        " futures differ:",
        table(["Variant"] + stages, rows),
    ])


def two_shops(result):
    rows = []
    for name in result.names:
        for shop in ("left", "right"):
            price = result.interval(name, "price.shelf", shop, plain(2))
            rows.append([f"`{name}`", shop, price, result.interval(name, "profit", shop, plain(0))])
    return "\n\n".join([
        f"Over 52 weeks, in EUR; mean of {result.replications} futures, with its 95 % interval where futures differ:",
        table(["Variant", "Shop", "`price.shelf`", "`profit`"], rows),
    ])


def servo_drives(result):
    clusters = [who[2:] for name, kpi, who in result.kpis if name == "distributors" and kpi == "funnel.won" and who != "total"]
    base = "distributors"
    shown = [
        ("Leads", "funnel.leads", "total", plain(0)),
        ("Projects won", "funnel.won", "total", plain(1)),
        ("Win rate", "funnel.win_rate", "total", percent(2)),
        ("Weeks in work", "funnel.cycle", "total", plain(2)),
        ("Sell-in, axes", "sales.sell_in.units", "total", plain(0)),
        ("Sell-out, axes", "sales.sell_out.units", "total", plain(0)),
        ("Commission, million CNY", "cost.terms", "total", millions(2)),
        ("Profit of the maker, million CNY", "profit", "maker", millions(2)),
    ]
    rows = [[label] + [form(result.mean(n, kpi, who)) for n in result.names] for label, kpi, who, form in shown]
    duels = [
        [f"`{n}`", with_interval(result.differences(n, base, "profit", "maker"), signed(millions(2)))]
        for n in result.names
        if n != base
    ]
    kinds = []
    for cluster in clusters:
        agent, distributor = result.mean("agents", "profit", "a_" + cluster), result.mean(base, "profit", "d_" + cluster)
        near = result.mean("near", "profit", "d_" + cluster)
        thin = result.mean("thin_margin", "profit", "d_" + cluster)
        kind = "distributor" if distributor > 0 else "agent" if agent > 0 else "neither"
        sold = result.mean(base, "quantity", "d_" + cluster)
        won = plain(1)(result.mean(base, "funnel.won", "d_" + cluster))
        kinds.append([cluster, won, plain(0)(sold)] + [plain(0)(v / 1000) for v in (distributor, near, thin, agent)] + [kind])
    lives = [(result.mean(base, "quantity", "d_" + c), result.mean(base, "profit", "d_" + c)) for c in clusters]
    least = min(sold for sold, profit in lives if profit > 0)
    most = max(sold for sold, profit in lives if profit <= 0)
    return "\n\n".join([
        f"Over 52 weeks, means of {result.replications} futures, the same for all variants:",
        table([""] + [f"`{name}`" for name in result.names], rows),
        "Profit of the maker against `distributors`, million CNY, with its 95 % interval:",
        table(["Variant", "Difference"], duels),
        "Cluster by cluster: projects won and axes sold through a distributor, yearly profit of the distributor in thousand"
        " CNY (as it is, with technicians near, at a margin of 6 %), of an agent, and who can live there:",
        table(["Cluster", "Projects", "Axes", "Distributor", "near", "thin margin", "Agent", "Who"], kinds),
        f"Break-even: no distributor lives on {most:,.0f} axes a year or less, all do on {least:,.0f} or more.",
        payback(result),
        "Account splits, three leads in ten run after by a second firm that owns the account elsewhere:",
        overlap(result),
    ])


TRAINED = 15000  # CNY a year for an engineer, as in scenario.yaml
MORE_ENGINEERS = 24.4  # half of all engineers there


def payback(result):
    """How many months an additional engineer has to work until what it brought has paid for its year."""
    spent = MORE_ENGINEERS * TRAINED
    gains = [value + spent for value in result.differences("engineers", "distributors", "profit", "maker")]
    brought = sum(gains) / len(gains)
    return (
        f"Training: {MORE_ENGINEERS:.1f} more engineers cost {spent / 1e6:.2f} million CNY a year and bring"
        f" {with_interval(gains, millions(2))} million before that cost: they pay back in {12 * spent / brought:.1f} months of a year's work."
    )


def overlap(result):
    """What account splits cost, and whom."""
    rows = []
    for name in ("distributors", "overlap", "overlap_even"):
        sold = [result.mean(name, "quantity", who) for who in ("d_shenzhen", "d_xian")]
        row = [plain(1)(result.mean(name, "funnel.won", "total")), plain(0)(result.mean(name, "sales.sell_out.units", "total"))]
        difference = "" if name == "distributors" else with_interval(
            result.differences(name, "distributors", "profit", "maker"), signed(millions(2))
        )
        rows.append([f"`{name}`"] + row + [plain(0)(value) for value in sold] + [difference])
    head = ["Variant", "projects won", "axes sold", "axes of d_shenzhen", "axes of d_xian", "maker's profit, million CNY"]
    return table(head, rows)


SELECTION = "servo-drives/selection"


def servo_selection(folder):
    """Which 40 of 64 with which accounts: the plan, what is nearly as good, what the limits cost, and the plan simulated."""
    home = SCENARIOS / SELECTION
    found = ask("optimize", SELECTION, folder, "--time", "50", "--next", "2", "--out", str(home / "plan.json"))
    nexts = []
    for number in (1, 2):
        table_file = home / f"plan-next-{number}.csv"
        if table_file.exists():
            (folder / table_file.name).write_text(table_file.read_text(encoding="utf-8"), encoding="utf-8")
            table_file.unlink()
        nexts.append({row["area"]: row["chain"] for row in rows_of(folder / table_file.name)})
    limits = ask("explain", SELECTION, folder, "--limits", "--time", "60")["limits"]
    today = {row["area"]: row["chain"] for row in rows_of(home / "data" / "network_today.csv")}
    chosen = dict(today)
    for change in json.loads((home / "plan.json").read_text(encoding="utf-8"))["changes"]:
        chosen[change["path"].split("[")[1].split("]")[0]] = change["value"]
    blocks = [plan_in_words(found, today, chosen, nexts), clusters_of(home, chosen), who_gets_what(home, chosen), who_does_not(home, chosen)]
    blocks += [
        "What each limit costs (planned anew without it; a limit whose figure is 0 does not bind):",
        table(["Limit", "customer plants more", "channel cost more, CNY"], [[r["limit"], plain(0)(r["outlets"]), plain(0)(r["cost"])] for r in limits]),
    ]
    return "\n\n".join(blocks + simulated(run(SELECTION, folder / "runs")))


def plan_in_words(found, today, chosen, nexts):
    figures = {row["kpi"]: row for row in found["figures"]}
    reach, cost = figures["coverage.numeric"], figures["cost.distribution.total"]
    served = sorted(set(chosen.values()) - {"nobody"})
    agents = sum(name.startswith("A") for name in served)
    new = len(set(served) - set(today.values()))
    gone = len(set(today.values()) - set(served) - {"nobody"})
    others = [sum(other.get(area, "nobody") != chosen[area] for area in chosen) for other in nexts]
    return (
        f"The plan appoints {len(served)} of 64: {len(served) - agents} distributors and {agents} agents; {gone} of today's partners go, {new} come."
        f" It makes customers of {100 * reach['value']:.1f} % of all plants (today {100 * reach['today']:.1f} %) at a channel cost of"
        f" {cost['value'] / 1e6:.2f} million CNY a year (today {cost['today'] / 1e6:.2f}). In the planning model no plan under these limits reaches"
        f" more than {100 * reach['bound']:.1f} %, and none that reaches as much costs less than {cost['bound'] / 1e6:.2f} million."
        f" {sum(chain == 'nobody' for chain in chosen.values())} of {len(chosen)} areas are left to nobody."
        f" The two next best plans, proved to be so by the solver within its gap, differ in {others[0]} and {others[1]} areas, so choose among the three by trust."
    )


def plants(home):
    return {row["id"]: (row["zone"], int(row["outlets"])) for row in rows_of(home / "data" / "accounts.csv")}


def clusters_of(home, chosen):
    areas = plants(home)
    rows = []
    for cluster in dict.fromkeys(zone for zone, _ in areas.values()):
        mine = [area for area in areas if areas[area][0] == cluster]
        whole = sum(areas[area][1] for area in mine)
        part = {kind: sum(areas[area][1] for area in mine if chosen[area].startswith(kind)) / whole for kind in ("D", "A", "n")}
        owners = "; ".join(f"{area.split('-named-')[1]}: {chosen[area]}" for area in mine if "named" in area)
        rows.append([cluster, str(whole)] + [f"{100 * part[kind]:.0f} %" for kind in ("D", "A", "n")] + [owners])
    head = ["Cluster", "Plants", "with distributors", "with agents", "with nobody", "Named accounts, number: owner"]
    return "Cluster by cluster, plants in the areas of each kind of partner, and who owns the named accounts:\n\n" + table(head, rows)


def who_gets_what(home, chosen):
    areas, known = plants(home), {row["id"]: row for row in rows_of(home / "data" / "known.csv")}
    rows = []
    for name in sorted(set(chosen.values()) - {"nobody"}):
        mine = [area for area in chosen if chosen[area] == name]
        size = sum(areas[area][1] for area in mine)
        rows.append([name, known[name]["class"], known[name]["years"], ", ".join(mine), str(size)])
    return "The appointed, with MAN class (capital: enough money, authority, need) and years with us:\n\n" + table(
        ["Partner", "MAN", "Years", "Accounts and territories", "Plants"], rows
    )


def who_does_not(home, chosen):
    known = rows_of(home / "data" / "known.csv")
    left = [row for row in known if row["id"] not in chosen.values()]
    unfit = [f"{row['id']} ({row['class']})" for row in left if sum(letter.isupper() for letter in row["class"]) < 2]
    fit = [row["id"] for row in left if sum(letter.isupper() for letter in row["class"]) >= 2]
    return (
        f"Not appointed: {len(unfit)} that lack two of money, authority and need: {', '.join(unfit)}; and {len(fit)} for whom the plan has no"
        f" place: {', '.join(fit)}."
    )


def simulated(result):
    shown = [
        ("Customer plants", "coverage.numeric", "total", percent(1)),
        ("Axes bought by plants", "sales.sell_out.units", "total", plain(0)),
        ("Trade margins, million CNY", "cost.margin", "total", millions(2)),
        ("Commission of agents, million CNY", "cost.agents", "total", millions(2)),
        ("Profit of the maker, million CNY", "profit", "maker", millions(2)),
        ("Partners that fail", "partner.insolvencies", "total", plain(2)),
        ("Bad debt, mean, thousand CNY", "cost.bad_debt", "total", lambda v: plain(0)(v / 1e3)),
    ]
    rows = [[title] + [form(result.mean(n, kpi, who)) for n in result.names] for title, kpi, who, form in shown]
    lost = {n: sorted(result.futures.get((n, "cost.bad_debt", "total"), {}).values()) for n in result.names}
    lost = {n: [0.0] * (result.replications - len(values)) + values for n, values in lost.items()}
    rows.append(["Futures without bad debt"] + [f"{100 * sum(v == 0 for v in lost[n]) / len(lost[n]):.0f} %" for n in result.names])
    for share in (0.75, 0.95):
        at = [lost[n][math.ceil(share * len(lost[n])) - 1] / 1e3 for n in result.names]
        rows.append([f"Bad debt not passed in {100 * share:.0f} % of futures, thousand CNY"] + [plain(0)(value) for value in at])
    duels = [
        [f"`{n}` against `{base}`", with_interval(result.differences(n, base, "profit", "maker"), signed(millions(2)))]
        for n, base in [("plan", "today")] + [(n, "plan") for n in result.names[2:]] + [("downturn_160", "downturn")]
    ]
    return [
        f"The plan simulated for 52 weeks, means of {result.replications} futures, the same for all variants:",
        table([""] + [f"`{name}`" for name in result.names], rows),
        "Profit of the maker, million CNY, with its 95 % interval:",
        table(["Variants", "Difference"], duels),
    ]


def channel_length(experiment):
    points = experiment["points"]
    levels = list(dict.fromkeys(point["along"] for point in points))
    lines = list(dict.fromkeys((point["panel"], point["line"]) for point in points))
    found = {
        (p["panel"], p["line"], p["along"], v["name"]): v["value"] for p in points for v in p["values"]
    }
    shown = [
        ("Shelf price, CNY", "Shelf price", plain(2)),
        ("Volume, units", "Volume", plain(0)),
        ("Profit of all firms, CNY", "Profit of all firms", plain(0)),
        ("Profit of the maker, CNY", "Profit of the maker", plain(0)),
        ("Channel efficiency: profit over that of the integrated channel", "Channel efficiency", percent(1)),
    ]
    blocks = []
    for title, name, form in shown:
        rows = [[panel, line] + [form(found[panel, line, n, name]) for n in levels] for panel, line in lines]
        blocks += [title + ", by the number of intermediaries:", table(["Region", "Demand"] + levels, rows)]
    return "\n\n".join(blocks)


def belief(experiment):
    """One curve: the KPIs at each point, the band of the turning point, and what the model answers."""
    rows = experiment["rows"]
    kpis = [kpi["kpi"] for kpi in rows[0]["variants"][0]["kpis"]]
    body = []
    for row in rows:
        cells = [row["labels"][0]]
        for kpi in row["variants"][0]["kpis"]:
            form = belief_form(kpi["kpi"])
            low, mean, high = (form(kpi[key]) for key in ("low", "mean", "high"))
            cells.append(mean if low == high else f"{mean} ({low} to {high})")
        body.append(cells)
    turn = experiment["findings"][0]["turning_point"]
    best, low, high = (rows[turn[key]]["labels"][0] for key in ("row", "low", "high"))
    ends = (rows[0]["labels"][0], rows[-1]["labels"][0])
    if low == high and best in ends:
        said = f"No turning point in this range: `{kpis[0]}` is best at its end, {best}."
    else:
        said = f"Turning point of `{kpis[0]}`: {best}; 95 % band over resampled futures: {low} to {high}."
    return "\n\n".join([
        f"{experiment['runs']} runs; means with 95 % intervals. All points meet the same futures, so neighbours differ by"
        " less than the intervals suggest.",
        said,
        table([experiment["factors"][0]] + [f"`{kpi}`" for kpi in kpis], body),
    ])


def denser_network(experiment):
    """The belief's table, and the marginal profit of the stop rule."""
    steps = []
    for before, after in zip(experiment["rows"], experiment["rows"][1:]):
        first, second = ({k["kpi"]: k["mean"] for k in row["variants"][0]["kpis"]} for row in (before, after))
        outlets = TOWN_OUTLETS * (second["coverage.numeric"] - first["coverage.numeric"])
        profit = second["profit(leaf)"] - first["profit(leaf)"]
        steps.append([after["labels"][0], plain(0)(profit), plain(0)(outlets), signed(plain(0))(profit / outlets)])
    head = ["towns", "added profit, CNY", "added stocking outlets", "profit per added outlet, CNY"]
    return "\n\n".join([belief(experiment), "The stop rule, from one point to the next:", table(head, steps)])


TOWN_OUTLETS = 3910  # of all eight towns


def goal_backward(found):
    """The winner, what the search saw of it, and what fresh futures say."""
    reached = found["reached"]
    rates = [change["value"] for change in found["changes"]]
    verdict = "reached" if reached["is_reached"] else "MISSED"
    body = [["distribution cost, CNY", plain(0)(found["searched"]), f"{plain(0)(found['tested'])} ({plain(0)(found['low'])} to {plain(0)(found['high'])})"]]
    joint = reached["joint"]
    body.append(["all three targets met together", percent(1)(reached["searched"]), interval(joint)])
    for target in reached["targets"]:
        body.append([f"target of `{target['kpi']}` met", "", interval(target)])
    return "\n\n".join([
        f"Rebate {percent(2)(float(rates[0]))} of sell-out above the step, share of local advertising {percent(1)(float(rates[1]))};"
        f" the goal of {percent(0)(reached['wanted'])} is {verdict} in fresh futures. {found['candidates']} pairs tried in {found['runs']:,} runs.",
        table(["", "futures of the search", "fresh futures (95 %)"], body),
        "The gap between the columns is the optimism of the search: what it picked looked better in its own futures than it is.",
    ])


def interval(share):
    return f"{percent(1)(share['probability'])} ({percent(1)(share['low'])} to {percent(1)(share['high'])})"


def belief_form(kpi):
    if kpi.startswith(("coverage", "partner.return", "partner.effort", "diversion")):
        return percent(1)
    if kpi.startswith(("profit", "sales.sell_out", "sales.sell_in.units", "cost.rebate", "cost.freight")):
        return lambda value: plain(3)(value / 1e6) + " M"
    return plain(3 if kpi.startswith(("price", "cost")) else 2)


BELIEFS = ["more-dealers", "denser-network", "strongest-dealer", "short-cooperation", "generous-policy"]
EXPERIMENTS = {"channel-length": channel_length} | {f"beliefs/{name}": belief for name in BELIEFS}
EXPERIMENTS["beliefs/denser-network"] = denser_network
SEARCHES = {"goal-backward": goal_backward}
BLOCKS = {"spring-water": spring_water, "beer-game": beer_game, "two-shops": two_shops, "consumer-electronics": consumer_electronics, "servo-drives": servo_drives}


SOLVED = {SELECTION: servo_selection}


def write(name, block):
    readme = SCENARIOS / name / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    readme.write_text(f"{before}{BEGIN}\n\n{block}\n\n{END}{after}", encoding="utf-8")
    print(f"written: scenarios/{name}/README.md")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="*", default=list(BLOCKS) + list(EXPERIMENTS) + list(SOLVED) + list(SEARCHES))
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for name in wanted.scenario:
            folder = (wanted.keep or pathlib.Path(scratch)).resolve() / name
            if name in EXPERIMENTS:
                write(name, EXPERIMENTS[name](run_experiment(name, folder)))
            elif name in SOLVED:
                write(name, SOLVED[name](folder))
            elif name in SEARCHES:
                write(name, SEARCHES[name](run_search(name, folder)))
            else:
                write(name, BLOCKS[name](run(name, folder)))


if __name__ == "__main__":
    main()
