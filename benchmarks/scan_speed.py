"""How fast `timeline.find` reads, beside dateparser and beside one bare regular expression.

    python benchmarks/scan_speed.py [--sample 160]

Reads the texts of ../shared/texts where they are, else examples/. Prints three speeds and their ratios in one run, and
apart from them how long all patterns take to compile, which a process does once, each when it is first tried:
`timeline.find`; `dateparser.search.search_dates(languages=["ar"])`, on a sample, because it is slow; and one compiled
alternation of 120 time words, which is what reading cannot be much faster than in pure Python.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TIME_WORDS = """
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب
أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر يوليوز محرم صفر ربيع جمادى رجب شعبان رمضان شوال
القعدة الحجة الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم اليوم أمس غدا الغد البارحة صباح مساء ظهر
عصر فجر ليلة الليلة صباحا مساء ظهرا عصرا فجرا ليلا الساعة ساعة ساعات دقيقة دقائق ثانية أسبوع أسبوعين أسابيع الأسبوع شهر
شهرين أشهر شهور الشهر سنة سنتين سنوات السنة عام عامين أعوام العام عقد عقود العقد قرن قرون القرن منذ قبل بعد خلال حتى
الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية الحالي الحالية مطلع أوائل بداية منتصف أواخر نهاية الآن
مؤخرا الموافق الميلادي هجرية ميلادية
"""


def texts() -> tuple[list[str], str]:
    shared = ROOT.parent / "shared" / "texts"
    if shared.is_dir():
        rows = [json.loads(line) for f in sorted(shared.glob("*.jsonl")) for line in f.read_text("utf-8").splitlines()]
        return [row["text"] for row in rows], "../shared/texts"
    return [p.read_text("utf-8") for p in sorted((ROOT / "examples").glob("*.txt"))], "examples/"


def speed(read: Callable[[str], object], warming: list[str], timed: list[str]) -> float:
    """Megabytes of UTF-8 a second over texts that are read once each, after others to warm up with."""
    for text in warming:
        read(text)
    begun = time.process_time()
    for text in timed:
        read(text)
    return sum(len(text.encode()) for text in timed) / 1e6 / (time.process_time() - begun)


def compiled() -> float:
    """Seconds in which all patterns compile; a sample of texts meets the rare ones by chance."""
    import timeline
    from timeline.arabic.rules.registry import RULES

    timeline.find("")
    begun = time.process_time()
    for rule in RULES.values():
        assert rule.compiled
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sample", type=int, default=160, help="how many texts, evenly spread, all three have to read")
    size = parser.parse_args().sample

    import timeline

    them, where = texts()
    step = max(2, len(them) // size)
    # Nobody reads a text twice: what is timed is none of what warmed the caches and compiled the patterns.
    sample, others = them[::step], them[1::step]
    bare = re.compile("|".join(sorted(map(re.escape, set(TIME_WORDS.split())), key=len, reverse=True)))
    with warnings.catch_warnings():
        # dateparser's own, about dates without a year.
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates

        theirs = speed(lambda text: search_dates(text, languages=["ar"]), others[:20], sample)
    compiling = compiled()
    ours = speed(timeline.find, others, sample)
    floor = speed(lambda text: [found.span() for found in bare.finditer(text)], others, sample)
    whole = speed(timeline.find, [], them)

    print(f"{len(them)} texts of {where}, {len(sample)} of them in the sample; processor time")
    print(f"dateparser search_dates    {theirs:9.3f} MB/s   (sample)")
    print(f"timeline.find              {ours:9.3f} MB/s   (sample)")
    print(f"timeline.find              {whole:9.3f} MB/s   (all)")
    print(f"one bare alternation       {floor:9.3f} MB/s   (sample, {len(set(TIME_WORDS.split()))} words)")
    print(f"compiling all patterns     {compiling:9.3f} s")
    print(f"timeline.find / dateparser         {ours / theirs:8.1f}")
    print(f"timeline.find / bare alternation   {ours / floor:8.3f}")


if __name__ == "__main__":
    main()
