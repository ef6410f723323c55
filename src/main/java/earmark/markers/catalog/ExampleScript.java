package earmark.markers.catalog;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.syntax.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The small conversation of an example made an interaction. {@code A:} is the agent, {@code C:} the customer, {@code R:}
 * a robot, {@code T:} a third party, {@code ?:} nobody knows; {@code /} between blanks begins the next turn; {@code
 * <<…>>} is where the hit must be; marks may stand in one another; {@code ~word} is a word that was hardly heard; {@code
 * +30s} is a silence ({@code +1m}: a minute) and {@code -1.5s} goes back, so that what follows is said while the other still speaks; {@code <<>>} alone is the point
 * after the word before it, where a silence is found. It is a call with a channel for every speaker ({@link ScriptSound}),
 * unless it begins with {@code [mail]} or {@code [chat]}; so may facts stand in front, {@code [queue=billing]}.
 *
 * @param interaction the conversation
 * @param marked where the hits must be
 */
record ExampleScript(Interaction interaction, List<Marked> marked) {
    /** How long a word of an example lasts, in milliseconds. */
    private static final long WORD_MS = 300;
    /** The silence between two turns, in milliseconds. */
    private static final long BETWEEN_TURNS_MS = 600;

    private static final String IN_FRONT =
            "what is known of the whole stands in front of the first turn: [queue=billing] A: hello";

    private static final Map<String, Speaker> SPEAKERS = Map.of(
            "A:", Speaker.AGENT,
            "C:", Speaker.CUSTOMER,
            "R:", Speaker.ROBOT,
            "T:", Speaker.THIRD_PARTY,
            "?:", Speaker.UNKNOWN);

    /**
     * A marked place.
     *
     * @param turn in which turn
     * @param at which characters of it
     */
    record Marked(int turn, TextSpan at) {}

    ExampleScript {
        marked = List.copyOf(marked);
    }

    /**
     * Reads a script.
     *
     * @param lowConfidence the confidence of a word with {@code ~}
     * @throws EarmarkException when it cannot be read
     */
    static ExampleScript read(Value script, double lowConfidence) {
        return new Reader(script, lowConfidence).read();
    }

    /** Reads one script. */
    private static final class Reader {
        private final Value script;
        private final double lowConfidence;
        private final List<Turn> turns = new ArrayList<>();
        private final List<Marked> marked = new ArrayList<>();
        private final ScriptFront front;
        private @Nullable Speaker speaker;
        private final StringBuilder text = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private final Deque<Integer> openMarks = new ArrayDeque<>();
        private long nowMs;

        Reader(Value script, double lowConfidence) {
            this.script = script;
            this.lowConfidence = lowConfidence;
            this.front = ScriptFront.read(script);
        }

        ExampleScript read() {
            String source = script.text();
            int at = front.length();
            while (at < source.length()) {
                int end = at;
                while (end < source.length() && !Character.isWhitespace(source.charAt(end))) {
                    end++;
                }
                if (end > at) {
                    add(source.substring(at, end), at);
                }
                at = end + 1;
            }
            finishTurn(source.length());
            var id = new InteractionId("0".repeat(16));
            var provenance = new Provenance("example", "0".repeat(64), Map.of());
            return new ExampleScript(
                    new Interaction(
                            id,
                            front.medium(),
                            null,
                            turns,
                            front.facts(),
                            provenance,
                            ScriptSound.of(front.medium(), turns, nowMs - BETWEEN_TURNS_MS),
                            List.of()),
                    marked);
        }

