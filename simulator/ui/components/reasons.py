"""Why help is refused, in the words a family would use."""

from simulator.domain.persona import Reason

REASONS: dict[Reason, str] = {
    Reason.PUBLIC_STIGMA: "What would people think or say?",
    Reason.SELF_STIGMA: "Needing help would make me weak, or not good enough.",
    Reason.STRUCTURAL_STIGMA: "It goes on a record, and I could lose my job or licence.",
    Reason.FAMILY_STIGMA: "In our family nobody has such problems.",
    Reason.UNAWARE_ANOSOGNOSIA: "As I see it, nothing is wrong with me.",
    Reason.UNAWARE_NO_NAME: "It has no name for me: it is age, or tiredness, or the weather.",
    Reason.MEDICATION_FEAR: "Medicine would change who I am.",
    Reason.ADMISSION_FEAR: "They would keep me there, or take something from me.",
    Reason.DOUBTS_HELP: "It would not help anyway.",
    Reason.ON_MY_OWN: "I have to manage on my own.",
    Reason.COST: "We cannot afford it.",
    Reason.TRAVEL: "It is too far, and too hard to get to.",
    Reason.DENIAL: "If I look at it, it becomes true.",
    Reason.BAD_EXPERIENCE: "I tried it once, and it was bad.",
    Reason.CONFIDENTIALITY: "What I say would get round.",
}
