"""The learner is planning to trick or force someone, or the practice has become too much."""

from simulator.domain.signs.sign import SafetyCategory, signs

_FOOD = (
    "tea|coffee|food|drink|drinks|juice|yogh?urt|porridge|soup|water|dinner|breakfast|lunch|smoothie|"
    "milk|meals?|cereal|sandwich|cocoa|ice ?cream|pudding|sauce|jam|oatmeal|cake|curry|stew"
)
COVERT = signs(
    SafetyCategory.COVERT_OR_FORCE,
    True,
    "(?:put|puts|putting|slip(?:ped|ping|s)?|sneak(?:ed|ing|s)?|snuck|crush(?:ed|ing|es)?|"
    "mix(?:ed|ing|es)?|hid|hide|hides|hiding|grind(?:ing|s)?|ground|dissolv(?:e|ed|ing|es)|"
    "add(?:ed|ing|s)?|pour(?:ed|ing)?|drop(?:ped|ping)?|spik(?:e|ed|ing)|stir(?:red|"
    r"ring)?) (?!your)(?:\w+ ){0,4}(?:<pills>|antipsychotics?|drops|dose|doses|sedatives?|"
    r"drugs?|them|it|something) (?:\w+ ){0,3}(?:in|into|up in|with|through) (?:<his>|the|a|"
    rf"some) (?:\w+ )?(?:{_FOOD})",
    f"(?:spik(?:e|ed|ing)|drug(?:ged|ging)?|medicat(?:e|ed|ing)) (?:<his> (?:{_FOOD})|<him> "
    r"(?:\w+ ){0,2}(?:without|secretly|behind))",
    r"(?:secretly|covertly|sneakily|behind <his> back|on the sly) (?:\w+ "
    r"){0,4}(?:medicat\w+|drug\w*|dos\w+|giving (?:him|her|them)|gave (?:him|her|them)|give "
    r"(?:him|her|them)|<pills>|commit\w*|section\w*)",
    r"(?:giv(?:e|ing)|gave|getting|get|slip(?:ping|ped)?|take|takes) (?:<him> )?(?:\w+ "
    r"){0,4}<pills> (?:\w+ ){0,3}(?:without <him> (?:knowing|noticing|knowledge)|without "
    "telling|secretly|behind <his> back|and (?:he|she|they) (?:doesnt|dont) know|without "
    "(?:his|her|their) (?:knowledge|consent))",
    "(?:i|im|ive|ill|id|we|weve|well|lets|going to|plan to|planning to|have to|thinking "
    r"of) (?:\w+ ){0,3}(?:lock(?:ed|ing)?|trap(?:ped|ping)?|shut(?:ting)?|tie|tied|tying|"
    "restrain(?:ed|ing)?) (?:<him>|(?:his|her|their) (?:bedroom )?door|the (?:bedroom |"
    "front )?door so (?:he|she|they)) ?(?:in|inside|up|down|so|from|to the|at|cant)",
    "(?:i|im|ive|ill|id|we|weve|well|lets|going to|plan to|planning to|plan is to|thinking "
    r"of|want to) (?:\w+ ){0,4}(?:trick(?:ed|ing)?|lur(?:e|ed|ing)|dup(?:e|ed)|con|conned|"
    r"fool(?:ed|ing)?) <him> (?:\w+ ){0,2}(?:into|to|in|onto)",
    "(?:tell|telling|told|pretend(?:ing|ed)?|say|saying|said|lie|lied|lying|make (?:him|"
    r"her|them) think|act like) (?!you\b)(?:to )?(?:<him> )?(?:that )?(?:its|it is|was|it "
    r"was|is|were going to|we are going to|were off to|about|to) (?:\w+ ){0,4}(?:dentist|"
    "check ?up|lunch|restaurant|holiday|drive|shop|shops|shopping|ice cream|eye test|blood "
    r"test|vaccin\w+|visit|routine|birthday)\b(?=.*\b(?:hospital|clinic|ward|psychiatr\w+|"
    r"doctor|admit\w*|section\w*|commit\w*|unit|take (?:him|her|them)|drive (?:him|her|"
    "them)|instead|really))",
    r"(?:i|im|ive|ill|id|we|weve|well) (?:\w+ ){0,3}(?:tell|told|telling) <him> (?:that "
    r")?(?:its|it was|were going to|we are going to|were off to) (?:\w+ ){0,3}(?:dentist|"
    "check ?up|eye test|optician)",
    r"(?:drag(?:ged|ging)?|forc(?:e|ed|ing)|physically (?:take|force|carry)|kidnap\w*|"
    r"handcuff\w*) <him> (?:\w+ ){0,3}(?:to (?:\w+ )?(?:hospital|clinic|ward|er|doctor|"
    r"doctors|rehab|facility|therapist|psychiatrist|unit)|into (?:\w+ )?(?:car|hospital|"
    r"treatment|rehab)|to take (?:\w+ )?<pills>)",
    "forge(?:d|ing)? (?:his|her|their) (?:signature|consent)",
    r"(?:giv(?:e|ing|en)|gave|get|getting|slip(?:ped|ping)?) (?!you)(?:\w+ ){0,6}(?:<pills>|"
    r"sedatives?|antipsychotics?|drops|drugs?|melatonin|lithium) (?:\w+ ){0,4}(?:without "
    r"telling|without (?:him|her|them|his|her|their) \w+|secretly|in secret|on the quiet)",
    r"(?:i|im|ive|ill|we|weve|well) (?:\w+ ){0,8}so (?:that )?(?:he|she|they) (?:cant|wont|"
    "couldnt|isnt able to) (?:get out|leave|escape|run|run away|run off|go out|get away|go "
    "anywhere)",
    "(?:my|our|the) plan is to (?:trick|lock|force|drug|sedate|trap|lie)",
)
COVERT_UNSURE = signs(
    SafetyCategory.COVERT_OR_FORCE,
    False,
    r"(?:have|get|getting|having|got|had|want) <him> (?:\w+ ){0,2}(?:sectioned|committed|"
    "locked (?:up|away)|put away|detained|5150d?|baker acted|involuntarily)",
    r"(?:force|forcing|make|making) <him> (?:to )?(?:take|swallow) (?:\w+ )?<pills>",
    "hold(?:ing)? <him> down|take away <his> (?:keys|phone|car) (?:so|until|secretly)",
    "(?:without|behind) (?:him|her|them|his|her|their) (?:knowing|noticing|"
    r"back)(?=.*\b(?:hospital|medication|pills|tablets|admit|doctor))",
    r"(?:get|getting|got) <him> (?:drunk|stoned|sedated) (?:\w+ ){0,4}(?:drive|take|so|then|"
    "and)",
)
DISTRESS = signs(
    SafetyCategory.DISTRESS,
    True,
    "(?:im|i am|i keep|i just|still|started|ive been|made me|making me|cant stop|starting "
    r"to|in tears and) (?:\w+ )?(?:crying|cry|sobbing|weeping|bawling|in tears|in floods|"
    "tearing up)(?! (?:because you|over spilt))",
    r"(?:having|getting|had|going to have|about to have) (?:a |an |another )?(?:\w+ "
    ")?(?:panic|anxiety) attack(?! (?:when|in|last|at|on) )",
    "(?:^|i |because |and )(?:cant|can hardly|can barely) breathe(?! (?:in (?:this|here|"
    r"that)|for (?:laughing|the)))|im (?:\w+ )?(?:shaking|trembling|hyperventilating|"
    "panicking)(?! (?:my head|with (?:laughter|cold)|hands))|my hands are shaking",
    r"(?:too|so|hits?|cuts?|bit) (?:\w+ )?close to home|hits? too close",
    r"(?:this|it|that)(?:s| is| feels| was| got)? (?:\w+ )?(?:too much for me|too (?:real|"
    "painful|upsetting|hard for me|intense)|bringing (?:it all|everything|back))|(?:this "
    "is|its|it is) too much$",
    "end of my (?:rope|tether)|at (?:my )?breaking point|(?:having|had|heading for) a "
    r"(?:nervous )?breakdown|im (?:\w+ )?(?:falling apart|breaking down|losing it|a wreck|"
    "triggered)|i feel triggered",
    "i (?:really |just )*(?:need|want|have) (?:to )?(?:take )?(?:a )?(?:break|stop) "
    "(?:from this|now|this|please|for a (?:minute|bit|moment))",
    r"dying inside|broken inside|i(?:m| feel)(?: \w+)? (?:hopeless|numb|so alone|completely "
    "alone|worthless)$",
    r"i (?:just |really )*(?:cant|cannot) (?:cope|handle|bear) (?:\w+ ){0,2}(?:anymore|any "
    "longer)|i (?:just )?cant cope$",
    "(?:really |so |very |too |is |feeling )(?:triggering|distressing|upsetting me|"
    "upsetting for me)|(?:is|was|its) upsetting me",
    r"(?:im|i am|feel|feeling|completely|totally) (?:\w+ )?(?:burnt|burned) out",
    r"(?:having|had|close to|on the verge of) (?:\w+ ){0,5}(?:breakdown|meltdown)(?! "
    "(?:cover|truck|of))",
    "tears (?:are )?(?:running|streaming|rolling|pouring|coming|in my eyes)",
    "(?:in|close to|holding back|fighting back) (?:the )?tears(?! of (?:joy|"
    "laughter))(?<!you in tears)",
)
DISTRESS_UNSURE = signs(
    SafetyCategory.DISTRESS,
    False,
    "i (?:just |really |honestly )*(?:cant|cannot) (?:do|take|stand) (?:this|it) "
    "(?:anymore|any longer|no more)|i (?:just |really )*cant (?:do|take) this$",
    r"<he> (?:\w+ ){0,2}(?:killed (?:himself|herself|themselves)|took (?:his|her|their) own "
    "life)",
    r"(?:died|lost (?:him|her|my \w+)) (?:by|to|from) <suicide>",
    r"i(?:m| am| feel) (?:\w+ )?(?:so |really |too |completely |utterly )(?:overwhelmed|"
    "upset by this|drained by this|burn(?:ed|t) out)",
    r"i havent (?:slept|eaten) (?:\w+ ){0,3}(?:for|in) (?:\d+|two|three|four|five|six|seven|"
    "several|a few) (?:days|nights)",
    r"(?:this|that|it) (?:\w+ )?(?:reminds me of|brings (?:it|me|everything|things|"
    "memories) (?:all )?back)|i feel sick",
    "im (?:such |just )?a (?:total |complete )?(?:mess|wreck)|i need a (?:minute|moment|second)$",
)
