"""The kinds of events, with their counterparts in two ontologies that researchers know.

ACE 2005 (Linguistic Data Consortium, annotation guidelines for events, 8 types and 33 subtypes) is written
"Type.Subtype"; PLOVER (Political Language Ontology for Verifiable Event Records) has its 16 event types in capitals.
None: the ontology has no such type.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Kind:
    """A kind of event, what belongs to it, and what other ontologies call it.

    >>> KINDS["visit"].plover
    'CONSULT'
    """

    name: str
    meaning: str
    ace: str | None = None
    plover: str | None = None


_ROWS = (
    Kind("visit", "an official or private visit, a reception of visitors", "Contact.Meet", "CONSULT"),
    Kind("meeting", "a meeting, talks, a conference, a session, a festival's gathering", "Contact.Meet", "CONSULT"),
    Kind("agreement", "signing or concluding a treaty, contract or memorandum", None, "AGREE"),
    Kind("cooperation", "ties opened, joining, partnership, recognition", None, "COOPERATE"),
    Kind("appointment", "someone takes an office, accedes to a throne", "Personnel.Start-Position", None),
    Kind("dismissal", "resignation, dismissal, abdication, overthrow", "Personnel.End-Position", "CONCEDE"),
    Kind("election", "an election, a referendum, a vote", "Personnel.Elect", None),
    Kind("founding", "an organisation, state or city comes into being", "Business.Start-Org", None),
    Kind("dissolution", "an organisation or state ends, is abolished, splits", "Business.End-Org", None),
    Kind("independence", "independence, unification, liberation of a land", None, "CONCEDE"),
    Kind("statement", "someone says, announces, calls for, condemns", "Contact.Phone-Write", "SUPPORT"),
    Kind("attack", "an attack, bombing, killing, assault", "Conflict.Attack", "ASSAULT"),
    Kind("war", "a war or battle, an invasion, a revolution", "Conflict.Attack", "ASSAULT"),
    Kind("conquest", "a city or land is taken, occupied, annexed, or lost", "Conflict.Attack", "ASSAULT"),
    Kind("peace", "ceasefire, peace, withdrawal, reconciliation", None, "RETREAT"),
    Kind("disaster", "earthquake, flood, epidemic, famine, storm", None, None),
    Kind("accident", "crash, fire, collapse, drowning, injury", "Life.Injure", None),
    Kind("birth", "a birth", "Life.Be-Born", None),
    Kind("death", "a death, a burial", "Life.Die", None),
    Kind("marriage", "marriage, engagement, divorce", "Life.Marry", None),
    Kind("award", "a prize, medal, degree or title is given or won", None, None),
    Kind("law", "a law, decree, decision, constitution", None, None),
    Kind("court", "trial, charge, sentence, execution, pardon", "Justice.Trial-Hearing", "ACCUSE"),
    Kind("arrest", "arrest, detention, seizure, exile", "Justice.Arrest-Jail", "COERCE"),
    Kind("release", "release from prison or from captors, escape", "Justice.Release-Parole", "CONCEDE"),
    Kind("opening", "opening, launch, start, inauguration", None, None),
    Kind("closing", "closing, stop, end, cancellation", None, None),
    Kind("construction", "building, restoration, demolition", None, None),
    Kind("trade", "trade, prices, investment, sale, profits, aid in money", "Transaction.Transfer-Money", "AID"),
    Kind("sport", "a match, a title, a transfer of a player", None, None),
    Kind("culture", "a book, film, song, exhibition, broadcast", None, None),
    Kind("education", "study, graduation, teaching", None, None),
    Kind("discovery", "a discovery, an invention, an experiment", None, None),
    Kind("protest", "demonstration, strike, uprising", "Conflict.Demonstrate", "PROTEST"),
    Kind("travel", "arrival, departure, migration, return", "Movement.Transport", None),
    Kind("celebration", "a feast, a ceremony, an anniversary kept", None, None),
    Kind("sanction", "sanctions, blockade, a ban, relations cut", None, "SANCTION"),
    Kind("other", "anything else that a dated clause tells", None, None),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ROWS}
