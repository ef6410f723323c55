package earmark.web;

import earmark.files.StagedFile;
import earmark.markers.Tagger;
import earmark.model.Interaction;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.Pipeline;
import earmark.store.Home;
import earmark.store.KeptSource;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Three calls of a home for tests. They are tagged and kept once; each home is a copy, so that none sees what another
 * changed.
 */
@NullMarked
final class SampleCalls {
    private static @Nullable Map<String, byte[]> made;

    private SampleCalls() {}

    /** Makes the folder {@code home}, and the recordings beside it. */
    static synchronized void into(Path folder) throws IOException {
        Map<String, byte[]> known = made;
        if (known == null) {
            try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), WebHome.CLOCK)) {
                fill(store, MarkerPack.shippedAnd(Optional.empty()), folder);
            }
            made = read(folder);
            return;
        }
        // as private as any home
        Home.openOrCreate(folder.resolve("home"));
        for (Map.Entry<String, byte[]> file : known.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, byte[]> all = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return all;
        }
    }

    /** Keeps a call as if it had been recognised; its recording lies in the folder. */
    static Interaction keep(
            Store store, MarkerPack pack, Path folder, String id, String agent, Instant startedAt, Spoken spoken)
            throws IOException {
        return keep(
                store,
                pack,
                folder,
                Map.of("id", id, "agent", agent, "team", "billing", "queue", "complaints"),
                startedAt,
                spoken);
    }

    /** The same with these facts; {@code id} names the recording. */
    static Interaction keep(
            Store store, MarkerPack pack, Path folder, Map<String, String> facts, Instant startedAt, Spoken spoken)
            throws IOException {
        String id = facts.getOrDefault("id", "call");
        Path wav = folder.resolve(id + ".wav");
        spoken.record(wav);
        StagedFile staged = store.staging().take(wav);
        Interaction call = spoken.call(staged.sha256(), startedAt, facts);
        List<Tagger> taggers = List.of(pack.tagger());
        new Pipeline(MarkerPack.analyzer(), taggers, pack.provenance(), store)
                .keep(call, List.of(KeptSource.of(staged, "recording", id + ".wav")));
        return call;
    }

    private static void fill(Store store, MarkerPack pack, Path folder) throws IOException {
        keep(
                store,
                pack,
                folder,
                "call-1",
                "Karen Hill",
                Instant.parse("2026-10-30T10:00:00Z"),
                new Spoken()
                        .agent("good morning you are through to karen how can i help you")
                        .customer("i want to make a complaint my refund still has not arrived")
                        .agent("i am so sorry about the delay i will look into that for you")
                        .customer("nobody called me back and i have been waiting for three weeks")
                        .agent("can i put you on hold while i check that")
                        .customer("okay")
                        .silence(20_000)
                        .agent("thank you for holding the refund will be with you by friday")
                        .customer("thank you")
                        .agent("is there anything else i can help you with today")
                        .customer("no that is all")
                        .agent("thank you for calling goodbye"));
        keep(
                store,
                pack,
                folder,
                "call-2",
                "Tom Reed",
                Instant.parse("2026-10-31T11:00:00Z"),
                new Spoken()
                        .agent("hello")
                        .customer("my internet has been down since monday this is ridiculous")
                        .agent("did you restart it")
                        .customer("i want to speak to a manager or i will cancel my contract")
                        .agent("there is nothing i can do")
                        .customer("fine goodbye"));
        keep(
                store,
                pack,
                folder,
                "call-3",
                "Karen Hill",
                Instant.parse("2026-11-01T12:00:00Z"),
                new Spoken()
                        .agent("good afternoon this is karen speaking how may i help")
                        .customer("i would like to change my address please")
                        .agent("of course i can do that for you")
                        .customer("thank you very much you have been very helpful")
                        .agent("you are welcome goodbye"));
    }
}
