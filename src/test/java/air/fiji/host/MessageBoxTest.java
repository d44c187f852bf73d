package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.Desk;
import air.fiji.UsageCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.module.Module;

class MessageBoxTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void withoutAScreenTheReasonCancelsTheCommand() {
        Module run = desk.run(UsageCommand.class, "month", "november");
        assertThat(Desk.reason(run)).isEqualTo("month must be a month, for example 2026-11, but was november.");
    }

    @Test
    void longSentencesAreWrappedBetweenWords() {
        String sentence = "The provider is down. ".repeat(20).strip();
        assertThat(MessageBox.wrapped(sentence).lines())
                .allMatch(line -> line.length() <= 90)
                .noneMatch(line -> line.startsWith(" "));
        assertThat(MessageBox.wrapped(sentence).replace('\n', ' ')).isEqualTo(sentence);
    }
}
