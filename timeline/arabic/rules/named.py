"""Named days and seasons: "عيد الفطر", "رأس السنة الهجرية 1440", "خريف 2011", "أول اثنين من مايو", "مطلع العام"."""

from __future__ import annotations

from timeline.arabic.expressions import Date, Expression, Feast, Opening, Part, Pointer, Range, Relative
from timeline.arabic.rules import reading
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.rules.years_alone import counts


@rule(
    "holiday",
    r"(?:ذكري |عشيه |اول ايام |ثاني ايام |ثالث ايام |ثاني |ثالث |يوم |ليله |صبيحه |عطله )??{holiday}"
    r"(?: (?:المبارك|السعيد|الشريف|المجيد|المقدس|الثلاثه))?(?:{year_link}{year_digits}{era_mark}?"
    r"| (?:من |في )?ل?(?:عام|سنه) {number_words:year_words}{era_mark:_bracketed}?"
    r"| (?:من |في )?ل?(?:عام|سنه) (?P<year_bracketed_few>\d{1,2})(?!\d))?(?: {direction})?",
    starts=("holiday", "ذكري", "عشيه", "عطله", "اول", "ثاني", "ثالث", "يوم", "ليله", "صبيحه"),
)
def holiday(m: Match) -> Expression | None:
    """A feast with or without its year: "عيد الأضحى المبارك 1436 هـ"."""
    row = m.get("holiday")
    number = {"اول": 0, "ثاني": 1, "ثالث": 2, "عشيه": -1}.get(m.whole.split(" ")[0], 0)
    said = reading.year(m)
    if row.feast == "new-years-eve" and said is not None:
        return Feast("new-year", said, later=-1)  # "ليلة رأس السنة 1957" is the last one of 1956
    days = row.days and not number
    return Feast(row.feast, said, reading.pointer(m.get("direction")), number, days=days)


_REMEMBERED = 30  # two digits from here on are a year of the last century


@rule(
    "season",
    r"(?:فصل )?(?:{season}|{the_season}){year_link}(?:العام |السنه )?{year_digits}{era_mark}?",
    r"(?:فصل )?شتاء (?:عام |سنه )?(?P<year_bracketed_first>\d{4})~[/-]~(?P<turned>\d{4}|\d{2})(?!\d)",
    r"(?:فصل )?{season} (?P<year_bracketed_short>[3-9]\d)(?!\d)",
    r"(?:فصل )?{season} {number_words:year_words}",
    r"(?:فصل )?(?:{season}|{the_season})(?: من)?{year_pointer}",
    r"(?:فصل )?{the_season} {direction}",
    r"هذا {the_season}",
    r"فصل {the_season}",
    starts=("فصل", "هذا", "season", "the_season"),
)
def season(m: Match) -> Expression | None:
    """A season of a year: "خريف 2011", "صيف عام 2015", "الشتاء الماضي"."""
    said = reading.year(m)
    if m.has("year_words") and (said is None or not said.two_digit):
        return None
    if m.has("turned"):
        following = ((said.year if said else None) or 0) + 1
        return Part("season", "WI", said) if following % 100 == int(m.said("turned") or "") % 100 else None
    row = m.get("season") or m.get("the_season")
    if (m.has("direction") and not m.has("year")) and row.code == "SP" and "فصل" not in m.whole:
        return None  # "الربيع العربي الماضي" and the like
    if said is not None and said.year is not None and said.two_digit and "عام" not in m.whole:
        remembered = 100 > said.year >= _REMEMBERED and row.code != "SP" and not counts(m.text, m.end)  # "صيف 67"
        if not remembered:
            return None
    if said is None and (m.has("same_year") or m.has("year_direction")):
        said = reading.tail(m, Date())
    elif said is None and m.has("direction"):
        said = Date(pointer=reading.pointer(m.get("direction")))
    elif said is None and m.whole.startswith("هذا"):
        said = Date(pointer=Pointer(0))
    return Part("season", row.code, said)


