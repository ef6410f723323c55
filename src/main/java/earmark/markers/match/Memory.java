package earmark.markers.match;

import java.util.IdentityHashMap;
import java.util.function.Function;

/** What was made for a whole interaction, remembered for the next that needs it. Use from one thread. */
final class Memory {
    private final IdentityHashMap<Object, Object> byKey = new IdentityHashMap<>();

    /** What was made for a key before, or is made now. */
    @SuppressWarnings("unchecked")
    <K, V> V once(K key, Function<K, V> maker) {
        // not computeIfAbsent: making one may need another
        Object made = byKey.get(key);
        if (made == null) {
            made = maker.apply(key);
            byKey.put(key, made);
        }
        return (V) made;
    }
}
