"""The addresses of the journey. None of them tells an answer, and a number tells only how many came before."""

from django.urls import path

from navigator.journey.views.answers import answers
from navigator.journey.views.doors import rule_out, take_back
from navigator.journey.views.ending import clear, ended
from navigator.journey.views.manageable import manageable
from navigator.journey.views.private import private
from navigator.journey.views.question import again, more, question
from navigator.journey.views.start import needs, start
from navigator.journey.views.support import support
from navigator.journey.views.together import together
from navigator.journey.views.where import where
from navigator.passport.views import load, take
from navigator.showing.views import yours

urlpatterns = [
    path("", start, name="plan"),
    path("needs/", needs, name="needs"),
    path("where/", where, name="where"),
    path("<int:number>/", question, name="question"),
    path("choose/", private, name="private"),
    path("choose/more/", private, {"leads_to_more": True}, name="private_more"),
    path("more/", more, name="more"),
    path("manageable/", manageable, name="manageable"),
    path("manageable/first/", manageable, {"leads_to_plan": True}, name="manageable_first"),
    path("support/", support, name="support"),
    path("answers/", answers, name="answers"),
    path("answers/<int:number>/", again, name="again"),
    path("doors/out/", rule_out, name="rule_out"),
    path("doors/back/", take_back, name="take_back"),
    path("together/", together, name="together"),
    path("clear/", clear, name="clear"),
    path("ended/", ended, name="ended"),
    path("yours/", yours, name="yours"),
    path("take/", take, name="take"),
    path("load/", load, name="load"),
]
