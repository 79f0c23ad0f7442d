"""Every row of the lexicon is met in a sentence made for it: none is dead, none is read as something else."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from collections import Counter
from typing import Any

import attrs
import pytest

import timeline
from timeline import Duration, Interval, Mention, PartialDate, Recurrence
from timeline.arabic import lexicon
from timeline.arabic.expressions import At, Clock
from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon import (
    anniversaries,
    company,
    dayparts,
    deictics,
    eras,
    holidays,
    latin,
    lookalikes,
    months,
    numbers,
    units,
    weekdays,
    zones,
)
from timeline.arabic.rules.registry import RULES
from timeline.temporal import feasts

WEDNESDAY = dt.date(2015, 9, 9)
YEARS = {"gregorian": 2010, "hijri": 1440, "coptic": 1735, "solar-hijri": 1402}
_CODES = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes", "TS": "seconds"}


def one(text: str, **given: Any) -> Mention:
    """The only mention in a text."""
    found = timeline.find(text, reference=WEDNESDAY, **given)
    assert len(found) == 1, [(m.text, m.value) for m in found]
    return found[0]


def names(rows: Any) -> list[Any]:
    """Rows as test parameters, under their names."""
    return [pytest.param(row, id=f"{row.name}-{i}") for i, row in enumerate(rows)]


@pytest.mark.parametrize(
    "rows",
    [
        months.MONTHS, weekdays.WEEKDAYS, units.UNITS, numbers.NUMBERS, deictics.DEICTICS, deictics.DIRECTIONS,
        deictics.APPROXIMATORS, holidays.HOLIDAYS,
    ],
)  # fmt: skip
def test_no_row_says_what_folding_says(rows: Any) -> None:
    folded = [attrs.evolve(row, name=fold_word(row.name)) for row in rows]
    assert [row for row, count in Counter(folded).items() if count > 1] == []


@pytest.mark.parametrize(
    ("spelled", "row"),
    [
        ("الإثنين", "الاثنين"), ("الأثنين", "الاثنين"), ("الإربعاء", "الأربعاء"), ("إسبوع", "أسبوع"), ("ليالٍ", "ليال"),
        ("دقايق", "دقائق"), ("ثوانٍ", "ثوان"), ("ثلاثماية", "ثلاثمائة"), ("ست مية", "ست مئة"), ("مايتين", "مائتين"),
        ("النهارده", "النهاردة"), ("إمبارح", "امبارح"), ("الجايه", "الجاية"), ("حوالى", "حوالي"),
        ("عيد الاضحى", "عيد الأضحى"), ("بابة", "بابه"), ("طوبه", "طوبة"), ("ارديبهشت", "أرديبهشت"), ("أغسـ", "أغس"),
    ],
)  # fmt: skip
def test_spellings_that_folding_makes_one(spelled: str, row: str) -> None:
    assert fold_word(spelled) == fold_word(row)


@pytest.mark.parametrize("row", names(months.MONTHS))
def test_months(row: months.Month) -> None:
    year = YEARS[row.calendar]
    when = one(f"كان ذلك في 3 {row.name} {year}").when
    assert isinstance(when, PartialDate)
    assert (when.year, when.month, when.day, when.calendar) == (year, row.number, 3, row.calendar)


@pytest.mark.parametrize("row", names([row for row in months.MONTHS if row.bare and not row.short]))
def test_months_that_need_no_company(row: months.Month) -> None:
    when = one(f"بدأت الأشغال في {row.name} وانتهت").when
    assert isinstance(when, PartialDate)
    assert (when.month, when.calendar) == (row.number, row.calendar)


@pytest.mark.parametrize("word", months.EPITHETS)
def test_epithets(word: str) -> None:
    assert one(f"وصل في 3 رمضان {word} 1440").text == f"3 رمضان {word} 1440"


@pytest.mark.parametrize("row", names(weekdays.WEEKDAYS))
def test_weekdays(row: weekdays.Weekday) -> None:
    when = one(f"يسافر كل يوم {row.name}").when
    assert isinstance(when, Recurrence)
    assert when.weekdays == (row.number,)
    assert not one(f"سافر {row.name} {6 + row.number} سبتمبر 2015").conflicts


@pytest.mark.parametrize("row", names(units.UNITS))
def test_units(row: units.Unit) -> None:
    said = one(f"بقي هناك لمدة {row.name}" if row.count else f"بقي هناك 5 {row.name}").when
    assert said == Duration(**{_CODES[row.code]: (row.count or 5) * row.times})


@pytest.mark.parametrize("row", names(units.SECTIONS))
def test_sections(row: units.Section) -> None:
    found = one(f"ظهرت الحركة في {row.name} القرن العشرين")
    assert (found.value, found.mod) == ("19", row.mod)


@pytest.mark.parametrize("row", names(units.SEASONS))
def test_seasons(row: units.Season) -> None:
    assert one(f"سافر في {row.name} 2010").value == f"2010-{row.code}"
    assert one(f"سافر في فصل ال{row.name} الماضي").value.endswith(row.code)


@pytest.mark.parametrize(("word", "tens"), units.DECADES.items())
def test_decades(word: str, tens: int) -> None:
    assert one(f"شاع في {word} القرن الماضي").value == f"19{tens // 10}"
    assert one(f"شاع في ال{word} من القرن العشرين").value == f"19{tens // 10}"


@pytest.mark.parametrize(("word", "value"), units.PERIODICS.items())
def test_periodics(word: str, value: str) -> None:
    found = one(f"تصدر النشرة {word} عن الهيئة")
    assert (found.type, found.value) == ("SET", value)


@pytest.mark.parametrize("row", names(numbers.NUMBERS))
def test_numbers(row: numbers.Number) -> None:
    words, value = {
        "part": (f"{row.name} عشر", row.value + 10),
        "thousands": (f"ثلاثة {row.name}", 3 * row.value),
    }.get(row.kind, (row.name, row.value))
    if row.name == "ثلث":
        words, value = f"{row.name} مائة", 300
    elif row.name == "ألفا":  # alone it is a dual before its noun
        words, value = f"خمسة عشر {row.name}", 15000
    elif row.kind == "unit" and row.value == 1:
        words, value = f"{row.name} وعشرين", 21
    said = one(f"بقي هناك {words} يوما").when
    assert said == Duration(days=value)


@pytest.mark.parametrize("row", names(numbers.ORDINALS))
def test_ordinals(row: numbers.Ordinal) -> None:
    feminine = fold_word(row.name).endswith(("ه", "ولي"))
    eleven = fold_word(row.name).startswith("حادي")
    if row.value < 0:
        said = "2015-05-25"
        assert said in {
            m.value
            for text in (f"{row.name} اثنين من مايو 2015", f"الاثنين ال{row.name} من مايو 2015")
            for m in timeline.find(text)
        }
    elif feminine:
        teen = " عشرة" if eleven else ""
        assert one(f"بدأ الحفل الساعة ال{row.name}{teen} صباحا").value == f"2015-09-09T{row.value + 10 * eleven:02d}:00"
    else:
        teen = " عشر" if eleven else ""
        assert one(f"بدأ الحفل في ال{row.name}{teen} من مايو 2010").value == f"2010-05-{row.value + 10 * eleven:02d}"


@pytest.mark.parametrize(("word", "day"), numbers.NAMED_DAYS.items())
def test_named_days(word: str, day: int) -> None:
    when = one(f"وصل {word} رجب 1440").when
    assert isinstance(when, PartialDate)
    assert when.day == (day if day > 0 else 29)


@pytest.mark.parametrize("row", names(eras.ERAS))
def test_eras(row: eras.Era) -> None:
    when = one(f"حدث ذلك سنة 1250 {row.name} بلا شك").when
    assert isinstance(when, PartialDate)
    assert (when.calendar, when.year) == (row.calendar, 1 - 1250 if row.before else 1250)


@pytest.mark.parametrize("row", names(deictics.DEICTICS))
def test_deictics(row: deictics.Deictic) -> None:
    following = "الأربعاء" if row.name == "يومه" else "عندهم"  # alone it is "his day"
    found = one(f"انتهى الأمر {row.name} {following}")
    when = found.when
    assert found.text.removesuffix(" الأربعاء") == row.name
    assert isinstance(when, PartialDate)
    if row.unit == "D":
        assert when.earliest == WEDNESDAY + dt.timedelta(days=row.offset)
        assert when.part_of_day == row.part
    else:
        assert when.first_day <= WEDNESDAY.toordinal() <= when.last_day


@pytest.mark.parametrize("row", names(deictics.DIRECTIONS))
def test_directions(row: deictics.Direction) -> None:
    readings = [
        timeline.find(text, reference=WEDNESDAY)
        for text in (
            f"في مايو 2010 ثم الشهر {row.name}.",
            f"في 2010 ثم السنة {row.name}.",
            f"بقي العامين {row.name}.",
            f"بقي السنتين {row.name}.",
        )
    ]
    assert any(found and found[-1].text.endswith(row.name) for found in readings)


@pytest.mark.parametrize("row", names(deictics.APPROXIMATORS))
def test_approximators(row: deictics.Approximator) -> None:
    readings = [
        one(text)
        for text in (
            (f"عاش هناك خمسين سنة {row.name}", f"حدث في عام 1990 {row.name}")
            if row.after
            else (f"عاش هناك {row.name} خمسين سنة",)
        )
    ]
    assert row.mod in {found.mod for found in readings}


@pytest.mark.parametrize(
    ("word", "value"), [(word, value) for value, words in deictics.VAGUE.items() for word in words]
)
def test_vague_words(word: str, value: str) -> None:
    assert one(f"تغير الأمر {word} عندنا").value == value


@pytest.mark.parametrize("row", names(dayparts.DAYPARTS))
def test_parts_of_the_day(row: dayparts.DayPart) -> None:
    readings = [
        *timeline.find(f"وصل الضيف {row.name} الجمعة", reference=WEDNESDAY),
        *timeline.find(f"وصل الضيف الجمعة {row.name}", reference=WEDNESDAY),
        *timeline.find(f"وصل الضيف الساعة 4 {row.name}", reference=WEDNESDAY),
        *timeline.find(f"وصل الضيف الساعة 11 {row.name}", reference=WEDNESDAY),
    ]
    said = [found.expression for found in readings]
    clocks = [e.clock if isinstance(e, At) else e for e in said]
    parts = [e.part.code for e in said if isinstance(e, At) and e.part] + [
        c.part for c in clocks if isinstance(c, Clock)
    ]
    assert row.code in parts


@pytest.mark.parametrize(("word", "code"), dayparts.PRAYERS.items())
def test_prayers(word: str, code: str) -> None:
    assert one(f"تجمعوا أمس بعد صلاة {word} في الساحة").when == PartialDate(2015, 9, 8, part_of_day=code)


@pytest.mark.parametrize("row", names(holidays.HOLIDAYS))
def test_holidays(row: holidays.Holiday) -> None:
    when = one(f"سافروا في {row.name} 2015").when
    assert isinstance(when, Interval if row.days else PartialDate)
    year = 2014 if row.feast == "new-years-eve" else 2015  # the night before 2015 begins
    assert when.first_day in {days[0] for days in feasts.occurrences(row.feast, year)}


@pytest.mark.parametrize("row", names(zones.ZONES))
def test_zones(row: zones.Zone) -> None:
    for text in (
        f"الساعة 15:00 بتوقيت {row.name}",
        f"الساعة 15:00 (بتوقيت {row.name})",
        f"الساعة 15:00 بالتوقيت {row.name}",
    ):
        found = one(f"بدأ اللقاء {text} أمس")
        clock = found.expression.clock if isinstance(found.expression, At) else found.expression
        assert isinstance(clock, Clock)
        assert (clock.zone_name, clock.utc_offset) == (row.name, row.offset)


@pytest.mark.parametrize(("word", "number"), latin.MONTHS.items())
def test_latin_months(word: str, number: int) -> None:
    assert one(f"نشر في 12 {word} 2015 هنا").value == f"2015-{number:02d}-12"


@pytest.mark.parametrize(("word", "number"), latin.WEEKDAYS.items())
def test_latin_weekdays(word: str, number: int) -> None:
    found = one(f"نشر في {word} {number + 10} May 2015 هنا")
    assert found.value == f"2015-05-{number + 10}"
    assert not found.conflicts


@pytest.mark.parametrize("word", latin.ARTICLES)
def test_latin_articles(word: str) -> None:
    assert one(f"نشر في {word} 3 juin 2012 هنا").text == f"{word} 3 juin 2012"


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{row.heads[0]}-{row.day}-{row.month}") for row in anniversaries.ANNIVERSARIES]
)
def test_anniversaries(row: anniversaries.Anniversary) -> None:
    month = next(m.name for m in months.MONTHS if m.number == row.month and "gulf" in m.regions)
    for event in row.heads:
        when = one(f"شارك في {event} {f'{row.day} ' if row.day else ''}{month} المجيدة").when
        assert isinstance(when, PartialDate)
        assert (when.year, when.month, when.day) == (row.year, row.month, row.day)


# Sentences in which a word of time inside a phrase would be read as one, if the phrase did not swallow it.
COMPANY = (
    "في {} 2015", "{} الأول من مايو", "{} من مايو 2015", "الأحد في {}", "لمدة {}", "يوم {}", "{} صباحا", "3 عروض في {}",
)  # fmt: skip


@pytest.mark.parametrize("words", lookalikes.PHRASES)
def test_look_alike_phrases(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A phrase is no time; and somewhere it would be read as one, else its row is dead."""

    def readings() -> list[list[str]]:
        return [
            [m.text for m in timeline.find(f"تحدثوا {company.format(words)} كثيرا", reference=WEDNESDAY)]
            for company in COMPANY
        ]

    assert timeline.find(f"تحدثوا عن {words} كثيرا", reference=WEDNESDAY) == []
    swallowed = readings()
    monkeypatch.setattr(RULES["look-alike"], "function", lambda match: None)
    assert swallowed != readings()


