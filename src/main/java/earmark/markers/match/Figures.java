package earmark.markers.match;

import earmark.markers.Known;
import earmark.markers.Known.Comparison;
import earmark.markers.Pattern.Unit;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.phrases.Glob;
import earmark.model.Interaction;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether something is so of a whole interaction. Immutable. */
final class Figures {
    /** Words recognised with less confidence do not count towards a speed ({@code methods.md} 2.2). */
    private static final double LEAST_CONFIDENCE = 0.5;

    private final Known what;

    Figures(Known what) {
        this.what = what;
    }

    /**
     * What came of it.
     *
     * @param sign certain when it is so, doubtful when it cannot be told, null when it is not so
     */
    record Answer(@Nullable Span sign) {
        static Answer of(boolean so) {
            return new Answer(so ? new Span(0, 0, 1, null) : null);
        }

        static Answer unknown(String why) {
            return new Answer(new Span(0, 0, 1, why));
        }
    }

    Answer of(Reading reading) {
        if (what instanceof Known.By by) {
            return Answer.of(reading.interaction.medium() == by.medium());
        }
        return what instanceof Known.Fact fact
                ? fact(fact, reading.interaction)
                : measure((Known.Measure) what, reading);
    }

    private static Answer fact(Known.Fact fact, Interaction interaction) {
        String value = interaction.facts().get(fact.name());
        if (value == null || value.isBlank()) {
            return Answer.unknown("the fact '" + fact.name() + "' is not known");
        }
        String own = value.strip().toLowerCase(Locale.ROOT);
        if (fact.comparison() == Comparison.EQUAL) {
            boolean same = own.equals(fact.value()) || new Glob(fact.value()).matches(own);
            return Answer.of(same || sameNumber(own, fact.value()));
        }
        return isNumber(own)
                ? Answer.of(fact.comparison().holds(Double.parseDouble(own), Double.parseDouble(fact.value())))
                : Answer.unknown("the fact '" + fact.name() + "' is no number");
    }

    private static boolean sameNumber(String one, String other) {
        return isNumber(one) && isNumber(other) && Double.parseDouble(one) == Double.parseDouble(other);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
    }

    private static Answer measure(Known.Measure measure, Reading reading) {
        return switch (measure.figure()) {
            case LENGTH -> length(measure, reading);
            case TALK_SHARE -> talkShare(measure, reading);
            case SPEED -> speed(measure, reading);
            case LATENCY -> latency(measure, reading);
        };
    }

    private static Answer length(Known.Measure measure, Reading reading) {
        Reading.Extents all = reading.all;
        Sound sound = reading.interaction.sound();
        if (all.endMs() != TurnView.NO_TIME || sound != null) {
            long endMs = sound == null ? all.endMs() : Math.max(all.endMs(), sound.durationMs());
            return compared(measure, endMs / 1000.0);
        }
        if (measure.inWriting() == null) {
            return Answer.unknown("its length in seconds is not known, for writing has no times");
        }
        Unit unit = measure.inWriting().unit();
        int amount = unit == Unit.WORDS ? all.words() : unit == Unit.TURNS ? all.turns() : all.sentences();
        return Answer.of(measure.comparison().holds(amount, measure.inWriting().amount()));
    }

    private static Answer talkShare(Known.Measure measure, Reading reading) {
        Sound sound = reading.interaction.sound();
        if (sound == null) {
            return Answer.unknown("needs sound, and none was measured");
        }
        long own = 0;
        long all = 0;
        for (Voice voice : sound.voices()) {
            long ms = voice.active().stream().mapToLong(TimeSpan::lengthMs).sum();
            if (ms > 0 && measure.side().fit(voice.speaker()) == Fit.MAYBE) {
                return Answer.unknown("depends on who speaks on each channel, and that is not known");
            }
            all += ms;
            own += measure.side().fit(voice.speaker()) == Fit.YES ? ms : 0;
        }
        return all == 0 ? Answer.unknown("nobody was heard") : compared(measure, (double) own / all);
    }

    private static Answer speed(Known.Measure measure, Reading reading) {
        long words = 0;
        long ms = 0;
        for (TurnView turn : reading.turns) {
            Fit fit = turn.size() == 0 ? Fit.NO : measure.side().fit(turn.turn.speaker());
            if (fit == Fit.MAYBE) {
                return Answer.unknown("depends on who speaks, and that is not known of every turn");
            }
            TimeSpan time = turn.turn.time();
            if (fit == Fit.YES && time != null) {
                ms += time.lengthMs();
                for (double confidence : turn.confidence) {
                    words += confidence >= LEAST_CONFIDENCE ? 1 : 0;
                }
            }
        }
        return ms == 0
                ? Answer.unknown("there are no timed words by " + measure.side().keyword())
                : compared(measure, words * 60_000.0 / ms);
    }

    private static Answer latency(Known.Measure measure, Reading reading) {
        List<Long> latencies = new ArrayList<>();
        TurnView last = null;
        for (TurnView turn : reading.turns) {
            if (turn.size() == 0) {
                continue;
            }
            if (turn.turn.speaker() == Speaker.UNKNOWN) {
                return Answer.unknown("depends on who speaks, and that is not known of every turn");
            }
            if (last != null
                    && last.turn.speaker() != turn.turn.speaker()
                    && isOf(measure.side(), turn)
                    && last.turn.time() != null
                    && turn.turn.time() != null) {
                latencies.add(Math.max(
                        0, turn.turn.time().startMs() - last.turn.time().endMs()));
            }
            last = turn;
        }
        if (latencies.isEmpty()) {
            return Answer.unknown("there is no timed reply by " + measure.side().keyword());
        }
        latencies.sort(null);
        int size = latencies.size();
        return compared(measure, (latencies.get((size - 1) / 2) + latencies.get(size / 2)) / 2000.0);
    }

    private static boolean isOf(Side side, TurnView turn) {
        return side.fit(turn.turn.speaker()) == Fit.YES;
    }

    private static Answer compared(Known.Measure measure, double value) {
        return Answer.of(measure.comparison().holds(value, measure.amount()));
    }
}
