package earmark.markers.explain;

import earmark.markers.Beside;
import earmark.markers.Estimated;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Window;
import earmark.markers.hearing.Calibration;
import earmark.markers.match.Match;
import earmark.model.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words, with values, why words pass a constraint or do not. Use from one thread. */
final class Reasons {
    private static final int SHOWN_CHARACTERS = 60;

    private final Talk talk;

    Reasons(Talk talk) {
        this.talk = talk;
    }

    /**
     * A reason and what would undo it.
     *
     * @param reason with values
     * @param change the least change that would let the words pass; empty when they do
     */
    record Reason(String reason, String change) {
        static Reason passed(String reason) {
            return new Reason(reason, "");
        }
    }

    /** The line's key that a constraint would be written with. */
    static String key(Pattern node) {
        if (node instanceof Said) {
            return "by";
        }
        if (node instanceof Window) {
            return "within";
        }
        if (node instanceof Asserted) {
            return "assert";
        }
        if (node instanceof Sure) {
            return "min_conf";
        }
        if (node instanceof NotIn) {
            return "notin";
        }
        if (node instanceof NotNear) {
            return "not near";
        }
        if (node instanceof Near) {
            return "near";
        }
        if (node instanceof Ordered) {
            return "before";
        }
        if (node instanceof earmark.markers.Heard heard) {
            return heard.kind().keyword();
        }
        if (node instanceof Estimated estimated) {
            return estimated.kind() == Estimated.Kind.LIKE ? "like" : "@" + estimated.what();
        }
        if (node instanceof Beside beside) {
            return (beside.wanted() ? "" : "not ") + beside.side().name().toLowerCase(Locale.ROOT);
        }
        return "where";
    }

    /** Why the words at a place do not pass. */
    Reason blocked(Pattern node, Place place) {
        if (node instanceof Said said) {
            return new Reason(
                    "said by " + Talk.name(talk.turn(place).speaker()) + ", the marker looks at "
                            + said.side().keyword(),
                    "by either instead of by " + said.side().keyword());
        }
        if (node instanceof Window window) {
            var reason = new WindowReason(talk, window, place);
            return new Reason(reason.blocked(), reason.change());
        }
        if (node instanceof AnyOf several) {
            List<Reason> each = several.choices().stream()
                    .map(choice -> blocked(choice, place))
                    .toList();
            return new Reason(
                    each.stream().map(Reason::reason).collect(Collectors.joining("; ")),
                    each.get(0).change());
        }
        if (node instanceof Asserted asserted) {
            return new Reason(notAsserted(asserted.assertion(), place), "no " + key(node) + " line");
        }
        if (node instanceof NotIn exclusion) {
            String longer = talk.at(place, exclusion.longer()).map(talk::quoted).orElse("it");
            return new Reason(longer + " is excluded", "no notin for " + longer);
        }
        if (node instanceof NotNear exclusion) {
            String avoided = nearest(place, exclusion.avoided());
            return new Reason(
                    avoided + " stands within " + exclusion.maxWords() + " words",
                    "a shorter distance, or no 'not near' for " + avoided);
        }
        if (node instanceof Near near) {
            return distance(place, near.one(), near.other(), near.maxWords(), false);
        }
        if (node instanceof Ordered ordered) {
            return distance(place, ordered.first(), ordered.second(), ordered.maxWords(), true);
        }
        if (node instanceof Beside beside) {
            return new DistanceReason(talk, beside, place).blocked();
        }
        if (node instanceof earmark.markers.Heard heard) {
            String kind = heard.kind().keyword();
            return new Reason(
                    lasts(place) + seconds(heard.minMs()) + " are needed", length(kind, place, heard.minMs()));
        }
        if (node instanceof Estimated estimated) {
            return new EstimateReason(talk, estimated, place).blocked();
        }
        if (node instanceof Where where) {
            return new ConditionReason(talk, place).blocked(where.conditions());
        }
        return new Reason("does not pass " + shortened(node), "another line");
    }

    /** Why it cannot be told whether they do: the matcher's own words. */
    Reason doubtful(Pattern node, Match match) {
        String change = node instanceof Sure sure
                ? String.format(
                        Locale.ROOT, "min_conf %.2f or lower", Math.floor(figure(sure, match.confidence()) * 100) / 100)
                : "it must be known";
        return new Reason(String.valueOf(match.doubt()), change);
    }

    /** What they passed. */
    Reason passed(Pattern node, Place place) {
        if (node instanceof Said) {
            return Reason.passed("said by " + Talk.name(talk.turn(place).speaker()));
        }
        if (node instanceof Window window) {
            return Reason.passed(new WindowReason(talk, window, place).passed());
        }
        if (node instanceof AnyOf) {
            return Reason.passed(Talk.when(place) + ", within one of the windows");
        }
        if (node instanceof Asserted asserted) {
            return Reason.passed(asserted.assertion().name().toLowerCase(Locale.ROOT));
        }
        if (node instanceof Sure sure) {
            return Reason.passed(String.format(
                    Locale.ROOT,
                    "heard with %.2f, %.2f is needed",
                    figure(sure, confidence(place)),
                    sure.minConfidence()));
        }
        if (node instanceof NotIn exclusion) {
            return Reason.passed("no part of " + shortened(exclusion.longer()));
        }
        if (node instanceof NotNear exclusion) {
            return Reason.passed("no " + shortened(exclusion.avoided()) + " within " + exclusion.maxWords() + " words");
        }
        if (node instanceof Near near) {
            return Reason.passed("not more than " + near.maxWords() + " words between");
        }
        if (node instanceof Ordered ordered) {
            return Reason.passed("in order, not more than " + ordered.maxWords() + " words between");
        }
        if (node instanceof Beside beside) {
            return Reason.passed(new DistanceReason(talk, beside, place).passed());
        }
        if (node instanceof Estimated estimated) {
            return Reason.passed(new EstimateReason(talk, estimated, place).passed());
        }
        if (node instanceof earmark.markers.Heard heard) {
            return Reason.passed(lasts(place) + seconds(heard.minMs()) + " are needed");
        }
        if (node instanceof Where where) {
            return Reason.passed(ConditionReason.passed(where.conditions()));
        }
        return Reason.passed("passes");
    }

