import decision_tool


def test_the_package_says_its_version():
    assert decision_tool.__version__
