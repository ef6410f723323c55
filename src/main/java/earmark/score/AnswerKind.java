package earmark.score;

import java.util.List;
import java.util.Optional;

/** How a question is answered. */
public sealed interface AnswerKind {
    /** The answers that are described in words. */
    List<Anchor> anchors();

    /**
     * One of several.
     *
     * @param anchors all of them, two or more, best first, labels unique
     */
    record Choice(List<Anchor> anchors) implements AnswerKind {
        /** Copies and checks the answers. */
        public Choice {
            anchors = List.copyOf(anchors);
            if (anchors.size() < 2
                    || anchors.stream().map(Anchor::label).distinct().count() != anchors.size()) {
                throw new IllegalArgumentException("not a choice: " + anchors);
            }
        }

        /** The answer of that label. */
        public Optional<Anchor> anchor(String label) {
            return anchors.stream()
                    .filter(anchor -> anchor.label().equals(label))
                    .findFirst();
        }
    }

    /**
     * A number. It earns {@code (value - zero) / (highest - zero)} of the points, at least 0.
     *
     * @param lowest smallest answer
     * @param highest largest answer, above {@code lowest}
     * @param zero which value earns nothing: 0 where 4 of 5 is 80 %, {@code lowest} where the lowest mark earns nothing
     * @param anchors what some of the values mean
     */
    record Scale(double lowest, double highest, double zero, List<Anchor> anchors) implements AnswerKind {
        /** Copies the anchors and checks the range. */
        public Scale {
            anchors = List.copyOf(anchors);
            if (!(lowest < highest && zero < highest)) {
                throw new IllegalArgumentException("not a scale: " + lowest + " to " + highest + ", zero " + zero);
            }
        }

        /** What share of the points a value earns, in [0, 1]. */
        public double share(double value) {
            return Math.max(0, Math.min(1, (value - zero) / (highest - zero)));
        }
    }

    /** Words; earns no points and counts nowhere. */
    record Text() implements AnswerKind {
        @Override
        public List<Anchor> anchors() {
            return List.of();
        }
    }
}
