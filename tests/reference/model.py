"""An independent implementation of Cakupan's numbers, to hold the Rust one against. Standard library only.

Written from the description of the model alone, in the most literal way: powers where the Rust has running products,
plain bisection where it has a closed form, a dictionary a year where it has iterators.

    python3 tests/reference/model.py          writes tests/reference/cases.json
    python3 tests/reference/model.py --check  says whether the committed file is what this makes

Sections: 1 coverage, 2 projection, 3 the inverse questions, 4 trend from history (4b: which line), 6 what matters
most.
"""
import json
import math
import pathlib
import random
import statistics
import sys

CASES = pathlib.Path(__file__).with_name("cases.json")


# --- 1 and 2: coverage and projection -------------------------------------------------------------------------------

def base_year(doc):
    common = set.intersection(*({o["year"] for o in g["observations"]} for g in doc["groups"]))
    return max(common)


def moment(seen):
    return seen["year"], seen.get("month", 0)


def base_seen(group, base):
    """The base observation: the base year's last."""
    return max((o for o in group["observations"] if o["year"] == base), key=moment)


def yearly(group, base):
    """Of each year the observation of the base observation's month, else the year's last."""
    month, by_year = base_seen(group, base).get("month"), {}
    for seen in sorted(group["observations"], key=moment):
        by_year.setdefault(seen["year"], []).append(seen)
    return [next((o for o in seen if o.get("month") == month), seen[-1]) for _, seen in sorted(by_year.items())]


def heads(seen):
    """Numerator and denominator as observed; of a rate, of a workforce of 1."""
    return (seen["rate"], 1) if "rate" in seen else (seen["registered"], seen["workers"])


def subsidised(group, base):
    """Those of the base observation; 0 where nobody has counted them by then, None where they were counted before."""
    seen = base_seen(group, base)
    before = any("subsidised" in o and moment(o) < moment(seen) for o in group["observations"])
    return seen.get("subsidised", None if before else 0)


def paying(group, base):
    """The subsidy, where it can be computed with."""
    return group.get("subsidy") if subsidised(group, base) is not None else None


def has_rates(doc):
    return "rate" in doc["groups"][0]["observations"][0]


def whole(doc):
    """The places of the groups that are all together, None where that is not known."""
    if not has_rates(doc):
        return list(range(len(doc["groups"])))
    if len(doc["groups"]) == 1:
        return [0]
    return [i for i, g in enumerate(doc["groups"]) if g["id"] == doc.get("whole")] or None


def worker_cost(subsidy, growth, year, base):
    """Y(t): the amounts in force in the twelve months, and growth each January after the last step and the base year."""
    steps = sorted(subsidy["monthly_contribution"], key=lambda s: s["from"])
    last_year = int(steps[-1]["from"][:4])
    total = 0.0
    for month in range(1, 13):
        in_force = [s for s in steps if s["from"] <= f"{year:04}-{month:02}"] or steps[:1]
        total += in_force[-1]["amount"]
    return total * (1 + growth) ** max(0, year - max(last_year, base))


def central(lever):
    return lever["central"] if isinstance(lever, dict) else lever


def levers(doc, scenario):
    """Every group's central values with the scenario's on top; a rival takes the other's place."""
    out = []
    for group in doc["groups"]:
        assumed, subsidy = group.get("assumptions", {}), paying(group, base_year(doc)) or {}
        mine = {k: central(assumed[k]) for k in ("workforce_growth", "lapse") if k in assumed}
        mine.update({k: central(v) for k, v in assumed.get("enrolment", {}).items()})
        mine.update({k: central(subsidy[k]) for k in
                     ("annual_budget", "head_count", "budget_growth", "contribution_growth") if k in subsidy})
        for key, value in scenario.get("groups", {}).get(group["id"], {}).items():
            if key == "enrolment":
                mine.pop("per_year", None), mine.pop("share_of_uncovered", None)
                mine.update({k: central(v) for k, v in value.items()})
            else:
                mine.pop({"annual_budget": "head_count", "head_count": "annual_budget"}.get(key), None)
                mine[key] = central(value)
        out.append(mine)
    return out


