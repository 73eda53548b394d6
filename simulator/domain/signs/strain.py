"""The learner is planning to trick or force someone, or the practice has become too much."""

from simulator.domain.signs.sign import SafetyCategory, signs

_FOOD = (
    "tea|coffee|food|drink|drinks|juice|yogh?urt|porridge|soup|water|dinner|breakfast|lunch|smoothie|"
    "milk|meals?|cereal|sandwich|cocoa|ice ?cream|pudding|sauce|jam|oatmeal|cake|curry|stew"
)
COVERT = signs(
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
    r"(?:giv(?:e|ing|en)|gave|get|getting|slip(?:ped|ping)?) (?!you)(?:\w+ ){0,6}(?:<pills>|sedatives?|antipsychotics?|drops|drugs?|melatonin|lithium) (?:\w+ ){0,4}(?:without telling|without (?:him|her|them|his|her|their) \w+|secretly|in secret|on the quiet)",
    r"(?:i|im|ive|ill|we|weve|well) (?:\w+ ){0,8}so (?:that )?(?:he|she|they) (?:cant|wont|couldnt|isnt able to) (?:get out|leave|escape|run away|go out|get away)",
    r"(?:my|our|the) plan is to (?:trick|lock|force|drug|sedate|trap|lie)",
)
COVERT_UNSURE = signs(
    SafetyCategory.COVERT_OR_FORCE,
    False,
    r"(?:have|get|getting|having|got|had|want) <him> (?:\w+ ){0,2}(?:sectioned|committed|locked (?:up|away)|"
    r"put away|detained|5150d?|baker acted|involuntarily)",
    r"(?:force|forcing|make|making) <him> (?:to )?(?:take|swallow) (?:\w+ )?<pills>",
    r"hold(?:ing)? <him> down|take away <his> (?:keys|phone|car) (?:so|until|secretly)",
    r"(?:without|behind) (?:him|her|them|his|her|their) (?:knowing|noticing|back)(?=.*\b(?:hospital|"
    r"medication|pills|tablets|admit|doctor))",
)
DISTRESS = signs(
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
    r"(?:really |so |very |too |is |feeling )(?:triggering|distressing|upsetting me|upsetting for me)|(?:is|was|its) upsetting me",
    r"(?:im|i am|feel|feeling|completely|totally) (?:\w+ )?(?:burnt|burned) out",
)
DISTRESS_UNSURE = signs(
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
    r"(?:this|that|it) (?:\w+ )?(?:reminds me of|brings (?:it|me|everything|things|memories) (?:all )?back)|i feel sick",
)
