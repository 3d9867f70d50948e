"""Writes the tables of the selection case: clusters, accounts, candidates, today's network and what is known about candidates.

    python3 scenarios/servo-drives/selection/data/make-tables.py

Everything but the places is invented. The same bytes come out every time: luck is a linear congruential generator
(Park and Miller 1988) with a fixed seed.
"""

import csv
import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent
PLANTS = 3200
# cluster, Chinese name, region, latitude, longitude, leads a week as in ../scenario.yaml, distributors, agents
CLUSTERS = [
    ("shenzhen", "深圳", "south", 22.54, 114.06, 9.0, 5, 3),
    ("dongguan", "东莞", "south", 23.02, 113.75, 8.0, 5, 2),
    ("suzhou", "苏州", "delta", 31.30, 120.58, 8.5, 5, 3),
    ("wuxi", "无锡", "delta", 31.49, 120.31, 6.0, 4, 2),
    ("ningbo", "宁波", "delta", 29.87, 121.54, 5.5, 4, 2),
    ("hangzhou", "杭州", "delta", 30.27, 120.15, 5.0, 3, 2),
    ("qingdao", "青岛", "north", 36.07, 120.38, 4.0, 3, 2),
    ("jinan", "济南", "north", 36.65, 117.12, 3.5, 2, 2),
    ("wuhan", "武汉", "inland", 30.59, 114.31, 3.5, 2, 2),
    ("chongqing", "重庆", "inland", 29.56, 106.55, 3.0, 2, 2),
    ("shenyang", "沈阳", "north", 41.80, 123.43, 2.5, 1, 2),
    ("xian", "西安", "inland", 34.34, 108.94, 2.5, 2, 2),
]
NAMED = 20  # plants of a named account, in the mean
TERRITORY = 45  # plants of a territory beside them


class Luck:
    def __init__(self, seed):
        self.state = seed

    def uniform(self, low, high):
        self.state = self.state * 16807 % 2147483647
        return low + (high - low) * self.state / 2147483647

    def whole(self, low, high):
        return int(self.uniform(low, high + 1))


def split(total, parts, luck):
    """A whole number in unequal parts."""
    weights = [luck.uniform(0.7, 1.3) for _ in range(parts)]
    cuts = [round(total * sum(weights[: i + 1]) / sum(weights)) for i in range(parts)]
    return [cut - (cuts[i - 1] if i else 0) for i, cut in enumerate(cuts)]


def accounts(luck):
    leads = sum(row[5] for row in CLUSTERS)
    rows = []
    for name, _, _, _, _, weight, _, _ in CLUSTERS:
        plants = round(PLANTS * weight / leads)
        named = max(1, round(weight / 2.6))
        own = split(named * NAMED, named, luck)
        rest = plants - sum(own)
        rows += [(f"{name}-named-{i + 1}", name, size) for i, size in enumerate(own)]
        parts = max(1, round(rest / TERRITORY))
        rows += [(f"{name}-{i + 1}", name, size) for i, size in enumerate(split(rest, parts, luck))]
    return rows


def candidates(luck):
    rows, known = [], []
    for name, chinese, _, lat, lon, _, distributors, agents in CLUSTERS:
        for kind, count in (("D", distributors), ("A", agents)):
            for i in range(count):
                stocks = kind == "D"
                skill = luck.uniform(0, 1)
                capacity = luck.whole(28, 48) if stocks else luck.whole(18, 32)
                reach = (0.36 if stocks else 0.29) + 0.16 * skill + luck.uniform(-0.03, 0.03)
                cost = (30000 if stocks else 22000) * (0.6 + 0.9 * skill * luck.uniform(0.7, 1.3))
                place = lat + luck.uniform(-0.15, 0.15), lon + luck.uniform(-0.15, 0.15)
                score = [luck.whole(45, 95) for _ in range(3)]
                enough = sum(value >= 60 for value in score)
                code = f"{kind}-{name}-{i + 1}"
                title = ("Distributor " if stocks else "Agent ") + name.title() + f" {i + 1}"
                zh = chinese + ("分销商" if stocks else "代理商") + str(i + 1)
                rows.append((
                    code, title, zh, "distributor", "china", f"{place[0]:.3f}", f"{place[1]:.3f}", capacity, f"{100 * reach:.1f}%",
                    120 if stocks else 100, round(cost, -3), 20 if stocks else 0, round(35 + 45 * skill), "yes" if enough >= 2 else "no",
                ))
                known.append((code, *score, luck.whole(0, 8), "".join(c if v >= 60 else c.lower() for c, v in zip("MAN", (score[1], score[2], score[0])))))
    return rows, known


def km(one, other):
    return math.hypot((one[0] - other[0]) * 111.2, (one[1] - other[1]) * 111.2 * math.cos(math.radians(one[0])))


def today(areas, partners, luck):
    """Each account took, in a random order, an acquaintance of its cluster that had room; who came too late has nobody."""
    room = {row[0]: row[7] for row in partners if row[13] == "yes"}
    chosen = {}
    for area, cluster, plants in sorted(areas, key=lambda row: luck.uniform(0, 1)):
        home = next(row for row in CLUSTERS if row[0] == cluster)
        near = [
            row[0] for row in partners
            if room.get(row[0], 0) >= 0.36 * plants and km((float(row[5]), float(row[6])), home[3:5]) < 60
        ]
        chosen[area] = near[luck.whole(0, len(near) - 1)] if near else "nobody"
        if near:
            room[chosen[area]] -= round(0.5 * plants)
    return [(area, chosen[area]) for area, _, _ in areas]


def write(name, head, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def main():
    luck = Luck(688320)
    areas = accounts(luck)
    partners, known = candidates(luck)
    plants = {name: sum(size for _, cluster, size in areas if cluster == name) for name, *_ in CLUSTERS}
    zones = [
        (name, name.title(), zh, region, 10 * plants[name], "100%", lat, lon, plants[name])
        for name, zh, region, lat, lon, *_ in CLUSTERS
    ]
    write("clusters.csv", ["id", "name", "name_zh", "region", "population", "urban", "lat", "lon", "outlets"], zones)
    write("accounts.csv", ["id", "zone", "outlets"], areas)
    head = ["id", "name", "name_zh", "role", "region", "lat", "lon", "capacity", "reach", "radius", "fixed_cost", "last_leg", "service", "licensed"]
    write("candidates.csv", head, partners)
    write("network_today.csv", ["area", "chain"], today(areas, partners, luck))
    write("known.csv", ["id", "need", "money", "authority", "years", "class"], known)


if __name__ == "__main__":
    main()
