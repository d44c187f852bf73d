package air.bench;

import air.model.MediaFile;
import air.model.Operation;
import air.provenance.Provenance;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.AssetQuery.Order;
import air.store.Library;
import air.store.Store;
import air.taste.Critique;
import air.taste.Dimension;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The library with many pictures: how long it takes to open and to answer searches of several kinds (a page of 50 with
 * all that is known of them, and the count) on the clock and, for SQLite, on the processor, and how large the database
 * is. Words are as frequent as in a language (Zipf). Arguments: a folder, which is filled when it is empty and used
 * again when not; number of pictures (100,000); a JDBC address (none: SQLite).
 */
public final class LibraryBench {
    private static final int WORDS = 5_000;
    private static final int MODELS = 20;
    private static final int TIMES = 200;
    private static final double GOAL_MILLIS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(1);
    private final double[] upTo = new double[WORDS];
    private Instant now = START;

    private LibraryBench() {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) upTo[i] = sum += 1.0 / (i + 10);
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        int pictures = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Optional<String> address = arguments.length > 2 ? Optional.of(arguments[2]) : Optional.empty();
        LibraryBench bench = new LibraryBench();
        double first = millis(() -> bench.open(home, address));
        double again = millis(() -> bench.open(home, address));
        System.out.printf("open: %.0f ms first in a process, %.1f ms again%n", first, again);
        try (Store store = Store.open(home, address, () -> bench.now)) {
            bench.fill(store.library(), pictures);
            bench.search(store.library());
        }
        if (address.isEmpty()) {
            long bytes = Files.size(home.resolve("air.db"));
            System.out.printf("database: %.1f MB, %d bytes a picture%n", bytes / 1e6, bytes / pictures);
        }
    }

    private boolean open(Path home, Optional<String> address) {
        try (Store store = Store.open(home, address, () -> now)) {
            return store.library().search(AssetQuery.LATEST.page(0, 1)).more();
        }
    }

    private static double millis(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / 1e6;
    }

    private void fill(Library library, int pictures) {
        int there = library.search(AssetQuery.LATEST.page(0, 1)).assets().stream()
                .mapToInt(asset -> (int) asset.number())
                .findFirst()
                .orElse(0);
        if (there >= pictures) return;
        double took = millis(() -> {
            for (int i = there; i < pictures; i += 500) keep(library, i);
            return pictures;
        });
        System.out.printf("kept %,d pictures in %.0f s%n", pictures - there, took / 1000);
    }

    private void keep(Library library, int first) {
        List<Asset.Fresh> made = new ArrayList<>();
        for (int i = first; i < first + 500; i++) {
            now = now.plusSeconds(300);
            made.add(fresh(i));
        }
        for (Asset asset : library.keep(made)) {
            if (random.nextInt(5) == 0) library.critiqued(asset.number(), critique());
            if (random.nextInt(20) == 0) library.rate(asset.number(), OptionalInt.of(1 + random.nextInt(5)));
            if (random.nextInt(50) == 0) library.tag(asset.number(), Set.of("series" + random.nextInt(10)));
            if (random.nextInt(100) == 0) library.favourite(asset.number(), true);
        }
    }

    private Asset.Fresh fresh(int number) {
        byte[] bytes = ("picture " + number % 2000).getBytes(StandardCharsets.UTF_8);
        return new Asset.Fresh(
                new MediaFile(bytes, "image/png"),
                OptionalInt.of(1024),
                OptionalInt.of(1024),
                Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "fal/model-" + random.nextInt(MODELS))
                        .intent(words(8))
                        .prompt(words(100))
                        .seed(number)
                        .size(1024, 1024)
                        .profile(Optional.of("p" + number / 100))
                        .references(List.of("a".repeat(64), "b".repeat(64), "c".repeat(64)))
                        .costUsd(Optional.of(new BigDecimal("0.025")))
                        .build(),
                new Asset.Origin("run-" + number / 5, OptionalLong.of(number), "{}", List.of()));
    }

    private Critique critique() {
        double score = Math.round(100 * Math.min(10, Math.max(0, 6.5 + 1.5 * random.nextGaussian()))) / 100.0;
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, words(15), words(100));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(i == 0 ? "" : " ").append(word());
        return text.toString();
    }

    /** A word of a made-up language: syllables of its rank, the more frequent the lower. */
    private String word() {
        int rank = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return word(rank < 0 ? -rank - 1 : rank);
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 20; rest > 0; rest /= 20)
            word.append("bdfgklmnprstvwzhjcxq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        return word.toString();
    }

    private void search(Library library) {
        String common = word(0);
        AssetQuery.Order newest = Order.NEWEST;
        time(library, "the latest", () -> AssetQuery.LATEST);
        time(library, "page 100 of the latest", () -> AssetQuery.LATEST.page(5000, 50));
        time(library, "a word that most have", () -> AssetQuery.LATEST.withWords(common));
        time(library, "a word", () -> AssetQuery.LATEST.withWords(word()));
        time(library, "two words", () -> AssetQuery.LATEST.withWords(word() + " " + word()));
        time(
                library,
                "a word, the next begun with 2 letters",
                () -> AssetQuery.LATEST.withWords(word() + " " + word().substring(0, 2)));
        time(library, "one letter", () -> AssetQuery.LATEST.withWords(word().substring(0, 1)));
        time(library, "words, model, score at least 8", () -> query(word(), true, 8, newest, 0));
        time(library, "words, model, score at least 8.5", () -> query(word(), true, 8.5, newest, 0));
        time(library, "common word, model, score 8.5, the best", () -> query(common, true, 8.5, Order.BEST, 0));
        time(library, "common word, the best", () -> query(common, false, 0, Order.BEST, 0));
        time(library, "the best", () -> query("", false, 0, Order.BEST, 0));
        time(library, "common word, score at least 6.5", () -> query(common, false, 6.5, newest, 0));
        time(library, "common word of a week", () -> query(common, false, 0, newest, 7));
        time(library, "a week", () -> query("", false, 0, newest, 7));
        time(library, "a run", () -> AssetQuery.LATEST.withRun("run-" + random.nextInt(1000)));
    }

    private AssetQuery query(String words, boolean model, double score, Order order, int days) {
        Instant from = START.plus(Duration.ofDays(random.nextInt(300)));
        return new AssetQuery(
                words,
                model ? Optional.of("fal/model-" + random.nextInt(MODELS)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                score == 0 ? OptionalDouble.empty() : OptionalDouble.of(score),
                OptionalInt.empty(),
                false,
                days == 0 ? Optional.empty() : Optional.of(from),
                days == 0 ? Optional.empty() : Optional.of(from.plus(Duration.ofDays(days))),
                order,
                0,
                50);
    }

    private void time(Library library, String what, Supplier<AssetQuery> queries) {
        for (int i = 0; i < TIMES / 10; i++) library.search(queries.get());
        double[] took = new double[TIMES];
        double[] busy = new double[TIMES];
        long found = 0;
        for (int i = 0; i < TIMES; i++) {
            AssetQuery query = queries.get();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            found += library.search(query).total();
            took[i] = (System.nanoTime() - start) / 1e6;
            busy[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(took);
        Arrays.sort(busy);
        int p95 = TIMES * 95 / 100;
        System.out.printf(
                "%-40s p50 %5.1f ms, p95 %5.1f ms, of the goal %4.2f; processor %5.1f, %5.1f ms; %,d found%n",
                what, took[TIMES / 2], took[p95], took[p95] / GOAL_MILLIS, busy[TIMES / 2], busy[p95], found / TIMES);
    }
}
