"""Speaks phrases with festival and flite and says when each word was spoken."""

import re
import subprocess
from array import array
from dataclasses import dataclass

RATE = 8000
# Gentle slopes at 300 and 3400 Hz, as telephone lines have them; steep ones cost the recogniser one word in twenty.
TELEPHONE_BAND = ("highpass", "-1", "300", "lowpass", "-1", "3400")
EDGE_BELOW_PEAK = 0.01      # 40 dB: quieter frames at the edges are silence
FRAME = RATE // 100
MARGIN = 3 * FRAME          # kept around the first and last phone, so that a soft "th" survives


@dataclass
class Phrase:
    samples: list           # floats, silence trimmed at the edges
    words: list             # (start, end) in seconds, one a word


class Voices:
    def __init__(self, scratch):
        self.scratch = scratch
        self.phrases = {}
        self.phone_counts = {}
        self.exact = self.interpolated = 0   # flite phrases with word times from phones / from letters

    def prepare(self, wanted):
        """Speaks every (voice, text) once. Festival gets all of its phrases in one process: it starts slowly."""
        wanted = sorted(set(wanted) - self.phrases.keys())
        festival = [item for item in wanted if item[0].startswith("festival/")]
        for voice in sorted({voice for voice, _ in festival}):
            self._festival(voice, [text for v, text in festival if v == voice])
        for voice, text in wanted:
            if voice.startswith("flite/"):
                self.phrases[voice, text] = self._flite(voice, text)

    def phrase(self, voice, text):
        return self.phrases[voice, text]

    # -- festival

    def _festival(self, voice, texts):
        program = ["(voice_%s)" % voice.partition("/")[2], SCHEME_HELPERS]
        for number, text in enumerate(texts):
            program.append('(speak_to "%s" "festival-%d.wav")' % (text, number))
        (self.scratch / "speak.scm").write_text("\n".join(program), encoding="ascii")
        shown = run(["festival", "-b", "speak.scm"], cwd=self.scratch).decode("ascii")
        blocks = shown.split("PHRASE\n")[1:]
        for number, (text, block) in enumerate(zip(texts, blocks, strict=True)):
            times = [tuple(map(float, line.split()[1:])) for line in block.split("\n") if line.startswith("WORD")]
            if len(times) != len(text.split()):
                raise RuntimeError(f"festival spoke {len(times)} words of {text!r}")
            wave = self.scratch / f"festival-{number}.wav"
            self.phrases[voice, text] = trimmed(telephone(wave), times)
            wave.unlink()

    # -- flite

    def _flite(self, voice, text):
        name, _, stretch = voice.partition("/")[2].partition("@")
        wave = self.scratch / "flite.wav"
        options = ["--setf", f"duration_stretch={stretch}"] if stretch else []
        shown = run(["flite", "-voice", name, *options, "-psdur", "-t", text, "-o", str(wave)])
        phones = [(p, float(end)) for p, end in (item.split(":") for item in shown.decode("ascii").split())]
        samples = telephone(wave)
        # The diphone voice lays its phones out by plan and then plays them a little faster.
        scale = len(samples) / RATE / phones[-1][1]
        return trimmed(samples, self._word_times(text.split(), phones, scale))

    def _word_times(self, words, phones, scale):
        """Flite prints phones, not words; each word alone tells how many of them are its own."""
        spans, start = [], 0.0
        for phone, end in phones:
            if phone != "pau":
                spans.append((start * scale, end * scale))
            start = end
        counts = [self._count(word) for word in words]
        if sum(counts) == len(spans):
            self.exact += 1
            times, at = [], 0
            for count in counts:
                times.append((spans[at][0], spans[at + count - 1][1]))
                at += count
            return times
        self.interpolated += 1
        begin, length = spans[0][0], spans[-1][1] - spans[0][0]
        letters = sum(map(len, words))
        times, done = [], 0
        for word in words:
            times.append((begin + length * done / letters, begin + length * (done + len(word)) / letters))
            done += len(word)
        return times

    def _count(self, word):
        if word not in self.phone_counts:
            shown = run(["flite", "-voice", "kal16", "-ps", "-t", word, "-o", "none"]).decode("ascii")
            self.phone_counts[word] = sum(phone != "pau" for phone in shown.split())
        return self.phone_counts[word]


# Tokens, not words: festival splits "that's" into two words but it stays one token.
SCHEME_HELPERS = """
(define (show_token token)
  (let ((words (item.daughters token)))
    (if words
        (format t "WORD %f %f\\n"
                (item.feat (car words) "word_start")
                (item.feat (car (last words)) "word_end")))))
(define (speak_to text file)
  (let ((utt (utt.synth (eval (list 'Utterance 'Text text)))))
    (utt.save.wave utt file 'riff)
    (format t "PHRASE\\n")
    (mapcar show_token (tokens_from (utt.relation.first utt 'Token)))))
(define (tokens_from token)
  (if token (cons token (tokens_from (item.next token))) nil))
"""


def telephone(wave):
    """A WAV file as floats at 8 kHz, limited to the telephone band. -D: no dither, so always the same bytes."""
    raw = run(["sox", "-D", str(wave), "-t", "raw", "-e", "floating-point", "-b", "32", "-L", "-c", "1", "-",
               "gain", "-6", "rate", "-v", str(RATE), *TELEPHONE_BAND])
    samples = array("f")
    samples.frombytes(raw)
    return samples.tolist()


def trimmed(samples, times):
    """Without the silence at the edges; word times move along."""
    floor = max(map(abs, samples)) * EDGE_BELOW_PEAK
    loud = [at for at in range(0, len(samples), FRAME) if max(map(abs, samples[at:at + FRAME])) > floor]
    begin = max(0, min(loud[0], int(times[0][0] * RATE)) - MARGIN)
    end = min(len(samples), max(loud[-1] + FRAME, int(times[-1][1] * RATE)) + MARGIN)
    shift, limit = begin / RATE, (end - begin) / RATE
    return Phrase(samples[begin:end], [(clamp(s - shift, limit), clamp(e - shift, limit)) for s, e in times])


def clamp(value, limit):
    return min(max(value, 0.0), limit)


def run(command, cwd=None):
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.decode(errors='replace')}")
    return done.stdout
