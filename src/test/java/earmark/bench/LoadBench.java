package earmark.bench;

import com.fasterxml.jackson.databind.JsonNode;
import earmark.files.PrivateFolder;
import earmark.markers.Tagger;
import earmark.model.Interaction;
import earmark.people.Account;
import earmark.people.Password;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.Pipeline;
import earmark.search.IndexKeeper;
import earmark.settings.Settings;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.web.Address;
import earmark.web.Doorman;
import earmark.web.Remote;
import earmark.web.Services;
import earmark.web.Workbench;
import earmark.web.people.Reception;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Measures the workbench under load: {@code scripts/bench-load}. Server and clients share this machine's processors. */
final class LoadBench {
    private static final long SEED = 20_261_128;
    private static final int SCORES = 300;
    private static final int WARMING_UP_SECONDS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final List<String> ids;

    private LoadBench(String root, List<String> ids) {
        this.root = root;
        this.ids = ids;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int calls = Integer.parseInt(args[1]);
        int users = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        fill(folder, calls, users);
        // people score while it is measured: each run begins with the same home
        try (PrivateFolder copy = PrivateFolder.in(folder.resolveSibling("runs"))) {
            copy(folder, copy.path());
            serve(copy.path(), calls, bench -> {
                bench.run(users, WARMING_UP_SECONDS, "warming up");
                bench.run(users, seconds, "measured");
            });
        }
    }

    /** Makes what is missing: calls, accounts, the index, and scores people handed in. */
    private static void fill(Path folder, int calls, int users) throws IOException, InterruptedException {
        boolean scored;
        try (Store store = Store.open(Home.openOrCreate(folder), Clock.systemUTC())) {
            keep(store, calls);
            try (var keeper = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS)) {
                keeper.catchUp();
            }
            Instant now = Instant.now();
            Password password = Password.of(LoadUser.PASSWORD, new SecureRandom(), 10);
            for (int user = store.people().all().size(); user < users; user++) {
                store.people()
                        .add(new Account("user " + user, Account.ADMINISTRATOR, null, Set.of(), password, now, now));
            }
            scored = !store.scorecards().evaluations(EvaluationFilter.ALL).isEmpty();
        }
        if (!scored) {
            serve(folder, calls, bench -> {
                LoadUser assessor = bench.user(0, Duration.ZERO, new LoadTimes());
                for (int i = 0; i < SCORES; i++) {
                    assessor.score();
                }
            });
        }
        print("kept: %,d calls, generated, with the verdicts of all shipped markers, %d of them scored", calls, SCORES);
    }

    private static void keep(Store store, int calls) throws IOException {
        long kept = store.totals().interactions();
        DemoTalk talk = DemoTalk.of(Path.of("corpora/demo"), SEED);
        MarkerPack pack = MarkerPack.shippedAnd(Optional.empty());
        List<Tagger> taggers = List.of(pack.tagger());
        var pipeline = new Pipeline(MarkerPack.analyzer(), taggers, pack.provenance(), store);
        for (long number = kept; number < calls; number++) {
            Interaction call = Conversations.sure(talk.call(number));
            pipeline.keep(call, List.of());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** Starts a workbench over a home, tells how long its first answers take, and works with it. */
    private static void serve(Path folder, int calls, Work work) throws IOException, InterruptedException {
        var faults = new CopyOnWriteArrayList<Throwable>();
        long start = System.nanoTime();
        try (Store store = Store.open(Home.openOrCreate(folder), Clock.systemUTC())) {
            var services = new Services(store, Settings.defaults(), folder.resolve("markers"), Clock.systemUTC());
            Doorman doorman = new Reception(store, Clock.systemUTC(), new Remote(false), 10);
            var address = new Address(Address.LOOPBACK, 0, Set.of());
            try (Workbench workbench = Workbench.start(services, doorman, address, faults::add)) {
                workbench.warmUp();
                List<String> ids = store.list(Filter.ALL, calls).stream()
                        .map(summary -> summary.id().value())
                        .toList();
                var bench = new LoadBench("http://" + Address.LOOPBACK + ":" + workbench.port() + "/api/v1", ids);
                bench.first(start);
                work.with(bench);
            }
        }
        print(
                "faults in the server: %d %s",
                faults.size(), faults.stream().limit(2).toList());
    }

    /** How long after the start the first answers came, one after another, and the queue was known. */
    private void first(long start) throws IOException, InterruptedException {
        var times = new LoadTimes();
        LoadUser user = user(0, Duration.ZERO, times);
        user.get("first list", "/interactions?limit=50");
        user.get("first search", "/search?q=refund");
        user.get("first trends", "/trends");
        JsonNode progress = user.get("first queue", "/queue").path("progress");
        while (!progress.path("ready").asBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            progress = user.get("queue", "/queue").path("progress");
        }
        print(
                "%.1f s after the start the queue is known; answers until then, one after another:",
                (System.nanoTime() - start) / 1e9);
        times.print(System.out, 1);
    }

    private void run(int users, int seconds, String what) throws IOException, InterruptedException {
        var times = new LoadTimes();
        var people = new ArrayList<LoadUser>();
        for (int user = 0; user < users; user++) {
            people.add(user(user, Duration.ofSeconds(1), times));
        }
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Thread> threads = people.stream()
                .map(person -> new Thread(() -> person.work(end)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        print("%s: %d users for %d s, each thinks about a second between requests", what, users, seconds);
        times.print(System.out, seconds);
    }

    private LoadUser user(int number, Duration thinking, LoadTimes times) throws IOException, InterruptedException {
        return new LoadUser(client, root, ids, times, new SplittableRandom(SEED + number), thinking, "user " + number);
    }

    private static void print(String form, Object... values) {
        System.out.printf(Locale.ROOT, form + "%n", values);
    }

    /** What is done with a workbench that runs. */
    private interface Work {
        void with(LoadBench bench) throws IOException, InterruptedException;
    }
}
