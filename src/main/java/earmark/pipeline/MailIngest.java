package earmark.pipeline;

import earmark.files.StagedFile;
import earmark.intake.Source;
import earmark.mail.MailMessage;
import earmark.mail.MailReader;
import earmark.mail.MailSink;
import earmark.mail.MailThread;
import earmark.mail.RawMail;
import earmark.mail.ThreadBuilder;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.store.KeptSource;
import earmark.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes mail in. All messages of a batch are read first, for those of one thread may lie in different files; a thread
 * that is kept and now has a new message is built anew from the kept bytes and the new ones. Reading is for one thread;
 * once all is read, threads may be taken in by several.
 */
final class MailIngest {
    private final MailReader reader = new MailReader();
    private final ThreadBuilder threads;
    private final Pipeline pipeline;
    private final Store store;
    private final KeptThreads keptThreads;
    private final Map<String, MailMessage> messages = new LinkedHashMap<>();
    private final Map<String, KeptSource> fresh = new LinkedHashMap<>();
    private final Set<String> mended = new HashSet<>();
    private final List<BatchRow> failed = new ArrayList<>();

    MailIngest(ThreadBuilder threads, Pipeline pipeline, Store store) {
        this.threads = threads;
        this.pipeline = pipeline;
        this.store = store;
        keptThreads = new KeptThreads(store, reader);
    }

    /** Reads the messages of one file; those that are not kept yet are staged. */
    void read(Source.MailFile mail) {
        try {
            reader.read(mail.path(), new MailSink() {
                @Override
                public void message(MailMessage message, RawMail raw) {
                    add(message, raw);
                }

                @Override
                public void problem(Problem problem) {
                    failed.add(BatchRow.failed(problem.where(), List.of(problem)));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            Problem problem =
                    new Problem(mail.path().toString(), "cannot be read: " + e.getMessage(), "check its rights");
            failed.add(BatchRow.failed(mail.path().toString(), List.of(problem)));
        }
    }

    /** What could not be read. */
    List<BatchRow> failed() {
        return List.copyOf(failed);
    }

    /** The threads that all messages read so far make. */
    List<MailThread> threads() {
        return threads.build(messages.values());
    }

    /** Keeps one of them, together with what is kept of it. */
    BatchRow take(MailThread thread, boolean again) throws IOException {
        if (keptThreads.of(List.of(thread)).isEmpty()) {
            return pipeline.keep(thread.interaction(), originals(thread, Map.of()));
        }
        // one at a time: two threads just read may belong to one that is kept
        synchronized (keptThreads) {
            return join(WholeThread.of(thread, threads, keptThreads), again);
        }
    }

    private BatchRow join(WholeThread whole, boolean again) throws IOException {
        Interaction first = whole.threads().get(0).interaction();
        if (!again && whole.isAsKept(store)) {
            return BatchRow.keptBefore(
                    first.provenance().source(),
                    first.id(),
                    whole.threads().stream()
                            .flatMap(thread -> thread.messages().stream())
                            .anyMatch(message -> mended.contains(message.sha256())));
        }
        List<MailThread> others = whole.threads().subList(1, whole.threads().size());
        var old = new TreeSet<>(whole.old());
        // what goes, goes with the last step: until then every message is still somewhere
        for (MailThread other : others) {
            old.remove(other.interaction().id());
            pipeline.renew(Set.of(), other.interaction(), originals(other, whole.kept()));
        }
        return pipeline.renew(old, first, originals(whole.threads().get(0), whole.kept()));
    }

    private void add(MailMessage message, RawMail raw) {
        messages.putIfAbsent(message.sha256(), message);
        try {
            if (keptThreads.of(message).isPresent()) {
                store.seenAgain(message.sha256(), raw.where());
                if (!store.originals().isWhole(message.sha256())) {
                    store.originals().mend(staged(raw));
                    mended.add(message.sha256());
                }
            } else if (!fresh.containsKey(message.sha256())) {
                fresh.put(message.sha256(), KeptSource.of(staged(raw), KeptThreads.ROLE, raw.where(), "eml"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StagedFile staged(RawMail raw) throws IOException {
        return store.staging().take(new ByteArrayInputStream(raw.bytes()), raw.where());
    }

    private List<KeptSource> originals(MailThread thread, Map<String, KeptSource> kept) {
        var originals = new ArrayList<KeptSource>();
        for (MailMessage message : thread.messages()) {
            KeptSource source = kept.getOrDefault(message.sha256(), fresh.get(message.sha256()));
            if (source == null) {
                throw new IllegalStateException("no original of " + message.where());
            }
            originals.add(source);
        }
        return originals;
    }
}