    /** How long what is heard lasts, where that is known. */
    private static String lasts(Place place) {
        var time = place.time();
        return time == null ? "" : "it lasts " + seconds(time.lengthMs()) + ", ";
    }

    /** The bound that would let it through. */
    private static String length(String kind, Place place, long needed) {
        var time = place.time();
        String bound = kind + ">=" + seconds(needed).replace(" ", "");
        return time == null || time.lengthMs() >= needed
                ? "a shorter " + kind + " than " + bound
                : kind + ">=" + seconds(time.lengthMs() / 100 * 100).replace(" ", "") + " instead of " + bound;
    }

    private static String seconds(long ms) {
        return java.math.BigDecimal.valueOf(ms)
                        .movePointLeft(3)
                        .stripTrailingZeros()
                        .toPlainString() + " s";
    }

    private String notAsserted(Assertion wanted, Place place) {
        List<Assertion> against = wanted == Assertion.AFFIRMED
                ? List.of(Assertion.NEGATED, Assertion.REPORTED)
                : wanted == Assertion.FACTUAL
                        ? List.of(Assertion.NEGATED, Assertion.REPORTED, Assertion.HYPOTHETICAL, Assertion.ABOUT_OTHERS)
                        : List.of();
        if (against.isEmpty()) {
            return "it is not " + lower(wanted);
        }
        // which of these words-before rules took it: each is asked for by itself
        String found = against.stream()
                .filter(assertion -> asserted(assertion, place))
                .map(Reasons::meaning)
                .collect(Collectors.joining(" and "));
        return "'" + talk.text(place) + "' is " + (found.isEmpty() ? "not " + lower(wanted) : found)
                + " by what stands before it: '" + before(place) + "'";
    }

    private static String meaning(Assertion assertion) {
        return switch (assertion) {
            case NEGATED -> "negated";
            case REPORTED -> "told of somebody's words";
            case HYPOTHETICAL -> "only supposed";
            case ABOUT_OTHERS -> "said of somebody else";
            default -> lower(assertion);
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private boolean asserted(Assertion assertion, Place place) {
        return talk.at(place, new Asserted(assertion, Words.of(talk.tokens(place.turn()), place.at())))
                .isPresent();
    }

    /** The five words before. */
    private String before(Place place) {
        var before = talk.tokens(place.turn()).stream()
                .filter(token -> token.at().end() <= place.at().start())
                .map(token -> token.at().of(talk.turn(place).text()))
                .toList();
        return String.join(" ", before.subList(Math.max(0, before.size() - 5), before.size()));
    }

    /** What is held against the confidence that is needed. */
    private static double figure(Sure node, double confidence) {
        return node.ofMatch() ? Calibration.shipped().heard(confidence) : confidence;
    }

    private double confidence(Place place) {
        return Heard.words(talk.turn(place), place.at()).stream()
                .mapToDouble(HeardWord::confidence)
                .min()
                .orElse(1);
    }

    private String nearest(Place place, Pattern avoided) {
        return talk.in(place.turn(), avoided).stream()
                .min(java.util.Comparator.comparingInt(match ->
                        Math.abs(talk.tokensBetween(place.turn(), match.place().at(), place.at()))))
                .map(talk::quoted)
                .orElse("it");
    }

    private Reason distance(Place place, Pattern one, Pattern other, int allowed, boolean inOrder) {
        List<Match> ones = within(place, Loosening.of(one).core());
        List<Match> others = within(place, Loosening.of(other).core());
        int best = Integer.MAX_VALUE;
        boolean turnedRound = false;
        for (Match first : ones) {
            for (Match second : others) {
                int between = talk.tokensBetween(
                        place.turn(), first.place().at(), second.place().at());
                boolean after = first.place().at().start() < second.place().at().start();
                if (between >= 0 && between < best) {
                    best = between;
                    turnedRound = inOrder && !after;
                }
            }
        }
        if (turnedRound) {
            return new Reason("said in the other order", "near<=" + Math.max(best, allowed) + "w instead of before");
        }
        if (best == Integer.MAX_VALUE) {
            return new Reason("the two share words", "another line for the words together");
        }
        String operator = inOrder ? "before<=" : "near<=";
        return new Reason(
                best + " words lie between, " + allowed + " are allowed",
                operator + best + "w instead of " + operator + allowed + "w");
    }

    private List<Match> within(Place place, Pattern pattern) {
        return talk.in(place.turn(), pattern).stream()
                .filter(match -> match.place().at().overlaps(place.at()))
                .toList();
    }

    /** A pattern as it is written, cut where it grows long. */
    static String shortened(Pattern pattern) {
        String text = pattern.print();
        return "'" + (text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS - 1) + "…") + "'";
    }
}
