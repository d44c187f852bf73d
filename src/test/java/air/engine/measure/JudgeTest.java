package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final int[] TASTES = {11, 23, 37, 41};
    private static final String PROMPT = "A boat. Palette: Grey.";

    private static Judgement judge(Taste taste, BufferedImage image) {
        return new Judge().judge(taste, image, "", List.of(), p -> {});
    }

    private static Taste taste(int seed) {
        return Taste.of(Pictures.ofTaste(seed, 4));
    }

    @Test
    void aFurtherPictureOfATasteScoresHigherThanPicturesOfOthers() {
        for (int own : TASTES) {
            Taste taste = taste(own);
            double held = judge(taste, Pictures.picture(own, 9, 240, 180)).score();
            for (int other : TASTES)
                if (other != own)
                    assertThat(judge(taste, Pictures.picture(other, 9, 240, 180))
                                    .score())
                            .as(other + " in " + own)
                            .isLessThan(held - 1);
        }
    }

    @Test
    void aCopyOfAReferenceIsNotAccepted() {
        List<BufferedImage> references = Pictures.ofTaste(11, 4);
        BufferedImage mirrored = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 240 * 180; i++)
            mirrored.setRGB(i % 240, i / 240, references.get(2).getRGB(239 - i % 240, i / 240));
        Taste taste = Taste.of(references);

        assertThat(judge(taste, references.get(1)).score()).isLessThanOrEqualTo(5);
        assertThat(judge(taste, references.get(1)).reasoning()).contains("copy of reference 2");
        assertThat(judge(taste, mirrored).reasoning()).contains("copy of reference 3");
    }

    @Test
    void scoresAndTextsAreComplete() {
        Judgement verdict = new Judge().judge(taste(11), Pictures.picture(23, 1, 200, 300), PROMPT, List.of(), p -> {});

        assertThat(verdict.points()).containsOnlyKeys(Aspect.values());
        assertThat(verdict.points().values()).allSatisfy(p -> assertThat(p).isBetween(0.0, 10.0));
        assertThat(verdict.score()).isBetween(0.0, 10.0);
        assertThat(verdict.reasoning()).endsWith(".").doesNotContainPattern("[\\[\\]=]");
        assertThat(verdict.revisedPrompt())
                .startsWith(PROMPT)
                .contains("Adjust:")
                .doesNotContainPattern("[\\[\\]=]");
    }

    @Test
    void asksForTheOppositeOfWhatIsWrong() {
        Taste taste = taste(11);
        BufferedImage dark = Pictures.picture(11, 9, 240, 180);
        for (int i = 0; i < 240 * 180; i++)
            dark.setRGB(i % 240, i / 240, (dark.getRGB(i % 240, i / 240) >> 1) & 0x7F7F7F);

        Adjustments asked = PromptText.parse(new Judge()
                        .judge(taste, dark, PROMPT, List.of(), p -> {})
                        .revisedPrompt())
                .adjustments();

        assertThat(asked.amount(Feature.KEY) + asked.amount(Feature.PLEASURE)).isPositive();
    }

    @Test
    void sayingTheSamePromptWithOtherFullStopsSteersNothing() {
        Taste taste = taste(11);
        Sentences s = taste.sentences();
        String prompt = "A boat. Taste principles: " + String.join("; ", s.principles()) + ". Palette: " + s.palette()
                + ". Composition: " + s.composition() + ". Mood: " + s.emotion() + ". Texture: " + s.texture()
                + (s.avoid().isEmpty() ? "" : ". Avoid: " + String.join(", ", s.avoid())) + ".";

        assertThat(taste.following(PromptText.parse(prompt))).isSameAs(taste);
        assertThat(taste.following(PromptText.parse("A boat."))).isSameAs(taste);
        assertThat(taste.following(PromptText.parse(PROMPT))).isNotSameAs(taste);
    }

    @Test
    void theSamePictureIsJudgedTheSame() {
        Taste taste = taste(23);
        BufferedImage picture = Pictures.picture(23, 7, 240, 180);

        assertThat(judge(taste, picture)).isEqualTo(judge(taste(23), picture));
    }

    @Test
    void aPictureDrawnFromWordsThatWereNotUnderstoodIsNeverAcceptedByItself() {
        Taste taste = taste(11);
        BufferedImage picture = Pictures.picture(11, 9, 240, 180);
        String prompt = "a grumbleflock. Palette: Grey.";

        Judgement drawn = new Judge().judge(taste, new Judge.Piece(picture, prompt, List.of(), true, false), p -> {});
        Judgement given = new Judge().judge(taste, new Judge.Piece(picture, prompt, List.of(), false, false), p -> {});

        assertThat(drawn.score()).isLessThanOrEqualTo(5.9);
        assertThat(drawn.reasoning()).contains("were not understood").contains("grumbleflock");
        assertThat(given.reasoning()).doesNotContain("not understood");
    }

    @Test
    void wordsThatWereUnderstoodLimitNothing() {
        BufferedImage picture = Pictures.picture(11, 9, 240, 180);

        assertThat(new Judge()
                        .judge(taste(11), new Judge.Piece(picture, "A boat.", List.of(), true, false), p -> {})
                        .score())
                .isEqualTo(new Judge()
                        .judge(taste(11), new Judge.Piece(picture, "A boat.", List.of(), false, false), p -> {})
                        .score());
        assertThat(new Judge()
                        .judge(taste(11), new Judge.Piece(picture, "", List.of(), true, false), p -> {})
                        .reasoning())
                .doesNotContain("not understood");
    }

    @Test
    void tellsProgressAndStopsWhenItsListenerThrows() {
        List<Double> told = new ArrayList<>();
        new Judge().judge(taste(11), Pictures.picture(1, 1, 64, 64), "", List.of(), told::add);

        assertThat(told).isSorted().startsWith(0.0).endsWith(1.0);
        assertThatThrownBy(() -> new Judge().judge(taste(11), Pictures.picture(1, 1, 64, 64), "", List.of(), p -> {
                    if (p > 0) throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
