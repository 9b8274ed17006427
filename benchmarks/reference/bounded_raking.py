"""The truncated raking ratio by its dual problem with scipy, on the seeded survey of survey.R.

python3 benchmarks/reference/bounded_raking.py survey-input.csv > survey-bounded.csv
Weights minimise sum w log(w/d) - w + d under the margins of age and sex and the bounds.
"""

import csv
import sys

import numpy as np
import scipy
from scipy.optimize import fsolve, minimize

rows = [r for r in csv.DictReader(l for l in open(sys.argv[1]) if not l.startswith("#")) if r["stratum"] != "4"]
d = np.array([float(r["weight"]) for r in rows])
x = np.array([[r["age"] == "a", r["age"] == "b", r["age"] == "c", r["sex"] == "m"] for r in rows], float)
totals = np.array([900, 1100, 1300, 1600.0])


def solve(low, high):
    """low and high per respondent, of the ratio."""

    def dual(t):
        u = x @ t
        f = np.clip(np.exp(u), low, high)
        # The integral of the clipped exponential from 0.
        edge = np.clip(u, np.log(low), np.log(high))
        g = np.exp(edge) - 1 + (u - edge) * f
        return d @ g - totals @ t, x.T @ (d * f) - totals

    start = minimize(dual, np.zeros(4), jac=True, method="BFGS", options={"gtol": 1e-7}).x
    t = fsolve(lambda t: dual(t)[1], start, xtol=1e-14)
    w = d * np.clip(np.exp(x @ t), low, high)
    assert np.abs(x.T @ w - totals).max() < 1e-7, np.abs(x.T @ w - totals).max()
    return w


ratio = solve(np.full(len(d), 0.55), np.full(len(d), 1.25))
weight = solve(4 / d, 45 / d)
print("# Raked weights within bounds of the design weights of survey-input.csv (strata 1 to 3): ratio 0.55 to 1.25, weight 4 to 45.")
print("# Reference: scipy %s, benchmarks/reference/bounded_raking.py. Tolerance: 1e-8 relative." % scipy.__version__)
print("ratio,weight")
for a, b in zip(ratio, weight):
    print("%.15g,%.15g" % (a, b))