@pytest.mark.parametrize(
    ("word", "spelling"), [(word, spelling) for word, found in lookalikes.OTHER_SPELLINGS.items() for spelling in found]
)
def test_other_spellings(word: str, spelling: str) -> None:
    assert timeline.find(f"جاء في {spelling} 3") == []


@pytest.mark.parametrize(
    ("field", "thing"), [(field, thing) for field, things in lookalikes.NAMESAKES.items() for thing in things]
)
def test_things_called_after_days(field: str, thing: str) -> None:
    day = {"day": "6 أكتوبر", "full date": "8 ماي 1945", "month": "نيسان", "weekday": "الأحد"}[field]
    assert timeline.find(f"وصلوا قرب {thing} {day} القديمة", reference=WEDNESDAY) == []


@pytest.mark.parametrize("paper", lookalikes.PAPERS)
def test_papers(paper: str) -> None:
    assert timeline.find(f'قالت {paper} "المدينة اليوم" ذلك', reference=WEDNESDAY) == []


@pytest.mark.parametrize("name", lookalikes.NAMES)
def test_names(name: str) -> None:
    assert timeline.find(f"كتب {name} شعبان رسالة", reference=WEDNESDAY) == []


# Each word beside the time that it decides on: with [brackets] it must be read, without them nothing may be.
SURROUNDINGS = (
    ([word for word in company.BEFORE_LENGTH if word != "خلال"], "وقالوا أكثر {} [شهر] كله"),
    (("خلال",), "وقالوا {} [شهور] كثيرة"),
    (company.BEFORE_MONTH, "وقالوا {} [مارس]"),
    (company.BEFORE_SAFAR, "وقالوا {} [3 صفر]"),
    (company.BEFORE_NUMERIC_DAY, "وقالوا {} [25/7]"),
    (company.BEFORE_NUMERIC_MONTH, "وقالوا {} [7/2015]"),
    (company.BEFORE_YEAR, "وقالوا {} [1987]"),
    (company.BEFORE_YEARS, "وقالوا {} [1987-1989]"),
    (company.COMPARED, "وقالوا {} عن [1987]."),
    (company.BEHIND_YEAR, "وقالوا في [1987] {} كذا"),
    (company.COUNTED, "وقالوا في 1987 {} كذا"),
    (company.DATED_HEADS, "وقالوا إن {} كارلوفجة [1699]"),
    (company.NUMBERED, "وقالوا إن {} 3 رجب"),
    (company.BEFORE_VERSE_OR_SCORE, "وقالوا {} 03:12"),
    (company.ADVERBS_OF_DAY, "وقالوا كلاما [{}]"),
    (company.OF_AN_OFFICE, "وقال الأمين العام {} إنهم"),
    (company.BEFORE_THE_TWO, "وقالوا {} الاثنين"),
    (company.NUMBERED_EVENTS, "وقالوا {} [67]"),
    (company.BEFORE_AN_AGE, "وقالوا {} في العشرينيات"),
    (company.HADITH, "وقالوا {} (1162)"),
    (company.OF_A_MATCH, "وقالوا {} 2 - 1 [صباح الأحد]"),
)


