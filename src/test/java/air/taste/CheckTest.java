package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that a picture answers with yes or no, one a request. */
class CheckTest {
    private static final Check BOAT = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");
    private static final Check WRITING =
            new Check(Check.Kind.AVOIDED, "Is there any writing?", false, "writing in the picture");

    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<VisionRequest> asked = new ArrayList<>();
    private final Critic critic = new ModelCritic(
            new VisionModel() {
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
                    if (answers.poll() instanceof String words) return new Reply(words, false);
                    throw new ModelException(failing, "scripted", "a/vision-model", "It says " + failing + ".");
                }
            },
            (intent, profile) -> intent.isBlank() ? List.of() : List.of(BOAT, WRITING));
    private Kind failing = Kind.REFUSED;

    private List<Check.Finding> check(Object... all) throws ModelException {
        answers.addAll(List.of(all));
        Critic.Work work = new Critic.Work(
                TasteFixtures.picture(640, 480, 0x804020), TasteFixtures.profile(), "A boat.", List.of());
        return critic.check("a boat", work, Call.unwatched()).stream()
                .map(Check.Answered::finding)
                .toList();
    }

    private static VisionModel.Reply reply(String words) {
        return new VisionModel.Reply(words, false);
    }

    @Test
    void asksEachQuestionByItself() throws Exception {
        assertThat(check("{\"seen\":\"a hull\",\"answer\":\"yes\"}", "{\"seen\":\"nothing\",\"answer\":\"no\"}"))
                .containsExactly(Check.Finding.MET, Check.Finding.MET);

        assertThat(asked).hasSize(2).allSatisfy(request -> {
            assertThat(request.pictures()).singleElement().satisfies(p -> assertThat(p.width())
                    .isEqualTo(512));
            assertThat(request.schemaName()).isEqualTo("check");
        });
        assertThat(asked.get(0).text()).contains("Is there a boat?").doesNotContain("writing?");
        assertThat(asked.get(1).text()).contains("Is there any writing?").doesNotContain("boat?");
    }

    @Test
    void theOtherAnswerIsUnmet() throws Exception {
        assertThat(check("{\"answer\":\"no\"}", "{\"answer\":\"yes\"}"))
                .containsExactly(Check.Finding.UNMET, Check.Finding.UNMET);
    }

    @Test
    void withoutQuestionsNothingIsAsked() throws Exception {
        Critic.Work work = new Critic.Work(TasteFixtures.picture(64, 64, 1), TasteFixtures.profile(), "", List.of());

        assertThat(critic.check("", work, Call.unwatched())).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeUsedIsNotAskedForAgain() throws Exception {
        assertThat(check("Hard to say.", "{\"answer\":\"no\"}"))
                .containsExactly(Check.Finding.UNSEEN, Check.Finding.MET);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "NOTHING_GENERATED", "UNREADABLE_REPLY"})
    void aQuestionThatIsNotAnsweredIsUnseen(Kind kind) throws Exception {
        failing = kind;

        assertThat(check(0, "{\"answer\":\"no\"}")).containsExactly(Check.Finding.UNSEEN, Check.Finding.MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"OVER_BUDGET", "UNAUTHORISED", "OUT_OF_CREDIT", "UNAVAILABLE", "NO_SUCH_MODEL"})
    void whatStopsAllQuestionsIsAFailure(Kind kind) {
        failing = kind;

        assertThatThrownBy(() -> check("{\"answer\":\"yes\"}", 0))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seen\":\"a hull\",\"answer\":\"yes\"}",
                "{\"answer\":\"Yes.\"}",
                "{\"answer\":true}",
                "{\"Answer\":\"**Yes**, there is no doubt\"}",
                "{\"result\":{\"answer\":\"yes\"}}",
                "Yes.",
                "**Yes**, a small one on the left.",
                "```json\n{answer: 'yes',}\n```",
                "<think>no?</think>{\"answer\":\"yes\"}",
                "{\"answer\":\"no\"} Wait, there it is: {\"answer\":\"yes\"}"
            })
    void knowsAYes(String words) {
        assertThat(CheckAnswer.yes(reply(words))).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"answer\":\"cannot tell\"}",
                "{\"answer\":\"yes and no\"}",
                "{\"answer\":\"yes or no; cannot tell, if it can be seen neither way\"}",
                "{\"answer\":null}",
                "{\"answer\":1}",
                "{\"answer\":\"partly\"}",
                "{\"answer\":[\"yes\",\"no\"]}",
                "{\"seen\":\"yes\"}",
                "I see a yes and a no.",
                "Nothing of the kind.",
                "Yesterday's boat.",
                "{\"seen\":\"No image was attached.\",\"answer\":\"no\"}",
                "No, I cannot see the image."
            })
    void anythingElseIsNeither(String words) {
        assertThat(CheckAnswer.yes(reply(words))).isEmpty();
    }
}
