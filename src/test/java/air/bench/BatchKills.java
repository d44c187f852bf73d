package air.bench;

import air.Air;
import air.batch.Batch;
import air.batch.BatchListener;
import air.batch.BatchResult;
import air.batch.BatchSettings;
import air.model.Cancellation;
import air.model.Picture;
import air.settings.Settings;
import air.studio.Choice;
import air.taste.SampleSets;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A batch in a process of its own that is killed (SIGKILL) at random moments of its first two seconds of calls,
 * {@code KILLS} times, and then resumed to the end. Prints how many calls the provider answered and how many were
 * needed, and looks into every file.
 */
public final class BatchKills {
    private static final int CONCURRENCY = 8;

    private BatchKills() {}

    /** {@code PROMPTS KILLS}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("child")) {
            child(arguments[1], Path.of(arguments[2]));
            return;
        }
        int prompts = Integer.parseInt(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory(Path.of("target"), "batch-kills");
        BatchBench.prompts(folder, prompts);
        byte[] png = SampleSets.load("nocturne").pictures().get(0).atMost(256).png();
        try (SlowProvider provider = new SlowProvider(Duration.ofMillis(150), 0, png)) {
            Random random = new Random(11);
            int early = 0;
            for (int i = 0; i < kills; i++) {
                int asked = provider.log().size();
                Process process = start(provider, folder);
                while (process.isAlive() && provider.log().size() == asked) process.waitFor(5, TimeUnit.MILLISECONDS);
                if (process.waitFor(random.nextInt(2000), TimeUnit.MILLISECONDS)) early++;
                process.destroyForcibly().waitFor();
                check(folder);
            }
            System.out.println(kills + " kills, " + early + " of them after the end; every file whole each time");
            long answered = answered(provider);
            int code = start(provider, folder).waitFor();
            report(provider, folder, prompts, kills, answered, code);
        }
    }

    private static long answered(SlowProvider provider) {
        return provider.log().stream().filter(l -> l.status() == 200).count();
    }

    private static void report(SlowProvider provider, Path folder, int prompts, int kills, long before, int code)
            throws IOException {
        check(folder);
        long calls = answered(provider);
        long needed = 4L * prompts;
        System.out.printf(
                Locale.ROOT,
                "resumed to the end with exit code %d: %d calls (%d before the last session), needed %d, more %d,"
                        + " in flight at the kills at most %d%n",
                code,
                calls,
                before,
                needed,
                calls - needed,
                (long) CONCURRENCY * kills);
        String summary = Files.readString(folder.resolve("out/summary.json"));
        System.out.println(summary.substring(0, Math.min(160, summary.length())).replaceAll("\\s+", " "));
    }

    private static Process start(SlowProvider provider, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchKills.class.getName(),
                        "child",
                        provider.baseUrl(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("children.log").toFile()))
                .start();
    }

    private static void child(String url, Path folder) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Map<String, String> environment = Map.of(
                "BASE_URL",
                url,
                "API_KEY",
                SlowProvider.KEY,
                "AIR_HOME",
                folder.resolve("home").toString());
        try (Air air = Air.open(Settings.of(environment, folder))) {
            Batch.Request request = new Batch.Request(
                    folder.resolve("prompts.json"),
                    folder.resolve("out"),
                    true,
                    new BatchSettings(
                            new Choice("openai", Optional.empty(), Optional.empty()), 256, 256, 0, 2, CONCURRENCY),
                    OptionalLong.of(1),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false);
            BatchResult result = new Batch(air.studio(), new BatchListener() {}, InstantSource.system())
                    .run(request, new Cancellation());
            System.out.println(result);
            if (result.complete() != result.total()) System.exit(1);
        }
    }

    /** Every picture can be decoded and every JSON be parsed, whatever the moment. */
    private static void check(Path folder) throws IOException {
        Path results = folder.resolve("out/results");
        if (!Files.exists(results)) return;
        ObjectMapper mapper = new ObjectMapper();
        List<Path> files;
        try (Stream<Path> all = Files.walk(results)) {
            files = all.filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(".png")) Picture.read(file);
            else mapper.readTree(file.toFile());
        }
    }
}
