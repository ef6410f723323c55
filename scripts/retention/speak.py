#!/usr/bin/env python3
"""usage: scripts/retention/speak.py PHRASES OUT

Speaks every phrase of PHRASES (lines: marker TAB side TAB text) in synthetic voices, as a telephone line carries it:
300 to 3400 Hz, 8 kHz mu-law. Writes OUT/<condition>/<number>.wav and OUT/spoken.tsv. Noise is eight-talker babble of
the same voices and pink noise, at the signal-to-noise ratio in the condition's name. Same packages, same bytes.

Voices of the set "test" are never used to choose or fit anything; voices of the set "tune" are for that.
"""

import subprocess
import sys
import tempfile
from array import array
from math import sqrt
from pathlib import Path
from random import Random

RATE = 8000
VOICES = {"test": ("flite/slt", "flite/rms", "flite/awb"),
          "tune": ("flite/kal16", "festival/cmu_us_slt_arctic_hts", "flite/kal16@0.82")}
# steep slopes, unlike those of the demo calls: this is meant to be hard
BAND = ("sinc", "300-3400")
CONDITIONS = {"test": ("clean", "noise20"), "tune": ("clean", "noise20", "noise14")}
TALKERS = 8


def main():
    phrases = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    out = Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    spoken = []
    for group, voices in VOICES.items():
        # every second phrase is enough to fit with
        chosen = [(i, marker, side, text, voices[i // 2 % len(voices)])
                  for i, (marker, side, text) in enumerate(phrases) if group == "test" or i % 2 == 0]
        sounds = speak({(voice, text) for *_, text, voice in chosen})
        every = [samples for _, samples in sorted(sounds.items())]
        for i, marker, side, text, voice in chosen:
            samples = sounds[voice, text]
            random = Random(i)
            talkers = [random.choice(every) for _ in range(TALKERS)]
            noise = mixed(babble(talkers, len(samples), random), pink(len(samples), random))
            for condition in CONDITIONS[group]:
                snr = condition.removeprefix("noise")
                heard = samples if snr == condition else add(samples, noise, float(snr))
                file = out / f"{group}-{condition}" / f"{i:04}.wav"
                write(file, heard)
                row = (group, condition, f"{group}-{condition}/{i:04}.wav", voice, marker, side, text)
                spoken.append((i, "\t".join(row)))
    # in the order of the phrases, so that a part of the file is a fair sample of it
    lines = [line for _, line in sorted(spoken)]
    (out / "spoken.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def speak(wanted):
    with tempfile.TemporaryDirectory() as scratch:
        sounds = {}
        for voice in sorted({voice for voice, _ in wanted}):
            texts = sorted(text for v, text in wanted if v == voice)
            engine, _, name = voice.partition("/")
            files = festival(name, texts, scratch) if engine == "festival" else flite(name, texts, scratch)
            for text, file in zip(texts, files, strict=True):
                sounds[voice, text] = telephone(file)
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


def telephone(file):
    raw = subprocess.run(["sox", "-V1", "-R", file, "-t", "raw", "-r", str(RATE), "-c", "1", "-b", "16", "-e", "signed", "-",
                          *BAND, "gain", "-n", "-6", "pad", "0.3", "0.5"], check=True, capture_output=True).stdout
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
