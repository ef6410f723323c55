#!/usr/bin/env python3
"""usage: scripts/retention/speak.py PHRASES OUT [SEGMENTS]

Speaks every phrase of PHRASES (lines: marker TAB side TAB text) in synthetic voices, as a telephone line carries it:
300 to 3400 Hz, 8 kHz mu-law. Writes OUT/<condition>/<number>.wav and OUT/spoken.tsv. Noise is eight-talker babble of
the same voices and pink noise, at the signal-to-noise ratio in the condition's name. Same packages, same bytes.

With SEGMENTS, bt-oasis/segments.*.tsv, turns of its calls are spoken too, in the sets "tunecalls" and "testcalls", of
other calls each: what is said between the phrases, as often as it is said.

The set "tune" chooses and fits; the set "test" is for the published figure only. They share no sentence (every second
one is for tuning) and no speaker: flite's kal and slt (which festival's HTS voice is made of too) are for tuning, rms and
awb for the test. The two test speakers become six voices by pitch and tempo. An earlier set of test files, of slt, rms and
awb as they come, was read while the means were being built; its figures are not comparable and were thrown away.
"""

import re
import subprocess
import sys
import tempfile
from array import array
from math import sqrt
from pathlib import Path
from random import Random

RATE = 8000
# engine/name, then optionally @duration stretch, then ^pitch in cents
VOICES = {"test": ("flite/rms^250", "flite/awb@0.92", "flite/rms@1.1^-120", "flite/awb^200", "flite/rms@0.9",
                   "flite/awb@1.05^-150"),
          "tune": ("flite/kal16", "festival/cmu_us_slt_arctic_hts", "flite/kal16@0.82")}
# steep slopes, unlike those of the demo calls: this is meant to be hard
BAND = ("sinc", "300-3400")
SEEDS = {"test": 20_000, "tune": 0}
CONDITIONS = {"test": ("clean", "noise20"), "tune": ("clean", "noise20", "noise14")}
TALKERS = 8
TUNING_CALL_VOICES = ("flite/kal16", "flite/slt@0.95", "festival/cmu_us_slt_arctic_hts", "flite/slt^-250",
                      "flite/kal16^120")
CALL_VOICES = {"tunecalls": TUNING_CALL_VOICES, "testcalls": VOICES["test"], "tunecalls2": TUNING_CALL_VOICES,
               "tuneshort": TUNING_CALL_VOICES, "testshort": VOICES["test"]}
# the first of the shuffled calls, and how many; what came later than the first two tells how common each marker is
CALLS = {"tunecalls": (0, 32), "testcalls": (100, 30), "tunecalls2": (130, 51), "tuneshort": (0, 60),
         "testshort": (60, 50)}
# a line that changes while they speak, or one that stays as it is
CALL_CONDITIONS = {"tunecalls": ("clean", "noise20"), "testcalls": ("clean", "noise20", "noise10"),
                   "tunecalls2": ("clean", "noise20", "noise14"), "tuneshort": ("clean", "noise20", "noise14"),
                   "testshort": ("clean", "noise20")}
CALL_SEEDS = {"tunecalls": 50_000, "testcalls": 70_000, "tunecalls2": 90_000, "tuneshort": 110_000, "testshort": 130_000}
MOST_TURNS = 12
# how many words a turn has; in most, a marker is a part of it, but "sorry" may be all
WORDS = (3, 30)
SHORT = (1, 2)


