package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule.Expected;
import earmark.markers.Side;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was due: each occasion is met, missed, or cannot be told. Occasions between which nobody else speaks are one, and
 * the time runs from the end of the last of them: nobody can answer a person who has not finished.
 */
final class ExpectedJudge {
    /**
     * So many answers and words are looked at for all occasions together; an hour's call with five hundred occasions needs
     * no more. What is left then cannot be told: where nothing limits how late an answer may come, time must not grow with
     * the square of the text.
     */
    private static final long MOST_LOOKED = 5_000_000;

    private final Expected rule;
    private final MarkerRef marker;
    private final Scene scene;
    private final Ruler ruler;
    private final Sighted responses;
    /** Answers and words that may still be looked at. */
    private long left = MOST_LOOKED;

    ExpectedJudge(Expected rule, MarkerRef marker, Scene scene) {
        this.rule = rule;
        this.marker = marker;
        this.scene = scene;
        this.ruler = new Ruler(scene);
        this.responses = scene.sighted(rule.response());
    }

    /** What became of an occasion. */
    private sealed interface Fate {
        record Met(Finding response) implements Fate {}

        record Missed(List<Place> searched) implements Fate {}

        record Unclear(String because) implements Fate {}

        /** Something took the occasion away. */
        record Gone(String because) implements Fate {}
    }

    /**
     * One occasion.
     *
     * @param first its first match
     * @param last its last match
     * @param certain whether it is one without doubt
     */
    private record Chance(Place first, Place last, boolean certain) {}

    Outcome outcome() {
        Sighted sighted = scene.sighted(rule.chance());
        List<Chance> chances = chances(sighted);
        if (chances.stream().noneMatch(Chance::certain)) {
            return noChance(sighted);
        }
        var fates = new Fates();
        for (Chance chance : chosen(chances)) {
            if (left < 0) {
                fates.unclear("too much work from " + Evidence.where(chance.last()) + " on");
                break;
            }
            add(chance, fates);
        }
        String more = sighted.unclear();
        if (more != null) {
            fates.unclear("there may be more occasions: " + more);
        }
        return fates.outcome(rule.which());
    }

    private void add(Chance chance, Fates fates) {
        Fate fate = fate(chance);
        String at = Evidence.where(chance.last()) + ": ";
        if (fate instanceof Fate.Met found && chance.certain()) {
            fates.met(found.response());
        } else if (fate instanceof Fate.Met) {
            fates.perhapsMet(at + "met, and it cannot be told whether it was due");
        } else if (fate instanceof Fate.Missed nothing && chance.certain()) {
            fates.missed(nothing.searched());
        } else if (fate instanceof Fate.Missed) {
            fates.perhapsMissed(at + "not met, and it cannot be told whether it was due");
        } else if (fate instanceof Fate.Unclear doubt) {
            fates.unclear(at + doubt.because());
        } else if (fate instanceof Fate.Gone taken) {
            fates.gone(at + taken.because());
        }
    }

    private Outcome noChance(Sighted sighted) {
        if (sighted.outcome() instanceof NoOpportunity none) {
            return none;
        }
        if (sighted.outcome() instanceof Undetermined unclear) {
            return new Undetermined("it cannot be told whether it was due: " + unclear.because());
        }
        return new NoOpportunity("nothing made it due");
    }

    /** Neighbouring matches made one; doubtful ones stay on their own. */
    private List<Chance> chances(Sighted sighted) {
        var chances = new ArrayList<Chance>();
        List<Finding> certain = sighted.certain().stream()
                .sorted(Comparator.comparing(Finding::place, Evidence.IN_ORDER))
                .toList();
        for (Finding finding : certain) {
            int last = chances.size() - 1;
            if (last >= 0 && nobodyElseBetween(chances.get(last).last(), finding)) {
                chances.set(last, new Chance(chances.get(last).first(), finding.place(), true));
            } else {
                chances.add(new Chance(finding.place(), finding.place(), true));
            }
        }
        sighted.doubtful()
                .forEach(doubtful -> chances.add(new Chance(
                        doubtful.finding().place(), doubtful.finding().place(), false)));
        chances.sort(Comparator.comparing(Chance::last, Evidence.IN_ORDER));
        return chances;
    }

