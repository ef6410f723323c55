"""Emails and chats: hand-written files, and annotated sources (`*.mail`, `*.chat`) that must say the same.

A source has a header of facts, an empty line, and blocks such as

    == C emails/nt-2001-1.eml
    [greeting: Hello], [complaint: my parcel has not come].

for an email (`name.mbox#2` is the second message of a mailbox) or `== A` for one chat message.
Compared and counted is the text after white space is collapsed, without quoted text and signature.
"""

import csv
import email
import email.policy
import html.parser
import json
import mailbox
import re
from dataclasses import dataclass

from annotated import ScriptError, parse
from callscript import FACTS, SPEAKERS, split_header

REQUIRED = ("id", "title", "cause", "agent", "team", "queue", "start", "direction", "customer")
BLOCK = re.compile(r"== ([AC])(?: (\S+))?")
ATTRIBUTION = re.compile(r"(On .+ wrote|.+ wrote on .+):$")
ESCAPED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass
class Message:
    speaker: str
    file: str
    time: str
    said: object        # annotated.Annotated


@dataclass
class Written:
    header: dict
    medium: str
    messages: list

    @property
    def id(self):
        return self.header["id"]

    @property
    def facts(self):
        return {key: self.header[key] for key in FACTS}


def read(path, folder):
    """The annotated source, checked against the files it speaks of."""
    medium = "EMAIL" if path.suffix == ".mail" else "CHAT"
    header, lines = split_header(path, REQUIRED)
    blocks = _blocks(path, lines)
    if medium == "EMAIL":
        found = [mail(folder, file) for _, file, _ in blocks]
    else:
        found = chat(folder / header["file"])
        blocks = [(speaker, header["file"], text) for speaker, _, text in blocks]
        if len(found) != len(blocks):
            raise ScriptError(f"{path.name}: {len(blocks)} messages here, {len(found)} in {header['file']}")
    messages = []
    for (letter, file, source), (role, time, text) in zip(blocks, found):
        said = parse(source, SPEAKERS[letter], spoken=False)
        if said.text != text or role not in (None, SPEAKERS[letter]):
            raise ScriptError(f"{path.name} and {file} differ:\n  {said.text}\n  {text}")
        messages.append(Message(SPEAKERS[letter], file, time, said))
    return Written(header, medium, messages)


def _blocks(path, lines):
    blocks = []
    for number, line in lines:
        if line.startswith("#"):
            continue
        if match := BLOCK.fullmatch(line):
            blocks.append([match[1], match[2], ""])
        elif blocks:
            blocks[-1][2] += line + "\n"
        elif line.strip():
            raise ScriptError(f"{path.name}, line {number}: text before the first block")
    return blocks


# -- emails

def mail(folder, file):
    name, _, number = file.partition("#")
    if number:
        box = mailbox.mbox(folder / name, create=False)
        raw = ESCAPED_FROM.sub(rb"\1", bytes(box[int(number) - 1]))
    else:
        raw = (folder / name).read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if message.defects:
        raise ScriptError(f"{file}: {message.defects}")
    body = message.get_body(preferencelist=("plain", "html"))
    text = body.get_content()
    if body.get_content_type() == "text/html":
        text = plain(text)
    return None, message["Date"].datetime.isoformat(), " ".join(own_words(text).split())


def own_words(text):
    """What the sender wrote: up to the signature or the first quoted line or its attribution."""
    kept = []
    for line in text.splitlines():
        if line == "-- " or line.startswith(">") or ATTRIBUTION.match(line):
            break
        kept.append(line)
    return "\n".join(kept)


class _Plain(html.parser.HTMLParser):
    HIDDEN = {"head", "style", "title"}

    def __init__(self):
        super().__init__()
        self.text, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in self.HIDDEN
        self.text.append("\n" if tag in {"p", "br", "div"} else "")

    def handle_endtag(self, tag):
        self.hidden -= tag in self.HIDDEN

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def plain(markup):
    parser = _Plain()
    parser.feed(markup)
    return "".join(parser.text)


# -- chats

def chat(path):
    if path.suffix == ".json":
        rows = json.loads(path.read_text(encoding="utf-8"))
    else:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    return [(row["speaker"].upper(), row["time"], row["text"]) for row in rows]
