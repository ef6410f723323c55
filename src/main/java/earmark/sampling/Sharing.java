package earmark.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Shares a draw out among assessors, each as much as any other, and some to two of them. Thread-safe. */
final class Sharing {
    private Sharing() {}

    static List<Drawn> out(List<Drawn> drawn, List<String> assessors, double twice, Random random) {
        if (assessors.isEmpty()) {
            return drawn;
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, drawn.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<String> turn = new ArrayList<>(assessors);
        Collections.shuffle(turn, random);
        int doubled = turn.size() < 2 ? 0 : (int) Math.ceil(twice * drawn.size() - 1e-9);
        var shared = new ArrayList<>(drawn);
        for (int i = 0; i < order.size(); i++) {
            Drawn each = drawn.get(order.get(i));
            String first = turn.get(i % turn.size());
            // another step each round, so that every pair meets
            int step = 1 + i / turn.size() % Math.max(1, turn.size() - 1);
            String second = i < doubled ? turn.get((i + step) % turn.size()) : "";
            shared.set(order.get(i), new Drawn(each.interaction(), each.cell(), each.chance(), first, second));
        }
        return List.copyOf(shared);
    }
}
