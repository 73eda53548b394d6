"""Somebody the learner speaks of may be in danger now."""

from simulator.domain.signs.sign import SafetyCategory, signs

KIN_DANGER = signs(
    SafetyCategory.LOVED_ONE_DANGER,
    True,
    r"<kill> <them>(?! (?:laugh\w*|off|up|in the foot|in work|over|with work|for not|from))",
    r"(?:take|taking|took|end|ending|ended) (?:his|her|their) (?:own )?(?:life|lives)",
    r"(?:wants|wanted|going|plans|planning|ready|trying|tried|decided|threatening|threatens|threatened|"
    r"hopes|wishes) to (?:<die>)(?! (?:of|for|laugh\w*))(?<!i wanted to die)(?<!im going to die)"
    r"(?<!going to die)",
    r"<he> (?:\w+ ){0,3}want to die",
    r"<he> (?:\w+ ){0,6}<suicide>(?! (?:in|when|years|years ago|prevention|squad|bereave\w*))",
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
    r"(?:hes|shes|theyve)(?: \w+)? (?:got )?(?:a |the |his |her |my )(?:\w+ )?<gun>(?! (?:set|and "
    r"fork|collection|licen[cs]e|shop|dealer|nut|lover|owner|enthusiast))",
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
    r"(?:<he> (?:\w+ ){0,2}|^)missing (?:since|for|from home)",
    r"(?:cant|couldnt|havent been able to) (?:find|reach|get hold of|get through to) <him> "
    r"(?:anywhere|since|all (?:day|night)|for (?:\w+ )?(?:days?|hours|a)|and (?:his|her|their)|"
    r"(?:his|her) phone)",
    r"(?:no ?one|nobody|none of us|we|i) (?:has|have|hasnt|havent|not)? ?(?:seen|heard from|see|know "
    r"where) (?:from )?<him> (?:since|for (?:\w+ )?(?:days|hours|two|three)|is)(?! (?:a while|ages|"
    r"christmas|easter|summer))",
    r"<he> (?:\w+ ){0,2}(?:didnt|never|hasnt|not) (?:come|came|been) (?:back )?home(?! (?:for|until|till|before|drunk|early|much|often|to))",
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
    r"(?:hung|hanged|shot|stabbed|poisoned|suffocated|drowned|gassed|electrocuted|hanging) <them>(?! in the foot)",
    r"(?:empty|finished|missing|open) (?:\w+ )?(?:bottles?|packets?|box|boxes|blisters?|strips?) of (?:\w+ )?<pills>|(?:pills|tablets|bottle) (?:next to|beside|all over|scattered|near) (?:him|her|them|the (?:bed|floor))",
    r"(?:drank|drunk|drinking|drinks|swallowed|ate) (?:\w+ )?(?:bleach|antifreeze|poison|drain|acid|petrol|gasoline|detergent|batteries|battery|razor|weedkiller|pesticide)",
    r"<he> (?:\w+ ){0,3}(?:threatening|threatens|threatened|about|going|ready|trying|tried|wants) to jump(?! (?:to|in|on|for|ship|through|at|into))",
    r"<he> (?:\w+ ){0,3}on (?:the|a|our|top of the) (?:\w+ )?(?:roof|ledge|bridge|balcony rail|railway|tracks|railing|cliff|parapet)",
    r"<he> (?:\w+ ){0,3}(?:has been|been|started|keeps|is|s|still|was|again) cutting(?! (?:down|back|the|out|corners|class|grass|it|off|hair|his hair|her hair|wood|people|us|me|contact))",
    r"<he> (?:\w+ ){0,3}bleeding(?! (?:heart|gums|idiot|obvious))",
    r"(?<!you )(?<!youve )(?<!i )(?<!ive )(?:hasnt|havent|not|hardly|barely|without|stopped|refused|refusing|refuses) (?:\w+ ){0,6}(?:eaten|eat|eating|ate|drunk|food|water|fluids) (?:\w+ ){0,3}(?:<days>)",
    r"<he> (?:\w+ ){0,6}(?:gun|rifle|shotgun|pistol|firearm)(?! (?:dealer|shop|collection|licen[cs]e|show|range|laws?|club|nut|lover|owner))",
    r"(?:bought|buying|got) (?:a |some |the )?(?:rope|noose)|rope (?:\w+ ){0,2}(?:round|around)|(?:gun|knife|blade) to (?:his|her|their) (?:own )?(?:head|throat|neck|wrist|chest)",
    r"(?:googl\w+|search\w*|look\w*|read\w*|research\w*|ask\w*|watch\w*) (?:\w+ ){0,3}(?:how to|ways to|methods|painless|ways of) (?:\w+ ){0,2}(?:die|dying|kill|killing|overdose|suicide|end (?:it|his|her|my|their)|hang)",
    r"better (?:\w+ )?if (?:s?hes?|they|theyre) (?:\w+ )?(?:dead|gone|died|not here|not alive|wasnt here|never born|werent here)",
    r"(?:dead|die|died|dying|kill|jump) (?:\w+ ){0,6}(?:voices|voice)|(?:voices?) (?:\w+ ){0,3}(?:want|wants|make|makes|made|told|forcing|force) (?:<him>|me) (?:\w+ )?(?:to|do|die|kill|hurt)",
)
KIN_UNSURE = signs(
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
    r"you (?:\w+ ){0,2}(?:cut|cutting|harm|harming|burn) yourself(?! (?:some|off|a|"
    r"shaving|on|at|in|out|short|loose))",
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
    r"<he> (?:\w+ ){0,4}(?:talk\w*|obsess\w*|think\w*|speak\w*|jok\w*|ask\w*|writ\w*) (?:\w+ )?(?:about|of) (?:\w+ )?(?:death|dying|suicide|killing|being dead|ending it)",
    r"<he> (?:\w+ ){0,3}(?:stopped|quit|refus\w+|wont) (?:to )?(?:eating|eat|food|water|fluids|to drink)(?! (?:meat|sugar|out|with|at|there|gluten|breakfast|bread|dairy))",
    r"(?:dont|didnt|not) know where (?:s?hes?|theyre|they|<he>)(?: (?:is|are|went|gone|has)|$)|(?:cant|couldnt) find (?:him|her|them)(?! (?:a|an|the))",
    r"<he> (?:\w+ ){0,3}(?:ran|run|running|runs) (?:off|away)(?! (?:with|from (?:the|a|it|his|her|treatment)))",
    r"<he> (?:\w+ ){0,4}(?:stopped|off|not|without|isnt|wont|refus\w+|ran out of) (?:\w+ ){0,3}(?:insulin|dialysis|lithium|epilepsy|seizure|blood thinners?|heart) ?(?:tablets|pills|medication)?",
    r"(?:hasnt|havent|not|hardly) slept (?:\w+ ){0,3}(?:<days>)(?<!i havent slept in days)|thinks (?:s?hes?|they) (?:can fly|invincible|god|jesus|immortal)",
    r"<he> (?:\w+ ){0,3}(?:going to|gonna|will|might|about to|ll) (?:\w+ )?do it(?: tonight| today| now| soon| this time)?$",
    r"(?:this is|its) an emergency|(?:please|somebody|someone) help (?:me|us|him|her)(?: now)?$|<he> (?:\w+ ){0,2}in danger",
)
