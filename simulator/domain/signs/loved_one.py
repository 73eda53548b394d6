"""Somebody the learner speaks of may be in danger now."""

from simulator.domain.signs.sign import SafetyCategory, signs

KIN_DANGER = signs(
    SafetyCategory.LOVED_ONE_DANGER,
    True,
    r"<kill> <them>(?! (?:laugh\w*|off|up|in the foot|in work|over|with work|for not|from))",
    "(?:take|taking|took|end|ending|ended) (?:his|her|their) (?:own )?(?:life|lives)",
    "(?<!i )(?<!im )(?<!you )(?<!youre )(?<!youd )(?<!we )(?<!were )(?<!all )"
    "(?:wants|wanted|going|plans|planning|ready|trying|tried|decided|threatening|threatens|"
    r"threatened|hopes|wishes) to (?:<die>)(?! (?:of|for|laugh\w*))",
    r"<he> (?:\w+ ){0,3}want to die",
    r"<he> (?:\w+ ){0,6}<suicide>(?! (?:in|when|years|years ago|prevention|squad|"
    r"bereave\w*))",
    "(?:attempt(?:ed|ing|s)?|threaten(?:ed|ing|s)?) <suicide>|<suicide> (?:attempt|threat|"
    "pact|note|watch)(?! (?:in|when|years))",
    "(?:goodbye|farewell|final) (?:note|letter|text|message|video)s?",
    r"<he> (?:\w+ ){0,3}(?:overdosed?|overdosing|oded|od)(?! on (?:\w+ )?(?:chocolate|"
    "coffee|caffeine|sugar|tv))",
    "(?:taken|took|having|had|is|its|of|maybe|possible) an? overdose(?! (?:of|on) "
    "(?:chocolate|coffee|caffeine|sugar|tv))",
    r"(?<!you )(?<!youve )(?:swallowed|took|taken|takes|taking|swallowing|downed) (?:\w+ "
    ")?(?:all |too many |a (?:bunch|lot|handful|bottle|load|packet|box) of |the whole "
    r"(?:bottle|box|packet)(?: of)? |loads of |lots of |every one of |(?:\d{2,}) )(?:of "
    r")?(?:his |her |their |my |the |these |those )?(?:\w+ )?<pills>",
    "(?:whole|entire) (?:bottle|box|packet|pack) (?:of )?<pills>|empty (?:pill|medicine|"
    "tablet|medication) (?:bottle|box|packet|bottles|packets|packs)",
    r"<he> (?:\w+ ){0,3}(?:has|have|got|bought|hold(?:ing|s)|keeps|grabbed|took|waving|with|"
    "hid|hides|carrying|hes got|cleaning|loading|loaded|wants|buying) (?:a |the |his |her |"
    r"my |their |out a )(?:\w+ )?<gun>(?! (?:dealer|shop|collection|license|licence|set|and "
    "fork|of|swing|for))",
    r"(?:hes|shes|theyve)(?: \w+)? (?:got )?(?:a |the |his |her |my )(?:\w+ )?<gun>(?! "
    "(?:set|and fork|collection|licen[cs]e|shop|dealer|nut|lover|owner|enthusiast))",
    r"(?:locked|barricaded) (?:himself|herself|themselves) in (?:\w+ ){0,3}(?:with|and)",
    r"(?:standing|sitting|out|up|going|gone) (?:\w+ )?on (?:a|the) (?:bridge|roof|ledge|"
    "railway|tracks|cliff|window ?sill)(?! (?:terrace|garden|bar))",
    "(?:hurt|hurting|hurts|harm|harming|harms|cut|cuts|cutting|burn|burning|burns|starving|"
    "starves) (?:himself|herself|themselves)(?! (?:at|on|some|off|shaving|playing|running|"
    "doing|falling|a))",
    "(?:slit|cut|cutting|slitting) (?:his|her|their) (?:wrists?|throat|arms?|veins)",
    r"<he> (?:\w+ ){0,4}self ?harm(?:ed|ing|s)?",
    "(?<!you )(?<!youve )(?<!i )(?<!ive )(?:hasnt|havent|not|hardly|barely|isnt|stopped|"
    r"refus\w+|wont|didnt|doesnt|without|no) (?:\w+ )?(?:eaten|eat|eating|ate|drunk|drank|"
    "drinking|drink|had any|food|water|touched food|kept) (?:(?:or|and|anything|any|food|"
    "drunk|water|drinking|drink|down|a|thing|much|properly|proper|meal|bite|solid|real|to|"
    "eat|eaten|eating) ){0,5}(?:for |in |since )(?:over |about |almost |nearly |the last |"
    "more than |like |at least )?(?:<days>)",
    r"<he> (?:\w+ ){0,2}(?:hasnt|havent|wont|isnt|not|stopped|refuses to|refusing to|doesnt|"
    r"cant) (?:\w+ )?(?:drunk|drink|drinking|drank|eat or drink|eating or drinking|eaten or "
    "drunk|keep (?:water|food|anything) down)(?: anything| water| at all)(?! (?:alcohol|"
    "beer|wine))",
    r"(?:voices?|god|the devil|the tv|angels|radio|demons?) (?:\w+ ){0,3}(?:telling|tell|"
    "tells|told|commanding|command|ordering|order|saying|says|say|asking|instructing) "
    "(?:<him>|<child>|me)(?: (?:that )?(?:to|he|she|they|has|must|should)|$)",
    r"voices (?:\w+ ){0,4}(?:kill|hurt|jump|die|stab|burn|harm|cut)",
    "(?:not|isnt|hardly|stopped|barely) breathing|wont wake up(?! (?:before|until|till|for|"
    "in|early|at|on))|cant wake (?:him|her|them)(?: up)?(?! (?:before|for))|(?:couldnt|"
    "unable to) wake <him>",
    r"<he> (?:\w+ ){0,3}(?:unconscious|unresponsive|turning blue|gone blue|turned blue|"
    "collapsed|having a (?:seizure|fit|stroke|heart attack)|bleeding (?:out|badly|a lot|"
    "everywhere|heavily)|blacked out)",
    "blue lips|lips (?:are|have|turned|going|gone) blue",
    # A person who is gone; not "what have I been missing" or "something is missing".
    "(?<!what )(?<!thing )(?<!what has )(?<!thing has )(?<!i )(?<!ive )(?<!i have )(?<!we )"
    "(?<!weve )(?<!we have )(?<!you )(?<!youve )(?:gone|went|is|hes|shes|been|theyre|still|reported) missing"
    "(?! (?:the|you|a|out|his|her|us|me|school|work|from (?:the|this)))",
    r"(?:<he> (?:\w+ ){0,2}|^)missing (?:since|for|from home)",
    "(?:cant|couldnt|havent been able to) (?:find|reach|get hold of|get through to) <him> "
    r"(?:anywhere|since|all (?:day|night)|for (?:\w+ )?(?:days?|hours|a)|and (?:his|her|"
    "their)|(?:his|her) phone)",
    "(?:no ?one|nobody|none of us|we|i) (?:has|have|hasnt|havent|not)? ?(?:seen|heard from|"
    r"see|know where) (?:from )?<him> (?:since|for (?:\w+ )?(?:days|hours|two|three)|is)(?! "
    "(?:a while|ages|christmas|easter|summer))",
    r"<he> (?:\w+ ){0,2}(?:didnt|never|hasnt|not) (?:come|came|been) (?:back )?home(?! "
    "(?:for|until|till|before|drunk|early|much|often|to))",
    r"<he> (?:\w+ )?(?:ran|run|walked|wandered|stormed) (?:away|off|out)(?: \w+){0,3} "
    "(?:night|hours|coat|shoes|note|phone|barefoot|cold|snow|dark)",
    "(?:giving|given|gave) away (?:all )?(?:of )?(?:his|her|their) (?:things|stuff|"
    "possessions|dog|cat|clothes|money|belongings|everything)",
    "(?:said|saying|say|says|texted|messaged) goodbye to (?:everyone|everybody|all|us all|"
    "the kids|his|her|me (?:forever|like))",
    r"<he> (?:\w+ ){0,3}(?:doesnt|dont|didnt|no longer|wouldnt) (?:know|recognis\w+|"
    r"recogniz\w+) (?:where (?:s?he|they)|who (?:i am|we are|anyone|s?he)|me(?! (?:anymore "
    "than))|us|(?:his|her) own)",
    r"<he> (?:\w+ ){0,3}(?:so|very|really|suddenly|totally|completely|extremely) "
    "(?:confused|disoriented|delirious|incoherent)(?! (?:about|by) (?:the|his|her|what|why|"
    "money|forms))",
    r"<he> (?:\w+ ){0,4}plan(?:s|ned)? to (?:die|jump|hang|kill|end)",
    r"<he> (?:\w+ ){0,6}(?:jump|jumped|jumping) (?:off|from|in front of|out of) (?:a|the) "
    r"(?:\w+ )?(?:bridge|train|roof|building|cliff|balcony|window|moving car|car)",
    r"(?:hes|shes|theyre|is|was|be) better off dead|<he> (?:\w+ ){0,4}better off (?:without "
    "(?:him|her|them)|if (?:s?he|they) (?:was|were)(?:nt)? (?:dead|gone|here))",
    r"<he> (?:\w+ ){0,3}(?:dont|doesnt|didnt|not|no longer) (?:want|wants) to (?:be here|"
    "live|be alive|exist|wake up)(?: anymore)?(?! (?:with|in|at|for|tonight|here|early|"
    "when|alone))",
    "(?:wishes|wished|hopes) (?:s?he|they) (?:was|were|wouldnt|wasnt|had|didnt|could|never|"
    r"would) (?:\w+ )?(?:dead|die|died|born|wake up|wake|here|alive|never wake)",
    "(?:run|running|walking|walked|wandering|ran) (?:into|in|on|onto|out into) (?:the "
    ")?(?:traffic|motorway|highway|railway|train tracks)",
    r"<he> (?:\w+ ){0,3}(?:drunk|high|manic|psychotic) (?:\w+ ){0,3}(?:driving|drove|behind "
    "the wheel|took the car|in the car)",
    "(?:hung|hanged|shot|stabbed|poisoned|suffocated|drowned|gassed|electrocuted|hanging) "
    "<them>(?! in the foot)",
    r"(?:empty|finished|missing|open) (?:\w+ )?(?:bottles?|packets?|box|boxes|blisters?|"
    r"strips?) of (?:\w+ )?<pills>|(?:pills|tablets|bottle) (?:next to|beside|all over|"
    "scattered|near) (?:him|her|them|the (?:bed|floor))",
    r"(?:drank|drunk|drinking|drinks|swallowed|ate) (?:\w+ )?(?:bleach|antifreeze|poison|"
    "drain|acid|petrol|gasoline|detergent|batteries|battery|razor|weedkiller|pesticide)",
    r"<he> (?:\w+ ){0,3}(?:threatening|threatens|threatened|about|going|ready|trying|tried|"
    "wants) to jump(?! (?:to|in|on|for|ship|through|at|into))",
    r"<he> (?:\w+ ){0,3}on (?:the|a|our|top of the) (?:\w+ )?(?:roof|ledge|bridge|balcony "
    "rail|railway|tracks|railing|cliff|parapet)",
    r"<he> (?:\w+ ){0,3}(?:has been|been|started|keeps|is|s|still|was|again) cutting(?! "
    "(?:down|back|the|out|corners|class|grass|it|off|hair|his hair|her hair|wood|people|us|"
    "me|contact))",
    r"<he> (?:\w+ ){0,3}bleeding(?! (?:heart|gums|idiot|obvious))",
    "(?<!you )(?<!youve )(?<!i )(?<!ive )(?:hasnt|havent|not|hardly|barely|without|stopped|"
    r"refused|refusing|refuses) (?:\w+ ){0,6}(?:eaten|eat|eating|ate|drunk|food|water|"
    r"fluids) (?:\w+ ){0,3}(?:<days>)",
    r"<he> (?:\w+ ){0,6}(?:gun|rifle|shotgun|pistol|firearm)(?! (?:dealer|shop|collection|"
    "licen[cs]e|show|range|laws?|club|nut|lover|owner))",
    r"<he> (?:\w+ ){0,3}(?:bought|buying|got) (?:a |some |the )?(?:rope|noose)|rope (?:\w+ "
    "){0,2}(?:round|around)|(?:gun|knife|blade) to (?:his|her|their) (?:own )?(?:head|"
    "throat|neck|wrist|chest)",
    r"(?:googl\w+|search\w*|look\w*|read\w*|research\w*|ask\w*|watch\w*) (?:\w+ "
    r"){0,3}(?:how to|ways to|methods|painless|ways of) (?:\w+ ){0,2}(?:die|dying|kill|"
    "killing|overdose|suicide|end (?:it|his|her|my|their)|hang)",
    r"better (?:\w+ )?if (?:s?hes?|they|theyre) (?:\w+ )?(?:dead|gone|died|not here|not "
    "alive|wasnt here|never born|werent here)",
    r"(?:dead|die|died|dying|kill|jump) (?:\w+ ){0,6}(?:voices|voice)|(?:voices?) (?:\w+ "
    r"){0,3}(?:want|wants|make|makes|made|told|forcing|force) (?:<him>|me) (?:\w+ )?(?:to|"
    "do|die|kill|hurt)",
    "(?:hasnt|havent|not) been seen|last seen (?:at|in|on|near|yesterday|last|this)",
    r"<he> (?:\w+ ){0,3}(?:planning|plans|planned|decided|wants|wanted) to (?:jump|overdose|"
    "hang|drown)(?! (?:in|into|to|the))",
    r"<he> (?:\w+ ){0,4}(?:cant|couldnt|doesnt want to|dont want to) (?:live|exist|be "
    "alive)(?: anymore| any longer|$)",
    r"(?:given|giving|gave|gives) (?:all )?(?:his|her|their) (?:\w+ ){1,2}away(?! (?:at|for "
    "charity))",
    r"(?:smash\w*|break\w*|broke) up the (?:house|place|flat|room)|<he> (?:\w+ "
    "){0,3}(?:nothing left|given up on life|done with (?:life|everything)|no reason to "
    "(?:live|go on))",
    r"(?:belt|cord|cable|sheet|scarf|wire) (?:\w+ ){0,2}(?:round|around) (?:his|her|their) "
    "neck",
)
KIN_UNSURE = signs(
    SafetyCategory.LOVED_ONE_DANGER,
    False,
    "(?:end|ending|ended) it(?: all| tonight| today| now| soon| for good)?(?<!to end it)$|"
    r"<he>(?: \w+){0,5} (?:end|ending|ended) it(?! (?:with|between|there|well))",
    r"^(?:oh god |omg |help )?(?:overdosed?|<suicide>|od)(?: \w+){0,3}$",
    "(?:found|find|left|leaving|leave|discovered) (?:me |us |him |her )?(?:a|the|his|her|"
    "this|some) notes?(?! (?:from (?:the|your|his|her|my) (?:school|teacher|work|boss|"
    "doctor|bank|landlord|neighbou?r|office)|for the|about (?:dinner|the (?:rent|bins|"
    "shopping))|on the fridge|in (?:class|your|the) ?(?:lunch)?))",
    r"you (?:\w+ ){0,4}(?:<kill> yourself|<suicide>|end your (?:own )?life|took all|took "
    "too many|swallowed (?:all|the)|overdosed?|want to die|wanted to die|wish you (?:were|"
    "was) dead|dont want to (?:be here anymore|live|be alive)|tried to die)",
    r"you (?:\w+ ){0,2}(?:cut|cutting|harm|harming|burn) yourself(?! (?:some|off|a|shaving|"
    "on|at|in|out|short|loose))",
    r"youve? (?:havent|not|hardly|stopped)? ?(?:eaten|eating|drunk|drinking) (?:\w+ "
    r"){0,3}(?:for|in) (?:[3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|several) "
    "(?:days|weeks)",
    r"you (?:\w+ ){0,3}(?:havent|not) (?:eaten|drunk) (?:\w+ ){0,4}(?:for|in) (?:[3-9]|\d\d|"
    "three|four|five|six|seven|eight|nine|ten|several) (?:days|weeks)",
    r"(?:youve|you have|you) (?:\w+ )?(?:got |bought |hold |holding )(?:a |the |that )<gun>",
    r"voices? (?:\w+ ){0,3}(?:telling|tell|tells|told|commanding) you to",
    r"(?:overdose|overdosed)(?! on (?:\w+ )?(?:chocolate|coffee|caffeine|sugar|tv|netflix|"
    "christmas|carbs|cake|cheese))",
    r"(?:afraid|scared|terrified|worried|frightened) (?:that )?<he> (?:\w+ ){0,3}(?:do "
    "something|might die|will die|wont be here|wont make it|going to die|might be dead|not "
    "survive|be alive)",
    r"<he> (?:\w+ ){0,3}(?:going to|might|could|will|about to) do something (?:stupid|"
    "terrible|silly|drastic|awful|bad)",
    r"<he> (?:\w+ ){0,3}(?:died|die) (?:tonight|today|this morning|just now|an hour ago)|"
    "(?:id|ill|going to|want to) find (?:him|her|them) dead",
    r"<he> (?:\w+ ){0,3}(?:cant|couldnt) (?:go on|carry on|keep going)(?! (?:\w+ "
    ")?(?:holiday|vacation|trip|strike|like|with|about))",
    r"(?:hasnt|havent) (?:slept|been asleep) (?:\w+ ){0,3}(?:for|in) (?:[4-9]|\d\d|four|"
    "five|six|seven|eight|nine|ten|several) (?:days|nights)",
    r"<he> (?:\w+ ){0,3}(?:climbed|climbing|climb) (?:\w+ ){0,2}(?:roof|bridge|balcony|"
    "railing)",
    "<suicide> (?:thoughts|ideation|attempts?|note)|(?:bad|talking|talks|thinks|thoughts) "
    "(?:about|of) (?:suicide|killing|dying|wanting to die)",
    "need (?:an )?(?:ambulance|police)|call(?:ing|ed)? (?:an ambulance|the police|911|999|"
    "112|000|111|988)(?! about the)",
    r"<he> (?:\w+ ){0,4}(?:talk\w*|obsess\w*|think\w*|speak\w*|jok\w*|ask\w*|writ\w*) "
    r"(?:\w+ )?(?:about|of) (?:\w+ )?(?:death|dying|suicide|killing|being dead|ending it)",
    r"<he> (?:\w+ ){0,3}(?:stopped|quit|refus\w+|wont) (?:to )?(?:eating|eat|food|water|"
    "fluids|to drink)(?! (?:meat|sugar|out|with|at|there|gluten|breakfast|bread|dairy))",
    "(?:dont|didnt|not) know where (?:s?hes?|theyre|they|<he>)(?: (?:is|are|went|gone|has)|"
    "$)|(?:cant|couldnt) find (?:him|her|them)(?! (?:a|an|the))",
    r"<he> (?:\w+ ){0,3}(?:ran|run|running|runs) (?:off|away)(?! (?:with|from (?:the|a|it|"
    "his|her|treatment)))",
    r"<he> (?:\w+ ){0,4}(?:stopped|off|not|without|isnt|wont|refus\w+|ran out of) (?:\w+ "
    "){0,3}(?:insulin|dialysis|lithium|epilepsy|seizure|blood thinners?|heart) ?(?:tablets|"
    "pills|medication)?",
    r"(?<!you )(?<!youve )(?:hasnt|havent|not|hardly) slept (?:\w+ ){0,3}(?:<days>)(?<!i "
    "havent slept in days)|thinks (?:s?hes?|they) (?:can fly|invincible|god|jesus|immortal)",
    r"<he> (?:\w+ ){0,3}(?:going to|gonna|will|might|about to|ll) (?:\w+ )?do it(?: tonight|"
    " today| now| soon| this time)?$",
    "(?:this is|its) an emergency$|(?:please|somebody|someone) help (?:me|us|him|her)(?: "
    r"now)?$|<he> (?:\w+ ){0,2}in danger",
    r"(?:hes|shes|he|she|they) (?:\w+ )?(?:has |got |have )?a plan(?! (?:for|to (?:see|call|"
    "go|visit|get|talk|find|work)|b))",
    r"last time (?:i|ill|id|we) (?:\w+ ){0,2}(?:see|saw|hear|heard|speak|spoke)(?: \w+){0,3}$",
    r"(?:s?he|they|s?hell|theyll) (?:\w+ )?(?:wont|isnt going to|not going to) be (?:here|"
    "around|alive)(?: (?:tomorrow|anymore|much longer|for long|next|by)|$)",
    r"(?:text\w*|messag\w*|call\w*|phon\w*|rang) (?:\w+ ){0,3}goodbye",
    r"found (?:\w+ ){0,2}(?:pills|tablets|rope|razors?|blades?|knives|a knife|a gun|bloody "
    r"\w+|blood) (?:\w+ ){0,2}(?:hidden|under|in (?:his|her|their)|on (?:his|her|their))",
)
