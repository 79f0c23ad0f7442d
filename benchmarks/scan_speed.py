"""How fast `timeline.find` reads, beside dateparser and beside one bare regular expression.

    python benchmarks/scan_speed.py [--seconds 5]

Reads the texts of ../shared/texts where they are, else examples/. Prints three speeds and their ratios in one run:
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
from collections.abc import Callable, Iterable
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


def measure(read: Callable[[str], object], them: Iterable[str], seconds: float) -> tuple[float, int]:
    """Megabytes of UTF-8 a second, and how many were read, stopping after that many seconds."""
    size, spent = 0, 0.0
    for text in them:
        begun = time.perf_counter()
        read(text)
        spent += time.perf_counter() - begun
        size += len(text.encode())
        if spent > seconds:
            break
    return size / 1e6 / spent, size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=5.0, help="how long to measure each of them, at most")
    seconds = parser.parse_args().seconds

    import timeline

    them, where = texts()
    bare = re.compile("|".join(sorted(map(re.escape, set(TIME_WORDS.split())), key=len, reverse=True)))
    timeline.find(them[0])  # patterns compile when they are first met: that is import time, not reading speed
    with warnings.catch_warnings():
        # dateparser's own, about dates without a year.
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates

        search_dates("أمس", languages=["ar"])
        theirs, sample = measure(lambda text: search_dates(text, languages=["ar"]), them, seconds)
    ours, read = measure(timeline.find, them, seconds)
    floor, _ = measure(lambda text: [m.span() for m in bare.finditer(text)], them, seconds)

    print(f"{len(them)} texts of {where}")
    print(f"timeline.find             {ours:9.3f} MB/s   ({read / 1e6:.2f} MB read)")
    print(f"dateparser search_dates   {theirs:9.3f} MB/s   ({sample / 1e6:.2f} MB read)")
    print(f"one bare alternation      {floor:9.3f} MB/s   ({len(set(TIME_WORDS.split()))} words)")
    print(f"timeline.find / dateparser         {ours / theirs:8.1f}")
    print(f"timeline.find / bare alternation   {ours / floor:8.3f}")


if __name__ == "__main__":
    main()