def horizon(doc, scenario, base):
    if "until" in scenario:
        return scenario["until"]
    return max((t["year"] for t in doc.get("targets", []) if t["year"] > base), default=base + 20)


def project_group(group, mine, base, until):
    """Rows by year: W, O, S, R, coverage, Y and cost (None without a subsidy)."""
    R, W = map(float, heads(base_seen(group, base)))
    subsidy, paid = paying(group, base), subsidised(group, base)
    R = min(R, W)
    kept = S = min(float(paid or 0), R)
    O = R - S
    rows = {}
    for t in range(base, until + 1):
        Y = worker_cost(subsidy, mine.get("contribution_growth", 0), t, base) if subsidy else None
        if t > base:
            W = W * (1 + mine.get("workforce_growth", 0))
            K = (1 - mine.get("lapse", 0)) * O
            E = mine["share_of_uncovered"] * (W - K) if "share_of_uncovered" in mine else mine.get("per_year", 0)
            O = min(W, K + E)
            if "annual_budget" in mine:
                B = mine["annual_budget"] * (1 + mine.get("budget_growth", 0)) ** (t - base)
                affordable = math.floor(B / Y * (1 + 1e-12))
            else:
                affordable = mine.get("head_count", kept)
            S = min(W - O, affordable)
            R = O + S
        rows[t] = {"W": W, "O": O, "S": None if paid is None else S, "R": R, "c": R / W, "Y": Y, "cost": None if Y is None else S * Y}
    return rows


def project(doc, scenario, until):
    base, mine = base_year(doc), levers(doc, scenario)
    groups = [project_group(g, m, base, until) for g, m in zip(doc["groups"], mine)]
    parts = whole(doc)
    if parts is None:
        return groups, None
    every = {}
    for t in range(base, until + 1):
        rows = [groups[i][t] for i in parts]
        total = {k: sum(row[k] for row in rows) for k in ("W", "R")}
        total["S"] = None if any(row["S"] is None for row in rows) else sum(row["S"] for row in rows)
        costs = [row["cost"] for row in rows if row["cost"] is not None]
        unknown = any("subsidy" in doc["groups"][i] and groups[i][t]["cost"] is None for i in parts)
        every[t] = dict(total, c=total["R"] / total["W"], cost=sum(costs) if costs and not unknown else None)
    return groups, every


# --- 3: the inverse questions ---------------------------------------------------------------------------------------

