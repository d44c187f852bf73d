package air.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void blanksOfEveryKindAroundTextAreTakenOff() {
        assertThat(Letters.stripped("\uFEFF\u00A0 \tboat 7\u200B\u202F\u3000\n\u2060"))
                .isEqualTo("boat 7");
        assertThat(Letters.stripped("\u180E\u00ADboat\u2066")).isEqualTo("boat");
        assertThat(Letters.stripped("a\u00A0b")).isEqualTo("a\u00A0b");
        assertThat(Letters.stripped("\u200B\u00A0")).isEmpty();
    }

    @Test
    void textIsBlankWhenNothingIsSeen() {
        assertThat(Letters.areBlank(" \u00A0\u200B\uFEFF\u202F\r\n")).isTrue();
        assertThat(Letters.areBlank("\u200B.")).isFalse();
    }

    @Test
    void lettersThatCannotBeSeenAreNamedByNumber() {
        assertThat(Letters.named('/')).isEqualTo("/");
        assertThat(Letters.named(0x1F600)).isEqualTo("😀");
        assertThat(Letters.named(0xA0)).isEqualTo("U+00A0 (NO-BREAK SPACE)");
        assertThat(Letters.named(0x1B)).startsWith("U+001B");
        assertThat(Letters.named(0xD83D)).startsWith("U+D83D");
    }

    @Test
    void quotedTextIsShortAndShowsWhatCannotBeSeen() {
        assertThat(Letters.quoted("a b\u00A0c\u001B")).isEqualTo("\"a b[U+00A0]c[U+001B]\"");
        assertThat(Letters.quoted("😀".repeat(60))).isEqualTo("\"" + "😀".repeat(60) + "\"");
        assertThat(Letters.quoted("😀".repeat(61))).isEqualTo("\"" + "😀".repeat(59) + "…\"");
    }
}
