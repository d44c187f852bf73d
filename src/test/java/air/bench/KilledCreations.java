package air.bench;

import air.model.Picture;
import air.store.LedgerEntry;
import air.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kills {@code air create --candidates 3} with the embedded engine at random moments, continues it until it ends, and
 * compares what it left with a run that nobody killed: the same files, the same pictures, the same judgements, and no
 * picture made twice but those that were being made at a kill. Arguments: how many runs to kill, 10 unless given, and a
 * folder to work in.
 */
public final class KilledCreations {
    private static final int MOST_KILLS = 6;
    /** A life, once it is at work, ms; a whole run takes some 10 s. */
    private static final int LONGEST = 8000;

    private static final String SAID = "said.txt";
    /** What differs between two runs of the same: times, and the runs' own names. */
    private static final List<String> OWN =
            List.of("generating_seconds", "judging_seconds", "durations", "run", "receipt");

    private final Path home;
    private final List<String> problems = new ArrayList<>();
    private int kills;

    private KilledCreations(Path home) {
        this.home = home;
    }

    /** @param problems what must not be, a sentence each */
    public record Report(int runs, int kills, List<String> problems) {}

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Path home = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("killed-creations");
        Report report = run(runs, home);
        System.out.println(report);
        if (!report.problems().isEmpty()) System.exit(1);
    }

    /** Takes about a minute a run. */
    public static Report run(int runs, Path home) throws IOException, InterruptedException {
        KilledCreations bench = new KilledCreations(home);
        Map<String, String> whole = bench.whole();
        Random random = new Random(7);
        for (int run = 1; run <= runs; run++) bench.killed("killed-" + run, whole, random);
        return new Report(runs, bench.kills, bench.problems);
    }

    private Map<String, String> whole() throws IOException, InterruptedException {
        Process process = start("whole");
        process.waitFor();
        return left("whole");
    }

    private void killed(String name, Map<String, String> whole, Random random)
            throws IOException, InterruptedException {
        for (int kill = 0; kill < MOST_KILLS; kill++) {
            // A killed process leaves its lock's file behind.
            Files.deleteIfExists(home.resolve(name).resolve(".run.lock"));
            Process process = start(name);
            while (process.isAlive() && !Files.exists(home.resolve(name).resolve(".run.lock")))
                process.waitFor(20, TimeUnit.MILLISECONDS);
            boolean ended = process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (ended) break;
            kills++;
        }
        start(name).waitFor();
        Map<String, String> left = left(name);
        if (!left.keySet().equals(whole.keySet()))
            problems.add(name + " left " + left.keySet() + " in place of " + whole.keySet());
        left.forEach((file, content) -> {
            if (!content.equals(whole.get(file))) problems.add(name + " has another " + file);
        });
        audit(name);
    }

    private Process start(String name) throws IOException {
        Path air = Files.createDirectories(home.resolve(name + "-home"));
        String references = Stream.of(1, 2, 3)
                .map(number -> Path.of("sample-data/ink/ink-" + number + ".png").toString())
                .collect(Collectors.joining(" "));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "air.cli.Main",
                "create",
                "--references"));
        command.addAll(List.of(references.split(" ")));
        command.addAll(List.of(
                ("--candidates 3 --iterations 2 --threshold 9.9 --gate continue --seed 7 --width 96 --height 96 --resume"
                                + " --no-calibrate --intent boat --out "
                                + home.resolve(name))
                        .split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AIR_HOME", air.toString());
        return builder.redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve(SAID).toFile()))
                .start();
    }

    /** Every file of a run, a picture by its pixels, JSON without what differs between runs. */
    private Map<String, String> left(String name) throws IOException {
        Map<String, String> left = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve(name))) {
            for (Path file : files.toList()) left.put(file.getFileName().toString(), content(file));
        }
        return left;
    }

    private static String content(Path file) throws IOException {
        if (file.toString().endsWith(".png")) return Picture.read(file).pixelHash();
        if (!file.toString().endsWith(".json")) return "";
        JsonNode node = new ObjectMapper().readTree(file.toFile());
        stripped(node);
        return node.toString();
    }

    private static void stripped(JsonNode node) {
        if (node instanceof ObjectNode object) object.remove(OWN);
        node.forEach(KilledCreations::stripped);
    }

    /** Of each question there is one answer. */
    private void audit(String name) {
        try (Store store = Store.open(home.resolve(name + "-home"), Optional.empty(), InstantSource.system())) {
            Map<String, Long> done = store.ledger().entries(Optional.empty(), 10_000).stream()
                    .filter(row -> row.state() == LedgerEntry.State.DONE)
                    .collect(Collectors.groupingBy(LedgerEntry::fingerprint, Collectors.counting()));
            done.values().stream()
                    .filter(times -> times > 1)
                    .forEach(times -> problems.add(name + " asked the same thing " + times + " times"));
        }
    }
}
