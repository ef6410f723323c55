package earmark.clips;

import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an interaction around what was found in it.
 *
 * @param id 8 hexadecimal digits, the same whenever the same place is cut
 * @param interaction what it is a part of, whole
 * @param time which stretch of the recording; null in writing
 * @param matches what was found, in order; one or more
 * @param witnesses what bears it out in other turns
 */
public record Clip(
        String id, Interaction interaction, @Nullable TimeSpan time, List<Place> matches, List<Place> witnesses) {
    /** Copies the places in their order. */
    public Clip {
        matches = inOrder(matches);
        witnesses = inOrder(witnesses);
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("a clip of nothing");
        }
    }

    private static List<Place> inOrder(List<Place> places) {
        return places.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Place::turn)
                        .thenComparingInt(place -> place.at().start()))
                .toList();
    }

    /** The turns it shows: in a call those it meets, in writing those with a place and the ones beside them. */
    public List<Turn> turns() {
        return interaction.turns().stream().filter(this::shows).toList();
    }

    private boolean shows(Turn turn) {
        TimeSpan own = turn.time();
        if (time != null && own != null) {
            return own.startMs() < time.endMs()
                    && time.startMs() < own.endMs()
                    && said(turn).length() > 0;
        }
        int first = places().stream().mapToInt(Place::turn).min().orElse(0);
        int last = places().stream().mapToInt(Place::turn).max().orElse(0);
        return time == null && turn.index() >= first - 1 && turn.index() <= last + 1;
    }

    private List<Place> places() {
        var places = new ArrayList<>(matches);
        places.addAll(witnesses);
        return places;
    }

    /** Which characters of a turn are in it; all of them in writing. */
    public TextSpan said(Turn turn) {
        if (time == null || turn.words().isEmpty()) {
            return new TextSpan(0, turn.text().length());
        }
        int start = -1;
        int end = -1;
        for (Word word : turn.words()) {
            TimeSpan at = word.time();
            if (at != null && at.startMs() < time.endMs() && time.startMs() < at.endMs()) {
                start = start < 0 ? word.at().start() : start;
                end = word.at().end();
            }
        }
        return start < 0 ? new TextSpan(0, 0) : new TextSpan(start, end);
    }

    /** Its turns as a transcript of their own, which begins where it begins: for captions. Empty in writing. */
    public List<Turn> fromItsBegin() {
        var turns = new ArrayList<Turn>();
        if (time == null) {
            return turns;
        }
        for (Turn turn : turns()) {
            TextSpan said = said(turn);
            var words = new ArrayList<Word>();
            for (Word word : turn.words()) {
                TimeSpan at = word.time();
                if (at != null && word.at().start() >= said.start() && word.at().end() <= said.end()) {
                    words.add(new Word(
                            new TextSpan(
                                    word.at().start() - said.start(), word.at().end() - said.start()),
                            shifted(at),
                            word.confidence()));
                }
            }
            TimeSpan whole = turn.time();
            turns.add(new Turn(
                    turns.size(), turn.speaker(), said.of(turn.text()), words, whole == null ? null : shifted(whole)));
        }
        return turns;
    }

    private TimeSpan shifted(TimeSpan at) {
        long zero = time == null ? 0 : time.startMs();
        long most = time == null ? Long.MAX_VALUE : time.endMs() - zero;
        long start = Math.min(most, Math.max(0, at.startMs() - zero));
        return new TimeSpan(start, Math.max(start, Math.min(most, at.endMs() - zero)));
    }

    /** What a person calls its interaction: the fact {@code id}, else the name of its file. */
    public String name() {
        String id = interaction.facts().getOrDefault("id", "");
        return id.isBlank() ? interaction.provenance().source() : id;
    }

    /** Who speaks on each channel of the sound, in order; empty without sound. */
    public List<Speaker> channels() {
        return interaction.sound() == null
                ? List.of()
                : interaction.sound().voices().stream()
                        .map(voice -> voice.speaker())
                        .toList();
    }
}