@rule("season-open", r"(?:فصل )?{season}", starts=("season", "فصل"))
def season_open(m: Match) -> Expression | None:
    """A season that the next words date: "صيف العام الماضي"."""
    return Opening("season:" + m.get("season").code)


@rule("section-season", r"{section} (?:فصل )?{the_season}(?! {direction:}| ال(?!ي ))(?!~\d)", starts=("section",))
def section_season(m: Match) -> Expression | None:
    """A part of the season nearest: "مطلع الصيف", "أواخر الشتاء"."""
    season = Part("season", m.get("the_season").code, Date(pointer=Pointer(0, "here")))
    return Part("mod", m.get("section").mod, season)


@rule("section", r"(?!بدايه من |(?:اول|اخر) في ){section}", starts=("section",))
def section(m: Match) -> Expression | None:
    """A part of what follows: "مطلع العام", "أواخر مايو", and not "from ... on": "بداية من عام 1517".

    Nor another one: "حريق في يونيو وآخر في مارس".
    """
    return Opening("mod:" + m.get("section").mod)


@rule(
    "early-late",
    r"(?:وقت|فتره|مرحله) (?:(?P<early>مبكره?)|متاخره?)(?= من )",
    starts=("وقت", "فتره", "مرحله"),
)
def early_late(m: Match) -> Expression | None:
    """A part of a longer time that follows: "في وقت مبكر من القرن الثامن عشر", "في فترة متأخرة من الثمانينات"."""
    return Opening("mod:START" if m.has("early") else "mod:END")


@rule(
    "half",
    r"(?:النصف|نصف|السداسي|الاسدوس) (?:(?P<first>الاول)|(?P<second>الثاني|الاخر|الاخير))(?= (?:من|ل))",
    r"النصف ال~(?P<number>[12])(?!\d)",
    starts=("النصف", "نصف", "السداسي", "الاسدوس"),
)
def half(m: Match) -> Expression | None:
    """A half of what follows: "النصف الأول من", as Algeria and Morocco say it "السداسي الأول" and "الأسدوس الأول"."""
    return Opening(f"half:{m.number('number') or (1 if m.has('first') else 2)}")


@rule(
    "quarter",
    r"(?:الربع|الثلاثي) {ordinal}(?= (?:من|ل|في|عام|سنه|العام|السنه|\d))",
    r"الربع ال~(?P<number>[1-4])(?!\d)",
    starts=("الربع", "الثلاثي"),
)
def quarter(m: Match) -> Expression | None:
    """A quarter of what follows: "الربع الثالث من", in the Maghreb "الثلاثي الثالث من"."""
    which = m.number("number") or m.get("ordinal")
    return Opening(f"quarter:{4 if which == -1 else which}") if which and which <= 4 else None


_PARTS = {"النصف": ("half", 2), "السداسي": ("half", 2), "الاسدوس": ("half", 2), "الثلث": ("mod", 3)}
_THIRDS = {1: "START", 2: "MID", 3: "END", -1: "END"}


# Behind العام: neither an adjective nor its number, but perhaps a sum: "نهاية العام 213.3 مليون".
_ALONE = r"(?! ال(?!ي ))(?!~(?:\d{1,2}(?!\d)|\d{3,4}(?!\d|[.,]\d)))"


@rule(
    "part-of-this",
    r"{section} (?P<unit>العام|السنه|الشهر|القرن)(?! {direction:})" + _ALONE,
    r"(?P<part>النصف|السداسي|الاسدوس|الربع|الثلاثي|الثلث) {ordinal}"
    r" (?:من|ل) ?(?P<unit>العام|السنه|الشهر|القرن)(?! {direction:})" + _ALONE,
    starts=("section", "النصف", "السداسي", "الاسدوس", "الربع", "الثلاثي", "الثلث"),
)
def part_of_this(m: Match) -> Expression | None:
    """A part of the year or month that is spoken of: "نهاية العام", "الربع الثاني من العام"."""
    unit = (m.said("unit") or "").removeprefix("ا")  # after ل the article loses its alef: "للشهر"
    of = Relative({"لعام": "Y", "لسنه": "Y", "لشهر": "M"}.get(unit, "C"), Pointer(0, "here"))
    if m.has("section"):
        return Part("mod", m.get("section").mod, of)
    kind, parts = _PARTS.get(m.said("part") or "", ("quarter", 4))
    which = m.get("ordinal")
    if not which or which > parts:
        return None
    if kind == "mod":
        return Part(kind, _THIRDS.get(which, "END"), of)
    return Part(kind, parts if which == -1 else which, of)


