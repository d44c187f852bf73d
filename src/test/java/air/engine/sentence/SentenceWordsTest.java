package air.engine.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import air.engine.sentence.Sentence.Hour;
import air.engine.sentence.Sentence.Relation;
import air.engine.sentence.Sentence.Season;
import air.engine.sentence.Sentence.Weather;
import air.engine.words.ColourNames;
import air.engine.words.Concepts;
import air.engine.words.Glossary;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data file of the room: every line means something that is understood. */
class SentenceWordsTest {
    private static final Glossary<String> ACTIONS = Glossary.read("sentence", "actions", meaning -> meaning);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfALanguageMeansSomething(Language language) {
        language.words().entries().forEach((word, meaning) -> {
            assertThat(word).isEqualTo(word.strip().toLowerCase(Locale.ROOT)).doesNotContain("-", "'");
            assertThatCode(() -> value(meaning)).as(word).doesNotThrowAnyException();
            meaning.says().forEach((kind, what) -> assertThatCode(() -> said(kind, what))
                    .as(word + ": " + kind)
                    .doesNotThrowAnyException());
        });
    }

    private static void value(Meaning meaning) {
        String value = meaning.value();
        switch (meaning.role()) {
            case NUMBER -> assertThat(Double.parseDouble(value)).isBetween(0.5, 1e6);
            case RELATION, REVERSED, AFTER -> {
                if (!value.equals("AT")) Relation.valueOf(value);
            }
            case VERB -> assertThat(ACTIONS.has(value)).as(value).isTrue();
            case DETERMINER -> assertThat(value).isIn("one", "many");
            case GROUP -> group(value.split(" "));
            default -> assertThat(value).isEmpty();
        }
    }

    private static void group(String[] parts) {
        assertThat(Integer.parseInt(parts[0])).isBetween(1, 30);
        if (!parts[1].equals("-"))
            assertThat(Concepts.of(parts[1])).as(parts[1]).isPresent();
    }

    private static void said(String kind, String what) {
        switch (kind) {
            case "hour", "glow" -> Hour.valueOf(what);
            case "season" -> Season.valueOf(what);
            case "weather" -> Weather.valueOf(what);
            case "side" -> Thing.Side.valueOf(what);
            case "size", "distance" -> Double.parseDouble(what);
            case "mood" -> assertThat(what).isIn(Set.of("calm", "wild", "old"));
            case "shows", "sight" -> assertThat(Concepts.of(what)).isPresent();
            case "colour" ->
                assertThat(ColourNames.wished(what).isPresent()
                                || ColourNames.named(what).isPresent())
                        .isTrue();
            default -> throw new IllegalArgumentException(kind);
        }
    }

    @Test
    void whatAThingSaysBesidesIsUnderstood() {
        Glossary<Map<String, String>> besides = Glossary.read("sentence", "besides", Meaning::pairs);

        besides.entries().values().forEach(says -> says.forEach(SentenceWordsTest::said));
        assertThat(besides.entries()).isNotEmpty();
    }
}
