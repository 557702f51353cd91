"""The words that plain limits, and the headings above them, are made of. What is not here may limit a rule, report it or
take it back: a word that is added has to leave `python -m evals.unseen.signed` without a wrong rule."""

_SMALL = """
a all also although an and any apply are as at be been before below between both but by can cannot come do does each
either every for from had has have if in into is it its itself least less may might more most must neither no none nor not
of off on once one only or other others out over own per shall should so such than that the their them then there these
they this those through thus our we to together too toward towards under until up upon was we were when where whether which
while who whose will with within without you your he she his her ought whichever whatever how what own's 's s'
"""
_CREDIT = """
credit credits hour hours unit units semester semesters quarter quarters course courses coursework class classes work
term terms year years calendar academic old older recent age aged grade grades graded gpa average letter point points scale
student students candidate candidates applicant applicants graduate school college university institution institutions
universities colleges schools department departmental program programs plan study studies director dean faculty
coordinator committee adviser degree degrees level levels transcript requirement requirements required residence residency
matriculation admission application enrollment standing status seeking matriculated nondegree non special catalog
"""
_VERBS = """
account accounts accept accepted accepts accepting acceptable admit admitted allow allowed allows amount applied applicable applies applying
approve approved approval assign award awarded awards entitle bring brings brought carry carries carried ceiling complete completed
completes completing constitute constitutes consider considered contain contains count counted counting counts
credited cap capped caps deem deemed dating earn earned earns graduate enroll enrolled enter entered exceed exceeded exceeds exceeding
expire expires extend file filed submit submitted fulfill fulfilled give given go goes gone grant granted grants hold holds held incorporate include
included includes including limit limited limits limitation make makes made meet met move moved need needs obtain obtained
pass passed permit permitted permits pertain petition petitioned present presented prior pursue pursuing
recognize recognized recognizes refuse refused refuses reject rejected rejects request requested require requires restrict
restricted satisfy show shown shows enter enters entering last satisfied satisfies seek stack stacks stand stands surpass substitute substituted substitution take
lets serve serves served taken takes taking total totals totalling transfer transferred transferring transferable transfers transferrable
undertaken use used uses using work worked working carrying attended having has been bear
"""
_MEASURE = """
maximum minimum most least largest smallest lowest highest high low no above beyond better higher lower than fewer greater
equal equivalent up half third thirds quarter percent number numbers sum share part portion total combined whole full
entire entirely fully remaining remainder rest whichever lesser smaller larger additional further previous previously
earlier later subsequent subsequently preceding following first second time times date day
"""
_REST = """
accredited regionally another outside elsewhere external externally internal different such related appropriate relevant
subject according regardless provided unless except way ways case cases basis good enough eligible eligibility
ineligible individual policy rule rules regulation regulations purpose toward already after since during own one
much done able onto form forms completion end close closing initial initially become becomes remain remains order instruction received receive finished forward back again once did contributed formed grad very well further
meaning say namely advised ask asks unused held denied deny rather incoming
double anything nothing something only same home regular ordinary letter official beyond just
recommendation advisory consent endorsement discretion council chair office board offered offers comprise comprises
comprising fulfillment partial posted restrictions start starts begin begins entry immediately recorded assigned
issued basis visiting finish finishes nothing lesser come comes coming along passed transferee advisor permission institute
short restricted condition conditions counts any instance case event overall
fraction fractions being dropped share shared sharing overlap overlapping here twice single afterward afterwards starting expired lapse lapses lapsed
circumstances conferred graduation cumulative finishing registration recognised numbered mark marks needed persons us lie lies
"""
_PEOPLE = "persons people person individuals anyone everyone anybody everybody learner learners participant participants holder holders"
MARKS = "ORG CERT MAST DEG DOCT BACH MICRO"
WORDS = frozenset(f"{_SMALL} {_CREDIT} {_VERBS} {_MEASURE} {_REST} {_PEOPLE} {MARKS}".split())
"""What plain limits are made of, as the patterns read them."""
_BASES = frozenset(_VERBS.split())
_NARROWING = frozenset({"passing", "limiting", "expected"})
"""Forms of the verbs that tell of which kind something is."""
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def is_form(word: str) -> bool:
    """Whether a word is another form of one of the verbs."""
    if word in _NARROWING:
        return False
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            doubled = stem[:-1] if stem[-1] == stem[-2] else stem
            if f"{stem}{instead}" in _BASES or (not instead and doubled in _BASES):
                return True
    return False


_TITLES = """
policy policies procedure procedures overview general information about regulations regulation rules conditions
requirements academic graduate studies catalog earned before credit transfer transferring transferred residency
residence awarding limits limit limitations time reuse sharing shared double counting count counted certificates
programs students study scope purpose criteria guidelines eligible eligibility acceptance evaluation evaluating
applying application applicable how much many and prior previous coursework non degree nondegree non-degree age grades
guide guidelines faq faqs frequently asked questions question handbook bulletin amount amounts stacking stack stacked
moving bringing applying restrictions qualifies summary glance basics essentials chapter took does counting into from
kinds sources quality standing advanced residence faculty rules conditions graduate here
basic look looks overall completion curriculum order
size sizes culminating duration timing deadline deadlines decides decide deciding fine print send sending quick reference brief key details steps step
process responsibilities statement principles guiding length long my currency recency going conferral getting dates maximums
minimums provisions common registrar stackable learning money cost costs keeping reusing know knowing things useful facts figures
grade topic note section continuing qualify qualifying fee fees tuition payment credential credentials progress overlap advancement article i ii iii iv v vi vii viii ix x page pages table sheet list
"""
ABOVE = frozenset(_TITLES.split())
"""What headings may say besides."""
