package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.studio.Choice;
import air.studio.Models;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Prompts;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemRunTest {
    private static final BatchPrompt ITEM = new BatchPrompt("fox", "Night", "In the snow", "calm", "A fox looks back");
    private static final List<String> STEPS =
            List.of("iteration_%d.png", "iteration_%d_results.json", "iteration_%d_evaluation.json");

    @TempDir
    private Path out;

    private final Scripted models = new Scripted();
    private final Cancellation cancellation = new Cancellation();
    private final List<String> heard = new ArrayList<>();
    private final List<Picture> seen = new ArrayList<>();
    private Optional<TasteProfile> taste = Optional.empty();
    private boolean stopping;
    private Path folder;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void nameTheItemsFolder() {
        folder = out.resolve("results/fox");
    }

    /** Makes grey pictures for two cents, judges them 5 and then 7; what a test adds is done before. */
    private static final class Scripted implements ImageModel, Critic {
        private final List<ImageRequest> requests = new ArrayList<>();
        private final List<Work> candidates = new ArrayList<>();
        private Optional<BigDecimal> cost = Optional.of(new BigDecimal("0.02"));
        private Step generating = call -> {};
        private Step judging = call -> {};
        private Caveats caveats = Caveats.NONE;
        private Critique.Details details = Critique.Details.NONE;

        private interface Step {
            void before(Call call) throws ModelException;
        }

        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.TEXT_TO_IMAGE);
        }

        @Override
        public Caveats caveats(ImageRequest request, Call call) {
            return caveats;
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) throws ModelException {
            generating.before(call);
            requests.add(request);
            Usage usage = new Usage("test", "scripted-1", 1, 0, 0, cost, Optional.empty());
            call.meter().used(usage);
            Picture picture = TasteFixtures.picture(request.width(), request.height(), 0x010101 * requests.size());
            return new ImageReply(List.of(picture), usage, List.of("a note"));
        }

        @Override
        public Critique evaluate(Work candidate, Call call) throws ModelException {
            judging.before(call);
            candidates.add(candidate);
            double score = candidate.earlier().isEmpty() ? 5 : 7;
            return TasteFixtures.critique(score, candidate.prompt() + " Quieter.")
                    .with(details);
        }
    }

    private final class PlainFiles implements BatchRunner.Filing {
        @Override
        public byte[] of(BatchPrompt item, ImageRequest request, ImageReply reply) {
            return reply.pictures().get(0).png();
        }

        @Override
        public void seen(BatchPrompt item, Picture picture) {
            seen.add(picture);
        }
    }

    private final class Heard implements BatchListener {
        @Override
        public void working(String id, String doing) {
            heard.add(id + ": " + doing);
        }

        @Override
        public void said(Level level, String sentence) {
            heard.add(level + " " + sentence);
        }
    }

    private InstantSource clock() {
        return () -> {
            now = now.plusMillis(1500);
            return now;
        };
    }

    private ItemRun run() throws ModelException {
        ItemRun run = item();
        run.run();
        return run;
    }

    private ItemRun item() {
        BatchSettings settings =
                new BatchSettings(new Choice("test", Optional.empty(), Optional.empty()), 96, 64, 100, 2, 1);
        BatchFolder folder = BatchFolder.claim(out);
        folder.close();
        BatchRunner.Workshop shop = new BatchRunner.Workshop(
                item -> new Models(null, models, models),
                new PlainFiles(),
                taste,
                folder,
                new ContactSheet(folder.sheetFolder(), 2, List.of(ITEM), new Heard()),
                Optional::empty,
                false,
                Outage.Patience.DEFAULT,
                clock(),
                new HashSet<>(Set.of("The references are photographs.")));
        return new ItemRun(ITEM, 104, settings, shop, new ItemRun.Watch(new Heard(), cancellation, () -> stopping));
    }

    @Test
    void whatTheGeneratorWillNotDoIsSaidOnceBeforeThePictureUnlessItIsOfAllItems() throws ModelException {
        models.caveats = new ImageModel.Caveats(List.of("The references are photographs.", "No foxes."), false);

        run();

        assertThat(heard)
                .startsWith("WARNING fox: No foxes.", "fox: generating iteration 1")
                .containsOnlyOnce("WARNING fox: No foxes.")
                .noneMatch(line -> line.contains("photographs"));
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (int iteration = 1; iteration <= 2; iteration++)
            for (String step : STEPS) files.add(folder.resolve(String.format(step, iteration)));
        return files;
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new HashMap<>();
        for (Path file : files()) if (Files.exists(file)) contents.put(file, Files.readAllBytes(file));
        return contents;
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    @Test
    void eachStepIsAskedOnlyWhereItsFileIsMissingInAnyCombination() throws Exception {
        run();
        Map<Path, byte[]> whole = contents();
        List<Path> files = files();
        for (int missing = 0; missing < 1 << files.size(); missing++) {
            for (Map.Entry<Path, byte[]> file : whole.entrySet()) Files.write(file.getKey(), file.getValue());
            for (int i = 0; i < files.size(); i++) if ((missing >> i & 1) == 1) Files.delete(files.get(i));
            Map<Path, byte[]> kept = contents();
            models.requests.clear();
            models.candidates.clear();

            run();

            String which = "missing " + Integer.toBinaryString(missing);
            assertThat(models.requests).as(which).hasSize((missing & 1) + (missing >> 3 & 1));
            assertThat(models.candidates).as(which).hasSize((missing >> 2 & 1) + (missing >> 5 & 1));
            assertThat(files).as(which).allMatch(Files::exists);
            for (Path file : files)
                if (kept.containsKey(file) && !remade(file, kept))
                    assertThat(file).as(which).hasBinaryContent(kept.get(file));
        }
    }

    /** What the results say belongs to the picture: with it they are made anew. */
    private static boolean remade(Path file, Map<Path, byte[]> kept) {
        String name = file.getFileName().toString();
        return name.endsWith("_results.json")
                && !kept.containsKey(file.resolveSibling(name.replace("_results.json", ".png")));
    }

    @Test
    void ownWordsAreSentAsTheyAre() throws ModelException {
        run();
        assertThat(models.requests.get(0).prompt()).isEqualTo(ITEM.intent());
        assertThat(models.requests.get(1).prompt()).isEqualTo(ITEM.intent() + " Quieter.");
        assertThat(models.candidates.get(0).profile()).isEqualTo(OwnTaste.of(ITEM));
    }

    @Test
    void promptIsMadeOfTheTasteWhereThereIsOne() throws ModelException {
        Picture exemplar = TasteFixtures.picture(64, 64, 3);
        taste = Optional.of(TasteFixtures.profile().withExemplars(List.of(exemplar)));
        run();
        ImageRequest first = models.requests.get(0);
        assertThat(first.prompt()).isEqualTo(Prompts.first(ITEM.intent(), taste.get()));
        assertThat(first.references()).containsExactly(exemplar);
        assertThat(models.candidates.get(0).profile()).isEqualTo(taste.get());
    }

    @Test
    void everyRequestHasTheItemsSeedAndTheBatchsSize() throws ModelException {
        run();
        assertThat(models.requests).hasSize(2).allMatch(r -> r.seed() == 104 && r.width() == 96 && r.height() == 64);
    }

    @Test
    void resultsAndEvaluationSayHowTheyCameAbout() throws Exception {
        run();
        assertThat(json("iteration_2_results.json"))
                .isEqualTo(new ObjectMapper()
                        .readTree(
                                """
                {"id": "fox", "iteration": 2, "prompt": "%s Quieter.", "seed": 104, "picture": "iteration_2.png",
                 "model": "scripted-1", "width": 96, "height": 64, "cost_usd": 0.02, "notes": ["a note"],
                 "generating_seconds": 1.5}
                """
                                        .formatted(ITEM.intent().replace("\"", "\\\""))));
        JsonNode evaluation = json("iteration_1_evaluation.json");
        assertThat(evaluation.path("score").asDouble()).isEqualTo(5);
        assertThat(evaluation.path("model").asText()).isEqualTo("scripted");
        assertThat(evaluation.path("judging_seconds").asDouble()).isEqualTo(1.5);
    }

    @Test
    void resultsThatWereLostSayOnlyWhatIsKnown() throws Exception {
        run();
        Files.delete(folder.resolve("iteration_1_results.json"));
        run();
        JsonNode results = json("iteration_1_results.json");
        assertThat(results.path("prompt").asText()).isEqualTo(ITEM.intent());
        assertThat(results.path("seed").asInt()).isEqualTo(104);
        assertThat(results.has("cost_usd")).isFalse();
    }

    @Test
    void picturesOfAnEarlierSessionAreMadeKnownAndJudgedWithWhatWasSaidOfThem() throws Exception {
        run();
        Files.delete(folder.resolve("iteration_2_evaluation.json"));
        models.candidates.clear();
        assertThat(seen).isEmpty();

        run();

        assertThat(seen).hasSize(2);
        assertThat(models.candidates).hasSize(1);
        assertThat(models.candidates.get(0).picture().rgb())
                .isEqualTo(seen.get(1).rgb());
        assertThat(models.candidates.get(0).earlier()).singleElement().satisfies(attempt -> {
            assertThat(attempt.prompt()).isEqualTo(ITEM.intent());
            assertThat(attempt.critique().score()).isEqualTo(5);
        });
    }

    @Test
    void listenerHearsOfTheStepsThatAreTaken() throws Exception {
        models.generating = call -> {
            call.progress().report("waiting in line", Double.NaN);
            call.progress().report("step 3", 0.5);
        };
        run();
        Files.delete(folder.resolve("iteration_2_evaluation.json"));
        run();
        assertThat(heard)
                .containsExactly(
                        "fox: generating iteration 1",
                        "fox: iteration 1: waiting in line",
                        "fox: evaluating iteration 1",
                        "fox: generating iteration 2",
                        "fox: iteration 2: waiting in line",
                        "fox: evaluating iteration 2",
                        "fox: evaluating iteration 2");
    }

    @Test
    void batchThatStopsEndsTheItemBeforeItsNextStep() {
        models.generating = call -> stopping = true;
        ItemRun run = item();
        assertThatThrownBy(run::run).isInstanceOf(ItemRun.StoppedException.class);
        assertThat(folder.resolve("iteration_1.png")).isRegularFile();
        assertThat(folder.resolve("iteration_1_results.json")).isRegularFile();
        assertThat(models.candidates).isEmpty();
        assertThat(run.unfinished().state()).isEqualTo(ItemResult.State.UNFINISHED);
        assertThat(run.unfinished().rounds()).hasSize(1);
    }

    @Test
    void batchThatStopsStillJudgesNothingAndMakesNothing() {
        stopping = true;
        assertThatThrownBy(this::run).isInstanceOf(ItemRun.StoppedException.class);
        assertThat(models.requests).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void cancelledBatchEndsTheItemBeforeItsNextStep() {
        models.judging = call -> cancellation.cancel();
        ItemRun run = item();
        assertThatThrownBy(run::run).isInstanceOf(CancellationException.class);
        assertThat(models.requests).hasSize(1);
        assertThat(folder.resolve("iteration_1_evaluation.json")).isRegularFile();
    }

    @Test
    void pictureOfACancelledBatchIsKeptAndNotJudged() {
        models.generating = call -> cancellation.cancel();
        assertThatThrownBy(this::run).isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("iteration_1.png")).isRegularFile();
        assertThat(models.candidates).isEmpty();
    }

    @Test
    void failedCritiqueEndsTheItemAndKeepsThePicture() {
        ModelException down = new ModelException(ModelException.Kind.UNAVAILABLE, "p", "m", "It is down.");
        models.judging = call -> {
            throw down;
        };
        ItemRun run = item();
        assertThatThrownBy(run::run).isSameAs(down);
        assertThat(models.requests).hasSize(1);
        assertThat(folder.resolve("iteration_1.png")).isRegularFile();
        assertThat(run.further()).as("a picture was made").isTrue();
    }

    @Test
    void failedPictureGetsTheItemNoFurther() {
        ModelException down = new ModelException(ModelException.Kind.UNAVAILABLE, "p", "m", "It is down.");
        models.generating = call -> {
            throw down;
        };
        ItemRun run = item();
        assertThatThrownBy(run::run).isSameAs(down);
        assertThat(run.further()).isFalse();
        assertThat(run.postponed("It is down.").rounds()).isEmpty();
    }

    @Test
    void itemThatIsCompleteGetsNoFurther() throws ModelException {
        assertThat(run().further()).isTrue();
        assertThat(run().further()).isFalse();
    }

    @Test
    void critiqueAloneGetsTheItemFurther() throws Exception {
        run();
        Files.delete(folder.resolve("iteration_1_evaluation.json"));
        assertThat(run().further()).isTrue();
    }

    @Test
    void evaluationThatWasDamagedIsNamed() throws Exception {
        run();
        Path evaluation = Files.writeString(folder.resolve("iteration_1_evaluation.json"), "{}");
        assertThatThrownBy(this::run)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(evaluation.toString());
    }

    @Test
    void endIsPutDownInTheSummaryAndOnTheSheet() throws Exception {
        ItemResult result = run().ended(ItemResult.State.COMPLETE, Optional.empty());
        assertThat(result.costUsd()).contains(new BigDecimal("0.04"));
        assertThat(result.best().orElseThrow().number()).isEqualTo(2);
        assertThat(result.rounds())
                .extracting(ItemResult.ItemRound::reasoning)
                .containsExactly("The palette is too warm.", "The palette is too warm.");
        assertThat(json("summary.json").path("score").asDouble()).isEqualTo(7);
        Picture sheet = Picture.read(out.resolve("contact_sheet/00001_fox.jpg"));
        assertThat(sheet.width()).isEqualTo(8 + 2 * 328);
    }

    @Test
    void intervalAndMeasuresAreInTheEvaluationAndStillKnownWhenTheItemIsResumed() throws Exception {
        Critique measured = TasteFixtures.critique(4, "p");
        models.details = Critique.Details.NONE
                .withInterval(Optional.of(new Critique.Interval(4.5, 7.5)), Optional.empty())
                .withMeasured(Optional.of(new Critique.Measured(4, measured.breakdown(), List.of())));
        run();
        assertThat(json("iteration_2_evaluation.json").path("interval").get(1).asDouble())
                .isEqualTo(7.5);
        assertThat(json("iteration_2_evaluation.json")
                        .path("measured")
                        .path("score")
                        .asDouble())
                .isEqualTo(4);

        models.details = Critique.Details.NONE;
        run().ended(ItemResult.State.COMPLETE, Optional.empty());
        assertThat(json("summary.json").path("interval").get(0).asDouble()).isEqualTo(4.5);
        assertThat(json("summary.json").path("close").asBoolean()).isTrue();
    }

    @Test
    void costOfAnItemWithAnUnknownCallIsUnknown() throws ModelException {
        models.cost = Optional.empty();
        assertThat(run().unfinished().costUsd()).isEmpty();
    }

    @Test
    void costOfAnItemThatAskedForNothingIsNothing() throws ModelException {
        run();
        assertThat(run().unfinished().costUsd()).contains(BigDecimal.ZERO);
    }
}
