package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.simulator.EngineModels;
import air.simulator.Misbehaviour;
import air.simulator.Simulator;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import air.wire.Wire;
import java.awt.Color;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparisons, checks, findings and evidence over the wire, in both protocols, well answered and badly. */
class VisionQuestionsTest {
    private static final Check BOAT = new Check(Check.Kind.SUBJECT, "Is there a boat in the picture?", true, "no boat");
    private static final Check TOWER =
            new Check(Check.Kind.AVOIDED, "Is there any tower in the picture?", false, "a tower");
    /** What in the words of an answer is still the same answer. */
    private static final Set<Misbehaviour> HARMLESS = EnumSet.of(
            Misbehaviour.FENCED_JSON,
            Misbehaviour.EXTRA_TEXT,
            Misbehaviour.MISSING_FIELDS,
            Misbehaviour.SCORES_AS_STRINGS,
            Misbehaviour.SCORE_11,
            Misbehaviour.WRONG_DIMENSION_NAMES,
            Misbehaviour.YES_AND_NO,
            Misbehaviour.IMPOSSIBLE_BOXES,
            Misbehaviour.PROMPT_INJECTION);

    private static WireFixture wire;
    private static ReferenceSet references;
    private static TasteProfile profile;
    private static Picture boat;

    @BeforeAll
    static void readAndPaint() throws Exception {
        wire = new WireFixture(Simulator.start(new EngineModels()), WireFixture.QUICK, Wire.Patience.DEFAULT);
        references = SampleSets.load("ink");
        profile = new ModelTasteReader(wire.visionModel(Service.OPENAI)).read(references, wire.call);
        boat = wire.generator(Service.OPENAI)
                .generate(ImageRequest.textToImage("A lone boat at dawn.", 384, 384, 7), wire.call)
                .pictures()
                .get(0);
    }

    @BeforeEach
    void behave() {
        wire.simulator.misbehave(Misbehaviour.FENCED_JSON, 0, request -> false);
    }

    @AfterAll
    static void stop() {
        wire.close();
    }

    private static Critic critic(VisionModel model) {
        return new ModelCritic(model, (intent, taste) -> List.of(BOAT, TOWER));
    }

    private static Critic.Pair pair() {
        return new Critic.Pair(
                "a lone boat at dawn",
                profile,
                new Critic.Contender(boat, "", Optional.empty()),
                new Critic.Contender(WireFixture.picture(512, 512, Color.GREEN), "", Optional.empty()));
    }

