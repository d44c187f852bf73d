package air.bench;

import air.Air;
import air.batch.Batch;
import air.batch.BatchListener;
import air.batch.BatchResult;
import air.batch.BatchSettings;
import air.model.Cancellation;
import air.model.ModelException;
import air.settings.Settings;
import air.studio.Choice;
import air.taste.SampleSets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Batches against a provider on loopback. {@code wall N CONCURRENCY LATENCY_MS}: wall time over the ideal N · 4 calls ·
 * latency / concurrency. {@code heap N}: heap after collection while N prompts are made; start it with -Xmx256m.
 * {@code fail N}: a third of the calls fail; do all items complete, and is Retry-After obeyed.
 */
public final class BatchBench {
    private static final int CALLS_AN_ITEM = 4;

    private BatchBench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createTempDirectory(Path.of("target"), "batch-bench");
        int n = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "wall" -> wall(folder, n, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            case "heap" -> heap(folder, n);
            case "fail" -> fail(folder, n);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static byte[] picture() {
        return SampleSets.load("nocturne").pictures().get(0).atMost(256).png();
    }

    static Path prompts(Path folder, int n) throws IOException {
        String items = IntStream.range(0, n)
                .mapToObj(i -> "{\"id\":\"p" + i + "\",\"prompt\":\"A boat, number " + i + "\",\"mood\":\"calm\"}")
                .collect(Collectors.joining(",\n"));
        return Files.writeString(folder.resolve("prompts.json"), "{\"prompts\":[" + items + "]}");
    }

    private static BatchResult run(Path folder, int n, int concurrency, SlowProvider provider, BatchListener listener)
            throws IOException, ModelException {
        Map<String, String> environment = Map.of(
                "BASE_URL", provider.baseUrl(),
                "API_KEY", SlowProvider.KEY,
                "AIR_HOME", folder.resolve("home").toString());
        try (Air air = Air.open(Settings.of(environment, folder))) {
            Choice choice = new Choice("openai", Optional.empty(), Optional.empty());
            Batch.Request request = new Batch.Request(
                    prompts(folder, n),
                    folder.resolve("out"),
                    false,
                    new BatchSettings(choice, 256, 256, 0, 2, concurrency),
                    OptionalLong.of(1),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false);
            return new Batch(air.studio(), listener, InstantSource.system()).run(request, new Cancellation());
        }
    }

    private static void wall(Path folder, int n, int concurrency, int latency) throws IOException, ModelException {
        // One small batch first, as a person's first run would find the classes loaded and the database made.
        try (SlowProvider provider = new SlowProvider(Duration.ZERO, 0, picture())) {
            Path warm = Files.createDirectories(folder.resolve("warm"));
            run(warm, 20, concurrency, provider, new BatchListener() {});
        }
        try (SlowProvider provider = new SlowProvider(Duration.ofMillis(latency), 0, picture())) {
            BatchResult result = run(folder, n, concurrency, provider, new BatchListener() {});
            double ideal = (double) n * CALLS_AN_ITEM * latency / concurrency;
            System.out.printf(
                    Locale.ROOT,
                    "%d prompts, %d at a time, %d ms a call: %d complete, %.1f s, ideal %.1f s, ratio %.3f%n",
                    n,
                    concurrency,
                    latency,
                    result.complete(),
                    result.duration().toMillis() / 1e3,
                    ideal / 1e3,
                    result.duration().toMillis() / ideal);
        }
    }

    private static void heap(Path folder, int n) throws IOException, ModelException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        AtomicInteger done = new AtomicInteger();
        int step = Math.max(1, n / 10);
        BatchListener watching = new BatchListener() {
            @Override
            public void ended(air.batch.ItemResult item) {
                if (done.incrementAndGet() % step != 0) return;
                System.gc();
                System.out.printf(
                        Locale.ROOT,
                        "%6d items: heap after collection %.0f MB of %.0f%n",
                        done.get(),
                        memory.getHeapMemoryUsage().getUsed() / 1e6,
                        memory.getHeapMemoryUsage().getMax() / 1e6);
            }
        };
        try (SlowProvider provider = new SlowProvider(Duration.ofMillis(5), 0, picture())) {
            BatchResult result = run(folder, n, 16, provider, watching);
            System.out.println(result.complete() + " complete in " + result.duration());
        }
    }

    private static void fail(Path folder, int n) throws IOException, ModelException {
        try (SlowProvider provider = new SlowProvider(Duration.ofMillis(50), 0.3, picture())) {
            BatchResult result = run(folder, n, 16, provider, new BatchListener() {});
            List<SlowProvider.Line> log = provider.log();
            System.out.printf(
                    Locale.ROOT,
                    "%d prompts: %d complete, %d failed; %d calls, %d good; by status %s%n",
                    n,
                    result.complete(),
                    result.failed(),
                    log.size(),
                    log.stream().filter(l -> l.status() == 200).count(),
                    log.stream().collect(Collectors.groupingBy(SlowProvider.Line::status, Collectors.counting())));
            System.out.println(early(log) + " requests came while everybody was asked to wait");
        }
    }

    /** Requests after an answer with Retry-After had time to arrive (100 ms) and before its wait was over. */
    private static long early(List<SlowProvider.Line> log) {
        return log.stream()
                .filter(asked -> log.stream()
                        .anyMatch(said -> said.waitMillis() > 0
                                && asked.atNanos() > said.atNanos() + 100_000_000L
                                && asked.atNanos() < said.atNanos() + said.waitMillis() * 1_000_000L))
                .count();
    }
}
