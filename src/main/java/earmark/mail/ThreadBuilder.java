package earmark.mail;

import earmark.files.Sha256;
import earmark.model.FirstReply;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Joins messages into threads: one interaction a thread, one turn a message, its text what the writer wrote this time.
 *
 * <p>The id of a thread comes from the message id of its first message, so the same thread has the same id whichever of
 * its messages are read, and in whatever order; a message without any id is its own thread, named by its bytes. Who
 * writes from one of our own domains is an agent and everybody else a customer; without own domains nobody can tell.
 * Addresses are not kept among the facts. Thread-safe.
 */
public final class ThreadBuilder {
    private final Set<String> ownDomains;
    private final QuoteCutter cutter = new QuoteCutter();

    /**
     * A builder.
     *
     * @param ownDomains mail domains of the organisation, lower case; those below them count as well
     */
    public ThreadBuilder(Set<String> ownDomains) {
        this.ownDomains =
                ownDomains.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Joins the messages.
     *
     * @param messages of any number of threads, in any order; copies of one message count once
     * @return the threads, in the order in which the first message of each stands
     */
    public List<MailThread> build(Collection<MailMessage> messages) {
        List<MailMessage> once = withoutCopies(messages);
        var roots = new ThreadRoots(once);
        Map<String, List<MailMessage>> threads = new LinkedHashMap<>();
        for (MailMessage message : once) {
            threads.computeIfAbsent(roots.of(message), any -> new ArrayList<>()).add(message);
        }
        return threads.entrySet().stream()
                .map(thread -> thread(thread.getKey(), ReplyOrder.of(thread.getValue())))
                .toList();
    }

    /** The sender's and the receiver's copy differ in their headers; id and text tell that they are one message. */
    private static List<MailMessage> withoutCopies(Collection<MailMessage> messages) {
        Map<String, MailMessage> kept = new LinkedHashMap<>();
        for (MailMessage message : messages) {
            kept.merge(
                    message.key() + "\0" + message.text(),
                    message,
                    (one, other) -> one.sha256().compareTo(other.sha256()) <= 0 ? one : other);
        }
        return List.copyOf(kept.values());
    }

    private MailThread thread(String root, List<MailMessage> messages) {
        var turns = new ArrayList<Turn>();
        var cuts = new ArrayList<Cut>();
        var problems = new ArrayList<Problem>();
        for (MailMessage message : messages) {
            Cut cut = cutter.cut(
                    message.text(), message.from() == null ? "" : message.from().name());
            cuts.add(cut);
            turns.add(new Turn(turns.size(), speaker(message), cut.ownText(message.text()), List.of(), null));
            problems.addAll(message.problems());
        }
        var interaction = new Interaction(
                id(root),
                Medium.EMAIL,
                earliest(messages),
                turns,
                facts(messages, turns),
                new Provenance(sources(messages), digest(messages), Map.of()),
                null,
                problems);
        return new MailThread(interaction, messages, cuts);
    }

    /** The id of the thread that this message is the first one of, if it is. */
    public static InteractionId idWhenFirst(MailMessage message) {
        return id(message.key());
    }

    private static InteractionId id(String root) {
        return InteractionId.ofDigest(Sha256.of(("mail:" + root).getBytes(StandardCharsets.UTF_8)));
    }

    private Speaker speaker(MailMessage message) {
        if (ownDomains.isEmpty() || message.from() == null) {
            return Speaker.UNKNOWN;
        }
        return message.from().isIn(ownDomains) ? Speaker.AGENT : Speaker.CUSTOMER;
    }

    private static @Nullable Instant earliest(List<MailMessage> messages) {
        return messages.stream()
                .map(MailMessage::date)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, String> facts(List<MailMessage> messages, List<Turn> turns) {
        var facts = new TreeMap<String, String>();
        facts.put("messages", Integer.toString(messages.size()));
        messages.stream()
                .map(MailMessage::subject)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .ifPresent(it -> facts.put("subject", it));
        var times = new ArrayList<@Nullable Instant>();
        messages.forEach(message -> times.add(message.date()));
        FirstReply.of(turns.stream().map(Turn::speaker).toList(), times)
                .ifPresent(reply -> facts.put(FirstReply.FACT, Long.toString(reply.seconds())));
        return facts;
    }

    private static String sources(List<MailMessage> messages) {
        var names = new LinkedHashSet<String>();
        for (MailMessage message : messages) {
            String where = message.where();
            String name = where.substring(Math.max(where.lastIndexOf('/'), where.lastIndexOf('\\')) + 1);
            names.add(name.replaceFirst("#\\d+$", ""));
        }
        return String.join(" + ", names);
    }

    private static String digest(List<MailMessage> messages) {
        return Sha256.of(messages.stream()
                .map(MailMessage::sha256)
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.US_ASCII));
    }
}
