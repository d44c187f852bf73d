package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.layout.Intent.Daylight;
import air.engine.layout.Intent.Side;
import air.engine.words.ColourNames;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntentTest {

    @Test
    void readsMotifsInTheOrderTheyAreNamed() {
        assertThat(Intent.parse("A lone boat under a mountain at dawn").subjects())
                .extracting(Intent.Subject::motif)
                .containsExactly(Motif.BOAT, Motif.MOUNTAIN);
    }

    @Test
    void reportsOnlyWordsItDoesNotKnow() {
        assertThat(Intent.parse("The quixotic boat, with its two sails, drifts past the zeugma.")
                        .unknown())
                .containsExactly("quixotic", "past", "zeugma");
    }

    @ParameterizedTest
    @CsvSource({
        "three houses,HOUSE,3",
        "a house,HOUSE,1",
        "houses,HOUSE,3",
        "a village by the sea,HOUSE,6",
        "a flock of birds,BIRD,12",
        "two women,FIGURE,2",
        "several boats,BOAT,5",
        "a dozen gulls,BIRD,12",
        "twenty pines,PINE,20",
        "both houses,HOUSE,2",
        "7 fishes,FISH,7",
        "cherries and berries,TREE,3",
        "butterflies,BUTTERFLY,3",
        "999 stars,STARS,40"
    })
    void countsWhatIsCounted(String text, Motif motif, int count) {
        assertThat(Intent.parse(text).find(motif).orElseThrow().count()).isEqualTo(count);
    }

    @Test
    void givesAdjectivesToTheMotifTheyStandBefore() {
        Intent intent = Intent.parse("a huge red sun over a tiny distant boat");
        Intent.Subject sun = intent.find(Motif.SUN).orElseThrow();
        Intent.Subject boat = intent.find(Motif.BOAT).orElseThrow();
        assertThat(sun.size()).isGreaterThan(1.5);
        assertThat(sun.colour().a()).isPositive();
        assertThat(boat.size()).isLessThan(0.6);
        assertThat(boat.distance()).isGreaterThan(0.7);
        assertThat(boat.colour()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "navy,navy",
        "coral,coral",
        "ochre,ochre",
        "prussian blue,prussian blue",
        "prussian-blue,prussian blue",
        "navy blue,navy",
        "slate blue,slate blue"
    })
    void paintersNamesColourAMotif(String words, String pigment) {
        Intent intent = Intent.parse("a " + words + " boat and a house");

        assertThat(intent.find(Motif.BOAT).orElseThrow().colour())
                .isEqualTo(ColourNames.named(pigment).orElseThrow().colour());
        assertThat(intent.find(Motif.HOUSE).orElseThrow().colour()).isNull();
        assertThat(intent.unknown()).isEmpty();
    }

    @Test
    void theLastOfTwoPlainColoursCounts() {
        assertThat(Intent.parse("a dark blue boat")
                        .find(Motif.BOAT)
                        .orElseThrow()
                        .colour())
                .isEqualTo(ColourNames.wished("blue").orElseThrow());
    }

    @Test
    void wordsThatAreThingsStayThingsThoughTheyNameColours() {
        assertThat(Intent.parse("a sky blue boat on sand").subjects())
                .extracting(Intent.Subject::motif)
                .containsExactly(Motif.CLOUD, Motif.BOAT, Motif.DUNE);
    }

    @Test
    void readsCompoundsAsOneWord() {
        assertThat(Intent.parse("a street lamp, a hot-air balloon, a sailing ship and a still life")
                        .subjects())
                .extracting(Intent.Subject::motif)
                .containsExactly(Motif.LAMP, Motif.BALLOON, Motif.SHIP, Motif.VASE);
        assertThat(Intent.parse("Mount Fuji's peak")
                        .find(Motif.MOUNTAIN)
                        .orElseThrow()
                        .word())
                .isEqualTo("fuji");
    }

    @Test
    void readsSidesBeforeAndAfterTheMotif() {
        assertThat(Intent.parse("a tree on the left")
                        .find(Motif.TREE)
                        .orElseThrow()
                        .side())
                .isEqualTo(Side.LEFT);
        assertThat(Intent.parse("a tree on the left and a house")
                        .find(Motif.HOUSE)
                        .orElseThrow()
                        .side())
                .isEqualTo(Side.ANYWHERE);
    }

    @ParameterizedTest
    @CsvSource({
        "a boat at dawn,DAWN",
        "sunset over the sea,DUSK",
        "midnight in the city,NIGHT",
        "a starry lake,NIGHT",
        "a field at noon,DAY",
        "a field,UNSAID"
    })
    void readsTheTimeOfDay(String text, Daylight daylight) {
        assertThat(Intent.parse(text).daylight()).isEqualTo(daylight);
    }

    @Test
    void avoidingIsANegationToo() {
        Intent intent = Intent.parse("a field, avoid people");
        assertThat(intent.allows(Motif.FIGURE)).isFalse();
        assertThat(intent.has(Motif.FIGURE)).isFalse();
    }

    @Test
    void moodsThatAreNegatedDoNotCount() {
        Intent intent = Intent.parse("a sea without wind, not at night");
        assertThat(intent.storm()).isFalse();
        assertThat(intent.daylight()).isEqualTo(Daylight.UNSAID);
    }

    @Test
    void theLargerNumberOfTheSameThingCounts() {
        assertThat(Intent.parse("a boat, then four boats, then two boats")
                        .find(Motif.BOAT)
                        .orElseThrow()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void starsMakeANightUnlessAnotherTimeIsNamed() {
        assertThat(Intent.parse("stars over a lake").daylight()).isEqualTo(Daylight.NIGHT);
        assertThat(Intent.parse("stars at dawn").daylight()).isEqualTo(Daylight.DAWN);
    }

    @Test
    void drawsNothingThatIsNegatedWithinItsClause() {
        Intent intent = Intent.parse("a harbour without boats, a lighthouse");
        assertThat(intent.has(Motif.BOAT)).isFalse();
        assertThat(intent.allows(Motif.BOAT)).isFalse();
        assertThat(intent.has(Motif.TOWER)).isTrue();
    }

    @Test
    void keepsWhatWasAskedForBeforeANegationOfTheSameThing() {
        Intent intent = Intent.parse("two lovers under a tree, no people in the background");
        assertThat(intent.find(Motif.FIGURE)).isPresent();
    }

    @Test
    void putsIntoTheDistanceWhatIsSaidToBeThere() {
        Intent intent = Intent.parse("a boat and a lighthouse in the distance");
        assertThat(intent.find(Motif.TOWER).orElseThrow().distance()).isGreaterThan(0.7);
        assertThat(intent.find(Motif.BOAT).orElseThrow().distance()).isLessThan(0.5);
    }

    @Test
    void readsWeatherAndSeason() {
        assertThat(Intent.parse("a stormy sea").storm()).isTrue();
        assertThat(Intent.parse("a village in winter").winter()).isTrue();
        assertThat(Intent.parse("an autumn forest").autumn()).isTrue();
        assertThat(Intent.parse("a lonely figure").calm()).isTrue();
    }

    @Test
    void takesCompoundWordsApart() {
        assertThat(Intent.parse("a snow-covered mountain-village").subjects())
                .extracting(Intent.Subject::motif)
                .containsExactly(Motif.SNOW, Motif.MOUNTAIN, Motif.HOUSE);
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void knowsEveryWordOfEveryMotif(Motif motif) {
        for (String word : motif.words())
            assertThat(Intent.parse("the " + word).unknown()).as(word).isEmpty();
        assertThat(motif.words())
                .anySatisfy(word -> assertThat(Intent.parse(word).has(motif)).isTrue());
    }

    @Property(tries = 300)
    void readsAnyText(@ForAll String text) {
        Intent intent = Intent.parse(text);
        assertThat(intent.subjects()).doesNotContainNull();
        assertThat(intent.unknown()).doesNotHaveDuplicates();
    }
}
