"""Checks the main command's JSON: the variants, their targets and probabilities that the README speaks of."""

import json
import sys

KPIS = {"coverage.numeric", "cost.distribution.per_unit", "satisfaction.customer", "share.value"}

with open(sys.argv[1], encoding="utf-8") as file:
    result = json.load(file)
variants = {variant["name"]: variant for variant in result["variants"]}
for name in ("today", "one_level_everywhere", "solvers_plan"):
    variant = variants[name]
    assert {target["kpi"] for target in variant["targets"]} == KPIS, name
    for target in variant["targets"] + [variant["joint"]]:
        assert 0 <= target["low"] <= target["probability"] <= target["high"] <= 1, (name, target)
    kpis = {(kpi["kpi"], kpi["entity"]): kpi for kpi in variant["kpis"]}
    assert kpis["sales.sell_out.units", "total"]["mean"] > 0, name


def total(variant, kpi):
    return next(k for k in variants[variant]["kpis"] if k["kpi"] == kpi and k["entity"] == "total")


plan, today = "solvers_plan", "today"
assert total(plan, "coverage.numeric")["low"] > total(today, "coverage.numeric")["high"]
assert total(plan, "cost.distribution.per_unit")["high"] < total(today, "cost.distribution.per_unit")["low"]
assert len(result["digest"]) == 64 and len(result["fingerprint"]) == 64
print("the answer holds:", ", ".join(variants))
