"""What people type when the practice has become real: the signs that the safety screen looks for.

Each sign is found in one sentence in plain spelling (`plain_speech`). High recall is wanted: a miss
may cost a life, a false alarm costs one calm card. `you` is the loved one being practised with, so
signs speak of the learner (`i`) or of somebody else (`he`, `my brother`). Gaps are bounded, which
keeps the search linear in the length of the line.
"""

import re
from enum import StrEnum
from typing import NamedTuple


class SafetyCategory(StrEnum):
    """Most urgent first."""

    SELF_HARM = "self_harm"
    CHILD_AT_RISK = "child_at_risk"
    VIOLENCE = "violence"
    LOVED_ONE_DANGER = "loved_one_danger"
    COVERT_OR_FORCE = "covert_or_force"
    DISTRESS = "distress"


class Sign(NamedTuple):
    category: SafetyCategory
    certain: bool
    pattern: re.Pattern[str]


_KIN = (
    "mum|mother|mama|mummy|dad|daddy|father|parents|son|daughter|brother|bro|sister|sis|wife|husband|"
    "hubby|partner|spouse|boyfriend|bf|girlfriend|gf|ex|fiancee?|friend|mate|uncle|aunt|auntie|nan|"
    "nana|gran|granny|grandma|grandpa|grandad|granddad|grandmother|grandfather|grandson|"
    "granddaughter|cousin|nephew|niece|roommate|flatmate|neighbou?r|teen|teenager|boy|girl|lad"
)
_CHILD = (
    "kids?|child|children|childs|baby|babies|babys|toddlers?|newborn|infant|little (?:one|boy|girl)s?|"
    "grandkids?|grandchild(?:ren)?|stepkids?"
)
_MINE = rf"(?:my|our|the|his|her|their|this)(?: \w+){{0,2}}? (?:{_KIN})s?"
_SPELLED = {
    "<i>": "(?:i|im|ive|id|ill|me)",
    "<he>": rf"(?:s?he|they|s?hes|s?hed|s?hell|theyre|theyd|theyll|(?:{_MINE}|mum|dad)s?)",
    "<him>": rf"(?:him|her|them|{_MINE}|mum|dad)",
    "<his>": rf"(?:his|hers?|their|{_MINE}|mums|dads)",
    "<child>": rf"(?:(?:my|our|the|his|her|their)(?: \w+){{0,2}}? (?:{_CHILD}))",
    "<them>": "(?:himself|herself|themselves|itself)",
    "<kill>": "(?:k+i+l+|kll|unalive|off|end|murder|hang|shoot|drown|neck|top)(?:ing|in|s|d|ed)?",
    "<suicide>": "(?:s(?:u|ui|iu|uie|ua|oo)[cs]{1,2}(?:i|ui|ie|a|u)?d(?:e|al|le|ale|el|ed|es)?|"
    "sewers?lide|unaliv(?:e|ing))",
    "<die>": "(?:die|dy|be dead|not (?:be )?(?:here|alive|exist|live|wake up)|stop existing|"
    "sleep forever|end (?:it all|my life|everything|things)|cease to exist|"
    "(?:be|go) (?:with|to) (?:god|heaven)|never wake up)",
    "<days>": r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|a couple(?: of)?)"
    " (?:whole |full )?(?:days?|weeks?|nights?)|days|weeks|a week",
    "<pills>": "(?:pills?|tablets?|medication|paracetamol|tylenol|ibuprofen|opioids?|oxy|xanax|valium|"
    "insulin|antidepressants|sleeping pills|painkillers?|capsules?)",
    "<gun>": "(?:gun|rifle|shotgun|pistol|firearm|loaded gun|machete|knife|noose|rope)",
    "<hit>": "(?:hit|hits|hitting|beat|beats|beating|beaten|punch(?:ed|es|ing)?|slap(?:ped|s|ping)?|"
    "kick(?:ed|s|ing)?|chok(?:e|ed|es|ing)|strangl(?:e|ed|es|ing)|shov(?:e|ed|es|ing)|"
    "smack(?:ed|s|ing)?|bit|bites|stab(?:bed|s|bing)?|attack(?:ed|s|ing)?|assault(?:ed|s|ing)?|"
    "thrash(?:ed|es)?|headbutt(?:ed|s)?|burn(?:ed|s|t)?|rap(?:ed|es)|molest(?:ed|s|ing)?)",
    "<g>": r"(?:\w+ ){0,3}",
    "<gg>": r"(?:\w+ ){0,6}",
    "<not>": "(?:dont|do not|didnt|wont|cant|not|never|hardly|no longer)",
}


