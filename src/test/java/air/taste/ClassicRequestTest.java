package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.files.ContentHash;
import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run without candidates asks has stayed as it was, to the letter: hashes of what was asked before. */
class ClassicRequestTest {
    private static final Picture PICTURE = TasteFixtures.picture(64, 64, 0x804020);
    private static final TasteProfile PROFILE = TasteFixtures.profile();
    private static final List<Critic.Attempt> EARLIER =
            List.of(new Critic.Attempt("A boat.", TasteFixtures.critique(6.5, "A lower boat.")));

    private final Asked model = new Asked();

    private VisionRequest judged(Critic.Work work) {
        assertThatThrownBy(() -> new ModelCritic(model).evaluate(work, Call.unwatched()))
                .isInstanceOf(ModelException.class);
        return model.requests.get(model.requests.size() - 1);
    }

    private static String hash(VisionRequest request) {
        String all = String.join("\n", request.system(), request.text(), request.schemaName(), request.jsonSchema());
        return ContentHash.of(all.replace(System.lineSeparator(), "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePictureIsJudgedByTheSameQuestion() {
        assertThat(hash(judged(new Critic.Work(PICTURE, PROFILE, "A boat.", List.of()))))
                .isEqualTo("1511a729ce6773c4e9d1736958f1029ec06eb3382f6547a4afbbf2ed26379d60");
        assertThat(hash(judged(new Critic.Work(PICTURE, PROFILE, "", List.of()))))
                .isEqualTo("4cba7651097d25e8fc00a6d17b51f231f3159f4149203400c1939663cefc5a29");
        assertThat(hash(judged(new Critic.Work(PICTURE, PROFILE, "A lower boat.", EARLIER))))
                .isEqualTo("483bc67f468da36e1073fbd61e61223c30b888c0b23768c6fdd6f0089f5fbdc4");
    }

    @Test
    void theTasteIsReadByTheSameQuestion() {
        ReferenceSet references = new ReferenceSet(List.of(
                new ReferenceSet.Named("a", TasteFixtures.picture(64, 64, 1)),
                new ReferenceSet.Named("b", TasteFixtures.picture(64, 64, 2)),
                new ReferenceSet.Named("c", TasteFixtures.picture(64, 64, 3))));
        assertThatThrownBy(() -> new ModelTasteReader(model).read(references, Call.unwatched()))
                .isInstanceOf(ModelException.class);

        assertThat(hash(model.requests.get(0)))
                .isEqualTo("3b871c7f529d696b29a0b61f59f113928c1b68bf917799db2649a1edd30658b2");
    }

    @Test
    void findingsAreAskedForByOneMoreParagraph() {
        Critic.Work classic = new Critic.Work(PICTURE, PROFILE, "A lower boat.", EARLIER);
        String asked = judged(classic).text();
        String more = judged(classic.withFindings()).text();

        assertThat(more).startsWith(asked).contains("- box: where it shows");
        assertThat(new ModelCritic(model).wording()).matches("[0-9a-f]{12}");
    }

    @Test
    void ideasThatLostAreNamedWhereThereAreAny() {
        Critic.Work work = new Critic.Work(
                PICTURE,
                PROFILE,
                "A lower boat.",
                EARLIER,
                false,
                true,
                List.of(
                        new Critic.Lost("A boat in fog.\nPalette: grey.", "The other is busier."),
                        new Critic.Lost("x".repeat(5000), "")));

        assertThat(judged(work).text())
                .contains("1. score 6.5")
                .contains("- A boat in fog. Palette: grey.\n  The other is busier.\n- xxx")
                .hasSizeLessThan(6000);
    }
}
