"""Which tellings go together: gathered from the finest date to the coarsest, best pair first, never one across two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from timeline.arabic.folding import fold_word
from timeline.events.lexicon.acts import ENDING, FINAL, NATURAL, OF_LANDS, ONCE
from timeline.events.merging.contradictions import candidates, contradict, together
from timeline.events.merging.gist import Gist, gist
from timeline.events.merging.likeness import (
    ACTS,
    CITIES,
    FRAMES,
    MEASURED,
    SITES,
    STATES,
    Likeness,
    apart,
    doubt,
    final,
    kin,
    likeness,
    measured_apart,
    tells_one,
)
from timeline.events.merging.merged import POINTING
from timeline.events.merging.names import shared, strangers
from timeline.events.merging.stemming import forms
from timeline.events.merging.tellings import ENDLESS, Item, dates
from timeline.events.merging.weights import RARE
from timeline.events.model import Source
from timeline.events.sentences.words import read

# Widths of the boxes of days in which tellings of one length look for each other and for finer ones.
_BOXES = (1, 8, 32, 128, 512, 4096, 65536, ENDLESS)
# A block that holds more tellings than this asks for one more shared word.
_CROWD = 8
_FEW = 5
# In a box of so few tellings each meets each: nothing need be shared to look at the other.
_SMALL = 24
_DEPTH = 3
_WINDOW = 4
# So many tellings of a group speak for it: an event that a thousand sources tell is not compared a million times.
_SPEAKERS = 24

# What two tellings must reach, by how long the wider of their dates is: (days, score and weight of the shared words,
# score where one document tells both, since it seldom tells one event twice in other words; score that is enough
# where they share more than an act).
_BARS = (
    (1, 0.45, 1.0, 0.57, 0.16),
    (31, 0.40, 1.0, 0.65, 0.20),
    (370, 0.42, 1.1, 0.65, 0.21),
    (ENDLESS, 0.60, 1.2, 0.70, 0.35),
)
_UNDATED_BAR = (0.80, 1.4, 0.80, 9.9)
# How much they must share beside the act, where both tell it and where they do not; and how much of what each names
# alone: quakes of one year with two places are two.
_NAMED, _NAMED_ONLY, _OWN = 0.3, 0.6, 0.5
# From so much that each names alone they must share what only a name weighs.
_STRANGE, _NAME = 1.0, 0.6
# What two tellings must reach where something about them makes it doubtful: score, shared, strange.
_DOUBT = (0.30, 1.5, 1.0)
# The same for what the sentences say: much more where prices rise and fall, of which each day says much the same.
_CONTEXT, _CONTEXT_MEASURED = (0.30, 1.5, 1.0), (0.45, 2.5, 2.0)
# What a likeness of sentences is worth beside one of what they tell.
_SECOND = 0.9
# So many names must the sentences have in common where they are not alike, so many where they tell no deed in common,
# and such a part of the names of one; and what that is worth.
_NAMES, _NAMES_ALONE, _PART, _LEAST_NAMED = 1.5, 2.0, 0.33, 0.5
_NAMES_NATURAL = 1.0
_MONTH = 31
# What seems to forbid it may be explained by the sentences.
_EXPLICABLE = frozenset({FRAMES, SITES, STATES, CITIES, ACTS})
# So alike must two groups be on the whole; more where prices rise and fall.
_AVERAGE, _AVERAGE_MEASURED = 0.2, 0.3
# So many given names are one person's.
_FULL = 2
# How alike two tellings of one document are, of which one repeats the other or points at it; its words at least.
_AGAIN, _REPEATED = 0.8, 2
# By so much the likeness to one event must exceed that to any other for a coarse date to fit that one alone.
_CLEAR = 0.10


def _bar(a: Item, b: Item) -> Sequence[float]:
    if a.last == ENDLESS or b.last == ENDLESS:
        return _UNDATED_BAR
    wider = max(a.length, b.length)
    return next(rest for days, *rest in _BARS if wider <= days)


def match(a: Item, b: Item) -> float:
    """The likeness of two tellings that may be one event, 0 where they may not or fall short."""
    if a.negated != b.negated:
        return 0.0
    undated = a.last == ENDLESS or b.last == ENDLESS
    if (not undated and dates(a, b) is None) or _of_other_stories(a, b):
        return 0.0
    found = compared(a, b)
    if found.conflict is not None:
        return 0.0
    score = found.score
    if _told_again(a, b):
        return max(score, _AGAIN)
    if not (a.gist.main and b.gist.main) and not {t.kind for t in a.told} & {t.kind for t in b.told}:
        score *= 0.85
    return _likely(a, b, score, found) or (0.0 if undated else _in_context(a, b))


def _of_other_stories(a: Item, b: Item) -> bool:
    """Do two tellings leave open of whom they tell, under headings with no word in common?"""
    ours, theirs = a.heading, b.heading
    return bool(ours and theirs) and gist(ours).stems.isdisjoint(gist(theirs).stems)


def _told_again(a: Item, b: Item) -> bool:
    """Does one document repeat a telling, or go on with it: "بطولة آسيا", "بطولة آسيا التي اختتمت في صحار"?

    Or does it point at what it told: "أقر البرلمان قانونا جديدا", "أقر هذا القانون بأغلبية 174 نائبا"?
    """
    if not a.document or a.document != b.document or a.last == ENDLESS or b.last == ENDLESS:
        return False
    one, other = sorted((a.told[0].words.split(), b.told[0].words.split()), key=len)
    if len(one) >= _REPEATED and other[: len(one)] == one:
        return True
    if a.length == b.length == 1 and (_in_passive(one, other) or _in_passive(other, one)):
        return True
    return bool(a.gist.main & b.gist.main) and (_points_at(one, other) or _points_at(other, one))


def _in_passive(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Do some words tell in the passive what others tell of the doer: "نفذ حكم القتل في", "نفذت الوزارة حكم القتل"?"""
    if len(ours) < 3 or len(theirs) < 4:
        return False
    deed, done = read(fold_word(theirs[0])).verb, read(fold_word(ours[0])).verb
    if deed is None or done is None or deed.lemma != done.lemma or {deed.gender, done.gender} != {"m", "f"}:
        return False
    suffered, behind = ours[1:3], theirs[2:]
    return any(behind[n : n + 2] == suffered for n in range(len(behind) - 1))


