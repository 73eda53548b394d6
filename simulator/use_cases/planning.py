"""Before the real talk: what practice offers for it, and the learner's own plan."""

from simulator.domain.notebook import Notebook, RealTalk
from simulator.domain.real_talk import Prepared, prepared
from simulator.domain.rubric import Rubric
from simulator.domain.safety import SafetySignal, screen
from simulator.domain.value import Frozen
from simulator.use_cases.ports import NotebookStore, SessionShelf

READ = 60
"""The newest sessions that are read for it."""


class Plan(Frozen):
    kept: RealTalk | None
    """What the learner kept; None before the first time."""
    offered: Prepared


class Planning:
    def __init__(
        self, notebooks: NotebookStore, sessions: SessionShelf, rubric: Rubric, owner: str = "me"
    ) -> None:
        self._notebooks = notebooks
        self._sessions = sessions
        self._rubric = rubric
        self._owner = owner

    def open(self) -> Plan:
        rows = self._sessions.list(limit=READ)
        sessions = [self._sessions.load(row.id) for row in rows if row.exchanges]
        return Plan(kept=self._notebook.real_talk, offered=prepared(sessions, self._rubric))

    def keep(self, real_talk: RealTalk) -> SafetySignal | None:
        """Keep the plan, unless it says that somebody is in danger: then say so, and keep nothing."""
        signal = next((found for text in real_talk.written if (found := screen(text))), None)
        if signal is None:
            self._change(real_talk=real_talk)
        return signal

    @property
    def skipped(self) -> tuple[str, ...]:
        """Themes that are too close."""
        return self._notebook.skipped

    def skip(self, themes: tuple[str, ...]) -> None:
        if themes != self.skipped:
            self._change(skipped=themes)

    @property
    def language(self) -> str:
        """What the learner reads the screens in; empty: as the browser asks."""
        return self._notebook.language

    def read_in(self, language: str) -> None:
        if language != self.language:
            self._change(language=language)

    def files(self) -> dict[str, str]:
        notebook = self._notebook
        return {} if notebook == Notebook() else {"plan.json": notebook.model_dump_json(indent=2)}

    def erase(self) -> None:
        self._notebooks.forget(self._owner)

    @property
    def _notebook(self) -> Notebook:
        return self._notebooks.load(self._owner)

    def _change(self, **changes: object) -> None:
        self._notebooks.save(self._owner, self._notebook.model_copy(update=changes))
