"""What people come to the site for, the page that serves them, and words that they might type."""

from typing import NamedTuple


class Errand(NamedTuple):
    """`page` is the address of the page, relative to that of the site, or of a part of it."""

    who: str
    wants: str
    page: str
    search: str


ERRANDS = [
    Errand("a social worker", "to know what to do next", "next-step/danger/", "next step"),
    Errand("a nurse", "whom to call for a child at risk", "next-step/call-front-door/", "at risk"),
    Errand("a teacher", "help if nobody answers", "look-up/contacts/#no-answer", "nobody answers"),
    Errand("a Safeguarding Lead", "to print the protocol", "clauses/", "print"),
    Errand("a team leader", "one sheet for the wall", "quick-guide/", "quick guide"),
    Errand("a health visitor", "the time limits", "look-up/questions/#how-long", "time limit"),
    Errand("a manager", "to reach the Manager", "look-up/contacts/", "contact manager"),
    Errand("a manager", "what the second stage asks of them", "next-step/stage-2/", "stage 2"),
    Errand("a trainer", "to run 45 minutes tomorrow", "training/short-session/", "45 minutes"),
    Errand("a trainer", "a story to practise on", "training/scenarios/", "scenarios"),
    Errand("a trainer", "to write a case of their own", "training/write/", "write scenario"),
    Errand("a trainer", "to see whether it changed anything", "training/tally/", "evaluation"),
    Errand("a student", "to test what they know", "training/check/", "quiz"),
    Errand("a police officer", "to go on with a record", "next-step/form/", "fill in form"),
    Errand("a police officer", "to note a talk", "next-step/discussions/", "record of discussions"),
    Errand("a GP", "the form on paper", "next-step/paper/", "form on paper"),
    Errand("a sender", "what happens to their form", "next-step/form-sent/", "form sent"),
    Errand("a parent", "to complain", "next-step/family/", "complain"),
    Errand("a foster carer", "somebody to take it up", "next-step/carer/", "foster carer"),
    Errand("a volunteer", "to know who acts", "situations/voluntary/", "volunteer"),
    Errand("a colleague", "to answer", "challenge/being-challenged/", "disagrees with me"),
    Errand("a chair", "their part when agencies disagree", "next-step/chair/", "chair"),
    Errand("a worker", "to report a colleague", "next-step/allegation/", "allegation"),
    Errand("a worker", "to tell of a cover-up", "situations/whistleblowing/", "whistleblowing"),
    Errand("a worker", "somebody to talk to", "next-step/distress/", "can’t cope"),
    Errand("a governor", "what leaders are asked to do", "principles/leaders/", "governor"),
    Errand("a newcomer", "what a word means", "look-up/glossary/", "glossary"),
    Errand("an information officer", "what is kept of what is typed", "about/privacy/", "privacy"),
]  # fmt: skip
