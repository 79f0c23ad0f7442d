"""What other ways of finding dates in Arabic text reach: spans and values, against the same annotations.

    python benchmarks/comparison.py

Reads `benchmarks/examples.jsonl`, the annotation of examples/*.txt, and the passages of ../shared/devsets where they
are. The spans are those of `timeline.scoring`, relaxed: any overlap pairs. A value is right if its TIMEX3 text is, or
if its days are: to the day, with one day of slack for a Hijri day and seven before the reform of the calendar. Pieces
of one annotated expression count once, so that a range found as two dates is not punished twice.

dateparser is given what it needs to do its best: the language, the reference, dates of the past, the day first, and
its own statement of how precise a date is. Without a reference it counts from 2000-01-01, as it would from the clock.
"""

from __future__ import annotations

import datetime as dt
import json
import platform
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import timeline  # noqa: E402  # this tree, not an installed one
from timeline.scoring import Tag, pair, score  # noqa: E402

Answer = tuple[Tag, str | None, str | None]
"""An expression with its TIMEX3 value, and its first and last day in ISO 8601 where it has them."""
Reader = Callable[[str, dt.date | None], Iterable[Answer]]

# What somebody writes in half an hour: the names of Cairo and of Beirut, day first, and bare years.
NAMES = (
    *("يناير|كانون الثاني", "فبراير|شباط", "مارس|[آا]ذار", "[أا]بريل|نيسان", "مايو|[أا]يار", "يونيو|حزيران"),
    *("يوليو|تموز", "[أا]غسطس|[آا]ب", "سبتمبر|[أا]يلول", "[أا]كتوبر|تشرين ال[أا]ول", "نوفمبر|تشرين الثاني"),
    "ديسمبر|كانون ال[أا]ول",
)
NAMED = re.compile(rf"\b(?:(\d{{1,2}}) )?({'|'.join(NAMES)})(?: ?/ ?(?:{'|'.join(NAMES)}))?(?: (\d{{4}}))?\b")
NUMBERS = re.compile(r"\b(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(\d{4})\b")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def by_timeline(text: str, reference: dt.date | None) -> Iterator[Answer]:
    for mention in timeline.find(text, reference=reference):
        iso = getattr(mention.when, "iso", None) or ""
        first, _, last = iso.partition("/")
        yield Tag(mention.start, mention.end, mention.type, mention.value), first, last or first


def by_dateparser(strategy: str) -> Reader:
    from dateparser.search import search_dates

    def read(text: str, reference: dt.date | None) -> Iterator[Answer]:
        base = dt.datetime.combine(reference or dt.date(2000, 1, 1), dt.time())
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
        found: Any = search_dates(text, languages=["ar"], settings=settings, strategy=strategy, add_period=True)
        place = 0
        for words, moment, period in found or ():
            start = text.find(words, place)
            if start < 0:
                continue
            place = start + len(words)
            value = _value(moment.date(), period)
            yield Tag(start, place, "DATE", value), *_span(value)

    return read


def _value(day: dt.date, period: str | None) -> str:
    year, week, _ = day.isocalendar()
    said = {"year": f"{day.year:04d}", "month": f"{day.year:04d}-{day.month:02d}", "week": f"{year:04d}-W{week:02d}"}
    return said.get(period or "", day.isoformat())


def by_expression(text: str, reference: dt.date | None) -> Iterator[Answer]:
    taken: list[tuple[int, int]] = []
    for pattern in (NAMED, NUMBERS, YEAR):
        for found in pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            taken.append(found.span())
            value = _read(found, reference)
            yield Tag(*found.span(), "DATE", value), *_span(value)


def _read(found: re.Match[str], reference: dt.date | None) -> str:
    if found.re is YEAR:
        return found[0]
    if found.re is NUMBERS:
        day, month, year = (int(number) for number in found.groups())
        return f"{year:04d}-{month:02d}-{day:02d}"
    month = next(n for n, names in enumerate(NAMES, start=1) if re.fullmatch(names, found[2]))
    year = int(found[3]) if found[3] else reference.year if reference else None
    if year is None:
        return f"XXXX-{month:02d}"
    return f"{year:04d}-{month:02d}" + (f"-{int(found[1]):02d}" if found[1] else "")


def _span(value: str) -> tuple[str | None, str | None]:
    """The first and last day of a TIMEX3 value, where it is one."""
    try:
        first, _, last = timeline.from_timex3(value).iso.partition("/")
    except (timeline.TimelineError, AttributeError):
        return None, None
    return first, last or first


