package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.VisionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a profile's sentences show in the references, as a vision model says. */
class EvidenceAnswerTest {
    private static final TasteProfile PROFILE = TasteFixtures.profile();
    private static final ReferenceSet REFERENCES = new ReferenceSet(List.of(
            new ReferenceSet.Named("a", TasteFixtures.picture(640, 480, 1)),
            new ReferenceSet.Named("b", TasteFixtures.picture(2048, 1024, 2)),
            new ReferenceSet.Named("c", TasteFixtures.picture(640, 480, 3))));
    /** The fourth of what is asked about, after three principles. */
    private static final String PALETTE = PROFILE.paletteTendency();

    private final Asked model = new Asked();
    private final List<String> told = new ArrayList<>();

    private TasteProfile read(String answer) throws ModelException {
        model.answers.add(answer);
        return read(PROFILE);
    }

    private TasteProfile read(TasteProfile profile) throws ModelException {
        return new ModelTasteReader(model)
                .withEvidence(
                        profile, REFERENCES, Call.unwatched().withProgress((sentence, done) -> told.add(sentence)));
    }

    private static TasteProfile.Sighting sighting(int reference, Box box) {
        return new TasteProfile.Sighting(reference, Optional.ofNullable(box), OptionalDouble.empty());
    }

    private static TasteProfile.Evidence evidence(TasteProfile.Sighting... shown) {
        return new TasteProfile.Evidence(PALETTE, Optional.empty(), List.of(shown));
    }

    @Test
    void asksOnceAboutEverySentenceThatCanBeShown() throws Exception {
        TasteProfile read =
                read("{\"evidence\":[{\"sentence\":4,\"shown\":[{\"reference\":2,\"box\":[0.1,0.2,0.3,0.4]},"
                        + "{\"reference\":3,\"box\":[]}]}]}");

        assertThat(read.evidence())
                .containsExactly(evidence(sighting(1, new Box(0.1, 0.2, 0.3, 0.4)), sighting(2, null)));
        assertThat(read.withEvidence(List.of())).isEqualTo(PROFILE);
        assertThat(told).isEmpty();
        VisionRequest request = model.requests.get(0);
        assertThat(request.pictures()).hasSize(3).allSatisfy(p -> assertThat(p.width())
                .isLessThanOrEqualTo(1024));
        assertThat(request.text())
                .contains("1. Emptiness carries the picture\n")
                .contains("4. " + PALETTE + "\n")
                .contains("7. Dry brush on absorbent paper\n")
                .doesNotContain("clutter");
    }

    @Test
    void whatIsThereAlreadyIsNotAskedFor() throws Exception {
        TasteProfile known = PROFILE.withEvidence(List.of(evidence(sighting(0, null))));

        assertThat(read(known)).isEqualTo(known);
        assertThat(model.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evidence\":[{\"sentence\":\"4.\",\"shown\":[{\"reference\":\"Image 2\",\"box\":[10,20,30,40]}]}]}",
                "{\"evidence\":[{\"sentence\":\"warm paper and grey ink, one vermilion accent.\",\"shown\":"
                        + "[{\"image\":2,\"bbox\":\"0.1, 0.2, 0.3, 0.4\"}]}]}",
                "{\"evidence\":[{\"clause\":\"grey ink\",\"places\":{\"reference\":2,\"box\":[0.1,0.2,0.3,0.4]}}]}",
                "So:\n```json\n{\"result\":{\"evidence\":[{\"sentence\":4,\"shown\":[{\"reference\":2.0,"
                        + "\"box\":{\"x1\":0.1,\"y1\":0.2,\"x2\":0.4,\"y2\":0.6}}]}]}}\n```",
                "{\"evidence\":[{\"sentence\":9,\"shown\":[{\"reference\":1,\"box\":[]}]},"
                        + "{\"sentence\":\"Gold leaf everywhere\",\"shown\":[{\"reference\":1,\"box\":[]}]},"
                        + "{\"sentence\":4,\"shown\":[{\"reference\":4,\"box\":[]},{\"reference\":1,\"box\":[2,2,0,0]},"
                        + "{\"reference\":1,\"box\":[0.9,0.9,0.9,0.9]},{\"reference\":2,\"box\":[10,20,30,40]}]}]}"
            })
    void takesWhatCanBeMeantAndDropsTheRest(String answer) throws Exception {
        assertThat(read(answer).evidence()).singleElement().satisfies(one -> {
            assertThat(one.clause()).isEqualTo(PALETTE);
            assertThat(one.shown()).singleElement().satisfies(place -> {
                assertThat(place.reference()).isEqualTo(1);
                assertThat(place.place().orElseThrow().x()).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-9));
                assertThat(place.place().orElseThrow().height())
                        .isCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I like these images.",
                "I cannot see the images.",
                "{}",
                "{\"evidence\":null}",
                "{\"evidence\":[]}",
                "{\"evidence\":[7,null,[],\"4\",{}]}",
                "{\"evidence\":[{\"sentence\":4}]}",
                "{\"evidence\":[{\"sentence\":4,\"shown\":\"in the sky\"}]}",
                "{\"evidence\":[{\"sentence\":4,\"shown\":[2,3]}]}",
                "{\"evidence\":[{\"sentence\":0,\"shown\":[{\"reference\":1,\"box\":[]}]}]}",
                "{\"evidence\":[{\"sentence\":\"the\",\"shown\":[{\"reference\":1,\"box\":[]}]}]}",
                "{\"evidence\":[{\"sentence\":4,\"shown\":[{\"reference\":0,\"box\":[]},{\"reference\":1,\"box\":[]}]}]}"
            })
    void anAnswerThatCannotBeUsedIsSaidAndCostsNothingElse(String answer) throws Exception {
        assertThat(read(answer)).isEqualTo(PROFILE);
        assertThat(model.requests).hasSize(1);
        assertThat(told)
                .containsExactly("no places in the references to show for the profile: the answer names none that can"
                        + " be used.");
    }

    @Test
    void aRefusalIsSaidAndCostsNothingElse() throws Exception {
        assertThat(read(PROFILE)).isEqualTo(PROFILE);
        assertThat(told).containsExactly("no places in the references to show for the profile: It says REFUSED.");
    }

    @ParameterizedTest
    @EnumSource(names = {"OVER_BUDGET", "UNAUTHORISED", "OUT_OF_CREDIT", "UNAVAILABLE"})
    void whatStopsAllQuestionsIsAFailure(Kind kind) {
        model.failing = kind;

        assertThatThrownBy(() -> read(PROFILE)).isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }

    @Test
    void keepsThreePlacesOfASentenceHoweverTheyAreSpread() throws Exception {
        String one = "{\"sentence\":4,\"shown\":[{\"reference\":%d,\"box\":[]}]}";

        assertThat(read("{\"evidence\":[" + one.formatted(1) + "," + one.formatted(1) + "," + one.formatted(2) + ","
                                + one.formatted(3) + "]}")
                        .evidence())
                .containsExactly(evidence(sighting(0, null), sighting(1, null), sighting(2, null)));
    }
}
