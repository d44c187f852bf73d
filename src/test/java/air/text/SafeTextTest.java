package air.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    /** Everything that is obeyed rather than shown, or is not seen. */
    private static IntStream unsafe() {
        return Stream.of(
                        IntStream.rangeClosed(0, 0x1F)
                                .filter(c -> c != '\n' && c != '\t')
                                .toArray(),
                        IntStream.rangeClosed(0x7F, 0x9F).toArray(),
                        IntStream.rangeClosed(0x200B, 0x200F).toArray(),
                        IntStream.rangeClosed(0x2028, 0x202E).toArray(),
                        IntStream.rangeClosed(0x2060, 0x206F).toArray(),
                        new int[] {0xAD, 0x61C, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xE0001, 0xE0020, 0xE007F},
                        new int[] {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
                .flatMapToInt(IntStream::of);
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void nothingThatATerminalObeysIsLeft(int point) {
        String text = "a" + Character.toString(point) + "b";
        assertThat(SafeText.line(text).codePoints()).doesNotContain(point).contains((int) 'a', (int) 'b');
        assertThat(SafeText.lines(text).codePoints()).doesNotContain(point).contains((int) 'a', (int) 'b');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ein schönes Bild – «façade», 100 €",
                "水墨画 이미지 日本語",
                "שלום עולם",
                "مرحبا بالعالم",
                "می\u200Cخواهم",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ❤\uFE0F\u200D\uD83D\uDD25",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "\uD83C\uDDE8\uD83C\uDDED e\u0301 क्\u200Dष",
                "<script>alert(1)</script> \\u009b",
            })
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(SafeText.line(text)).isEqualTo(text);
        assertThat(SafeText.lines(text)).isSameAs(text);
        assertThat(SafeText.json(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`bad \u001b[2J\u001b]0;owned\u0007 \u202e model \u009b31m`, bad [2J ]0;owned model 31m",
                "`a\r\nb\u2028c\u0085d\te`, a b c d e",
                "`pass\u200dword\u200b`, password",
                "`fdp.exe\u202egnp.`, fdp.exegnp.",
            })
    void aLineIsWhatIsLeft(String text, String line) {
        assertThat(SafeText.line(text)).isEqualTo(line);
    }

    @Test
    void linesStayLinesAndNothingCanGoBackInThem() {
        assertThat(SafeText.lines("one\r\ntwo\rthree\n\tfour")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(SafeText.shortened("short", 10)).isEqualTo("short");
        assertThat(SafeText.shortened("x".repeat(100), 10)).isEqualTo("xxxxxxx...");
        assertThat(SafeText.shortened("x".repeat(6) + "\uD83D\uDE80".repeat(9), 10))
                .isEqualTo("xxxxxx...");
        assertThat(SafeText.shortened("\u0000".repeat(1000), 10)).isEmpty();
    }

    @Test
    void jsonLosesNothing() throws Exception {
        StringBuilder all = new StringBuilder("é水\uD83D\uDE80\n");
        unsafe().filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(c -> all.append('a').appendCodePoint(c));
        String json = SafeText.json(JsonNodeFactory.instance
                .objectNode()
                .put("text", all.toString())
                .toPrettyString());
        assertThat(new ObjectMapper().readTree(json).path("text").textValue()).isEqualTo(all.toString());
        assertThat(json).contains("é水\uD83D\uDE80", "\\u009b", "\\u202e");
        assertThat(SafeText.lines(json)).isEqualTo(json);
    }
}
