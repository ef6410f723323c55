"""The lines of interactions.jsonl and labels.jsonl."""


def milliseconds(seconds):
    return round(seconds * 1000)


def call_line(call, mixed, files):
    silence, overtalk = mixed.activity()
    line = {"interaction": call.id, "medium": "CALL"}
    line |= {"file": files[""]} if "" in files else {"files": files}
    line |= {
        "channels": channels_of(call),
        "facts": call.facts,
        "title": call.header["title"],
        "cause": call.header["cause"],
        "heat": call.header["heat"],
        "later": call.header["later"],
        "durationMs": milliseconds(mixed.seconds),
        "silenceMs": milliseconds(silence),
        "overtalkMs": milliseconds(overtalk),
        "holds": [{"startMs": milliseconds(s), "endMs": milliseconds(e), "kind": "music" if music else "silence"}
                  for s, e, music in mixed.holds],
        "turns": [],
    }
    for number, spoken in enumerate(mixed.spoken):
        line["turns"].append({
            "turn": number,
            "speaker": spoken.turn.speaker,
            "startMs": milliseconds(spoken.start),
            "endMs": milliseconds(spoken.end),
            "text": spoken.turn.said.text,
            "parts": [[milliseconds(s), milliseconds(e)] for s, e in spoken.parts],
            "words": [[word, milliseconds(s), milliseconds(e)] for word, s, e in spoken.words],
        })
    return line


def channels_of(call):
    return ["agent", "customer"] if call.channels == ["apart"] else call.channels


def call_labels(call, mixed):
    for number, spoken in enumerate(mixed.spoken):
        for label in spoken.turn.said.labels:
            inside = [w for w, at in zip(spoken.words, word_offsets(spoken.turn.said.text))
                      if label.start <= at < label.end]
            yield label_line(call.id, number, spoken.turn.speaker, spoken.turn.said, label,
                             milliseconds(inside[0][1]), milliseconds(inside[-1][2]))


def word_offsets(text):
    at = 0
    for word in text.split(" "):
        yield at
        at += len(word) + 1


def written_line(written):
    files = list(dict.fromkeys(m.file.partition("#")[0] for m in written.messages))
    line = {"interaction": written.id, "medium": written.medium}
    line |= {"file": files[0]} if len(files) == 1 else {"files": files}
    return line | {
        "facts": written.facts,
        "title": written.header["title"],
        "cause": written.header["cause"],
        "turns": [{"turn": n, "speaker": m.speaker, "time": m.time, "file": m.file, "text": m.said.text}
                  for n, m in enumerate(written.messages)],
    }


def written_labels(written):
    for number, message in enumerate(written.messages):
        for label in message.said.labels:
            yield label_line(written.id, number, message.speaker, message.said, label, None, None)


def label_line(interaction, turn, speaker, said, label, start_ms, end_ms):
    return {"interaction": interaction, "turn": turn, "speaker": speaker, "marker": label.marker,
            "start": label.start, "end": label.end, "text": said.text[label.start:label.end],
            "startMs": start_ms, "endMs": end_ms}


def heat(call):
    """HEAT as the labels have it: empathy and apology before the first action, where the customer has a trouble."""
    labels = [(turn.speaker, label.marker) for turn in call.turns for label in turn.said.labels]
    if not any(marker in ("complaint", "frustration") for _, marker in labels):
        return "not applicable"
    acts = [marker for speaker, marker in labels if speaker == "AGENT"]
    actions = [n for n, marker in enumerate(acts) if marker in ("ownership", "action_timescale")]
    before = acts[:actions[0]] if actions else []
    return "complete" if {"empathy", "apology"} <= set(before) else "incomplete"