        private void add(String piece, int offset) {
            if (piece.equals("/")) {
                finishTurn(offset);
            } else if (speaker != null && piece.matches("\\[[\\p{L}_]+=.*")) {
                throw problem(offset, "'" + piece + "' inside a turn", IN_FRONT);
            } else if (ScriptPause.read(piece).isPresent()) {
                nowMs += ScriptPause.read(piece).getAsLong();
                if (nowMs < 0) {
                    throw problem(offset, "'" + piece + "' goes back before the beginning", "go back less");
                }
            } else if (front.medium() == Medium.CALL && ScriptPause.isMeant(piece)) {
                throw problem(
                        offset,
                        "'" + piece + "' is no silence and no word",
                        "a silence is +30s, +1.5s or +1m, without a blank; -1.5s goes back; a number that is said is"
                                + " written in words");
            } else if (speaker == null) {
                speaker = SPEAKERS.get(piece);
                if (speaker == null) {
                    throw problem(offset, "'" + piece + "' is no speaker", speakerHint(piece));
                }
            } else if (SPEAKERS.containsKey(piece)) {
                throw problem(
                        offset,
                        "'" + piece + "' inside a turn",
                        "' / ' parts turns, also at the begin of a line: A: hello / C: sorry");
            } else {
                addWord(piece, offset);
            }
        }

        private void addWord(String piece, int offset) {
            if (text.length() > 0 && !piece.equals("<<>>")) {
                text.append(' ');
            }
            int start = text.length();
            boolean low = false;
            for (int i = 0; i < piece.length(); i++) {
                if (piece.startsWith("<<", i)) {
                    openMarks.push(text.length());
                    i++;
                } else if (piece.startsWith(">>", i)) {
                    closeMark(offset + i);
                    i++;
                } else if (piece.charAt(i) == '~' && text.length() == start) {
                    low = true;
                } else {
                    text.append(piece.charAt(i));
                }
            }
            if (front.medium() == Medium.CALL && text.length() > start) {
                var time = new TimeSpan(nowMs, nowMs + WORD_MS);
                words.add(new Word(new TextSpan(start, text.length()), time, low ? lowConfidence : 1));
                nowMs += WORD_MS;
            } else if (low) {
                throw problem(offset, "'~' in writing", "only a recogniser can be unsure of a word");
            }
        }

        private void closeMark(int offset) {
            if (openMarks.isEmpty()) {
                throw problem(offset, "'>>' without '<<'", "mark the hit as <<…>>");
            }
            marked.add(new Marked(turns.size(), new TextSpan(openMarks.pop(), text.length())));
        }

        private void finishTurn(int offset) {
            if (speaker == null || text.length() == 0) {
                throw problem(
                        offset,
                        "a turn without words",
                        "for example A: sorry about that / C: never mind; a silence ends a turn: A: hello +5s / C: yes");
            }
            if (!openMarks.isEmpty()) {
                throw problem(offset, "'<<' without '>>' in this turn", "mark the hit as <<…>>");
            }
            TimeSpan time = words.isEmpty() ? null : turnTime();
            turns.add(new Turn(turns.size(), speaker, text.toString(), words, time));
            speaker = null;
            text.setLength(0);
            words.clear();
            nowMs += BETWEEN_TURNS_MS;
        }

        private @Nullable TimeSpan turnTime() {
            TimeSpan first = words.get(0).time();
            TimeSpan last = words.get(words.size() - 1).time();
            return first == null || last == null ? null : new TimeSpan(first.startMs(), last.endMs());
        }

        private static String speakerHint(String piece) {
            String turn = "begin each turn with A:, C:, R:, T: or ?:";
            if (piece.startsWith("[") || piece.contains("=")) {
                return IN_FRONT;
            }
            if (piece.length() > 2 && SPEAKERS.containsKey(piece.substring(0, 2))) {
                return "put a blank after '" + piece.substring(0, 2) + "'";
            }
            String capital = piece.isEmpty() ? "" : piece.substring(0, 1).toUpperCase(Locale.ROOT) + ":";
            return piece.endsWith(":") && SPEAKERS.containsKey(capital)
                    ? "did you mean '" + capital + "'? " + turn
                    : turn;
        }

        private EarmarkException problem(int offset, String what, String hint) {
            return new EarmarkException(script.at(offset).toString(), what, hint);
        }
    }
}