@rule(
    "quarters",
    r"(?:الربعين|الربعان|النصفين|النصفان) {ordinal} و~{ordinal:again}"
    r"(?:~(?:من |ل|في )?(?:(?:العام|عام|السنه|سنه)~)?{year_digits}|{year_pointer}| (?:من |ل)(?:العام|السنه))?",
    starts=("الربعين", "الربعان", "النصفين", "النصفان"),
)
def quarters(m: Match) -> Expression | None:
    """Two parts of one year: "الربعين الثالث والرابع من 2018"."""
    kind, most = ("quarter", 4) if m.whole.startswith("الربع") else ("half", 2)
    first, last = m.get("ordinal"), m.get("again")
    last = most if last == -1 else last
    pointed = m.has("year") or m.has("same_year") or m.has("year_direction")
    year = reading.tail(m, Date()) if pointed else Date(year_pointer=Pointer(0, "here"))
    if year is None or not first or not last or not 0 < first < last <= most:
        return None
    return Range(Part(kind, first, year), Part(kind, last, year))


@rule("quarter-alone", r"الربع {ordinal}(?! (?:من|ل|في|عام|سنه|العام|السنه|علي التوالي|تواليا|\d))", starts=("الربع",))
def quarter_alone(m: Match) -> Expression | None:
    """A quarter of the year that is spoken of: "أرباح الربع الثاني"; in "للربع الثاني على التوالي" they are counted."""
    which = m.get("ordinal")
    return Part("quarter", which, Relative("Y", Pointer(0, "here"))) if which and 1 <= which <= 4 else None


@rule(
    "year-then-part",
    r"(?P<year>[12]\d{3})~[،,]~(?P<part>النصف|الربع) {ordinal}(?=~:)",
    r"(?P<year>[12]\d{3})~[،,]~(?:{season}|{the_season})(?=~:)",
    starts=("#4",),
)
def year_then_part(m: Match) -> Expression | None:
    """What heads a line of a chronology, the year first: "2006، الربع الأخير:", "2006، صيف:"."""
    year, which = Date(year=m.number("year")), m.get("ordinal")
    if not m.has("part"):
        return Part("season", (m.get("season") or m.get("the_season")).code, year)
    kind, parts = ("half", 2) if m.said("part") == "النصف" else ("quarter", 4)
    return Part(kind, parts if which == -1 else which, year) if which and which <= parts else None


@rule("month-of", r"الشهر {ordinal}(?= (?:من|ل))", starts=("الشهر",))
def month_of(m: Match) -> Expression | None:
    """A month by its number in what follows: "الشهر الثالث من عام 2012"."""
    which = m.get("ordinal")
    return Opening(f"month:{12 if which == -1 else which}") if which and which <= 12 else None


@rule("third", r"الثلث {ordinal}", starts=("الثلث",))
def third(m: Match) -> Expression | None:
    """A third of what follows: "الثلث الأخير من"."""
    which = _THIRDS.get(m.get("ordinal"))
    return Opening(f"mod:{which}") if which else None


_UNITS = r"(?P<unit>ايام|اسابيع|اشهر|شهور|سنوات|اعوام|عقود)"
_UNIT_LETTERS = {"عقود": "Y", "اسابيع": "W", "اشهر": "M", "شهور": "M", "سنوات": "Y", "اعوام": "Y"}
_SO_MANY = r"(?:{number_words}|(?P<count>\d{1,3}))"
_ENDS = r"(?P<end>الاولي|الاوايل|الاخيره|الاواخر)"


