"""The words that say nothing by themselves of whether credit counts, or that were read where they stand."""

from advisor.message.wording.ordinary_words import ORDINARY_WORDS

_WORDS = """
a an the and or of to in into onto on at for from by with as that this these those it its them they their theirs there
here which what whose i me my mine we us our ours you your yours he him his she her one's i'm i've i'd i'll im ive id
it's that's they're thats theres there's we're we've you're he's she's what's whats is are was were be been being am
do does did doing done can could may might will would shall should have has had having get gets got getting let lets
make makes made want wants wanted need needs like try trying wish wishes

so but if then also too both each every all whole entire entirely full fully everything any anything plus well just
still already now once since yet later again along together altogether total combined same own ok okay okey fine good
great right legit kosher possible permissible permitted approvable legal allowed allow allows acceptable usable
eligible transferable
transferrable accepted accept accepts accepting honor honors honored honour take takes took taken taking count counts
counted counting transfer transfers transferred transferring apply applies applied applying use uses used using reuse
reused reusing bring brings bringing brought move moves moved carry carries carried put go goes going went gone fit
fits roll rolls rolled share shared sharing double-count double-counted double-dip double dip serve serves stack
stacks stacked stacking come comes coming came work works worked fly keep keeps kept recycle recycled port cover
covers covered good-to-go credited credit credits hour hours hr hrs unit units course courses class classes coursework
semester sem quarter qtr graded graduate grad post-bacc post-bac postbac postbaccalaureate level academic elective
electives
seminar master's masters master degree degrees ms ma mba msn mha mph mpa mpp med m.ed msed msw meng mfa ms's program
programs certificate certificates cert certs credential credentials phd doctorate thesis university universities univ
uni college school schools institution institutions institute place campus system accredited regionally u.s student
students advisee applicant applicants alum alumna alumnus candidate advisor adviser boss outside external elsewhere
another other different previous prior former old last first second new current currently somewhere else state private
public nondegree non-degree non-matriculated matriculated nonmatriculated preadmission pre-admission special visiting
exchange partner partners extension education lifelong ed open status admitted admission admissions matriculation
matriculate matriculating enrolled enrolling enroll enrollment enrolment start starts started starting begin begins
began beginning enter entering entered application petition request requested award awarded conferral conferred
graduation graduated graduating before after when while ago older back years year yrs yr months month recent recently
exactly within grade grades mark marks earned earn earning passed straight solid flat plain lowest worst minimum
higher better enough sufficient meets meet pass/fail marked minus completed complete completes finished finish
finishes finishing two three how much many does-it yes no-problem hi hello hey yo thanks thank please pls plz um uh
lol haha btw really actually basically honestly maybe quick question wondering asking ask asks asked tell told says
said say know think heard hear here's kinda sorta gonna wanna gotta bc because cuz u ur r n b4 w em toward towards
between list lists inside sits sit through thru common given gave remaining rest up wrapped where lot part chance diff
ended end received receive receives adding hold holds holder offers offer mentions mention quotes pile batch batches
ones way happens guess admit admits instead considered considering someone somebody director obviously official thing
things sending sent send filing file sign signs signed week day today date only about included including advanced
standing option itself faq two-course one-course likes sets set deal single story regular fall-start mech eng econ org
bio chem stat comp sci tech app return returning register registered registration hand drop-in look looks looking
looked familiar greedy hoops redo redoing tally add adds added holder's graduate-level grad-level master's-level
graduate-credit bit every-bit amount full-amount case whether behind catalog bulletin rules rule policy cap limit max
maximum book online remote person distance january february march april june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec fall spring summer winter autumn able absorb across advising
advisors age aacsb banked board built check cohort combine company completely confirm countable country deciding
decide deposit describe dipping earlier employer entry far fast finally flow give grown head headed help home incoming
job kids left lid life loved luck money near next number parents passes pay piles places problem purposes quickly
racked raise rather read record records rely resume room round shows show sick signing simple situation stand strict
strong study suit sum suppose sure swallow thinking time top transcript tried true undecided valid ways worry wrapping
write further stackable candidacy advancement wholly contained nonthesis post-master's ndo applicable collected
gathered piled picked wanting likely perhaps strictly simply working career promotion relocate relocated relocating
city town apartment excited happy glad thrilled professor lab project evening hybrid track concentration
specialization major emphasis foundation foundations intro introduction introductory topics subject subjects field
area stuff english spanish literature art arts music law criminal justice social environmental mechanical electrical
civil industrial chemical biomedical supply chain human resources organizational communication communications library
counseling curriculum instruction linguistics anthropology geography geology astronomy neuroscience nutrition
kinesiology sports hospitality tourism real estate entrepreneurship innovation strategy quantitative qualitative
modeling database databases networks cybersecurity cloud ai machine learning deep python java web ux statistical
biostatistics epidemiology geospatial spatial mapping finance financial audio media writing creative teaching teacher
teachers although though whereas very pretty quite anyway besides moreover additionally lastly firstly secondly
essentially advise clarify clarification explain explained understand understood understanding scenario wonder correct
sense yesterday weekly early mid soon weeks days sorry finished-up wrapped-up decent nice cool awesome perfect sounds
sound seems seem appears reading page handbook email emailed called call phone questions answer answers people guys
folks team cr crs sh qh untis sweet yeah yep yup switch switching satisfy satisfies requirements department dept
office overlap overlaps ill it'll he'll she'll they'll hectic stressed stressing worried nervous swore covid baby
twins nurse icu begun heading spend blow kill catch patho pathophysiology pharmacology pharm anatomy agronomy
accounting algorithms biology stats statistics methods calculus economics marketing psychology history they'd they've
it'd that'll that'd this'll how'd what'd who'd we'd we'll you'd you've y'all theyd theyve theyll itd thatll youd
ceiling ceilings threshold proposed proposes proposing requests presented presents submitted submits seeking seeks
kindly ruling reply reply's howdy whom concern anyhow whatsoever whichever dump dumps pour pours squeeze squeezes haul
lug tuck slot plug drag dragging placed welcomed smuggle amassed accumulated scraped apiece throughout admissible
overall fold folds folded folding filed everywhere worth nursing theory math physics chemistry engineering computer
science data analytics management leadership health business administration information systems software programming
research gis
"""
PLAIN_WORDS = frozenset(_WORDS.split()) | ORDINARY_WORDS
_OF_A_NO = """
not no never none nothing free roommate roomate friend states shrinks soc concurrent integrated provost registrar
committee operations centre security under over out extra diploma during replace replaced either less even topic quit
break wont won't mind required requirement formed deal-breaker dealbreaker always qualify approve approved five
verified portfolio portfolios micromasters build prepare off
"""
PLAIN_IN_A_NO = PLAIN_WORDS | frozenset(_OF_A_NO.split())
"""Words that could take a "yes" back, and no "no"."""
