"""Wide nets behind the exact signs: words that seldom stand together unless someone is in danger.

People in trouble do not keep to phrases. A net asks only that certain words are in one sentence, in
any order, so it is never certain: the learner is asked.
"""

from simulator.domain.signs.sign import KIN, SafetyCategory, Sign, compiled

_I = "i|im|ive|id|ill|me|my|myself|we|us"
_THEY = rf"he|hes|she|shes|they|theyre|theyve|him|her|them|his|their|{KIN}|son|daughter"
_YOU = "you|youre|youve|youd|your|youll|yourself"
_CHILD = (
    "kids?|child|children|baby|babies|toddlers?|newborn|infant|year old|little (?:sister|brother|"
    "boy|girl)|my (?:daughter|son|niece|nephew)|stepkids?|grandkids?"
)


def _net(category: SafetyCategory, *groups: str, without: str = "") -> Sign:
    """A sentence with a word of each group, and none of `without`."""
    asked = "".join(rf"(?=.*\b(?:{group})\b)" for group in groups)
    barred = rf"(?!.*\b(?:{without})\b)" if without else ""
    return Sign(category, False, compiled(rf"^{barred}{asked}.*"))


_SELF = SafetyCategory.SELF_HARM
_KIN = SafetyCategory.LOVED_ONE_DANGER
_HURT = SafetyCategory.VIOLENCE
_YOUNG = SafetyCategory.CHILD_AT_RISK
_FORCE = SafetyCategory.COVERT_OR_FORCE

