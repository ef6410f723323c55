package earmark.search;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts hits as they are found and keeps those that are asked for, what certainly matches before what cannot be told. Use
 * from one thread.
 */
final class Tally {
    /** The facet of themes. */
    static final String THEME = "theme";

    /** So many doubtful ones are looked through for certain ones, if no more are asked for: somebody waits. */
    private static final int MOST_DOUBTFUL = 200;

    private final SearchRequest request;
    private final Map<InteractionId, Set<String>> themes;
    private final Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    private final List<Hit> first = new ArrayList<>();
    private final List<Hit> firstDoubtful = new ArrayList<>();
    private final PriorityQueue<Ranked> strongest = new PriorityQueue<>(Comparator.reverseOrder());
    private long kept;
    private long hits;
    private long interactions;
    private long doubtful;
    private long doubtfulInteractions;

    /** A hit and the how-manieth it is, so that equal ones stay in order. */
    private record Ranked(Hit hit, long number) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int order = STRONGEST_FIRST.compare(hit, other.hit);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private static final Comparator<Hit> STRONGEST_FIRST = Comparator.<Hit, Boolean>comparing(
                    hit -> hit.doubt() != null)
            .thenComparing(hit -> -hit.confidence())
            .thenComparing(hit -> -hit.place().at().length());

    /**
     * For one search.
     *
     * @param themes the themes of interactions; those without are in none
     */
    Tally(SearchRequest request, Map<InteractionId, Set<String>> themes) {
        this.request = request;
        this.themes = themes;
        request.facets().forEach(name -> facets.put(name, new TreeMap<>()));
    }

    boolean isEnough() {
        return hits >= request.enough() || doubtful >= Math.max(MOST_DOUBTFUL, request.enough());
    }

    void add(Interaction interaction, List<Hit> found) {
        List<Hit> certain = found.stream().filter(hit -> hit.doubt() == null).toList();
        if (!certain.isEmpty()) {
            interactions++;
            facets.forEach((name, counts) ->
                    values(name, interaction, certain).forEach(value -> counts.merge(value, 1L, Long::sum)));
        }
        hits += certain.size();
        if (found.size() > certain.size()) {
            doubtfulInteractions++;
        }
        doubtful += found.size() - certain.size();
        found.forEach(this::keep);
    }

    private void keep(Hit hit) {
        if (request.sorting() == Sorting.STRENGTH) {
            strongest.add(new Ranked(hit, ++kept));
            if (strongest.size() > request.limit()) {
                strongest.poll();
            }
            return;
        }
        List<Hit> list = hit.doubt() == null ? first : firstDoubtful;
        if (list.size() < request.limit()) {
            list.add(hit);
        }
    }

    private Set<String> values(String facet, Interaction interaction, List<Hit> found) {
        var values = new TreeSet<String>();
        switch (facet) {
            case "medium" -> values.add(interaction.medium().name().toLowerCase(Locale.ROOT));
            case "speaker" ->
                found.forEach(hit -> values.add(hit.speaker().name().toLowerCase(Locale.ROOT)));
            case THEME -> values.addAll(themes.getOrDefault(interaction.id(), Set.of("")));
            case "month" ->
                values.add(
                        interaction.startedAt() == null
                                ? ""
                                : interaction
                                        .startedAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString()
                                        .substring(0, 7));
            default -> values.add(interaction.facts().getOrDefault(facet, ""));
        }
        return values;
    }

    List<Hit> hits() {
        if (request.sorting() == Sorting.STRENGTH) {
            return strongest.stream().sorted().map(Ranked::hit).toList();
        }
        return Stream.concat(first.stream(), firstDoubtful.stream())
                .limit(request.limit())
                .toList();
    }

    boolean hasMore() {
        return hits + doubtful > request.limit();
    }

    HitCount counted(boolean complete) {
        return new HitCount(hits, interactions, doubtful, doubtfulInteractions, complete, facets);
    }
}
