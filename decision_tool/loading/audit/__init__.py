"""What is wrong between the parts of a partnership's data.

The rules are promises to the reader, so they hold for every partnership: immediate danger is asked
first and significant harm second, every path ends, every outcome can be reached, every line says
what it rests on, and whatever is named is there. Each rule says which files it needs, and runs if
these can be used, so that a mistake in one file hides none in the others.
"""

from collections.abc import Callable, Collection, Iterator, Mapping

from ..faults import Fault
from ..files import (
    CHANGES,
    CLAUSES,
    COUNTERPARTS,
    FORM,
    GUIDANCE,
    OUTCOMES,
    PARTNERSHIP,
    QUESTIONS,
    SENDING,
    STAGES,
)
from ..tables import Tables
from . import (
    clauses,
    contacts,
    counterparts,
    edition,
    form,
    going_on,
    guidance,
    ids,
    letter,
    lines,
    look,
    outcomes,
    references,
    repeats,
    safety,
    settings,
    speaking,
    texts,
    tree,
    words,
)

Rule = Callable[[Tables], Iterator[Fault]]

# On the files as they were read: mistakes are told where they are written, and once.
AS_WRITTEN: Mapping[Rule, Collection[str]] = {
    texts.faults: (),
    ids.malformed: (),
    repeats.faults: (),
    words.faults: (PARTNERSHIP, STAGES),
    contacts.faults: (PARTNERSHIP,),
    settings.faults: (PARTNERSHIP,),
    counterparts.faults: (STAGES, COUNTERPARTS),
    edition.faults: (PARTNERSHIP,),
    look.faults: (PARTNERSHIP,),
    edition.unlisted: (PARTNERSHIP, CHANGES),
    edition.days_of_changes: (CHANGES,),
    edition.stages: (STAGES,),
    clauses.faults: (CLAUSES,),
    lines.faults: (),
    guidance.faults: (GUIDANCE,),
    guidance.namesakes: (CLAUSES, GUIDANCE),
    guidance.alone: (GUIDANCE,),
    references.to_clauses: (CLAUSES, GUIDANCE),
    references.to_contacts_and_links: (PARTNERSHIP,),
    references.to_pages: (),
}

# On finished tables: words filled in, and repeats spelt out.
FINISHED: Mapping[Rule, Collection[str]] = {
    ids.twins: (QUESTIONS,),
    ids.namesakes: (QUESTIONS, OUTCOMES, FORM),
    tree.faults: (QUESTIONS, OUTCOMES),
    safety.faults: (QUESTIONS,),
    going_on.faults: (QUESTIONS, OUTCOMES),
    outcomes.faults: (QUESTIONS, OUTCOMES),
    outcomes.stages_named: (STAGES, QUESTIONS, OUTCOMES),
    references.to_outcomes: (OUTCOMES,),
    form.faults: (STAGES, QUESTIONS, FORM),
    speaking.faults: (FORM,),
    letter.faults: (FORM, SENDING),
}


def faults(tables: Tables) -> Iterator[Fault]:
    """What is wrong; nothing when the data can be used."""
    for rules, there in ((AS_WRITTEN, tables.source), (FINISHED, tables.finished)):
        for rule, needed in rules.items():
            if there.keys() >= set(needed):
                yield from rule(tables)
