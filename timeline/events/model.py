"""Where something is told, one telling of it, and the event behind the tellings."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention
    from timeline.temporal.values import Datable

HAPPENED = "happened"
PLANNED = "planned"
NEGATED = "negated"
UNCERTAIN = "uncertain"
STATUSES = (HAPPENED, PLANNED, NEGATED, UNCERTAIN)
_HEADED = re.compile(r"(?P<words>.*) \[(?P<heading>[^\[\]]*)\]", re.DOTALL)


@attrs.frozen
class Source:
    """The clause of a document that tells an event.

    It is quoted with its sentence, so with who said it, as far as no clause of another date stands between.
    `document` is the document's id; `start` and `end` count code points of its text as given, and `quote` is
    `text[start:end]`; `mention` is the date expression that the telling rests on, or None.

    >>> Source("d1", 0, 10, "وصل الوفد.").quote
    'وصل الوفد.'
    """

    document: str
    start: int
    end: int
    quote: str
    mention: Mention | None = None


@attrs.frozen
class Told:
    """An event as one clause tells it.

    `when` is None where the date cannot be determined, and then `reason` says why; `what` are words of the text, behind
    them in round brackets who or what is meant, in square brackets the document's heading where they leave that open;
    `kind` is "visit", "agreement", "founding" ... (docs/events.md has all); `status` is "happened", "planned",
    "negated" or "uncertain"; `places` are canonical Arabic names of states and cities.

    >>> Told(None, "وصل الوفد", "travel", "happened", Source("d1", 0, 10, "وصل الوفد."), reason="no reference").kind
    'travel'
    """

    when: Datable | None
    what: str
    kind: str
    status: str
    source: Source
    places: tuple[str, ...] = ()
    reason: str | None = None

    @property
    def words(self) -> str:
        """What is told, without the heading.

        >>> source = Source("d1", 0, 9, "عاد الفريق")
        >>> Told(None, "عاد الفريق [الساحل يفوز]", "sport", "happened", source).words
        'عاد الفريق'
        """
        return self._parted()[0]

    @property
    def heading(self) -> str:
        """The heading of the document behind the words that leave open of whom or what they tell, else "".

        >>> source = Source("d1", 0, 9, "عاد الفريق")
        >>> Told(None, "عاد الفريق [الساحل يفوز]", "sport", "happened", source).heading
        'الساحل يفوز'
        """
        return self._parted()[1]

    def _parted(self) -> tuple[str, str]:
        headed = _HEADED.fullmatch(self.what) if self.what.endswith("]") else None
        return (self.what, "") if headed is None else (headed["words"], headed["heading"])


@attrs.frozen
class Event:
    """One event behind one or many tellings.

    `when`, `what`, `kind`, `status` and `places` are the best that the tellings offer; `when` is None where no telling
    has a date. `certainty` is "stated", "resolved" from the document's day, or "assumed" by policy; `sources` are the
    clauses that tell it, `alternatives` other dates that sources gave; `told` keeps every telling through every merge.

    >>> import timeline
    >>> event = timeline.extract("استقلت الجزائر في 5 جويلية 1962.")[0]
    >>> event.when.iso, event.what, event.kind, event.status, event.places
    ('1962-07-05', 'استقلت الجزائر', 'independence', 'happened', ('الجزائر',))
    """

    told: tuple[Told, ...]
    when: Datable | None
    what: str
    kind: str
    status: str
    places: tuple[str, ...] = ()
    certainty: str = "stated"
    sources: tuple[Source, ...] = ()
    alternatives: tuple[Datable, ...] = ()

    @property
    def id(self) -> str:
        """A stable hash of the content: the same date, words and kind give the same 16 hexadecimal digits anywhere.

        >>> Event((), None, "وصل الوفد", "travel", "happened").id
        '40998e5b10913cda'
        """
        date = "" if self.when is None else str(self.when.edtf)
        return hashlib.sha256(f"{date}\x1f{self.what}\x1f{self.kind}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
