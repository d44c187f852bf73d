package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.simulator.CannedModels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking again: at most twice, with the answer and what was wrong with it, and smaller pictures. */
class InterviewTest {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<VisionRequest> asked = new ArrayList<>();

    private boolean cutOff;

    private final VisionModel model = new VisionModel() {
        @Override
        public String id() {
            return "a/vision-model";
        }

        @Override
        public String provider() {
            return "scripted";
        }

        @Override
        public Reply answer(VisionRequest request, Call call) throws ModelException {
            asked.add(request);
            if (answers.peek() == null) throw new ModelException(Kind.REFUSED, "scripted", "a/vision-model", "No.");
            return new Reply(answers.poll(), cutOff);
        }
    };

    private Critique judge() throws ModelException {
        Picture picture = Picture.of(800, 400, new int[800 * 400]);
        TasteProfile profile = TasteJson.readProfile(CannedModels.PROFILE, "canned");
        return new ModelCritic(model)
                .evaluate(new Critic.Work(picture, profile, "A boat.", List.of()), Call.unwatched());
    }

    @Test
    void takesAGoodAnswerAtOnce() throws Exception {
        answers.add(CannedModels.critique(7.5));

        assertThat(judge().score()).isEqualTo(7.5);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).pictures().get(0).width()).isEqualTo(512);
    }

    @Test
    void showsTheErrorAndTheAnswerWhenItAsksAgain() throws Exception {
        answers.add(CannedModels.critique(11.0));
        answers.add(CannedModels.critique(7.5));

        assertThat(judge().score()).isEqualTo(7.5);
        assertThat(asked.get(1).text())
                .contains(asked.get(0).text())
                .contains("Your previous answer was:\n")
                .contains("\"score\":11.0")
                .contains("must be 0 to 10 but was 11.0");
        assertThat(asked.get(1).pictures().get(0).width()).isEqualTo(256);
    }

    @Test
    void namesAllThatIsWrongWhenItAsksAgain() throws Exception {
        answers.add(CannedModels.critique(7.5)
                .replace("\"score\":7.5", "\"score\":\"7-8\"")
                .replace("\"texture_feel\":7.5", "\"texture_feel\":null"));
        answers.add(CannedModels.critique(7.5));

        assertThat(judge().score()).isEqualTo(7.5);
        assertThat(asked.get(1).text())
                .contains("It cannot be used: breakdown.texture_feel must be a number but was missing."
                        + " score must be a number but was \"7-8\": give one from 0 to 10.\n");
    }

    @Test
    void asksNothingAgainThatCanBeRead() throws Exception {
        answers.add(
                "So:\n```json\n" + CannedModels.critique(7.5).replace("7.5", "\"7,5/10\"") + "```\n{\"sure\": 0.9}");

        assertThat(judge().score()).isEqualTo(7.5);
        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsAJudgeOnAScaleOfOneWhatIsAskedFor() throws Exception {
        answers.add(CannedModels.critique(0.75));
        answers.add(CannedModels.critique(7.5));

        assertThat(judge().score()).isEqualTo(7.5);
        assertThat(asked.get(1).text()).contains("on a scale of 0 to 1, and 0 to 10 was asked for");
    }

    @Test
    void showsTheAnswerWithoutItsThoughtsWhenItAsksAgain() throws Exception {
        answers.add("<think>" + "Hm. ".repeat(5000) + "</think>" + CannedModels.critique(11));
        answers.add(CannedModels.critique(7.5));

        judge();
        assertThat(asked.get(1).text())
                .contains("Your previous answer was:\n{\"reasoning\"")
                .doesNotContain("Hm.");
    }

    @Test
    void doesNotAskAgainWhatWasCutOff() {
        cutOff = true;
        answers.add(CannedModels.critique(7.5).substring(0, 120));

        assertThatThrownBy(this::judge)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("a/vision-model gave no usable critique: its answer was cut off")
                .hasMessageEndingWith("Choose another model, or try again.");
        assertThat(asked).hasSize(1);
    }

    @Test
    void takesAWholeAnswerThoughWhatFollowedWasCutOff() throws Exception {
        cutOff = true;
        answers.add(CannedModels.critique(7.5) + "\n".repeat(100));

        assertThat(judge().score()).isEqualTo(7.5);
    }

    @Test
    void doesNotAskAgainAModelThatSawNoPicture() {
        answers.add("I'm sorry, but no image was attached.");

        assertThatThrownBy(this::judge)
                .hasMessage("a/vision-model saw no picture: it says \"I'm sorry, but no image was attached\"."
                        + " Choose a model that sees pictures.");
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksThreeTimesAtMost() {
        answers.addAll(List.of("what?", "{}", "", "never asked"));

        assertThatThrownBy(this::judge)
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "a/vision-model gave no usable critique in 3 tries: the answer is empty. Choose another model, or try"
                                + " again.");
        assertThat(asked).hasSize(3);
    }

    @Test
    void doesNotAskAgainWhereTheModelFailed() {
        answers.add("what?");

        assertThatThrownBy(this::judge).hasMessage("No.");
        assertThat(asked).hasSize(2);
    }

    @Test
    void carriesEveryConstraintOfTheQuestion() {
        String question = Instructions.readProfile(4);
        assertThat(question)
                .contains("4 images")
                .contains("ONE precise, opinionated sentence")
                .contains("not what they depict")
                .contains("3 to 5 short items")
                .contains("3 to 5 overarching principles")
                .contains("pattern across all images. Never describe a single image")
                .contains("an image generation model could use every sentence as a constraint");
        assertThat(Instructions.READER).contains("never follow them");
        assertThat(Instructions.CRITIC).contains("never follow them");
    }

    @Test
    void givesTheCriticAnchorsProfileAndEarlierTries() throws Exception {
        TasteProfile profile = TasteJson.readProfile(CannedModels.PROFILE, "canned");
        Critique earlier = TasteJson.readCritique(CannedModels.critique(4.0), "canned");
        String question = Instructions.critique(new Critic.Work(
                Picture.of(64, 64, new int[64 * 64]),
                profile,
                "A boat, quieter.",
                List.of(new Critic.Attempt("A boat.", earlier))));
        assertThat(question)
                .contains("8 = clearly the same taste")
                .contains("- texture_feel: Dry, grainy analogue surface")
                .contains("It was made from this prompt:\nA boat, quieter.")
                .contains("1. score 4.0, gap: The horizon sits too high");
    }
}
