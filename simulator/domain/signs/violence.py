"""The learner, a child or somebody who depends on others may be hurt, or may be hurting."""

from simulator.domain.signs.sign import KIN, SafetyCategory, signs

VIOLENCE = signs(
    SafetyCategory.VIOLENCE,
    True,
    r"<he> (?:\w+ ){0,3}<hit> (?:me|us)(?! (?:up|that|with (?:the |this |a )?(?:news|bill|"
    "truth|question|idea|guilt)|to it|out|at|in (?:a|the) (?:game|race|argument)|off|when "
    "i realised|as))",
    r"<he> (?:\w+ ){0,3}(?:push(?:ed|es)?|threw|throws|thrown|grab(?:bed|s)?|drag(?:ged|s)?|"
    r"slam(?:med|s)?|pin(?:ned|s)?|knock(?:ed|s)?|held|holds) (?:me|us) (?:\w+ )?(?:down|"
    "against|into|onto|over|by|across|around|off|up against|out of the (?:car|house))(?! "
    "(?:with|in conversation))",
    r"<he> (?:\w+ ){0,3}(?:threw|throws|smashed|pulled|pointed|pulls|held|waved) (?:a |the |"
    r"his |her |things |stuff |something |plates |furniture |chairs? )?(?:\w+ )?(?:at|on|"
    "to) (?:me|us|my (?:head|throat|face))(?! (?:about|a))",
    "(?:threatens?|threatened|threatening|swore|vowed|promised|says?|said|going|tried|"
    r"trying|wants?|wanted) (?:\w+ ){0,3}(?:to |hell |shell |theyll |he will )?(?:kill|hurt|"
    "stab|shoot|strangle|murder|hit|beat|burn|rape) (?:me|us|my (?:family|mum|kids)|all of "
    "us)(?! (?:up|feelings|emotionally|if im late))",
    r"<he> (?:\w+ ){0,2}(?:is |s )?(?:threaten(?:s|ed|ing)?) (?:me|us)(?! with (?:leaving|"
    "divorce))",
    "(?<!not )(?<!be )(?<!never )(?:scared|afraid|terrified|frightened|petrified|fearful) "
    rf"of (?:him|her|them|my (?:\w+ )?(?:{KIN}))(?! "
    r"(?:\w+ing)(?<!hitting)(?<!hurting)(?<!beating)(?<!killing)|s? (?:illness|anger issues|"
    "leaving|dying|death|reaction))",
    "(?:scared|afraid|terrified|frightened|worried|fear) (?:that )?(?:<he>|hell|shell) "
    r"(?:\w+ ){0,3}(?:hurt|hit|kill|attack|beat|stab|come after|find) (?:me|us)",
    r"(?:not|dont feel|isnt|never feel|no longer|unsafe|aint|nt) (?:\w+ )?safe (?:at home|"
    "in my|in this house|here|with him|with her|around him|around her|with them|in our|in "
    "the house|anymore|tonight|to go home)|(?:im|i feel|feel|we are|were) (?:really |so "
    ")?unsafe",
    "(?<!you )(?:abuses|abusing|abused|abusive to|abusive towards|violent with|violent to|"
    r"violent towards) (?:me|us)|(?:being|been|im|was|getting) (?:\w+ )?(?:abused|beaten|"
    "raped|assaulted|battered)(?! (?:at (?:chess|cards|tennis)|by (?:the (?:system|"
    "weather))))",
    r"<he> (?:\w+ ){0,3}(?:is|s|gets|was|got|getting|becomes|turns|turned|became|been|"
    "being)? ?(?:violent|physically abusive|abusive)(?! (?:films?|games?|childhood|video))",
    "(?:domestic (?:violence|abuse)|abusive (?:relationship|partner|husband|wife|boyfriend|"
    "marriage))",
    "(?:forc(?:es|ed|ing)|mak(?:es|ing)|made) me (?:to )?(?:have sex|sleep with|do sexual)|"
    "raped me|touch(?:es|ed) me (?:when|without|sexually|against|there)",
    "(?:lock(?:s|ed)|keeps|trapp(?:ed|ing)) me in(?! the loop)|(?:wont|doesnt|didnt|"
    "wouldnt) let me (?:leave|go out|out of|see anyone|use my phone|have my phone)",
    "hands? (?:around|round|on) my (?:neck|throat)|by the (?:throat|neck|hair)|black eye|"
    "broke my (?:arm|nose|rib|ribs|jaw|wrist|finger)|bruises (?:on|all|from|he|she)",
    "(?<!you )(?:come|came|coming|comes|went|go) at me(?: with)|(?:broke|breaking|kicked|"
    "smashed) (?:down |in )?(?:my|the|our) (?:front |bedroom )?door(?: down| in)?",
    r"i (?:\w+ ){0,3}(?:hit|slapped|punched|kicked|choked|strangled|shoved|beat|smacked|"
    "attacked|stabbed|shook|shot) (?:<him>)(?! (?:an?|the|up|with (?:the|a) (?:news|bill|"
    "question|idea)|to it|at|hard with|head on|off|car|phone|door))",
    r"i (?:\w+ ){0,2}(?:pushed|threw|grabbed|dragged) <him> (?:\w+ )?(?:down|against|into "
    "the|onto|over|by the|across|out of the)",
    "(?:want|wanted|going|might|could|afraid ill|scared ill|scared i might|worried ill|"
    r"about|tempted|feel like|felt like|have to|almost|nearly) (?:\w+ ){0,3}(?:hurt|hurting|"
    "hit|hitting|kill|killing|strangle|punch|stab|shoot|beat|harm|attack|smother) (?:him|"
    rf"her|them|my (?:\w+ )?(?:{KIN}))(?! (?:feelings|with (?:the|a) (?:news|question)|up|at|"
    "off|if))",
    r"hiding (?:\w+ ){0,5}from (?:him|her|my (?:\w+ )?(?:husband|wife|partner|ex|dad|father|"
    "mum|mother|son|boyfriend|girlfriend|brother))",
    "(?:fear|afraid|scared|frightened|terrified) for (?:my|our|his|her|their) (?:life|"
    "lives|safety)|spat (?:at|on|in) (?:me|my)",
    r"i (?:\w+ ){0,6}(?:hit|slapped|punched|kicked|choked|strangled|smacked|beat|shook) "
    r"(?:my (?:\w+ )?(?:wife|husband|mum|mother|dad|father|son|daughter|brother|sister|"
    "partner|boyfriend|girlfriend|gran|nan|grandma|girl|boy))(?! (?:up|with|at|about))",
    r"i (?:\w+ ){0,4}(?:pushed|shoved|threw|grabbed|dragged|knocked) <him> (?:\w+ )?and "
    r"(?:s?he|they) (?:fell|hit|hurt|cried|landed|was|got)|i (?:\w+ ){0,3}threw (?:\w+ "
    "){1,4}at <him>(?! (?:party|birthday))",
    "(?:feel|felt) like (?:strangling|choking|punching|slapping|hitting|killing|smothering|"
    "stabbing|shooting|hurting) (?:him|her|them|someone|somebody|my)",
    "(?:burn|burns|burned|burning|set fire to|blow up) (?:down )?(?:the|our|my) (?:house|"
    "home|flat|place)(?! (?:dinner|toast))",
    r"<he> (?:\w+ ){0,4}(?:pushed|pushes|pushing) me(?! (?:to|too|away|for|on|hard|towards|"
    "into (?:seeing|going|getting|therapy|it|this|treatment)))",
    r"im (?:\w+ ){0,4}(?:hitting|beating|hurting|slapping|kicking|choking) <him>",
    r"(?<!not )(?:scared|afraid|terrified|frightened) of our (?:own )?(?:\w+ )?(?:son|"
    "daughter|dad|father|mum|mother|boy|brother|grandson)",
    "(?:going to|will|want to|ill) (?:hit|beat|kick|punch|hurt|stab|strangle) (?:him|her|"
    "them) (?:up|hard|badly|again|so)",
)
VIOLENCE_UNSURE = signs(
    SafetyCategory.VIOLENCE,
    False,
    r"<he>(?: \w+){0,2} (?:going to|will|ll|gonna|would|would have|could) (?:\w+ )?(?:kill|"
    "hurt|hit) me|(?:hell|shell|theyll) (?:kill|hurt|hit) me",
    "(?<!not )(?<!be )(?<!never )(?:scared|afraid|terrified|frightened) of you(?: |"
    "$)(?!leaving|dying|not|losing|getting|going|being)",
    r"(?:<i>) (?:\w+ ){0,2}(?:will|going to|ill|want to|swear ill) (?:\w+ )?(?:hit|beat|"
    "hurt|kill|punch|slap|strangle|stab|shoot) you(?! (?:up|with|at|back in|to it|"
    "feelings))|^ill (?:hit|beat|hurt|kill|punch|slap|strangle|stab|shoot) you",
    r"you (?:\w+ ){0,2}<hit> (?:me|us|him|her|the (?:kids|dog))(?! (?:up|that|with (?:the|"
    "a)|to it|at|off|out|in))",
    r"i(?:ve)? (?:\w+ ){0,3}(?:hit|slapped|punched|kicked|shoved|strangled|choked) you(?! "
    "(?:up|with))",
    r"<he> (?:\w+ ){0,3}(?:hurts|hurt|hurting) me(?! (?:feelings|so much when|that|to see|"
    "deeply))",
    "(?:go|just|should|please) (?:and )?<kill> yourself(?! (?:off|at|up|over|with|for))|kys",
    r"(?:got|gets|was|became|it) (?:\w+ )?physical (?:with|between|last|again)|"
    "(?:restraining|protection|protective) order",
    r"<he> (?:\w+ ){0,3}(?:chased|chases|chasing|stalk(?:s|ed|ing)|follow(?:s|ed|ing)) "
    "me(?! (?:on (?:instagram|twitter|facebook)|around the))",
    r"<he> (?:\w+ ){0,3}(?:throws|throwing|threw|smashed|smashing|smashes|punched|punches|"
    r"punching) (?:\w+ )?(?:things|stuff|plates|furniture|walls?|the (?:wall|door|tv)|"
    "everything|chairs?)(?! (?:away|out))",
    r"(?:scared|afraid|terrified) (?:to be|being|to go|to sleep) (?:\w+ )?(?:with him|with "
    "her|home|alone with)",
    r"(?:scared|afraid|terrified|frightened) (?:of what|about what) <he> (?:\w+ ){0,2}do",
    r"<he> (?:\w+ ){0,3}(?:hit|hits|hitting|beats|beating|punch\w*|slap\w*|kick\w*|chok\w+|"
    r"strangl\w+|stab\w*|attack\w*|smack\w*) (?:<him>|the (?:dog|cat)|(?:his|her|my|our|"
    r"the) (?:\w+ )?(?:mum|mother|wife|husband|dad|sister|brother|girlfriend|boyfriend|"
    "neighbour|nurse|carer|teacher))(?! (?:up|at|to|with|off|in|when|hard that))",
    r"<he> (?:\w+ ){0,2}(?:scares|frightens|terrifies|intimidates|controls) me",
    "(?:^|and |then |just |always |keeps )(?:(?!it|that|this|news|what|nothing|which|guilt|"
    r"grief|reality|something)\w+ )?(?:hit|hits|hitting|punched|punches|slapped|kicked|"
    "strangled|choked|raped|stabbed|attacked) me(?! (?:up|that|with|when|like|how|hard "
    "that|as|in))",
    r"(?:he|she|they|you|i)(?: \w+){0,3} (?:broke|breaks|breaking|smashed|broken) (?:things|"
    "stuff|furniture|my phone|the (?:door|tv|window)|everything)",
    r"(?:hes|shes|theyre|he is|she is) (?:\w+ ){0,2}(?:outside|downstairs|at the door|"
    r"behind the door) (?:\w+ ){0,2}(?:shout\w*|bang\w*|scream\w*|threaten\w*|with a|"
    r"yell\w*|kick\w*)",
    "(?:locked|barricaded) (?:myself )?in (?:the|my) (?:bedroom|bathroom|room|car)",
    "(?:smash|smashing|smashed|wreck|wrecking|trash|trashing)(?:ed)? (?:up )?(?:the|our|"
    "my) (?:house|place|flat|room|car|kitchen)",
)
CHILDREN = signs(
    SafetyCategory.CHILD_AT_RISK,
    True,
    r"(?:<he>|i|ive|im|id|ill) (?:\w+ ){0,4}(?:<hit>|hurt|hurts|hurting|shake|shook|shaken|"
    "shaking|drop|smother|drown|harm|harming|neglect(?:s|ed|ing)?|abus(?:e|es|ed|ing)|"
    "starv(?:e|es|ed|ing)|threaten(?:s|ed)?|threw|throws|kill|locks?|locked) "
    "(?:<child>)(?! (?:up|with (?:the|a) (?:news|question|idea)|feelings|hand|hands|head "
    "with|off at|at (?:chess|cards)|interests))",
    "(?:hurt|hurting|harm|harming|shake|shaking|kill|killing|drown|drowning|smother) "
    "(?:<child>)(?! feelings)",
    r"(?:touch(?:es|ed|ing)?|grooming|groomed|molest\w*|sexually|inappropriate with|naked "
    r"with) (?:\w+ ){0,2}(?:<child>|(?:my|our|his|her) (?:\w+ ){0,2}?(?:son|daughter|niece|"
    "nephew|sister|brother|stepdaughter|stepson))(?! (?:forehead|hand|heart))",
    r"(?:<child>) (?:\w+ ){0,3}(?:in danger|not safe|isnt safe|arent safe|unsafe|at risk|"
    "being (?:hurt|abused|hit|neglected|beaten)|not (?:been )?fed|havent (?:eaten|been "
    "fed)|hasnt (?:eaten|been fed)|left alone|(?:are |is |was |were )?alone with (?:him|"
    r"her)|unattended|bruis\w+|with bruises|not breathing|missing|scared of (?:him|her)|"
    "afraid of (?:him|her)|terrified of (?:him|her))",
    r"(?:<he>|i|ive|who|anyone|nobody|and) (?:\w+ ){0,4}(?:leav(?:e|es|ing)|left) "
    r"(?:<child>) (?:\w+ ){0,2}(?:alone|unattended|in the (?:car|bath)|by (?:itself|himself|"
    "herself|themselves)|home alone)",
    r"(?:driv(?:e|es|ing)|drove) (?:\w+ ){0,4}(?:drunk|high|wasted|stoned)? ?(?:\w+ "
    r"){0,2}with (?:<child>|the (?:kids|baby)) (?:\w+ ){0,3}(?:drunk|high|car|after "
    r"drinking)|(?:drunk|high|wasted|stoned) (?:\w+ ){0,4}(?:<child>)",
    "(?:forgets?|forgot|stopped|not|isnt|wont|refuses) (?:to )?(?:feed(?:ing)?|chang(?:e|"
    "ing)|look(?:ing)? after|watch(?:ing)?) (?:<child>)",
    r"(?:voices?|thoughts?|think|thinks|believes?|says?|urges?) (?:\w+ ){0,6}(?:<child>) "
    r"(?:\w+ ){0,2}(?:is |are )?(?:evil|possessed|the devil|demon|better off dead|be better "
    "off dead|not real|die|harm)",
    "(?:child|elder) (?:abuse|protection|protective services|neglect)",
    "(?:left|leaves|leaving|leave) (?:my |our |the |his |her )?(?:nan|gran|grandma|grandpa|"
    r"grandad|elderly \w+|disabled \w+) (?:\w+ ){0,3}(?:alone|without (?:food|water|"
    "medication)|in (?:her|his) own)|(?:hits|hit|hurts|hurting|neglects|starves|shouts at "
    r"and hits) (?:my |our )?(?:nan|gran|grandma|grandpa|grandad|elderly \w+|disabled "
    r"\w+)(?! (?:up|hard when|with))",
    r"<he> (?:\w+ ){0,3}<hit> (?:my|our|his|her|the) (?:\w+ ){0,2}?(?:daughter|son|niece|"
    r"nephew|stepson|stepdaughter|grandson|granddaughter|little (?:brother|sister)|\d+ year "
    r"old|(?:\w+ )?year old)s?(?! (?:up|at|with))",
    r"(?:i|<he>) (?:\w+ ){0,4}(?:shakes|throw|throwing|drops|drown|drowning|smother|kill|"
    "harm|hurt) (?:<child>)(?! (?:a|an|the|feelings))",
    r"no food (?:\w+ ){0,3}(?:for|in the house)(?: for)? (?:<child>)|<he> (?:\w+ "
    "){0,3}alone with (?:<child>)",
    "(?:mother|mum|dad|father|gran|nan|grandma|grandpa|grandad|aunt|uncle|brother|sister|"
    r"she|he) (?:\w+ ){0,3}(?:left alone|home alone|locked in|all alone) (?:\w+ "
    "){0,4}(?:dementia|alzheimers|without (?:food|water|care)|no food|disabled|bedridden)",
    "(?:<child>) (?:is|are|was|were|all|left)? ?(?:home |at home |all )*alone(?! with "
    "(?:their|my|his|the) (?:gran|nan|thoughts|books|toys))",
    r"<i> (?:\w+ ){0,6}shook my (?:son|daughter|little \w+)",
)
CHILDREN_UNSURE = signs(
    SafetyCategory.CHILD_AT_RISK,
    False,
    r"you (?:\w+ ){0,3}(?:left|leave|leaving|hit|hits|hitting|hurt|hurting|shook|slapped|"
    r"smacked|neglect\w*|locked) (?:<child>)(?! (?:up|with|to|at|feelings|for|in my))",
    "(?:worried|scared|afraid|fear|frightened) (?:for|about) (?:<child>)s? safety",
    r"(?:<child>) (?:\w+ ){0,2}(?:scared|afraid|terrified|frightened) of (?:you|(?:his|her|"
    "their) (?:dad|father|mum|mother))",
    r"(?:worried|scared|afraid) (?:\w+ ){0,4}(?:do something to|drop|hurt|harm) (?:<child>|"
    "it)$",
    r"no ?(?:one|body) (?:\w+ ){0,3}(?:looking after|feeding|watching|taking care of) "
    "(?:<child>)",
    "(?:dad|father|uncle|grandpa|grandad|brother|stepdad|stepfather|teacher|coach|priest|"
    r"cousin|he) (?:\w+ )?(?:touches|touched|touching|touch) (?:her|him|them|me)(?! "
    "(?:deeply|heart|hand|arm|shoulder|lightly|on the))",
)
