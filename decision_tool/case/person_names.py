"""Names of people: by a title, by a word of kin, by the lists, or by a capital within a sentence.

What is told of a word hangs on the words beside it, so that "Mark said" is a name and "Mark the
page" is none. Nothing acquits a whole name because one of its words is ordinary.
"""

from collections.abc import Iterator

from . import field_words
from .field_words import ACRONYMS, KIN, ROLES, SERVICES, SMALL, SURE_TITLES, TIMES, TITLES
from .normalise import Span
from .words import Reader, Word

Found = tuple[str, Span]  # kind, where

# What people do: the word before is somebody.
DOES = frozenset(
    """
    admitted arrived asked attended became began bit called came can't claims comes cried cut
    cries denied denies described did didn't disclosed does doesn't drinks dropped felt found gave
    gets goes got grabbed had has hates hit hits hurt hurts is isn't kept kicked kicks killed knew
    knows left lied likes lived lives looked looks lost loves made missed moved needs overdosed
    phoned pinched presented presents pulled punched punches pushed pushes put ran rang refused
    refuses reported reports returned runs said saw says screams seemed seems sees shouted shouts
    slapped sleeps slept smelt smokes spoke started stated states stayed stays stopped takes talks
    texted thinks threatened threw told tells took touched tried turned wakes walked wanted wants
    was wasn't weighs went wet wets won't works wrote self-harms self-harmed absconded
    """.split()
)
TALKS = frozenset("said says told tells asked rang hit hits hurt hurts phoned cried lives".split())
NAMING = frozenset("named called aka nicknamed known goes name surname alias".split())
# Small words that stand beside a title or kin and are no name there.
NOT_AFTER = frozenset(
    """
    a about again also always am an and any are as at aware away back because been being but by can
    could did do does ever for from had has have he her here him his how i if in into is it its just
    may me might must my never no not now of off often on only or our out over own s she should so
    still than that the their them then there they this to too took under until up us very was we
    were what when where which who whose why will with would yet you your mark grant hope sue bill
    pat rob wade rose drew chase ray art don dawn
    """.split()
)
LINKS = frozenset(("", ",", "-", "(", ":", "/", ", (", '"', "“", "'", "(\"", "- ", "=", ";"))


def spans(found: list[Word], reader: Reader) -> Iterator[Found]:
    """Where names stand, those side by side as one; then words that may be a name or a place."""
    marked = Marks(found, reader)
    yield from (("name", span) for span in marked.spans())
    yield from (("place", span) for span in marked.unknown())


