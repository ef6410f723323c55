package earmark.web;

import earmark.files.StagedFile;
import earmark.markers.Tagger;
import earmark.model.Interaction;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.Pipeline;
import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.KeptSource;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** A small home with calls that can be heard, and a workbench over it on a free port. */
@NullMarked
final class WebHome implements AutoCloseable {
    /** What time it is in it. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    /** What went wrong in the server that should not have; a test ends with looking that it is empty. */
    final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final Store store;
    private final Services services;
    private final Workbench workbench;

    private WebHome(Path folder, Function<Store, Doorman> doorman) throws IOException {
        this.folder = folder;
        store = Store.open(Home.openOrCreate(folder.resolve("home")), CLOCK);
        services = new Services(store, Settings.defaults(), folder.resolve("own-markers"), CLOCK);
        fill();
        workbench = Workbench.start(
                services, doorman.apply(store), new Address(Address.LOOPBACK, 0, Set.of()), faults::add);
    }

    /** Everybody may do everything. */
    static WebHome open(Path folder) throws IOException {
        return new WebHome(folder, store -> new OpenDoor("ada"));
    }

    static WebHome open(Path folder, Doorman doorman) throws IOException {
        return new WebHome(folder, store -> doorman);
    }

    /** People sign in who are given accounts: the store → the doorman. */
    static WebHome withAccounts(Path folder, Function<Store, Doorman> doorman) throws IOException {
        return new WebHome(folder, doorman);
    }

    Store store() {
        return store;
    }

    Services services() {
        return services;
    }

    String address() {
        return "http://" + Address.LOOPBACK + ":" + workbench.port();
    }

    /** Keeps a call as if it had been recognised. */
    Interaction keep(String id, String agent, Instant startedAt, Spoken spoken) throws IOException {
        Path wav = folder.resolve(id + ".wav");
        spoken.record(wav);
        StagedFile staged = store.staging().take(wav);
        Interaction call = spoken.call(
                staged.sha256(), startedAt, Map.of("id", id, "agent", agent, "team", "billing", "queue", "complaints"));
        MarkerPack pack = services.pack();
        List<Tagger> taggers = List.of(pack.tagger());
        new Pipeline(MarkerPack.analyzer(), taggers, pack.provenance(), store)
                .keep(call, List.of(KeptSource.of(staged, "recording", id + ".wav")));
        return call;
    }

    private void fill() throws IOException {
        keep(
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

    @Override
    public void close() throws IOException {
        workbench.close();
        store.close();
    }
}
