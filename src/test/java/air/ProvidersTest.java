package air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.model.ProbeReport;
import air.settings.Settings;
import air.simulator.CannedModels;
import air.simulator.Simulator;
import air.store.Ledger;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The providers on the network through the one door, as the settings name them: wired, paid for, kept. */
class ProvidersTest {
    @TempDir
    Path home;

    private final Simulator simulator = Simulator.start(new CannedModels());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Air air(String provider, String url, String key) {
        return Air.open(Settings.of(
                Map.of("AIR_HOME", home.toString(), url, simulator.baseUrl(provider), key, Simulator.KEY), home));
    }

    private static Choice choice(String provider) {
        return new Choice(provider, Optional.empty(), Optional.empty());
    }

    private static ReferenceSet references() {
        List<Picture> samples = SampleSets.load("print").pictures();
        return new ReferenceSet(Stream.of(0, 1, 2)
                .map(i -> new ReferenceSet.Named("sample " + i, samples.get(i).atMost(160)))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "gemini, GEMINI_URL, GEMINI_API_KEY",
        "huggingface, HF_URL, HF_TOKEN",
        "fal, FAL_URL, FAL_KEY",
        "wavespeed, WAVESPEED_URL, WAVESPEED_API_KEY"
    })
    void makesAPictureThatIsKeptAndEntered(String provider, String url, String key) throws Exception {
        try (Air air = air(provider, url, key)) {
            Run run = air.studio().open("generate", "waves", Optional.empty());
            ImageReply reply = run.models(choice(provider))
                    .generator()
                    .generate(ImageRequest.textToImage("Waves.", 512, 512, 7), Call.unwatched());

            assertThat(run.asset(reply.pictures().get(0))).isPresent();
            Ledger.Spent spent = run.spent();
            assertThat(spent.calls()).isEqualTo(1);
            assertThat(spent.known().signum() > 0 || spent.unknown() == 1)
                    .as(spent.toString())
                    .isTrue();
        }
        assertKeyIsNowhere();
    }

    @Test
    void geminiReadsPaintsAndJudgesWithinABudget() throws ModelException {
        try (Air air = air("gemini", "GEMINI_URL", "GEMINI_API_KEY")) {
            Run run = air.studio().open("create", "waves", Optional.of(java.math.BigDecimal.ONE));
            Models models = run.models(choice("gemini"));
            TasteProfile taste = models.reader().read(references(), Call.unwatched());
            Picture picture = models.generator()
                    .generate(ImageRequest.textToImage("Waves.", 512, 512, 7), Call.unwatched())
                    .pictures()
                    .get(0);
            double score = models.critic()
                    .evaluate(new air.taste.Critic.Work(picture, taste, "Waves.", List.of()), Call.unwatched())
                    .score();

            assertThat(score).isEqualTo(8.6);
            assertThat(run.spent().calls()).isEqualTo(3);
            assertThat(run.spent().unknown()).isZero();
            assertThat(run.costUsd())
                    .hasValueSatisfying(usd -> assertThat(usd.doubleValue()).isBetween(0.05, 0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({"gemini, GEMINI_API_KEY", "huggingface, HF_TOKEN"})
    void namesTheSettingThatIsMissing(String provider, String key) {
        try (Air air = Air.open(Settings.of(Map.of("AIR_HOME", home.toString()), home))) {
            assertThatThrownBy(() ->
                            air.studio().open("generate", "", Optional.empty()).models(choice(provider)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(key);
        }
    }

    @ParameterizedTest
    @CsvSource({"gemini, GEMINI_URL, GEMINI_API_KEY", "huggingface, HF_URL, HF_TOKEN"})
    void probesAnyOfThem(String provider, String url, String key) throws ModelException {
        try (Air air = air(provider, url, key)) {
            ProbeReport report = air.probe(provider, Optional.empty(), Call.unwatched());

            assertThat(report.works()).as(report.understood()).isTrue();
            assertThat(simulator.requests()).hasSize(1);
        }
    }

    private void assertKeyIsNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(Simulator.KEY);
        }
    }
}