class Marks:
    """Which words of a text are of somebody's name."""

    def __init__(self, found: list[Word], reader: Reader) -> None:
        """Look at each word by itself, then at what stands beside names."""
        self.found, self.reader = found, reader
        self.names: set[int] = set()
        self.services = set(self._services())
        for at in range(len(found)):
            if self._is_name(at):
                self.names.add(at)
        for at in range(len(found)):
            if at in self.names:
                self._take_in(at)

    # ---- Each word by itself -----------------------------------------------------------------

    def _is_name(self, at: int) -> bool:
        word = self.found[at]
        if self._named_before(at):
            return True
        if at in self.services:
            return word.low in self.reader.given and not word.text.islower()
        return (
            word.low in self.reader.given
            and (not word.text.islower() or not self.reader.is_known(word.low))
            or self._in_lists(at)
            or self._is_initials(at)
            or self._is_kin_after(at)
        )

    def _in_lists(self, at: int) -> bool:
        word = self.found[at]
        if word.upper and word.low in ACRONYMS:
            return False
        if self.reader.is_name(word.low):
            if word.text.islower() or (word.shouted and len(word.low) < 4):
                return self._in_small(at)
            return True
        if not self.reader.may_be_name(word.low) or not word.capital or word.low in TIMES:
            return self._is_month_who_talks(at)
        if word.first:
            return self._does(at) or self._owns(at) or self._has_surname(at)
        return not self._in_title_case(at)

    def _in_small(self, at: int) -> bool:
        """A name in small letters: a short one only beside what people do."""
        word = self.found[at]
        if word.low in SMALL or (len(word.low) < 4 and word.low in ("ann", "may")):
            return self._does(at) or self._owns(at)
        return True

    def _is_month_who_talks(self, at: int) -> bool:
        word = self.found[at]
        is_month = word.low in ("april", "may", "june", "summer", "autumn")
        after = self._low(at + 1)
        return is_month and word.capital and after in TALKS and self._low(at - 1) not in ("in", "last")

    def _is_initials(self, at: int) -> bool:
        """ "KB said", "child KB", "J.B."; not what is short for something."""
        word = self.found[at]
        if len(word.text) != 2 or not word.upper or word.shouted or word.low in ACRONYMS | SHORT:
            return False
        near = self._low(at - 1) in KIN | {"with", "for", "re"} and word.beside
        return near or self._owns(at) or (self._does(at) and self._low(at + 1) not in ("is", "needs"))

    def _is_kin_after(self, at: int) -> bool:
        """ "Zofka, mum", "Zofka (his aunt)"."""
        word = self.found[at]
        if not word.capital or self.reader.is_known(word.low) and not (
            self.reader.may_be_name(word.low)
        ):
            return False
        if word.upper and (word.low in ACRONYMS or len(word.low) < 4):
            return False
        nearest = at + 1
        if self._low(nearest) in ("his", "her", "their", "the", "child's", "my"):
            nearest += 1
        gap = self.found[at + 1].gap.strip() if at + 1 < len(self.found) else "."
        return gap in (",", "(", "-", ", (") and self._low(nearest) in KIN and (
            nearest + 1 >= len(self.found) or not self.found[nearest + 1].beside
            or self._low(nearest + 1) in ("of", "to", "aged") or gap == "("
        )

    # ---- By the words before -----------------------------------------------------------------

    def _named_before(self, at: int) -> bool:
        """After a title, a word of kin, or "known as"."""
        word, before = self.found[at], self._low(at - 1)
        if at == 0 or word.of_it and before not in NAMING:
            return False
        gap = word.gap.strip()
        if before in TITLES and gap in ("", "."):
            return self._after_title(at, before)
        if before in ("and", "&") and self._low(at - 2) in TITLES and word.capital:
            return not self.reader.is_known(word.low)
        if before in KIN and gap in LINKS:
            return self._after_kin(at)
        if before in NAMING or (before in ("as", "by", "is") and self._low(at - 2) in NAMING):
            return gap in LINKS and self._after_naming(at)
        if before == "and" and self._low(at - 3) in KIN and at - 2 in self.names:
            return word.capital and not self._in_field(at)
        return False

    def _after_title(self, at: int, title: str) -> bool:
        word = self.found[at]
        if word.low in NOT_AFTER or word.low in TITLES:
            return word.low in ("may", "grant", "hope", "rose", "ray", "wade", "drew", "mark", "bill", "chase", "dawn") and word.capital
        if title in SURE_TITLES:
            return word.low not in ("who", "x") or word.capital
        if self._in_field(at) and not word.upper:
            return False
        if word.capital:
            return not (title in ("miss", "sister", "master") and self.found[at - 1].text.islower() and self.reader.is_known(word.low))
        return self.reader.is_name(word.low) or self.reader.is_unknown(word.low) and title in ("dr", "pc", "miss")

    def _after_kin(self, at: int) -> bool:
        word, gap = self.found[at], self.found[at].gap.strip()
        if word.low in KIN or word.low in NOT_AFTER and not word.capital:
            return False
        if word.low in self.reader.lists.names and not self._in_field(at):
            return word.capital or gap == "" and not self._is_plural(at - 1)
        if self._in_field(at) or self.reader.is_known(word.low):
            return False
        if word.upper and (len(word.low) < 3 or word.low in ACRONYMS):
            return False
        return word.capital or (gap in ("", "(") and self.reader.is_unknown(word.low) and len(word.low) > 3)

    def _after_naming(self, at: int) -> bool:
        word = self.found[at]
        quoted = word.gap.strip()[-1:] in ('"', "“", "'")
        if word.low in NOT_AFTER or self._in_field(at):
            return False
        if quoted:
            return True
        if word.capital:
            return not word.upper or word.low not in ACRONYMS
        return word.low in self.reader.lists.names and word.low not in self.reader.lists.words

    # ---- What goes with a name ---------------------------------------------------------------

    def _take_in(self, at: int) -> None:
        """The rest of the name: a surname after it, an initial before or after."""
        after = at + 1
        while after < len(self.found) and after - at < 4 and self._is_surname(after):
            self.names.add(after)
            after += 1
        before = at - 1
        if before >= 0 and self._beside(at) and before not in self.names:
            first = self.found[before]
            initial = len(first.text) == 1 and first.text not in ("I", "A", "a")
            unknown = first.capital and not first.first and self.reader.is_unknown(first.low)
            if (initial and first.text.isupper()) or unknown:
                self.names.add(before)

    def _is_surname(self, at: int) -> bool:
        word = self.found[at]
        if not self._beside(at) or self._in_field(at) or word.text in ("I", "A"):
            return False
        if word.upper and word.low in ACRONYMS:
            return False
        if word.capital or (word.shouted and not self.reader.is_known(word.low)):
            return True
        return self.found[at - 1].text.islower() and self.reader.is_unknown(word.low)

    def _beside(self, at: int) -> bool:
        """Whether nothing but a space, an initial's point or a hyphen parts it from the last."""
        word = self.found[at]
        return word.beside or (word.gap in (". ", ".", "-") and len(self.found[at - 1].text) == 1)

    # ---- Words of which nothing is known -----------------------------------------------------

    def unknown(self) -> Iterator[Span]:
        """Capitals within a sentence that no list and no service explains."""
        for at, word in enumerate(self.found):
            if at in self.names or at in self.services or not word.capital:
                continue
            if word.upper or not self.reader.is_unknown(word.low):
                continue
            if not word.first or self._owns(at) or self._does(at):
                yield word.start, word.end

    def _services(self) -> Iterator[int]:
        """The words of a service's name: capitals that lead to what it is."""
        for at, word in enumerate(self.found):
            if word.low in SERVICES or word.low in ROLES:
                before = at
                while before > 0 and at - before < 4 and self._in_service(before):
                    before -= 1
                    if not self.reader.is_name(self.found[before].low) or word.low in SERVICES:
                        yield before
                yield at

    def _in_service(self, at: int) -> bool:
        word, before = self.found[at], self.found[at - 1]
        return (word.beside or word.of_it) and before.text[0].isupper() and not (
            before.first and self.reader.is_name(before.low)
        )

    # ---- Small questions ---------------------------------------------------------------------

    def spans(self) -> Iterator[Span]:
        """Where names stand, those side by side as one."""
        start = end = -2
        for at in sorted(self.names):
            if start >= 0 and at == end + 1 and (self._beside(at) or self.found[at].gap == "-"):
                end = at
                continue
            if start >= 0:
                yield self.found[start].start, self.found[end].end
            start = end = at
        if start >= 0:
            yield self.found[start].start, self.found[end].end

    def _low(self, at: int) -> str:
        return self.found[at].low if 0 <= at < len(self.found) else ""

    def _in_field(self, at: int) -> bool:
        low = self.found[at].low
        return low in field_words.ALL or low in self.reader.own

    def _is_plural(self, at: int) -> bool:
        return self._low(at).endswith("s") and self._low(at) not in ("sis",)

    def _does(self, at: int) -> bool:
        follows = at + 1 < len(self.found) and self.found[at + 1].gap in (" ", "\n")
        return follows and self._low(at + 1) in DOES

    def _owns(self, at: int) -> bool:
        return at + 1 < len(self.found) and self.found[at + 1].gap.startswith("'s")

    def _has_surname(self, at: int) -> bool:
        after = at + 1
        if after >= len(self.found) or not self.found[after].beside or not self.found[after].capital:
            return False
        return self.reader.is_unknown(self._low(after)) or self.reader.is_name(self._low(after))

    def _in_title_case(self, at: int) -> bool:
        """Whether the words on both sides have capitals too, as in the name of a thing."""
        sides = [
            self.found[near]
            for near in (at - 1, at + 1)
            if 0 <= near < len(self.found) and self.found[max(at, near)].beside
        ]
        return any(side.capital and self.reader.is_known(side.low) and not side.first for side in sides)


SHORT = frozenset(
    """
    ae am bp cc ce ci cn cp cv cw da dc di dm dr ds dv ed eh ep eu ey fe fs gp gu hr hv id ip iq it
    iv ks la lp ma md mh mp mr ms na nb ni no ob od ok oo op ot pa pc pd pe pg pm pp pr ps qa rb re
    rt sc sg sn so st sw ta tb tm tv uk us vc vs wc wp wt yo yp ys yr ad dl em ga ir is in on to by
    pl cs ss sv oh up an as at be do go he if me my of or we hq fm nv gi gb cm mm kg ml mg lb uc cl
    """.split()
)
