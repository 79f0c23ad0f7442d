"""Pieces that many patterns share; `registry` says how they are written."""

from __future__ import annotations

FRAGMENTS = {
    # 3, ال 3, الثالث, ثالث عشر, ثلاثين, غرة
    "day": r"(?:(?:ال~-?~)?(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)(?:~(?:st|nd|th))?|{ordinal:day_ordinal}|{plain_ordinal:day_plain}"
    r"|{number_words:day_words}|{named_day})",
    # two names of one month, in any joining: شباط \ فبراير, حزيران (يونيو), أكتوبر تشرين الأول
    "months": r"{month}(?:(?:~[/\\\-–،,]~|~\(~| (?:او |اي )?){month:month_again}(?:~\))?)?",
    "any_months": r"{any_month:month}(?:(?:~[/\\\-–،,]~|~\(~| (?:او |اي )?){any_month:month_again}(?:~\))?)?",
    # a year's number, in digits or words, with or without its noun and era
    "year_noun": r"(?:ال)?(?:عام|سنه|سنت)",
    # four digits; three only beside a noun, an era or a Hijri month (the rule checks); fewer only where nothing is counted
    "year_digits": r"(?P<year>\d{3,4}(?!\d)|'\d\d(?!\d)|\d{1,2}(?=~{era:}(?!\w)|~(?:[.،,؛:)\]»\"!؟?\n-]|$)))",
    "year_number": r"(?:{year_digits}|{number_words:year_words})",
    "era_mark": r"(?:~{era}(?!\w)|~\(~{era:era_boxed}~\))",
    # "من العام الماضي", "من السنة نفسها", "من ذلك العام"
    "year_pointer": r"(?:~[،,]~| (?:من |في |خلال |ل)?)(?:(?P<same_year>نفس|ذات|ذلك|تلك|هذا|هذه|ذاك) (?:العام|السنه)"
    r"|(?:العام|السنه) {direction:year_direction})",
    # "14 عاما", "خمس سنوات و4 أشهر", "سنة ونصف", "عدة أشهر", "شهران"
    "count": r"(?:(?:ال~)?(?P<count>\d{1,6}(?:[.,]\d{1,3})?)(?!\d)|{number_words:count_words}|(?P<some>عده|بضعه|بضع|عشرات|ميات|الاف|ملايين|بعض))",
    "amount": r"(?:{count}(?: (?P<great>الف|الاف|مليون|ملايين|مليار))?~{unit}|{two_units:pair}(?: (?:اثنين|اثنان|اثنتين|اثنتان))?"
    r"|{one_unit:single}(?: (?:واحدا?|واحده)(?!\w))?|{many_units:several})",
    "more": r"(?:(?: و~|~[،,]~(?:و~)?| )(?:{count:b}~{unit:unitb}|{two_units:pairb}|{one_unit:singleb}))",
    "fraction": r"(?: و~(?:ال)?(?P<fraction>نصف|ربع|ثلث|ثلثين|ثلاثه ارباع)(?: ال{unit:})?(?!\w))",
    "duration": r"{amount}(?:{more}(?:(?: و~|~[،,]~(?:و~)?| )(?:{count:c}~{unit:unitc}|{two_units:pairc}|{one_unit:singlec}))?"
    r"(?:(?: و~|~[،,]~(?:و~)?| )(?:{count:d}~{unit:unitd}|{two_units:paird}|{one_unit:singled}))?|{fraction})?",
    # behind a month's name
    "year_link": r"(?:~[،,]~|~[/\\\-.]~|~)(?:(?:من|في|خلال) )?(?:ل?{year_noun}~)?(?:الميلادي |الهجري )?",
    # "السنة الثانية للهجرة"
    "nth_year": r"(?:ال)?(?:عام|سنه) {ordinal:nth_year} {era:era_boxed_nth}",
    "month_tail": r"(?: {direction})?(?:{year_link}{year_number}{era_mark}?|~\(~{year_digits:_bracketed}{era_mark:_bracketed}?~\)|{year_pointer}"
    r"|(?:~[،,]~| )(?:(?:من|في|خلال) )?{nth_year})?",
    # from one end of a range to the other
    "range_to": r"(?:~-{1,2}~| ل~(?=\d)| و?(?:الي|حتي|لغايه|الي غايه|حتي غايه)~)",
}
