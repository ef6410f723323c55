package earmark.markers.explain;

import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import earmark.markers.ShippedWords;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the part of a phrase that was said, where the whole was not: of a phrase a run of its steps, of a distance one of
 * its sides. Words that everybody says all the time are no part worth telling. Use from one thread.
 */
final class PartFinder {
    private final Talk talk;
    private final Matcher small;

    PartFinder(Talk talk) {
        this.talk = talk;
        small = new Matcher(new ShippedWords().meaning("small_words").orElse(new Word("the")));
    }

    /**
     * A part of a pattern.
     *
     * @param pattern the part
     * @param missing the rest
     * @param share how much of the whole it is, in [0, 1)
     */
    private record Piece(Pattern pattern, String missing, double share) {}

    /** The largest part of a line's words that was said somewhere by somebody whose words may count. */
    Optional<Part> largest(LineReader line) {
        List<Piece> pieces = new ArrayList<>(pieces(line.core(), 1));
        pieces.sort(Comparator.comparingDouble(Piece::share).reversed());
        for (Piece piece : pieces) {
            Optional<Match> said = new Matcher(piece.pattern())
                    .match(talk.analysis).found().stream()
                            .filter(match -> line.mayCount(match.speaker()) && tells(match))
                            .findFirst();
            if (said.isPresent()) {
                Match match = said.get();
                return Optional.of(new Part(
                        line.line(),
                        piece.pattern().print(),
                        piece.missing(),
                        match.place(),
                        match.speaker(),
                        talk.text(match.place())));
            }
        }
        return Optional.empty();
    }

    /** Whether a match holds more than small words. */
    private boolean tells(Match match) {
        int words = talk.tokensBefore(match.place().turn(), match.place().at().end())
                - talk.tokensBefore(match.place().turn(), match.place().at().start());
        int smallWords =
                (int) small.match(talk.analysis, turn -> turn == match.place().turn()).found().stream()
                        .filter(word -> word.place().at().overlaps(match.place().at()))
                        .count();
        return words > smallWords;
    }

    private static List<Piece> pieces(Pattern pattern, double share) {
        if (pattern instanceof Named named) {
            return pieces(named.meaning(), share);
        }
        if (pattern instanceof AnyOf choice) {
            return choice.choices().stream()
                    .flatMap(each -> pieces(each, share).stream())
                    .toList();
        }
        if (pattern instanceof Near near) {
            return sides(near.one(), near.other(), share);
        }
        if (pattern instanceof Ordered ordered) {
            return sides(ordered.first(), ordered.second(), share);
        }
        return pattern instanceof Sequence sequence ? runs(sequence, share) : List.of();
    }

    private static List<Piece> sides(Pattern one, Pattern other, double share) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(one, other.print(), share / 2));
        pieces.add(new Piece(other, one.print(), share / 2));
        return pieces;
    }

    /** Every run of steps that leaves out at least one that must be there. */
    private static List<Piece> runs(Sequence sequence, double share) {
        List<Step> needed =
                sequence.steps().stream().filter(step -> !step.optional()).toList();
        var pieces = new ArrayList<Piece>();
        for (int length = needed.size() - 1; length >= 1; length--) {
            for (int from = 0; from + length <= needed.size(); from++) {
                List<Step> run = needed.subList(from, from + length);
                Pattern part = length == 1 ? run.get(0).pattern() : new Sequence(run);
                if (!isOpen(part)) {
                    pieces.add(new Piece(part, missing(needed, from, length), share * length / needed.size()));
                }
            }
        }
        return pieces;
    }

    private static String missing(List<Step> needed, int from, int length) {
        var rest = new ArrayList<String>();
        for (int i = 0; i < needed.size(); i++) {
            if (i < from || i >= from + length) {
                String text = needed.get(i).pattern().print();
                // a choice beside others needs its parentheses
                rest.add(needed.size() > 2 && text.contains(" | ") ? "(" + text + ")" : text);
            }
        }
        return String.join(" … ", rest);
    }

    /** Any word at all is no part of a phrase. */
    private static boolean isOpen(Pattern pattern) {
        return pattern instanceof Wildcard wildcard && wildcard.glob().chars().allMatch(c -> c == '*' || c == '?');
    }
}
