package earmark.bench;

import earmark.markers.Tagger;
import earmark.model.Interaction;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.Pipeline;
import earmark.search.IndexKeeper;
import earmark.settings.Settings;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.store.Summary;
import earmark.web.Address;
import earmark.web.OpenDoor;
import earmark.web.Services;
import earmark.web.Workbench;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Measures the workbench under load: {@code scripts/bench-load}. Server and clients share this machine's processors. */
final class LoadBench {
    private static final long SEED = 20_261_128;
    private static final List<String> QUERIES = List.of("sorry", "refund", "customer twice", "engineer", "by friday");
    private static final Duration THINKING = Duration.ofSeconds(1);

    private final String root;
    private final List<String> ids;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, List<Double>> times = new TreeMap<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final List<String> examples = new CopyOnWriteArrayList<>();

    private LoadBench(String root, List<String> ids) {
        this.root = root;
        this.ids = ids;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int calls = Integer.parseInt(args[1]);
        int users = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        try (Store store = Store.open(Home.openOrCreate(folder), Clock.systemUTC())) {
            fill(store, calls);
            try (var keeper = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS)) {
                keeper.catchUp();
            }
            var services = new Services(store, Settings.defaults(), folder.resolve("markers"), Clock.systemUTC());
            var faults = new CopyOnWriteArrayList<Throwable>();
            var address = new Address(Address.LOOPBACK, 0, java.util.Set.of());
            try (Workbench workbench = Workbench.start(services, new OpenDoor("load"), address, faults::add)) {
                List<String> ids = store.list(Filter.ALL, calls).stream()
                        .map(Summary::id)
                        .map(id -> id.value())
                        .toList();
                String root = "http://" + Address.LOOPBACK + ":" + workbench.port() + "/api/v1";
                new LoadBench(root, ids).run(users, 10, "warming up");
                new LoadBench(root, ids).run(users, seconds, "measured");
            }
            print(
                    "faults in the server: %d %s",
                    faults.size(), faults.stream().limit(2).toList());
        }
    }

    private static void fill(Store store, int calls) throws IOException {
        long kept = store.totals().interactions();
        DemoTalk talk = DemoTalk.of(Path.of("corpora/demo"), SEED);
        MarkerPack pack = MarkerPack.shippedAnd(java.util.Optional.empty());
        List<Tagger> taggers = List.of(pack.tagger());
        var pipeline = new Pipeline(MarkerPack.analyzer(), taggers, pack.provenance(), store);
        for (long number = kept; number < calls; number++) {
            Interaction call = Conversations.sure(talk.call(number));
            pipeline.keep(call, List.of());
        }
        print("kept: %,d calls, generated, with the verdicts of all shipped markers", calls);
    }

    private void run(int users, int seconds, String what) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int user = 0; user < users; user++) {
            var random = new SplittableRandom(SEED + user);
            var thread = new Thread(() -> user(random, end));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        print("%s: %d users for %d s, each thinks about a second between requests", what, users, seconds);
        var all = new ArrayList<Double>();
        times.forEach((name, some) -> {
            print("  %-14s %s", name, line(some));
            all.addAll(some);
        });
        print(
                "  %-14s %s; %.0f a second; errors %d %s",
                "all",
                line(all),
                all.size() / (double) seconds,
                errors.get(),
                examples.stream().limit(3).toList());
    }

    private void user(SplittableRandom random, long end) {
        LockSupport.parkNanos(random.nextLong(THINKING.toNanos()));
        while (System.nanoTime() < end) {
            int dice = random.nextInt(100);
            String id = ids.get(random.nextInt(ids.size()));
            if (dice < 25) {
                ask("list", "/interactions?limit=50");
            } else if (dice < 35) {
                ask("list, agent", "/interactions?limit=50&team=" + "Billing");
            } else if (dice < 65) {
                ask("call", "/interactions/" + id);
            } else if (dice < 80) {
                ask(
                        "search",
                        "/search?q="
                                + QUERIES.get(random.nextInt(QUERIES.size())).replace(" ", "%20"));
            } else if (dice < 90) {
                ask("trends", "/trends");
            } else if (dice < 95) {
                ask("trend", "/trends/marker.apology?by=team");
            } else {
                ask("me", "/me");
            }
            LockSupport.parkNanos(THINKING.toNanos() / 2 + random.nextLong(THINKING.toNanos()));
        }
    }

    private void ask(String name, String path) {
        long start = System.nanoTime();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                    .header("Accept-Encoding", "gzip")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                errors.incrementAndGet();
                examples.add(answer.statusCode() + " " + path);
            }
        } catch (IOException e) {
            errors.incrementAndGet();
            examples.add(e + " " + path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double ms = (System.nanoTime() - start) / 1e6;
        synchronized (times) {
            times.computeIfAbsent(name, key -> new ArrayList<>()).add(ms);
        }
    }

    private static String line(List<Double> some) {
        double[] sorted = some.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "n %5d   p50 %4.0f ms   p95 %4.0f ms   p99 %4.0f ms",
                sorted.length,
                at(sorted, .5),
                at(sorted, .95),
                at(sorted, .99));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static void print(String form, Object... values) {
        System.out.printf(Locale.ROOT, form + "%n", values);
    }
}
