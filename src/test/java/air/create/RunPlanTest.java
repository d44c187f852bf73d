package air.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunPlanTest {
    private static RunPlan plan(String... settings) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) map.put(settings[i], settings[i + 1]);
        return new RunPlan("r", map);
    }

    private static void assertOther(RunPlan was, RunPlan now, String named) {
        assertThatThrownBy(() -> was.requireSame(now, "out"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "out was started with other settings: " + named + ". Use the same, or choose another folder.");
    }

    @Test
    void onlyTheTasteMayBeLeftOut() {
        assertThatCode(() -> plan("seed", "7", "taste", "abc").requireSame(plan("seed", "7"), "out"))
                .doesNotThrowAnyException();
        assertOther(plan("seed", "7", "taste", "abc"), plan("taste", "abc"), "seed (7, now none)");
    }

    @Test
    void otherTasteIsNamedWithoutItsHash() {
        assertOther(plan("taste", "abc"), plan("taste", "def"), "the taste");
    }

    @Test
    void settingThatAnEarlierVersionDidNotKeepDoesNotCount() {
        assertThatCode(() -> plan("seed", "7").requireSame(plan("seed", "7", "critic", "gpt"), "out"))
                .doesNotThrowAnyException();
    }

    @Test
    void emptySettingIsNone() {
        assertOther(plan("critic", ""), plan("critic", "gpt"), "critic (none, now gpt)");
    }

    @Test
    void fiveAreShownAndTheOthersCounted() {
        assertThat(RunPlan.shown(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d, e");
        assertThat(RunPlan.shown(List.of("a", "b", "c", "d", "e", "f", "g"))).isEqualTo("a, b, c, d, e and 2 more");
    }

    @Test
    void tasteIsNamedByWhatItIs() {
        ReferenceSet references = references(1);
        TasteProfile profile = TasteFixtures.profile();
        String ofReferences = RunPlan.taste(TasteSource.of(references));
        String ofProfile = RunPlan.taste(TasteSource.of(profile));
        assertThat(ofReferences)
                .matches("[0-9a-f]{32}")
                .isEqualTo(RunPlan.taste(TasteSource.of(references(1))))
                .isNotEqualTo(RunPlan.taste(TasteSource.of(references(2))));
        assertThat(ofProfile).matches("[0-9a-f]{32}").isNotEqualTo(ofReferences);
        assertThat(RunPlan.taste(new TasteSource(Optional.of(references), Optional.of(profile))))
                .as("the profile is not read from them")
                .isEqualTo(ofProfile);
    }

    private static ReferenceSet references(int rgb) {
        return new ReferenceSet(IntStream.range(0, 3)
                .mapToObj(i -> new ReferenceSet.Named("r" + i, TasteFixtures.picture(64, 64, rgb + 0x112233 * i)))
                .toList());
    }

    @Test
    void hashIsThatOfVersion010() {
        assertThat(RunPlan.hash("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    }

    @Test
    void damagedNumberIsSaidWithItsRun() {
        assertThat(plan("width", "96").number("width")).isEqualTo(96);
        for (RunPlan damaged : List.of(plan("width", "wide"), plan()))
            assertThatThrownBy(() -> damaged.number("width"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll("run r is damaged", "its width is \"");
    }

    @Test
    void modelsAreThoseItWasBegunWith() {
        assertThat(plan("engine", "fal", "generator", "fal/flux", "critic", "").choice())
                .isEqualTo(new air.studio.Choice("fal", Optional.of("fal/flux"), Optional.empty()));
    }
}
