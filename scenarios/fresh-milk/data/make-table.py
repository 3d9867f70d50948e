"""Writes the table of distances and driving times of the fresh-milk case.

    python3 scenarios/fresh-milk/data/make-table.py

From each warehouse to each city over the quickest chain of roads between neighbouring cities. Kilometres and minutes of
each road are round figures, near what route planners show by day (assumption). In place of this script a planner exports
the same columns from a routing engine: from, to, km, minutes.
"""

import csv
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent
# city, city, kilometres, minutes between the edges of both towns
ROADS = [
    ("hangzhou", "jiaxing", 95, 75),
    ("hangzhou", "huzhou", 85, 70),
    ("hangzhou", "shaoxing", 65, 60),
    ("hangzhou", "jinhua", 185, 130),
    ("jiaxing", "huzhou", 85, 70),
    ("jiaxing", "ningbo", 145, 100),  # over the bridge of Hangzhou Bay
    ("shaoxing", "ningbo", 115, 80),
    ("shaoxing", "jinhua", 155, 115),
    ("shaoxing", "taizhou", 190, 135),
    ("ningbo", "zhoushan", 85, 80),  # over five bridges
    ("ningbo", "taizhou", 150, 105),
    ("taizhou", "wenzhou", 125, 90),
    ("taizhou", "jinhua", 215, 150),
    ("wenzhou", "lishui", 125, 95),
    ("lishui", "jinhua", 125, 90),
    ("lishui", "quzhou", 160, 130),
    ("jinhua", "quzhou", 95, 65),
]
WAREHOUSES = ["hangzhou", "jiaxing", "shaoxing", "ningbo", "taizhou", "wenzhou", "jinhua", "lishui"]
OWN_TOWN = (10, 20)  # to the shops of the warehouse's own town
INTO_TOWN = (8, 15)  # on top of the roads, to the shops of another one


def quickest(start):
    """Minutes and kilometres to every city (Dijkstra 1959)."""
    found = {}
    open_ways = {start: (0, 0)}
    while open_ways:
        city = min(open_ways, key=lambda each: open_ways[each] + (each,))
        found[city] = open_ways.pop(city)
        for one, other, km, minutes in ROADS:
            for here, there in ((one, other), (other, one)):
                if here == city and there not in found:
                    way = (found[city][0] + minutes, found[city][1] + km)
                    open_ways[there] = min(way, open_ways.get(there, way))
    return found


def main():
    cities = sorted({city for road in ROADS for city in road[:2]})
    with open(FOLDER / "distances.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["from", "to", "km", "minutes"])
        for home in WAREHOUSES:
            for city, (minutes, km) in sorted(quickest(home).items()):
                more_km, more_minutes = OWN_TOWN if city == home else INTO_TOWN
                table.writerow(["D-" + home, city, km + more_km, minutes + more_minutes])
    assert len(cities) == 11


if __name__ == "__main__":
    main()
