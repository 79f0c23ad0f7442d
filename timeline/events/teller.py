"""What one sentence tells: for each of its dates the head that it belongs to, in the text's own words.

A bracket with a clause of its own is a sentence in the sentence; two dates of one time are one; a life in brackets
has its own reading (`lifespans`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.expressions import At, Relative
from timeline.arabic.folding import fold_word
from timeline.events.documents import Document
from timeline.events.heads.instead import instead, named_instead, verb_behind, verb_instead, with_verb_before
from timeline.events.heads.place import Head
from timeline.events.heads.search import heads, undated_heads
from timeline.events.lexicon import grammar
from timeline.events.lexicon.senses import GOVERNING
from timeline.events.model import HAPPENED, NEGATED, PLANNED, UNCERTAIN, Source, Told
from timeline.events.places import seats
from timeline.events.senses import told_kind
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.quotes import quoted
from timeline.events.sentences.tokens import BRACKETS, CLOSING, COMMA, OPENING, Token
from timeline.events.sentences.words import with_pronoun
from timeline.events.status import judge, still_ahead
from timeline.events.what import anaphora, asides, headwords, others, phrases, rendering
from timeline.events.what.datewords import is_declared, is_occasion
from timeline.events.what.refusals import Draft, going_on, refused
from timeline.events.what.upright import done, upright
from timeline.events.when import dates, lifespans
from timeline.events.when.lasting import ENDURING, lasting
from timeline.events.who import country, foregoing, subjects, where
from timeline.events.who.actors import definite
from timeline.events.who.arranged import arranged
from timeline.events.who.assigned import assigned
from timeline.events.who.befallen import Befallen
from timeline.events.who.demonstratives import points
from timeline.events.who.describing import described_by
from timeline.events.who.entitled import with_sort
from timeline.events.who.hero import Hero
from timeline.events.who.intended import intended
from timeline.events.who.latter import latter
from timeline.events.who.leftout import of_thing
from timeline.events.who.memory import Memory
from timeline.events.who.namewords import may_be_name
from timeline.events.who.naming import lone
from timeline.events.who.objects import Objects
from timeline.events.who.offices import whole_body
from timeline.events.who.ordinals import whole_of
from timeline.events.who.owners import Owners
from timeline.events.who.pairs import Pairs
from timeline.events.who.partnames import is_part, whole_names, with_byname
from timeline.events.who.pronouns import Pronouns
from timeline.events.who.rendered import render_subject
from timeline.events.who.resumed import of_entry, resumed
from timeline.events.who.speaking import of_writer
from timeline.events.who.thirds import members, third
from timeline.events.who.whose import Whose
from timeline.temporal.values import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.temporal.values import Datable

# An imperfect of these kinds may tell what lasts: it is nothing planned for its day.
_LASTING = ("other", "statement", "trade", "law", "founding")
# Deeds of such kinds that are done at once: "يصوت المجلس اليوم" is still to be.
_DONE_AT_ONCE = frozenset((("صوت", 2), ("قرر", 4), ("علن", 4), ("لقي", 4), ("وقع", 2), ("صدر", 4)))
# A text that is dated the day after it was written says "today" of the day before.
_TODAY = re.compile(r"\bاليوم\b(?! التالي| ذاته| نفسه| السابق)")
_WITH_NAME = 20  # words of a telling with the name that is added to it
_BRACKETED = 20  # tokens from a date to its brackets
_COMING_OUT = (("صدر", 1), ("نشر", 1), ("ظهر", 1), ("طبع", 1))
_ITSELF = ("اياه", "اياها", "اياهم")
_OCCASIONS = frozenset(["visit", "meeting", "travel", "celebration", "opening"])
_INHERITING = frozenset(["agreement", "cooperation", "appointment", "award", "opening", "founding", "law"])


@attrs.define
class Teller:
    """Tells one sentence of a document; `opens` says that it opens its paragraph."""

    document: Document
    sentence: Sentence
    memory: Memory
    opens: bool = False

    def tell(self) -> list[Told]:
        """What the sentence tells, each date with its head, in text order."""
        tokens = self.sentence.tokens
        out: list[Told] = []
        dated = [i for i, token in enumerate(tokens) if token.type == "date"]
        if any(token.text in "؟?" for token in tokens[-2:]):
            return []  # a question tells nothing
        floor = 0
        skip: set[int] = set()
        for place, date in enumerate(dated):
            if date in skip:
                continue
            following = dated[place + 1] if place + 1 < len(dated) else None
            if following is not None and dates.in_name(self.sentence, date, following):
                continue
            if place and dates.explains(self.sentence, dated[place - 1], date):
                continue
            if dates.cited(self.sentence, date):
                continue
            if dates.spent(self.sentence, date) or is_declared(tokens, date):
                continue
            if not self._ahead(date) and dates.follows_undated(self.sentence, date, self.memory.before()):
                continue
            if place and dates.in_law(self.sentence, dated[place - 1], date):
                continue
            if following is not None and dates.starts_change(self.sentence, date, following):
                continue
            if place and dates.adjoins(self.sentence, dated[place - 1], date):
                continue
            twin = following if following is not None and dates.twins(self.sentence, date, following) else None
            best = date
            if twin is not None:
                skip.add(twin)
                best = dates.finer(self.sentence, date, twin)
                following = dated[place + 2] if place + 2 < len(dated) else None
            lives = lifespans.lives(self.sentence, best, self.opens)
            if lives is not None:
                skip.update(lives.dates)
                for kind, when, mention_at, life in lives.events:
                    what = with_byname(life, self.memory, tokens[lives.start].start)
                    out.append(self._told(when, what, kind, HAPPENED, lives.start, lives.end, mention_at))
                floor = max(floor, max(lives.dates) + 1)
                continue
            aside = self._in_bracket(date)
            if aside is not None:
                skip.update(i for i in aside if tokens[i].type == "date")
                out += self._aside(aside)
                continue
            last = twin if twin is not None else date
            last += last + 1 < len(tokens) and tokens[last + 1].reading.folded == "تقريبا"  # في عام 1891 تقريبا، سجن
            for found in self._at(date, last, best, floor, following):
                one = _with_part(found, out)
                if any(t.when == one.when and _same(t, one) for t in out):
                    continue
                if any(t.what == one.what and dates.since(t.when, one.when) for t in out):
                    continue  # من أواخر القرن 15 كانت السلطنة قوة في الخليج، بلغت ذروتها في القرن 19
                if self._of_plan(one, date, out):
                    continue
                if place and out and _same(out[-1], one):
                    times = self.sentence, dated[place - 1], date, out[-1].when, one.when
                    span = dates.two_months(*times) or dates.one_of_two(*times)
                    if span is not None:
                        out[-1] = attrs.evolve(max(out[-1], one, key=_length), when=span)
                        continue
                    if out[-1].what == one.what and dates.alternatives(self.sentence, dated[place - 1], date):
                        out[-1:] = (attrs.evolve(t, status=UNCERTAIN) for t in (out[-1], one))
                        continue
                wider = next((n for n, t in enumerate(out) if dates.refines(one, t)), None)
                if wider is None:
                    out.append(one)
                else:  # "أمس اندلع حريق في السوق عند الخامسة"
                    first = out[wider]
                    same = attrs.evolve(one, what=first.what, kind=first.kind, status=first.status)
                    out[wider] = one if dates.goes_on_to_tell(one, first) else same
            floor = floor if is_occasion(tokens, date) else last + 1
        return out

    def _of_plan(self, one: Told, date: int, told: Sequence[Told]) -> bool:
        """Is a deed told of a second time, though the first opened its clause: that of what was announced?

        "في يناير 2011، أعلن المنتج خططه عن عرض جديد | في مارس".
        """
        tokens = self.sentence.tokens
        first = one.what.split()[0]
        for t in told:
            before = next((i for i in range(date) if tokens[i].mention is t.source.mention), date)
            if t.what == one.what and dates.apart(t.when, one.when):
                return any(tokens[i].text.endswith(first) for i in range(before + 1, date))
        return False

    def _at(self, date: int, last: int, best: int, floor: int, following: int | None) -> list[Told]:
        """What is told at a date: of the heads that it belongs to, else of the next that may have it."""
        found = heads(self.sentence, date, last, floor, following, self._ahead(best))
        told = self._phrases(found, date, last, best)
        head = found[-1] if found else None
        deed = self.sentence.tokens[head.index].reading.verb if head is not None else None
        done = deed is not None and deed.role == "perfect" and head is not None and head.index in self.sentence.verbs
        if done and self._runs_on(lifespans.datable(self.sentence.tokens[best])):
            return []  # اتفقت الدولتان على أهداف الأعوام 2015-2018, read in 2015
        if not told and head is not None and of_writer(self.sentence, head.index):
            return []  # أنني عندما سافرت إلى أميركا | لدراسة الطب
        if not told and head is not None and of_thing(head) and head.rather is None:
            return []  # تقديراته التي أصدرها في أيار: nobody knows who
        if not told and head is not None and going_on(self.sentence.tokens, head, head.indices):
            return []  # وثقت اللجنة جرائم في | الحرب الجارية منذ عامين: the date is that of nothing else
        if not told and head is not None and head.shape in ("verb", "noun") and head.index < date:
            rather = instead if head.shape == "verb" else verb_instead
            told = self._phrases(rather(self.sentence, date, last, head.index), date, last, best)
        if told and head is not None and self._over(head, best):
            own = subjects.after_verb(self.sentence, head.index)
            named = instead(self.sentence, date, last, head.index)
            named = [one for one in named if own is None or one.index > own.start]  # يتسارع نمو الاقتصاد في ...
            told = self._phrases(named, date, last, best) or told
        for search in (with_verb_before, verb_behind):
            if not told and head is not None and head.shape == "verb":
                told = self._phrases(search(self.sentence, date, last, head.index), date, last, best)
        return told or self._phrases(named_instead(self.sentence, date, last, floor), date, last, best)

    def _phrases(self, found: Sequence[Head], date: int, last: int, best: int) -> list[Told]:
        told = (self._phrase(head, date, last, best) for head in found)
        return [one for one in told if one is not None]

    def _in_bracket(self, date: int) -> range | None:
        """The clause in brackets that holds a date and a verb: "كان السد يعلو ببطء (بدأ العمل فيه عام 1954)"."""
        tokens = self.sentence.tokens
        low = next((i for i in range(date - 1, max(-1, date - _BRACKETED), -1) if tokens[i].text in BRACKETS), -1)
        if low < 0 or tokens[low].text not in OPENING:
            return None
        behind = range(date + 1, min(len(tokens), date + _BRACKETED))
        high = next((i for i in behind if tokens[i].text in BRACKETS), -1)
        if high < 0 or tokens[high].text not in CLOSING:
            return None
        first = tokens[low + 1].reading.verb
        told = sum(token.type == "word" and not token.reading.function for token in tokens[low + 1 : high])
        if first is None or first.role != "perfect" or not first.sure:
            return None
        named = told > 1 or foregoing.named_before(self.sentence, low, first.gender) is not None
        return range(low + 1, high) if named else None

    def _aside(self, aside: range) -> list[Told]:
        """What a bracket tells, read as a sentence of its own."""
        tokens = self.sentence.tokens
        inside = [(t.mention, t.type == "date") for t in tokens[aside.start : aside.stop] if t.mention is not None]
        again = analyse(self.sentence.text, tokens[aside.start].start, tokens[aside.stop - 1].end, inside)
        return Teller(self.document, again, self.memory).tell() or self._of_named(aside)

    def _of_named(self, aside: range) -> list[Told]:
        """What a bracket tells of the one named before it: "جامعة صنعاء (تأسست عام 1970) أكبر الجامعات"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        verb = tokens[aside.start].reading.verb
        who = foregoing.named_before(sentence, aside.start - 1, verb.gender) if verb is not None else None
        dated = [i for i in aside if tokens[i].type == "date"]
        if verb is None or who is None or len(dated) != 1 or subjects.after_verb(sentence, aside.start) is not None:
            return []
        indices = phrases.trim(tokens, [i for i in aside if i < dated[0]])
        after = {aside.start: render_subject(sentence, who)}
        what = rendering.render(sentence.text, tokens, indices, after)
        kind = told_kind(sentence, aside.start, verb.kind, indices, after)
        when = lifespans.datable(tokens[dated[0]])
        return [self._told(when, what, kind, HAPPENED, who.start, dated[0], dated[0])]

    def inherit(self, before: Told) -> list[Told]:
        """Tell what a sentence without a date adds to a dated occasion: its date is that of the occasion."""
        tokens = self.sentence.tokens
        occasion = next((t.reading for t in tokens[1:5] if t.reading.noun in _OCCASIONS), None)
        if occasion is None or before.kind not in _OCCASIONS or not (occasion.definite or occasion.suffix):
            return []
        out: list[Told] = []
        for head in undated_heads(self.sentence):
            if head.kind not in _INHERITING or head.index not in self.sentence.verbs:
                continue
            told = self._phrase(head, head.index, head.index, head.index)
            if told is not None:
                out.append(_at_the_time_of(before, told))
        return out

    def goes_on(self, entry: Told) -> list[Told]:
        """Tell a further sentence of a line of a chronology, at the date that heads the line."""
        out: list[Told] = []
        for head in undated_heads(self.sentence):
            told = self._phrase(head, head.index, head.index, head.index) if head.subject or head.preceded else None
            if told is not None:
                out.append(_at_the_time_of(entry, told))
        return out

    def _phrase(self, head: Head, date: int, last: int, best: int) -> Told | None:
        """What a head tells at the date of the tokens `date` to `last`, whose best wording is the token `best`."""
        sentence, tokens = self.sentence, self.sentence.tokens
        when = lifespans.datable(tokens[best])
        whose = Whose(sentence, self.memory)
        if head.thing is not None and whose.subject(head)[0] is None:
            return self._phrase(head.rather, date, last, best) if head.rather is not None else None
        if whose.nameless(head):
            head = attrs.evolve(head, indices=tuple(i for i in head.indices if i >= head.index), preceded=False)
        indices = headwords.chosen(sentence, head, date, last)
        if not indices:
            return None
        owner, lacking = whose.subject(head)
        deed = tokens[head.index].reading.verb
        suffered = head.kind in ("birth", "death") or (deed is not None and deed.passive)
        if owner is not None and suffered and head.index in indices[:-1]:
            at = indices.index(head.index) + 1
            indices = indices[:at] if tokens[indices[at]].text in COMMA else indices  # توفي يوم الجمعة، وصلي عليه
        objects = Objects(sentence, self.memory)
        owner = owner or objects.doer_before(head)
        thing = of_entry(sentence, head) or Befallen(sentence, self.memory).meant(head) or resumed(sentence, head)
        thing = thing or third(sentence, head)
        thing = thing or objects.meant(head) or objects.of_before(head)
        matter = arranged(sentence, head)
        if matter is not None and matter[0] == head.index:
            owner, thing = matter[1], None
        elif matter is not None:
            owner, lacking, thing = None, False, matter
        thing = thing or Pairs(sentence, self.memory).partner(head) or described_by(sentence, self.memory, head)
        owners = self._in_full(self._owners(whose, head, indices, owner, thing))
        owners = {self._itself(i, indices, said): said for i, said in owners.items()}
        after = owners | self._named(head, indices, owners)
        indices = anaphora.without_pointing(sentence, head.index, indices, after)
        if headwords.takes_date(sentence, head, indices, date, last):  # اعتبار | يوم الأحد | عطلة رسمية
            indices = sorted({*indices, *range(date, last + 1)})
        named = not owners and headwords.named_by(sentence, head, indices, date)
        if named:  # "ثورة 23 يوليو": the date is the name
            indices = headwords.with_relative(sentence, [*indices, date], date)

        def written(row: Sequence[int]) -> str:
            return rendering.render(sentence.text, tokens, row, after, spliced=head.spliced)

        what = rendering.render(sentence.text, tokens, indices, after, noun=head.shape != "verb", spliced=head.spliced)
        if not any(character.isalpha() for character in what):
            return None
        owned = head.shape == "noun" and head.index not in sentence.verbs
        # فاز بها (الكأس)، ستؤثر على السوق (سوق الأسهم): who, what?
        undone = owner is None and lacking and (thing is not None or not owners)
        wanting = owner is None and owned and bool(tokens[head.index].reading.suffix)
        draft = Draft(
            self.document, sentence, head, indices, date, tokens[best], when,
            said=frozenset(() if undone else after.values()), lacking=lacking, wanting=wanting, named=named,
            opens=self.opens,
        )  # fmt: skip
        if refused(draft):
            return None
        judged = judge(sentence, head.index, indices[0], date, head.governor)
        if judged.nothing:
            return None
        state = judged.state
        led = [] if named else headwords.led(tokens, judged.lead, indices[0])
        if led:  # لم يسبق أن زار، كان من المقرر أن يصل
            indices = [*led, *indices]
            between = {tokens[i].text for i in led}
            after = {i: said for i, said in after.items() if not between & set(said.split())}
            what = written(indices)
        if named and state == NEGATED:
            state = HAPPENED  # "لن أترشح في انتخابات 2016": he will not, yet they are held
        only = headwords.only_until(sentence, head, date) if judged.lead is not None else None
        if only is not None:  # لم يصل إلا عام 1250: in 1250 he did
            state = PLANNED if tokens[head.index - 1].reading.base == "لن" else HAPPENED
            indices = [*(i for i in indices if i < only), *range(only, date + 1)]
            what = written(indices)
        state = self._timed(state, head, when, date)
        if state == PLANNED and head.shape == "noun" and dates.either(sentence, date, last):
            state = UNCERTAIN
        if state == PLANNED and head.kind == "death" and head.shape == "noun" and tokens[head.index].reading.suffix:
            return None  # ذكرى الأربعين على وفاته التي تصادف الخميس
        when = lasting(tokens, head, dates.then(sentence, head.index, last, when), date, state == NEGATED)
        if state == PLANNED and head.shape == "verb" and (self._past(head, when) or self._of_old(head, best)):
            return None  # "ستزيد النسبة من 4% عام 2010 إلى ...": the date is not the verb's
        rated = (
            asides.with_basis(tokens, head.index, indices) if head.shape == "verb" and not (led or named) else indices
        )
        if rated != indices:
            indices, what = rated, written(rated)
        on = (
            headwords.with_condition(sentence, indices, last)
            if state == UNCERTAIN and head.shape == "verb"
            else indices
        )
        if on != indices:
            indices, what = on, written(on)
        beside = [] if led or named else others.those_before(sentence, head.index, indices)
        if beside:  # لقي شخص مصرعه | وأصيب أربعة آخرون
            indices = [*beside, *indices]
            what = written(indices)
        turned = None if named or after or led or beside else headwords.turned(sentence, head, indices)
        what = what if turned is None else rendering.render(sentence.text, tokens, *turned)
        if head.shape == "verb" and not (led or named or beside):
            what = upright(sentence, head.index, indices, after) or done(sentence, head.index, indices, after) or what
        first, end = min(indices[0], date, head.index), max(indices[-1], last)
        kind = told_kind(sentence, head.index, head.kind, indices, owners)
        return self._told(when, what, kind, state, first, end, best)

    def _owners(
        self, whose: Whose, head: Head, indices: list[int], owner: str | None, thing: tuple[int, str] | None
    ) -> dict[int, str]:
        """Who is named in brackets, and behind which token: the subject left out, or the one that a pronoun means.

        `thing` is what the pronoun of the deed's object means, and where that stands.
        """
        bearer = head.bearer if head.bearer is not None else whose.bearer(head)
        told = sum(self.sentence.tokens[i].type == "word" for i in indices)
        if head.thing is not None:  # تخرج (سالم) منها (جامعة القاهرة)
            thing = head.thing[0], render_subject(self.sentence, head.thing[1])
        after = {} if thing is None or thing[0] not in indices or self._says(thing[1], indices) else dict([thing])
        if owner is not None and bearer in indices and told <= phrases.FARTHEST and not self._says(owner, indices):
            land = Hero(self.sentence, self.memory).of_land(indices)  # أعلن (سالم) حاكما لها (صحار)
            after = after if land is None or land[1] == owner else dict([land]) | after
            return after | {bearer: rendering.both(owner, after.get(bearer))}
        if head.shape == "phrase" or after:
            return after
        pronouns, hero = Pronouns(self.sentence, self.memory), Hero(self.sentence, self.memory)
        meant = pronouns.meant(head) or pronouns.belonging(head) or hero.meant(head, indices)
        meant = meant or intended(self.sentence, head, indices) or assigned(self.sentence, head, indices)
        meant = meant or (Owners(self.sentence, self.memory).meant(head) if owner is None else None)
        if meant is None or meant[0] not in indices or self._says(meant[1], indices):
            return after
        return dict([meant])

    def _in_full(self, after: dict[int, str]) -> dict[int, str]:
        """The same with the full names of lone nouns: "انطلقت (المبادرة)"."""
        start = self.sentence.tokens[0].start
        full = {
            i: self.memory.full_name(said, start) or self.memory.whole_hero(said) or self.memory.whole_name(said, start)
            for i, said in after.items()
            if " " not in said
        }
        for i, said in after.items():
            if " " in said:  # اللاعب العماني
                called = self.memory.full_name(said, self.sentence.tokens[i].start) if said.count(" ") == 1 else None
                full[i] = called or self.memory.with_topic(said) or whole_body(said, self.memory, start)
                full[i] = full[i] or self.memory.with_name(said, start)
        named = after | {i: name for i, name in full.items() if name is not None}
        return {i: said for i, said in named.items() if said}

    def _named(self, head: Head, indices: list[int], owners: dict[int, str]) -> dict[int, str]:
        """The full names of lone nouns that have one: "نشر النادي | (نادي الساحل) | قائمته"."""
        tokens = self.sentence.tokens
        if (body := members(self.sentence, head)) is not None and body[0] in indices:
            return dict([body])
        if (last := latter(self.sentence, indices, self.memory.before())) is not None:
            return dict([last])
        words = [tokens[i].text for i in indices if tokens[i].type == "word"]
        if pointed := self._pointed(indices, owners):
            return pointed
        named = whole_names(self.sentence, self.memory, indices, owners, _WITH_NAME) if head.shape != "phrase" else {}
        for i in indices if head.shape != "phrase" else ():
            at = lone(tokens, i)
            if at is None or at not in indices or {i, at} & (owners | named).keys():
                continue
            word = _with_article(tokens[i])
            name = self.memory.full_name(word, tokens[i].start)
            name = name.removeprefix(f"{word} ") if name is not None else None  # اللاعب (سالم العامري)
            ends = name.split()[-2 if name.count(" ") > 2 else -1 :] if name is not None else []
            known = name is None or {*ends} <= {*words} or name in (*owners.values(), *named.values())
            longest = _WITH_NAME - sum(len(said.split()) for said in named.values())
            if name is not None and not known and len(words) + len(name.split()) <= longest:
                named.setdefault(at, name)
        whole = None if named else whole_of(self.sentence, indices, self.document.text)
        said = whole is None or whole[1] in owners.values() or self._says(whole[1], indices)
        return named if whole is None or said else dict([whole])

    def _pointed(self, indices: list[int], owners: dict[int, str]) -> dict[int, str]:
        """What the first noun with a demonstrative points back to: "هذه الطائرات | (طائرات بلا طيار)"."""
        tokens = self.sentence.tokens
        words = {tokens[i].reading.folded for i in indices if tokens[i].type == "word"}
        for i in indices:
            at = points(self.sentence, indices, i)
            name = None
            if at is not None and at in indices and not {i, at} & owners.keys():
                name = self.memory.pointed(_with_article(tokens[i]), tokens[i].start)
            if name is None or name in owners.values():
                continue
            known = {fold_word(word) for word in name.split()[1:]} & words
            if at is not None and not known and len(indices) + len(name.split()) <= _WITH_NAME:
                return {at: name}
        return {}

    def _itself(self, at: int, indices: list[int], name: str) -> int:
        """The token behind which a name stands: "منحهم إياها | (الراحة)", rather than behind the verb.

        So too behind a part of it: "ولد نزيه | (نزيه حمود) | في صحار".
        """
        tokens = self.sentence.tokens
        if at + 1 not in indices:
            return at
        reading, behind = tokens[at].reading, tokens[at + 1].reading
        with_it = behind.function == "preposition" and behind.folded.endswith(("ه", "ها")) and with_pronoun(behind.base)
        theirs = with_it and reading.verb is not None and reading.suffix in ("هم", "هما", "هن", "نا")  # وعدهم بها
        theirs = theirs or (
            with_it and reading.verb is not None and reading.verb.lemma in _COMING_OUT
        )  # صدر له ديوانان
        after = tokens[at + 2].text if at + 2 < len(tokens) else ""
        itself = behind.base in _ITSELF or is_part(tokens[at + 1].text, after, name)
        return at + 1 if theirs or itself else at

    def _says(self, owner: str, indices: list[int]) -> bool:
        """Is the thing already told that would be named as the doer: "عاد إلى البحر" after "ركب البحر"?

        Or he himself by his last name just behind the verb: "قال | غارسيا" of بيير غارسيا, and of المحلل بيير غارسيا.
        """
        tokens = self.sentence.tokens
        if not owner or (" " not in owner and any(tokens[i].text == owner for i in indices)):
            return True  # nobody is left to be named, or he is
        behind = next((tokens[i] for i in indices[1:2] if tokens[i].type == "word"), None)
        if behind is None or owner.rsplit(maxsplit=1)[-1] == behind.text:
            return behind is not None
        if may_be_name(behind) and f"{owner} {behind.text}" in self.document.text:
            return True  # أعلن لوبيتشي, of المدرب خوان لوبيتشي
        name = self.memory.whole_name(behind.text, behind.start)
        return name is not None and f"{owner} {name}" in self.document.text

    def _ahead(self, date: int) -> bool:
        """Does a date lie behind the day of the document?"""
        when, said = lifespans.datable(self.sentence.tokens[date]), self.document.date
        return (
            said is not None and when is not None and when.first_day is not None and when.first_day > said.toordinal()
        )

    def _runs_on(self, when: Datable | None) -> bool:
        """Do the years of an interval end more than a year after the day of the document?"""
        said = self.document.date
        if said is None or not isinstance(when, Interval) or when.first_day is None or when.last_day is None:
            return False
        return when.last_day > said.toordinal() + 366

    def _over(self, head: Head, date: int) -> bool:
        """Is it told of a day that is over what goes on now: "يغيب اللاعب بعد إصابته في لقاء النجم | الأحد الماضي"?"""
        tokens = self.sentence.tokens
        verb, when, said = tokens[head.index].reading.verb, lifespans.datable(tokens[date]), self.document.date
        mention = tokens[date].mention
        if verb is None or not verb.ongoing or head.auxiliary or head.index > date:
            return False
        if said is None or when is None or when.last_day is None or mention is None or mention.certainty == "stated":
            return False
        if mention.text.startswith("منذ ") or (date and tokens[date - 1].reading.base in grammar.SINCE):
            return False  # تواصل الطائرات غاراتها منذ 26 مارس
        clause = self.sentence.clauses[self.sentence.clause_of[head.index]]
        if clause.opener == "complement":
            return False  # يتوقع أن يتسارع النمو
        before = tokens[clause.start : head.index]
        began = any(token.reading.verb is not None or token.reading.function == "negation" for token in before)
        return not began and when.last_day < said.toordinal()

    def _past(self, head: Head, when: Datable | None) -> bool:
        """Is a future told of a date that was over when the document was written?"""
        verb = self.sentence.tokens[head.index].reading.verb
        said = self.document.date
        if verb is None or not verb.future or said is None or when is None or when.last_day is None:
            return False
        return when.last_day < said.toordinal() - 2

    def _of_old(self, head: Head, date: int) -> bool:
        """Is a future told of a day that is by its name over: "ستغلق الشركة مصنعها، وفقا لما أعلنه مديرها | أمس"?"""
        verb, mention = self.sentence.tokens[head.index].reading.verb, self.sentence.tokens[date].mention
        said = mention.expression if mention is not None else None
        said = said.date if isinstance(said, At) else said
        over = isinstance(said, Relative) and said.pointer.anchor == "reference" and said.pointer.step < 0
        return verb is not None and verb.future and over

    def _timed(self, state: str, head: Head, when: Datable | None, date: int) -> str:
        """What lies after the document's own day cannot have happened yet."""
        said = self.document.date
        last = when.last_day if when is not None else None
        past = said is not None and last is not None and last < said.toordinal() - 3
        deed = self.sentence.tokens[head.index].reading.verb if head.shape == "verb" else None
        since = self.sentence.tokens[date - 1].reading.base in grammar.SINCE if date else False
        if state == PLANNED and since and deed is not None and not deed.future and head.kind == "statement":
            return HAPPENED  # ظل العمال يطالبون برفع الأجور منذ مايو
        if state == HAPPENED and deed is not None and head.lemma == ("خطط", 2) and self._aims(head):
            return UNCERTAIN if past else PLANNED
        if state == PLANNED and past and deed is not None and not deed.future:
            return UNCERTAIN  # توقع الخبراء أن ترتفع الأسعار, a year ago
        if state == PLANNED and past and head.shape == "noun":
            # what was planned for a day long past, where nobody only meant or foresaw it
            named = (
                date == head.index + 1 and self.sentence.tokens[date].text[0].isdigit()
            )  # طالبوا بتنفيذ اتفاق 26 أبريل
            return HAPPENED if head.governor is None or named else UNCERTAIN
        if state != HAPPENED or said is None or when is None or when.first_day is None:
            return state
        today = said.toordinal()
        if when.first_day > today:
            return PLANNED
        if (head.shape == "noun" or (deed is not None and deed.role == "imperfect")) and self._runs_on(when):
            return UNCERTAIN  # نمو الوظائف بين 2010 و2020, read in 2015
        arranged = (
            head.kind not in _LASTING
            or head.lemma in _DONE_AT_ONCE
            or (head.kind != "statement" and head.lemma in GOVERNING and head.lemma not in ENDURING)
        )
        if deed is not None and deed.role == "imperfect" and arranged and when.last_day is not None:
            day = today - (when.last_day == today - 1 and _TODAY.search(self.sentence.tokens[date].text) is not None)
            still = not since and still_ahead(head.kind, head.lemma, when.first_day, when.last_day, today)
            return PLANNED if still or (day <= when.first_day and when.last_day <= day) else state
        return state

    def _aims(self, head: Head) -> bool:
        """Does what is planned stand behind the verb and its subject: "خطط المنتج | لترسيم الفرقة | في مايو"?"""
        own = subjects.after_verb(self.sentence, head.index)
        aim = own.end if own is not None else head.index + 1
        return aim in head.indices and self.sentence.tokens[aim].text.startswith("ل")

    def _told(self, when: Datable | None, what: str, kind: str, state: str, first: int, last: int, at: int) -> Told:
        sentence, text = self.sentence, self.document.text
        tokens = sentence.tokens
        start, end = quoted(sentence, first, last)
        mention = tokens[at].mention
        source = Source(self.document.id, start, end, text[start:end], mention)
        words = [token.reading.folded for token in tokens[first : last + 1] if token.type == "word"]
        reason = None
        if when is None:
            reason = (mention.reason if mention is not None else None) or "the date cannot be determined"
        what = with_sort(what, text, tokens[first].start)
        if where.asks(what):
            land = self.memory.country() or country.near(sentence, last)
            if land is None and where.of_interest(what):
                land = self.memory.banking()
            what = where.said(what, land, sentence, first, last)
        return Told(when, what, kind, state, source, seats(words), reason)


def _same(told: Told, again: Told) -> bool:
    """Is a deed told again at its time in more words or in less: "في سنة 412 اجتمعوا في حج | ذلك العام"?"""
    less, more = sorted((f"{told.what} ", f"{again.what} "), key=len)
    return more.startswith(less)


def _length(told: Told) -> int:
    return len(told.what)


def _with_part(one: Told, told: list[Told]) -> Told:
    """A telling of others, with those told at the same date beside whom they are counted."""
    for part in [t for t in told if t.when == one.when]:
        what = others.whole(one.what, part.what)
        if what is not None:
            told.remove(part)
            return attrs.evolve(one, what=what, kind=part.kind)
    return one


def _at_the_time_of(dated: Told, told: Told) -> Told:
    """What is told without a date of its own, with that of another."""
    source = attrs.evolve(told.source, mention=dated.source.mention)
    return attrs.evolve(told, when=dated.when, source=source, reason=dated.reason)


def _with_article(token: Token) -> str:
    """A definite noun without the letters glued to it: "للشركة" is "الشركة"."""
    word = token.text[token.reading.conjunction + token.reading.preposition :]
    if not definite(token):
        return word
    return "ا" + word if word.startswith("لل") or not word.startswith("ا") else word
