"""What stands between a draft and a signature."""

from dataclasses import replace

from paindesk.domain.advice import (
    Advice,
    ClassAdvice,
    ClassVerdict,
    GateCheck,
    MechanismProposal,
    MedicineAdvice,
    Mme,
    PlanStep,
)
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainProblem
from paindesk.domain.visit import Act, Choice, Override, Plan, Prescription, Visit, VisitKind
from paindesk.rules.organs import organ_function
from paindesk.rules.red_flags import UNANSWERED
from paindesk.rules.signing import blockers
from tests.builders import SOURCE, TODAY, amount, patient, rung

VISIT = Visit(id="1", kind=VisitKind.FIRST, on=TODAY, number=1, record=patient())
STEPS = (PlanStep(from_day=1, to_day=None, rung=rung("5 mg bedtime"), text="5 mg"),)
OXYCODONE = Prescription(medicine="oxycodone", act=Act.START, form="tablet", strength=amount("5 mg"), steps=STEPS)
STOP = Finding(id="suicidal", level=Level.STOP, subject="patient", title="Thoughts of suicide", because="item 9: 1")


def advice(*, met: bool = True, findings: tuple[Finding, ...] = ()) -> Advice:
    """Advice with a gate of one condition, and oxycodone among the opioids."""
    opioid = MedicineAdvice(name="oxycodone", rxcui="", class_id="opioid", verdict=Verdict.CAUTION, findings=())
    return Advice(
        on=TODAY, organ=organ_function(VISIT.record, TODAY), problem=PainProblem(text="pain"), problems=(),
        proposal=MechanismProposal(mechanism=None, reasons=()),
        mme=Mme(per_day=None, complete=True, factors="cdc-2022", lines=()),
        classes=(
            ClassAdvice(id="opioid", title="Opioid", rank=1, verdict=ClassVerdict.CONSIDER, reasons_for=(),
                        reasons_against=(), medicines=(opioid,)),
        ),
        gate=(GateCheck(id="pdmp", title="Prescription monitoring program", met=met, detail="", source=SOURCE),),
        findings=findings, due=(), not_understood=(), edition="test", reviewed_on=TODAY,
    )  # fmt: skip


def test_an_empty_visit_may_be_signed() -> None:
    assert blockers(VISIT, advice(), ()) == ()


def test_a_stop_blocks_until_it_is_overridden_for_what_it_says_now() -> None:
    assert len(blockers(VISIT, advice(findings=(STOP,)), ())) == 1
    accepted = replace(VISIT, overrides=(Override(finding_id="suicidal", because="item 9: 1", reason="seen today"),))
    assert blockers(accepted, advice(findings=(STOP,)), ()) == ()
    worse = STOP._replace(because="item 9: 3")
    assert len(blockers(accepted, advice(findings=(worse,)), ())) == 1


def test_an_override_without_a_reason_does_not_count() -> None:
    empty = replace(VISIT, overrides=(Override(finding_id="suicidal", because="item 9: 1", reason=" "),))
    assert len(blockers(empty, advice(), (STOP,))) == 1


def test_a_caution_does_not_block() -> None:
    assert blockers(VISIT, advice(), (STOP._replace(level=Level.CAUTION),)) == ()


def test_a_medicine_started_needs_a_dose() -> None:
    started = replace(VISIT, prescriptions=(Prescription(medicine="gabapentin", act=Act.START),))
    assert blockers(started, advice(), ()) == ("gabapentin has no dose yet.",)


def test_a_first_opioid_needs_gate_exit_plan_and_immediate_release() -> None:
    er = replace(OXYCODONE, form="extended-release tablet")
    found = blockers(replace(VISIT, prescriptions=(er,)), advice(met=False), ())
    assert ["Prescription monitoring program" in found[0], "exit plan" in found[1], "immediate" in found[2]] == [
        True
    ] * 3
    settled = replace(
        VISIT,
        prescriptions=(OXYCODONE,),
        plan=Plan(exit_plan="Stop in 4 weeks unless function is better"),
        choice=Choice(opioid_exception="acute fracture"),
    )
    assert blockers(settled, advice(met=False), ()) == ()


def test_an_amendment_needs_its_reason() -> None:
    assert blockers(replace(VISIT, amends="0"), advice(), ()) == ("An amendment needs its reason.",)


def test_no_medicine_is_started_with_red_flags_unanswered() -> None:
    waiting = Finding(id=UNANSWERED, level=Level.CAUTION, subject="patient", title="Red flags to answer: 2 of 6",
                      because="Not yet asked.")  # fmt: skip
    unasked = advice(findings=(waiting,))
    started = replace(VISIT, prescriptions=(replace(OXYCODONE, act=Act.START),), plan=Plan(exit_plan="2 weeks"))
    assert any(one.startswith("Red flags to answer") for one in blockers(started, unasked, ()))
    going_on = replace(started, prescriptions=(replace(OXYCODONE, act=Act.CONTINUE),))
    assert not any(one.startswith("Red flags to answer") for one in blockers(going_on, unasked, ()))
