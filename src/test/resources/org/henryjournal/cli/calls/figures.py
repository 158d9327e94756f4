"""Computes the figures of calls.csv by itself: python3 figures.py > expected.json

It shares nothing with Henry but the definitions: a call that reached nobody is no visit and has no
number; a visit's number counts from the first one, or the first after the last deal; the curve is
Kaplan and Meier's, with pursuits that are open at the end taken out after their last visit.
"""
import csv
import json
import os
import statistics
from collections import Counter, defaultdict
from fractions import Fraction


def number(value, places):
    return round(float(value), places)


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "calls.csv")) as file:
    visits = [row for row in csv.DictReader(file) if row["outcome"] != "not reached"]

numbers = []  # of the visits that closed a deal
pursuits = []  # (how many visits, whether signed)
so_far = Counter()
months = defaultdict(Counter)
for visit in visits:
    customer = visit["customer"]
    so_far[customer] += 1
    month = months[visit["date"][:7]]
    month["visits"] += 1
    if visit["outcome"] == "deal":
        month["deals"] += 1
        numbers.append(so_far[customer])
        pursuits.append((so_far.pop(customer), True))
pursuits += [(count, False) for count in so_far.values()]

curve = {}
still_open = Fraction(1)
for k in range(1, min(10, max(count for count, _ in pursuits)) + 1):
    at_risk = sum(count >= k for count, _ in pursuits)
    closed = sum(count == k and signed for count, signed in pursuits)
    hazard = Fraction(closed, at_risk)
    still_open *= 1 - hazard
    curve[str(k)] = {
        "at_risk": at_risk,
        "closed": closed,
        "hazard": number(hazard, 6),
        "cumulative_close": number(1 - still_open, 6),
    }


def share(holds):
    return number(Fraction(sum(map(holds, numbers)), len(numbers)), 4)


print(
    json.dumps(
        {
            "visits": len(visits),
            "customers": len({visit["customer"] for visit in visits}),
            "deals": len(numbers),
            "visits_per_deal": number(Fraction(len(visits), len(numbers)), 4),
            "share_of_deals_by_visit_number": {
                "deals": len(numbers),
                "by_number": {str(k): n for k, n in sorted(Counter(numbers).items())},
                "share": {
                    "1": share(lambda k: k == 1),
                    "2": share(lambda k: k == 2),
                    "3": share(lambda k: k == 3),
                    ">=3": share(lambda k: k >= 3),
                    ">=5": share(lambda k: k >= 5),
                },
                "mean": number(Fraction(sum(numbers), len(numbers)), 4),
                "median": statistics.median(numbers),
                "max": max(numbers),
            },
            "closing_curve_kaplan_meier_open_pursuits_censored": curve,
            "by_month": {
                name: {
                    "visits": month["visits"],
                    "deals": month["deals"],
                    "visits_per_deal": number(month["visits"] / month["deals"], 4)
                    if month["deals"]
                    else None,
                }
                for name, month in sorted(months.items())
            },
        },
        indent=1,
    )
)
