"""The field's own words, all in lower case: what has a capital in a note and names nobody."""

from .normalise import listed

# Roles: they end a name ("Ann Lee Health Visitor"), and are never part of one.
ROLES = listed(
    """
    adviser advisor advocate aide ambulance assistant attendance carer chair chairperson
    childminder clinician co-ordinator colleague commissioner consultant coordinator counsellor
    deputy designated detective director doctor dsl early education engagement family foster gp
    governor guardian head headmaster headmistress headteacher health helper housing inclusion
    independent inspector key lead leader learning liaison line local manager matron mentor
    midwife named nurse nursery officer outreach paediatrician parent pastoral pc personal play
    police practitioner principal probation psychiatrist psychologist pupil receptionist
    registrar reviewing safeguarding school senco senior sergeant social solicitor specialist
    speech substance supervising supervisor support surgeon teacher teaching team the therapist
    tutor visitor volunteer warden welfare worker youth
    """
)

# What services are called: a name before them is theirs. "Hillside Surgery", "the North team".
SERVICES = listed(
    """
    advice agency alliance ambulance association authority board branch bureau centre centres
    charity clinic clinics college committee constabulary council court custody department
    directorate district division foundation front gateway group helpline hospice hospital
    hospitals hub hubs infirmary library locality mash ministry mission network nhs office panel
    partnership police practice prison programme project refuge service services sessions social
    station surgery team teams trust unit university walk-in ward wing workshop
    """
)

KIN = listed(
    """
    aunt auntie aunty baby babysitter boy boyfriend bro brother carer carers child cousin dad
    daddy daughter daughters dads ex ex-husband ex-partner ex-wife father fiance fiancee friend
    gf bf girl girlfriend gran grandad granddad grandfather grandma grandmother grandpa grandson
    granny granddaughter half-brother half-sister husband lodger mam mother mum mummy mums nan
    nana nanna nanny neighbour nephew niece pal parent parents partner sibling siblings sis
    sister sisters brothers son sons stepbrother stepdad stepdaughter stepfather step-dad
    step-father stepmother stepmum step-mum step-mother stepsister stepson step-son
    step-daughter twin twins uncle unborn victim wife perpetrator pupil student toddler teenager
    youngster infant newborn friends
    """
)

TITLES = listed(
    """
    mr mrs ms miss mx master dr prof professor rev reverend fr sir lady lord dame cllr imam
    rabbi pc wpc dc ds di dci sgt sergeant constable inspector insp pcso
    """
)
SURE_TITLES = listed("mr mrs ms mx cllr prof")  # after these everything counts

TIMES = listed(
    """
    april august autumn bank christmas december easter eid february friday half-term january
    july june lent march may monday november october ramadan saturday september spring summer
    sunday thursday tuesday wednesday winter new diwali whitsun mothering fathers halloween
    bonfire mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct
    nov dec
    """
)

# Peoples, languages, countries and large cities, laws, programmes: who reads them knows nobody.
PROPER = listed(
    """
    africa african albanian america american arabic asian australia bangladeshi bengali
    birmingham bristol britain british bulgaria bulgarian cardiff catholic celtic china chinese
    christian christianity church cornish czech dari dutch edinburgh england english estonian eu
    europe european farsi france french german germany ghana glasgow gypsy hindu hungarian india
    indian iran iranian iraq iraqi ireland irish islam islamic italian italy jewish kent kurdish
    latvian leeds lithuanian liverpool london manchester muslim nepali nigeria nigerian
    nottingham pakistan pakistani pashto persian poland polish portugal portuguese punjabi roma
    romania romanian russia russian scotland scottish sheffield sikh slovak somali somerset
    dorset cornwall spain spanish sudanese swansea syria syrian tamil thai traveller travellers
    turkey turkish uk ukraine ukrainian urdu usa vietnamese wales welsh wiltshire york adhd
    autism barnardo's barnardos co-op cafcass camhs childline covid covid-19 egress equalities
    facebook fraser gillick google instagram jehovah's kooth lado lgbt lgbtq mosaic nspcc ofsted
    outlook paracetamol prevent ritalin rio roblox skype snapchat sharepoint systmone tiktok tv
    whatsapp wi-fi wifi xbox youtube zoom calpol playstation netflix fortnite relate samaritans
    nice liquidlogic carefirst cpoms arbor sims myconcern eclipse azeus triple incredible
    microsoft excel eventbrite iphone ipad android fiat ford tesco asda lidl aldi boots argos
    uber makaton braille ofcom crimestoppers mencap mind shelter child's children's people's
    women's men's mckenzie caldicott munro laming tourette tourette's asperger asperger's down's
    down downs hiv munchausen bowlby maslow thrive portage
    """
)

# Capitals that are short for something, or that stand in a note for themselves.
ACRONYMS = listed(
    """
    aim amhp anp asap asb asbo asd ass bame bmi bruise cafcass camhs case cce ccg ced cet chat
    chc child cin cla clas clad core cp cpc cpn cps cpp cse cwd dash data dbs deputy dfe dna dob
    dols dsl dso dwp edd edt ehcp ehcps ehe elsa emas emma eni epo esa etc eyfs fgm fft fii fip fnp
    fsm gcp gdpr gp hca hmp hr hub hv icb ico icpc ict idva imca info iro irt isp isva kcsie ks
    lac lado lcsp lgbt lsp maca mappa marac mash mca mdt met miss mst multi nai ncmp nee nfa nhs
    nice nrm nsf nwg oo ooh ot paf pau pcn pep phse pip plo pm pod pop pru psa pshe qa rag rcpc
    ref rehab res rshp s17 s20 s47 salt sara sarc scan sdq sen senco send seni sho sib sims slt
    smt snap sol spoc ssp sta sudi ta tac tad taf taf's tat team ted tom tot uasc ucas use val
    vcs web wte yot yos yjs ypas
    """
)

# In small letters these are parts of ordinary sentences, though some are called so.
SMALL = listed(
    """
    abe ada adi alf ali ama ana ara ari cal cali cas che con dai dan dana dax deb dee del dev
    doc dow ela eli ell ema emo esa eta eva flo gal gil hal ida ian ike imo ira irl june kia kin
    kip lea len les lex lim lou lum lux mac mae mai mal max mel meta mia mina moe nan nat nim
    noe oma ona ora pam qay rae ras rex ria roe sal sam sid sim sol tad tal tex tia tim tod tre
    una ura val vic viva von wes york chad kent rome mali iran jamaica asia india china israel
    georgia jordan paris london chelsea adan alma anna's belle beau carmine clement dirk emery
    fanny hector homer ide laddie lassie lei linden marquis meg noel paisley piper purl randy
    rhea rick sable sonny sterling tate terry toms tucker zed joy christian christen jay
    """
)

ALL = ROLES | SERVICES | KIN | TITLES | TIMES | PROPER
