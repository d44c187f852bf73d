package air.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPositionTest {
    @Test
    void placesCountLinesOfEverySystemAndLettersOnce() {
        assertThat(TextPosition.at("a\nb\r\nc\r😀d", 9)).isEqualTo(new TextPosition(4, 2));
        assertThat(TextPosition.of("a\r\n😀😀x", 2, 5)).isEqualTo(new TextPosition(2, 3));
        assertThat(TextPosition.at("", 0)).hasToString("line 1, character 1");
        assertThat(TextPosition.at("ab", 99)).isEqualTo(new TextPosition(1, 3));
    }
}
