package earmark.bench;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.search.CatchUp;
import earmark.search.Finder;
import earmark.search.IndexKeeper;
import earmark.search.SearchRequest;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures search over generated turns: {@code scripts/bench-search}. */
final class SearchBench {
    private static final long SEED = 20_261_127;
    private static final int ROUNDS = 5;
    private static final TaggerProvenance TAGGER = new TaggerProvenance("generated", "0".repeat(64));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> WORDS =
            List.of("the", "sorry", "refund", "engineer", "monday", "i", "broadband", "friday", "you", "account");
    private static final List<String> PHRASES = List.of(
            "i am sorry",
            "call you back",
            "thank you for calling",
            "how can i help",
            "i have been",
            "charged twice",
            "the end of the month",
            "third time",
            "is there anything else",
            "your account",
            "by friday",
            "at the",
            "to the",
            "i'm sorry",
            "good morning",
            "it is",
            "agent sorry",
            "agent apolog*",
            "{cancel} [my] contract",
            "agent (sorry | apolog*) near<=8w (delay | wait*)");
    private static final List<String> SEQUENCES = List.of(
            "customer @complaint before<=30s (agent @apology)",
            "customer @complaint before<=30s (agent @apology before<=60s (agent @action_timescale))",
            "customer @churn_threat before<=60s (agent @apology)",
            "customer refund before<=20s (agent sorry)",
            "customer (cancel* | leave) & next 3t (sorry)",
            "sorry before<=30s (friday | monday)",
            "agent (hold | moment) before<=20s (customer thanks)",
            "customer twice after<=10s (agent morning)",
            "agent \"i am sorry\" near<=15s (customer (month | week))",
            "silence>=1s after<=2s (agent moment)");

    private final Store store;
    private final IndexKeeper keeper;
    private final DemoTalk talk;

    private SearchBench(Store store, DemoTalk talk) {
        this.store = store;
        this.talk = talk;
        keeper = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int turns = Integer.parseInt(args[1]);
        DemoTalk talk = DemoTalk.of(Path.of("corpora/demo"), SEED);
        try (Store store = Store.open(Home.openOrCreate(folder), Clock.systemUTC())) {
            var bench = new SearchBench(store, talk);
            bench.fill(turns);
            bench.index();
            bench.search();
            bench.freshness();
        }
    }

    private void fill(int turns) {
        long kept = store.totals().turns();
        long number = store.totals().interactions();
        while (kept < turns) {
            Interaction call = talk.call(number++);
            store.save(call, List.of(), List.of(), TAGGER);
            kept += call.turns().size();
        }
        print("kept: %,d calls, %,d turns, generated", number, kept);
    }

    private void index() throws IOException {
        long cpu = processNanos();
        long start = System.nanoTime();
        CatchUp done = keeper.rebuild("to measure it");
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (processNanos() - cpu) / 1e9;
        print(
                "indexing: %,d turns in %.1f s, %,.0f turns a second; on the processor %.1f s, %,.0f a second",
                done.turns(), seconds, done.turns() / seconds, cpuSeconds, done.turns() / cpuSeconds);
        long text = 0;
        for (InteractionId id : store.ids(Filter.ALL)) {
            text += store.find(id).orElseThrow().turns().stream()
                    .mapToLong(turn -> turn.text().getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }
        long size = 0;
        try (Stream<Path> files = Files.walk(store.home().index())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        print("size: text %,d bytes, index %,d bytes, %.3f of the text", text, size, (double) size / text);
    }

    private void search() throws IOException {
        var words = new ArrayList<>(WORDS);
        // from the most frequent of the made-up words to some of the rarest
        for (int i = 0; i < 40; i++) {
            words.add(talk.rare().get((int) Math.pow(1.29, i)));
        }
        for (int limit : new int[] {20, 100}) {
            report("words", words, limit);
            report("phrases", PHRASES, limit);
            report("sequences", SEQUENCES, limit);
        }
    }

    private void report(String name, List<String> queries, int limit) throws IOException {
        Finder finder = finder(store, keeper);
        for (int warm = 0; warm < 2; warm++) {
            for (String query : queries) {
                finder.find(SearchRequest.of(query, limit));
            }
        }
        double[] wall = new double[ROUNDS * queries.size()];
        double[] cpu = new double[wall.length];
        for (int i = 0; i < wall.length; i++) {
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            finder.find(SearchRequest.of(queries.get(i % queries.size()), limit));
            wall[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        print(
                "%-9s first %3d hits, %d queries: median %.1f ms, 95th percentile %.1f ms; on the processor %.1f, %.1f ms",
                name, limit, wall.length, at(wall, .5), at(wall, .95), at(cpu, .5), at(cpu, .95));
    }

    /** From the moment a call is kept until a process that searches all the time has it. */
    private void freshness() throws IOException {
        try (Store elsewhere = Store.open(store.home(), Clock.systemUTC());
                var reading = new IndexKeeper(elsewhere, MarkerPack.analyzer(), MarkerPack.ANALYSIS)) {
            Finder reader = finder(elsewhere, reading);
            reader.find(SearchRequest.of("sorry", 20));
            double[] ms = new double[20];
            for (int i = 0; i < ms.length; i++) {
                Interaction call = talk.call(10_000_000L + store.totals().interactions());
                String query = "fact(id)=" + call.facts().get("id");
                store.save(call, List.of(), List.of(), TAGGER);
                long start = System.nanoTime();
                int tries = 0;
                while (reader.find(SearchRequest.of("* & " + query, 1)).hits().isEmpty()) {
                    if (++tries > 1000) {
                        throw new EarmarkException("bench", "a kept call is not found", "");
                    }
                }
                ms[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(ms);
            print(
                    "a call just kept is found after %.0f ms (median), %.0f ms at most, of %d",
                    at(ms, .5), ms[19], ms.length);
        }
    }

    private static Finder finder(Store store, IndexKeeper keeper) throws IOException {
        return new Finder(
                store,
                keeper,
                MarkerPack.analyzer(),
                MarkerPack.load(Optional.empty()).catalog());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    /** All threads, the collector of garbage too. */
    private static long processNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
