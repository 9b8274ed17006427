"""Ratios and differences of two Poisson rates, from their definitions in 40 digits (mpmath).

Writes analysis/src/test/resources/reference/rate-ratios-differences.csv to standard output.
Mid-P: binomial tails summed term by term, inverted by bisection. Score: the likelihood under a
given difference is maximised by ternary search, the interval found by bisection.
"""

import mpmath as mp

mp.mp.dps = 40
CASES = [
    (11, 2500, 7, 3100, 0.95), (3, 100, 9, 250, 0.95), (0, 50, 6, 80, 0.95), (5, 70, 0, 90, 0.9),
    (1, 10, 1, 10, 0.99), (26, 1840, 412, 41200, 0.95), (150, 9000, 100, 9500, 0.95),
    (2, 1000, 40, 3000, 0.8), (0, 120, 0, 300, 0.95), (60, 12, 75, 20, 0.95),
]


def bisect(f, low, high):
    """The root of a falling function."""
    for _ in range(160):
        mid = (low + high) / 2
        low, high = (mid, high) if f(mid) > 0 else (low, mid)
    return (low + high) / 2


def mid_tail(x, n, p):
    """P(X > x) + P(X = x) / 2."""
    term = lambda k: mp.binomial(n, k) * p**k * (1 - p) ** (n - k)
    return sum(term(k) for k in range(x + 1, n + 1)) + term(x) / 2


def mid_p(x, n1, y, n2, tail):
    if x + y == 0:
        return mp.nan, mp.nan
    scale = mp.mpf(n2) / n1
    odds = lambda p: p / (1 - p)
    low = 0 if x == 0 else odds(bisect(lambda p: tail - mid_tail(x, x + y, p), mp.mpf(0), mp.mpf(1)))
    high = mp.inf if y == 0 else odds(
        bisect(lambda p: 1 - tail - mid_tail(x, x + y, p), mp.mpf(0), mp.mpf(1)))
    return low * scale, high * scale


def fitted(x, n1, y, n2, delta):
    """The rate there that maximises the likelihood when the rate here is delta more."""
    log = lambda c, r: 0 if c == 0 else (c * mp.log(r) if r > 0 else -mp.inf)
    likelihood = lambda r: log(x, r + delta) - n1 * (r + delta) + log(y, r) - n2 * r
    low, high = max(mp.mpf(0), -delta), mp.mpf(x + y + 50) / min(n1, n2) + abs(delta)
    for _ in range(300):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        low, high = (a, high) if likelihood(a) < likelihood(b) else (low, b)
    return (low + high) / 2


def score(x, n1, y, n2, z):
    d = mp.mpf(x) / n1 - mp.mpf(y) / n2

    def gap(delta):
        r = fitted(x, n1, y, n2, delta)
        return (d - delta) / mp.sqrt(max(r + delta, 0) / n1 + r / n2)

    wide = 30 * (mp.sqrt(x + 5) / n1 + mp.sqrt(y + 5) / n2)
    return bisect(lambda t: gap(t) - z, d - wide, d), bisect(lambda t: gap(t) + z, d, d + wide)


print("# Two Poisson counts with exposures: mid-P interval of the rate ratio, score interval of the difference.")
print("# Reference: mpmath %s with 40 digits, benchmarks/reference/rate_comparisons.py (no arguments)." % mp.__version__)
print("# Tolerance: ratio 1e-10 relative; difference 1e-10 relative to its width.")
print("count,exposure,other_count,other_exposure,level,ratio_low,ratio_high,difference_low,difference_high")
for x, n1, y, n2, level in CASES:
    tail = (1 - mp.mpf(str(level))) / 2
    z = mp.sqrt(2) * mp.erfinv(1 - 2 * tail)
    ends = [*mid_p(x, n1, y, n2, tail), *score(x, n1, y, n2, z)]
    shown = ["Infinity" if e == mp.inf else "NA" if mp.isnan(e) else mp.nstr(e, 17) for e in ends]
    print(",".join([str(x), str(n1), str(y), str(n2), str(level), *shown]))
