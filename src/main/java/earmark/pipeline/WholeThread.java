package earmark.pipeline;

import earmark.mail.MailMessage;
import earmark.mail.MailThread;
import earmark.mail.ThreadBuilder;
import earmark.model.InteractionId;
import earmark.store.KeptSource;
import earmark.store.Store;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A thread that was read, built again together with all that is kept of it.
 *
 * @param old the kept threads whose messages are in it
 * @param kept their originals, by digest
 * @param threads what their messages and those just read make: as a rule one; the first has the first message read
 */
record WholeThread(Set<InteractionId> old, Map<String, KeptSource> kept, List<MailThread> threads) {
    /** Goes on for as long as what it builds touches a kept thread that is not yet in it: so none loses a message. */
    static WholeThread of(MailThread read, ThreadBuilder builder, KeptThreads keptThreads) throws IOException {
        var old = new TreeSet<InteractionId>();
        var kept = new LinkedHashMap<String, KeptSource>();
        Map<String, MailMessage> messages = new LinkedHashMap<>();
        read.messages().forEach(message -> messages.put(message.sha256(), message));
        List<MailThread> threads = List.of(read);
        for (Set<InteractionId> touched = keptThreads.of(threads);
                !old.containsAll(touched);
                touched = keptThreads.of(threads)) {
            for (InteractionId id : touched) {
                if (old.add(id)) {
                    for (KeptSource original : keptThreads.originals(id)) {
                        kept.put(original.sha256(), original);
                        if (!messages.containsKey(original.sha256())) {
                            messages.put(original.sha256(), keptThreads.read(original));
                        }
                    }
                }
            }
            threads = builder.build(messages.values());
        }
        return new WholeThread(old, kept, threads);
    }

    /** Whether it is kept just so: the same threads of the same messages. */
    boolean isAsKept(Store store) {
        return threads.size() == old.size()
                && threads.stream()
                        .allMatch(thread -> digests(thread)
                                .equals(store
                                        .originals()
                                        .of(thread.interaction().id())
                                        .stream()
                                        .map(KeptSource::sha256)
                                        .collect(Collectors.toSet())));
    }

    private static Set<String> digests(MailThread thread) {
        return thread.messages().stream().map(MailMessage::sha256).collect(Collectors.toSet());
    }
}