NETS: tuple[Sign, ...] = (
    _net(_SELF, "<suicide>", without=f"{_YOU}|{_THEY}|squad|prevention|people|someone|anyone|many"),
    _net(
        _SELF,
        "i|im|ive|id|me|my",
        "die|dying|dead|death|alive|living|exist",
        "how|ways?|pills?|should|tonight|deserve|easiest|painless|rather|enough|stay|stop|quit|cant|"
        "point|reason|instead|ready|finally",
        without=f"{_YOU}|{_THEY}|tired|who|with|battery|phone|in|dying to|end|parents",
    ),
    _net(_SELF, "kill me", "please|just|somebody|someone|god", without=_THEY),
    _net(
        _SELF,
        "end (?:this|it)|ending this|do it",
        "tonight|today|now|soon|should just|for good",
        "i|im|id|ill|me",
        without=f"{_YOU}|{_THEY}|with|lets|here|talk|phone|call|argument",
    ),
    _net(
        _SELF,
        "i|im|ive|id",
        "guns?|rope|noose|razors?|blades?|bridge|overdose|train tracks",
        "bought|got|have|had|found|use|need|holding|want|standing|here|think|thinking|keep",
        without=f"{_YOU}|he|she|they|him|her|them|hes|shes|read|book|film|movie|game|shave",
    ),
    _net(
        _SELF,
        "make it through|get through|survive|last|be here",
        "the night|tonight|this night|this week|the week|tomorrow|another day|much longer",
        "i|im|ill",
        "dont|cant|wont|not|hardly|if",
        without=f"{_YOU}|work|office",
    ),
    _net(
        _SELF,
        "get over me|get over my|forget me|without me|want to be gone|wish i was gone|miss me",
        without=f"{_YOU}|go|start|went|left",
    ),
    _net(
        _SELF, "reason to (?:keep|go|live|stay|be|get|carry)", "no|any|not|cant|dont", without=_YOU
    ),
    _net(
        _SELF,
        "cutting|self harm|starving",
        "helps|cope|every|relief|again",
        without=f"{_YOU}|{_THEY}",
    ),
    _net(
        _SELF,
        "live|living",
        "idw|cant keep|enough of|not want|dont want|worth",
        "i|im|ive|life|lifes|idw",
        without=f"{_YOU}|{_THEY}|with|in|at|here|there|together|near",
    ),
    _net(
        _KIN,
        _THEY,
        "razors?|noose|rope|chest pains?|convuls\\w+|seizure|seizing|unconscious|unrespons\\w+|"
        "(?:doesnt|not|isnt|wont) respon\\w+|vanished|collapsed|stockpil\\w+|hoarding pills|"
        "lying on the floor|on the floor|shoot up|blow up|(?:said|saying|sent|left|texted|"
        "wrote) (?:us |me )?goodbye|in heaven|foaming|blood everywhere|"
        "not moving|last time (?:i|we)|wont (?:come|get) out|blade|hallucinating|stopped breathing",
        without=f"{_YOU}|dinner|school|wave[sd]?|years|said goodbye and|jump(?:ing)? rope",
    ),
    _net(
        _KIN,
        "razors?|knife|gun|pills|tablets|noose",
        "bathroom|bedroom|locked|come out|floor|hiding",
        without=f"{_YOU}|i|ive|shaving|cabinet|put|keep|cupboard",
    ),
    _net(
        _KIN,
        "he|she|they|hes|shes|theyre|him|her|mum|dad",
        "not back|never came back|nobody knows where|no one knows where|police|went out at|"
        "pyjamas|barefoot|search party|hospitals?|has a plan|made a plan|disappeared|gone since",
        "looking|since|where|searching|back|knows|has a|made a|disappeared|gone",
        without=f"{_YOU}|years|business|pension|work|last year|says",
    ),
    _net(
        _KIN,
        "hasnt|havent|not|hardly|stopped|refuses|refusing|wont|no",
        "eat|eaten|eating|food|drink of|water|fluids|drunk",
        "since|days?|week|weeks|monday|tuesday|wednesday|thursday|friday|saturday|sunday|anymore|"
        "at all|drinking water",
        f"{_THEY}|since",
        without=f"{_YOU}|i|im|ive|me|alcohol|beer|wine|meat",
    ),
    _net(
        _KIN, "messages?|texts?|texted|notes?|letters?|voicemail", "goodbye|farewell", without=_YOU
    ),
    _net(_KIN, "kilos|kg|pounds|stone", "weighs|weigh", _THEY, without=f"{_YOU}|dog|cat|baby"),
    _net(
        _HURT,
        f"he|hes|she|shes|they|him|{KIN}|(?<!^)tom",
        "smash\\w*|punch\\w*|kick\\w*|slap\\w*|chok\\w+|strangl\\w+|stab\\w*|beat|beats|beating|bruis\\w+|"
        "bat|crowbar|weapon|forces|forced|spat|thr[eo]w\\w*|grab\\w*|drag\\w*|pinned|scratch\\w*|"
        "kill|hurts|burn\\w*|headbutt\\w*|threaten\\w*",
        "me|us|my (?:head|face|arm|hair|neck|throat|body|leg|stomach|wrist)|himself on me|outside|"
        "the wall|from him|from her",
        without=f"{_YOU}|chess|game|ideas?|question|insurance|hug|news|party|bone|ball|bills|joke|to see",
    ),
    _net(
        _HURT, "bruis\\w+", "i|im|me|my", "from|all over|him|her|he|she", without=f"{_YOU}|fell|ego"
    ),
    _net(
        _HURT,
        "being|been|get|got",
        "hit|beaten|slapped|punched|raped|strangled",
        "i|im|ive",
        without=f"{_YOU}|by the|bills?|news|with",
    ),
    _net(
        _HURT,
        "i|im|ill|id",
        "hurt|kill|shoot|stab|attack|strangle|punch",
        "someone|somebody|people|everyone|him|her|them",
        "could|might|going|want|will|may|afraid|scared|about",
        without=f"{_YOU}|feelings|coffee|never|dont want|didnt|wouldnt|not|insurance",
    ),
    _net(
        _HURT,
        "wont let me|doesnt let me|never lets me",
        "leave|talk|sleep|see|phone|out|money",
        without=f"{_YOU}|help",
    ),
    _net(
        _YOUNG,
        _CHILD,
        "bruis\\w+|touch(?:es|ed|ing)|drunk|high|abus\\w+|hit|hits|hurt|hurts|shak\\w+|shook|drown\\w*|"
        "smother\\w*|locked|cupboard|unsafe|not safe|neglect\\w*|dies|kill|starv\\w+|molest\\w*|naked|"
        "(?:no ?one|nobody)s? (?:is )?(?:watching|looking)|with her when|beats|slap\\w*|punch\\w*",
        without=f"{_YOU}|i hit|school bus|high (?:school|chair|grades|hopes|five)|feelings|bills|touched by",
    ),
    _net(
        _FORCE,
        "hid\\w*|crush\\w*|mix\\w*|dissolv\\w*|slip\\w*|sneak\\w*|grind\\w*|put|putting|drug\\w*|spik\\w*",
        "pills?|tablets?|medication|olanzapine|risperidone|haloperidol|quetiapine|lithium|sedatives?|"
        "antipsychotics?|sertraline|valium|drops|melatonin|dose",
        "jam|honey|soup|tea|coffee|food|drinks?|juice|yogh?urt|porridge|water|dinner|lunch|breakfast|"
        "milk|pudding|sauce|ice cream|cake|smoothie|sandwich|chocolate",
        "his|her|their|him|them|its|the|without|secretly|mums|dads",
        without=_YOU,
    ),
    _net(
        _FORCE,
        "i|im|ill|ive|we|well|weve|going",
        "pretend\\w*|trick\\w*|lie|lied|lying|lure|lured|fool",
        "<him>|his|her",
        "clinic|hospital|ward|psychiatr\\w+|doctor|rehab|sign|signing|shopping|dentist|pills?|medication",
        without=f"{_YOU}|not going to|wont|never|dont|lying awake",
    ),
)
DISTRESS_NETS: tuple[Sign, ...] = (
    _net(
        SafetyCategory.DISTRESS,
        "cant stop|wont stop",
        "shaking|crying|trembling|sobbing|tears",
        without=f"{_YOU}|{_THEY}",
    ),
    _net(
        SafetyCategory.DISTRESS,
        "im not ok|im not okay|im not doing ok|cant handle (?:this|it)|cant bear (?:this|it)|"
        "its all too much|this is all too much",
        without="if you|with you",
    ),
)
