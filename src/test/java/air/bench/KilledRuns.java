package air.bench;

import air.Air;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.ModelException;
import air.simulator.CannedModels;
import air.simulator.Models;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.LedgerEntry;
import air.store.Store;
import air.studio.Choice;
import air.studio.Run;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Kills a program that makes paid pictures (simulated, on loopback: orders as at fal, and direct answers) at random
 * moments, starts it again, and counts in the end: what the provider was paid for, what the ledger says, what the
 * library has. Arguments: the number of kills, 100 unless given, and a folder for AIR_HOME.
 */
public final class KilledRuns {
    private static final String RUN = "killed-runs";
    private static final int AT_ONCE = 3;
    private static final int ITEMS_A_LIFE = 8;
    private static final int REQUESTS_A_LIFE = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SIDE = 128;
    private static final String SAID = "said.txt";
    private static final String DRAFT = ".part ";
    private static final Pattern ITEM = Pattern.compile("item (\\d+) of many");

    private KilledRuns() {}

    /**
     * What came of it.
     *
     * @param kills how often
     * @param working of those, after at least one request to the provider
     * @param items pictures wanted
     * @param direct pictures the provider was asked and paid for at once
     * @param orders pictures that were ordered from it
     * @param kept pictures in the library
     * @param unknown rows whose end nobody knows
     * @param inFlight of those, calls whose picture was never kept
     * @param problems what must not be
     */
    public record Report(
            int kills,
            int working,
            int items,
            int direct,
            int orders,
            int kept,
            int unknown,
            int inFlight,
            List<String> problems) {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("child")) {
            live(Integer.parseInt(arguments[1]));
            return;
        }
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path home = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("killed-runs");
        Report report = run(kills, home);
        System.out.println(report);
        if (!report.problems().isEmpty()) System.exit(1);
    }

    /** A life of the program: makes what is not there yet, then waits to be killed; with a negative bound it ends. */
    private static void live(int bound) throws Exception {
        try (Air air = Air.open(System.err::println)) {
            Run run = air.studio().reopen(RUN, "many items", Optional.of(BigDecimal.valueOf(1000)));
            Set<Integer> there = new HashSet<>();
            for (Asset asset : assets(air.studio().store())) there.add(item(asset.prompt()));
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < Math.abs(bound); i++) {
                int item = i;
                if (!there.contains(item)) all.add(threads.submit(() -> make(run, item)));
            }
            for (Future<?> one : all) one.get();
            threads.shutdown();
            if (bound > 0) Thread.sleep(60_000);
        }
    }

    private static Void make(Run run, int item) throws ModelException {
        String engine = item % 2 == 0 ? "fal" : "openai";
        run.about("item " + item)
                .models(new Choice(engine, Optional.empty(), Optional.of(ImageModel.EMBEDDED)))
                .generator()
                .generate(ImageRequest.textToImage("item " + item + " of many", SIDE, SIDE, item), Call.unwatched());
        return null;
    }

    /** Runs it all. Takes some seconds a kill. */
    public static Report run(int kills, Path home) throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(new Painter())) {
            Random random = new Random(7);
            int working = 0;
            for (int kill = 1; kill <= kills; kill++) {
                if (killed(simulator, home, ITEMS_A_LIFE * kill, random)) working++;
            }
            int items = ITEMS_A_LIFE * kills;
            Process last = start(simulator, home, -items);
            if (!last.waitFor(5, TimeUnit.MINUTES) || last.exitValue() != 0)
                throw new IllegalStateException("the last life failed: see " + home.resolve(SAID));
            return audited(simulator, home, kills, working, items);
        }
    }

    /** One in six dies while it starts, the others after some requests, in the middle of whatever comes then. */
    private static boolean killed(Simulator simulator, Path home, int bound, Random random)
            throws IOException, InterruptedException {
        int before = simulator.requests().size();
        Process process = start(simulator, home, bound);
        try {
            boolean starting = random.nextInt(6) == 0;
            int requests = starting ? 0 : 1 + random.nextInt(REQUESTS_A_LIFE);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (simulator.requests().size() < before + requests && System.nanoTime() < end) {
                if (process.waitFor(5, TimeUnit.MILLISECONDS)) throw ended(home);
            }
            if (process.waitFor(random.nextInt(starting ? 1500 : 250), TimeUnit.MILLISECONDS)) throw ended(home);
            return simulator.requests().size() > before;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static IllegalStateException ended(Path home) {
        return new IllegalStateException("a life ended by itself: see " + home.resolve(SAID));
    }

    private static Process start(Simulator simulator, Path home, int bound) throws IOException {
        Files.createDirectories(home);
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRuns.class.getName(),
                "child",
                Integer.toString(bound));
        child.environment().keySet().removeIf(name -> name.endsWith("_KEY") || name.endsWith("_URL"));
        child.environment()
                .putAll(Map.of(
                        "AIR_HOME", home.toString(),
                        "BASE_URL", simulator.baseUrl(),
                        "API_KEY", Simulator.KEY,
                        "FAL_URL", simulator.baseUrl("fal"),
                        "FAL_KEY", Simulator.KEY));
        return child.redirectError(said(home)).start();
    }

    private static ProcessBuilder.Redirect said(Path home) {
        return ProcessBuilder.Redirect.appendTo(home.resolve(SAID).toFile());
    }

    private static Report audited(Simulator simulator, Path home, int kills, int working, int items) {
        Map<Integer, Integer> direct = new HashMap<>();
        Map<Integer, Integer> orders = new HashMap<>();
        for (Recorded request : simulator.requests()) {
            if (!request.method().equals("POST")) continue;
            int item = item(new String(request.body(), StandardCharsets.UTF_8));
            (request.path().startsWith("/fal/") ? orders : direct).merge(item, 1, Integer::sum);
        }
        try (Store store = Store.open(home, Optional.empty(), InstantSource.system())) {
            Audit audit = new Audit(assets(store), store.ledger().entries(Optional.of(RUN), 100_000));
            for (int item = 0; item < items; item++)
                audit.item(item, direct.getOrDefault(item, 0) + orders.getOrDefault(item, 0));
            List<String> found = store.upkeep().check().problems();
            // A draft that never became a file: said, harmless, and the picture is there or was in flight.
            found.stream().filter(problem -> !problem.contains(DRAFT)).forEach(audit.problems::add);
            return new Report(
                    kills,
                    working,
                    items,
                    direct.values().stream().mapToInt(n -> n).sum(),
                    orders.values().stream().mapToInt(n -> n).sum(),
                    audit.assets.size() - audit.beside,
                    audit.unknown,
                    audit.inFlight,
                    audit.problems);
        }
    }

    /** Compares, item by item, what was paid with what is written and kept. */
    private static final class Audit {
        private final List<Asset> assets;
        private final List<LedgerEntry> rows;
        private final List<String> problems = new ArrayList<>();
        private int unknown;
        private int inFlight;
        /** Answers in flight at a kill that are kept beside what was made in their place. */
        private int beside;

        Audit(List<Asset> assets, List<LedgerEntry> rows) {
            this.assets = assets;
            this.rows = rows;
        }

        void item(int item, int paid) {
            List<Asset> kept = assets.stream().filter(a -> item(a) == item).toList();
            List<LedgerEntry> written = rows.stream()
                    .filter(r -> KilledRuns.item(r.request()) == item)
                    .toList();
            long lost = written.stream()
                    .filter(r -> r.state() == LedgerEntry.State.UNKNOWN)
                    .count();
            unknown += (int) lost;
            for (LedgerEntry row : written) if (!explained(row, kept)) problem(item, "row " + row);
            inFlight += (int) written.stream()
                    .filter(r -> r.state() == LedgerEntry.State.UNKNOWN)
                    .filter(r -> kept.stream().noneMatch(a -> a.origin().call().getAsLong() == r.number()))
                    .count();
            long unread = kept.stream().filter(this::wasInFlight).count();
            beside += (int) Math.min(unread, Math.max(0, kept.size() - 1));
            if (kept.size() - unread > 1
                    || kept.stream().noneMatch(a -> a.width().isPresent()))
                problem(item, kept.size() + " pictures kept");
            if (paid > written.size()) problem(item, paid + " calls paid, " + written.size() + " written down");
            if (paid > 1 + lost) problem(item, paid + " calls paid, " + lost + " of them in flight at a kill");
        }

        /** An answer that a kill kept from being read is kept too, beside the one that was made in its place. */
        private boolean wasInFlight(Asset asset) {
            return rows.stream()
                    .filter(r -> r.number() == asset.origin().call().getAsLong())
                    .anyMatch(r -> r.state() == LedgerEntry.State.UNKNOWN);
        }

        private static boolean explained(LedgerEntry row, List<Asset> kept) {
            if (row.state() == LedgerEntry.State.UNKNOWN) return true;
            return row.state() == LedgerEntry.State.DONE
                    && row.costUsd().isPresent()
                    && kept.stream().anyMatch(a -> a.origin().call().getAsLong() == row.number());
        }

        private static int item(Asset asset) {
            return KilledRuns.item(asset.prompt());
        }

        private void problem(int item, String what) {
            problems.add("item " + item + ": " + what);
        }
    }

    private static List<Asset> assets(Store store) {
        List<Asset> all = new ArrayList<>();
        AssetQuery query = AssetQuery.LATEST.withRun(RUN);
        for (List<Asset> page = List.of(); all.isEmpty() || page.size() == AssetQuery.MOST; all.addAll(page)) {
            page = store.library()
                    .search(query.page(all.size(), AssetQuery.MOST))
                    .assets();
            if (page.isEmpty()) break;
        }
        return all;
    }

    private static int item(String text) {
        Matcher matcher = ITEM.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("no item in " + text);
        return Integer.parseInt(matcher.group(1));
    }

    /** Takes a moment, and paints every item another colour. */
    private static final class Painter implements Models {
        private final CannedModels canned = new CannedModels();

        @Override
        public byte[] paint(String words, List<BufferedImage> pictures, int width, int height, long seed) {
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            Random noise = new Random(item(words));
            for (int y = 0; y < SIDE; y++) for (int x = 0; x < SIDE; x++) image.setRGB(x, y, noise.nextInt());
            try {
                Thread.sleep(20 + noise.nextInt(150));
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(image, "png", png);
                return png.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String profile(List<BufferedImage> references) {
            return canned.profile(references);
        }

        @Override
        public String critique(String words, BufferedImage picture) {
            return canned.critique(words, picture);
        }
    }
}
