package earmark.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Orders the messages of one thread: an answer after what it answers, and otherwise by date. Dates in mail are often
 * wrong, what answers what is not. A message without a date follows what it answers at once.
 */
final class ReplyOrder {
    private final Map<String, MailMessage> byKey = new HashMap<>();
    private final Map<String, List<MailMessage>> answers = new HashMap<>();
    private final Map<String, Instant> times = new HashMap<>();

    private ReplyOrder(Collection<MailMessage> messages) {
        messages.forEach(it -> byKey.putIfAbsent(it.key(), it));
    }

    static List<MailMessage> of(Collection<MailMessage> messages) {
        return new ReplyOrder(messages).order(messages);
    }

    private List<MailMessage> order(Collection<MailMessage> messages) {
        var ready = new PriorityQueue<MailMessage>(
                Comparator.comparing((MailMessage it) -> time(it)).thenComparing(MailMessage::sha256));
        for (MailMessage message : messages) {
            String parent = parentOf(message);
            if (parent.isEmpty()) {
                start(message, Instant.MIN, ready);
            } else {
                answers.computeIfAbsent(parent, any -> new ArrayList<>()).add(message);
            }
        }
        var ordered = new ArrayList<MailMessage>();
        Set<String> done = new HashSet<>();
        drain(ready, ordered, done);
        // messages that answer each other in a circle were never ready
        messages.stream().sorted(Comparator.comparing(MailMessage::sha256)).forEach(message -> {
            if (!done.contains(message.sha256())) {
                start(message, Instant.MIN, ready);
                drain(ready, ordered, done);
            }
        });
        return ordered;
    }

    private void drain(PriorityQueue<MailMessage> ready, List<MailMessage> ordered, Set<String> done) {
        while (!ready.isEmpty()) {
            MailMessage message = ready.remove();
            if (done.add(message.sha256())) {
                ordered.add(message);
                List<MailMessage> next = answers.remove(message.key());
                if (next != null) {
                    next.forEach(answer -> start(answer, time(message), ready));
                }
            }
        }
    }

    private void start(MailMessage message, Instant after, PriorityQueue<MailMessage> ready) {
        times.putIfAbsent(message.sha256(), message.date() == null ? after : message.date());
        ready.add(message);
    }

    private Instant time(MailMessage message) {
        return times.getOrDefault(message.sha256(), Instant.MIN);
    }

    /** The nearest message before it that is at hand; empty when none is. */
    private String parentOf(MailMessage message) {
        var candidates = new ArrayList<>(message.references());
        if (!message.inReplyTo().isEmpty()) {
            candidates.add(message.inReplyTo());
        }
        for (int i = candidates.size() - 1; i >= 0; i--) {
            String candidate = candidates.get(i);
            if (!candidate.equals(message.key()) && byKey.containsKey(candidate)) {
                return candidate;
            }
        }
        return "";
    }
}
