"""Lays the turns of one call out in time and mixes its channels."""

from dataclasses import dataclass, field

import sound
from callscript import Hold, Silence
from sound import RATE

LEAD_IN = 0.4
LEAD_OUT = 0.5
MUSIC_MARGIN = 0.3          # between the last word and the music
SPEAKERS = ("AGENT", "CUSTOMER")


@dataclass
class Spoken:
    """One turn in time. `words` are (text, start, end) and `parts` the stretches between its pauses; seconds."""
    turn: object
    words: list = field(default_factory=list)
    parts: list = field(default_factory=list)

    @property
    def start(self):
        return self.parts[0][0]

    @property
    def end(self):
        return self.parts[-1][1]


@dataclass
class Mixed:
    tracks: dict            # speaker -> samples with noise, leak and music
    spoken: list
    holds: list             # (start, end, music?) in seconds
    seconds: float

    def activity(self):
        """(silence, overtalk) in seconds: nobody speaks, both speak. Music counts as silence."""
        edges = sorted((edge, step, s.turn.speaker) for s in self.spoken for part in s.parts
                       for edge, step in zip(part, (1, -1)))
        active = dict.fromkeys(SPEAKERS, 0)
        silence, overtalk, before = 0.0, 0.0, 0.0
        for edge, step, speaker in edges + [(self.seconds, 0, SPEAKERS[0])]:
            busy = sum(1 for count in active.values() if count)
            silence += (edge - before) * (busy == 0)
            overtalk += (edge - before) * (busy == 2)
            active[speaker] += step
            before = edge
        return silence, overtalk


def phrases(turn):
    """The stretches between a turn's pauses as (character offset, text)."""
    cuts = [0, *sorted(turn.said.pauses), len(turn.said.text) + 1]
    return [(a, turn.said.text[a:b].strip()) for a, b in zip(cuts, cuts[1:])]


def mix(call, voices):
    spoken, holds, seconds, placed = lay_out(call, voices)
    length = int(seconds * RATE)
    speech = {speaker: [0.0] * length for speaker in SPEAKERS}
    for speaker in SPEAKERS:
        own = [(at, samples) for who, at, samples in placed if who == speaker]
        factor = sound.gain(sound.SPEECH_LEVEL) / sound.level([s for _, samples in own for s in samples])
        for at, samples in own:
            sound.add(speech[speaker], samples, at, factor)
    return Mixed(lines(call, speech, holds, length), spoken, holds, seconds)


def lay_out(call, voices):
    spoken, holds, placed = [], [], []
    free = LEAD_IN          # when everyone has finished, before the gap of the next turn
    for event in call.events:
        if isinstance(event, Hold):
            holds.append((free, free + event.seconds, event.music))
        if isinstance(event, (Hold, Silence)):
            free += event.seconds
        else:
            now = start_of(event, free, spoken)
            entry = Spoken(event)
            for offset, text in phrases(event):
                now += event.said.pauses.get(offset, 0.0)
                at = round(now * RATE)
                now = at / RATE
                phrase = voices.phrase(call.voices[event.speaker], text)
                placed.append((event.speaker, at, phrase.samples))
                entry.words += [(w, now + s, now + e) for w, (s, e) in zip(text.split(), phrase.words)]
                entry.parts.append((now, now + len(phrase.samples) / RATE))
                now = entry.parts[-1][1]
            spoken.append(entry)
            free = max(free, now)
    return spoken, holds, free + LEAD_OUT, placed


def start_of(turn, free, spoken):
    if not spoken:
        return free
    if turn.timing == "early":
        return free - turn.seconds
    if turn.timing == "into":
        return spoken[-1].start + turn.seconds
    return free + turn.seconds


def lines(call, speech, holds, length):
    """What each telephone line carries: own speech, the other side leaking in, noise, and music on the agent's."""
    leak = 0.0 if call.header["leak"] == "none" else sound.gain(float(call.header["leak"]))
    tracks = {}
    for speaker, other in zip(SPEAKERS, reversed(SPEAKERS)):
        track = sound.noise(call.header["noise"], length, f"{call.id} {speaker}")
        sound.add(track, speech[speaker], 0, 1.0)
        if leak:
            sound.add(track, speech[other], 0, leak)
        tracks[speaker] = track
    for start, end, music in holds:
        if music:
            sound.add(tracks["AGENT"], sound.music(end - start - 2 * MUSIC_MARGIN), int((start + MUSIC_MARGIN) * RATE), 1.0)
    return tracks
