package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.Air;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.ProbeReport;
import air.model.Usage;
import air.registry.ModelRegistry;
import air.settings.Settings;
import air.store.Store;
import air.store.Upkeep;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Selection;
import air.studio.Studio;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The command line on scripted models behind a real studio, with a home of its own that is gone after the test; its
 * streams kept, on a clock that goes on by a second a look. The engine {@code embedded} is free; {@code openai} has
 * models of every kind of price.
 */
final class CliFixture
        implements InstantSource, TasteReader, ImageModel, Critic, BeforeEachCallback, AfterEachCallback {
    /** What the engine {@code openai} has: 4 cents a picture, unknown, and a video for 50 cents. */
    private static final String MODELS =
            """
            {"models": [
              {"id": "priced", "provider": "openai", "operations": ["text-to-image", "image-edit", "image-upscale"],
               "limits": {"max_side": 2048}, "price": {"unit": "image", "usd": 0.04}},
              {"id": "unpriced", "provider": "openai", "operations": ["text-to-image"]},
              {"id": "moving", "provider": "openai", "operations": ["text-to-video", "image-to-video"],
               "price": {"unit": "image", "usd": 0.5}},
              {"id": "solid", "provider": "openai", "operations": ["image-to-3d"], "price": {"unit": "free"}}
            ]}
            """;

    private static final Instant TODAY = Instant.parse("2026-11-20T12:00:00Z");

    static final TasteProfile PROFILE = new TasteProfile(
            List.of("Quiet before clever", "One light"),
            "Ochre against slate.",
            "Low horizon, much left empty.",
            "Still.",
            "Dry brush.",
            List.of("symmetry", "neon"),
            List.of(Picture.of(64, 64, new int[64 * 64])));

    /** The scores the critic gives, one after the other; the last again and again. */
    List<Double> scores = List.of(9.0);

    /** What a provider says a picture cost; empty where it says nothing. */
    Optional<BigDecimal> cost = Optional.empty();

    /** What the generator says of every request before it makes it. */
    Caveats caveats = Caveats.NONE;

    Optional<BigDecimal> monthBudget = Optional.empty();
    Optional<Exception> generatorFailure = Optional.empty();
    Optional<Exception> readerFailure = Optional.empty();
    Optional<Exception> comparingFailure = Optional.empty();
    /** Runs before each picture is made. */
    Runnable beforeGenerating = () -> {};
    /** Runs before each picture is judged. */
    Runnable beforeJudging = () -> {};
    /** Runs before each comparison in one order. */
    Runnable beforeComparing = () -> {};
    /** Whether the critic prefers the first of two, whatever the order; unless set, the one made later. */
    Optional<Boolean> prefersFirst = Optional.empty();
    /** What the person types. */
    String typed = "";

    Path home;
    private Studio studio;

    boolean interactive;
    boolean probeWorks = true;
    boolean embedsPrompts = true;
    private boolean destinationTold;

    final List<ImageRequest> requests = new ArrayList<>();
    final List<ReferenceSet> readings = new ArrayList<>();
    final List<Work> candidates = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = TODAY;

    /** Runs the command line; arguments are split at blanks, {@code ~} stands for a blank inside one. */
    int air(String line, Object... values) {
        String[] arguments = Arrays.stream(String.format(line, values).split(" "))
                .map(a -> a.replace('~', ' '))
                .toArray(String[]::new);
        return run(arguments);
    }

    int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(typed)),
                interactive);
        return new Main(new Session(terminal, new ScriptedAir(), this)).run(arguments);
    }

    /** Makes two rounds of 4.0 and 9.0, assets 1 and 2, in the taste of references it puts into the folder. */
    void create(Path folder) {
        scores = List.of(4.0, 9.0);
        int code = air(
                "create --references %s --intent a~boat~at~dawn --seed 7 --out %s",
                references(folder, 3), folder.resolve("run"));
        assertThat(code).isZero();
        forget();
    }

    /** Forgets what was printed and said so far. */
    void forget() {
        out.reset();
        err.reset();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        home = Files.createTempDirectory("air-home");
        Files.writeString(home.resolve(ModelRegistry.FILE), MODELS);
        reopen();
    }

    /** As another process would: everything read again. */
    void reopen() {
        if (studio != null) studio.close();
        studio = new Studio(
                () -> ModelRegistry.load(home),
                () -> Store.open(home, Optional.empty(), () -> TODAY),
                List.of(new FixedProvider("embedded", this, "embedded"), new FixedProvider("openai", this, "priced")),
                new OwnCritic(this, this),
                () -> monthBudget,
                () -> TODAY);
    }

    /** Another home, with nothing in it. */
    void moveOut() throws IOException {
        afterEach(null);
        beforeEach(null);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        studio.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Beside the studio: settings, probes and destinations as a test says. */
    private final class ScriptedAir extends Air {
        ScriptedAir() {
            super(studio, Settings.of(Map.of("AIR_EMBED_PROMPT", embedsPrompts ? "yes" : "no"), home));
        }

        @Override
        public Upkeep.Checked restore(Path backup) {
            return Store.restore(backup, home, Optional.empty(), () -> TODAY);
        }

        @Override
        public ProbeReport probe(String engine, Optional<String> model, Call call) {
            return new ProbeReport(probeWorks, "POST", "status 200", "It works.");
        }

        @Override
        public Optional<String> newDestination(Selection selection) {
            return !selection.destinations().isEmpty() && !destinationTold
                    ? Optional.of("Pictures go to remote.")
                    : Optional.empty();
        }

        @Override
        public void rememberDestination(Selection selection) {
            destinationTold = true;
        }
    }

    Studio studio() {
        return studio;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /**
     * A folder with {@code count} different pictures {@code r1.png}, {@code r2.png} ... in it, as --references takes
     * them.
     */
    static String references(Path folder, int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= count; i++)
            names.append(i == 1 ? "" : " ").append(picture(folder.resolve("r" + i + ".png"), 64, 48, 0x102030 * i));
        return names.toString();
    }

    static Path picture(Path file, int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, rgb);
        // Of one colour alone no taste is read.
        if (height > 1) Arrays.fill(pixels, width * (height - 1), pixels.length, ~rgb & 0xFFFFFF);
        try {
            return Files.write(file, Picture.of(width, height, pixels).png());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) throws ModelException {
        readings.add(references);
        fail(readerFailure);
        return PROFILE.withExemplars(references.pictures());
    }

    @Override
    public Caveats caveats(ImageRequest request, Call call) {
        return caveats;
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requests.add(request);
        beforeGenerating.run();
        call.cancellation().throwIfCancelled();
        fail(generatorFailure);
        Usage usage = new Usage("scripted", id(), request.count(), 0, 0, cost, Optional.empty());
        call.meter().used(usage);
        if (request.operation().makes() != Operation.Makes.PICTURES)
            return new ImageReply(List.of(), made(request), usage, List.of());
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            int[] pixels = new int[request.width() * request.height()];
            Arrays.fill(pixels, 0x010101 * requests.size() + i);
            pixels[pixels.length - 1] = 0xFFFFFF;
            pictures.add(Picture.of(request.width(), request.height(), pixels));
        }
        return new ImageReply(pictures, usage, List.of("I know no 'gryphon'."));
    }

    private static List<MediaFile> made(ImageRequest request) {
        String type = request.operation().makes() == Operation.Makes.VIDEO ? "video/mp4" : "model/gltf-binary";
        return List.of(new MediaFile(new byte[] {1, 2, 3}, type));
    }

    @Override
    public Critique evaluate(Work candidate, Call call) {
        beforeJudging.run();
        candidates.add(candidate);
        double score = scores.get(Math.min(candidates.size(), scores.size()) - 1);
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, "The palette is the biggest gap.", "revision " + candidates.size());
    }

    /** Pictures made later are lighter. */
    @Override
    public Preference prefer(Pair pair, Call call) throws ModelException {
        beforeComparing.run();
        fail(comparingFailure);
        call.cancellation().throwIfCancelled();
        pairs.add(pair);
        boolean later =
                pair.first().picture().rgb()[0] > pair.second().picture().rgb()[0];
        return new Preference(prefersFirst.orElse(later), "It is lighter.");
    }

    private static void fail(Optional<Exception> failure) throws ModelException {
        if (failure.isEmpty()) return;
        if (failure.get() instanceof ModelException e) throw e;
        throw (RuntimeException) failure.get();
    }

    @Override
    public Instant instant() {
        now = now.plus(Duration.ofSeconds(1));
        return now;
    }
}
