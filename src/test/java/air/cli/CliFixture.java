package air.cli;

import air.Air;
import air.cli.Main.Session;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line on scripted models, its streams kept, on a clock that goes on by a second a look. */
final class CliFixture implements InstantSource, ModelOptions.Source, TasteReader, ImageModel, Critic {
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

    Optional<BigDecimal> cost = Optional.of(BigDecimal.ZERO);
    Optional<Exception> generatorFailure = Optional.empty();
    Optional<Exception> readerFailure = Optional.empty();
    /** Runs before each picture is made. */
    Runnable beforeGenerating = () -> {};
    /** Runs before each picture is judged. */
    Runnable beforeJudging = () -> {};
    /** What the person types. */
    String typed = "";

    boolean interactive;
    boolean probeWorks = true;
    private boolean destinationTold;

    final List<ImageRequest> requests = new ArrayList<>();
    final List<ReferenceSet> readings = new ArrayList<>();
    final List<Candidate> candidates = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

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
        return new Main(new Session(terminal, this, this)).run(arguments);
    }

    @Override
    public Air.Models models(String engine, Optional<String> generator, Optional<String> critic) {
        if (!Set.of(Air.EMBEDDED, "remote").contains(engine))
            throw new InvalidInputException("There is no engine named " + engine + ".");
        return new Air.Models(this, this, this);
    }

    @Override
    public air.model.ProbeReport probe(Optional<String> model, air.model.Call call) {
        return new air.model.ProbeReport(probeWorks, "POST", "status 200", "It works.");
    }

    @Override
    public Optional<String> newDestination(String engine) {
        return engine.equals("remote") && !destinationTold ? Optional.of("Pictures go to remote.") : Optional.empty();
    }

    @Override
    public void rememberDestination(String engine) {
        destinationTold = true;
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
        return EnumSet.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT);
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) throws ModelException {
        readings.add(references);
        fail(readerFailure);
        return PROFILE.withExemplars(references.pictures());
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requests.add(request);
        beforeGenerating.run();
        call.cancellation().throwIfCancelled();
        fail(generatorFailure);
        Usage usage = new Usage("scripted", id(), request.count(), 0, 0, cost, Optional.empty());
        call.meter().used(usage);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            int[] pixels = new int[request.width() * request.height()];
            Arrays.fill(pixels, 0x010101 * requests.size() + i);
            pictures.add(Picture.of(request.width(), request.height(), pixels));
        }
        return new ImageReply(pictures, usage, List.of("I know no 'gryphon'."));
    }

    @Override
    public Critique evaluate(Candidate candidate, Call call) {
        beforeJudging.run();
        candidates.add(candidate);
        double score = scores.get(Math.min(candidates.size(), scores.size()) - 1);
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, "The palette is the biggest gap.", "revision " + candidates.size());
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
