package earmark.pipeline.themes;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.pipeline.ComplaintUnits;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import earmark.themes.Keyword;
import earmark.themes.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Which words complaints hold more often than other talk, or one team's more often than the others'. Thread-safe. */
public final class ComplaintWords {
    private static final int MOST = 20;

    private final Store store;
    private final TextAnalyzer analyzer;

    /**
     * Of a home.
     *
     * @param analyzer finds the sentences of mails
     */
    public ComplaintWords(Store store, TextAnalyzer analyzer) {
        this.store = store;
        this.analyzer = analyzer;
    }

    /** Of all complaints, against what customers say elsewhere. */
    public List<Keyword> all() {
        List<Unit> units = new ComplaintUnits(store, analyzer).of(Filter.ALL);
        Map<InteractionId, Set<Integer>> turns = new HashMap<>();
        for (Unit unit : units) {
            Place place = Objects.requireNonNull(unit.place());
            turns.computeIfAbsent(place.interaction(), any -> new HashSet<>()).add(place.turn());
        }
        var others = new ArrayList<String>();
        for (InteractionId id : store.ids(Filter.ALL)) {
            Set<Integer> complaints = turns.getOrDefault(id, Set.of());
            store.find(id)
                    .ifPresent(interaction -> interaction.turns().stream()
                            .filter(turn -> turn.speaker() != Speaker.AGENT && !complaints.contains(turn.index()))
                            .map(Turn::text)
                            .forEach(others::add));
        }
        return Keyword.of(texts(units), others, MOST);
    }

    /**
     * Of each group's complaints, against those of all other groups.
     *
     * @param fact by which they are told apart, for example {@code team}
     * @return by group in order; without a group where it is not known
     */
    public Map<String, List<Keyword>> by(String fact) {
        var groups = new TreeMap<String, List<Unit>>();
        Map<InteractionId, String> known = new LinkedHashMap<>();
        for (Unit unit : new ComplaintUnits(store, analyzer).of(Filter.ALL)) {
            InteractionId id = Objects.requireNonNull(unit.place()).interaction();
            String group = known.computeIfAbsent(
                    id,
                    any -> store.find(id)
                            .map(interaction -> interaction.facts().getOrDefault(fact, ""))
                            .orElse(""));
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(unit);
            }
        }
        var words = new TreeMap<String, List<Keyword>>();
        groups.forEach((group, units) -> {
            var others = new ArrayList<Unit>();
            groups.forEach((other, theirs) -> {
                if (!other.equals(group)) {
                    others.addAll(theirs);
                }
            });
            words.put(group, Keyword.of(texts(units), texts(others), MOST));
        });
        return words;
    }

    private static List<String> texts(List<Unit> units) {
        return units.stream().map(Unit::text).toList();
    }
}
