#!/usr/bin/env python3
"""usage: scripts/retention/recorded.py SPEECH OUT

Recordings of people under SPEECH, whose words are known, as 8 kHz files in OUT/recorded-*, and a line for each as in
spoken.tsv on the standard output: prompts of telephone systems without figures in them ("prompts"), and what was read out or
spelled, by speakers of English as a first and as a second language ("read"). Hardly a marker is said in them, so they tell how
often one is heard where people speak of something else. Nothing is fitted to them. Needs sox.
"""

import csv
import re
import subprocess
import sys
from pathlib import Path

# one in so many of the utterances of AN4, most of which are spelled
EVERY = 4
MOST_OF_A_CHAPTER = 40


def main():
    speech, out = Path(sys.argv[1]), Path(sys.argv[2])
    for condition, of in (("prompts", prompts), ("read", read)):
        folder = out / f"recorded-{condition}"
        folder.mkdir(parents=True, exist_ok=True)
        for number, (file, voice, text) in enumerate(of(speech)):
            name = f"{number:04}.wav"
            subprocess.run(["sox", file, "-r", "8000", "-c", "1", "-b", "16", folder / name], check=True,
                           stderr=subprocess.DEVNULL)
            # each stands for itself; a call of one turn
            print("recorded", condition, f"recorded-{condition}/{name}", voice, f"call {condition} {number}", "agent", text, sep="\t")


def prompts(speech):
    folder = speech / "asterisk-prompts-en"
    for row in rows(folder / "manifest.tsv"):
        if row["kind"] == "speech" and not re.search(r"\d", row["reference"]) and words(row["reference"]):
            yield folder / row["file"], "prompts", words(row["reference"])


def read(speech):
    for row in rows(speech / "an4" / "manifest.tsv")[::EVERY]:
        yield speech / "an4" / row["file"], row["speaker"], words(row["reference"])
    for row in rows(speech / "speechocean762" / "manifest.tsv"):
        yield speech / "speechocean762" / row["file"], row["speaker"], words(row["reference"])
    for chapter in sorted((speech / "librispeech-excerpt").rglob("*.trans.txt")):
        for line in chapter.read_text(encoding="utf-8").splitlines()[:MOST_OF_A_CHAPTER]:
            name, text = line.split(" ", 1)
            for sound in sorted(chapter.parent.glob(name + ".*")):
                yield sound, name.split("-")[0], words(text)


def rows(table):
    """None when the data is not there."""
    if not table.exists():
        return []
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def words(text):
    return " ".join(re.sub(r"[^a-z' ]", " ", text.lower()).split())


if __name__ == "__main__":
    main()
