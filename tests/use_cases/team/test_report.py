"""Reports: the same facts in four forms, only for whoever leads, and nothing that was said."""

import csv
import io
import json
from pathlib import Path

import pytest

from simulator.domain.errors import GroupMissing, NotAllowed
from simulator.domain.member import Role, viewer_of
from simulator.use_cases.team.report import ReportForm
from simulator.wiring import Services, seen_by
from tests.teams import arrive, identity, services, team_of

EVIL = '=HYPERLINK("http://evil.example")'


@pytest.fixture
def everyone(tmp_path: Path) -> Services:
    return services(tmp_path)


def test_a_report_says_the_same_in_every_form(everyone: Services) -> None:
    team, tess = team_of(everyone), viewer_of(arrive(everyone, "tess", Role.TRAINER))
    group = team.groups.found(tess, "Tuesday <b>| =1+1")
    ann = team.people.arrive(identity("ann").model_copy(update={"name": f"{EVIL} Ånn 🙂"}))
    team.groups.join(viewer_of(ann), group.code, shares_all=True)
    team.groups.assign(tess, group.id, persona_id="gloria")
    practise = seen_by(everyone, ann.id).practise
    session = practise.start("gloria")
    practise.take_turn(session.id, "It sounds lonely, Mum. You always do this.", session.version)

    made = {form: team.reporting.of_group(tess, group.id, form) for form in ReportForm}
    of_ann = {form: team.reporting.of_learner(tess, group.id, ann.id, form) for form in ReportForm}
    for files in (made, of_ann):
        assert files[ReportForm.PDF].startswith(b"%PDF-")
        assert len(json.loads(files[ReportForm.JSON])["tables"]) in (2, 3)
        for text in (files[ReportForm.JSON], files[ReportForm.CSV], files[ReportForm.MARKDOWN]):
            assert b"lonely" not in text
    assert b"1 talk" in made[ReportForm.CSV]
    rows = list(csv.reader(io.StringIO(made[ReportForm.CSV].decode())))
    assert rows[1][1].startswith("'=HYPERLINK")
    assert "<b>" not in made[ReportForm.MARKDOWN].decode()
    assert "Gloria" in of_ann[ReportForm.CSV].decode()
    told = [mark.detail for mark in team.people.trail(viewer_of(arrive(everyone, "ada")))]
    assert "pdf" in told


def test_a_report_is_for_whoever_leads(everyone: Services) -> None:
    team, tess = team_of(everyone), viewer_of(arrive(everyone, "tess", Role.TRAINER))
    group = team.groups.found(tess, "Tuesday")
    ann, otto = arrive(everyone, "ann"), arrive(everyone, "otto", Role.TRAINER)
    for by in (viewer_of(ann), viewer_of(otto), viewer_of(arrive(everyone, "ada"))):
        with pytest.raises((GroupMissing, NotAllowed)):
            team.reporting.of_group(by, group.id, ReportForm.CSV)
    with pytest.raises(GroupMissing):
        team.reporting.of_learner(tess, group.id, ann.id, ReportForm.CSV)
