"""How the cost of merging grows: time for 10,000 and 100,000 tellings and their ratio.

    python benchmarks/merge.py [--limit 12]

The tellings are made up: ministers, companies, clubs and disasters of twenty-four states over three years, so that
at 100,000 a day holds about ninety of them and most words stand on every day. An event is told two or three times:
in another wording, with a Hijri day, with a month or a year only, sometimes without a date. The three years stay
the same for both sizes, which is the hard case: ten times the tellings are ten times as many on each day.
Processor time, the best of three; fails when the ratio exceeds the limit.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import time

from timeline.events.deduplication import cluster
from timeline.events.merging.gist import gist
from timeline.events.model import Source, Told
from timeline.temporal.values import PartialDate

NAMES = (
    "مصر الجزائر تونس العراق الأردن قطر إيران تركيا فرنسا روسيا الصين اليابان ليبيا السودان لبنان سوريا"
    " الكويت البحرين ألمانيا إيطاليا إسبانيا الهند باكستان اليمن"
)
STATES = NAMES.split()
PORTFOLIOS = ("الخارجية", "الدفاع", "الداخلية", "الطاقة", "التجارة", "الصحة", "النقل", "الثقافة", "الزراعة", "المالية")
SYLLABLES = ("با", "رو", "شي", "ما", "نو", "كا", "دي", "سا", "لو", "تي", "زا", "مي", "هو", "قا", "را")
TEMPLATES = (
    ("visit", "وصل وزير {p} {name} إلى {b} في زيارة رسمية", "زيارة وزير {p} {name} إلى {b}"),
    ("agreement", "وقعت {a} و{b} اتفاقية للتعاون في مجال {p}", "توقيع اتفاق بين {a} و{b} في مجال {p}"),
    ("meeting", "التقى رئيس {a} {name} رئيس {b}", "اجتماع بين رئيس {a} ورئيس {b} {name}"),
    ("death", "توفي الكاتب {name} في {a}", "رحيل الكاتب {name}"),
    ("disaster", "ضرب زلزال مدينة {name} في {a}", "زلزال {name}"),
    ("opening", "افتتحت شركة {name} فرعها الجديد في {a}", "تدشين فرع شركة {name} في {a}"),
    ("sport", "فاز نادي {name} على منتخب {a}", "فوز {name} على منتخب {a} في مباراة ودية"),
    ("appointment", "عينت {a} {name} وزيرا لشؤون {p}", "تعيين {name} وزيرا لشؤون {p} في {a}"),
)
FIRST = dt.date(2021, 1, 1)


def tellings(count: int, seed: int = 7) -> list[Told]:
    """Made-up tellings, the same for the same count and seed."""
    chance = random.Random(seed)
    names = [
        "".join(chance.choices(SYLLABLES, k=3)) + " " + "".join(chance.choices(SYLLABLES, k=3)) for _ in range(3000)
    ]
    found: list[Told] = []
    while len(found) < count:
        kind, *wordings = chance.choice(TEMPLATES)
        a, b = chance.sample(STATES, 2)
        filled = [w.format(a=a, b=b, p=chance.choice(PORTFOLIOS), name="{name}") for w in wordings]
        name = chance.choice(names)
        day = FIRST + dt.timedelta(chance.randrange(3 * 365))
        for _ in range(chance.choice((1, 2, 2, 3, 4))):
            when: PartialDate | None = PartialDate.from_date(day)
            form = chance.random()
            if form < 0.10:
                when = PartialDate.from_date(day, calendar="hijri")
            elif form < 0.20:
                when = PartialDate(day.year, day.month)
            elif form < 0.23:
                when = PartialDate(day.year)
            elif form < 0.25:
                when = None
            what = chance.choice(filled).format(name=name)
            found.append(Told(when, what, kind, "happened", Source(f"d{len(found)}", 0, len(what), what)))
    chance.shuffle(found)
    return found[:count]


def measure(count: int) -> tuple[float, int]:
    told = tellings(count)
    gist.cache_clear()
    start = time.process_time()
    events = cluster(told)
    return time.process_time() - start, len(events)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=float, default=12.0, help="the largest ratio that passes")
    limit = parser.parse_args(arguments).limit
    cluster(tellings(500))  # the tables are read once
    times = {}
    for count in (10_000, 100_000):
        times[count], events = min(measure(count) for _ in range(3))
        each = times[count] / count * 1e6
        print(f"{count:>7,} tellings -> {events:>6,} events in {times[count]:6.2f} s ({each:.0f} us a telling)")
    ratio = times[100_000] / times[10_000]
    print(f"ratio {ratio:.1f} (limit {limit:g})")
    return int(ratio > limit)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
