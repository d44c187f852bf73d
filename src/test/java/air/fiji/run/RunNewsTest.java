package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.studio.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNewsTest {
    private final RunDesk desk = new RunDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"0.04,; it cost $0.04", "0.0400,; it cost $0.04", "1.5,; it cost $1.50", "0,''", "0.00,''"})
    void costEndsASentence(BigDecimal usd, String sentence) {
        assertThat(RunNews.cost(Optional.of(usd))).isEqualTo(sentence);
    }

    @Test
    void unknownCostIsNotNothing() {
        assertThat(RunNews.cost(Optional.empty())).isEqualTo("; what it cost is not known");
    }

    @Test
    void costIsThatOfTheRun() {
        assertThat(RunNews.cost(desk.open("a boat"))).isEmpty();
    }

    @Test
    void whatCameUpIsInTheLogOnce() throws IOException {
        Files.writeString(desk.desk.models.home.resolve("air.db"), "no database");
        Run run = desk.open("a boat");
        run.spent();

        RunNews.log(run);
        String log = desk.log();
        RunNews.log(run);

        assertThat(log).startsWith("AIR Generator: What was spent cannot be read: ");
        assertThat(desk.log()).isEqualTo(log);
    }
}
