package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.words.ColourNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasteReadingTest {
    private static TasteWord only(String text) {
        List<TasteWord> words = TasteReading.of(text);
        assertThat(words).as(text).hasSize(1);
        return words.get(0);
    }

    @Test
    void readsPlacesAndWays() {
        assertThat(only("a warm picture").kind()).isEqualTo(TasteWord.Kind.PLACE);
        assertThat(only("warmer").kind()).isEqualTo(TasteWord.Kind.MORE);
        assertThat(only("more muted").kind()).isEqualTo(TasteWord.Kind.MORE);
        assertThat(only("less grain").kind()).isEqualTo(TasteWord.Kind.LESS);
        assertThat(only("grainier").said()).isEqualTo("grainier");
    }

    @Test
    void negationHoldsWithinItsClause() {
        List<TasteWord> words = TasteReading.of("without grain or clutter, warm; not dark but muted");

        assertThat(words).extracting(TasteWord::said).containsExactly("grain", "clutter", "warm", "dark", "muted");
        assertThat(words)
                .extracting(TasteWord::kind)
                .containsExactly(
                        TasteWord.Kind.AWAY,
                        TasteWord.Kind.AWAY,
                        TasteWord.Kind.PLACE,
                        TasteWord.Kind.AWAY,
                        TasteWord.Kind.PLACE);
    }

    @Test
    void ratherThanAndInsteadOfNegateWhatFollows() {
        assertThat(TasteReading.of("muted rather than vivid"))
                .extracting(TasteWord::kind)
                .containsExactly(TasteWord.Kind.PLACE, TasteWord.Kind.AWAY);
        assertThat(only("instead of clutter").kind()).isEqualTo(TasteWord.Kind.AWAY);
        assertThat(only("free of grain").kind()).isEqualTo(TasteWord.Kind.AWAY);
    }

    @Test
    void notTooMuchIsNegation() {
        assertThat(only("never too dark").kind()).isEqualTo(TasteWord.Kind.AWAY);
        assertThat(only("not less warm").kind()).isEqualTo(TasteWord.Kind.MORE);
    }

    @Test
    void degreesBelongToTheNextWordOnly() {
        List<TasteWord> words = TasteReading.of("very warm and slightly muted, calm");

        assertThat(words).extracting(TasteWord::degree).containsExactly(1.6, 0.5, 1.0);
        assertThat(only("a very old story of calm").degree()).isEqualTo(1);
    }

    @Test
    void findsColoursOfOneAndTwoWords() {
        List<TasteWord> words = TasteReading.of("Prussian blue, greys and a gray sky blue");

        assertThat(words).extracting(TasteWord::said).containsExactly("prussian blue", "grey", "grey", "sky blue");
        assertThat(words).allMatch(TasteWord::isColour);
    }

    @Test
    void anAdjectiveBeforeAColourIsAboutTheColour() {
        TasteWord word = only("a dark blue");

        assertThat(word.isColour()).isTrue();
        assertThat(word.colour().l())
                .isLessThan(ColourNames.named("blue").orElseThrow().colour().l());
    }

    @Test
    void lightAndDarkNamedTogetherAskForNothing() {
        assertThat(TasteReading.of("light and dark stay apart, light-dark balance"))
                .isEmpty();
    }

    @Test
    void quantitiesCountOnlyWhenTheyAreMeasuredOut() {
        assertThat(TasteReading.of("contrast of warm wood"))
                .extracting(TasteWord::said)
                .containsExactly("warm");
        assertThat(only("more contrast").kind()).isEqualTo(TasteWord.Kind.MORE);
        assertThat(only("no contrast").kind()).isEqualTo(TasteWord.Kind.AWAY);
    }

    @Test
    void ordinaryWordsThatLookLikeComparativesAreLeftAlone() {
        assertThat(TasteReading.of("water, paper, layer, summer, under the amber"))
                .extracting(TasteWord::said)
                .containsExactly("amber");
    }
}
