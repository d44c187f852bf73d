package air.studio;

import static air.studio.Workshop.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.calibration.Calibration;
import air.model.ImageModel;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionRequest;
import air.store.LedgerEntry;
import air.store.StoreException;
import air.store.StoreFixture;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a calibration costs, what it is worth to the runs after it, and that nothing of it is paid for twice. */
class CalibratingTest {
    private static final Choice SEER = new Choice("openai", Optional.empty(), Optional.of("openai/one"));
    private static final TasteProfile PROFILE = Workshop.PROFILE.withExemplars(
            Stream.of(200, 210, 220, 230).map(CalibratingTest::picture).toList());

    private static final String READ =
            """
            {"principles": ["Let one colour rule all else", "Count every single mark", "Keep the rest dark and plain"],
             "palette_tendency": "One pure red at full strength with a cold blue beneath it",
             "compositional_style": "Even fields without a centre, from edge to edge",
             "emotional_register": "Insistent and calm at once, like a held note",
             "texture_feel": "Flat digital colour with fine regular stripes",
             "avoid_list": ["soft edges", "green", "empty corners"]}""";

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private Workshop shop;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(StoreFixture.Kind.SQLITE, folder);
        shop = new Workshop(fixture);
        shop.openai.answering = CalibratingTest::answer;
    }

    @AfterEach
    void close() {
        shop.close();
        fixture.close();
    }

    /** Of a pure red of that shade, with something in it. */
    private static Picture picture(int shade) {
        int[] rgb = new int[64 * 64];
        for (int i = 0; i < rgb.length; i++) rgb[i] = (shade << 16) + i % 256;
        return Picture.of(64, 64, rgb);
    }

    /** What is red scores 9, all else 3. */
    private static String answer(VisionRequest request) {
        if (request.pictures().size() > 1) return READ;
        int pixel = request.pictures().get(0).rgb()[0];
        boolean red = pixel >> 16 >= 200 && (pixel >> 8 & 255) == 0;
        return critique(red ? 9 : 3);
    }

    private static String critique(double score) {
        return TasteJson.node(Workshop.critique(score)).toString();
    }

    private Critique judged(Run run, TasteProfile profile) throws ModelException {
        return run.models(SEER).critic().evaluate(new Critic.Work(picture(240), profile, "", List.of()), call());
    }

    @Test
    void itsPriceIsSaidBeforeAnythingIsSent() {
        Calibrating calibrating = shop.run(null).calibrating(SEER, PROFILE, Optional.empty());
        assertThat(calibrating.price())
                .matches("Calibrating openai/one in this taste takes at most 22 questions: about \\$1\\.\\d+\\."
                        + " It is done once\\.");
        assertThat(calibrating.immediate()).isFalse();
        assertThat(calibrating.known()).isEmpty();
        assertThat(shop.openai.seen).isEmpty();
    }

    @Test
    void everyQuestionIsInTheLedgerAsACalibrationsOwn() throws ModelException {
        Run run = shop.run(null);
        Calibrating calibrating = run.calibrating(SEER, PROFILE, Optional.empty());
        Calibration made = calibrating.make(call());
        assertThat(made.separates()).as(made.sentence()).isTrue();
        assertThat(shop.openai.seen).hasSize(calibrating.plan().questions());
        assertThat(shop.ledger().entries(Optional.empty(), 100))
                .hasSize(calibrating.plan().questions())
                .extracting(LedgerEntry::operation)
                .containsOnly("calibrate");
        assertThat(run.costUsd().orElseThrow()).isPositive();
    }

    @Test
    void fromThenOnEveryScoreHasAnInterval() throws ModelException {
        Run run = shop.run(null);
        assertThat(judged(run, PROFILE).interval()).isEmpty();
        Calibration made = run.calibrating(SEER, PROFILE, Optional.empty()).make(call());
        Critique critique = judged(run, PROFILE);
        assertThat(critique.interval()).contains(made.interval(9));
        assertThat(critique.details().caution()).isEmpty();
        Run later = shop.another().open("create", "", Optional.empty());
        assertThat(judged(later, PROFILE).interval()).contains(made.interval(9));
        assertThat(later.calibrating(SEER, PROFILE, Optional.empty()).known()).contains(made);
    }

    @Test
    void aJudgeThatDoesNotSeparateSaysSoWithEveryScore() throws ModelException {
        shop.openai.answering = request -> request.pictures().size() > 1 ? READ : critique(7.5);
        Run run = shop.run(null);
        Calibration made = run.calibrating(SEER, PROFILE, Optional.empty()).make(call());
        assertThat(judged(run, PROFILE).details().caution())
                .isEqualTo(made.caution())
                .isPresent();
    }

    @Test
    void anEditedProfileIsAnotherProfile() throws ModelException {
        Run run = shop.run(null);
        run.calibrating(SEER, PROFILE, Optional.empty()).make(call());
        TasteProfile edited = TasteJson.readProfile(
                        TasteJson.node(PROFILE)
                                .put("texture_feel", "Wet brush.")
                                .toString(),
                        "edited")
                .withExemplars(PROFILE.exemplars());
        assertThat(judged(run, edited).interval()).isEmpty();
        assertThat(run.calibrating(SEER, edited, Optional.of(PROFILE)).known()).isEmpty();
    }

    @Test
    void whatABudgetEndedIsGoneOnWithAndNotPaidTwice() throws ModelException {
        assertThatThrownBy(() -> shop.run("0.07")
                        .calibrating(SEER, PROFILE, Optional.empty())
                        .make(call()))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.OVER_BUDGET));
        int paid = shop.openai.seen.size();
        Calibrating again = shop.run(null).calibrating(SEER, PROFILE, Optional.empty());
        assertThat(paid).isBetween(2, again.plan().questions() - 2);
        assertThat(again.price()).contains("questions; " + paid + " of them were answered before: about $");
        again.make(call());
        assertThat(shop.openai.seen).hasSize(again.plan().questions());
    }

    @Test
    void theStoresOtherProfilesAreWhatItMustNotMistakeForThisOne() throws ModelException {
        shop.studio().store().profiles().keep(PROFILE.withExemplars(List.of(picture(20), picture(21), picture(230))));
        String other = shop.studio().store().profiles().keep(PROFILE.withExemplars(List.of(picture(20), picture(21))));
        shop.studio().store().profiles().name(other, "dark red");
        Calibration made =
                shop.run(null).calibrating(SEER, PROFILE, Optional.empty()).make(call());
        assertThat(made.others()).extracting(Calibration.Judged::name).contains("dark red 1", "dark red 2", "ink 1");
    }

    @Test
    void theEmbeddedJudgeCostsNothingAndNeedsNoStore() throws ModelException {
        shop.opening = () -> {
            throw new StoreException("The library is locked: close the other program.");
        };
        Choice own = Workshop.choice(ImageModel.EMBEDDED, null);
        Run run = shop.run("0");
        Calibrating calibrating = run.calibrating(own, PROFILE, Optional.empty());
        assertThat(calibrating.immediate()).isTrue();
        assertThat(calibrating.price()).endsWith("questions: free. It is done once.");
        assertThat(calibrating.make(call()).caution()).isPresent();
        assertThat(run.models(own)
                        .critic()
                        .evaluate(new Critic.Work(picture(1), PROFILE, "", List.of()), call())
                        .interval())
                .isEmpty();
    }
}
