package earmark.mail;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which thread a message belongs to: the id of the thread's first message. The first of its references is that, and
 * names it even when that message is not at hand, so a thread has the same name whichever of its messages are read
 * first. A message that says only what it answers belongs where that one belongs. Subjects join nothing. Use from one
 * thread.
 */
final class ThreadRoots {
    private final Map<String, MailMessage> byId = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    ThreadRoots(Collection<MailMessage> messages) {
        // of two messages with one id always the same one counts
        messages.stream()
                .sorted(Comparator.comparing(MailMessage::sha256))
                .forEach(message -> byId.putIfAbsent(message.key(), message));
    }

    /** The id of the first message of its thread, or what stands for it. */
    String of(MailMessage message) {
        Set<String> way = new LinkedHashSet<>();
        String root = root(message, way);
        way.forEach(key -> known.putIfAbsent(key, root));
        return root;
    }

    private String root(MailMessage message, Set<String> way) {
        String key = message.key();
        MailMessage at = message;
        while (at != null && way.add(key)) {
            String before = before(at);
            if (before.isEmpty()) {
                return key;
            }
            key = before;
            String root = known.get(key);
            if (root != null) {
                return root;
            }
            at = byId.get(key);
        }
        // messages that answer each other in a circle have no first one: the smallest id stands for it
        return at == null ? key : circle(key);
    }

    private String circle(String start) {
        String least = start;
        Set<String> seen = new HashSet<>();
        MailMessage at = byId.get(start);
        while (at != null && seen.add(at.key())) {
            least = at.key().compareTo(least) < 0 ? at.key() : least;
            at = byId.get(before(at));
        }
        return least;
    }

    private static String before(MailMessage message) {
        String first = message.references().isEmpty()
                ? message.inReplyTo()
                : message.references().get(0);
        return first.equals(message.key()) ? "" : first;
    }
}