def _days(first: str | None, last: str | None) -> tuple[int, int] | None:
    """Day numbers of two ISO days or moments, any year; a moment of midnight closes the day before."""
    numbers = []
    for iso in (first, last):
        found = re.match(r"(-?\d{4,})-(\d\d)-(\d\d)(T00:00(?::00)?$)?", iso or "")
        if not found:
            return None
        year, month, day = (int(part) for part in found.groups()[:3])
        date = timeline.PartialDate(year, month, day, calendar="proleptic-gregorian")
        numbers.append(date.first_day - (bool(found[4]) and len(numbers) == 1))
    return numbers[0], numbers[1]


REFORM = dt.date(1582, 10, 15).toordinal()


def same_days(gold: dict[str, Any], answer: Answer) -> bool:
    wanted, found = _days(gold.get("earliest"), gold.get("latest")), _days(*answer[1:])
    if wanted is None or found is None or gold["type"] not in ("DATE", "TIME"):
        return False
    if gold.get("accept") == "overlap":
        return found[0] <= wanted[1] and wanted[0] <= found[1]
    hijri_day = "hijri" in str(gold.get("calendar")) and wanted[1] - wanted[0] < 1
    slack = 7 if wanted[1] < REFORM else int(hijri_day)
    accepted = [wanted, *(days for ends in gold.get("accept", ()) if (days := _days(*ends)))]
    return any(abs(a - found[0]) <= slack and abs(b - found[1]) <= slack for a, b in accepted)


def measure(rows: list[dict[str, Any]], read: Reader) -> tuple[float, float]:
    """F1 of relaxed spans, and of values."""
    gold_count = found_count = spans = values = 0
    for row in rows:
        reference = dt.date.fromisoformat(row["reference"][:10]) if row.get("reference") else None
        answers = list(read(row["text"], reference))
        marked = [Tag(g["start"], g["end"], g["type"], g["value"], bool(g.get("optional"))) for g in row["timex"]]
        by_tag = {answer[0]: answer for answer in answers}
        pairs = pair(marked, list(by_tag))
        first_of = {found for _, found in pairs}
        pieces = {tag for tag in by_tag if tag not in first_of and any(_meet(tag, other) for other in marked)}
        total = score(marked, [tag for tag in by_tag if tag not in pieces])
        gold_count, found_count, spans = gold_count + total.gold, found_count + total.found, spans + total.relaxed
        for tag, found in pairs:
            if not tag.optional:
                gold = row["timex"][marked.index(tag)]
                values += tag.value == found.value or same_days(gold, by_tag[found])
    return 2 * spans / (gold_count + found_count), 2 * values / (gold_count + found_count)


def _meet(one: Tag, other: Tag) -> bool:
    return one.start < other.end and other.start < one.end


def sets() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    lines = (ROOT / "benchmarks" / "examples.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for row in rows:
        row["text"] = (ROOT / "examples" / f"{row['id']}.txt").read_text("utf-8")
    yield "examples", rows
    passages = ROOT.parent / "shared" / "devsets" / "passages.jsonl"
    if passages.is_file():
        yield "passages", [json.loads(line) for line in passages.read_text("utf-8").splitlines()]


WORDINGS = (
    "3 مايو 2011",
    "22 شباط / فبراير 2022",
    "5 جويلية 1962",
    "مايو 2011",
    "الخميس المقبل",
    "من 11 إلى 14 أيار 2011",
    "21 رجب 1443 هـ",
    "أواخر القرن التاسع عشر",
    "سنة 331 ق.م",
    "مارس أحمد رمضان الرياضة",
)


def wordings(readers: dict[str, Reader]) -> Iterator[str]:
    """What each reader makes of some wordings on Wednesday, 4 May 2011: its values, or "-" where it finds nothing."""
    for words in WORDINGS:
        values = [[answer[0].value for answer in read(words, dt.date(2011, 5, 4))] for read in readers.values()]
        yield "  ".join(f"{' + '.join(found) or '-':<24}" for found in values) + words


def main() -> None:
    readers: dict[str, Reader] = {
        "one bare expression": by_expression,
        "dateparser, split": by_dateparser("split"),
        "dateparser, ngram": by_dateparser("ngram"),
        "timeline": by_timeline,
    }
    print(f"{dt.date.today()}, Python {platform.python_version()}, dateparser {version('dateparser')}, ", end="")
    print(f"arabic-timeline {timeline.__version__}")
    for name, rows in sets():
        count = sum(not g.get("optional") for row in rows for g in row["timex"])
        print(f"\n{name}: {len(rows)} texts, {count} expressions")
        print(f"{'':<22}{'spans F1':>10}{'values F1':>11}")
        for reader, read in readers.items():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # dateparser's own, about dates without a year
                spans, values = measure(rows, read)
            print(f"{reader:<22}{spans:>10.3f}{values:>11.3f}")
    chosen = {name: readers[name] for name in ("one bare expression", "dateparser, ngram", "timeline")}
    print("\n" + "".join(f"{name:<26}" for name in chosen).rstrip())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        print(*wordings(chosen), sep="\n")


if __name__ == "__main__":
    main()
