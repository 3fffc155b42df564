"""Makes statistics.json, which src/reports/domain/statistics/golden-table.spec.ts compares with our own results.

Not needed to run the tests: the table is committed. It is made again only when cases are added:

    python3 test/golden/make-statistics.py

The table in the repository was made by SciPy 1.17.1 and NumPy 2.4.6 under Python 3. Each case holds what goes in and
what SciPy says. Cases come from a small generator of our own, so that they do not depend on a version of NumPy.
"""

import json
import math
import warnings
from pathlib import Path

import numpy
import scipy
from scipy import stats

CASES = 40


class Dice:
    """Park and Miller's minimal standard generator: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def up_to(self, limit):
        """A whole number from 0 to limit."""
        self.state = self.state * 48271 % 2147483647
        return self.state % (limit + 1)


dice = Dice(20260504)


def scores(n):
    """Totals of a questionnaire, 0 to 27, with a spread that differs between cases."""
    highest = 6 + dice.up_to(21)
    return [dice.up_to(highest) for _ in range(n)]


def sizes():
    """Mostly small groups, as clinics have them."""
    return [3, 4, 5, 8, 12, 20, 35, 60, 90, 150][dice.up_to(9)]


def limits(interval):
    return [float(interval.low), float(interval.high)]


def vary(*groups):
    return all(len(set(group)) > 1 for group in groups)


def mean_case():
    values = scores(sizes())
    if not vary(values):
        return None
    mean, error = numpy.mean(values), stats.sem(values)
    return {
        "values": values,
        "mean": float(mean),
        "standardDeviation": float(numpy.std(values, ddof=1)),
        "interval": [float(end) for end in stats.t.interval(0.95, len(values) - 1, mean, error)],
    }


def paired_case():
    before = scores(sizes())
    after = [max(0, value - dice.up_to(9) + 3) for value in before]
    if not vary([b - a for a, b in zip(before, after)]):
        return None
    test = stats.ttest_rel(after, before)
    return {
        "before": before,
        "after": after,
        "t": float(test.statistic),
        "degreesOfFreedom": float(test.df),
        "p": float(test.pvalue),
        "interval": limits(test.confidence_interval()),
    }


def two_groups_case(equal_variances):
    first, second = scores(sizes()), scores(sizes())
    if not vary(first, second):
        return None
    test = stats.ttest_ind(first, second, equal_var=equal_variances)
    return {
        "first": first,
        "second": second,
        "t": float(test.statistic),
        "degreesOfFreedom": float(test.df),
        "p": float(test.pvalue),
        "interval": limits(test.confidence_interval()),
    }


def wilson_case():
    total = 1 + dice.up_to(600)
    count = [0, total, dice.up_to(total), dice.up_to(total), dice.up_to(total)][dice.up_to(4)]
    interval = stats.binomtest(count, total).proportion_ci(method="wilson")
    return {"count": count, "total": total, "interval": limits(interval)}


def fisher_case():
    totals = [1 + dice.up_to(80), 1 + dice.up_to(80)]
    counts = [dice.up_to(total) for total in totals]
    table = [[count, total - count] for count, total in zip(counts, totals)]
    return {"counts": counts, "totals": totals, "p": float(stats.fisher_exact(table).pvalue)}


def mcnemar_case():
    first, second = dice.up_to(40), dice.up_to(40)
    if first + second == 0:
        return None
    return {
        "onlyFirst": first,
        "onlySecond": second,
        "exactP": float(stats.binomtest(first, first + second).pvalue),
        "zP": float(stats.chi2.sf((first - second) ** 2 / (first + second), 1)),
    }


def correlation_case():
    first = scores(max(4, sizes()))
    weight = dice.up_to(4)
    second = [weight * value // 2 + dice.up_to(12) for value in first]
    if not vary(first, second):
        return None
    test = stats.pearsonr(first, second)
    if abs(test.statistic) > 0.999999:
        return None
    return {
        "first": first,
        "second": second,
        "r": float(test.statistic),
        "p": float(test.pvalue),
        "interval": limits(test.confidence_interval()),
    }


def survival_case():
    """Weeks until loss of response; whoever is censored is marked by false."""
    n = sizes()
    times = [1 + dice.up_to(40) for _ in range(n)]
    has_event = [dice.up_to(2) > 0 for _ in range(n)]
    events = [time for time, event in zip(times, has_event) if event]
    censored = [time for time, event in zip(times, has_event) if not event]
    if not events or len(set(events)) < 2:
        return None
    curve = stats.ecdf(stats.CensoredData(uncensored=events, right=censored)).sf
    # Where S is 1 or 0 the logarithms are not defined, which SciPy warns of; those steps are left out.
    with numpy.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        band = curve.confidence_interval(method="log-log")
    low, high = band.low.probabilities, band.high.probabilities
    steps = [
        [float(time), float(s), float(low[i]), float(high[i])]
        for i, (time, s) in enumerate(zip(curve.quantiles, curve.probabilities))
        if 1e-12 < s < 1 - 1e-12
    ]
    assert all(math.isfinite(value) for step in steps for value in step)
    return {"times": times, "hasEvent": has_event, "steps": steps}


def distribution_case():
    degrees = [1, 2, 3.5, 7, 19.25, 60, 400, 20000][dice.up_to(7)]
    t = dice.up_to(8000) / 1000 - 4
    return {
        "degreesOfFreedom": degrees,
        "t": t,
        "studentQuantile": float(stats.t.ppf(0.975, degrees)),
        "studentP": float(2 * stats.t.sf(abs(t), degrees)),
        "normalP": float(2 * stats.norm.sf(abs(t))),
        # Exact J of Hedges from the logarithm of the gamma function; null below 2 degrees of freedom.
        "exactJ": None
        if degrees < 2
        else float(
            numpy.exp(scipy.special.gammaln(degrees / 2) - scipy.special.gammaln((degrees - 1) / 2))
            / math.sqrt(degrees / 2)
        ),
    }


def cases(make):
    """As many as wanted; a case that is not defined (no spread, no event) is made anew."""
    made = []
    while len(made) < CASES:
        case = make()
        if case is not None:
            made.append(case)
    return made


TABLE = {
    "mean": cases(mean_case),
    "pairedT": cases(paired_case),
    "pooledT": cases(lambda: two_groups_case(True)),
    "welchT": cases(lambda: two_groups_case(False)),
    "wilson": cases(wilson_case),
    "fisher": cases(fisher_case),
    "mcnemar": cases(mcnemar_case),
    "correlation": cases(correlation_case),
    "survival": cases(survival_case),
    "distribution": cases(distribution_case),
}


def main():
    lines = [f'  "madeBy": "SciPy {scipy.__version__}, NumPy {numpy.__version__}"']
    for name, made in TABLE.items():
        rows = ",\n".join("    " + json.dumps(case) for case in made)
        lines.append(f'  "{name}": [\n{rows}\n  ]')
    path = Path(__file__).with_name("statistics.json")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{path.name}: {sum(len(made) for made in TABLE.values())} cases")


main()