    private static Critic.Work work(Picture picture) {
        return new Critic.Work(picture, profile, "A lone boat at dawn.", List.of()).withFindings();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void theBetterPictureWinsInBothOrders(Service service) throws Exception {
        Critic critic = critic(wire.visionModel(service));

        assertThat(critic.prefer(pair(), wire.call).first()).isTrue();
        assertThat(critic.prefer(pair().turned(), wire.call).first()).isFalse();
        assertThat(critic.prefer(pair(), wire.call).reason())
                .isEqualTo("The chosen one is closer to the references than the other.");
    }

    @Test
    void whoAlwaysTakesTheFirstContradictsItselfWhenThePairIsTurned() throws Exception {
        wire.simulator.misbehave(Misbehaviour.ALWAYS_THE_FIRST);
        Critic critic = critic(wire.visionModel(Service.OPENAI));

        assertThat(critic.prefer(pair(), wire.call).first()).isTrue();
        assertThat(critic.prefer(pair().turned(), wire.call).first()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void aPictureAnswersByWhatItShows(Service service) throws Exception {
        Critic critic = critic(wire.visionModel(service));

        assertThat(critic.check("a lone boat", work(boat), wire.call))
                .containsExactly(
                        new Check.Answered(BOAT, Check.Finding.MET), new Check.Answered(TOWER, Check.Finding.MET));
        assertThat(critic.check("a lone boat", work(references.pictures().get(0)), wire.call))
                .extracting(Check.Answered::finding)
                .containsOnly(Check.Finding.UNSEEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void aCritiqueSaysWhatIsMissedAndWhere(Service service) throws Exception {
        Critique critique =
                critic(wire.visionModel(service)).evaluate(work(WireFixture.picture(512, 512, Color.GREEN)), wire.call);

        assertThat(critique.score()).isLessThan(6);
        assertThat(critique.details().findings())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(finding -> {
                    assertThat(finding.cost()).isPositive();
                    assertThat(finding.dimension()).isPresent();
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void everySentenceIsShownInAReference(Service service) throws Exception {
        TasteProfile shown =
                new ModelTasteReader(wire.visionModel(service)).withEvidence(profile, references, wire.call);

        assertThat(shown.evidence()).hasSize(profile.principles().size() + 4).allSatisfy(one -> assertThat(one.shown())
                .singleElement()
                .satisfies(place -> assertThat(place.place()).isPresent()));
    }

    static Stream<Misbehaviour> inWords() {
        return Stream.of(Misbehaviour.values()).filter(Misbehaviour::ofWords);
    }

    /** The choice where it can be read; else one sentence, after three tries or, where that is of no use, one. */
    @ParameterizedTest
    @MethodSource("inWords")
    void aChoiceIsWhatWasMeantOrAFailure(Misbehaviour how) throws Exception {
        Critic critic = critic(wire.visionModel(Service.OPENAI));
        wire.simulator.misbehave(how);
        int before = wire.simulator.requests().size();
        if (HARMLESS.contains(how) || how == Misbehaviour.ALWAYS_THE_FIRST) {
            assertThat(critic.prefer(pair(), wire.call).first()).isTrue();
            assertThat(wire.simulator.requests()).hasSize(before + 1);
        } else {
            assertThatThrownBy(() -> critic.prefer(pair(), wire.call))
                    .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind())
                            .isEqualTo(ModelException.Kind.UNREADABLE_REPLY))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(Simulator.KEY, "\n"));
            boolean once = how == Misbehaviour.CUT_OFF_AT_LENGTH || how == Misbehaviour.PICTURE_NOT_SEEN;
            assertThat(wire.simulator.requests()).hasSize(before + (once ? 1 : 3));
        }
    }

    @ParameterizedTest
    @MethodSource("inWords")
    void aCheckIsWhatWasMeantOrUnseenAndAskedOnce(Misbehaviour how) throws Exception {
        wire.simulator.misbehave(how);
        int before = wire.simulator.requests().size();

        List<Check.Answered> answered =
                critic(wire.visionModel(Service.OPENAI)).check("a lone boat", work(boat), wire.call);

        boolean read = how != Misbehaviour.YES_AND_NO
                && (HARMLESS.contains(how) || how == Misbehaviour.ALWAYS_THE_FIRST || how == Misbehaviour.BOTH_NAMES);
        assertThat(answered)
                .extracting(Check.Answered::finding)
                .containsOnly(read ? Check.Finding.MET : Check.Finding.UNSEEN);
        assertThat(wire.simulator.requests()).hasSize(before + 2);
    }

    @ParameterizedTest
    @MethodSource("inWords")
    void evidenceIsWhatWasMeantOrNone(Misbehaviour how) throws Exception {
        wire.simulator.misbehave(how);

        TasteProfile shown =
                new ModelTasteReader(wire.visionModel(Service.OPENAI)).withEvidence(profile, references, wire.call);

        assertThat(shown.withEvidence(List.of())).isEqualTo(profile);
        if (how == Misbehaviour.FENCED_JSON || how == Misbehaviour.EXTRA_TEXT)
            assertThat(shown.evidence()).hasSize(profile.principles().size() + 4);
        if (how == Misbehaviour.IMPOSSIBLE_BOXES || how == Misbehaviour.NO_JSON_AT_ALL)
            assertThat(shown.evidence()).isEmpty();
    }

    @Test
    void impossibleBoxesLeaveTheFindingsTheirSentences() throws Exception {
        Critic critic = critic(wire.visionModel(Service.OPENAI));
        wire.simulator.misbehave(Misbehaviour.IMPOSSIBLE_BOXES);

        assertThat(critic.evaluate(work(WireFixture.picture(512, 512, Color.GREEN)), wire.call)
                        .details()
                        .findings())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.place()).isEmpty();
                    assertThat(finding.sentence()).isNotBlank();
                });
    }
}