@pytest.mark.parametrize(("sentence", "word"), [(sentence, word) for words, sentence in SURROUNDINGS for word in words])
def test_words_around_a_time(sentence: str, word: str) -> None:
    said = sentence.format(word)
    wanted = said.partition("[")[2].partition("]")[0]
    found = timeline.find(said.replace("[", "").replace("]", ""), reference=WEDNESDAY)
    if wanted:
        assert any(wanted in mention.text for mention in found)
    else:
        assert not any(mention.type in ("DATE", "TIME") for mention in found)


def test_words_around_a_time_are_written_once() -> None:
    for words, _ in SURROUNDINGS:
        assert len({fold_word(word) for word in words}) == len(words)


# Each word beside an event called by its year, and whether a day behind it is of that year.
OF_THE_YEAR = (
    (company.TAKING_PLACE, "وقالوا خلال {} 1967 ثم عادوا في 8 يونيو", True),
    (company.NOT_IN_IT, "وقالوا {} في حرب 1967 ثم عادوا في 8 يونيو", False),
    (company.AROUND_IT, "وقالوا {} حرب 1967 في 8 يونيو", False),
)


@pytest.mark.parametrize(
    ("said", "of_it"), [(sentence.format(word), of_it) for words, sentence, of_it in OF_THE_YEAR for word in words]
)
def test_words_around_an_event_called_by_its_year(said: str, *, of_it: bool) -> None:
    assert (timeline.find(said, reference=WEDNESDAY)[-1].value == "1967-06-08") is of_it


def test_every_table_is_here() -> None:
    """A new table of the lexicon needs its test: all constants of its modules are read above."""
    source = __import__("inspect").getsource(importlib.import_module(__name__))
    for found in pkgutil.iter_modules(lexicon.__path__):
        if found.name == "rows":
            continue
        module = importlib.import_module(f"{lexicon.__name__}.{found.name}")
        for table in vars(module):
            if (
                table.isupper()
                and isinstance(getattr(module, table), (tuple, dict))
                and table not in ("GULF_EGYPT", "LEVANT", "IRAQ", "MAGHREB", "MOROCCO", "MAURITANIA", "LIBYA")
            ):
                assert f"{found.name}.{table}" in source, f"{found.name}.{table}"
