"""Writes zones.csv and network.csv: five cities of each of eight provinces, taken from the table of the spring-water scenario.

    python3 make-zones.py

Tier by rank within the province: 1, 2, 3, 3, 4. See ../README.md for the source of each column.
"""

import csv
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
# Populations of these are of whole prefectures in the source, or the place stands for another city.
LEFT_OUT = {"Pujiang", "Tai'an", "Shiyan", "Shashi"}
TIERS = [
    {"urban": "85%", "remote": 0, "income": 1.5, "shops": 24},
    {"urban": "75%", "remote": 0, "income": 1.2, "shops": 26},
    {"urban": "60%", "remote": 1, "income": 0.9, "shops": 30},
    {"urban": "60%", "remote": 1, "income": 0.9, "shops": 30},
    {"urban": "45%", "remote": 2, "income": 0.7, "shops": 34},
]


def main():
    with open(HERE.parent.parent / "spring-water" / "data" / "zones.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["name"] not in LEFT_OUT]
    rows.sort(key=lambda row: -float(row["population"]))
    served = []
    with open(HERE / "zones.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow("id name name_zh region population urban lat lon outlets remote income".split())
        for region in sorted({row["region"] for row in rows}):
            cities = [row for row in rows if row["region"] == region][: len(TIERS)]
            for city, tier in zip(cities, TIERS):
                served.append([city["id"], f"D-{region}"])
                people = float(city["population"]) / 4
                shops = max(8, round(people * tier["shops"] / 1.25e6))
                start = [city[key] for key in ("id", "name", "name_zh", "region")] + [round(people)]
                writer.writerow(start + [tier["urban"], city["lat"], city["lon"], shops, tier["remote"], tier["income"]])
    with open(HERE / "network.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["area", "chain"])
        writer.writerows(served)


if __name__ == "__main__":
    main()
