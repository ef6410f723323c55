"""Text with marker places in square brackets.

    [greeting: good morning] how are you [thanks+hold_return: thank you for [praise: kindly] holding]

Brackets nest; `a+b:` says that the same words carry two markers. In spoken text a lone
`/` is a short pause and `/0.8` a pause of 0.8 seconds.
"""

import re
from dataclasses import dataclass, field

EITHER = {"greeting", "identification", "offer_help", "apology", "repair_request", "thanks",
          "hold_request", "praise", "closing"}
AGENT_ONLY = {"empathy", "ownership", "action_timescale", "hold_return", "opening_greeting", "agent_identification",
              "identity_verification", "recording_disclosure", "terms_disclosure", "listening_backchannel",
              "explanation", "resolution", "resolution_check", "transfer", "assurance", "refusal_bad_news",
              "blame_deflection", "jargon"}
CUSTOMER_ONLY = {"complaint", "frustration", "repeat_contact", "escalation_request", "churn_threat", "vulnerability"}
ALLOWED = {"AGENT": EITHER | AGENT_ONLY, "CUSTOMER": EITHER | CUSTOMER_ONLY}

SHORT_PAUSE = 0.25

TOKEN = re.compile(r"(?P<space>\s+)|\[(?P<open>[a-z_+]+):\s*|(?P<close>\])|(?P<word>[^\s\[\]]+)")
PAUSE = re.compile(r"/(\d+(?:\.\d+)?)?$")


class ScriptError(Exception):
    """A mistake in a source script; the message says where."""


@dataclass
class Label:
    marker: str
    start: int
    end: int


@dataclass
class Annotated:
    text: str = ""
    labels: list = field(default_factory=list)
    pauses: dict = field(default_factory=dict)  # character offset of the word after it -> seconds


def parse(source, speaker, spoken):
    """Plain text, its labels in reading order, and (spoken text only) its pauses."""
    result = Annotated()
    stack, gap, pos, pause = [], False, 0, None
    while pos < len(source):
        token = TOKEN.match(source, pos)
        if not token:
            raise ScriptError(f"a bracket without a marker name: {source[pos:pos + 40]!r}")
        pos = token.end()
        word = token["word"]
        if token["space"]:
            gap = True
        elif token["open"]:
            stack.append([_markers(token["open"], speaker), None])
        elif token["close"]:
            if not stack or stack[-1][1] is None:
                raise ScriptError(f"a closing bracket too many, or an empty one: {source!r}")
            markers, start = stack.pop()
            result.labels += [Label(m, start, len(result.text)) for m in markers]
        elif spoken and PAUSE.match(word):
            pause = float(PAUSE.match(word)[1] or SHORT_PAUSE)
        else:
            if gap and result.text:
                result.text += " "
            gap = False
            for entry in stack:
                if entry[1] is None:
                    entry[1] = len(result.text)
            if pause is not None and result.text:
                result.pauses[len(result.text)] = pause
            pause = None
            result.text += word
    if stack:
        raise ScriptError(f"a bracket that is never closed: {source!r}")
    if spoken and not re.fullmatch(r"[a-z' ]+", result.text):
        raise ScriptError(f"spoken text is lower-case words and apostrophes only: {result.text!r}")
    result.labels.sort(key=lambda l: (l.start, -l.end, l.marker))
    return result


def _markers(names, speaker):
    markers = names.split("+")
    for marker in markers:
        if marker not in ALLOWED[speaker]:
            raise ScriptError(f"{marker!r} is not a marker of the {speaker.lower()}")
    return markers
