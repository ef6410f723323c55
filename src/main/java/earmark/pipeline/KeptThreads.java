package earmark.pipeline;

import earmark.mail.MailMessage;
import earmark.mail.MailReader;
import earmark.mail.MailThread;
import earmark.mail.RawMail;
import earmark.mail.ThreadBuilder;
import earmark.model.InteractionId;
import earmark.store.KeptSource;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The email threads that are kept already. Thread-safe. */
final class KeptThreads {
    /** What a message is to its interaction. */
    static final String ROLE = "message";

    private final Store store;
    private final MailReader reader;

    KeptThreads(Store store, MailReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /**
     * Those that threads just read belong to: of the same id, or with one of their messages, or beginning with what one
     * of their messages shows not to be the beginning.
     */
    Set<InteractionId> of(Collection<MailThread> threads) {
        var ids = new TreeSet<InteractionId>();
        for (MailThread thread : threads) {
            var likely = new TreeSet<InteractionId>();
            likely.add(thread.interaction().id());
            for (MailMessage message : thread.messages()) {
                likely.add(ThreadBuilder.idWhenFirst(message));
                of(message).ifPresent(ids::add);
            }
            likely.stream().filter(this::isThread).forEach(ids::add);
        }
        return ids;
    }

    /** The first that has this very message. */
    Optional<InteractionId> of(MailMessage message) {
        return store.keptAs(message.sha256()).filter(this::isThread);
    }

    List<KeptSource> originals(InteractionId thread) {
        return store.originals().of(thread);
    }

    /** Reads a kept message afresh. */
    MailMessage read(KeptSource original) throws IOException {
        return reader.read(new RawMail(
                original.seenAs(), Files.readAllBytes(store.originals().path(original))));
    }

    /** The bytes of a message may also have been taken for a chat. */
    private boolean isThread(InteractionId id) {
        List<KeptSource> originals = store.originals().of(id);
        return !originals.isEmpty()
                && originals.stream().allMatch(original -> original.role().equals(ROLE));
    }
}
