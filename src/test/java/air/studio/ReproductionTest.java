package air.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Operation;
import air.model.Picture;
import air.provenance.Provenance;
import air.provenance.ProvenanceBuilder;
import air.studio.Reproduction.Given;
import air.studio.Reproduction.Plan;
import air.taste.SampleSets;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReproductionTest {
    private static final String PROFILE = "ab".repeat(32);
    private static final Picture REFERENCE = Picture.of(32, 32, new int[32 * 32]);
    private static final Picture INPUT = Picture.of(48, 32, new int[48 * 32]);
    private static final TasteProfile TASTE = TasteFixtures.profile().withExemplars(List.of(REFERENCE));

    /** A library that holds what is put into it. */
    private static final class Kept implements Reproduction.Lookup {
        final Map<String, Provenance> records = new HashMap<>();
        final Map<String, Picture> pictures = new HashMap<>();
        final Map<String, TasteProfile> profiles = new HashMap<>();

        @Override
        public Optional<Provenance> record(String original) {
            return Optional.ofNullable(records.get(original));
        }

        @Override
        public Optional<Picture> picture(String original) {
            return Optional.ofNullable(pictures.get(original));
        }

        @Override
        public Optional<TasteProfile> profile(String hash) {
            return Optional.ofNullable(profiles.get(hash));
        }
    }

    private final Kept kept = new Kept();

    private static ProvenanceBuilder made(Operation operation) {
        return Provenance.of(operation, "embedded", "embedded")
                .prompt("lone boat")
                .seed(7)
                .size(96, 64)
                .profile(Optional.of(PROFILE))
                .references(List.of(Provenance.reference(REFERENCE)))
                .original("04".repeat(32));
    }

    private Plan plan(Provenance record, Given given) {
        return Reproduction.plan(record, given, kept);
    }

    private static Given given(Optional<TasteProfile> profile, Optional<Picture> input) {
        return new Given(profile, Optional.empty(), input, Optional.empty(), Optional.empty());
    }

    @Test
    void profileComesFromTheLibrary() {
        kept.profiles.put(PROFILE, TASTE);
        Plan plan = plan(made(Operation.TEXT_TO_IMAGE).build(), Given.NOTHING);
        assertThat(plan.request().prompt()).isEqualTo("lone boat");
        assertThat(plan.request().seed()).isEqualTo(7);
        assertThat(plan.request().width()).isEqualTo(96);
        assertThat(plan.request().references()).containsExactly(REFERENCE);
        assertThat(plan.choice().engine()).isEqualTo("embedded");
        assertThat(plan.profile()).contains(TASTE);
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void intentIsKept() {
        kept.profiles.put(PROFILE, TASTE);
        assertThat(plan(
                                made(Operation.TEXT_TO_IMAGE)
                                        .intent("lone boat at dawn")
                                        .build(),
                                Given.NOTHING)
                        .intent())
                .isEqualTo("lone boat at dawn");
        assertThat(plan(made(Operation.TEXT_TO_IMAGE).build(), Given.NOTHING).intent())
                .isEmpty();
    }

    @Test
    void profileGivenGoesFirstAndAnotherTasteIsSaid() {
        kept.profiles.put(PROFILE, TASTE);
        TasteProfile other = TASTE.withExemplars(List.of(INPUT));
        Plan plan = plan(made(Operation.TEXT_TO_IMAGE).build(), given(Optional.of(other), Optional.empty()));
        assertThat(plan.request().references()).containsExactly(INPUT);
        assertThat(plan.notes()).singleElement().asString().contains("not those", "will differ");
    }

    @Test
    void sampleSetsAreAlwaysAtHand() {
        List<Picture> small =
                SampleSets.load("ink").atMost(TasteProfile.EXEMPLAR_SIDE).subList(1, 4);
        Provenance record = made(Operation.TEXT_TO_IMAGE)
                .references(small.stream().map(Provenance::reference).toList())
                .build();
        Plan plan = plan(record, Given.NOTHING);
        assertThat(plan.request().references().stream().map(Picture::pixelHash)).isEqualTo(record.references());
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        Provenance record = Provenance.of(Operation.IMAGE_EDIT, "embedded", "embedded")
                .profile(Optional.of(PROFILE))
                .references(List.of("01".repeat(32)))
                .parents(List.of("03".repeat(32)))
                .build();
        assertThatThrownBy(() -> plan(record, Given.NOTHING))
                .hasMessageContaining("prompt was left out")
                .hasMessageContaining("seed")
                .hasMessageContaining("size")
                .hasMessageContaining("profile (abababababab) is not in the library")
                .hasMessageContaining("made from (030303030303) is not in the library");
    }

    @Test
    void seedOfAnotherProgramThatIsTooLargeIsNamed() {
        kept.profiles.put(PROFILE, TASTE);
        Provenance record = made(Operation.TEXT_TO_IMAGE)
                .seed(Long.parseUnsignedLong("13563423411233345678"))
                .build();
        assertThatThrownBy(() -> plan(record, Given.NOTHING))
                .hasMessageContaining("its seed, 13563423411233345678, is larger than can be asked for");
    }

    @Test
    void inputComesFromTheLibraryOrIsGiven() {
        kept.profiles.put(PROFILE, TASTE);
        Provenance record = made(Operation.IMAGE_EDIT)
                .parents(List.of(Provenance.parent(INPUT)))
                .build();
        assertThatThrownBy(() -> plan(record, Given.NOTHING)).hasMessageContaining("give it as input");
        kept.pictures.put(Provenance.parent(INPUT), INPUT);
        assertThat(plan(record, Given.NOTHING).request().inputs()).containsExactly(INPUT);
        assertThat(plan(record, given(Optional.empty(), Optional.of(INPUT))).notes())
                .isEmpty();
        assertThat(plan(record, given(Optional.empty(), Optional.of(REFERENCE))).notes())
                .singleElement()
                .asString()
                .contains("input is not");
    }

    @Test
    void promptThatWasLeftOutComesFromTheLibrary() {
        Provenance whole = made(Operation.TEXT_TO_IMAGE).build();
        kept.records.put(whole.original().orElseThrow(), whole);
        kept.profiles.put(PROFILE, TASTE);
        assertThat(plan(whole.withoutPrompt(), Given.NOTHING).request().prompt())
                .isEqualTo("lone boat");
    }

    @Test
    void modelsThatPromiseNothingAreSaidToBe() {
        Provenance record = Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "flux-dev")
                .prompt("boat")
                .seed(1)
                .size(512, 512)
                .build();
        Plan plan = plan(record, Given.NOTHING);
        assertThat(plan.choice().generator()).contains("flux-dev");
        assertThat(plan.notes()).singleElement().asString().contains("flux-dev", "does not promise");
    }

    @Test
    void modelGivenIsLookedForEverywhere() {
        kept.profiles.put(PROFILE, TASTE);
        Given other = new Given(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("flux-dev"));
        Plan plan = plan(made(Operation.TEXT_TO_IMAGE).build(), other);
        assertThat(plan.choice().engine()).isEqualTo("auto");
        assertThat(plan.notes()).singleElement().asString().contains("flux-dev");
    }
}
