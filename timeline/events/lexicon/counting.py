"""Folded words that count events or what they bring: ordinals, tens, numbers, the legs of a tie.

Compiled from the authors' own knowledge of the language.
"""

from __future__ import annotations

ORDINALS: dict[int, str] = {
    1: "اول اولي حادي حاديه",
    2: "ثاني ثانيه",
    3: "ثالث ثالثه",
    4: "رابع رابعه",
    5: "خامس خامسه",
    6: "سادس سادسه",
    7: "سابع سابعه",
    8: "ثامن ثامنه",
    9: "تاسع تاسعه",
    10: "عاشر عاشره",
}
# Without the article these are as often "first of all" and "another".
LOOSE = frozenset(("اول", "ثاني", "ثالث"))
TENS: dict[int, str] = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "ميه مايه",
}
CARDINALS: dict[int, str] = {
    2: "اثنان اثنين اثنتان اثنتين",
    3: "ثلاثه ثلاث",
    4: "اربعه اربع",
    5: "خمسه خمس",
    6: "سته ست",
    7: "سبعه سبع",
    8: "ثمانيه ثماني ثمان",
    9: "تسعه تسع",
    10: "عشره عشر",
}
LEGS = {"ذهاب": -1, "اياب": -2}
# An ordinal after one of these ranks a person, a dose or a goal: it counts no events.
RANKED = "مره جرعه درجه وزير سكرتير مرتبه مركز يوم ربع نصف ثلث سيده صف هدف نايب طابق شوط دقيقه عام سنه ليله ساعه قرن"
