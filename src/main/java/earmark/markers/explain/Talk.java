package earmark.markers.explain;

import earmark.markers.Pattern;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One interaction, with the questions an explanation asks of it. Use from one thread. */
final class Talk {
    final Analysis analysis;
    final Interaction interaction;

    Talk(Analysis analysis) {
        this.analysis = analysis;
        this.interaction = analysis.interaction();
    }

    Turn turn(Place place) {
        return interaction.turns().get(place.turn());
    }

    /** The tokens of a turn. */
    List<Token> tokens(int turn) {
        return analysis.sentences().get(turn).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    /** What a pattern finds in one turn. */
    List<Match> in(int turn, Pattern pattern) {
        return new Matcher(pattern).match(analysis, index -> index == turn).found();
    }

    /** What a pattern finds that shares a character with a place; a match without doubt before one with. */
    Optional<Match> at(Place place, Pattern pattern) {
        List<Match> found = in(place.turn(), pattern).stream()
                .filter(match -> match.place().at().overlaps(place.at()))
                .toList();
        return found.stream()
                .filter(Match::isCertain)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The words of a match, quoted. */
    String quoted(Match match) {
        return "'" + text(match.place()) + "'";
    }

    String text(Place place) {
        return place.at().of(turn(place).text()).replace('\n', ' ');
    }

    /** How many tokens of a turn end before a character. */
    int tokensBefore(int turn, int character) {
        return (int) tokens(turn).stream()
                .filter(token -> token.at().end() <= character)
                .count();
    }

    /** How many tokens lie between two stretches of a turn; negative when they share some. */
    int tokensBetween(int turn, TextSpan one, TextSpan other) {
        if (one.overlaps(other)) {
            return -1;
        }
        TextSpan left = one.start() < other.start() ? one : other;
        TextSpan right = left.equals(one) ? other : one;
        return tokensBefore(turn, right.start()) - tokensBefore(turn, left.end());
    }

    /** Whether two places share words, or are the same point between words, where a silence is found. */
    static boolean meet(Place one, Place other) {
        return one.turn() == other.turn()
                && (one.at().overlaps(other.at()) || one.at().equals(other.at()));
    }

    /** The end of the recording: of the sound where it was measured, else of the last word. */
    long endMs() {
        long end = 0;
        for (Turn turn : interaction.turns()) {
            TimeSpan time = turn.time();
            end = time == null ? end : Math.max(end, time.endMs());
        }
        return interaction.sound() == null
                ? end
                : Math.max(end, interaction.sound().durationMs());
    }

    /** When or, in writing, in which turn something stands. */
    static String when(Place place) {
        TimeSpan time = place.time();
        return time == null ? "in turn " + place.turn() : "at " + clock(time.startMs());
    }

    /** {@code 0:41.2}. */
    static String clock(long ms) {
        long tenths = Math.round(ms / 100.0);
        long seconds = tenths / 10;
        return seconds / 60 + ":" + String.format(Locale.ROOT, "%02d.%d", seconds % 60, tenths % 10);
    }

    static String name(Speaker speaker) {
        return switch (speaker) {
            case AGENT -> "the agent";
            case CUSTOMER -> "the customer";
            case ROBOT -> "a machine";
            case THIRD_PARTY -> "somebody else";
            case UNKNOWN -> "nobody knows whom";
        };
    }
}