def main():
    phrases = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    out = Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    spoken = []
    for group, voices in VOICES.items():
        chosen = [(i, marker, side, text, voices[i // 2 % len(voices)])
                  for i, (marker, side, text) in enumerate(phrases) if i % 2 == (1 if group == "test" else 0)]
        sounds = speak({(voice, text) for *_, text, voice in chosen})
        every = [samples for _, samples in sorted(sounds.items())]
        for i, marker, side, text, voice in chosen:
            samples = sounds[voice, text]
            random = Random(SEEDS[group] + i)
            talkers = [random.choice(every) for _ in range(TALKERS)]
            noise = mixed(babble(talkers, len(samples), random), pink(len(samples), random))
            for condition in CONDITIONS[group]:
                snr = condition.removeprefix("noise")
                heard = samples if snr == condition else add(samples, noise, float(snr))
                file = out / f"{group}-{condition}" / f"{i:04}.wav"
                write(file, heard)
                row = (group, condition, f"{group}-{condition}/{i:04}.wav", voice, marker, side, text)
                spoken.append("\t".join(row))
    if len(sys.argv) > 3 and Path(sys.argv[3]).exists():
        spoken += calls(Path(sys.argv[3]), out)
    # mixed, so that a part of the file is a fair sample of it
    lines = sorted(spoken)
    Random(0).shuffle(lines)
    (out / "spoken.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def calls(segments, out):
    """Speaks turns of real calls; each side of a call has a voice. Of those for tuning every second turn has noise; of
    those for the test a third of the calls has none, a third has some, and a third has much."""
    spoken = []
    turns = read_turns(segments, WORDS)
    short = read_turns(segments, SHORT)
    long = [dialogue for dialogue in turns if len(turns[dialogue]) >= 8]
    others = sorted(short.keys() - set(long))
    Random(7).shuffle(long)
    Random(7).shuffle(others)
    for group, (first, count) in CALLS.items():
        voices = CALL_VOICES[group]
        said, dialogues = (short, others) if group.endswith("short") else (turns, long)
        chosen = [(call, role, text, voices[(sum(map(ord, dialogue)) + (role != "agent")) % len(voices)])
                  for call, dialogue in enumerate(dialogues[first:first + count])
                  for role, text in said[dialogue][:MOST_TURNS]]
        sounds = speak({(voice, text) for *_, text, voice in chosen})
        every = [samples for _, samples in sorted(sounds.items())][:60]
        conditions = CALL_CONDITIONS[group]
        for i, (call, role, text, voice) in enumerate(chosen):
            samples = sounds[voice, text]
            condition = conditions[(call if group == "testcalls" else i) % len(conditions)]
            snr = condition.removeprefix("noise")
            if snr != condition:
                random = Random(CALL_SEEDS[group] + i)
                talkers = [random.choice(every) for _ in range(TALKERS)]
                noise = mixed(babble(talkers, len(samples), random), pink(len(samples), random))
                samples = add(samples, noise, float(snr))
            write(out / f"{group}-{condition}" / f"{i:04}.wav", samples)
            row = (group, condition, f"{group}-{condition}/{i:04}.wav", voice, f"call {call}",
                   role if role == "agent" else "customer", text)
            spoken.append("\t".join(row))
    return spoken


def read_turns(segments, words):
    """The turns of so many words, by dialogue, without what is not words."""
    lines = [line.split("\t") for line in segments.read_text(encoding="utf-8").splitlines()]
    column = {name: i for i, name in enumerate(lines[0])}
    joined = {}
    for line in lines[1:]:
        key = (line[column["dialogue"]], line[column["turn"]], line[column["role"]])
        joined.setdefault(key, []).append(line[column["text"]])
    turns = {}
    for (dialogue, _, role), texts in joined.items():
        text = re.sub(r"[^a-z' ]", " ", re.sub(r"<[^>]*>", "", " ".join(texts)).lower())
        if words[0] <= len(text.split()) <= words[1]:
            turns.setdefault(dialogue, []).append((role, " ".join(text.split())))
    return turns


def speak(wanted):
    with tempfile.TemporaryDirectory() as scratch:
        sounds = {}
        for voice in sorted({voice for voice, _ in wanted}):
            texts = sorted(text for v, text in wanted if v == voice)
            base, _, pitch = voice.partition("^")
            engine, _, name = base.partition("/")
            files = festival(name, texts, scratch) if engine == "festival" else flite(name, texts, scratch)
            for text, file in zip(texts, files, strict=True):
                sounds[voice, text] = telephone(file, pitch)
        return sounds


def festival(name, texts, scratch):
    lines = [f"(voice_{name})"]
    files = []
    for i, text in enumerate(texts):
        files.append(f"{scratch}/festival-{i}.wav")
        lines.append(f'(utt.save.wave (utt.synth (eval (list \'Utterance \'Text "{text}"))) "{files[-1]}" \'riff)')
    program = Path(scratch, "speak.scm")
    program.write_text("\n".join(lines), encoding="ascii")
    subprocess.run(["festival", "-b", str(program)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return files


def flite(name, texts, scratch):
    voice, _, stretch = name.partition("@")
    options = ["--setf", f"duration_stretch={stretch}"] if stretch else []
    for i, text in enumerate(texts):
        file = f"{scratch}/{name}-{i}.wav"
        subprocess.run(["flite", "-voice", voice, *options, "-t", text, "-o", file], check=True)
        yield file


def telephone(file, pitch):
    shift = ("pitch", pitch) if pitch else ()
    raw = subprocess.run(["sox", "-V1", "-R", file, "-t", "raw", "-r", str(RATE), "-c", "1", "-b", "16", "-e", "signed", "-",
                          *shift, *BAND, "gain", "-n", "-6", "pad", "0.3", "0.5"], check=True, capture_output=True).stdout
    samples = array("h")
    samples.frombytes(raw)
    return [float(sample) for sample in samples]


def babble(talkers, length, random):
    sum_ = [0.0] * length
    for talker in talkers:
        start = random.randrange(len(talker))
        for i in range(length):
            sum_[i] += talker[(start + i) % len(talker)]
    return sum_


def pink(length, random):
    """Paul Kellet's filter over white noise."""
    a = b = c = 0.0
    out = []
    for _ in range(length):
        white = random.uniform(-1, 1)
        a = 0.99765 * a + white * 0.0990460
        b = 0.96300 * b + white * 0.2965164
        c = 0.57000 * c + white * 1.0526913
        out.append(a + b + c + white * 0.1848)
    return out


def mixed(one, other):
    scale = rms(one) / (rms(other) or 1)
    return [x + y * scale for x, y in zip(one, other)]


def add(samples, noise, snr):
    spoken = rms([sample for sample in samples if abs(sample) > 200])
    scale = spoken / rms(noise) / 10 ** (snr / 20)
    return [x + y * scale for x, y in zip(samples, noise)]


def rms(samples):
    return sqrt(sum(x * x for x in samples) / max(1, len(samples)))


def write(file, samples):
    file.parent.mkdir(parents=True, exist_ok=True)
    peak = max(1.0, max(map(abs, samples)) / 32000)
    pcm = array("h", (int(sample / peak) for sample in samples))
    subprocess.run(["sox", "-V1", "-R", "-D", "-t", "raw", "-r", str(RATE), "-c", "1", "-b", "16", "-e", "signed", "-",
                    "-e", "mu-law", str(file)], input=pcm.tobytes(), check=True)


if __name__ == "__main__":
    main()
