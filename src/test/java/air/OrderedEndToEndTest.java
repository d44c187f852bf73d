package air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.settings.Settings;
import air.simulator.CannedModels;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.store.AssetQuery;
import air.store.LedgerEntry;
import air.studio.Choice;
import air.studio.Run;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From settings through the studio to a provider that takes orders, and back into ledger and library. */
class OrderedEndToEndTest {
    private static final ImageRequest BOAT = ImageRequest.textToImage("A lone boat at dawn.", 512, 512, 7);

    @TempDir
    Path home;

    private final Simulator simulator = Simulator.start(new CannedModels());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Air air() {
        return Air.open(Settings.of(
                Map.of(
                        "AIR_HOME", home.toString(),
                        "FAL_KEY", Simulator.KEY,
                        "FAL_URL", simulator.baseUrl("fal"),
                        "WAVESPEED_API_KEY", Simulator.KEY,
                        "WAVESPEED_URL", simulator.baseUrl("wavespeed")),
                home));
    }

    private static ImageModel generator(Run run, String engine) {
        return run.models(new Choice(engine, Optional.empty(), Optional.empty()))
                .generator();
    }

    private long paid() {
        return simulator.requests().stream()
                .filter(r -> r.method().equals("POST"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fal", "wavespeed"})
    void makesAPictureThatIsPricedAndKept(String engine) throws ModelException {
        try (Air air = air()) {
            Run run = air.studio().open("generate", "a boat", Optional.of(BigDecimal.ONE));
            ImageReply reply = generator(run, engine).generate(BOAT, Call.unwatched());

            assertThat(run.asset(reply.pictures().get(0))).isPresent();
            LedgerEntry row = air.studio()
                    .store()
                    .ledger()
                    .entries(Optional.of(run.id()), 9)
                    .get(0);
            assertThat(row.state()).isEqualTo(LedgerEntry.State.DONE);
            assertThat(row.costSource()).isEqualTo("price list");
            assertThat(row.costUsd()).hasValueSatisfying(usd -> assertThat(usd).isPositive());
            assertThat(row.requestId()).hasValueSatisfying(id -> assertThat(id).startsWith(engine + "-order-"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fal", "wavespeed"})
    void collectsWhatWasOrderedInsteadOfPayingTwice(String engine) throws ModelException {
        try (Air air = air()) {
            Run run = air.studio().open("generate", "a boat", Optional.empty());
            simulator.misbehave(Misbehaviour.UNAUTHORISED_401, Integer.MAX_VALUE, this::asks);
            assertThatThrownBy(() -> generator(run, engine).generate(BOAT, Call.unwatched()))
                    .hasMessageContaining("continues there");
            simulator.misbehave(Misbehaviour.UNAUTHORISED_401, 0, request -> false);

            assertThat(generator(run, engine).generate(BOAT, Call.unwatched()).pictures())
                    .hasSize(1);
            assertThat(paid()).isEqualTo(1);
        }
    }

    @Test
    void keepsAVideoInTheLibrary() throws ModelException {
        try (Air air = air()) {
            Run run = air.studio().open("generate", "waves", Optional.empty());
            Choice choice = new Choice("fal", Optional.of("fal/kling-text-to-video"), Optional.empty());
            ImageModel model = run.models(choice, Operation.TEXT_TO_VIDEO).generator();
            ImageRequest film = new ImageRequest(
                    Operation.TEXT_TO_VIDEO,
                    "Waves.",
                    1280,
                    720,
                    1,
                    1,
                    BOAT.inputs(),
                    BOAT.references(),
                    ImageRequest.Options.NONE);

            assertThat(model.generate(film, Call.unwatched()).files())
                    .singleElement()
                    .satisfies(file -> assertThat(file.mediaType()).isEqualTo("video/mp4"));
            assertThat(air.studio()
                            .store()
                            .library()
                            .search(AssetQuery.LATEST.withRun(run.id()))
                            .assets())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.mediaType()).isEqualTo("video/mp4"));
            assertThat(simulator.requests().get(0).json().path("duration").asText())
                    .isEqualTo("5");
            assertThat(simulator.requests().get(0).json().path("aspect_ratio").asText())
                    .isEqualTo("16:9");
        }
    }

    @Test
    void probesAConnection() throws ModelException {
        try (Air air = air()) {
            assertThat(air.probe("wavespeed", Optional.empty(), Call.unwatched()))
                    .satisfies(report -> {
                        assertThat(report.works()).as(report.understood()).isTrue();
                        assertThat(report.toString()).doesNotContain(Simulator.KEY);
                    });
        }
    }

    private boolean asks(Recorded request) {
        return request.method().equals("GET");
    }
}
