"""Words that tell something of the word beside them: that it is a name, or that it is none."""

from .normalise import listed

# What people do: the word before is somebody.
DOES = listed(
    """
    absconded admitted arrived asked attended became began bit called came can't claims comes
    cried cries cut denied denies described did didn't disclosed does doesn't drinks dropped
    felt found gave gets goes got grabbed had has hates hit hits hurt hurts is isn't kept kicked
    kicks killed knew knows left lied likes lived lives looked looks lost loves made missed
    moved needs overdosed phoned pinched presented presents pulled punched punches pushed pushes
    put ran rang refused refuses reported reports returned runs said saw says screams seemed
    seems sees self-harmed self-harms shouted shouts slapped sleeps slept smelt smokes spoke
    started stated states stayed stays stopped takes talks texted thinks threatened threw told
    tells took touched tried turned wakes walked wanted wants was wasn't weighs went wet wets
    won't works wrote
    """
)
TALKS = listed("said says told tells asked rang hit hits hurt hurts phoned cried lives")
GOES_ON = listed("and from who whose with can could may might must should will would")
WHERE = listed("at from in near of to")
NAMING = listed("call calls named called aka nicknamed known goes name surname alias")
# What may stand before a name as a part of it: "Big Dave".
BYNAMES = listed("big little old young lil wee mad crazy fat skinny")
POSSESSIVES = listed("his her their the child's my")

# Names of months and seasons that are people's too.
MONTH_NAMES = listed("april may june summer autumn")
# Words that are surnames after a title, though they are no names beside kin: "Mrs May", "mum may".
SURNAMES = listed("bill chase dawn drew grant hope mark may ray rose wade")
# Small words that stand beside a title or kin and are no name there.
NO_NAMES = SURNAMES | listed(
    """
    a about again also always am an and any are art as at aware away back because been being but
    by can could did do does don ever for from had has have he her here him his how i if in into
    is it its just me might must my never no not now of off often on only or our out over own
    pat rob s she should so still sue than that the their them then there they this to too took
    under until up us very was we were what when where which while who whose why will with would
    yet you your
    """
)
# What may stand between kin and a name: "Mum, Tracey", "Mum (Tracey)", "Mum: Tracey".
LINKS = frozenset(["", ",", "-", "(", ":", "/", ", (", '"', "“", "'", '("', ";", "="])
QUOTES = ('"', "“", "'")

# Two capitals that are short for something, and no initials.
SHORT = listed(
    """
    ad ae am an as at be bp by cc ce ci cl cm cn cp cs cv cw da dc di dl dm do dr ds dv ed eh em
    ep eu ey fe fm fs ga gb gi go gp gu he hq hr hv id if ip iq ir is it iv kg ks la lb lp ma md
    me mg mh ml mm mp mr ms my na nb ni no nv ob od of oh ok on oo op or ot pa pc pd pe pg pl pm
    pp pr ps qa rb re rt sc sg sn so ss st sv sw ta tb tm to tv uc uk up us vc vs wc we wp wt yo
    yp yr ys
    """
)

# Of these a street or school has no name: "her new primary school", "7 days in a row".
NO_PLACE = listed(
    """
    a about academy adults after all alternative an and another any around as at attended attending
    attends be been before behind boarding boys busy but by c calls catholic children church
    community crown current day days different down e each every faith family few first for
    former free from front girls grammar had has have he her high his home hours i if in
    independent infant into is it its junior key last left less local main mainstream maintained
    many miles minutes months more multi-academy my named near nearest new next nights no
    nursery of off old on one or other our out over own parents people per pre previous primary
    private public pupils residential reception same second secondary she sibling siblings sixth
    some special state stay summer that the their then there these they third this times to
    trust two until up upper virtual visits was we weeks were what when where which while who
    will with within work workers year years your
    """
)
