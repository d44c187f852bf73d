package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;

class SwingTest {
    private static final String IMAGE = "<HTML><img src='https://tracker.example/1.png'>";

    @Test
    void noLineOfALabelIsTakenForHtml() {
        assertThat(BasicHTML.isHTMLString(IMAGE)).as("the danger").isTrue();
        for (String text : new String[] {IMAGE, "It says:\n" + IMAGE, "It says:\u2028" + IMAGE, "\u200b" + IMAGE})
            assertThat(Swing.plain(text).lines())
                    .noneMatch(BasicHTML::isHTMLString)
                    .anyMatch(l -> l.contains("<HTML>"));
        assertThat(Swing.plain("1 < 2, <b>bold</b>")).isEqualTo("1 < 2, <b>bold</b>");
    }

    @Test
    void aFailureIsShownWithoutWhatAnEyeWouldObey() {
        assertThat(MessageBox.wrapped("The file a\u202egnp.exe cannot be read."))
                .isEqualTo("The file agnp.exe cannot be read.");
        assertThat(MessageBox.wrapped("x".repeat(88) + " " + IMAGE).lines()).noneMatch(BasicHTML::isHTMLString);
    }
}
