"""The learner may be thinking of dying, or of hurting themselves."""

from simulator.domain.signs.sign import SafetyCategory, signs

SELF = signs(
    SafetyCategory.SELF_HARM,
    True,
    r"(?<!not going to )(?<!never )(?<!nt )<kill> myself(?! (?:laugh\w*|off|up|in the foot|"
    "in work|in my|over|trying|for not|on (?:the|that)|with work))",
    "(?:take|taking|end|ending) my (?:own )?life",
    "<i> <o>(?:want|wish|hope|rather|ready|going|like|need|plan|deserve) (?:(?:to|i could|"
    r"i can|i would|id|i|just|could) ){0,3}<die>(?! (?:of|for|my|laugh\w*|with you|to know))",
    "<i> <o>feel(?:ing)? like (?:dying|im dead|ending (?:it|things))",
    "<i> <o>(?:should|shouldve|ought to) (?:just )?(?:die|be dead|have died)",
    "wish (?:that )?i (?:was|were|had) (?:dead|died|never born|never been born|not alive|"
    "not here|gone)",
    "wish i(?:d| had) never been born",
    r"(?:sleep|bed) (?:\w+ ){0,4}(?:and )?never wake up",
    "wish i(?:d| had| could| would)? (?:just )?(?:not |never )?(?:die|died|wouldnt wake|"
    "disappear forever|vanish forever|not wake|never wake)",
    "(?:wish|hope|pray|want|wanted|hoping) (?:that )?<g>(?:i )?(?:<not>) (?:have to )?wake "
    "up(?! (?:early|at|so|with|to the))",
    "i (?:<g>)(?:<not>|dont) (?:really |even |just )*want to (?:(?:be|exist|live) (?:here |"
    "alive |around )?anymore|be alive|live(?! (?:in|with|at|here|there|like|together|apart|"
    "on|off|near|by|next))|exist|wake up(?! (?:early|at|so|you|him|her|the)))",
    "dont want to be (?:here|around|on this (?:earth|planet)|in this world) (?:anymore|no "
    "more|at all|any longer)",
    "(?:tired|sick|done|weary) (?:of|with) (?:living|being alive|life)(?! (?:with|in|at|"
    "here|on|like|near|insurance))",
    "(?:no|any|see a|not a|the) (?:reason|point) (?:left )?(?:to|in|of|for me to) (?:(?:me "
    ")?living|live|going on|being alive|being here|carrying on)",
    "(?:nothing|not got anything) (?:left )?to live for",
    "(?:my life|life|lifes|living) (?:is|isnt|has|not) (?:really |just )?(?:not )?worth "
    "(?:it|living)",
    "(?<!you )(?<!youd be )(?<!youre )better off (?:not here|not alive|not being here|if i "
    r"(?:was|were|am)(?:nt)? (?:\w+ )?(?:dead|gone|here|around|alive)|dead|without me|if i "
    "died)",
    "<i> <o>(?<!found )<suicide>(?! note)",
    r"^(?:been |just |really |still |so |am )*(?:feeling|feel) (?:\w+ )?<suicide>",
    "<suicide> (?:thoughts|feelings|ideation) (?:again|right now|myself|lately|tonight)",
    "my (?:own )?<suicide>(?: (?:note|plan|thoughts|attempt))?",
    "(?:want|going|need|gonna|might|about|thinking of|thinking about|tempted|ready|urge|"
    r"urges) (?:(?:to|of) )?(?:kms|ctb)|(?<!\d )(?<!few )(?<!many )(?<!some )(?<!hundred "
    ")kms(?! (?:away|from|to|per|an|off|down|of|long|and|a))",
    "(?:want|wanted|going|urge|urges|need|plan|thinking of|thinking about|trying|tempted|"
    "might|about) (?:(?:to|about|of) )?(?:hurt|hurting|harm|harming|cut|cutting|burn|"
    "burning) myself(?! (?:some|off|shaving))",
    r"(?:i|ive|im|id|been|keep|kept|started|still|again) (?:\w+ ){0,2}(?:cut|cutting|harm|"
    "harmed|harming|burning|starving) myself(?! (?:some|a|off|shaving|on|while|when|"
    "chopping|slicing|cooking|with work|from))",
    "(?:i|im|ive|me) <o>self ?harm(?:ed|ing|s)?|selfharm(?:ed|ing)?",
    "(?:slit|cut|slitting|cutting) my (?:own )?(?:wrists?|throat|arms|veins)",
    r"(?:i|im|ive) (?:\w+ ){0,4}(?:took|taken|swallowed|taking|take|swallow|downed|have|got|"
    "saved up|stockpiled|counting) (?:all |too many |a (?:bunch|lot|handful|bottle|load) "
    "of |the whole bottle of |an overdose of |the rest of |enough )(?:of )?(?:my |the |his "
    "|her |these |those )?<pills>",
    r"i(?:ve)? (?:\w+ ){0,2}(?:overdosed|od|oded)(?! on (?:\w+ )?(?:chocolate|coffee|"
    "caffeine|sugar|tv|netflix|christmas|carbs|cake|cheese))",
    r"(?:im|i) (?:\w+ ){0,3}(?:overdose|od)(?! on (?:chocolate|coffee|caffeine|sugar|cake))",
    r"(?:i|im|id) (?:\w+ ){0,5}(?:jump|jumping|throw myself|walk|step) (?:off|in front of|"
    r"under|from) (?:a|the|that|my) (?:\w+ )?(?:bridge|train|roof|building|cliff|car|cars|"
    "traffic|balcony|bus|truck|lorry|tracks|window)",
    r"(?:i|im|id) (?:\w+ ){0,4}(?:drive|crash|driving|crashing) (?:\w+ ){0,3}(?:into|off) "
    "(?:a|the) (?:tree|wall|bridge|road|cliff|lorry|truck)",
    r"(?:i|ive|im) (?:\w+ ){0,3}(?:bought|got|have|found|tied|holding|loaded) (?:a|the|my|"
    "his) (?:noose|loaded gun|gun (?:to my|in my)|razor blades?)|gun (?:to|in|at) my "
    "(?:head|mouth)",
    "(?:i|ive|im) <o>(?:written|wrote|writing|write) (?:my |a |the )?(?:goodbye|suicide|"
    "final|last) (?:note|letter|letters|notes)",
    "(?:plan|way|plans) to (?:die|kill myself|end my life|end it all)",
    "(?:cant|dont want to|couldnt) (?:go on|carry on|keep going|keep living|keep on) "
    "(?:living|anymore|any longer|no more|much longer)",
    "^(?:i )?(?:just |really |so )*(?:want to|wish i could) (?:die|dy|be dead|kill myself|"
    "end my life)",
    "i(?:d| would)? (?:rather|sooner) be dead",
    "(?:thinking|think|thought|thoughts) (?:about|of) (?:ending (?:it all|my|everything)|"
    "my own death|dying|death all the time)",
    r"(?:part of me |^|i |im )<o>(?:wants?|ready|about|going|plan\w*|trying|tried|decided|"
    r"desperate) to <die>(?! (?:of|for|laugh\w*|with you|to know|it with))",
    "(?:no|lost|losing|any|dont have|without|havent got) (?:the |any |a |my )?(?:will|wish|"
    "desire|strength|reason) (?:left )?to (?:live|be alive|exist|carry on|go on)",
    "(?:better|easier|happier|lighter|relieved|fine|better off|simpler) (?:off "
    ")?(?:without me(?! (?:there|in the room|talking|nagging|around))|if i <o>(?:just "
    ")?(?:(?:wasnt|werent) (?:here|around|alive|born|in)|died|was gone|were gone|was dead|"
    "were dead|disappeared|didnt exist|stopped))",
    r"(?:miss|notice|care|cry|mourn|sad|upset)(?: \w+){0,2} if i (?:\w+ )?(?:died|die|was "
    "gone|were gone|disappeared|vanished|was dead|were dead|werent here|wasnt here)",
    r"(?:use|used|using) (?:it|this|that|the \w+) on myself|danger to myself|trust myself "
    "(?:alone|to be alone|tonight|not to|with (?:pills|knives|the))",
    r"(?:saving|saved|storing|stashing|hoarding) (?:up )?(?:\w+ ){0,2}<pills>",
    r"i(?:ve)? (?:\w+ ){0,2}(?:took|taken) too (?:much|many)(?! (?:on|time|of your))",
    "(?:cut|burned|burnt|scratched|burn|cutting|burning) my (?:own )?(?:arms?|legs?|"
    "wrists?|thighs?|skin|stomach)(?! (?:shaving|on the|while|when))",
    "relapsed and cut|i cut (?:again|last night|tonight|today)|i started cutting again",
    r"(?:wish|hope|hoping|pray|praying) (?:\w+ ){0,4}(?:would|will|could) (?:just )?(?:hit|"
    "kill|run over|crush) me|hope i die|wish i would die",
    "(?:out of|done with|give up on|giving up on|gave up on|escape from|cant do|through "
    "with) (?:this |my )?life(?! (?:insurance|story|admin|advice|lessons))",
    "(?:dont want to|wish i wouldnt|hope i dont|rather not|dont ever want to) wake up(?! "
    "(?:early|at|so|you|him|her|the))",
    "(?:planning on|plan on|thinking of|thinking about|going to be|about) ending (?:things|"
    "it all|everything|it tonight)(?! (?:with|between))",
    "^(?:i |just |really |im |thinking |about )*(?:ending it|ending things|end it all|end "
    "it tonight)(?: tonight| now| all)?$",
    "(?:sleep|asleep) forever|not existing|stop existing|never existed",
    "i cant (?:live|exist|be alive)(?! (?:with|without|in|on|here|there|like|off|up|apart|"
    "together|at|near))",
    r"(?:imagin\w+|pictur\w+|fantasi\w+|dream\w*|plan\w*|thinking) (?:\w+ ){0,2}(?:my "
    "(?:own )?(?:death|funeral|suicide)|driving (?:off|into)|crashing (?:my|the) car|"
    "jumping (?:off|in front)|drowning myself)",
    r"(?:i|ive|im) (?:\w+ ){0,2}(?:got|have|bought|holding|loaded|found) (?:a |the |my |his "
    r"|her )?(?:\w+ )?(?:gun|noose|pistol|rifle|shotgun)(?! (?:safe|licen[cs]e|rack|show|"
    "shop|dog))",
    r"(?:how many|which|enough) <pills> (?:\w+ ){0,4}(?:die|kill|overdose|lethal|take|"
    "fatal)|lethal dose|(?:easiest|painless|quickest|best|fastest) way to (?:die|go|end it)",
    "(?:cant|dont want to|no reason to|why should i|how do i) stay alive",
    "(?:pills|tablets|razor|blade|rope|bottle|knife|gun) (?:is |are )?(?:in my (?:own "
    ")?hands?|in front of me|next to me|ready|on my lap)",
    "(?:i|ive|im) <o>(?:hurting|harming|cutting|burning|punishing) myself",
    "^(?:i )?(?:just |really )*dont (?:even )?want to (?:exist|live|be alive)",
    r"(?:letters?|notes?|will) (?:\w+ ){0,3}(?:for )?(?:after|when|once) im (?:gone|dead)",
    r"(?:drive|driving|steer|crash|crashing) (?:my|the) car (?:\w+ )?(?:into|off)",
    "(?:i|ive|im|id|ill) <o>(?:take|taking|took|taken|swallow|swallowed|swallowing) "
    r"(?:(?:the|a|my) (?:whole|entire) (?:bottle|packet|box|pack|lot|strip)|\d\d+ (?:\w+ "
    ")?<pills>|all of them|every pill)",
    r"(?:not |nt )safe (?:with|from) myself|wish i(?:d| had) never woken|i (?:\w+ )?(?:want|"
    "need) to kill me|find me (?:hanging|dead|in the (?:river|water|garage))|goodbye "
    "(?:everyone|everybody|world)",
    "i dont want (?:this|my) life(?! (?:sentence|of|for|with|where|insurance))",
    "(?:let|make) me (?:just )?die(?! of)",
    "my plan is to (?:die|end|jump|overdose|kill)",
)
SELF_UNSURE = signs(
    SafetyCategory.SELF_HARM,
    False,
    r"<kill> myself(?! (?:laugh\w*|off|up|in the foot|in work|in my|over|trying|for not|on "
    "(?:the|that)|with work))",
    "(?:i|id|ill) (?:just |really |simply |honestly )*cant (?:go on|carry on|keep going|"
    "live like this)(?! (?:a |the |my |your )?(?:holiday|holidays|vacation|trip|trips|"
    r"strike|camp|stage|facebook|about|like you|that|with|to|\w+ (?:holiday|trip)|twitter|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|forever|pretending))",
    "i (?:really |just )*dont want to be here(?! (?:when|tonight|for|if|at|arguing|"
    "fighting|with|doing|talking|shouting))",
    r"im not <o>(?:really |actually )?<suicide>|i (?:\w+ )?(?:wouldnt|wont|never) "
    "<o>(?:commit )?<suicide>",
    "(?:you|youd|youd be|youre) better off without me",
    "(?:want|wanted|going|ready|about|time) to end (?:it|things)(?! (?:with|between|there|"
    "here|well|now|on))|ending it (?:all|tonight|today|for good)",
    "i wanted to die(?! (?:of|for|with))",
    "id rather die|id sooner die",
    "(?:(?:i|ive|id) <o>|^)(?:want|need) (?:it all|everything|the pain|this pain|it) to "
    "(?:stop|end|be over)(?! (?:well))",
    "(?:see|seeing|got|have|find) no way out|cant see (?:a|any) way out|there(?:s| is) no way out",
    "(?:i|id) (?:just |really )*(?:want|wish i could|could) (?:to )?(?:just )?(?:disappear|"
    "vanish|fade away)(?! (?:for (?:a|the)))",
    "(?:might|going to|could|afraid ill|scared ill|worried ill) do something (?:stupid|"
    "silly|drastic|to myself|i regret|bad to myself)",
    "i (?:hurt|harmed|burned|burnt) myself(?! (?:at|on|in|playing|running|while|when|"
    "lifting|doing|falling|by))",
    r"(?:sleep|drink|pills|medication) (?:\w+ ){0,3}(?:and )?not wake up",
    "(?:whats|is) the point (?:of|in) (?:living|anything|going on|it all|me)|no point "
    "(?:to|in) anything",
    "i(?:m| feel)(?: like)?(?: just)?(?: such)? (?:a )?burden to (?:everyone|everybody|"
    "them|my|you all)",
    "i (?:hate|cant stand) (?:my life|being alive|myself so much)",
    "ive been cutting(?! (?:the|back|down|out|grass|wood|corners|my (?:hours|hair)))",
    r"i (?:have|feel|keep getting|get) (?:\w+ ){0,2}(?:dark|intrusive|bad) thoughts(?! "
    "about (?:him|her))",
    "(?:say|said|saying|this is) (?:my )?(?:final |last )?goodbye (?:to )?(?:everyone|"
    "everybody|the world|forever|for good)",
    "i wont be (?:here|around|alive) (?:tomorrow|much longer|anymore|next|for long|by|in "
    "the morning)",
    r"if i (?:\w+ )?(?:died|die|killed|disappeared|vanished|was dead|were dead|wasnt here|"
    "werent here|was gone|were gone|didnt wake up|stopped existing)(?! (?:before|first))",
    r"(?:im|i|ill) (?:\w+ ){0,2}(?:going to|gonna|want to|will|about to|might|could|ill) "
    "(?:just )?jump(?:$| (?:off|from|now|tonight|out))",
    "i (?:really |just |completely )*(?:hate|loathe|despise) myself|i (?:dont )?deserve to "
    "(?:live|die)",
    "(?:dont|no longer|not) (?:really )?(?:care|mind) (?:if|whether) i (?:live|die|wake|"
    r"survive)|life (?:is|feels|has become) (?:\w+ )?(?:pointless|meaningless|unbearable|"
    "over)",
    r"tell (?:\w+ ){1,2}i (?:love|loved) (?:him|her|them)(?: \w+)*(?: goodbye| sorry| "
    "always)",
    r"^i(?:ve)? (?:\w+ )?(?:bought|got) (?:a |some )?rope",
    r"(?:i|ill) (?:\w+ )?(?:should|might|could|will|want to|going to) (?:just )?end it(?! "
    "(?:with|between|here|there|well|now with))",
    "thoughts of <suicide>",
    "(?:after|when|once) im (?:gone|dead)",
    "see myself (?:being )?(?:here|alive|around|living|getting old)",
    "i (?:should|deserve to|ought to|need to|want to) (?:just )?be gone",
    r"im (?:\w+ )?(?:on|at) (?:the|a) (?:\w+ )?(?:bridge|roof|ledge|edge|train tracks|cliff)",
    "how i(?:d| would|ll) do it$",
    r"(?:living|being alive|existing) (?:\w+ )?(?:hurts|is too|is unbearable|is hell)",
    "my (?:own )?funeral(?! (?:plan|policy|insurance))",
)