    private boolean nobodyElseBetween(Place earlier, Finding later) {
        Speaker speaker = later.speaker();
        for (int i = earlier.turn(); i <= later.place().turn(); i++) {
            Turn turn = scene.interaction().turns().get(i);
            if (turn.speaker() != speaker && !turn.text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Of the first or last only that one, and the doubtful ones that may be it. */
    private List<Chance> chosen(List<Chance> chances) {
        List<Chance> certain = chances.stream().filter(Chance::certain).toList();
        return switch (rule.which()) {
            case EACH, ANY -> chances;
            case FIRST -> chances.subList(0, chances.indexOf(certain.get(0)) + 1);
            case LAST -> chances.subList(chances.indexOf(certain.get(certain.size() - 1)), chances.size());
        };
    }

    private Fate fate(Chance chance) {
        Place from = rule.before() ? chance.first() : chance.last();
        var stretch = new Stretch(ruler, from, rule.side(), rule.limit(), rule.before());
        left -= responses.certain().size() + responses.doubtful().size();
        var inside = responses.certain().stream()
                .filter(finding -> stretch.holds(finding.place(), rule.side()))
                .min(nearestFirst());
        if (inside.isPresent()) {
            return new Fate.Met(Evidence.under(
                    marker, inside.get(), fields(stretch, from, inside.get().place())));
        }
        Fate taken = taken(stretch);
        if (taken instanceof Fate.Gone) {
            return taken;
        }
        String doubt = doubt(stretch, from);
        if (doubt != null) {
            return new Fate.Unclear(doubt);
        }
        if (taken != null) {
            return taken;
        }
        var searched = new ArrayList<>(List.of(from));
        searched.addAll(stretch.places());
        return new Fate.Missed(searched);
    }

    private Comparator<Finding> nearestFirst() {
        Comparator<Finding> inOrder = Comparator.comparing(Finding::place, Evidence.IN_ORDER);
        return rule.before() ? inOrder.reversed() : inOrder;
    }

    private Map<String, String> fields(Stretch stretch, Place from, Place response) {
        var fields = new TreeMap<String, String>();
        stretch.gapMs(response).ifPresent(ms -> fields.put("seconds", Evidence.seconds(ms)));
        fields.put("turns", String.valueOf(stretch.turnsTo(response.turn(), rule.side())));
        fields.put(rule.before() ? "ahead_of" : "after", Evidence.field(from));
        return fields;
    }

    private @Nullable Fate taken(Stretch stretch) {
        Fate unclear = null;
        for (Marker unless : rule.unless()) {
            Sighted sighted = scene.sighted(unless);
            left -= sighted.certain().size() + sighted.doubtful().size();
            for (Finding finding : sighted.certain()) {
                if (stretch.holds(finding.place(), Side.ANY)) {
                    return new Fate.Gone("taken away at " + Evidence.where(finding.place()) + " by 'unless' ("
                            + finding.origin() + ")");
                }
            }
            for (Sighted.Doubtful doubtful : sighted.doubtful()) {
                if (stretch.holds(doubtful.finding().place(), Side.ANY)) {
                    unclear = new Fate.Unclear("it may have been taken away at "
                            + Evidence.where(doubtful.finding().place()) + ": " + doubtful.doubt());
                }
            }
        }
        return unclear;
    }

    private @Nullable String doubt(Stretch stretch, Place from) {
        String unmeasurable = stretch.unmeasurable();
        if (unmeasurable != null) {
            return unmeasurable;
        }
        for (Sighted.Doubtful doubtful : responses.doubtful()) {
            if (stretch.holds(doubtful.finding().place(), rule.side())) {
                return doubtful.doubt();
            }
        }
        var words = stretch.words();
        left -= stretch.looked();
        String poorly = Heard.doubt(words);
        if (poorly != null) {
            return poorly;
        }
        String lost = stretch.lost();
        if (lost != null) {
            return lost;
        }
        TimeSpan time = from.time();
        if (words.isEmpty() && time != null && rule.limit().seconds().isPresent() && !rule.before()) {
            String wordless = Heard.wordless(
                    scene.interaction(),
                    rule.side(),
                    time.endMs(),
                    time.endMs() + rule.limit().seconds().getAsInt() * 1000L);
            if (wordless != null) {
                return wordless;
            }
        }
        return responses.unfinished() ? responses.unclear() : stretch.cutShort();
    }
}