def _points_at(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Does the deed that some words tell befall "this" of what the others name?"""
    at = next((n for n, word in enumerate(ours[:3]) if word in POINTING and n + 1 < len(ours)), None)
    return at is not None and not frozenset(forms(fold_word(ours[at + 1]))).isdisjoint(
        form for word in theirs for form in forms(fold_word(word))
    )


def resemblance(a: Item, b: Item) -> float:
    """The likeness that speaks for two tellings being one event, from 0 to 1, reached or not."""
    return match(a, b) or contradict(a, b) or compared(a, b).score


def compared(a: Item, b: Item) -> Likeness:
    """The likeness of two tellings; what seems to forbid that they are one may be explained by their sentences."""
    explained: tuple[str, ...] = ()
    found = likeness(a.gist, b.gist)
    while found.conflict in _EXPLICABLE and found.conflict not in explained and _explained(a, b, found.conflict):
        explained = (*explained, found.conflict)
        found = likeness(a.gist, b.gist, explained)
    return found


def _explained(a: Item, b: Item, conflict: str) -> bool:
    """Whether the sentence of one telling names the land, the city or the act that seemed to be the other's alone, or
    both plainly tell one event, where and with whom it is."""
    if (a.document and a.document == b.document) or a.last == ENDLESS or b.last == ENDLESS:
        return False
    one, other = a.gist, b.gist
    if _of_one_land(a, b):
        return conflict != FRAMES or (one.frames ^ other.frames) <= ENDING
    if conflict == FRAMES:
        return False
    if conflict == SITES:  # دشن برج دبي معلنا تسميته برج خليفة
        alike = not (one.given and other.given) or bool(one.given & other.given)
        return alike and bool(a.context.sites & other.sites or b.context.sites & one.sites)
    if conflict != ACTS and _one_of_its_name(one, other):
        return True
    if not (a.longer or b.longer):
        return False
    if one.stems.isdisjoint(other.stems) and one.given.isdisjoint(other.given) and one.main.isdisjoint(other.main):
        return False
    if shared(a.names, b.names)[0] < _NAMES:
        return False
    if conflict == STATES:
        return one.lands <= other.lands | b.names.lands or other.lands <= one.lands | a.names.lands
    if conflict == CITIES:
        return one.cities <= b.names.cities or other.cities <= a.names.cities
    if final(one.main | other.main):
        return not FINAL.isdisjoint((one.main | other.main) & a.names.acts & b.names.acts)
    return _tells_both(a, b)


def _of_one_land(a: Item, b: Item) -> bool:
    """Do both tell, of one month at most, what happens to a land but once: its independence, a coup?"""
    if max(a.length, b.length) > _MONTH or not OF_LANDS & (a.gist.main | b.gist.main):
        return False
    ours, theirs = a.names.lands, b.names.lands
    if not ours & theirs or (ours - theirs and theirs - ours):
        return False
    return bool(OF_LANDS & (a.gist.main | a.names.acts) & (b.gist.main | b.names.acts))


def _one_of_its_name(one: Gist, other: Gist) -> bool:
    """Do both tell what happens once of one person, or one act with two names that hardly anything else bears?"""
    if not one.given & other.given:
        return False
    # Once for a name, however often it is said.
    rare = len({form[0] for form, weight in one.words if weight >= RARE and not other.stems.isdisjoint(form)})
    if rare and one.main & other.main & ONCE:
        return True
    return rare > 1 and tells_one(one, other)


def _tells_both(a: Item, b: Item) -> bool:
    """Whether the sentence of one telling tells the act of the other as well."""
    return not (a.gist.main.isdisjoint(b.names.acts) and b.gist.main.isdisjoint(a.names.acts))


def _in_context(a: Item, b: Item) -> float:
    """The likeness of two tellings that their words leave open, by the sentences around them."""
    if (a.document and a.document == b.document) or (a.context is a.gist and b.context is b.gist):
        return 0.0
    return _alike_around(a, b) or (_SECOND * _LEAST_NAMED if _named_around(a, b) else 0.0)


def _alike_around(a: Item, b: Item) -> float:
    """How alike the sentences of two tellings are, or one's words and the other's sentence."""
    measured = not MEASURED.isdisjoint(a.gist.main | b.gist.main)
    best, (least, shared, named) = 0.0, _CONTEXT_MEASURED if measured else _CONTEXT
    doubtful = doubt(a.gist, b.gist) is not None
    for ours, theirs in ((a.context, b.context), (a.gist, b.context), (a.context, b.gist)):
        found = likeness(ours, theirs)
        enough = found.score >= least and found.shared >= shared and found.named >= named
        if enough and not (doubtful and not _beyond_doubt(a, b, found.score, found)):
            best = max(best, _SECOND * found.score)
    return best


def _named_around(a: Item, b: Item) -> bool:
    """Do the sentences tell one event: both name the same people, places and things, one tells the deed of the other,
    and nothing in them is another's?"""
    ours, theirs = a.names, b.names
    both = a.gist.main & b.gist.main
    if both & FINAL and ours.full & theirs.full:
        return True  # توفي محمد الأمين
    if _of_one_land(a, b):
        return True
    if both & NATURAL and a.length == b.length == 1 and ours.lands & theirs.lands and not strangers(ours, theirs):
        return True  # one land quakes once a day
    number, part = shared(ours, theirs)
    if number < (_NAMES_NATURAL if both & NATURAL else _NAMES) or part < _PART:
        return False
    deed = not (ours.acts | a.gist.main).isdisjoint(theirs.acts | b.gist.main) or kin(a.gist.main, b.gist.main)
    if not deed and number < _NAMES_ALONE:
        return False
    doubtful = doubt(a.gist, b.gist)
    if doubtful == CITIES or (doubtful == ACTS and not _tells_both(a, b)):
        return False
    return not (strangers(ours, theirs) or apart(a.context, b.context) or measured_apart(a.gist, b.gist))


def _likely(a: Item, b: Item, score: float, found: Likeness) -> float:
    """The score of two tellings that nothing tells apart, 0 where they fall short."""
    least, shared, within, named = _bar(a, b)
    if a.document and a.document == b.document and not a.gist.main & b.gist.main & ONCE:
        least = within
    elif score >= named and found.named >= _least_named(found) and not _everyday(a, b):
        least, shared = named, 0.0
    if score < least or found.shared < shared:
        return 0.0
    return 0.0 if not _beyond_doubt(a, b, score, found) and doubt(a.gist, b.gist) else score


def _everyday(a: Item, b: Item) -> bool:
    """Do both tell no deed, or one of them what rises or falls each day, so that little in common says nothing?"""
    acts = a.gist.main | b.gist.main
    return not acts or not MEASURED.isdisjoint(acts)


def _least_named(found: Likeness) -> float:
    """How much they must share beside the act; a name, where each names what the other does not: two artists who died
    on one day share that they were artists."""
    if found.strange >= _STRANGE:
        return _NAME
    return max(_NAMED if found.act else _NAMED_ONLY, _OWN * found.strange)


def _beyond_doubt(a: Item, b: Item, score: float, found: Likeness) -> bool:
    least, shared, strange = _DOUBT
    enough = score >= least and found.shared - found.twice >= shared
    return enough and found.strange <= strange and not _of_others(a, b)


def _of_others(a: Item, b: Item) -> bool:
    """Do both name people, and not the same? One may leave out a name of two: جمال عبد الناصر."""
    ours, theirs = sorted((a.gist.given, b.gist.given), key=len)
    return bool(ours) and ours != theirs and not (ours < theirs and len(theirs) <= _FULL)


def _inside_both(a: Item, b: Item, items: Iterable[Item]) -> bool:
    """Do two dates overlap, and does that of a finer telling lie inside both: a month of each calendar and a day?"""
    if a.first > b.last or b.first > a.last:
        return False
    least = min(a.length, b.length)
    return any(item.length < least and dates(item, a) and dates(item, b) for item in items)


def _start(key: str) -> tuple[list[str], str]:
    """What the tellings of a block share, and after which word to look for more: of three things, two block each
    pair."""
    shared = key.split("|")
    return shared, shared[-1] if len(shared) > 1 else ""


# Box of days -> what is shared -> tellings.
_Index = defaultdict[int, defaultdict[str, list[int]]]


class Groups:
    """Tellings being gathered: a forest over items that only ever joins whole groups."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.root = list(range(len(items)))
        self.members = [[n] for n in range(len(items))]
        self.spans: dict[int, dict[str, list[Source]]] = {}
        self.refused: set[tuple[int, int]] = set()
        self.grown: list[int] = []  # coarser tellings that joined finer ones

    def groups(self) -> Iterator[list[Item]]:
        for members in self.members:
            if members:
                yield [self.items[m] for m in sorted(members)]

    def gather(self) -> None:
        tiers: dict[int, list[int]] = defaultdict(list)
        for n, item in enumerate(self.items):
            tiers[ENDLESS if item.last == ENDLESS else item.length].append(n)
        boxes: dict[int, list[int]] = defaultdict(list)
        for length in sorted(tiers):
            boxes[next(box for box in _BOXES if length <= box)].append(length)
        finer: list[int] = []
        open_edges: list[tuple[float, int, int]] = []
        for box, lengths in boxes.items():
            wanted: dict[int, set[str]] = {}
            for n in (n for length in lengths for n in tiers[length]):
                for place in self._places(n, box):
                    wanted.setdefault(place, set()).update(self.items[n].gist.keys)
            index = self._index(box, finer, wanted)
            for length in lengths:
                tier = tiers[length]
                edges = self._edges(tier, box)
                self._join_alike(edges)
                open_edges += edges
                if length == 1:
                    self._join_contradicting(tier, ever=False)
                if finer or length != lengths[-1]:
                    own = self._index(box, tier, wanted)
                    self._join_finer(own, index)
                    for place, blocks in own.items():
                        known = index[place]
                        for key, found in blocks.items():
                            known[key] += found
                finer += tier
        # A coarser telling may have shown since that two groups of one date are alike on the whole.
        grown = {self.root[n] for n in self.grown}
        self.refused = {pair for pair in self.refused if grown.isdisjoint(pair)}
        self._join_alike(edge for edge in open_edges if not grown.isdisjoint((self.root[edge[1]], self.root[edge[2]])))
        self._join_contradicting(range(len(self.items)), ever=True)

    # -- candidates

    def _places(self, n: int, box: int) -> Iterable[int]:
        """The boxes of days in which a telling looks for others."""
        item = self.items[n]
        if box == ENDLESS:
            return (0,)
        slack = 1 if item.hijri else 0
        return range((item.first - slack) // box, (item.last + slack) // box + 1)

    def _index(self, box: int, items: Iterable[int], wanted: dict[int, set[str]]) -> _Index:
        index: _Index = defaultdict(lambda: defaultdict(list))
        for n in items:
            for place in self._places(n, box):
                words = wanted.get(place)
                if words is not None:
                    blocks = index[place]
                    blocks[""].append(n)
                    for key in words.intersection(self.items[n].gist.keys):
                        blocks[key].append(n)
        return index

    def _edges(self, tier: Iterable[int], box: int) -> set[tuple[float, int, int]]:
        """Pairs of tellings with dates of one length that may be one event, the likeliest lowest."""
        boxes: dict[int, list[int]] = defaultdict(list)
        for n in tier:
            for place in self._places(n, box):
                boxes[place].append(n)
        edges: set[tuple[float, int, int]] = set()
        for inside in boxes.values():
            if len(inside) < 2:
                continue
            pairs: set[tuple[int, int]] = set()
            if len(inside) <= _SMALL:
                pairs.update(combinations(inside, 2))
            else:
                blocks: dict[str, list[int]] = defaultdict(list)
                for n in inside:
                    for key in self.items[n].gist.keys:
                        blocks[key].append(n)
                for key, block in blocks.items():
                    if len(block) > 1:
                        self._meet(block, *_start(key), pairs)
            edges.update((-score, a, b) for a, b in pairs if (score := match(self.items[a], self.items[b])))
        return edges

    def _meet(self, block: list[int], shared: list[str], after: str, found: set[tuple[int, int]]) -> None:
        """The pairs of a block whose tellings all say `shared`; a crowd is split by one more thing that both must
        say."""
        if len(block) <= _CROWD:
            found.update(combinations(block, 2))
        elif len(shared) >= _DEPTH:
            # So much is shared that the neighbours in order of their wording are the likeliest.
            order = sorted(block, key=lambda n: (self.items[n].gist.features, n))
            found.update((min(a, b), max(a, b)) for at, a in enumerate(order) for b in order[at + 1 : at + 1 + _WINDOW])
        else:
            for word, part in self._split(block, shared, after).items():
                if len(part) > 1:
                    self._meet(part, [*shared, word], word, found)

    def _meet_finer(
        self, block: list[int], finer: list[int], shared: list[str], after: str, found: set[tuple[int, int]]
    ) -> None:
        """The pairs of a block with those of finer dates; of a crowd those that say one more thing together.

        Two common things that more than a few events of a month or a year share point to none of them.
        """
        if len(finer) <= (_FEW if len(shared) > 1 else _CROWD):
            found.update(product(block, finer))
        elif len(shared) == 1:
            parts = self._split(block, shared, after)
            for word, others in self._among(finer, parts).items():
                if len(others) <= _FEW:
                    found.update(product(parts[word], others))

    def _split(self, block: list[int], shared: list[str], after: str) -> dict[str, list[int]]:
        """A block by one more thing that its tellings say."""
        parts: dict[str, list[int]] = defaultdict(list)
        for n in block:
            for word in self.items[n].gist.features:
                if word > after and word not in shared:
                    parts[word].append(n)
        return parts

    def _among(self, block: list[int], parts: dict[str, list[int]]) -> dict[str, list[int]]:
        """A block by what the tellings of another say."""
        said, found = frozenset(parts), defaultdict(list)
        for n in block:
            for word in said.intersection(self.items[n].gist.features):
                found[word].append(n)
        return found

    # -- joining

    def _join_alike(self, edges: Iterable[tuple[float, int, int]]) -> None:
        for _, a, b in sorted(edges):
            one, other = self.root[a], self.root[b]
            if one != other and self._fits(one, other):
                self._join(one, other)

    def _join_finer(self, own: _Index, index: _Index) -> None:
        pairs: set[tuple[int, int]] = set()
        for place, blocks in own.items():
            theirs = index.get(place)
            if not theirs:
                continue
            if len(blocks[""]) <= _SMALL and len(theirs[""]) <= _SMALL:
                pairs.update(product(blocks[""], theirs[""]))
                continue
            for key, mine in blocks.items():
                if key and (others := theirs.get(key)):
                    self._meet_finer(mine, others, *_start(key), pairs)
        best: dict[int, dict[int, float]] = defaultdict(dict)
        for coarse, fine in pairs:
            if score := self._fit(self.items[coarse], self.items[fine]):
                fits = best[self.root[coarse]]
                target = self.root[fine]
                fits[target] = max(score, fits.get(target, 0.0))
        chosen: list[tuple[float, int, int]] = []
        for coarse, fits in best.items():
            fitting = self._best_fitting(coarse, fits)
            if len(fitting) == 1 or (fitting and (self._one_day(fitting) or self._of_one_document(fitting))):
                chosen.append(min((-fits[target], coarse, target) for target in fitting))
        for _, coarse, target in sorted(chosen):
            # Another telling of this length may have joined the same event before, and the two may disagree.
            one, other = self.root[coarse], self.root[target]
            if one != other and self._fits(one, other):
                self._join(one, other)
                self.grown.append(coarse)

    def _best_fitting(self, coarse: int, fits: dict[int, float]) -> list[int]:
        """The groups that a coarse one fits best, and those that it fits as well: each is looked at from the best."""
        fitting: list[int] = []
        for target in sorted(fits, key=lambda target: (-fits[target], target)):
            if fitting and fits[target] <= fits[fitting[0]] - _CLEAR:
                break
            if self._fits(coarse, target):
                fitting.append(target)
        return fitting

    def _one_day(self, groups: Sequence[int]) -> bool:
        """Whether groups have one date and nothing tells their events apart: to join one of them bridges nothing."""
        return all(
            (a.first, a.last) == (b.first, b.last) and a.negated == b.negated and compared(a, b).conflict is None
            for one, other in combinations(groups, 2)
            for a in self._speakers(one)
            for b in self._speakers(other)
        )

    @staticmethod
    def _fit(coarse: Item, fine: Item) -> float:
        """How well a coarse telling fits a finer one: of two alike, one that tells the same act fits rather."""
        score = match(coarse, fine)
        return score + _CLEAR if score and tells_one(coarse.gist, fine.gist) else score

    def _of_one_document(self, groups: Sequence[int]) -> bool:
        """Whether one document tells all of the groups: it goes on about the event that it tells."""
        spans = [self._spans(group).keys() for group in groups]
        return bool(frozenset(spans[0]).intersection(*spans[1:]))

    def _join_contradicting(self, among: Iterable[int], ever: bool) -> None:
        """Join what is plainly one event on different days. Where a third day is told as well, it rather recurs."""
        edges = [
            (-score, a, b)
            for a, b in candidates(self.items, among, ever)
            if self.root[a] != self.root[b] and (score := contradict(self.items[a], self.items[b]))
        ]
        partners: dict[int, set[int]] = defaultdict(set)
        for _, a, b in edges:
            one, other = self.root[a], self.root[b]
            if one != other:
                partners[one].add(other)
                partners[other].add(one)
        alone = {group for group, found in partners.items() if len(found) == 1}
        for _, a, b in sorted(edges):
            one, other = self.root[a], self.root[b]
            if one == other or not {one, other} <= alone or not self._spans(one).keys().isdisjoint(self._spans(other)):
                continue
            if together(self._speakers(one), self._speakers(other)):
                self._join(one, other)

    def _fits(self, one: int, other: int) -> bool:
        """Whether no telling of one group forbids a telling of the other, and they are alike on the whole."""
        if (one, other) in self.refused or (other, one) in self.refused:
            return False
        if self._overlap(one, other) or not self._alike(self._speakers(one), self._speakers(other)):
            self.refused.add((one, other))
            return False
        return True

    def _alike(self, ours: Sequence[Item], theirs: Sequence[Item]) -> bool:
        if len(ours) == len(theirs) == 1:
            return True  # the pair itself has been compared
        total = 0.0
        for a in ours:
            for b in theirs:
                if a.negated != b.negated:
                    return False
                dated = a.last != ENDLESS and b.last != ENDLESS
                if dated and dates(a, b) is None and not _inside_both(a, b, (*ours, *theirs)):
                    return False
                found = compared(a, b)
                if found.conflict is not None:
                    return False
                total += max(found.score, _in_context(a, b))
        measured = any(not MEASURED.isdisjoint(item.gist.main) for item in (*ours, *theirs))
        return total >= (_AVERAGE_MEASURED if measured else _AVERAGE) * len(ours) * len(theirs)

    def _speakers(self, group: int) -> list[Item]:
        members = self.members[group]
        if len(members) > _SPEAKERS:
            members = sorted(members)
            members = [members[n * len(members) // _SPEAKERS] for n in range(_SPEAKERS)]
        return [self.items[m] for m in members]

    def _spans(self, group: int) -> dict[str, list[Source]]:
        found = self.spans.get(group)
        if found is None:
            found = self.spans[group] = {}
            for m in self.members[group]:
                for told in self.items[m].told:
                    found.setdefault(told.source.document, []).append(told.source)
        return found

    def _overlap(self, one: int, other: int) -> bool:
        """Whether one clause tells something in both groups: it tells two events, and was read so on purpose."""
        if len(self.members[one]) == len(self.members[other]) == 1:
            mine, others = self.items[one].told, self.items[other].told
            if len(mine) == len(others) == 1 and mine[0].source.document != others[0].source.document:
                return False
        ours, theirs = self._spans(one), self._spans(other)
        if len(theirs) < len(ours):
            ours, theirs = theirs, ours
        return any(
            a.start < b.end and b.start < a.end
            for document, sources in ours.items()
            for b in theirs.get(document, ())
            for a in sources
        )

    def _join(self, one: int, other: int) -> None:
        if len(self.members[one]) < len(self.members[other]) or (
            len(self.members[one]) == len(self.members[other]) and other < one
        ):
            one, other = other, one
        for m in self.members[other]:
            self.root[m] = one
        if one in self.spans:
            for document, sources in self._spans(other).items():
                self.spans[one].setdefault(document, []).extend(sources)
        self.members[one] += self.members[other]
        self.members[other] = []
