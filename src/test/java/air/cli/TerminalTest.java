package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(boolean interactive) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                interactive);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void progressIsWipedBeforeTheNextLine() {
        Terminal terminal = terminal(true);
        terminal.progress("painting 5 %");
        terminal.say("done");
        assertThat(err()).isEqualTo("\rpainting 5 %\r            \rdone" + System.lineSeparator());
    }

    @Test
    void progressNeverBreaksTheLine() {
        terminal(true).progress("x".repeat(300));
        assertThat(err().strip()).hasSize(79);
    }

    @Test
    void withoutATerminalEveryWaitIsSaidOnceNotEverySecond() {
        Terminal terminal = terminal(false);
        terminal.progress("Round 1", "waiting 3 s, the provider is busy (2 of 5)", Double.NaN);
        terminal.progress("Round 1", "waiting 2 s, the provider is busy (2 of 5)", Double.NaN);
        terminal.progress("Round 1", "painting", 0.5);
        terminal.progress("Round 1", "waiting 4 s, the provider is busy (3 of 5)", Double.NaN);
        assertThat(err().lines())
                .containsExactly(
                        "Round 1: waiting 3 s, the provider is busy (2 of 5)",
                        "Round 1: waiting 4 s, the provider is busy (3 of 5)");
    }

    @Test
    void progressIsKeptToAFewLooksASecond() {
        Terminal terminal = terminal(true);
        for (int i = 0; i < 1000; i++) terminal.progress("step");
        assertThat(err().split("\r")).hasSizeLessThan(500);
    }

    @Test
    void nothingIsDrawnWhereNobodyWatches() {
        Terminal terminal = terminal(false);
        terminal.progress("painting 5 %");
        terminal.say("done");
        assertThat(err()).isEqualTo("done" + System.lineSeparator());
    }

    @Test
    void nothingThatIsPrintedMakesTheTerminalDoAnything() {
        String bad = "bad \u001b[2J \u202e model \u009b31m\rair: all is well";
        Terminal terminal = terminal(true);
        terminal.print(bad);
        terminal.say(bad);
        terminal.ask(bad);
        terminal.trace(new IllegalStateException(bad));
        terminal.progress(bad);
        assertThat(out.toString(StandardCharsets.UTF_8) + err().replaceFirst("\\r(?=bad)", ""))
                .contains("bad  [2J  model  31m", "IllegalStateException")
                .doesNotContain("\u001b", "\u202e", "\u009b", "\r");
    }

    @Test
    void resultsAndTalkStayApart() {
        Terminal terminal = terminal(false);
        terminal.print("{}");
        terminal.say("hello");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}" + System.lineSeparator());
        assertThat(err()).isEqualTo("hello" + System.lineSeparator());
    }
}
