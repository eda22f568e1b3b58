"""Many futures with NumPy: the same arithmetic, a year at a time over all futures. Prints milliseconds, one run a line.

    python3 benches/futures.py COUNT RUNS
"""

import sys
import time

import numpy as np

YEARS = 21
PERCENT = [5, 25, 50, 75, 95]
GROUPS = [
    {"workers": 91_000, "registered": 40_000, "paid": 0, "lapse": (0.02, 0.05, 0.1), "people": (2000, 4000, 6000)},
    {"workers": 110_000, "registered": 13_000, "paid": 12_000, "lapse": (0.02, 0.05, 0.1),
     "share": (0.01, 0.03, 0.06), "budget": (2e9, 3e9, 5e9), "budget_growth": (0, 0.03, 0.08),
     "cost": 12 * 16_800, "cost_growth": (0, 0.03, 0.06)},
]


def simulate(count, seed=1):
    random = np.random.default_rng(seed)
    draw = lambda corners: random.triangular(*corners, count)
    registered_sum = np.zeros((YEARS, count))
    workers_sum = np.zeros((YEARS, count))
    coverage = np.empty((YEARS, count))
    found = []
    for group in GROUPS:
        growth, stay = 1 + draw((0, 0.01, 0.02)), 1 - draw(group["lapse"])
        people, share = group.get("people"), group.get("share")
        joining = draw(people or share)
        workers = np.full(count, float(group["workers"]))
        own = np.full(count, float(group["registered"] - group["paid"]))
        if "budget" in group:
            budget, budget_factor = draw(group["budget"]), 1 + draw(group["budget_growth"])
            cost, cost_factor = np.full(count, float(group["cost"])), 1 + draw(group["cost_growth"])
        registered_sum[0] += group["registered"]
        workers_sum[0] += group["workers"]
        coverage[0] = group["registered"] / group["workers"]
        for year in range(1, YEARS):
            workers = workers * growth
            kept = own * stay
            own = np.minimum(workers, kept + joining if people else kept + joining * (workers - kept))
            registered = own
            if "budget" in group:
                budget, cost = budget * budget_factor, cost * cost_factor
                registered = np.minimum(workers, own + np.floor(budget / cost * (1 + 1e-12)))
            registered_sum[year] += registered
            workers_sum[year] += workers
            coverage[year] = registered / workers
        found.append(np.percentile(coverage, PERCENT, axis=1))
    coverage = registered_sum / workers_sum
    reached = np.maximum.accumulate(coverage >= 0.9 - 1e-12, axis=0).mean(axis=1)
    return found, np.percentile(coverage, PERCENT, axis=1), reached


if __name__ == "__main__":
    count, runs = int(sys.argv[1]), int(sys.argv[2])
    simulate(count)
    for _ in range(runs):
        start = time.perf_counter()
        simulate(count)
        print((time.perf_counter() - start) * 1000)
