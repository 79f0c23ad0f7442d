"""The event as a value: its identity depends on its content, and on nothing else."""

from __future__ import annotations

import timeline
from timeline.events.model import Event
from timeline.temporal.values import PartialDate


def test_the_id_is_of_the_content() -> None:
    one = Event((), PartialDate(2011, 5, 3), "وصل الوفد", "travel", "happened")
    assert one.id == Event((), PartialDate(2011, 5, 3), "وصل الوفد", "travel", "planned").id
    assert one.id != Event((), PartialDate(2011, 5, 4), "وصل الوفد", "travel", "happened").id
    assert one.id != Event((), PartialDate(2011, 5, 3), "غادر الوفد", "travel", "happened").id


def test_half_a_surrogate_pair_is_no_obstacle() -> None:
    (event,) = timeline.extract("وقّع الوزير \ud800 اتفاقية في 3 مايو 2011 مع الشركة.")
    assert len(event.id) == 16
