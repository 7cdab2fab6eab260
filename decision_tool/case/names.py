"""The lists of names and words that tell a name from a word, fetched when they are first needed.

`scripts/build/word_lists.py` makes them, from the packages that it names.
"""

from dataclasses import dataclass
from functools import lru_cache

# Enough of a name's endings to know a form by its word: "assessed" by "assess", "carries" by
# "carry". Each stands with what comes in its place.
ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("ily", "y"), ("ier", "y"), ("iest", "y")),
    *(("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", "")),
    *(("er", ""), ("er", "e"), ("ers", ""), ("est", ""), ("ness", ""), ("r", ""), ("less", "")),
    *(
        ("ful", ""),
        ("ship", ""),
        ("ment", ""),
        ("able", ""),
        ("able", "e"),
        ("ation", "e"),
        ("ation", ""),
    ),
)

# Told also where the lists did not come: the commonest names that are nothing but names.
FEW = """
    aaron abbie adam aisha alan ann alex alexander alfie alice alison amelia amy andrew angela anna
    anne anthony archie barry ben benjamin beth bethany billy bradley brian callum cameron carl
    catherine charlie charlotte chelsea chloe chris christopher claire connor courtney craig daniel
    darren dave david debbie declan demi donna dylan eleanor elizabeth ella ellie emily emma erin
    ethan evie fatima gareth gary gemma george georgia hannah harry harvey helen ian isaac isabella
    isla jacob jake james jamie jane janet jasmine jason jayden jennifer jessica jo joanne joe john
    jordan joseph josh joshua julie kai karen kate katie kayleigh keith kelly kevin kieran kyle
    laura lauren leah leanne lee leo lewis liam linda lisa logan louise lucy luke maisie maria
    martin mary mason matthew megan mia michael michelle mike mohammed molly muhammad nathan niamh
    nicola noah oliver olivia oscar owen paul paula peter phoebe rachel rebecca reece rhys richard
    riley robert ryan samantha samuel sandra sarah scott sean shannon sharon shaun simon sophie
    stacey stephen steve steven stuart susan theo thomas tracey tyler victoria wayne yusuf zara zoe
"""


def bases(word: str) -> list[str]:
    """The words of which this may be a form."""
    found = []
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            base = word.removesuffix(ending) + instead
            found.append(base)
            if not instead and base[-1] == base[-2]:
                found.append(base[:-1])
    return found


@dataclass(frozen=True)
class Lists:
    """First names and ordinary words, in lower case; a name that is a word too is in both.

    Without `words` nothing can be said of a word that is in neither.
    """

    names: frozenset[str]
    words: frozenset[str] = frozenset()

    def is_word(self, word: str) -> bool:
        """Whether it is an ordinary word, or a form of one."""
        return word in self.words or any(base in self.words for base in bases(word))


FALLBACK = Lists(frozenset(FEW.split()))


@lru_cache(maxsize=1)
def load(text: str) -> Lists:
    """The lists in the text of their file: a line of names, a line of words."""
    names, words = text.split("\n")[:2]
    return Lists(frozenset(names.split()), frozenset(words.split()))
