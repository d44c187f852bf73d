package air.bench;

import air.Air;
import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.settings.Settings;
import air.simulator.CannedModels;
import air.simulator.Simulator;
import air.studio.Choice;
import air.studio.Models;
import air.taste.Critic;
import air.taste.SampleSets;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the program itself adds to a provider's time: the first call of a process with and without warm-up, and a round
 * (a picture of 1024 x 1024 px painted with four references, then judged) beyond the server's own time. Against a
 * provider on loopback that answers at once.
 */
public final class WireBench {
    private static final int SIDE = 1024;
    private static final int ROUNDS = 40;
    private static final int STARTS = 5;

    private WireBench() {}

    /** Without arguments everything; {@code first warm|cold URL} is one start, in a process of its own. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        if (arguments.length == 3) {
            firstCall(arguments[1].equals("warm"), arguments[2]);
            return;
        }
        try (Simulator simulator = Simulator.start(new CannedModels(picture().png()))) {
            round(simulator);
            starts(simulator);
        }
    }

    private static Air air(String baseUrl) {
        return Air.open(Settings.of(
                Map.of("BASE_URL", baseUrl, "API_KEY", Simulator.KEY, "AIR_HOME", "target/bench-home"),
                Path.of("target")));
    }

    /** As rich as a painted picture: a sample, enlarged. */
    private static Picture picture() {
        BufferedImage large = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(SampleSets.load("nocturne").pictures().get(0).toBufferedImage(), 0, 0, SIDE, SIDE, null);
        g.dispose();
        return Picture.of(large);
    }

    private static void round(Simulator simulator) throws ModelException {
        TasteProfile profile = TasteJson.readProfile(CannedModels.PROFILE, "canned")
                .withExemplars(SampleSets.load("nocturne").pictures());
        List<Double> own = new ArrayList<>();
        List<Double> painting = new ArrayList<>();
        try (Air air = air(simulator.baseUrl())) {
            Models models = air.studio()
                    .open("bench", "", Optional.empty())
                    .models(new Choice("openai", Optional.empty(), Optional.empty()));
            for (int i = 0; i < ROUNDS; i++) {
                long server = simulator.workingNanos();
                long start = System.nanoTime();
                ImageReply reply = models.generator()
                        .generate(
                                ImageRequest.textToImage("A boat.", SIDE, SIDE, i)
                                        .withReferences(profile.exemplars()),
                                Call.unwatched());
                long painted = System.nanoTime();
                long served = simulator.workingNanos();
                models.critic()
                        .evaluate(
                                new Critic.Work(reply.pictures().get(0), profile, "A boat.", List.of()),
                                Call.unwatched());
                painting.add((painted - start - (served - server)) / 1e6);
                own.add((System.nanoTime() - start - (simulator.workingNanos() - server)) / 1e6);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "own time of a round at %d x %d: median %.0f ms (painting %.0f ms); first %.0f ms; worst of the last 20 %.0f ms%n",
                SIDE,
                SIDE,
                median(own.subList(ROUNDS / 2, ROUNDS)),
                median(painting.subList(ROUNDS / 2, ROUNDS)),
                own.get(0),
                own.subList(ROUNDS / 2, ROUNDS).stream()
                        .mapToDouble(d -> d)
                        .max()
                        .orElse(0));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Fresh processes, warm and cold in turn, so that both see the same machine. */
    private static void starts(Simulator simulator) throws IOException, InterruptedException {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            cold.add(start("cold", simulator.baseUrl()));
            warm.add(start("warm", simulator.baseUrl()));
        }
        System.out.printf(
                Locale.ROOT,
                "first call of a process: %.0f ms without warm-up, %.0f ms after it, ratio %.1f (medians of %d)%n",
                median(cold),
                median(warm),
                median(cold) / median(warm),
                STARTS);
    }

    private static double start(String how, String baseUrl) throws IOException, InterruptedException {
        Path out = Files.createTempFile(Path.of("target"), "start", ".txt");
        Process process = new ProcessBuilder(Arrays.asList(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WireBench.class.getName(),
                        "first",
                        how,
                        baseUrl))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.waitFor();
        double ms = Double.parseDouble(Files.readString(out).strip());
        Files.delete(out);
        return ms;
    }

    private static void firstCall(boolean warm, String baseUrl) throws Exception {
        try (Air air = air(baseUrl)) {
            if (warm) {
                air.warmUp();
                awaitWarmUp();
            }
            long start = System.nanoTime();
            air.studio()
                    .open("bench", "", Optional.empty())
                    .models(new Choice("openai", Optional.empty(), Optional.empty()))
                    .generator()
                    .generate(ImageRequest.textToImage("A boat.", SIDE, SIDE, 1), Call.unwatched());
            System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / 1e6);
        }
    }

    /** The user reads the dialog meanwhile. */
    private static void awaitWarmUp() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet())
            if (thread.getName().equals("AIR warm-up")) thread.join();
    }
}
