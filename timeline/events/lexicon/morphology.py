"""Verb and noun forms of a root, spelled as folding spells them (no vowel marks, ا for every alif, ه for ة, ي for ى).

A lexicon row names a root and a verb form (1-10; 11 and 12 for roots of four letters: زلزل, تزلزل); this module writes
out what a text may show of it. Roots whose middle letter is weak (زور), whose last is weak (بني), whose first is و
(وصل), whose last two are equal (شنن) take their usual changes. The hamza of a root is written ا, و, ي or ء as it is
spelled in the perfect.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

WEAK = "وي"
FOUR_LETTERS, FOUR_LETTERS_REFLEXIVE = 11, 12
# Roots whose middle و stays: استحوذ.
SOUND = (("حوذ", 10),)


@attrs.frozen
class Stems:
    """The parts from which the forms of one verb are put together (folded spelling).

    `perfect` is "he did", `feminine` is the same before ت of "she did", `consonantal` the one before تُ and نا,
    `imperfect` lacks its prefix, `passive` and `passive_imperfect` are given where their letters differ.
    """

    perfect: str
    feminine: str
    consonantal: str
    imperfect: tuple[str, ...]
    masdars: tuple[str, ...]
    participles: tuple[str, ...]
    passive: str = ""
    passive_imperfect: str = ""


@attrs.frozen
class Form:
    """One spelling of a verb: `role` is "perfect", "imperfect", "masdar" or "participle".

    `gender` is "m", "f", "" or "d" (the masculine dual, which nouns in the accusative look like);
    `person` is 3 except where only the first person is spelled so; a `rare` form gives way to any other verb's.
    """

    text: str
    role: str
    gender: str = ""
    person: int = 3
    rare: bool = False


def stems(root: str, form: int, masdars: tuple[str, ...] = ()) -> Stems:
    """Give the stems of a root in a verb form; masdars named by the row take the place of the regular one.

    >>> stems("وقع", 2).masdars
    ('توقيع',)
    >>> stems("قوم", 4).perfect, stems("قوم", 4).masdars
    ('اقام', ('اقامه',))
    """
    if form == FOUR_LETTERS:
        return Stems(root, root, root, (root,), masdars or (root + "ه",), ("م" + root,))
    if form == FOUR_LETTERS_REFLEXIVE:
        return Stems("ت" + root, "ت" + root, "ت" + root, ("ت" + root,), masdars or ("ت" + root,), ("مت" + root,))
    f, m, last = root[0], root[1], root[2]
    defective = last in WEAK
    hollow = m in WEAK and not defective and (root, form) not in SOUND
    doubled = m == last
    ending = "ء" if defective or last == "ا" else last  # إرجاء, إضاءة
    if form == 1:
        return _first(f, m, last, masdars)
    before = {2: "", 3: "", 4: "ا", 5: "ت", 6: "ت", 7: "ان", 8: "ا", 10: "است"}[form]
    core_f = _eighth(f) if form == 8 else f
    prefix = before.removeprefix("ا")  # the alif of the perfect gives way to the prefix
    if form in (3, 6):
        core_f += "ا"
    regular: str
    passive = passive_imperfect = ""
    if form in (2, 3, 5, 6):
        perfect = core_f + m + ("ي" if defective else last)
        imperfect = perfect
        reflexive = core_f + m + "و" if last == "ا" else perfect  # تباطؤ, تنبؤ
        regular = {
            2: "ت" + f + m + ("يه" if ending == "ء" else "ي" + last),
            3: "م" + core_f + m + ("اه" if defective else last + "ه"),
            5: before + reflexive,
            6: before + reflexive,
        }[form]
        if form == 3:
            passive = f + "و" + m + last
        feminine = core_f + m + ("" if defective else last)
        consonantal = core_f + m + last
    elif hollow and form in (4, 7, 8, 10):
        perfect = core_f + "ا" + last
        imperfect = core_f + ("ي" if form in (4, 10) else "ا") + last
        passive, passive_imperfect = before + core_f + "ي" + last, prefix + core_f + "ا" + last
        regular = before + core_f + ("ا" + ending + "ه" if form in (4, 10) else "يا" + ending)
        feminine, consonantal = perfect, core_f + last
    else:
        first = core_f
        imperfect = first + m + ("ي" if defective else "" if doubled else last)
        perfect = first + m + "ا" if defective and m == "ي" else imperfect  # أحيا, and not أحيى
        lengthened = "ي" if f == "و" and form in (4, 10) else core_f
        regular = before + lengthened + m + "ا" + ending
        feminine = first + m + ("" if defective or doubled else last)
        consonantal = first + m + last
    if f == "ا" and form in (2, 3):  # أجل: يؤجل
        regular_stem = "و" + imperfect[1:]
        return Stems(
            before + perfect,
            before + feminine,
            before + consonantal,
            (prefix + imperfect, regular_stem),
            masdars or (regular,),
            ("م" + imperfect, "م" + regular_stem),
            passive,
            passive_imperfect,
        )
    participle = "م" + prefix + imperfect
    passives = ("م" + passive_imperfect,) if passive_imperfect else ()
    return Stems(
        before + perfect,
        before + feminine,
        before + consonantal,
        (prefix + imperfect,),
        masdars or (regular,),
        (participle, *passives),
        passive,
        passive_imperfect,
    )


def _first(f: str, m: str, last: str, masdars: tuple[str, ...]) -> Stems:
    if last in WEAK:
        perfect = f + m + ("ا" if last == "و" else "ي")
        bare = m if f == "و" else f + m
        return Stems(
            perfect,
            f + m,
            f + m + last,
            (bare + last, bare + "ي"),
            masdars,
            (f + "ا" + m + "ي", "م" + f + m + last),
            f + m + "ي",
        )
    if m in WEAK:
        return Stems(
            f + "ا" + last,
            f + "ا" + last,
            f + last,
            (f + m + last, f + "ا" + last),
            masdars,
            (f + "اي" + last, "م" + f + m + last),
            f + "ي" + last,
            f + "ا" + last,
        )
    if m == last:
        return Stems(f + m, f + m, f + m + last, (f + m,), masdars, (f + "ا" + m, "م" + f + m + "و" + last))
    whole = f + m + last
    imperfects = (m + last, whole) if f == "و" else (whole,)
    return Stems(whole, whole, whole, imperfects, masdars, (f + "ا" + m + last, "م" + f + m + "و" + last))


def _eighth(f: str) -> str:
    """Spell the first letter of a root together with the infixed ت of form 8."""
    return {"و": "ت", "ص": "صط", "ض": "ضط", "ط": "ط", "ز": "زد", "د": "د", "ا": "ت"}.get(f, f + "ت")


def _no_and(passive: str) -> bool:
    """Has a passive other letters than "and" with the perfect: ووصل is "and arrived", ووري no "and"?"""
    return not passive.startswith("وو") or passive.endswith("ي")


def _of_women(stem: str) -> bool:
    """Is "they did" of women spelled like no other word: وصلن, and neither الفن, بدون nor وعدن?"""
    return len(stem) > 2 and stem[-1] not in "وياء" and not stem.startswith("ال") and (len(stem) > 3 or stem[0] != "و")


def forms(parts: Stems) -> Iterator[Form]:
    """List the spellings of one verb.

    >>> sorted({f.text for f in forms(stems("زور", 1, ("زياره",))) if f.role == "perfect"})
    ['زار', 'زارا', 'زارت', 'زارتا', 'زاروا', 'زرت', 'زرنا', 'زير', 'زيرت', 'زيروا']
    """
    perfect, feminine = parts.perfect, parts.feminine
    yield Form(perfect, "perfect", "m")
    yield Form(feminine + "ت", "perfect", "f")
    yield Form(feminine + "تا", "perfect", "f")
    dual = feminine if feminine != perfect else perfect
    yield Form((parts.consonantal if feminine != perfect else dual) + "ا", "perfect", "d")
    yield Form(feminine + "وا", "perfect", "m")
    if parts.consonantal != feminine:
        yield Form(parts.consonantal + "ت", "perfect", person=1)
    yield Form(parts.consonantal + "نا", "perfect", person=1)
    if _of_women(parts.consonantal):
        yield Form(parts.consonantal + "ن", "perfect", "f", rare=True)  # المهاجرات وصلن
    if parts.passive and parts.passive != perfect and _no_and(parts.passive):
        yield Form(parts.passive, "perfect", "m")
        yield Form(parts.passive + "ت", "perfect", "f")
        yield Form(parts.passive + "وا", "perfect", "m")
    stems_ = parts.imperfect + ((parts.passive_imperfect,) if parts.passive_imperfect else ())
    for stem in stems_:
        short = stem[:-1] if stem[-1] in WEAK and len(stem) > 2 else stem
        for prefix, gender, person in (("ي", "m", 3), ("ت", "f", 3), ("ن", "", 1), ("ا", "", 1)):
            yield Form(prefix + stem, "imperfect", gender, person)
            if short != stem:  # لم يبن، لم يدع
                yield Form(prefix + short, "imperfect", gender, person, rare=True)
            if person == 3:
                for ending in ("ون", "وا", "ان", "ا"):
                    yield Form(
                        prefix + short + ending if ending[0] == "و" else prefix + stem + ending, "imperfect", gender
                    )
        if len(stem) > 2 and stem[-2] in WEAK and len(parts.consonantal) <= len(parts.perfect) - 1:
            for prefix, gender in (("ي", "m"), ("ت", "f")):  # the jussive of a hollow verb: لم يزر
                yield Form(prefix + stem[:-2] + stem[-1], "imperfect", gender, rare=True)
    for masdar in parts.masdars:
        yield Form(masdar, "masdar", "f" if masdar.endswith("ه") else "m")
    for participle in parts.participles:
        yield Form(participle, "participle", "m")
        yield Form(
            participle.removesuffix("ي") + "يه" if participle.endswith("ي") else participle + "ه", "participle", "f"
        )
