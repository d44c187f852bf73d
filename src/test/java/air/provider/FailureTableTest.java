package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.cli.CommandLineRun;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Progress;
import air.model.QueuedModel;
import air.model.Usage;
import air.simulator.CannedModels;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.studio.Models;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ModelCritic;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import air.wire.Retries;
import air.wire.Wire;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every misbehaviour of every provider, always, against the command line: what the user reads, the exit code, the calls
 * made, the money at risk, the time to cancel. Writes the table to target/failure-table.md.
 */
class FailureTableTest {
    private static final List<String> ROWS = new CopyOnWriteArrayList<>();
    private static final Wire.Patience SHORT = new Wire.Patience(Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(1, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    private static final String ORDER = "an order was taken";

    @TempDir
    Path folder;

    /** The request that goes wrong. */
    private enum TimeReader {
        PAINTING,
        JUDGING,
        ORDERING,
        ASKING,
        FETCHING;

        boolean is(Recorded request) {
            boolean file = request.path().contains("/files/");
            return switch (this) {
                case ORDERING -> request.method().equals("POST");
                case ASKING -> request.method().equals("GET") && !file;
                case FETCHING -> file;
                default -> true;
            };
        }
    }

    /** A misbehaviour, and where. */
    record Case(Service service, Misbehaviour how, TimeReader when) {
        @Override
        public String toString() {
            return service.id() + ": " + how.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", "
                    + when.name().toLowerCase(Locale.ROOT);
        }

        boolean painting() {
            return when != TimeReader.JUDGING;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(answering(), ordering());
    }

    private static Stream<Case> answering() {
        return Stream.of(Service.OPENAI, Service.GEMINI, Service.HUGGINGFACE).flatMap(service -> Stream.of(
                        Misbehaviour.values())
                .filter(how -> how.isOf(service.id()) && (service == Service.OPENAI || !how.ofWaits()))
                .flatMap(how -> Stream.of(true, false)
                        .filter(painting -> painting || service != Service.HUGGINGFACE)
                        .filter(painting -> painting ? !how.ofWords() : !how.ofImages() && !how.ofWaits())
                        .map(painting -> new Case(service, how, painting ? TimeReader.PAINTING : TimeReader.JUDGING))));
    }

    /** Providers that take orders: what differs from the others, and what differs between them. */
    private static Stream<Case> ordering() {
        Map<TimeReader, List<Misbehaviour>> common = Map.of(
                TimeReader.ORDERING,
                List.of(
                        Misbehaviour.UNAUTHORISED_401,
                        Misbehaviour.NO_MODEL_404,
                        Misbehaviour.RATE_429,
                        Misbehaviour.RESET_BEFORE_HEADERS,
                        Misbehaviour.TRUNCATED_JSON),
                TimeReader.ASKING,
                List.of(
                        Misbehaviour.UNAUTHORISED_401,
                        Misbehaviour.NO_MODEL_404,
                        Misbehaviour.RATE_429_HOUR,
                        Misbehaviour.ERROR_500,
                        Misbehaviour.RESET_BEFORE_HEADERS,
                        Misbehaviour.HTML_WITH_200),
                TimeReader.FETCHING,
                List.of(Misbehaviour.NO_MODEL_404, Misbehaviour.NOT_AN_IMAGE, Misbehaviour.BLACK_IMAGE));
        Stream<Case> shared = Stream.of(TimeReader.ORDERING, TimeReader.ASKING, TimeReader.FETCHING)
                .flatMap(when -> common.get(when).stream().map(how -> new Case(Service.FAL, how, when)));
        Stream<Case> own = Stream.of(Service.FAL, Service.WAVESPEED).flatMap(service -> Stream.of(Misbehaviour.values())
                .filter(how -> how.name().startsWith(service.name() + "_"))
                .map(how -> new Case(service, how, TimeReader.PAINTING)));
        return Stream.concat(shared, own);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsTheUserInASentenceAndLosesNothing(Case one) throws IOException {
        List<Usage> metered = new CopyOnWriteArrayList<>();
        List<String> told = new CopyOnWriteArrayList<>();
        try (WireFixture wire = new WireFixture(
                Simulator.start(new CannedModels()),
                WireFixture.QUICK,
                one.how == Misbehaviour.HUGE_IMAGE_25_MB ? Wire.Patience.DEFAULT : SHORT)) {
            wire.simulator.misbehave(one.how, Integer.MAX_VALUE, one.when::is);
            CommandLineRun run = run(one, watched(one.service, wire, metered, told));

            assertThat(run.code()).isIn(0, 1);
            assertThat(run.out() + run.err() + told)
                    .doesNotContain(Simulator.KEY)
                    .doesNotContain("Exception");
            if (run.code() == 1)
                assertThat(run.err().strip().lines().filter(l -> !l.matches("(Seed|Costs?|What this|The price of) .*")))
                        .singleElement()
                        .satisfies(line -> assertThat(line.length()).isBetween(30, 520));
            assertThat(run.out() + run.err()).doesNotContain("\u001b");
            String sentence = run.code() == 0
                    ? "(works) " + run.out().lines().findFirst().orElse("")
                    : run.err().strip().lines().reduce((a, b) -> b).orElse("");
            ROWS.add(String.join(
                    " | ",
                    "| " + one,
                    sentence.replace(folder.toString(), "FOLDER").replaceAll("127\\.0\\.0\\.1", "HOST"),
                    String.valueOf(run.code()),
                    String.valueOf(wire.simulator.requests().size()),
                    money(metered, told.contains(ORDER)),
                    timeToCancel(one),
                    told.stream()
                                    .filter(t -> t.startsWith("waiting"))
                                    .findFirst()
                                    .orElse("") + " |"));
        }
    }

    private CommandLineRun run(Case one, Models models) throws IOException {
        if (one.painting())
            return CommandLineRun.of(
                    models,
                    "generate",
                    "--engine",
                    "openai",
                    "--prompt",
                    "A lone boat",
                    "--width",
                    "64",
                    "--height",
                    "64",
                    "--out",
                    folder.resolve("made.png").toString());
        Path picture = Files.write(
                folder.resolve("judged.png"),
                WireFixture.picture(300, 200, Color.PINK).png());
        TasteProfile taste = WireFixture.profile().withExemplars(List.of(WireFixture.picture(64, 64, Color.PINK)));
        Path profile = Files.writeString(folder.resolve("profile.json"), TasteJson.write(taste));
        return CommandLineRun.of(
                models, "critique", picture.toString(), "--profile", profile.toString(), "--engine", "openai");
    }

    /** The provider's models, what they meter and tell overheard. */
    private static Models watched(Service service, WireFixture wire, List<Usage> metered, List<String> told) {
        ImageModel generator = wire.generator(service);
        Critic critic = new ModelCritic(wire.visionModel(service));
        ImageModel watchedGenerator = new ImageModel() {
            @Override
            public String id() {
                return generator.id();
            }

            @Override
            public Set<Operation> operations() {
                return generator.operations();
            }

            @Override
            public ImageReply generate(ImageRequest request, Call call) throws ModelException {
                return generator.generate(request, overheard(call, metered, told));
            }
        };
        Critic watchedCritic = new Critic() {
            @Override
            public String id() {
                return critic.id();
            }

            @Override
            public Critique evaluate(Work candidate, Call call) throws ModelException {
                return critic.evaluate(candidate, overheard(call, metered, told));
            }
        };
        return new Models(null, watchedGenerator, watchedCritic);
    }

    private static Call overheard(Call call, List<Usage> metered, List<String> told) {
        Progress progress = (message, fraction) -> told.add(message);
        return new Call(call.cancellation(), progress, new Call.Meter() {
            @Override
            public void used(Usage usage) {
                metered.add(usage);
            }

            @Override
            public void submitted(QueuedModel.Order order) {
                told.add(ORDER);
            }
        });
    }

    private static String money(List<Usage> metered, boolean ordered) {
        if (metered.isEmpty()) return ordered ? "an order that goes on" : "none";
        long unknown = metered.stream().filter(u -> u.costUsd().isEmpty()).count();
        List<String> parts = new ArrayList<>();
        if (unknown > 0) parts.add(unknown + " answer" + (unknown > 1 ? "s" : "") + ", cost unknown");
        metered.stream()
                .flatMap(u -> u.costUsd().stream())
                .reduce(java.math.BigDecimal::add)
                .ifPresent(sum -> parts.add("$" + sum + " told"));
        return String.join(" + ", parts);
    }

    /** With the real waits and the real patience, cancelled after 0.4 s. */
    private static String timeToCancel(Case one) {
        Simulator simulator = Simulator.start(new CannedModels());
        Retries real = new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(30), () -> 0.9);
        try (WireFixture wire = new WireFixture(simulator, real, Wire.Patience.DEFAULT)) {
            wire.simulator.misbehave(one.how, Integer.MAX_VALUE, one.when::is);
            Cancellation cancellation = new Cancellation();
            Call call = new Call(cancellation, (message, fraction) -> {}, usage -> {});
            AtomicLong cancelled = new AtomicLong();
            TIMER.schedule(
                    () -> {
                        cancelled.set(System.nanoTime());
                        cancellation.cancel();
                    },
                    400,
                    TimeUnit.MILLISECONDS);
            try {
                if (one.painting()) wire.generator(one.service).generate(WireFixture.request(), call);
                else new ModelCritic(wire.visionModel(one.service)).evaluate(WireFixture.candidate(), call);
                return "over before";
            } catch (CancellationException e) {
                return (System.nanoTime() - cancelled.get()) / 1_000_000 + " ms";
            } catch (ModelException e) {
                return "over before";
            }
        }
    }

    @AfterAll
    static void write() throws IOException {
        List<String> table = new ArrayList<>();
        table.add(
                "| misbehaviour, always | the user reads | exit | calls | money at risk | cancelled within | told while waiting |");
        table.add("|---|---|---|---|---|---|---|");
        table.addAll(ROWS);
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "failure-table.md"), table.stream().collect(Collectors.joining("\n", "", "\n")));
    }
}
