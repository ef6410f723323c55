"""Reads `*.call` files: a header of facts, an empty line, then one turn a line.

    A: words                     an ordinary turn, 0.3 s after everyone has finished
    C (0.6 s early): words       starts 0.6 s before the other side ends
    C (1.2 s late): words        starts after 1.2 s of silence
    C (1.5 s into): words        starts 1.5 s after the start of the previous turn
    -- silence 6 s
    -- hold 9 s with music
    -- hold 7 s in silence

An indented line continues the one above. `#` starts a comment line.
"""

import re
from dataclasses import dataclass, field

from annotated import ScriptError, parse

REQUIRED = ("id", "title", "cause", "heat", "later", "agent", "team", "queue", "start", "direction", "customer",
            "format", "channels", "voices", "noise", "leak")
FACTS = ("id", "agent", "team", "queue", "start", "direction", "customer")
FORMATS = ("wav-ulaw", "wav-pcm16", "flac", "opus")
SPEAKERS = {"A": "AGENT", "C": "CUSTOMER"}

ORDINARY_GAP = 0.3

TURN = re.compile(r"([AC])(?: \((\d+(?:\.\d+)?) s (early|late|into)\))?: +(.+)")
SILENCE = re.compile(r"-- silence (\d+(?:\.\d+)?) s")
HOLD = re.compile(r"-- hold (\d+(?:\.\d+)?) s (with music|in silence)")


@dataclass
class Turn:
    speaker: str
    said: object            # annotated.Annotated
    timing: str = "late"    # early | late | into
    seconds: float = ORDINARY_GAP


@dataclass
class Hold:
    seconds: float
    music: bool


@dataclass
class Silence:
    seconds: float


@dataclass
class Call:
    header: dict
    events: list = field(default_factory=list)

    @property
    def id(self):
        return self.header["id"]

    @property
    def facts(self):
        return {key: self.header[key] for key in FACTS}

    @property
    def channels(self):
        """What each channel holds, e.g. ['agent', 'customer'], ['mixed']; 'apart' means two files."""
        return self.header["channels"].split()

    @property
    def voices(self):
        """Speaker -> voice name such as 'flite/rms' or 'flite/rms@1.1' (stretched)."""
        named = dict(item.split("=") for item in self.header["voices"].split())
        return {"AGENT": named["agent"], "CUSTOMER": named["customer"]}

    @property
    def turns(self):
        return [event for event in self.events if isinstance(event, Turn)]


def read(path):
    header, lines = split_header(path, REQUIRED)
    if header["format"] not in FORMATS:
        raise ScriptError(f"{path.name}: unknown format {header['format']!r}")
    if header["id"] != path.stem:
        raise ScriptError(f"{path.name}: the id is {header['id']!r}, it should be the file's name")
    call = Call(header)
    for number, line in joined(lines):
        try:
            call.events.append(_event(line))
        except ScriptError as error:
            raise ScriptError(f"{path.name}, line {number}: {error}") from None
    return call


def split_header(path, required):
    """The facts as a dict and the numbered lines after the first empty one."""
    lines = list(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))
    header = {}
    while lines and lines[0][1].strip():
        number, line = lines.pop(0)
        if line.startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise ScriptError(f"{path.name}, line {number}: no colon in the header")
        header[key.strip()] = value.strip()
    missing = [key for key in required if key not in header]
    if missing:
        raise ScriptError(f"{path.name}: the header lacks {', '.join(missing)}")
    return header, lines


def joined(lines):
    """Without comments and empty lines; an indented line is joined to the one above."""
    result = []
    for number, line in lines:
        if line.startswith("#") or not line.strip():
            continue
        if line[0].isspace():
            result[-1][1] += " " + line.strip()
        else:
            result.append([number, line.rstrip()])
    return result


def _event(line):
    if match := HOLD.fullmatch(line):
        return Hold(float(match[1]), match[2] == "with music")
    if match := SILENCE.fullmatch(line):
        return Silence(float(match[1]))
    match = TURN.fullmatch(line)
    if not match:
        raise ScriptError(f"neither a turn nor a directive: {line!r}")
    speaker = SPEAKERS[match[1]]
    turn = Turn(speaker, parse(match[4], speaker, spoken=True))
    if match[2]:
        turn.seconds, turn.timing = float(match[2]), match[3]
    return turn
