package air.batch;

import static org.assertj.core.api.Assertions.assertThat;

import air.taste.TasteProfile;
import org.junit.jupiter.api.Test;

class OwnTasteTest {
    @Test
    void wordsOfThePromptAreWhatItIsJudgedBy() {
        TasteProfile taste =
                OwnTaste.of(new BatchPrompt("fox", "Night", " the woods ", " calm ", " A fox looks back "));
        assertThat(taste.principles())
                .containsExactly(
                        "The picture shows what was asked for: A fox looks back",
                        "Everything in it belongs to the woods");
        assertThat(taste.emotionalRegister()).isEqualTo("calm");
        assertThat(taste.paletteTendency()).isEqualTo("Colours and light that carry calm");
        assertThat(taste.compositionalStyle()).endsWith("the woods");
        assertThat(taste.avoidList()).contains("anything that was not asked for");
        assertThat(taste.exemplars()).isEmpty();
    }

    @Test
    void moodAndSceneThatAreNotNamedAreTakenFromTheWords() {
        TasteProfile taste = OwnTaste.of(new BatchPrompt("fox", "", "\u00A0", " ", "A fox"));
        assertThat(taste.emotionalRegister()).isEqualTo("the mood that the words call for");
        assertThat(taste.principles().get(1)).isEqualTo("Everything in it belongs to what the words describe");
    }
}
