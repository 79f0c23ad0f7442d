"""Pieces that many patterns share; `registry` says how they are written."""

from __future__ import annotations

FRAGMENTS = {
    # inside a group: a day of the month, an hour of the day in digits
    "day_digits": r"0?[1-9]|[12]\d|3[01]",
    "hour_digits": r"[01]?\d|2[0-4]",
    # 3, ال 3, الثالث, ثالث عشر, ثلاثين, غرة
    "day": r"(?:(?:ال~-?~)?(?P<day>{day_digits})(?!\d)(?:~(?:st|nd|th))?"
    r"|{ordinal:day_ordinal}|{plain_ordinal:day_plain}|{number_words:day_words}|{named_day})",
    # "3 و4 و5", "يومي التاسع والعاشر"
    "days_in_a_row": r"(?:يومي |ايام |يومين )?(?P<first>{day})"
    r"(?P<rest>(?:~(?:و|[،,])~(?>(?:ال~)?\d{1,2}(?!\d)|{ordinal:}|{plain_ordinal:})){1,15})",
    # two names of one month, in any joining: شباط \ فبراير, حزيران (يونيو), أكتوبر تشرين الأول
    "months": r"{month}(?:(?:~[/\\\-–،,]~|~\(~| (?:او |اي )?){month:month_again}(?:~\))?)?",
    "any_months": r"{any_month:month}(?:(?:~[/\\\-–،,]~|~\(~| (?:او |اي )?){any_month:month_again}(?:~\))?)?",
    # a year's number, in digits or words, with or without its noun and era
    "year_noun": r"(?:ال)?(?:عام|سنه|سنت)",
    # four digits; three only beside a noun, an era or a Hijri month (the rule checks); fewer where nothing is counted
    "year_digits": r"(?P<year>\d{3,4}(?!\d)|'\d\d(?!\d)"
    r"|\d{1,2}(?=~{era:}(?!\w)|~(?:[.،,؛:)\]»\"!؟?\n-]|$)))",
    "year_number": r"(?:{year_digits}|{number_words:year_words})",
    "era_mark": r"(?:(?: (?:عاما?|سنه)(?= قبل))?~{era}(?!\w)|~\(~{era:era_boxed}~\))",
    # "من العام الماضي", "من السنة نفسها", "من ذلك العام"
    "year_pointer": r"(?:~[،,]~| (?:من |في |خلال |ل)?)(?:(?P<same_year>نفس|ذات|ذلك|تلك|هذا|هذه|ذاك) (?:العام|السنه)"
    r"|(?:العام|السنه) {direction:year_direction})",
    # "14 عاما", "خمس سنوات و4 أشهر", "سنة ونصف", "عدة أشهر", "شهران"
    # beside each other in words and in digits: "ثلاثة (3) أشهر", "(21) يوما", "60 (ستين) يوما", "(ستين) يوما"
    "count": r"(?:(?:ال~)?(?P<count>\d{1,6}(?:[.,]\d{1,3})?)(?!\d)(?:~\(~{number_words:}~\))?"
    r"|(?:(?<=\()|(?<=\(\s))(?P<count_boxed>\d{1,6})~\)|{number_words:count_words}(?:~\(~\d{1,6}~\)|~\))?"
    r"|(?P<some>عده|بضعه|بضع|عشرات|ميات|الاف|ملايين|بعض))",
    "amount": r"(?:{count}(?: (?P<great>الف|الاف|مليون|ملايين|مليار))?~{unit}"
    r"|{two_units:pair}(?: (?:اثنين|اثنان|اثنتين|اثنتان))?"
    r"|{one_unit:single}(?: (?:واحدا?|واحده|كاملا?|كامله)(?!\w))?"
    r"|{many_units:several}(?: (?:عده|عديده|معدوده|قليله)(?!\w))?)",
    "and": r"(?: و~|~[،,]~(?:و~)?| )",
    "more": r"(?:{and}(?:{count:b}~{unit:unitb}|{two_units:pairb}|{one_unit:singleb}))",
    "fraction": r"(?: و~(?:ال)?(?P<fraction>نصفا?|نص|ربعا?|ثلثا?|ثلثين|ثلاثه ارباع)(?: ال{unit:})?(?!\w))",
    "duration": r"{amount}(?:{more}(?:{and}(?:{count:c}~{unit:unitc}|{two_units:pairc}|{one_unit:singlec}))?"
    r"(?:{and}(?:{count:d}~{unit:unitd}|{two_units:paird}|{one_unit:singled}))?|{fraction})?",
    # behind a month's name: "مايو من عام 2011", "رجب (656 هـ)", "مايو الماضي"
    "year_link": r"(?:~[،,]~|~[/\\\-]~|~\.(?=\d)|~)(?:(?:من شهور|من|في|خلال|فاتح|مفتتح|افتتاح) )?(?:ل?{year_noun}~)?"
    r"(?:الميلادي |الهجري )?",
    # "السنة الثانية للهجرة"
    "nth_year": r"(?:ال)?(?:عام|سنه) {ordinal:nth_year} {era:era_boxed_nth}",
    # what an amount behind a month counts, which is no year: "بلغ الرطل في صفر ثلاثمائة درهم"
    "amount_of": r"(?:\d{3}|1[0-7]\d\d|{number_words:}) (?:درهم|دينار|ريال|جنيه|دولار|فرنك|قرش|مثقال|نفس|رجل|راجل|شخص"
    r"|فارس|جندي|مملوك|اسير|قتيل|راس|فرس|بعير|جمل|مركب|سفينه|بيت|دار|شجره|نخله|فدان|رطل|قنطار|اردب|جنازه)ا?(?!\w)",
    # not the dead of "عثر عليه في 6 مايو ميتا", nor the counted of "في 3 مايو مئتي جندي"
    "month_tail": r"(?: {direction})?(?:(?! ميت(?:ا|ي|ين)(?!\w)){year_link}(?!{amount_of}){year_number}{era_mark}?"
    r"|~(?:(?:من|في|خلال) )?ل?(?:عام|سنه) (?P<year_bracketed_few>\d{1,2})(?!\d)"
    r"|~\(~{year_digits:_bracketed}{era_mark:_bracketed}?~\)"
    r"|{year_pointer}(?:~\(?~(?P<year_bracketed_pointed>\d{4})(?!\d){era_mark:_bracketed_pointed}?~\)?)?"
    r"|(?:~[،,]~| )(?:(?:من|في|خلال) )?{nth_year})?",
    # from one end of a range to the other
    "range_to": r"(?:~-{1,2}~| ل~(?=\d)| و?(?:الي|حتي|لغايه|الي غايه|حتي غايه)~)",
}
