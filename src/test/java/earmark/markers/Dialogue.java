package earmark.markers;

import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Word;
import earmark.text.PlainAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Small conversations for tests: a word of a call lasts 300 ms, turns lie 600 ms apart. */
@NullMarked
public final class Dialogue {
    private static final String[] WORDS = {
        "sorry", "apologise", "apologize", "thanks", "you", "i'm", "not", "said", "he", "delay", "please", "hold", "on"
    };

    private final Medium medium;
    private final List<Turn> turns = new ArrayList<>();
    private @Nullable Sound sound;
    private final Map<String, String> facts = new TreeMap<>();
    private long nowMs;

    private Dialogue(Medium medium) {
        this.medium = medium;
    }

    public static Dialogue call() {
        return new Dialogue(Medium.CALL);
    }

    public static Dialogue chat() {
        return new Dialogue(Medium.CHAT);
    }

    public static Dialogue mail() {
        return new Dialogue(Medium.EMAIL);
    }

    public Dialogue agent(String text) {
        return says(Speaker.AGENT, text, 1);
    }

    public Dialogue customer(String text) {
        return says(Speaker.CUSTOMER, text, 1);
    }

    public Dialogue nobodyKnowsWho(String text) {
        return says(Speaker.UNKNOWN, text, 1);
    }

    public Dialogue says(Speaker speaker, String text, double confidence) {
        var words = new ArrayList<Word>();
        long startMs = nowMs;
        if (medium == Medium.CALL) {
            int at = 0;
            for (String word : text.split(" ")) {
                var time = new TimeSpan(nowMs, nowMs + 300);
                words.add(new Word(new TextSpan(at, at + word.length()), time, confidence));
                at += word.length() + 1;
                nowMs += 300;
            }
        }
        TimeSpan time = medium == Medium.CALL ? new TimeSpan(startMs, nowMs) : null;
        turns.add(new Turn(turns.size(), speaker, text, words, time));
        nowMs += 600;
        return this;
    }

    public Dialogue silence(long ms) {
        nowMs += ms;
        return this;
    }

    /** Speech was measured on a channel, whatever was recognised. */
    public Dialogue measured(Speaker speaker, long speechMs) {
        sound = new Sound(
                Math.max(speechMs, nowMs), List.of(new Voice(0, speaker, List.of(new TimeSpan(0, speechMs)))));
        return this;
    }

    /** A channel on which a speaker was heard, in stretches of milliseconds from and to. */
    public Dialogue heard(Speaker speaker, long... fromTo) {
        var active = new ArrayList<TimeSpan>();
        for (int i = 0; i < fromTo.length; i += 2) {
            active.add(new TimeSpan(fromTo[i], fromTo[i + 1]));
        }
        var voices = new ArrayList<Voice>(sound == null ? List.of() : sound.voices());
        voices.add(new Voice(voices.size(), speaker, active));
        sound = new Sound(nowMs, voices);
        return this;
    }

    /** A stretch of a channel that was heard on which nothing could be decoded. */
    public Dialogue lost(Speaker speaker, long fromMs, long toMs) {
        var voices = new ArrayList<Voice>();
        for (Voice voice : java.util.Objects.requireNonNull(sound).voices()) {
            var lost = new ArrayList<>(voice.lost());
            if (voice.speaker() == speaker) {
                lost.add(new TimeSpan(fromMs, toMs));
            }
            voices.add(new Voice(voice.channel(), voice.speaker(), voice.active(), lost));
        }
        sound = new Sound(nowMs, voices);
        return this;
    }

    public Dialogue fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    public Interaction interaction() {
        var provenance = new Provenance("test", "0".repeat(64), Map.of());
        return new Interaction(
                new InteractionId("00000000000000aa"), medium, null, turns, facts, provenance, sound, List.of());
    }

    public Analysis analysis() {
        return new PlainAnalyzer().analyze(interaction());
    }

    /** Anything: calls and mails, known and unknown speakers, empty and long turns. */
    public static Dialogue random(SplittableRandom random) {
        var dialogue = new Dialogue(random.nextInt(3) == 0 ? Medium.EMAIL : Medium.CALL);
        int turns = random.nextInt(6);
        for (int t = 0; t < turns; t++) {
            Speaker speaker = pick(Speaker.values(), random);
            var text = new StringBuilder(pick(WORDS, random));
            int length = random.nextInt(25);
            for (int w = 0; w < length; w++) {
                text.append(' ').append(pick(WORDS, random));
            }
            dialogue.says(speaker, text.toString(), random.nextInt(4) == 0 ? random.nextDouble() : 1);
            dialogue.silence(random.nextInt(3) * 4000L);
        }
        if (dialogue.medium == Medium.CALL && random.nextBoolean()) {
            dialogue.heard(Speaker.AGENT, 0, 2000, 2500, 4000).heard(pick(Speaker.values(), random), 1000, 3600);
        }
        return dialogue;
    }

    /** One of the words dialogues are made of. */
    public static String word(SplittableRandom random) {
        return pick(WORDS, random);
    }

    /** One of several. */
    public static <T> T pick(T[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
