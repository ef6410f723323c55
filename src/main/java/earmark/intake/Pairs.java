package earmark.intake;

import earmark.model.Problem;
import earmark.model.Speaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Joins the two sides of a call: files that were given the same id and different sides, or whose names differ by the
 * side alone. Whether each of them really is mono shows when it is decoded. Use once, from one thread.
 */
final class Pairs {
    private final Facts facts;
    private final List<Problem> problems;

    Pairs(Facts facts, List<Problem> problems) {
        this.facts = facts;
        this.problems = problems;
    }

    /** The recordings these files make, by the first file of each. */
    Map<Path, Source.Recording> of(List<Side> sides) {
        Map<Side, Side> partners = new LinkedHashMap<>();
        join(sides, this::idKey, partners, true);
        List<Side> left = sides.stream().filter(it -> !partners.containsKey(it)).toList();
        join(left, Pairs::nameKey, partners, false);
        Map<Path, Source.Recording> recordings = new LinkedHashMap<>();
        Set<Side> done = new HashSet<>();
        for (Side side : sides) {
            if (done.add(side)) {
                Side partner = partners.get(side);
                if (partner == null) {
                    recordings.put(side.file(), alone(side));
                } else {
                    done.add(partner);
                    boolean agentFirst = side.sideWithAnother() == Speaker.AGENT;
                    recordings.put(side.file(), agentFirst ? both(side, partner) : both(partner, side));
                }
            }
        }
        return recordings;
    }

    private @Nullable String idKey(Side side) {
        String id = side.known().id();
        return id.isEmpty() || side.sideWithAnother() == Speaker.UNKNOWN
                ? null
                : facts.idFolder(side.file()) + "\0" + id;
    }

    private static @Nullable String nameKey(Side side) {
        SideName name = side.name();
        return name == null || side.sideWithAnother() != name.side() ? null : name.call();
    }

    private void join(
            List<Side> sides, Function<Side, @Nullable String> keyOf, Map<Side, Side> partners, boolean byId) {
        Map<String, List<Side>> groups = new LinkedHashMap<>();
        for (Side side : sides) {
            String key = keyOf.apply(side);
            if (key != null) {
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(side);
            }
        }
        for (List<Side> group : groups.values()) {
            if (group.size() < 2) {
                continue;
            }
            if (group.size() == 2 && areTwoSides(group.get(0), group.get(1), byId)) {
                partners.put(group.get(0), group.get(1));
                partners.put(group.get(1), group.get(0));
            } else if (byId || group.size() > 2) {
                problems.add(new Problem(
                        group.get(1).file().toString(),
                        "cannot be joined: " + group.size() + " files for one call, among them "
                                + group.get(0).file().getFileName(),
                        "one agent file and one customer file make a call; each of these is read by itself"));
            }
        }
    }

    private static boolean areTwoSides(Side one, Side other, boolean byId) {
        boolean opposite = Set.of(Speaker.AGENT, Speaker.CUSTOMER)
                .equals(new HashSet<>(List.of(one.sideWithAnother(), other.sideWithAnother())));
        String id = one.known().id();
        String otherId = other.known().id();
        return opposite && (byId || id.isEmpty() || otherId.isEmpty() || id.equals(otherId));
    }

    private static Source.Recording alone(Side side) {
        Known known = side.known();
        var file = new RecordingFile(side.file(), side.sideAlone());
        return new Source.Recording(List.of(file), known.channels(), known.facts(), known.start());
    }

    private Source.Recording both(Side agent, Side customer) {
        Known known = agent.known().over(customer.known());
        SideName name = agent.name();
        if (name != null && Files.isRegularFile(name.sidecar())) {
            known = facts.sidecar(name.sidecar()).over(known);
        }
        return new Source.Recording(
                List.of(
                        new RecordingFile(agent.file(), Speaker.AGENT),
                        new RecordingFile(customer.file(), Speaker.CUSTOMER)),
                null,
                known.facts(),
                known.start());
    }
}
