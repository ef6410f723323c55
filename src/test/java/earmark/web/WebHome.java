package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Interaction;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.themes.ThemeDesk;
import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.kept.HashedWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /** What is complained about in {@link #keepComplaints}. */
    static final List<String> COMPLAINTS = List.of(
            "i want to complain my parcel was never delivered to my house",
            "i want to complain you charged my card twice this month");

    private static final Instant FIRST_COMPLAINT = Instant.parse("2026-09-01T09:00:00Z");

    /** What went wrong in the server that should not have; a test ends with looking that it is empty. */
    final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final Store store;
    private final Services services;
    private final Workbench workbench;

    private final Address address;

    private WebHome(Path folder, Function<Store, Doorman> doorman, Address address) throws IOException {
        this.folder = folder;
        this.address = address;
        SampleCalls.into(folder);
        store = Store.open(Home.openOrCreate(folder.resolve("home")), CLOCK);
        services = new Services(store, Settings.defaults(), folder.resolve("own-markers"), CLOCK);
        workbench = Workbench.start(services, doorman.apply(store), address, faults::add);
    }

    /** Everybody may do everything. */
    static WebHome open(Path folder) throws IOException {
        return withAccounts(folder, store -> new OpenDoor("ada"));
    }

    static WebHome open(Path folder, Doorman doorman) throws IOException {
        return withAccounts(folder, store -> doorman);
    }

    /** People sign in who are given accounts: the store → the doorman. */
    static WebHome withAccounts(Path folder, Function<Store, Doorman> doorman) throws IOException {
        return at(new Address(Address.LOOPBACK, 0, Set.of()), folder, doorman);
    }

    /** Listens somewhere else, or otherwise. */
    static WebHome at(Address address, Path folder, Function<Store, Doorman> doorman) throws IOException {
        return new WebHome(folder, doorman, address);
    }

    Store store() {
        return store;
    }

    Services services() {
        return services;
    }

    String address() {
        return (address.keys() == null ? "http://" : "https://") + Address.LOOPBACK + ":" + workbench.port();
    }

    /** Keeps a call as if it had been recognised. */
    Interaction keep(String id, String agent, Instant startedAt, Spoken spoken) throws IOException {
        return SampleCalls.keep(store, services.pack(), folder, id, agent, startedAt, spoken);
    }

    /** The same with these facts. */
    Interaction keep(Map<String, String> facts, Instant startedAt, Spoken spoken) throws IOException {
        return SampleCalls.keep(store, services.pack(), folder, facts, startedAt, spoken);
    }

    /**
     * Keeps twelve calls of Tom Reed with one of two complaints each, finds the themes of what is kept, and lets the queue
     * read them.
     */
    ThemeDesk keepComplaints() throws IOException {
        for (int i = 0; i < 12; i++) {
            keep(
                    "theme-" + i,
                    "Tom Reed",
                    FIRST_COMPLAINT.plus(i * 100L, ChronoUnit.HOURS),
                    new Spoken()
                            // no two of them are the same recording
                            .silence(500L * i)
                            .agent("good morning how can i help you")
                            .customer(COMPLAINTS.get(i % COMPLAINTS.size()))
                            .agent("of course one moment"));
        }
        var themes = new ThemeDesk(store, MarkerPack.analyzer(), HashedWords::new, CLOCK);
        themes.run(2, -1);
        services.queue().refresh();
        return themes;
    }

    /** Closes a browser and this home; nothing may have gone wrong in either. */
    void endWith(Browser browser) throws IOException {
        try {
            assertThat(browser.faults()).isEmpty();
            assertThat(faults).isEmpty();
        } finally {
            browser.close();
            close();
        }
    }

    @Override
    public void close() throws IOException {
        workbench.close();
        store.close();
    }
}
