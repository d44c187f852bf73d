package air.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {
    @Test
    void takesATextApartIntoClausesOfWordsInSmallLetters() {
        assertThat(English.clauses("A far-off Boat, the fisher's \"own\" — 7 gulls; été"))
                .containsExactly(
                        List.of("a", "far-off", "boat"),
                        List.of("the", "fisher's", "own"),
                        List.of("7", "gulls"),
                        List.of("été"));
    }

    @ParameterizedTest
    @CsvSource({"one,1", "two,2", "both,2", "few,3", "several,5", "many,9", "dozen,12", "twenty,20", "7,7", "999,999"})
    void countsInWordsAndFigures(String word, int number) {
        assertThat(English.number(word)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"1000", "boat", "no"})
    void findsNoNumberWhereThereIsNone(String word) {
        assertThat(English.number(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"slightly,0.5", "somewhat,0.6", "very,1.6", "much,1.6", "extremely,2"})
    void weighsDegrees(String word, double degree) {
        assertThat(English.degree(word)).hasValue(degree);
    }

    @ParameterizedTest
    @CsvSource({
        "no,true,true",
        "without,true,true",
        "never,true,true",
        "avoid,true,true",
        "free,false,true",
        "than,false,true",
        "with,false,false"
    })
    void negatesEverywhereOrOnlyWhereTasteIsSpokenOf(String word, boolean anywhere, boolean ofTaste) {
        assertThat(English.negates(word)).isEqualTo(anywhere);
        assertThat(English.negatesTaste(word)).isEqualTo(ofTaste);
    }

    @ParameterizedTest
    @CsvSource({"houses,house", "beaches,beach", "cherries,cherry", "women,woman", "geese,goose", "boat,boat"})
    void findsTheSingularOfAPlural(String plural, String singular) {
        assertThat(English.singulars(plural)).startsWith(plural).contains(singular);
    }

    @ParameterizedTest
    @CsvSource({"warmer,warm", "paler,pale", "grainier,grainy", "dimmer,dim"})
    void findsWhatAComparativeCompares(String comparative, String positive) {
        assertThat(English.positives(comparative)).contains(positive);
    }

    @Test
    void shortWordsAreNoComparatives() {
        assertThat(English.positives("over")).isEmpty();
        assertThat(English.positives("warm")).isEmpty();
    }
}