@rule(
    "stretch-of",
    rf"(?:ال)?{_UNITS} (?:ال~)?{_SO_MANY} {_ENDS}(?= (?:من|ل|في))",
    rf"(?:ال~)?{_SO_MANY} (?:ال)?{_UNITS} {_ENDS}(?= (?:من|ل|في))",
    r"العشر (?P<end>الاولي|الاول|الاوايل|الاواسط|الاوسط|الوسطي|الاواخر|الاخيره|الاخير)(?= (?:من|ل|في))",
    rf"(?P<end>اول) {_SO_MANY} {_UNITS}(?= (?:من|ل|في))",
    starts=(
        "الايام", "الاسابيع", "الاشهر", "الشهور", "السنوات", "الاعوام", "العقود", "ايام", "اشهر",
        "number_words", "ال", "العشر", "اول", *DIGITS[:2],
        "الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثماني", "التسع",
        "الثلاثه", "الاربعه", "الخمسه", "السته", "السبعه", "الثمانيه", "التسعه", "العشره",
    ),
)  # fmt: skip
def stretch_of(m: Match) -> Expression | None:
    """The first or last so many units of what follows: "الأشهر التسعة الأولى من", "العشر الأواخر من"."""
    count = m.number("count") or (m.get("number_words") if m.has("number_words") else 10)
    if count and m.said("unit") == "عقود":
        count *= 10
    unit = _UNIT_LETTERS.get(m.said("unit") or "", "D")
    if m.said("end") in ("الاواسط", "الاوسط", "الوسطي"):
        return Opening("middle:10D")
    end = "first" if m.said("end") in ("الاولي", "الاول", "الاوايل", "اول") else "last"
    return Opening(f"{end}:{count}{unit}") if count else None


@rule(
    "end-day-of",
    r"(?:(?P<last>اخر يوم|اليوم الاخير)|اول يوم|اليوم الاول)"
    r"(?= (?:(?:من|في) )?(?:شهر )?(?:(?:ال)?(?:عام|سنه)|{month}|\d{4}(?!\d)))",
    starts=("اول", "اخر", "اليوم"),
)
def end_day_of(m: Match) -> Expression | None:
    """The first or the last day of what follows: "آخر يوم من سنة 2024", "اليوم الأول من مايو"."""
    return Opening("last:1D" if m.has("last") else "first:1D")


_OF_THIS = r"(?:من|ل) ?(?P<this>العام|السنه|الشهر)(?! {direction:})" + _ALONE


@rule(
    "stretch-of-this",
    rf"(?:ال)?{_UNITS} (?:ال~)?{_SO_MANY} {_ENDS} " + _OF_THIS,
    rf"(?:ال~)?{_SO_MANY} (?:ال)?{_UNITS} {_ENDS} " + _OF_THIS,
    rf"(?P<end>اول|اخر) {_SO_MANY} {_UNITS} " + _OF_THIS,
    starts=(
        "الايام", "الاسابيع", "الاشهر", "الشهور", "ايام", "اشهر", "number_words", "ال", "اول", "اخر", *DIGITS[:2],
    ),
)  # fmt: skip
def stretch_of_this(m: Match) -> Expression | None:
    """The same of the year or month that is spoken of: "الأشهر التسعة الأولى من العام"."""
    opening = stretch_of(m)
    if not isinstance(opening, Opening):
        return None
    kind, _, which = opening.what.partition(":")
    return Part(kind, which, Relative("M" if m.said("this") == "الشهر" else "Y", Pointer(0, "here")))


@rule(
    "week-of", r"الاسبوع {ordinal}(?= (?:من|ل|في))", r"{plain_ordinal} اسبوع(?= (?:من|في))",
    starts=("الاسبوع", "plain_ordinal"),
)  # fmt: skip
def week_of(m: Match) -> Expression | None:
    """A week by its number in what follows: "الأسبوع الأول من مايو", "أول أسبوع من رمضان"."""
    which = m.get("ordinal") or m.get("plain_ordinal")
    return Opening(f"week:{which}") if which and which <= 53 else None


