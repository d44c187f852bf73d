package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTextTest {
    @Test
    void readsKeysValuesAndWordsAlone() {
        assertThat(OptionText.parse("references=[a.png|my b.png] Seed=7 edit intent=[lone boat] "))
                .isEqualTo(Map.of("references", "a.png|my b.png", "seed", "7", "edit", "true", "intent", "lone boat"));
    }

    @Test
    void keyInsideAValueIsNoKey() {
        assertThat(OptionText.parse("intent=[a boat seed=3 x] seed=7")).containsEntry("seed", "7");
    }

    @Test
    void keyThatEndsLikeAnotherIsNotMistakenForIt() {
        assertThat(OptionText.parse("intent_file=a.txt"))
                .doesNotContainKey("file")
                .doesNotContainKey("intent");
    }

    @Test
    void bracketsNest() {
        assertThat(OptionText.parse("intent=[a [b] c] seed=1")).containsEntry("intent", "a [b] c");
    }

    @Test
    void unclosedBracketTakesTheRest() {
        assertThat(OptionText.parse("intent=[a boat")).containsEntry("intent", "a boat");
    }

    @Test
    void emptyValueIsEmpty() {
        assertThat(OptionText.parse("profile= seed=1"))
                .containsEntry("profile", "")
                .containsEntry("seed", "1");
    }

    @Test
    void apostrophesQuoteAValue() {
        assertThat(OptionText.parse("intent='a lone boat' seed=7"))
                .containsEntry("intent", "a lone boat")
                .containsEntry("seed", "7");
        assertThat(OptionText.parse("intent='twas seed=7"))
                .containsEntry("intent", "'twas")
                .containsEntry("seed", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sky%20blue.png",
                "50% grey",
                "100%",
                "%",
                "%%",
                "a%2Fb",
                "%5b old %5d",
                "%FF",
                "%C3",
                "%e9",
                "%41%25"
            })
    void whatTheRecorderNeverWroteIsTakenAsWritten(String written) {
        assertThat(OptionText.recorded(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "100%25, 100%",
        "%5Bold%5D, [old]",
        "d%C3%A9j%C3%A0, déjà",
        "sky%2520blue.png, sky%20blue.png",
        "seed=9 %5Bx%5D, seed=9 [x]",
        "é%3D, é="
    })
    void whatVersionOneRecordedIsUnescaped(String recorded, String text) {
        assertThat(OptionText.recorded(recorded)).isEqualTo(text);
    }

    /** The recorder has since come to escape an apostrophe at the start. */
    @Property
    void everyRecordedTextComesBackWithoutTheKey(@ForAll String text) {
        String valid = valid(text);
        if (!valid.startsWith("'"))
            assertThat(OptionText.recorded(literal(OptionText.escape(valid)))).isEqualTo(valid);
    }

    @Test
    void plainTextIsNotEscaped() {
        assertThat(OptionText.escape("lone boat, at dawn!")).isEqualTo("lone boat, at dawn!");
    }

    @Test
    void percentSignByHandStays() {
        assertThat(OptionText.unescape("50% grey")).isEqualTo("50% grey");
    }

    /** What the macro language does with the string literal in between. */
    private static String literal(String escaped) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char next = escaped.charAt(++i);
            out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
        }
        return out.toString();
    }

    private static String valid(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\r", "");
    }

    @Property
    void anyTextSurvivesAMacro(@ForAll String text) {
        String valid = valid(text);
        String options = "first=1 text=[" + literal(OptionText.escape(valid)) + "] last=2";
        Map<String, String> read = OptionText.parse(options);
        assertThat(OptionText.unescape(read.get("text"))).isEqualTo(valid);
        assertThat(read).containsEntry("last", "2").hasSize(3);
    }

    /** As ImageJ's recorder writes a value without a blank. */
    @Property
    void anyWordSurvivesAMacro(@ForAll String text) {
        String word = valid(text).replaceAll("\\s", "");
        String options = "text=" + literal(OptionText.escape(word)) + " last=2";
        Map<String, String> read = OptionText.parse(options);
        assertThat(OptionText.unescape(read.get("text"))).isEqualTo(word);
        assertThat(read).containsEntry("last", "2").hasSize(2);
    }
}
