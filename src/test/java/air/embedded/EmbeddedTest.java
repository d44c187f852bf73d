package air.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.provider.WireFixture;
import air.taste.Critic.Work;
import air.taste.Critique;
import air.taste.Prompts;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteFixtures;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EmbeddedTest {
    private static final ReferenceSet INK = SampleSets.load("ink");
    private static final Embedded EMBEDDED = new Embedded();
    private static final TasteProfile PROFILE = EMBEDDED.read(INK, Call.unwatched());

    @Test
    void profileCarriesItsReferencesAndReadsTheSameFromThem() {
        assertThat(PROFILE.exemplars()).hasSize(4);
        TasteProfile kept = TasteJson.readProfile(TasteJson.write(PROFILE), "kept");
        Work candidate = new Work(INK.pictures().get(0), kept, "", List.of());
        Work direct = new Work(INK.pictures().get(0), PROFILE, "", List.of());
        assertThat(evaluated(candidate)).isEqualTo(evaluated(direct));
    }

    @Test
    void sameRequestIsTheSamePictureAndCostsNothing() throws ModelException {
        List<Usage> metered = new ArrayList<>();
        Call call = new Call(new Cancellation(), (message, fraction) -> {}, metered::add);
        ImageReply once = EMBEDDED.generate(request(), call);
        ImageReply again = new Embedded().generate(request(), call);
        assertThat(once.pictures().get(0).rgb())
                .isEqualTo(again.pictures().get(0).rgb());
        assertThat(metered).hasSize(2);
        assertThat(metered.get(0).costUsd()).contains(BigDecimal.ZERO);
    }

    @Test
    void severalPicturesOfOneRequestDiffer() throws ModelException {
        ImageReply reply = EMBEDDED.generate(request().withCount(2), Call.unwatched());
        assertThat(reply.pictures().get(0).rgb())
                .isNotEqualTo(reply.pictures().get(1).rgb());
    }

    @Test
    void cancelEndsReadingBeforeTheNextReference() {
        Cancellation cancellation = new Cancellation();
        List<Double> told = new ArrayList<>();
        Call call = new Call(
                cancellation,
                (message, fraction) -> {
                    told.add(fraction);
                    cancellation.cancel();
                },
                usage -> {});
        assertThatThrownBy(() -> new Embedded().read(INK, call)).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(0.0);
    }

    @Test
    void withoutReferencesItSaysWhatIsMissing() {
        ImageRequest bare = ImageRequest.textToImage("a boat", 64, 64, 1);
        assertThatThrownBy(() -> EMBEDDED.generate(bare, Call.unwatched()))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.INVALID_REQUEST))
                .hasMessageContaining("reference images");
    }

    @Test
    void whatItCannotDoIsRefusedByName() {
        ImageRequest video = WireFixture.request(Operation.TEXT_TO_VIDEO);
        assertThatThrownBy(() -> EMBEDDED.generate(video, Call.unwatched()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("text-to-video");
    }

    @Test
    void fourVariationsOfOnePictureAreFourDifferentOnes() throws ModelException {
        Picture given = INK.pictures().get(3).atMost(160);
        ImageRequest vary = ImageRequest.of(Operation.IMAGE_VARIATION, "", List.of(given), 7)
                .withCount(4);
        ImageReply reply = EMBEDDED.generate(vary, Call.unwatched());
        assertThat(reply.pictures()).hasSize(4);
        assertThat(reply.pictures().stream().map(p -> Arrays.hashCode(p.rgb())).distinct())
                .hasSize(4);
        assertThat(reply.pictures()).allMatch(p -> p.width() == given.width() && p.height() == given.height());
    }

    @Test
    void varyingAndEnlargingEndSoonAfterTheyAreCancelled() {
        Picture given = INK.pictures().get(3).atMost(160);
        for (Operation operation : List.of(Operation.IMAGE_VARIATION, Operation.IMAGE_UPSCALE)) {
            Cancellation cancellation = new Cancellation();
            Call call = new Call(
                    cancellation,
                    (message, fraction) -> {
                        if (fraction > 0.3) cancellation.cancel();
                    },
                    usage -> {});
            ImageRequest request =
                    ImageRequest.of(operation, "", List.of(given), 7).withSize(2 * given.width(), 2 * given.height());
            assertThatThrownBy(() -> EMBEDDED.generate(request, call)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void worksOnOnePictureAtATime() {
        Picture given = INK.pictures().get(0).atMost(100);
        ImageRequest two = ImageRequest.of(Operation.IMAGE_VARIATION, "", List.of(given, given), 1);
        assertThatThrownBy(() -> EMBEDDED.generate(two, Call.unwatched()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("one picture at a time but was given 2");
    }

    @Test
    void restylingKeepsTheSize() throws ModelException {
        ImageRequest edit = ImageRequest.edit(TasteFixtures.picture(120, 90, 0x3366AA), Prompts.taste(PROFILE), 3)
                .withReferences(PROFILE.exemplars());
        ImageReply reply = EMBEDDED.generate(edit, Call.unwatched());
        assertThat(reply.pictures().get(0).width()).isEqualTo(120);
        assertThat(reply.pictures().get(0).height()).isEqualTo(90);
    }

    private static ImageRequest request() {
        return ImageRequest.textToImage(Prompts.first("a lone boat at dawn", PROFILE), 128, 96, 7)
                .withReferences(PROFILE.exemplars());
    }

    @Test
    void intervalSpansWhatTheScoreWouldBeWithoutAnyOneOfTheReferences() throws ModelException {
        Critique far = evaluated(new Work(SampleSets.load("nocturne").pictures().get(0), PROFILE, "", List.of()));
        Critique copy = evaluated(new Work(INK.pictures().get(0), PROFILE, "", List.of()));
        assertThat(far.score())
                .isStrictlyBetween(
                        far.interval().get().low(), far.interval().get().high());
        assertThat(width(copy)).isGreaterThan(width(far));
        List<Picture> two = INK.pictures().subList(0, 2);
        Critique unknown = evaluated(new Work(INK.pictures().get(3), PROFILE.withExemplars(two), "", List.of()));
        assertThat(width(unknown)).isZero();
    }

    private static double width(Critique critique) {
        return critique.interval().get().high() - critique.interval().get().low();
    }

    private static Critique evaluated(Work candidate) {
        try {
            return EMBEDDED.evaluate(candidate, Call.unwatched());
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }
}
