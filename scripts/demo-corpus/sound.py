"""Mixing and files. Samples are floats between -1 and 1 at 8 kHz."""

import math
import random
import struct
import subprocess
from array import array

RATE = 8000
SPEECH_LEVEL = -21.0        # dBFS, root mean square of a speaker's own speech over the call
MUSIC_LEVEL = -30.0
PEAK = 0.9


def gain(decibel):
    return 10.0 ** (decibel / 20.0)


def level(samples):
    return math.sqrt(sum(s * s for s in samples) / max(1, len(samples)))


def add(track, samples, at, factor):
    for number, sample in enumerate(samples, at):
        track[number] += sample * factor


# -- line noise

def noise(kinds, length, seed):
    """`kinds` is the header's text, e.g. 'hiss -58, crackle -40'. Seeded, so the same bytes every time."""
    track = [0.0] * length
    for part in kinds.split(","):
        name, _, amount = part.strip().partition(" ")
        if name != "none":
            add(track, NOISES[name](length, random.Random(f"{seed} {name}")), 0, gain(float(amount)))
    return track


def hiss(length, dice):
    return [dice.gauss(0.0, 1.0) for _ in range(length)]


def hum(length, dice):
    """Mains hum as a telephone lets it through: the odd harmonics of 50 Hz above 300 Hz, and a rest of 150 Hz."""
    phase = dice.random() * math.tau
    partials = ((150, 0.5), (350, 0.8), (450, 0.5), (550, 0.4))
    return [sum(a * math.sin(math.tau * f * n / RATE + phase) for f, a in partials) for n in range(length)]


def crackle(length, dice):
    """Short clicks, about three a second."""
    track = [0.0] * length
    at = int(dice.expovariate(3.0) * RATE)
    while at < length - 40:
        size = dice.uniform(2.0, 8.0)
        for n in range(40):
            track[at + n] += size * dice.uniform(-1.0, 1.0) * math.exp(-n / 8.0)
        at += int(dice.expovariate(3.0) * RATE) + 1
    return track


NOISES = {"hiss": hiss, "hum": hum, "crackle": crackle}


# -- hold music: an arpeggio of our own, so nobody's rights are touched

CHORDS = ((392.0, 493.9, 587.3, 784.0), (440.0, 523.3, 659.3, 880.0),
          (349.2, 440.0, 523.3, 698.5), (392.0, 523.3, 659.3, 784.0))
NOTE = 0.3


def music(seconds):
    length = int(seconds * RATE)
    track = [0.0] * length
    step, number = int(NOTE * RATE), 0
    for begin in range(0, length, step):
        pitch = CHORDS[number // 4 % 4][number % 4]
        number += 1
        for n in range(min(2 * step, length - begin)):
            time = n / RATE
            shape = min(1.0, time / 0.02) * math.exp(-3.0 * time) * min(1.0, (2 * step - n) / 400)
            track[begin + n] += shape * (math.sin(math.tau * pitch * time) + 0.4 * math.sin(math.tau * 2 * pitch * time))
    factor = gain(MUSIC_LEVEL) / level(track)
    return [s * factor for s in track]


# -- files

def to_pcm(track):
    top = max(map(abs, track), default=0.0)
    factor = 32767.0 * (PEAK / top if top > PEAK else 1.0)
    return array("h", (round(s * factor) for s in track))


def interleaved(channels):
    if len(channels) == 1:
        return channels[0]
    mixed = array("h", bytes(2 * sum(map(len, channels))))
    for number, channel in enumerate(channels):
        mixed[number::len(channels)] = channel
    return mixed


def mu_law_byte(sample):
    """ITU-T G.711: sign, three bits of segment, four bits of step, all inverted."""
    sign = 0x80 if sample < 0 else 0
    magnitude = min(abs(sample), 32635) + 132
    segment = magnitude.bit_length() - 8
    return ~(sign | segment << 4 | magnitude >> segment + 3 & 0x0F) & 0xFF


MU_LAW = bytes(mu_law_byte(n - 65536 if n > 32767 else n) for n in range(65536))


def write_wav(path, channels, mu_law):
    samples = interleaved(channels)
    count = len(channels)
    if mu_law:
        tag, width, data = 7, 1, bytes(MU_LAW[s & 0xFFFF] for s in samples)
    else:
        tag, width, data = 1, 2, struct.pack(f"<{len(samples)}h", *samples)
    head = struct.pack("<HHIIHH", tag, count, RATE, RATE * width * count, width * count, width * 8)
    chunks = chunk(b"fmt ", head + (b"\0\0" if mu_law else b""))
    if mu_law:
        chunks += chunk(b"fact", struct.pack("<I", len(channels[0])))
    chunks += chunk(b"data", data)
    path.write_bytes(chunk(b"RIFF", b"WAVE" + chunks))


def chunk(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def write(path, channels, form, serial):
    """`serial` numbers the Ogg stream; the encoder would otherwise draw one at random."""
    if form.startswith("wav-"):
        write_wav(path, channels, mu_law=form == "wav-ulaw")
        return
    raw = path.with_suffix(".tmp.wav")
    write_wav(raw, channels, mu_law=False)
    if form == "flac":
        command = ["flac", "--silent", "--best", "--force", "--no-padding", "-o", str(path), str(raw)]
    else:
        command = ["opusenc", "--quiet", "--bitrate", "40", "--serial", str(serial), "--padding", "0", str(raw), str(path)]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    finally:
        raw.unlink()
