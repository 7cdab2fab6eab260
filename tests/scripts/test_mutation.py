"""The score says how many changes of the code a test noticed, and never more than was run."""

from scripts import mutation

RESULTS = """
    decision_tool.case.privacy.x_plain__mutmut_1: killed
    decision_tool.case.privacy.x_plain__mutmut_2: survived
    decision_tool.case.privacy.xǁ_Placeǁkey__mutmut_1: timeout
    decision_tool.model.flow.x_reachable__mutmut_1: no tests
"""
CUT_SHORT = RESULTS + "    decision_tool.model.flow.x_reachable__mutmut_2: not checked\n"


def told(results):
    return list(mutation.told(mutation.read(results)))


def test_survivors_are_named_and_each_module_has_a_score():
    assert told(RESULTS) == [
        "survived: decision_tool.case.privacy.x_plain__mutmut_2",
        "no tests: decision_tool.model.flow.x_reachable__mutmut_1",
        "decision_tool.case.privacy: 2 of 3 noticed, 66.7%",
        "decision_tool.model.flow: 0 of 1 noticed, 0.0%",
        "All: 2 of 4 noticed, 50.0%",
    ]


def test_a_run_of_a_part_is_not_told_as_one_of_the_whole():
    assert told(CUT_SHORT)[-1] == (
        "All: 2 of 4 noticed, 50.0%; 1 did not run, so this is no score of the whole"
    )


def test_enough_is_85_in_100_of_all():
    def enough(noticed, of, not_run=0):
        fates = ["killed"] * noticed + ["survived"] * (of - noticed) + ["not checked"] * not_run
        return mutation.is_enough(
            {"module": {str(number): fate for number, fate in enumerate(fates)}}
        )

    assert enough(85, of=100)
    assert not enough(84, of=100)
    assert not enough(100, of=100, not_run=1)
    assert not mutation.is_enough({})
