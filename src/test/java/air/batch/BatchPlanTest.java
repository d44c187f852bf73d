package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Usage;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.Choice;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Studio;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPlanTest {
    /** What version 0.1.0 wrote, byte for byte but for the blanks. */
    private static final String OF_010 =
            """
            {
              "run" : "batch-20260101-120000-abcdef",
              "settings" : {
                "engine" : "embedded",
                "generator" : "",
                "critic" : "",
                "width" : "96",
                "height" : "64",
                "seed" : "41",
                "iterations" : "1",
                "taste" : "the prompts' own words"
              },
              "items" : {
                "1" : "0cb7fdeb35a1c99414a2ef1769e66cee",
                "hill" : "3efe1cbdae0a98a2ed7089bb937960b4"
              }
            }
            """;

    private static final String PROMPTS =
            """
            [{"id": "1", "prompt": "A boat, red", "mood": "calm"}, {"id": "hill", "prompt": "Three hills\u00A0"}]
            """;

    @TempDir
    private Path home;

    private final Scripted models = new Scripted();

    private static final class Scripted implements TasteReader, ImageModel, Critic {
        private final List<ImageRequest> requests = new ArrayList<>();

        @Override
        public String id() {
            return "embedded";
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.TEXT_TO_IMAGE);
        }

        @Override
        public TasteProfile read(ReferenceSet references, Call call) {
            throw new AssertionError("no taste was named");
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) {
            requests.add(request);
            Usage usage = new Usage("embedded", id(), 1, 0, 0, Optional.of(BigDecimal.ZERO), Optional.empty());
            return new ImageReply(
                    List.of(TasteFixtures.picture(request.width(), request.height(), (int) request.seed())),
                    usage,
                    List.of());
        }

        @Override
        public Critique evaluate(Work candidate, Call call) {
            return TasteFixtures.critique(7, "again");
        }
    }

    private Studio studio() {
        return new Studio(
                () -> ModelRegistry.load(home),
                () -> Store.open(home, Optional.empty(), InstantSource.system()),
                List.of(new FixedProvider("embedded", models, "embedded")),
                new OwnCritic(models, models),
                Optional::empty,
                InstantSource.system());
    }

    private static BatchSettings settings(int width, int iterations) {
        return new BatchSettings(
                new Choice("embedded", Optional.empty(), Optional.empty()), width, 64, 1, iterations, 1);
    }

    private Batch.Request request(int iterations) throws IOException {
        Path prompts = Files.writeString(home.resolve("p.json"), PROMPTS);
        return new Batch.Request(
                prompts,
                home.resolve("out"),
                true,
                settings(96, iterations),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false);
    }

    private Path planOf010() throws IOException {
        Files.createDirectories(home.resolve("out"));
        return Files.writeString(home.resolve("out/batch.json"), OF_010);
    }

    @Test
    void batchOf010GoesOnAsItWasBegun() throws IOException, ModelException {
        Path plan = planOf010();
        try (Studio studio = studio()) {
            BatchResult result = new Batch(studio, new BatchListener() {}, InstantSource.system())
                    .run(request(1), new Cancellation());

            assertThat(result.complete()).isEqualTo(2);
            assertThat(models.requests).extracting(ImageRequest::seed).containsExactly(41L, 42L);
            String first = models.requests.get(0).prompt();
            assertThat(studio.reopen("batch-20260101-120000-abcdef", "", Optional.empty())
                            .made(first))
                    .as("its spending goes on")
                    .hasSize(1);
            assertThat(plan).hasContent(OF_010);
        }
    }

    @Test
    void batchOf010IsOnlyGoneOnWithAsItWas() throws IOException {
        planOf010();
        try (Studio studio = studio()) {
            Batch batch = new Batch(studio, new BatchListener() {}, InstantSource.system());
            assertThatThrownBy(() -> batch.run(request(2), new Cancellation()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("iterations (1, now 2)");
        }
        assertThat(models.requests).isEmpty();
    }

    @Test
    void planIsWrittenAsVersion010Did() {
        assertThat(BatchPlan.read(OF_010, "batch.json").text()).isEqualToIgnoringWhitespace(OF_010);
    }

    @Test
    void planMadeAnewIsTheSame() throws IOException {
        Manifest manifest = Manifest.read(Files.writeString(home.resolve("p.json"), PROMPTS));
        BatchPlan now = BatchPlan.of(
                "batch-20260101-120000-abcdef", manifest, settings(96, 1).withSeed(41), "the prompts' own words");
        assertThat(now).isEqualTo(BatchPlan.read(OF_010, "batch.json"));
        assertThat(now.text()).isEqualToIgnoringWhitespace(OF_010);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"embedded\" | \"fal\" | engine (embedded, now fal)",
                "\"generator\" : \"\" | \"generator\" : \"fal/flux\" | generator (none, now fal/flux)",
                "\"critic\" : \"\" | \"critic\" : \"gpt\" | critic (none, now gpt)",
                "\"96\" | \"128\" | width (96, now 128)",
                "\"64\" | \"96\" | height (64, now 96)",
                "\"41\" | \"42\" | seed (41, now 42)",
                "\"iterations\" : \"1\" | \"iterations\" : \"3\" | iterations (1, now 3)",
                "\"the prompts' own words\" | \"0cb7\" | the taste",
                "\"0cb7fdeb35a1c99414a2ef1769e66cee\" | \"0\" | 1 (changed)",
                "\"hill\" | \"hull\" | hill (gone), hull (new)"
            })
    void whatDiffersIsNamed(String was, String now, String named) {
        BatchPlan then = BatchPlan.read(OF_010, "batch.json");
        assertThatThrownBy(() -> then.requireSame(BatchPlan.read(OF_010.replace(was, now), "batch.json"), "here"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("here was started with")
                .hasMessageContaining(": " + named + ". ");
    }

    @Test
    void samePlanInAnotherRunIsTheSame() {
        BatchPlan then = BatchPlan.read(OF_010, "batch.json");
        BatchPlan now = BatchPlan.read(OF_010.replace("abcdef", "fedcba"), "batch.json");
        assertThatCode(() -> then.requireSame(now, "here")).doesNotThrowAnyException();
    }

    @Test
    void onlyTheFirstOfManyChangesAreNamed() {
        String many = "\"a\": \"0\", \"b\": \"0\", \"c\": \"0\", \"d\": \"0\", \"e\": \"0\", \"f\": \"0\", \"1\"";
        assertThatThrownBy(() -> BatchPlan.read(OF_010, "batch.json")
                        .requireSame(BatchPlan.read(OF_010.replace("\"1\" : \"0cb7", many + " : \"0cb7"), "x"), "here"))
                .hasMessageContaining(": a (new), b (new), c (new), d (new), e (new) and 1 more. ");
    }

    @Test
    void planWithoutItemsIsNone() {
        assertThatThrownBy(() -> BatchPlan.read("{\"run\": \"r\", \"settings\": {\"seed\": \"1\"}}", "batch.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("batch.json is not a batch's plan: choose another folder.");
    }
}
