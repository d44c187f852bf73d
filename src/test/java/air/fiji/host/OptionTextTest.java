package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

    @Property
    void anyTextSurvivesAMacro(@ForAll String text) {
        String valid = new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r", "");
        String options = "first=1 text=[" + literal(OptionText.escape(valid)) + "] last=2";
        Map<String, String> read = OptionText.parse(options);
        assertThat(OptionText.unescape(read.get("text"))).isEqualTo(valid);
        assertThat(read).containsEntry("last", "2").hasSize(3);
    }
}