def needed(group, mine, base, target):
    rest = {k: v for k, v in mine.items() if k not in ("per_year", "share_of_uncovered")}

    def reaches(n):
        rows = project_group(group, dict(rest, per_year=n), base, target["year"])
        return rows[target["year"]]["c"] >= target["rate"] - 1e-12

    low, high = -1, 1
    while not reaches(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reaches(middle) else (middle, high)
    return high


def answer(doc, scenario, target):
    base, mine = base_year(doc), levers(doc, scenario)
    T, q = target["year"], target["rate"]
    nothing = {"pace": None, "needed": None, "reached": None, "budget": None}
    if T <= base:
        seen = [(year, r / w) for year, r, w in history(doc)[-1] if year <= T]
        if not seen:
            return nothing
        there = [year for year, c in seen if c >= q - 1e-12]
        return dict(nothing, reached=there[0] if seen[-1][1] >= q - 1e-12 else {"missed": q - seen[-1][1]})
    groups, every = project(doc, scenario, base + 100)
    if every is None:
        return nothing
    each = None if has_rates(doc) else [needed(g, m, base, target) for g, m in zip(doc["groups"], mine)]
    year = next((t for t in every if every[t]["c"] >= q - 1e-12), None)
    if year is None:
        peak = max(row["c"] for row in every.values())
        reached = {"peak": peak, "peak_year": next(t for t in every if every[t]["c"] >= peak - 1e-12)}
    else:
        reached = year
    budgets = [None if rows[T]["Y"] is None else
               math.ceil(max(0, (q - 1e-12) * rows[T]["W"] - rows[T]["O"])) * rows[T]["Y"] for rows in groups]
    return {"pace": (q - every[base]["c"]) / (T - base), "needed": each, "reached": reached,
            "budget": None if has_rates(doc) else budgets}


# --- 4: trend from history, and 3: acceleration ---------------------------------------------------------------------

def history(doc):
    """Per group and, last, for all: year, registered, workers, in the order of years."""
    base, parts = base_year(doc), whole(doc)
    each = [[(o["year"], *heads(o)) for o in yearly(g, base)] for g in doc["groups"]]
    if parts is None:
        return each + [[]]
    together = [each[i] for i in parts]
    common = set.intersection(*({year for year, _, _ in seen} for seen in together))
    every = [(year, sum(r for seen in together for y, r, _ in seen if y == year),
              sum(w for seen in together for y, _, w in seen if y == year)) for year in sorted(common)]
    return each + [every]


def logistic(x):
    return (1 + math.tanh(x / 2)) / 2


def walk(ts, xs, h):
    """Mean and standard deviation of the random walk with drift, h years after the last."""
    mu = (xs[-1] - xs[0]) / (ts[-1] - ts[0])
    pairs = list(zip(zip(ts, xs), zip(ts[1:], xs[1:])))
    e = [(x2 - x1 - mu * (t2 - t1)) / math.sqrt(t2 - t1) for (t1, x1), (t2, x2) in pairs]
    sigma = math.sqrt(math.fsum(r * r for r in e) / (len(xs) - 2))
    return xs[-1] + mu * h, sigma * math.sqrt(h * (1 + h / (ts[-1] - ts[0])))


def z(band):
    return statistics.NormalDist().inv_cdf(0.5 + band / 2)


def trend(seen, until):
    if len(seen) < 2:
        return None
    ts, cs = [t for t, _, _ in seen], [r / w for _, r, w in seen]
    out = {"points": len(seen), "from": ts[0], "to": ts[-1], "change": (cs[-1] - cs[0]) / (ts[-1] - ts[0]),
           "people": (seen[-1][1] - seen[0][1]) / (ts[-1] - ts[0]), "fit": None, "backtest": None}
    if len(seen) < 5 or any(r == 0 or r >= w for _, r, w in seen):
        return out
    xs = [math.log(r) - math.log(w - r) for _, r, w in seen]
    cases = []
    for i in range(3, len(seen)):
        for j in range(i + 1, len(seen)):
            h = ts[j] - ts[i]
            mean, sd = walk(ts[:i + 1], xs[:i + 1], h)
            in_points, points_sd = walk(ts[:i + 1], cs[:i + 1], h)
            drift = cs[i] + h * (cs[i] - cs[0]) / (ts[i] - ts[0])
            cases.append((abs(cs[j] - cs[i]), abs(cs[j] - drift), abs(cs[j] - logistic(mean)),
                          abs(xs[j] - mean) <= z(0.8) * sd + 1e-12,
                          abs(cs[j] - in_points) <= z(0.8) * points_sd + 1e-12))
    none, points, odds, odds_held, points_held = (math.fsum(column) / len(cases) for column in zip(*cases))
    out["backtest"] = [len(cases), none, points, odds, odds_held]

    # 4b: the line that may be drawn, and what may be said of it.
    by_points = odds - points > 1e-12
    method = {"name": "points", "error": points, "held": points_held, "series": cs,
              "back": lambda c: min(max(c, 0), 1)} if by_points else \
             {"name": "log_odds", "error": odds, "held": odds_held, "series": xs, "back": logistic}
    out["method"] = method["name"]
    out["verdict"] = "better" if none - method["error"] > 1e-12 else "no_better"
    out["bands_held"] = method["held"]
    out["fit"] = []
    for year in range(ts[-1] + 1, until + 1):
        mean, sd = walk(ts, method["series"], year - ts[-1])
        out["fit"].append([year, method["back"](mean), *(method["back"](mean + side * z(band) * sd)
                                                         for band in (0.5, 0.8, 0.95) for side in (-1, 1))])
    return out


def acceleration(pace, past):
    return pace / past["change"] if past and pace is not None and past["change"] > 0 and pace > 0 else None


# --- 6: what matters most -------------------------------------------------------------------------------------------

BOUNDS = {"workforce_growth": (-0.2, 0.2), "lapse": (0, 1), "share_of_uncovered": (0, 1), "per_year": (0, 1e10),
          "head_count": (0, 1e10), "annual_budget": (0, 1e18), "budget_growth": (-0.5, 1),
          "contribution_growth": (-0.5, 1)}


def corners(lever):
    """low, central and high of a lever as a document or a scenario has it."""
    if not isinstance(lever, dict):
        return lever, lever, lever
    return lever.get("low", lever["central"]), lever["central"], lever.get("high", lever["central"])


def moved(key, lever, assumed):
    """What the reader set, and the document's range moved along with it where they set no range of their own."""
    if isinstance(lever, dict) or assumed is None:
        return corners(lever)
    low, middle, high = corners(assumed)
    cut = lambda value: min(max(value, BOUNDS[key][0]), BOUNDS[key][1])
    return cut(lever - (middle - low)), lever, cut(lever + (high - middle))


def ranges(doc, scenario):
    out = []
    for group, mine in zip(doc["groups"], levers(doc, scenario)):
        assumed, subsidy = group.get("assumptions", {}), paying(group, base_year(doc)) or {}
        assumed = {**assumed, **assumed.get("enrolment", {}), **subsidy}
        mine_set = scenario.get("groups", {}).get(group["id"], {})
        mine_set = {**mine_set, **mine_set.get("enrolment", {})}
        found = {}
        for key in mine:
            if key == "budget_growth" and "annual_budget" not in mine:
                continue
            found[key] = moved(key, mine_set[key], assumed.get(key)) if key in mine_set else corners(assumed[key])
        out.append(found)
    return out


def swings(doc, scenario):
    """Group, lever, and coverage of all in the latest target's year ahead (else the last) with that lever low and high."""
    base, mine, parts = base_year(doc), levers(doc, scenario), whole(doc) or []
    T = max((t["year"] for t in doc["targets"] if t["year"] > base), default=horizon(doc, scenario, base))
    out = []
    for g, found in enumerate(ranges(doc, scenario)):
        for key, (low, _, high) in found.items():
            if not low < high or g not in parts:
                continue
            ends = []
            for value in (low, high):
                tried = [dict(m, **{key: value}) if i == g else m for i, m in enumerate(mine)]
                rows = [project_group(doc["groups"][i], tried[i], base, T)[T] for i in parts]
                ends.append(sum(row["R"] for row in rows) / sum(row["W"] for row in rows))
            out.append([g, key, *ends])
    return sorted(out, key=lambda row: -abs(row[3] - row[2]))


# --- what `cakupan project --format json` prints, without futures -----------------------------------------------------

def report(doc, scenario):
    base = base_year(doc)
    until, rates = horizon(doc, scenario, base), has_rates(doc)
    groups, every = project(doc, scenario, until)
    names = [g["id"] for g in doc["groups"]]

    def series(rows):
        by_year = lambda key: [rows[t][key] for t in range(base, until + 1)]
        known = lambda key: None if rates or rows[base][key] is None else by_year(key)
        return {"workers": known("W"), "registered": known("R"), "subsidised": known("S"), "coverage": by_year("c"),
                "cost": known("cost")}

    def past(seen):
        found = trend(seen, until)
        if found is None:
            return None
        out = {"points": found["points"], "from": found["from"], "to": found["to"], "mean_change": found["change"],
               "mean_change_people": None if rates else found["people"], "fit": None, "backtest": None}
        if found["fit"] is not None:
            fit = found["fit"]
            band = lambda at: [[row[at], row[at + 1]] for row in fit]
            out["fit"] = {"years": [row[0] for row in fit], "median": [row[1] for row in fit],
                          "bands": {"50": band(2), "80": band(4), "95": band(6)},
                          "method": found["method"], "verdict": found["verdict"], "bands_held": found["bands_held"]}
            cases, none, points, odds, held = found["backtest"]
            out["backtest"] = {"cases": cases, "no_change": none, "points_drift": points, "log_odds_drift": odds,
                               "within_80": held}
        return out

    pasts = history(doc)
    together = trend(pasts[-1], until)

    def aim(target):
        found = answer(doc, scenario, target)
        reached, each, budgets = found["reached"], found["needed"], found["budget"]
        if isinstance(reached, int):
            reached = {"year": reached}
        elif reached is not None:
            reached = {"missed": {"by": reached["missed"]}} if "missed" in reached else {"never": reached}
        paid = [i for i, g in enumerate(doc["groups"]) if "subsidy" in g]
        money = None
        if budgets is not None and paid:
            money = {names[i]: budgets[i] for i in paid}
            money["all"] = None if None in money.values() else sum(money.values())
        return {"year": target["year"], "rate": target["rate"], "pace": found["pace"],
                "needed_per_year": None if each is None else dict(zip(names, each), all=sum(each)),
                "reached": reached, "needed_budget": money, "acceleration": acceleration(found["pace"], together)}

    return {"base_year": base, "years": list(range(base, until + 1)),
            "groups": {name: series(rows) for name, rows in zip(names, groups)},
            "all": None if every is None else series(every),
            "targets": [aim(target) for target in doc["targets"]],
            "trend": dict(zip(names + ["all"], map(past, pasts))),
            "swings": [{"group": names[g], "lever": key, "low": low, "high": high}
                       for g, key, low, high in swings(doc, scenario)]}


# --- random documents -----------------------------------------------------------------------------------------------

def random_lever(rnd, low, high, digits):
    values = sorted(round(rnd.uniform(low, high), digits or None) for _ in range(3))
    return {"central": values[1]} if rnd.random() < 0.6 else dict(zip(("low", "central", "high"), values))


def random_group(rnd, name, base):
    group = {"id": name, "label": name, "observations": []}
    scale = 10 ** rnd.choice([1, 2, 3, 4, 5, 6, 7, 9])
    for year in sorted({base, *(base + rnd.randint(-9, 2) for _ in range(rnd.choice([0, 0, 1, 3])))}):
        workers = rnd.randint(1, 10 * scale)
        registered = rnd.choice([0, workers, rnd.randint(0, workers), rnd.randint(0, workers), rnd.randint(0, workers)])
        seen = {"year": year, "workers": workers, "registered": registered}
        if rnd.random() < 0.5:
            seen["subsidised"] = rnd.choice([0, registered, rnd.randint(0, registered)])
        group["observations"].append(seen)
    workers = group["observations"][-1]["workers"]
    assumed = {}
    if rnd.random() < 0.8:
        assumed["workforce_growth"] = random_lever(rnd, -0.04, 0.05, 3)
    if rnd.random() < 0.8:
        assumed["lapse"] = random_lever(rnd, 0, rnd.choice([0.1, 0.3, 1]), 3)
    assumed.update(rnd.choice([{}, {"enrolment": random_enrolment(rnd, workers)},
                               {"enrolment": random_enrolment(rnd, workers)}]))
    if assumed:
        group["assumptions"] = assumed
    if rnd.random() < 0.6:
        months = rnd.sample([f"{y:04}-{m:02}" for y in range(base - 8, base + 6) for m in range(1, 13)], rnd.choice([1, 1, 2, 4]))
        subsidy = {"payer": "p", "currency": "IDR",
                   "monthly_contribution": [{"from": m, "amount": rnd.randint(10, 300) * 100} for m in sorted(months)]}
        if rnd.random() < 0.6:
            subsidy["contribution_growth"] = random_lever(rnd, -0.02, 0.08, 3)
        paid = rnd.randint(0, workers)
        kind = rnd.choice(["annual_budget", "annual_budget", "head_count", None])
        if kind:
            value = paid if kind == "head_count" else paid * 12 * rnd.randint(10, 300) * 100
            subsidy[kind] = random_lever(rnd, 0, 2 * value, 0)
        if kind == "annual_budget" and rnd.random() < 0.7:
            subsidy["budget_growth"] = random_lever(rnd, -0.1, 0.1, 3)
        group["subsidy"] = subsidy
    return group


def random_enrolment(rnd, workers):
    if rnd.random() < 0.5:
        return {"per_year": random_lever(rnd, 0, max(2, workers // rnd.choice([2, 10, 50])), 0)}
    return {"share_of_uncovered": random_lever(rnd, 0, rnd.choice([0.1, 1]), 3)}


def as_set(lever):
    """A lever as a scenario has it: a range or a plain number."""
    if isinstance(lever, dict) and "low" not in lever:
        return as_set(lever["central"]) if "central" in lever else {key: as_set(item) for key, item in lever.items()}
    return lever


def random_scenario(rnd, doc, base):
    scenario, groups = {}, {}
    if rnd.random() < 0.4:
        scenario["until"] = base + rnd.choice([1, 2, 10, 35, 100])
    for group in doc["groups"]:
        mine = {}
        if rnd.random() < 0.4:
            mine["lapse"] = round(rnd.random(), 3)
        if rnd.random() < 0.3:
            mine["workforce_growth"] = as_set(random_lever(rnd, -0.2, 0.2, 3))
        if rnd.random() < 0.4:
            mine["enrolment"] = as_set(random_enrolment(rnd, group["observations"][0]["workers"]))
        if paying(group, base) is not None:
            if rnd.random() < 0.4:
                mine[rnd.choice(["annual_budget", "head_count"])] = rnd.randint(0, 10 ** rnd.choice([3, 6, 9]))
            if rnd.random() < 0.3:
                mine["contribution_growth"] = round(rnd.uniform(-0.1, 0.2), 3)
            if "annual_budget" in mine and rnd.random() < 0.5:
                mine["budget_growth"] = round(rnd.uniform(-0.2, 0.3), 3)
        if mine:
            groups[group["id"]] = mine
    if groups:
        scenario["groups"] = groups
    return scenario


def short(value):
    """Thirteen digits are plenty for a comparison to nine."""
    if isinstance(value, dict):
        return {key: short(item) for key, item in value.items()}
    if isinstance(value, list):
        return [short(item) for item in value]
    if isinstance(value, float):
        value = float(f"{value:.13g}")
        return int(value) if value == int(value) else value
    return value


def remember(rnd, doc, base):
    """Gives every group a longer past, of much the same years, in which coverage goes on much as it did."""
    years = {base, *rnd.sample(range(base - 16, base), rnd.choice([1, 3, 4, 6, 10, 16]))}
    for group in doc["groups"]:
        seen = next(o for o in group["observations"] if o["year"] == base)
        mine = {y for y in years if rnd.random() < 0.9} | {base} | set(rnd.choice([[], [], [base + 1], [base + 3]]))
        drift, stray, workers = rnd.uniform(-0.2, 0.3), rnd.choice([0.02, 0.1, 0.5]), rnd.randint(50, 10 ** rnd.choice([3, 6, 10]))
        odds = rnd.uniform(-3, 2)
        past = []
        for year in sorted(mine):
            odds += rnd.gauss(drift, stray)
            registered = min(max(round(workers * logistic(odds)), 1), workers - 1)
            if rnd.random() < 0.01:
                registered = rnd.choice([0, workers])
            past.append({"year": year, "workers": workers, "registered": registered})
            workers = min(10 ** 10, round(workers * rnd.uniform(0.97, 1.06)))
        at_base = next(o for o in past if o["year"] == base)
        if "subsidised" in seen:
            at_base["subsidised"] = rnd.randint(0, at_base["registered"])
        group["observations"] = past


def random_case(rnd, remembers=False):
    base = rnd.randint(1990, 2100)
    doc = {"groups": [random_group(rnd, f"g{i}", base) for i in range(rnd.choice([1, 1, 2, 2, 3]))]}
    base = base_year(doc)
    if remembers:
        remember(rnd, doc, base)
        base = base_year(doc)
    doc["targets"] = [{"year": base + rnd.choice([1, 5, 20, 20, 60, 100]), "rate": rnd.choice([0.99, 1, 0.5, round(rnd.random(), 3)])}
                      for _ in range(rnd.choice([0, 1, 1, 2]))]
    scenario = random_scenario(rnd, doc, base) if rnd.random() < 0.6 else {}
    until = horizon(doc, scenario, base)
    groups, every = project(doc, scenario, until)
    shown = sorted({base, rnd.randint(base + 1, until), until})
    trends = [trend(seen, until) for seen in history(doc)]
    for past in trends:
        if past and past["fit"]:
            past["fit"] = [past["fit"][0], past["fit"][len(past["fit"]) // 2], past["fit"][-1]]
    answers = [answer(doc, scenario, t) for t in doc["targets"]]
    for each in answers:
        each["acceleration"] = acceleration(each["pace"], trends[-1])
    numbers = lambda rows: [[rows[t][k] for k in ("W", "R", "S", "c", "cost")] for t in shown]
    return {"groups": doc["groups"], "targets": doc["targets"], "scenario": scenario,
            "expect": short({"base": base, "until": until, "years": shown, "groups": [numbers(rows) for rows in groups],
                       "all": numbers(every), "targets": answers,
                       "trends": trends, "swings": swings(doc, scenario)})}


def random_any(rnd):
    """A document of any coverage: percentages alone or several counts a year, more than everybody, targets that have
    come, people paid for who were counted once and not again."""
    base, rates = rnd.randint(1995, 2090), rnd.random() < 0.5
    doc = {"groups": []}
    for i in range(rnd.choice([1, 2, 2, 3])):
        group = {"id": f"g{i}", "label": f"g{i}", "observations": []}
        odds, workers, months = rnd.uniform(-2, 2), rnd.randint(20, 10 ** rnd.choice([2, 4, 7])), rnd.random() < 0.5
        for year in sorted({base, *rnd.sample(range(base - 9, base + 2), rnd.choice([0, 1, 4, 7]))}):
            odds += rnd.gauss(0.1, rnd.choice([0, 0.05, 0.4]))
            for month in sorted(rnd.sample([3, 8, 12], rnd.choice([1, 1, 2]))) if months else [None]:
                seen = {"year": year}
                if month:
                    seen["month"] = month
                if rates:
                    seen["rate"] = rnd.choice([round(logistic(odds), rnd.choice([2, 3])), round(logistic(odds), 4), 0, 1]
                                              if rnd.random() < 0.1 else [round(min(max(logistic(odds), 0.01), 0.99), 3)])
                else:
                    seen["workers"] = workers
                    seen["registered"] = min(max(round(workers * logistic(odds)), 1), workers - 1)
                    if rnd.random() < 0.12:
                        seen["above_100"] = "x"
                        seen["registered"] = round(workers * rnd.uniform(0.9, 1.3))
                    if rnd.random() < 0.35:
                        seen["subsidised"] = rnd.choice([0, seen["registered"], rnd.randint(0, seen["registered"])])
                group["observations"].append(seen)
            workers = min(10 ** 10, round(workers * rnd.uniform(0.97, 1.06)))
        assumed = {}
        if rnd.random() < 0.6:
            assumed["workforce_growth"] = random_lever(rnd, -0.04, 0.05, 3)
        if rnd.random() < 0.6:
            assumed["lapse"] = random_lever(rnd, 0, 0.2, 3)
        if rnd.random() < 0.6:
            assumed["enrolment"] = {"share_of_uncovered": random_lever(rnd, 0, 0.3, 3)} if rates else \
                random_enrolment(rnd, workers)
        if assumed:
            group["assumptions"] = assumed
        if not rates and rnd.random() < 0.6:
            subsidy = {"payer": "p", "currency": "IDR",
                       "monthly_contribution": [{"from": f"{base - 2}-01", "amount": rnd.randint(10, 300) * 100}]}
            kind = rnd.choice(["annual_budget", "head_count", None])
            if kind:
                paid = rnd.randint(0, workers)
                subsidy[kind] = random_lever(rnd, 0, 2 * (paid if kind == "head_count" else paid * 12 * 1000), 0)
            group["subsidy"] = subsidy
        doc["groups"].append(group)
    if rates and rnd.random() < 0.6:
        doc["whole"] = rnd.choice(doc["groups"])["id"]
    base = base_year(doc)
    years = rnd.sample(range(base - 6, base + 9), rnd.choice([0, 1, 2, 3]))
    doc["targets"] = [{"year": year, "rate": rnd.choice([0.3, 0.9, 1, round(rnd.random(), 2)])} for year in years]
    scenario = {"until": base + rnd.randint(1, 4)} if rnd.random() < 0.7 else {}
    groups = {}
    for group in doc["groups"]:
        mine = {}
        if rnd.random() < 0.3:
            mine["lapse"] = round(rnd.random(), 3)
        if rnd.random() < 0.3:
            mine["enrolment"] = {"share_of_uncovered": round(rnd.random(), 3)}
        if paying(group, base) is not None and rnd.random() < 0.3:
            mine[rnd.choice(["annual_budget", "head_count"])] = rnd.randint(0, 10 ** rnd.choice([3, 6, 9]))
        if mine:
            groups[group["id"]] = mine
    if groups:
        scenario["groups"] = groups
    return dict(doc, scenario=scenario, report=short(report(doc, scenario)))


HEAD = ("Random documents and scenarios with what tests/reference/model.py, an independent implementation, expects of "
        "them. Made by `python3 tests/reference/model.py` with the seed below; not to be edited. Per group and year: "
        "workers, registered, subsidised, coverage, cost. Trends: a group's each and that of all; of a fit its first, middle "
        "and last year, each with the median and the ends of the bands of 50, 80 and 95 %; of a back-test cases, errors and "
        "share within 80 %. Swings: group, lever, coverage at its low and at its high value. Under `any_coverage` stands all "
        "that `cakupan project --format json` prints, without futures.")


def made():
    rnd = random.Random(2045)
    cases = [random_case(rnd) for _ in range(205)] + [random_case(rnd, True) for _ in range(60)]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    any_coverage = ",\n".join(json.dumps(random_any(rnd), separators=(",", ":")) for _ in range(80))
    return f'{{"about": {json.dumps(HEAD)},\n"seed": 2045, "cases": [\n{lines}\n],\n"any_coverage": [\n{any_coverage}\n]}}\n'


def check_by_hand():
    """The figures that were worked out by hand."""
    subsidy = {"monthly_contribution": [{"from": "2015-07", "amount": 16800}]}
    for workers, rupiah in ((13000, 2620800000), (110000, 22176000000), (97000, 19555200000),
                            (5000, 1008000000), (15000, 3024000000)):
        assert workers * worker_cost(subsidy, 0, 2025, 2025) == rupiah


if __name__ == "__main__":
    check_by_hand()
    if "--check" in sys.argv:
        same = CASES.read_text() == made()
        print("the committed cases are what this makes" if same else "the committed cases are NOT what this makes")
        sys.exit(0 if same else 1)
    CASES.write_text(made())
