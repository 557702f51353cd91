"""Classes of words that cannot change whether credit counts, each with the reason why."""

_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
tonight tomorrow morning afternoon noon midnight lunch lunchtime weekend weekends overnight nightly til till until
"""
"""No rule of credit turns on a day of the week or an hour; its deadlines name dates, whose numbers are read."""
_FEELINGS = """
afraid annoyed annoying anxious ashamed awkward bored bummed confused confusing crazy curious delighted desperate
disappointed embarrassed embarrassing exhausted frustrated frustrating fun funny grateful hopeful impatient insane
interesting lovely lucky mad optimistic overwhelmed panicking proud psyched relieved sad scary shocked silly
stoked stuck stupid surprised tired torn unlucky weird yikes fantastic wonderful amazing brilliant
tough brutal painful ridiculous definitely absolutely totally literally seriously frankly
truly hugely super fortunately unfortunately luckily sadly
"""
"""What somebody feels about a rule does not change it. What is said of the work itself ("poor", "weak") is not here."""
_SUBJECTS = """
algebra astrophysics bioinformatics botany bookkeeping ceramics circuits cinema composition cryptography drama dynamics
ecology econometrics electronics embryology entomology ethics film fluid forestry genetics geometry genomics grammar
horticulture immunology investments journalism kinematics linear logistics logic macro macroeconomics mechanics
microbiology micro microeconomics optics painting philosophy physiology poetry probability regression religion
rhetoric robotics sculpture sociology taxation theatre theater theology thermodynamics toxicology virology
zoology related
"""
"""What a course is about. A rule that shuts a subject out names it, and the guard on unread limits finds it there."""
_PAPERS = """
form forms pdf packet portal spreadsheet screenshot printout printed folder checklist paperwork envelope inbox chat
website webpage link links tab brochure flyer slide slides memo letter letters note notes copy copies
"""
"""What is sent and looked at; only transcripts, syllabi and approvals are asked for, and those are read elsewhere."""
_DELIVERY = """
classroom classrooms in-person face-to-face synchronous asynchronous onsite on-site lecture lectures
"""
"""How a course was held, where a rule that turns on it would name a word of its own (correspondence, extension)."""
_VERBS = """
join joins joined joining holding see sees overlapping
pursue pursues pursuing pursued continue continues continued continuing matriculates graduates match matches matched
matching juggle juggling commute commutes commuting drive driving moving unpack babysitting cooking
"""
"""What somebody does beside, or on the way to a degree of which the case is told."""
ORDINARY_WORDS = frozenset(" ".join((_WEEKDAYS, _FEELINGS, _SUBJECTS, _PAPERS, _DELIVERY, _VERBS)).split())
