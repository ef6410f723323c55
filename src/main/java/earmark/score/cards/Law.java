package earmark.score.cards;

import earmark.markers.Meaning;
import earmark.markers.Names;
import earmark.markers.PatternParser;
import earmark.model.EarmarkException;
import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.syntax.Value;
import java.util.Optional;
import java.util.function.Function;

/** What a form is checked against beside its own lines: the markers there are. Thread-safe. */
public interface Law {
    /** Of forms that were checked before, for example kept ones: nothing more is asked of them. */
    Law NONE = new Law() {
        @Override
        public void checkCondition(Value condition) {}

        @Override
        public Optional<MarkerRef> marker(String id) {
            return Optional.empty();
        }

        @Override
        public boolean knowsMarkers() {
            return false;
        }
    };

    /**
     * Whether a condition can be read.
     *
     * @throws EarmarkException with the places of its faults
     */
    void checkCondition(Value condition);

    /** The marker of that id, in the version there is. */
    Optional<MarkerRef> marker(String id);

    /**
     * Why a marker must not fail a form by itself.
     *
     * @return what to say of it; empty when it may, or is not there
     */
    default Optional<Problem> refusalToFail(String id) {
        return Optional.empty();
    }

    /** Whether a marker that is not there is a fault. */
    default boolean knowsMarkers() {
        return true;
    }

    /**
     * The markers there are.
     *
     * @param names what conditions may call {@code @name}
     * @param markers by id
     */
    static Law of(Names names, Function<String, Optional<MarkerRef>> markers) {
        return new Law() {
            @Override
            public void checkCondition(Value condition) {
                if (isOnlyConditions(condition.text())) {
                    PatternParser.parseConditions(condition, names);
                } else {
                    PatternParser.parse(condition, names);
                }
            }

            @Override
            public Optional<MarkerRef> marker(String id) {
                return markers.apply(id);
            }

            @Override
            public Optional<Problem> refusalToFail(String id) {
                return Meaning.refusal(names, id);
            }
        };
    }

    /** Whether a condition speaks of the interaction alone and not of any words in it. */
    static boolean isOnlyConditions(String condition) {
        String begin = condition.strip();
        return begin.startsWith("fact(") || begin.startsWith("medium=") || begin.startsWith("length");
    }
}
