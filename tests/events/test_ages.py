"""Times that an age gives, of one whose year of birth the text told."""

from __future__ import annotations

import pytest

import timeline

ROWS = [
    ("كريم العلوي (1904 – 1981) طبيب مغربي. اعتزل المهنة وهو في الخامسة والستين من عمره.", "1969~", "اعتزل"),
    ("كريم العلوي (ولد 3 مايو 1904 في فاس) رسام مغربي.\nهاجر إلى فرنسا في سن العشرين.", "1924~", "هاجر"),
    ("كريم العلوي (1904 – 1981) طبيب مغربي. وفي عمر الثالثة عشرة انتقل إلى الرباط.", "1917~", "انتقل"),
    ("كريم العلوي (1904 – 1981) طبيب مغربي. حفظ القرآن وعمره عشر سنوات.", "1914~", "حفظ"),
    ("كريم العلوي (1904 – 1981) طبيب مغربي. طرده أبوه عندما كان في العشرين من عمره.", "1924~", "طرده"),
    ("ولدت سلمى حداد عام 1920. بدأت الغناء وهي في الثانية عشرة من عمرها.", "1932~", "بدأت"),
    ("ولدت سلمى حداد عام 1920. توفي أبوها وهي في السابعة من عمرها.", "1927~", "توفي أبوها"),
    ("ولد كريم العلوي في غزة عام 1850، وانتقلت به أمه إلى مكة وعمره سنتان، فحفظ القرآن.", "1852~", "انتقلت"),
]


@pytest.mark.parametrize(("text", "edtf", "what"), ROWS)
def test_an_age_gives_the_year_of_what_he_did_then(text: str, edtf: str, what: str) -> None:
    title = "سلمى حداد" if "سلمى" in text else "كريم العلوي"
    events = timeline.extract(timeline.Document(text, title=title))
    assert [event.when.edtf for event in events if event.what.startswith(what)] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "هاجر كريم العلوي إلى فرنسا عام 1924. تزوج في سن العشرين.",  # nobody knows when he was born
        "كريم العلوي (1904 – 1981) طبيب مغربي. تزوجت ابنته ليلى في سن الخامسة عشرة.",  # her age
        "كريم العلوي (1904 – 1981) طبيب مغربي. كان من أنصار الزواج في سن العشرين.",
        "كريم العلوي (1904 – 1981) طبيب مغربي. تزوج في سن مبكرة.",
        "كريم العلوي (1904 – 1981) طبيب مغربي. التحق بالبحرية وعمره لم يتجاوز 17 عاما.",
    ],
)
def test_an_age_of_another_or_of_nobody_told_gives_none(text: str) -> None:
    events = timeline.extract(timeline.Document(text, title="كريم العلوي"))
    assert not [event for event in events if event.when.approximate]