def _signs(category: SafetyCategory, certain: bool, *patterns: str) -> tuple[Sign, ...]:
    return tuple(Sign(category, certain, compiled(pattern)) for pattern in patterns)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern on whole words, with the short names in angle brackets spelled out."""
    for name, spelled in _SPELLED.items():
        pattern = pattern.replace(name, spelled)
    return re.compile(rf"\b(?:{pattern})\b")


_SELF = _signs(
    SafetyCategory.SELF_HARM,
    True,
    r"(?<!not going to )(?<!never )(?<!nt )<kill> myself(?! (?:laugh|off|up|in the foot|in work|in my|"
    r"over|trying|for not|on (?:the|that)|with work))",
    r"(?:take|taking|end|ending) my (?:own )?life",
    r"<i> (?!dont|do not|never|didnt)<g>(?:want|wish|hope|rather|ready|going|like|need|plan|deserve) "
    r"(?:(?:to|i could|i can|i would|id|i|just|could) ){0,3}<die>(?! (?:of|for|my|laugh|with you|to know))",
    r"(?:let|make) me die(?! of)",
    r"<i> <g>feel(?:ing)? like (?:dying|im dead|ending (?:it|things))",
    r"<i> (?:<g>)(?:should|shouldve|ought to) (?:just )?(?:die|be dead|have died)",
    r"wish (?:that )?i (?:was|were|had) (?:dead|died|never born|never been born|not alive|not here|gone)",
    r"wish i(?:d| had| could| would)? (?:just )?(?:not |never )?"
    r"(?:die|died|wouldnt wake|disappear forever|vanish forever|not wake|never wake)",
    r"(?:wish|hope|pray|want|wanted|hoping) (?:that )?<g>(?:i )?(?:<not>) (?:have to )?wake up"
    r"(?! (?:early|at|so|with|to the))",
    r"i (?:<g>)(?:<not>|dont) (?:really |even |just )*want to "
    r"(?:(?:be|exist|live) (?:here |alive |around )?anymore|be alive|live(?! (?:in|with|at|here|there|"
    r"like|together|apart|on|off|near|by|next))|exist|wake up(?! (?:early|at|so|you|him|her|the)))",
    r"dont want to be (?:here|around|on this (?:earth|planet)|in this world) (?:anymore|no more|at all|"
    r"any longer)",
    r"(?:tired|sick|done|weary) (?:of|with) (?:living|being alive|life)(?! (?:with|in|at|here|on|like|"
    r"near|insurance))",
    r"(?:no|any|see a|not a|the) (?:reason|point) (?:left )?(?:to|in|of|for me to) "
    r"(?:(?:me )?living|live|going on|being alive|being here|carrying on)",
    r"(?:nothing|not got anything) (?:left )?to live for",
    r"(?:my life|life|living) (?:is|isnt|has|not) (?:really |just )?(?:not )?worth (?:it|living)",
    r"(?<!you )(?<!youd be )(?<!youre )better off (?:if i (?:was|were|am)(?:nt)? (?:\w+ )?"
    r"(?:dead|gone|here|around|alive)|dead|without me|if i died)",
    r"<i> (?:\w+ ){0,4}<suicide>",
    r"<suicide> (?:thoughts|feelings|ideation) (?:again|right now|myself|lately|tonight)",
    r"my (?:own )?<suicide>(?: (?:note|plan|thoughts|attempt))?",
    r"(?:want|going|need|gonna|might|about|thinking of|thinking about|tempted|ready|urge|urges) "
    r"(?:(?:to|of) )?(?:kms|ctb)|(?<!\d )(?<!few )(?<!many )(?<!some )(?<!hundred )kms(?! (?:away|from|"
    r"to|per|an|off|down|of|long|and|a))",
    r"(?:want|wanted|going|urge|urges|need|plan|thinking of|thinking about|trying|tempted|might|about) "
    r"(?:(?:to|about|of) )?(?:hurt|hurting|harm|harming|cut|cutting|burn|burning) myself"
    r"(?! (?:some|off|shaving))",
    r"(?:i|ive|im|id|been|keep|kept|started|still|again) (?:\w+ ){0,2}"
    r"(?:cut|cutting|harm|harmed|harming|burning|starving) myself(?! (?:some|a|off|shaving|on|while|when|"
    r"chopping|slicing|cooking|with work|from))",
    r"(?:i|im|ive|me|my) (?:\w+ ){0,4}self ?harm(?:ed|ing|s)?|selfharm(?:ed|ing)?",
    r"(?:slit|cut|slitting|cutting) my (?:own )?(?:wrists?|throat|arms|veins)",
    r"(?:i|im|ive) (?:\w+ ){0,4}(?:took|taken|swallowed|taking|take|swallow|downed|have|got|saved up|"
    r"stockpiled|counting) (?:all |too many |a (?:bunch|lot|handful|bottle|load) of |the whole bottle of |"
    r"an overdose of |the rest of |enough )(?:of )?(?:my |the |his |her |these |those )?<pills>",
    r"i(?:ve)? (?:\w+ ){0,2}(?:overdosed|od|oded)(?! on (?:\w+ )?(?:chocolate|coffee|caffeine|sugar|tv|"
    r"netflix|christmas|carbs|cake|cheese))",
    r"(?:im|i) (?:\w+ ){0,3}(?:overdose|od)(?! on (?:chocolate|coffee|caffeine|sugar|cake))",
    r"(?:i|im|id) (?:\w+ ){0,5}(?:jump|jumping|throw myself|walk|step) (?:off|in front of|under|from) "
    r"(?:a|the|that|my) (?:\w+ )?(?:bridge|train|roof|building|cliff|car|cars|traffic|balcony|bus|truck|"
    r"lorry|tracks|window)",
    r"(?:i|im|id) (?:\w+ ){0,4}(?:drive|crash|driving|crashing) (?:\w+ ){0,3}(?:into|off) (?:a|the) "
    r"(?:tree|wall|bridge|road|cliff|lorry|truck)",
    r"(?:i|ive|im) (?:\w+ ){0,3}(?:bought|got|have|found|tied|holding|loaded) (?:a|the|my|his) "
    r"(?:noose|loaded gun|gun (?:to my|in my)|razor blades?)|gun (?:to|in|at) my (?:head|mouth)",
    r"(?:written|wrote|writing|write) (?:my |a |the )?(?:goodbye|suicide|final|last) (?:note|letter|"
    r"letters|notes)",
    r"(?:plan|way|plans) to (?:die|kill myself|end my life|end it all)",
    r"(?:cant|dont want to|couldnt) (?:go on|carry on|keep going|keep living|keep on) (?:living|anymore|"
    r"any longer|no more|much longer)",
    r"^(?:i )?(?:just |really |so )*(?:want to|wish i could) (?:die|dy|be dead|kill myself|end my life)",
    r"i(?:d| would)? (?:rather|sooner) be dead",
    r"(?:thinking|think|thought|thoughts) (?:about|of) (?:ending (?:it all|my|everything)|my own death|"
    r"dying|death all the time)(?<!you thinking about dying)(?<!you thinking of dying)",
)
_SELF_UNSURE = _signs(
    SafetyCategory.SELF_HARM,
    False,
    r"<kill> myself(?! (?:laugh|off|up|in the foot|in work|in my|over|trying|for not|on (?:the|that)|"
    r"with work))",
    r"(?:i|id|ill) (?:just |really |simply |honestly )*cant (?:go on|carry on|keep going|live like this)"
    r"(?! (?:a |the |my |your )?(?:holiday|holidays|vacation|trip|trips|strike|camp|stage|facebook|about|"
    r"like you|that|with|to|\w+ (?:holiday|trip)|twitter|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|forever|pretending))",
    r"i (?:really |just )*dont want to be here(?! (?:when|tonight|for|if|at))",
    r"(?:you|youd|youd be|youre) better off without me",
    r"(?:want|wanted|going|ready|about|time) to end (?:it|things)(?! (?:with|between|there|here|well|now "
    r"with|on))|ending it (?:all|tonight|today|for good)",
    r"i wanted to die(?! (?:of|for|with))",
    r"id rather die|id sooner die",
    r"(?:want|need) (?:it all|everything|the pain|this pain|it) to (?:stop|end|be over)(?! (?:well))",
    r"(?:see|seeing|got|have|find) no way out|cant see (?:a|any) way out|there(?:s| is) no way out",
    r"(?:i|id) (?:just |really )*(?:want|wish i could|could) (?:to )?(?:just )?(?:disappear|vanish|"
    r"fade away)(?! (?:for (?:a|the)))",
    r"(?:might|going to|could|afraid ill|scared ill|worried ill) do something (?:stupid|silly|drastic|"
    r"to myself|i regret|bad to myself)",
    r"i (?:hurt|harmed|burned|burnt) myself(?! (?:at|on|in|playing|running|while|when|lifting|doing|"
    r"falling|by))",
    r"(?:sleep|drink|pills|medication) (?:\w+ ){0,3}(?:and )?(?:not|never) wake up",
    r"(?:whats|is) the point (?:of|in) (?:living|anything|going on|it all|me)|no point (?:to|in) anything",
    r"i(?:m| feel)(?: like)?(?: just)?(?: such)? (?:a )?burden to (?:everyone|everybody|them|my|you all)",
    r"i (?:hate|cant stand) (?:my life|being alive|myself so much)",
    r"ive been cutting(?! (?:the|back|down|out|grass|wood|corners|my (?:hours|hair)))",
    r"i (?:have|feel|keep getting|get) (?:\w+ ){0,2}(?:dark|intrusive|bad) thoughts(?! about (?:him|her))",
    r"(?:say|said|saying|this is) (?:my )?(?:final |last )?goodbye (?:to )?(?:everyone|everybody|"
    r"the world|forever|for good)",
)
_KIN_DANGER = _signs(
    SafetyCategory.LOVED_ONE_DANGER,
    True,
    r"<kill> <them>(?! (?:laugh|off|up|in the foot|in work|over|with work|for not|from))",
    r"(?:take|taking|took|end|ending|ended) (?:his|her|their) (?:own )?(?:life|lives)",
    r"(?:wants|wanted|going|plans|planning|ready|trying|tried|decided|threatening|threatens|threatened|"
    r"hopes|wishes) to (?:<die>)(?! (?:of|for|laugh))(?<!i wanted to die)(?<!im going to die)"
    r"(?<!going to die)",
    r"<he> (?:\w+ ){0,3}want to die",
    r"<he> (?:\w+ ){0,6}<suicide>(?! (?:in|when|years|years ago|prevention|squad|bereave))",
    r"(?:attempt(?:ed|ing|s)?|threaten(?:ed|ing|s)?) <suicide>|<suicide> (?:attempt|threat|pact|note|"
    r"watch)(?! (?:in|when|years))",
    r"(?:goodbye|farewell|final) (?:note|letter|text|message|video)",
    r"<he> (?:\w+ ){0,3}(?:overdosed?|overdosing|oded|od)(?! on (?:\w+ )?(?:chocolate|coffee|caffeine|"
    r"sugar|tv))",
    r"(?:taken|took|having|had|is|its|of|maybe|possible) an? overdose(?! (?:of|on) (?:chocolate|coffee|"
    r"caffeine|sugar|tv))",
    r"(?<!you )(?<!youve )(?:swallowed|took|taken|takes|taking|swallowing|downed) (?:\w+ )?(?:all |"
    r"too many |a (?:bunch|lot|handful|bottle|load|packet|box) of |the whole (?:bottle|box|packet)(?: of)? |"
    r"loads of |lots of |every one of |(?:\d{2,}) )(?:of )?(?:his |her |their |my |the |these |those )?"
    r"(?:\w+ )?<pills>",
    r"(?:whole|entire) (?:bottle|box|packet|pack) (?:of )?<pills>|empty (?:pill|medicine|tablet|"
    r"medication) (?:bottle|box|packet|bottles|packets|packs)",
    r"<he> (?:\w+ ){0,3}(?:has|have|got|bought|hold(?:ing|s)|keeps|grabbed|took|waving|with|hid|hides|"
    r"carrying|hes got|cleaning|loading|loaded|wants|buying) (?:a |the |his |her |my |their |out a )"
    r"(?:\w+ )?<gun>(?! (?:dealer|shop|collection|license|licence|set|and fork|of|swing|for))",
    r"(?:hes|shes|theyre|theyve|she|he|they) got (?:a |the |his |her |my )(?:\w+ )?<gun>(?! (?:set|and "
    r"fork|collection|licen[cs]e))",
    r"(?:locked|barricaded) (?:himself|herself|themselves) in (?:\w+ ){0,3}(?:with|and)",
    r"(?:standing|sitting|out|up|going|gone) (?:\w+ )?on (?:a|the) (?:bridge|roof|ledge|railway|tracks|"
    r"cliff|window ?sill)(?! (?:terrace|garden|bar))",
    r"(?:hurt|hurting|hurts|harm|harming|harms|cut|cuts|cutting|burn|burning|burns|starving|starves) "
    r"(?:himself|herself|themselves)(?! (?:at|on|some|off|shaving|playing|running|doing|falling|a))",
    r"(?:slit|cut|cutting|slitting) (?:his|her|their) (?:wrists?|throat|arms?|veins)",
    r"<he> (?:\w+ ){0,4}self ?harm(?:ed|ing|s)?",
    r"(?<!you )(?<!youve )(?<!i )(?<!ive )(?:hasnt|havent|not|hardly|barely|isnt|stopped|refus\w+|wont|"
    r"didnt|doesnt|without|no) (?:\w+ )?(?:eaten|eat|eating|ate|drunk|drank|drinking|drink|had any|food|"
    r"water|touched food|kept) (?:(?:or|and|anything|any|food|drunk|water|drinking|drink|down|a|thing|"
    r"much|properly|proper|meal|bite|solid|real|to|eat|eaten|eating) ){0,5}(?:for |in |since )"
    r"(?:over |about |almost |nearly |the last |more than |like |at least )?(?:<days>)",
    r"<he> (?:\w+ ){0,2}(?:hasnt|havent|wont|isnt|not|stopped|refuses to|refusing to|doesnt|cant) "
    r"(?:\w+ )?(?:drunk|drink|drinking|drank|eat or drink|eating or drinking|eaten or drunk|"
    r"keep (?:water|food|anything) down)(?: anything| water| at all)(?! (?:alcohol|beer|wine))",
    r"(?:voices?|god|the devil|the tv|angels|radio|demons?) (?:\w+ ){0,3}(?:telling|tell|tells|told|"
    r"commanding|command|ordering|order|saying|says|say|asking|instructing) (?:<him>|<child>|me)"
    r"(?: (?:that )?(?:to|he|she|they|has|must|should)|$)",
    r"voices (?:\w+ ){0,4}(?:kill|hurt|jump|die|stab|burn|harm|cut)",
    r"(?:not|isnt|hardly|stopped|barely) breathing|wont wake up(?! (?:before|until|till|for|in|early|"
    r"at|on))|cant wake (?:him|her|them)(?: up)?(?! (?:before|for))|(?:couldnt|unable to) wake <him>",
    r"<he> (?:\w+ ){0,3}(?:unconscious|unresponsive|turning blue|gone blue|turned blue|collapsed|"
    r"having a (?:seizure|fit|stroke|heart attack)|bleeding (?:out|badly|a lot|everywhere|heavily)|"
    r"blacked out)",
    r"blue lips|lips (?:are|have|turned|going|gone) blue",
    r"(?:gone|went|is|hes|shes|been|theyre|still|reported) missing(?! (?:the|you|a|out|his|her|us|me|"
    r"school|work|from (?:the|this)))",
    r"<he> (?:\w+ ){0,2}missing (?:since|for|from home)",
    r"(?:cant|couldnt|havent been able to) (?:find|reach|get hold of|get through to) <him> "
    r"(?:anywhere|since|all (?:day|night)|for (?:\w+ )?(?:days?|hours|a)|and (?:his|her|their)|"
    r"(?:his|her) phone)",
    r"(?:no ?one|nobody|none of us|we|i) (?:has|have|hasnt|havent|not)? ?(?:seen|heard from|see|know "
    r"where) (?:from )?<him> (?:since|for (?:\w+ )?(?:days|hours|two|three)|is)(?! (?:a while|ages|"
    r"christmas|easter|summer))",
    r"<he> (?:\w+ ){0,2}(?:didnt|never|hasnt|not) (?:come|came|been) (?:back )?home(?! (?:for (?:christmas|"
    r"dinner)|drunk))",
    r"<he> (?:\w+ )?(?:ran|run|walked|wandered|stormed) (?:away|off|out)(?: \w+){0,3} (?:night|hours|"
    r"coat|shoes|note|phone|barefoot|cold|snow|dark)",
    r"(?:giving|given|gave) away (?:all )?(?:of )?(?:his|her|their) (?:things|stuff|possessions|dog|cat|"
    r"clothes|money|belongings|everything)",
    r"(?:said|saying|say|says|texted|messaged) goodbye to (?:everyone|everybody|all|us all|the kids|his|"
    r"her|me (?:forever|like))",
    r"<he> (?:\w+ ){0,3}(?:doesnt|dont|didnt|no longer|wouldnt) (?:know|recognis\w+|recogniz\w+) "
    r"(?:where (?:s?he|they)|who (?:i am|we are|anyone|s?he)|me(?! (?:anymore than))|us|"
    r"(?:his|her) own)",
    r"<he> (?:\w+ ){0,3}(?:so|very|really|suddenly|totally|completely|extremely) (?:confused|"
    r"disoriented|delirious|incoherent)(?! (?:about|by) (?:the|his|her|what|why|money|forms))",
    r"<he> (?:\w+ ){0,4}plan(?:s|ned)? to (?:die|jump|hang|kill|end)",
    r"<he> (?:\w+ ){0,6}(?:jump|jumped|jumping) (?:off|from|in front of|out of) (?:a|the) (?:\w+ )?"
    r"(?:bridge|train|roof|building|cliff|balcony|window|moving car|car)",
    r"(?:hes|shes|theyre|is|was|be) better off dead|<he> (?:\w+ ){0,4}better off "
    r"(?:without (?:him|her|them)|if (?:s?he|they) (?:was|were)(?:nt)? (?:dead|gone|here))",
    r"<he> (?:\w+ ){0,3}(?:dont|doesnt|didnt|not|no longer) (?:want|wants) to (?:be here|live|be alive|"
    r"exist|wake up)(?: anymore)?(?! (?:with|in|at|for|tonight|here|early|when|alone))",
    r"(?:wishes|wished|hopes) (?:s?he|they) (?:was|were|wouldnt|wasnt|had|didnt|could|never|would) "
    r"(?:\w+ )?(?:dead|die|died|born|wake up|wake|here|alive|never wake)",
    r"(?:run|running|walking|walked|wandering|ran) (?:into|in|on|onto|out into) (?:the )?(?:traffic|"
    r"motorway|highway|railway|train tracks)",
    r"<he> (?:\w+ ){0,3}(?:drunk|high|manic|psychotic) (?:\w+ ){0,3}(?:driving|drove|behind the wheel|"
    r"took the car|in the car)",
)
_KIN_UNSURE = _signs(
    SafetyCategory.LOVED_ONE_DANGER,
    False,
    r"(?:end|ending|ended) it(?: all| tonight| today| now| soon| for good)?(?<!to end it)$"
    r"|<he>(?: \w+){0,5} (?:end|ending|ended) it(?! (?:with|between|there|well))",
    r"^(?:oh god |omg |help )?(?:overdosed?|<suicide>|od)(?: \w+){0,3}$",
    r"(?:found|find|left|leaving|leave|discovered) (?:me |us |him |her )?(?:a|the|his|her|this|some) "
    r"notes?(?! (?:from (?:the|your|his|her|my) (?:school|teacher|work|boss|doctor|bank|landlord|"
    r"neighbou?r|office)|for the|about (?:dinner|the (?:rent|bins|shopping))|on the fridge|in (?:class|"
    r"your|the) ?(?:lunch)?))",
    r"you (?:\w+ ){0,4}(?:<kill> yourself|<suicide>|end your (?:own )?life|took all|took too many|"
    r"swallowed (?:all|the)|overdosed?|want to die|wanted to die|wish you (?:were|was) dead|"
    r"dont want to (?:be here anymore|live|be alive)|tried to die)",
    r"you (?:\w+ ){0,2}(?:cut|cutting|hurt|hurting|harm|harming|burn|burning) yourself(?! (?:some|off|a|"
    r"shaving|on|at|in))",
    r"youve? (?:havent|not|hardly|stopped)? ?(?:eaten|eating|drunk|drinking) (?:\w+ ){0,3}(?:for|in) "
    r"(?:[3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|several) (?:days|weeks)",
    r"you (?:\w+ ){0,3}(?:havent|not) (?:eaten|drunk) (?:\w+ ){0,4}(?:for|in) (?:[3-9]|\d\d|three|four|"
    r"five|six|seven|eight|nine|ten|several) (?:days|weeks)",
    r"(?:youve|you have|you) (?:\w+ )?(?:got |bought |hold |holding )(?:a |the |that )<gun>",
    r"voices? (?:\w+ ){0,3}(?:telling|tell|tells|told|commanding) you to",
    r"(?:overdose|overdosed)(?! on (?:\w+ )?(?:chocolate|coffee|caffeine|sugar|tv|netflix|christmas|"
    r"carbs|cake|cheese))",
    r"(?:afraid|scared|terrified|worried|frightened) (?:that )?<he> (?:\w+ ){0,3}(?:do something|might "
    r"die|will die|wont be here|wont make it|going to die|might be dead|not survive|be alive)",
    r"<he> (?:\w+ ){0,3}(?:going to|might|could|will|about to) do something (?:stupid|terrible|silly|"
    r"drastic|awful|bad)",
    r"<he> (?:\w+ ){0,3}(?:died|die) (?:tonight|today|this morning|just now|an hour ago)|"
    r"(?:id|ill|going to|want to) find (?:him|her|them) dead",
    r"<he> (?:\w+ ){0,3}(?:cant|couldnt) (?:go on|carry on|keep going)(?! (?:\w+ )?(?:holiday|vacation|"
    r"trip|strike|like|with|about))",
    r"(?:hasnt|havent) (?:slept|been asleep) (?:\w+ ){0,3}(?:for|in) (?:[4-9]|\d\d|four|five|six|seven|"
    r"eight|nine|ten|several) (?:days|nights)",
    r"<he> (?:\w+ ){0,3}(?:climbed|climbing|climb) (?:\w+ ){0,2}(?:roof|bridge|balcony|railing)",
    r"<suicide> (?:thoughts|ideation|attempts?|note)|(?:bad|talking|talks|thinks|thoughts) (?:about|of) "
    r"(?:suicide|killing|dying|wanting to die)",
    r"need (?:an )?(?:ambulance|police)|call(?:ing|ed)? (?:an ambulance|the police|911|999|112|000|111|988)",
)
_VIOLENCE = _signs(
    SafetyCategory.VIOLENCE,
    True,
    r"<he> (?:\w+ ){0,3}<hit> (?:me|us)(?! (?:up|that|with (?:the |this |a )?(?:news|bill|truth|question|"
    r"idea|guilt)|to it|out|at|in (?:a|the) (?:game|race|argument)|off|when i realis|as))",
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
    rf"(?:{_KIN}))(?! (?:\w+ing)(?<!hitting)(?<!hurting)(?<!beating)(?<!killing)|s? (?:illness|anger "
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
    r"shook|shot) (?:<him>)(?! (?:up|with (?:the|a) (?:news|bill|question|idea)|to it|at|hard with|"
    r"head on|off|car|phone|door))",
    r"i (?:\w+ ){0,2}(?:pushed|threw|grabbed|dragged) <him> (?:\w+ )?(?:down|against|into the|onto|over|"
    r"by the|across|out of the)",
    r"(?:want|wanted|going|might|could|afraid ill|scared ill|scared i might|worried ill|about|tempted|"
    r"feel like|felt like|have to|almost|nearly) (?:\w+ ){0,3}(?:hurt|hurting|hit|hitting|kill|killing|"
    r"strangle|punch|stab|shoot|beat|harm|attack|smother) (?:him|her|them|my (?:\w+ )?"
    rf"(?:{_KIN}))(?! (?:feelings|with (?:the|a) (?:news|question)|up|at|off|if))",
)
_VIOLENCE_UNSURE = _signs(
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
)
_CHILDREN = _signs(
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
)
_CHILDREN_UNSURE = _signs(
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
_FOOD = (
    "tea|coffee|food|drink|drinks|juice|yogh?urt|porridge|soup|water|dinner|breakfast|lunch|smoothie|"
    "milk|meals?|cereal|sandwich|cocoa|ice ?cream|pudding|sauce|jam|oatmeal|cake|curry|stew"
)
_COVERT = _signs(
    SafetyCategory.COVERT_OR_FORCE,
    True,
    rf"(?:put|puts|putting|slip(?:ped|ping|s)?|sneak(?:ed|ing|s)?|snuck|crush(?:ed|ing|es)?|mix(?:ed|ing|es)?|"
    rf"hid|hide|hides|hiding|grind(?:ing|s)?|ground|dissolv(?:e|ed|ing|es)|add(?:ed|ing|s)?|pour(?:ed|ing)?|"
    rf"drop(?:ped|ping)?|spik(?:e|ed|ing)|stir(?:red|ring)?) (?!your)(?:\w+ ){{0,4}}(?:<pills>|antipsychotics?|"
    rf"drops|dose|doses|sedatives?|drugs?|them|it|something) (?:\w+ ){{0,3}}(?:in|into|up in|with|through) "
    rf"(?:<his>|the|a|some) (?:\w+ )?(?:{_FOOD})",
    rf"(?:spik(?:e|ed|ing)|drug(?:ged|ging)?|medicat(?:e|ed|ing)) (?:<his> (?:{_FOOD})|<him> (?:\w+ ){{0,2}}"
    r"(?:without|secretly|behind))",
    r"(?:secretly|covertly|sneakily|behind <his> back|on the sly) (?:\w+ ){0,4}(?:medicat\w+|drug\w*|dos\w+|"
    r"giving (?:him|her|them)|gave (?:him|her|them)|give (?:him|her|them)|<pills>|commit\w*|section\w*)",
    r"(?:giv(?:e|ing)|gave|getting|get|slip(?:ping|ped)?|take|takes) (?:<him> )?(?:\w+ ){0,4}<pills> "
    r"(?:\w+ ){0,3}(?:without <him> (?:knowing|noticing|knowledge)|without telling|secretly|"
    r"behind <his> back|and (?:he|she|they) (?:doesnt|dont) know|without (?:his|her|their) (?:knowledge|"
    r"consent))",
    r"(?:i|im|ive|ill|id|we|weve|well|lets|going to|plan to|planning to|have to|thinking of) (?:\w+ ){0,3}"
    r"(?:lock(?:ed|ing)?|trap(?:ped|ping)?|shut(?:ting)?|tie|tied|tying|restrain(?:ed|ing)?) (?:<him>|"
    r"(?:his|her|their) (?:bedroom )?door|the (?:bedroom |front )?door so (?:he|she|they)) "
    r"?(?:in|inside|up|down|so|from|to the|at|cant)",
    r"(?:i|im|ive|ill|id|we|weve|well|lets|going to|plan to|planning to|plan is to|thinking of|want to) "
    r"(?:\w+ ){0,4}(?:trick(?:ed|ing)?|lur(?:e|ed|ing)|dup(?:e|ed)|con|conned|fool(?:ed|ing)?) <him> "
    r"(?:\w+ ){0,2}(?:into|to|in|onto)",
    r"(?:tell|telling|told|pretend(?:ing|ed)?|say|saying|said|lie|lied|lying|make (?:him|her|them) think|"
    r"act like) (?!you\b)(?:to )?(?:<him> )?(?:that )?(?:its|it is|was|it was|is|were going to|we are going to|"
    r"were off to|about|to) (?:\w+ ){0,4}(?:dentist|check ?up|lunch|restaurant|holiday|drive|shop|shops|shopping|"
    r"ice cream|eye test|blood test|vaccin\w+|visit|routine|birthday)\b(?=.*\b(?:hospital|clinic|ward|"
    r"psychiatr\w+|doctor|admit\w*|section\w*|commit\w*|unit|take (?:him|her|them)|drive (?:him|her|them)|"
    r"instead|really))",
    r"(?:i|im|ive|ill|id|we|weve|well) (?:\w+ ){0,3}(?:tell|told|telling) <him> (?:that )?(?:its|it was|"
    r"were going to|we are going to|were off to) (?:\w+ ){0,3}(?:dentist|check ?up|eye test|optician)",
    r"(?:drag(?:ged|ging)?|forc(?:e|ed|ing)|physically (?:take|force|carry)|kidnap\w*|handcuff\w*) <him> "
    r"(?:\w+ ){0,3}(?:to (?:\w+ )?(?:hospital|clinic|ward|er|doctor|doctors|rehab|facility|therapist|"
    r"psychiatrist|unit)|into (?:\w+ )?(?:car|hospital|treatment|rehab)|to take (?:\w+ )?<pills>)",
    r"forge(?:d|ing)? (?:his|her|their) (?:signature|consent)",
)
_COVERT_UNSURE = _signs(
    SafetyCategory.COVERT_OR_FORCE,
    False,
    r"(?:have|get|getting|having|got|had|want) <him> (?:\w+ ){0,2}(?:sectioned|committed|locked (?:up|away)|"
    r"put away|detained|5150d?|baker acted|involuntarily)",
    r"(?:force|forcing|make|making) <him> (?:to )?(?:take|swallow) (?:\w+ )?<pills>",
    r"hold(?:ing)? <him> down|take away <his> (?:keys|phone|car) (?:so|until|secretly)",
    r"(?:without|behind) (?:him|her|them|his|her|their) (?:knowing|noticing|back)(?=.*\b(?:hospital|"
    r"medication|pills|tablets|admit|doctor))",
)
_DISTRESS = _signs(
    SafetyCategory.DISTRESS,
    True,
    r"(?:im|i am|i keep|i just|still|started|ive been|made me|making me|cant stop|starting to|in tears and) "
    r"(?:\w+ )?(?:crying|cry|sobbing|weeping|bawling|in tears|in floods|tearing up)(?! (?:because you|"
    r"over spilt))",
    r"(?:having|getting|had|going to have|about to have) (?:a |an |another )?(?:\w+ )?(?:panic|anxiety) attack"
    r"(?! (?:when|in|last|at|on) )",
    r"(?:i )?(?:cant|can hardly|can barely) breathe|im (?:\w+ )?(?:shaking|trembling|hyperventilating|"
    r"panicking)|my hands are shaking",
    r"(?:too|so|hits?|cuts?|bit) (?:\w+ )?close to home|hits? too close",
    r"(?:this|it|that)(?:s| is| feels| was| got)? (?:\w+ )?(?:too much for me|too (?:real|painful|upsetting|"
    r"hard for me|intense)|bringing (?:it all|everything|back))|(?:this is|its|it is) too much$",
    r"end of my (?:rope|tether)|at (?:my )?breaking point|(?:having|had|heading for) a (?:nervous )?"
    r"breakdown|im (?:\w+ )?(?:falling apart|breaking down|losing it|a wreck|triggered)|i feel triggered",
    r"i (?:really |just )*(?:need|want|have) (?:to )?(?:take )?(?:a )?(?:break|stop) (?:from this|now|this|"
    r"please|for a (?:minute|bit|moment))",
    r"dying inside|broken inside|i(?:m| feel)(?: \w+)? (?:hopeless|numb|so alone|completely alone|worthless)$",
    r"i (?:just |really )*(?:cant|cannot) (?:cope|handle|bear) (?:\w+ ){0,2}(?:anymore|any longer)|"
    r"i (?:just )?cant cope$",
)
_DISTRESS_UNSURE = _signs(
    SafetyCategory.DISTRESS,
    False,
    r"i (?:just |really |honestly )*(?:cant|cannot) (?:do|take|stand) (?:this|it) (?:anymore|any longer|no "
    r"more)|i (?:just |really )*cant (?:do|take) this$",
    r"<he> (?:\w+ ){0,2}(?:killed (?:himself|herself|themselves)|took (?:his|her|their) own life)",
    r"(?:died|lost (?:him|her|my \w+)) (?:by|to|from) <suicide>",
    r"i(?:m| am| feel) (?:\w+ )?(?:so |really |too |completely |utterly )(?:overwhelmed|upset by this|"
    r"drained by this|burn(?:ed|t) out)",
    r"i havent (?:slept|eaten) (?:\w+ ){0,3}(?:for|in) (?:\d+|two|three|four|five|six|seven|several|a few) "
    r"(?:days|nights)",
)

SIGNS: tuple[Sign, ...] = (
    *_SELF,
    *_CHILDREN,
    *_VIOLENCE,
    *_KIN_DANGER,
    *_COVERT,
    *_SELF_UNSURE,
    *_CHILDREN_UNSURE,
    *_VIOLENCE_UNSURE,
    *_KIN_UNSURE,
    *_COVERT_UNSURE,
    *_DISTRESS,
    *_DISTRESS_UNSURE,
)
"""In the order in which they are looked for: certain before unsure, most urgent first."""
