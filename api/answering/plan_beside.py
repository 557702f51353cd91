"""The plan beside an answer, where its question asks how to get to a degree."""

from advisor.bootstrap import Service
from advisor.message.wording.phrasing import resume
from advisor.planner.asked import asks_for_plan, to_show, wish_of
from advisor.question import Question
from advisor.reply import Answer, Reply
from api.bodies.plan_schemas import PlanBody
from api.bodies.plans import plan_body


def plan_beside(service: Service, question: Question, reply: Reply) -> PlanBody | None:
    """The pathways that a question asks for; None where it asks for none, where it is not answered, or where a plan
    would leave something out of account. The option chosen of a clarification is read with what it resumes."""
    if not isinstance(reply, Answer) or not asks_for_plan(resume(question)):
        return None
    understood = service.advisor.understand(question)
    library = service.advisor.library
    wish = wish_of(understood, library)
    if wish is None:
        return None
    plan = to_show(service.planner.plan(wish), understood, library)
    return None if plan is None else plan_body(plan, library, reply.citations)
