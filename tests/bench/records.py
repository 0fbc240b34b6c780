"""Mornings for the benchmark: `records.py NUMBER [flat]`, JSON Lines. The seed is fixed, so all get the same.

Most are ordinary soreness, some are not. One in seven has a second complaint, so there are 25 answers on average. A
flat record has one complaint, whose answers stand beside the others.
"""

import json
import random
import sys

PLACES = ("foot heel achilles ankle calf shin knee behind_knee front_thigh back_thigh inner_thigh outer_thigh hip groin "
          "buttock lower_back").split()
SEED = 20261122


class Mornings:
    def __init__(self):
        self.random = random.Random(SEED)

    def one(self, likely, others=(), chance=0.0):
        values = others if self.random.random() < chance else likely
        return values[int(self.random.random() * len(values))]

    def some(self, members, chance, most):
        """A list of up to so many members, in the order of the questionnaire."""
        if self.random.random() >= chance:
            return []
        wanted = 1 + int(self.random.random() * most)
        return sorted({self.one(members) for _ in range(wanted)}, key=members.index)

    def complaint(self):
        pain = self.one([0, 1, 1, 2, 2, 3, 3, 4, 5, 6])
        return {
            "pain": pain,
            "peak_pain": min(10, pain + self.one([0, 0, 1, 2])),
            "place": self.one(["calf", "front_thigh", "back_thigh", "buttock"], PLACES, 0.3),
            "side": self.one(["both"], ["left", "right"], 0.2),
            "tissue": self.one(["muscle"], ["tendon", "joint", "bone"], 0.15),
            "spread": self.one(["wide"], ["spot"], 0.15),
            "onset": self.one([12, 18, 24, 24, 30, 48]),
            "days": self.one([1, 2, 2, 3]),
            "trend": self.one(["better", "better", "same", "worse"]),
            "quality": self.some(["dull", "stiff", "tender", "heavy"], 0.9, 2),
            "moving": self.one(["eases", "eases", "same"]),
            "effects": self.some(["limp", "range", "one_movement", "worse_running"], 0.15, 1),
            "recurring": self.random.random() < 0.1,
            "cleared": False,
        }

    def morning(self, number, flat):
        shared = {
            "signs": self.some(["chest", "fever", "numbness", "swelling", "bruising"], 0.05, 1),
            "body": self.some(["tired"], 0.15, 1),
            "causes": self.some(["faster", "longer", "downhill", "speed_work", "strength"], 0.6, 2),
            "week_change": self.one([-10, 0, 0, 5, 10, 20]),
            "spike": self.one([0, 0, 0, 5, 12]),
            "lately": [],
            "risks": self.some(["hormones", "smoker", "statin"], 0.1, 1),
            "age": 18 + int(self.random.random() * 53),
            "high_threshold": self.random.random() < 0.1,
        }
        start = {"format": "legcheck.morning/1", "id": number}
        if flat:
            return {**start, **self.complaint(), **shared}
        complaints = [self.complaint() for _ in range(2 if self.random.random() < 1 / 7 else 1)]
        return {**start, **shared, "complaints": complaints}


def answers(morning):
    """How many answers a morning holds."""
    listed = morning.get("complaints", [])
    return len(morning.keys() - {"format", "id", "complaints"}) + sum(map(len, listed))


def write(path, number, flat=False):
    mornings = Mornings()
    with open(path, "w", encoding="utf-8") as file:
        for i in range(number):
            file.write(json.dumps(mornings.morning(i, flat), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    write("/dev/stdout", int(sys.argv[1]), "flat" in sys.argv[2:])
