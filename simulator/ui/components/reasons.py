"""Why help is refused, in the words a family would use."""

from simulator.domain.persona import Reason
from simulator.domain.value import N_

REASONS: dict[Reason, str] = {
    Reason.PUBLIC_STIGMA: N_("What would people think or say?"),
    Reason.SELF_STIGMA: N_("Needing help would make me weak, or not good enough."),
    Reason.STRUCTURAL_STIGMA: N_("It goes on a record, and I could lose my job or licence."),
    Reason.FAMILY_STIGMA: N_("In our family nobody has such problems."),
    Reason.UNAWARE_ANOSOGNOSIA: N_("As I see it, nothing is wrong with me."),
    Reason.UNAWARE_NO_NAME: N_("It has no name for me: it is age, or tiredness, or the weather."),
    Reason.MEDICATION_FEAR: N_("Medicine would change who I am."),
    Reason.ADMISSION_FEAR: N_("They would keep me there, or take something from me."),
    Reason.DOUBTS_HELP: N_("It would not help anyway."),
    Reason.ON_MY_OWN: N_("I have to manage on my own."),
    Reason.COST: N_("We cannot afford it."),
    Reason.TRAVEL: N_("It is too far, and too hard to get to."),
    Reason.DENIAL: N_("If I look at it, it becomes true."),
    Reason.BAD_EXPERIENCE: N_("I tried it once, and it was bad."),
    Reason.CONFIDENTIALITY: N_("What I say would get round."),
}
