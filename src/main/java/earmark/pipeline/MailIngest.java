package earmark.pipeline;

import earmark.files.StagedFile;
import earmark.intake.Source;
import earmark.mail.MailMessage;
import earmark.mail.MailReader;
import earmark.mail.MailSink;
import earmark.mail.MailThread;
import earmark.mail.RawMail;
import earmark.mail.ThreadBuilder;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.KeptSource;
import earmark.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Map<String, MailMessage> messages = new LinkedHashMap<>();
    private final Map<String, KeptSource> fresh = new LinkedHashMap<>();
    private final List<BatchRow> failed = new ArrayList<>();

    MailIngest(ThreadBuilder threads, Pipeline pipeline, Store store) {
        this.threads = threads;
        this.pipeline = pipeline;
        this.store = store;
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
                    failed.add(BatchRow.failed(mail.path().toString(), List.of(problem)));
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

    /** Keeps one of them. */
    BatchRow take(MailThread thread, boolean again) throws IOException {
        Interaction interaction = thread.interaction();
        boolean nothingNew = thread.messages().stream().noneMatch(message -> fresh.containsKey(message.sha256()));
        boolean kept = store.find(interaction.id()).isPresent();
        if (kept && nothingNew && !again) {
            return BatchRow.keptBefore(interaction.provenance().source(), interaction.id());
        }
        MailThread whole = kept ? withKept(thread) : thread;
        List<KeptSource> originals = originals(whole);
        return kept
                ? pipeline.renew(Set.of(interaction.id()), whole.interaction(), originals)
                : pipeline.keep(whole.interaction(), originals);
    }

    private void add(MailMessage message, RawMail raw) {
        messages.putIfAbsent(message.sha256(), message);
        if (store.keptAs(message.sha256()).isPresent()) {
            store.seenAgain(message.sha256(), raw.where());
        } else if (!fresh.containsKey(message.sha256())) {
            try {
                StagedFile staged = store.staging().take(new ByteArrayInputStream(raw.bytes()), raw.where());
                fresh.put(message.sha256(), KeptSource.of(staged, "message", raw.where(), "eml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The thread with the messages of it that are kept but were not among those just read. */
    private MailThread withKept(MailThread thread) throws IOException {
        InteractionId id = thread.interaction().id();
        Map<String, MailMessage> all = new LinkedHashMap<>();
        thread.messages().forEach(message -> all.put(message.sha256(), message));
        for (KeptSource source : store.sources(id)) {
            if (!all.containsKey(source.sha256())) {
                Path path = store.pathOf(source);
                all.put(source.sha256(), reader.read(new RawMail(source.seenAs(), Files.readAllBytes(path))));
            }
        }
        return threads.build(all.values()).stream()
                .filter(built -> built.interaction().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        thread.interaction().provenance().source(), "its thread fell apart", "report this as a fault"));
    }

    private List<KeptSource> originals(MailThread thread) {
        var originals = new ArrayList<KeptSource>();
        Map<String, KeptSource> known = new LinkedHashMap<>();
        store.sources(thread.interaction().id()).forEach(source -> known.put(source.sha256(), source));
        for (MailMessage message : thread.messages()) {
            KeptSource source = fresh.getOrDefault(message.sha256(), known.get(message.sha256()));
            if (source != null) {
                originals.add(source);
            }
        }
        return originals;
    }
}