_FRIDAY = 5  # the only feminine weekday


@rule(
    "weekday-of",
    r"(?:{plain_ordinal}|{ordinal}|(?P<number>\d)) (?:يوم )?{weekday}(?= (?:من|في|ب))",
    r"{weekday} {ordinal}(?= (?:من|في))",
    starts=("plain_ordinal", "weekday", "ordinal"),
)
def weekday_of(m: Match) -> Expression | None:
    """A weekday by its number in what follows: "أول اثنين من مايو", "آخر جمعة من رمضان"."""
    which = m.get("plain_ordinal") or m.get("ordinal") or m.number("number")
    if not which or which > 5:
        return None
    # "الاثنين الثاني من مايو" is the second Monday or Monday the 2nd, as the calendar knows; "الجمعة الثاني" is the 2nd
    after = m.span("weekday") < m.span("ordinal") and not (m.said("ordinal") or "").endswith(("ه", "الاولي"))
    if after and m.get("weekday").number == _FRIDAY:
        return None
    return Opening(f"{'nth' if after else 'weekday'}:{which}:{m.get('weekday').number}")


@rule("last-weekday", r"اخر (?:يوم )?{weekday}(?! (?:من|في|ب))", starts=("اخر",))
def last_weekday(m: Match) -> Expression | None:
    """The weekday that was last: "آخر أحد"."""
    return Date(weekday=m.get("weekday").number, pointer=Pointer(-1))


@rule("day-noun", r"(?P<word>يوم|نهار)", r"اليوم(?= {ordinal:} (?:من|ل))", starts=("يوم", "نهار", "اليوم"))
def day_noun(m: Match) -> Expression | None:
    """The word for day before a date."""
    return Opening("noun")


_YEAR_OF = (
    r"(?:العام|السنه|الموسم) (?:الدراسي|الدراسيه|الجامعي|الجامعيه|الاكاديمي|الاكاديميه|الرياضي|الكروي|المالي|الماليه"
    r"|الفلاحي|الفلاحيه|الزراعي|الزراعيه|القضائيه|التشريعيه|التكوينيه|السياحي|المطري|الثقافي|المسرحي|الفني|الصيفي|الشتوي)"
)


@rule(
    "school-year",
    _YEAR_OF + r"~(?::~)?(?:(?:{direction:}|الجديد|الجديده) )?"
    r"(?P<a>\d{4})~[/\-]~(?P<b>\d{4}|\d{2})(?!\d){era_mark}?",
    _YEAR_OF + r" (?P<year>\d{4})(?!\d)(?!~[/\-]~\d){era_mark}?",
    starts=("العام", "السنه", "الموسم"),
)
def school_year(m: Match) -> Expression | None:
    """A school or fiscal year: "العام الدراسي 2018/2019", "1436/1437 هـ", "السنة المالية 2020"."""
    if m.has("year"):
        only = reading.year(m)
        known = only is not None and (only.calendar is not None or 1300 < (only.year or 0) < 2200)
        return only if known else None
    first, last = m.number("a"), m.number("b")
    assert first is not None
    assert last is not None
    if last < 100:
        last += first // 100 * 100
    if first > last:
        first, last = last, first
    if last - first != 1:
        return None
    era = m.get("era")
    calendar = era.calendar if era else "hijri" if last <= 1500 else None
    return Range(Date(year=first, calendar=calendar), Date(year=last, calendar=calendar))


@rule(
    "open-end",
    r"ما (?:(?P<before>قبله|قبلها|قبل ذلك)|(?P<after>بعده|بعدها|بعد ذلك))(?! ب)",
    r"صاعدا",
    starts=("ما", "صاعدا"),
)
def open_end(m: Match) -> Expression | None:
    """What leaves a time open: "وما قبله", "فصاعدا"."""
    return Opening("open:before" if m.has("before") else "open:after" if m.has("after") else "open:onwards")
