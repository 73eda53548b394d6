"""The learner, a child or somebody who depends on others may be hurt, or may be hurting."""

from simulator.domain.signs.sign import KIN, SafetyCategory, signs

VIOLENCE = signs(
    SafetyCategory.VIOLENCE,
    True,
    r"<he> (?:\w+ ){0,3}<hit> (?:me|us)(?! (?:up|that|with (?:the |this |a )?(?:news|bill|truth|question|"
    r"idea|guilt)|to it|out|at|in (?:a|the) (?:game|race|argument)|off|when i realised|as))",
    r"<he> (?:\w+ ){0,3}(?:push(?:ed|es)?|threw|throws|thrown|grab(?:bed|s)?|drag(?:ged|s)?|slam(?:med|s)?|"
    r"pin(?:ned|s)?|knock(?:ed|s)?|held|holds) (?:me|us) (?:\w+ )?(?:down|against|into|onto|over|by|"
    r"across|around|off|up against|out of the (?:car|house))(?! (?:with|in conversation))",
    r"<he> (?:\w+ ){0,3}(?:threw|throws|smashed|pulled|pointed|pulls|held|waved) (?:a |the |his |her |"
    r"things |stuff |something |plates |furniture |chairs? )?(?:\w+ )?(?:at|on|to) (?:me|us|my (?:head|"
    r"throat|face))(?! (?:about|a))",
    r"(?:threatens?|threatened|threatening|swore|vowed|promised|says?|said|going|tried|trying|wants?|"
    r"wanted) (?:\w+ ){0,3}(?:to |hell |shell |theyll |he will )?(?:kill|hurt|stab|shoot|strangle|murder|"
    r"hit|beat|burn|rape) (?:me|us|my (?:family|mum|kids)|all of us)(?! (?:up|feelings|emotionally|if im "
    r"late))",
    r"<he> (?:\w+ ){0,2}(?:is |s )?(?:threaten(?:s|ed|ing)?) (?:me|us)(?! with (?:leaving|divorce))",
    r"(?:scared|afraid|terrified|frightened|petrified|fearful) of (?:him|her|them|my (?:\w+ )?"
    rf"(?:{KIN}))(?! (?:\w+ing)(?<!hitting)(?<!hurting)(?<!beating)(?<!killing)|s? (?:illness|anger "
    r"issues|leaving|dying|death|reaction))",
    r"(?:scared|afraid|terrified|frightened|worried|fear) (?:that )?(?:<he>|hell|shell) (?:\w+ ){0,3}"
    r"(?:hurt|hit|kill|attack|beat|stab|come after|find) (?:me|us)",
    r"(?:not|dont feel|isnt|never feel|no longer|unsafe|aint|nt) (?:\w+ )?safe (?:at home|in my|in this "
    r"house|here|with him|with her|around him|around her|with them|in our|in the house|anymore|tonight|"
    r"to go home)|(?:im|i feel|feel|we are|were) (?:really |so )?unsafe",
    r"(?<!you )(?:abuses|abusing|abused|abusive to|abusive towards|violent with|violent to|"
    r"violent towards) (?:me|us)|(?:being|been|im|was|getting) (?:\w+ )?(?:abused|beaten|raped|assaulted|"
    r"battered)(?! (?:at (?:chess|cards|tennis)|by (?:the (?:system|weather))))",
    r"<he> (?:\w+ ){0,3}(?:is|s|gets|was|got|getting|becomes|turns|turned|became|been|being)? ?"
    r"(?:violent|physically abusive|abusive)(?! (?:films?|games?|childhood|video))",
    r"(?:domestic (?:violence|abuse)|abusive (?:relationship|partner|husband|wife|boyfriend|marriage))",
    r"(?:forc(?:es|ed|ing)|mak(?:es|ing)|made) me (?:to )?(?:have sex|sleep with|do sexual)|raped me|"
    r"touch(?:es|ed) me (?:when|without|sexually|against|there)",
    r"(?:lock(?:s|ed)|keeps|trapp(?:ed|ing)) me in(?! the loop)|(?:wont|doesnt|didnt|wouldnt) let me "
    r"(?:leave|go out|out of|see anyone|use my phone|have my phone)",
    r"hands? (?:around|round|on) my (?:neck|throat)|by the (?:throat|neck|hair)|black eye|broke my (?:arm|"
    r"nose|rib|ribs|jaw|wrist|finger)|bruises (?:on|all|from|he|she)",
    r"(?<!you )(?:come|came|coming|comes|went|go) at me(?: with)|(?:broke|breaking|kicked|smashed) (?:down |"
    r"in )?(?:my|the|our) (?:front |bedroom )?door(?: down| in)?",
    r"i (?:\w+ ){0,3}(?:hit|slapped|punched|kicked|choked|strangled|shoved|beat|smacked|attacked|stabbed|"
    r"shook|shot) (?:<him>)(?! (?:an?|the|up|with (?:the|a) (?:news|bill|question|idea)|to it|at|hard with|"
    r"head on|off|car|phone|door))",
    r"i (?:\w+ ){0,2}(?:pushed|threw|grabbed|dragged) <him> (?:\w+ )?(?:down|against|into the|onto|over|"
    r"by the|across|out of the)",
    r"(?:want|wanted|going|might|could|afraid ill|scared ill|scared i might|worried ill|about|tempted|"
    r"feel like|felt like|have to|almost|nearly) (?:\w+ ){0,3}(?:hurt|hurting|hit|hitting|kill|killing|"
    r"strangle|punch|stab|shoot|beat|harm|attack|smother) (?:him|her|them|my (?:\w+ )?"
    rf"(?:{KIN}))(?! (?:feelings|with (?:the|a) (?:news|question)|up|at|off|if))",
    r"hiding (?:\w+ ){0,5}from (?:him|her|my (?:\w+ )?(?:husband|wife|partner|ex|dad|father|mum|mother|son|boyfriend|girlfriend|brother))",
    r"(?:fear|afraid|scared|frightened|terrified) for (?:my|our|his|her|their) (?:life|lives|safety)|spat (?:at|on|in) (?:me|my)",
    r"i (?:\w+ ){0,6}(?:hit|slapped|punched|kicked|choked|strangled|smacked|beat|shook) (?:my (?:\w+ )?(?:wife|husband|mum|mother|dad|father|son|daughter|brother|sister|partner|boyfriend|girlfriend|gran|nan|grandma|girl|boy))(?! (?:up|with|at|about))",
    r"i (?:\w+ ){0,4}(?:pushed|shoved|threw|grabbed|dragged|knocked) <him> (?:\w+ )?and (?:s?he|they) (?:fell|hit|hurt|cried|landed|was|got)|i (?:\w+ ){0,3}threw (?:\w+ ){1,4}at <him>(?! (?:party|birthday))",
    r"(?:feel|felt) like (?:strangling|choking|punching|slapping|hitting|killing|smothering|stabbing|shooting|hurting) (?:him|her|them|someone|somebody|my)",
    r"(?:burn|burns|burned|burning|set fire to|blow up) (?:down )?(?:the|our|my) (?:house|home|flat|place)(?! (?:dinner|toast))",
    r"<he> (?:\w+ ){0,4}(?:pushed|pushes|pushing) me(?! (?:to|too|away|for|on|hard|towards|into (?:seeing|going|getting|therapy|it|this|treatment)))",
)
VIOLENCE_UNSURE = signs(
    SafetyCategory.VIOLENCE,
    False,
    r"<he>(?: \w+){0,2} (?:going to|will|ll|gonna|would|would have|could) (?:\w+ )?(?:kill|hurt|hit) me|"
    r"(?:hell|shell|theyll) (?:kill|hurt|hit) me",
    r"(?:scared|afraid|terrified|frightened) of you(?: |$)(?!leaving|dying|not|losing|getting|going|being)",
    r"(?:<i>) (?:\w+ ){0,2}(?:will|going to|ill|want to|swear ill) (?:\w+ )?(?:hit|beat|hurt|kill|punch|"
    r"slap|strangle|stab|shoot) you(?! (?:up|with|at|back in|to it|feelings))"
    r"|^ill (?:hit|beat|hurt|kill|punch|slap|strangle|stab|shoot) you",
    r"you (?:\w+ ){0,2}<hit> (?:me|us|him|her|the (?:kids|dog))(?! (?:up|that|with (?:the|a)|to it|at|off|"
    r"out|in))",
    r"i(?:ve)? (?:\w+ ){0,3}(?:hit|slapped|punched|kicked|shoved|strangled|choked) you(?! (?:up|with))",
    r"<he> (?:\w+ ){0,3}(?:hurts|hurt|hurting) me(?! (?:feelings|so much when|that|to see|deeply))",
    r"(?:go|just|should|please) (?:and )?<kill> yourself(?! (?:off|at|up|over|with|for))|kys",
    r"(?:got|gets|was|became|it) (?:\w+ )?physical (?:with|between|last|again)|"
    r"(?:restraining|protection|protective) order",
    r"<he> (?:\w+ ){0,3}(?:chased|chases|chasing|stalk(?:s|ed|ing)|follow(?:s|ed|ing)) me(?! (?:on (?:"
    r"instagram|twitter|facebook)|around the))",
    r"<he> (?:\w+ ){0,3}(?:throws|throwing|threw|smashed|smashing|smashes|punched|punches|punching) "
    r"(?:\w+ )?(?:things|stuff|plates|furniture|walls?|the (?:wall|door|tv)|everything|chairs?)"
    r"(?! (?:away|out))",
    r"(?:scared|afraid|terrified) (?:to be|being|to go|to sleep) (?:\w+ )?(?:with him|with her|home|"
    r"alone with)",
    r"(?:scared|afraid|terrified|frightened) (?:of what|about what) <he> (?:\w+ ){0,2}do",
    r"<he> (?:\w+ ){0,3}(?:hit|hits|hitting|beats|beating|punch\w*|slap\w*|kick\w*|chok\w+|strangl\w+|stab\w*|attack\w*|smack\w*) (?:<him>|the (?:dog|cat)|(?:his|her|my|our|the) (?:\w+ )?(?:mum|mother|wife|husband|dad|sister|brother|girlfriend|boyfriend|neighbour|nurse|carer|teacher))(?! (?:up|at|to|with|off|in|when|hard that))",
    r"<he> (?:\w+ ){0,2}(?:scares|frightens|terrifies|intimidates|controls) me",
    r"(?:^|and |then |just |always |keeps )(?:(?!it|that|this|news|what|nothing|which|guilt|grief|reality|something)\w+ )?(?:hit|hits|hitting|punched|punches|slapped|kicked|strangled|choked|raped|stabbed|attacked) me(?! (?:up|that|with|when|like|how|hard that|as|in))",
    r"(?:he|she|they|you|i)(?: \w+){0,3} (?:broke|breaks|breaking|smashed|broken) (?:things|stuff|furniture|my phone|the (?:door|tv|window)|everything)",
)
CHILDREN = signs(
    SafetyCategory.CHILD_AT_RISK,
    True,
    r"(?:<he>|i|ive|im|id|ill) (?:\w+ ){0,4}(?:<hit>|hurt|hurts|hurting|shake|shook|shaken|shaking|drop|"
    r"smother|drown|harm|harming|neglect(?:s|ed|ing)?|abus(?:e|es|ed|ing)|starv(?:e|es|ed|ing)|"
    r"threaten(?:s|ed)?|threw|throws|kill|locks?|locked) (?:<child>)(?! (?:up|with (?:the|a) (?:news|"
    r"question|idea)|feelings|hand|hands|head with|off at|at (?:chess|cards)|interests))",
    r"(?:hurt|hurting|harm|harming|shake|shaking|kill|killing|drown|drowning|smother) (?:<child>)"
    r"(?! feelings)",
    r"(?:touch(?:es|ed|ing)?|grooming|groomed|molest\w*|sexually|inappropriate with|naked with) "
    r"(?:\w+ ){0,2}(?:<child>|(?:my|our|his|her) (?:\w+ ){0,2}?(?:son|daughter|niece|nephew|sister|"
    r"brother|stepdaughter|stepson))(?! (?:forehead|hand|heart))",
    r"(?:<child>) (?:\w+ ){0,3}(?:in danger|not safe|isnt safe|arent safe|unsafe|at risk|being (?:hurt|"
    r"abused|hit|neglected|beaten)|not (?:been )?fed|havent (?:eaten|been fed)|hasnt (?:eaten|been fed)|"
    r"left alone|(?:are |is |was |were )?alone with (?:him|her)|unattended|bruis\w+|with bruises|"
    r"not breathing|missing|scared of (?:him|her)|afraid of (?:him|her)|terrified of (?:him|her))",
    r"(?:<he>|i|ive|who|anyone|nobody|and) (?:\w+ ){0,4}(?:leav(?:e|es|ing)|left) (?:<child>) "
    r"(?:\w+ ){0,2}(?:alone|unattended|in the (?:car|bath)|by (?:itself|himself|herself|themselves)|"
    r"home alone)",
    r"(?:driv(?:e|es|ing)|drove) (?:\w+ ){0,4}(?:drunk|high|wasted|stoned)? ?(?:\w+ ){0,2}with (?:<child>|"
    r"the (?:kids|baby)) (?:\w+ ){0,3}(?:drunk|high|car|after drinking)|"
    r"(?:drunk|high|wasted|stoned) (?:\w+ ){0,4}(?:<child>)",
    r"(?:forgets?|forgot|stopped|not|isnt|wont|refuses) (?:to )?(?:feed(?:ing)?|chang(?:e|ing)|"
    r"look(?:ing)? after|watch(?:ing)?) (?:<child>)",
    r"(?:voices?|thoughts?|think|thinks|believes?|says?|urges?) (?:\w+ ){0,6}(?:<child>) (?:\w+ ){0,2}(?:is |"
    r"are )?(?:evil|possessed|the devil|demon|better off dead|be better off dead|not real|die|harm)",
    r"(?:child|elder) (?:abuse|protection|protective services|neglect)",
    r"(?:left|leaves|leaving|leave) (?:my |our |the |his |her )?(?:nan|gran|grandma|grandpa|grandad|"
    r"elderly \w+|disabled \w+) (?:\w+ ){0,3}(?:alone|without (?:food|water|medication)|in (?:her|his) "
    r"own)|(?:hits|hit|hurts|hurting|neglects|starves|shouts at and hits) (?:my |our )?(?:nan|gran|"
    r"grandma|grandpa|grandad|elderly \w+|disabled \w+)(?! (?:up|hard when|with))",
    r"<he> (?:\w+ ){0,3}<hit> (?:my|our|his|her|the) (?:\w+ ){0,2}?(?:daughter|son|niece|nephew|stepson|stepdaughter|grandson|granddaughter|little (?:brother|sister)|\d+ year old|(?:\w+ )?year old)s?(?! (?:up|at|with))",
    r"(?:i|<he>) (?:\w+ ){0,4}(?:shakes|throw|throwing|drops|drown|drowning|smother|kill|harm|hurt) (?:<child>)(?! (?:a|an|the|feelings))",
    r"no food (?:\w+ ){0,3}(?:for|in the house)(?: for)? (?:<child>)|<he> (?:\w+ ){0,3}alone with (?:<child>)",
    r"(?:mother|mum|dad|father|gran|nan|grandma|grandpa|grandad|aunt|uncle|brother|sister|she|he) (?:\w+ ){0,3}(?:left alone|home alone|locked in|all alone) (?:\w+ ){0,4}(?:dementia|alzheimers|without (?:food|water|care)|no food|disabled|bedridden)",
)
CHILDREN_UNSURE = signs(
    SafetyCategory.CHILD_AT_RISK,
    False,
    r"you (?:\w+ ){0,3}(?:left|leave|leaving|hit|hits|hitting|hurt|hurting|shook|slapped|smacked|"
    r"neglect\w*|locked) (?:<child>)(?! (?:up|with|to|at|feelings|for|in my))",
    r"(?:worried|scared|afraid|fear|frightened) (?:for|about) (?:<child>)s? safety",
    r"(?:<child>) (?:\w+ ){0,2}(?:scared|afraid|terrified|frightened) of (?:you|(?:his|her|their) "
    r"(?:dad|father|mum|mother))",
    r"(?:worried|scared|afraid) (?:\w+ ){0,4}(?:do something to|drop|hurt|harm) (?:<child>|it)$",
    r"no ?(?:one|body) (?:\w+ ){0,3}(?:looking after|feeding|watching|taking care of) (?:<child>)",
)
