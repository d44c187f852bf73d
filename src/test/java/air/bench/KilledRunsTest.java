package air.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunsTest {
    @TempDir
    Path home;

    @Test
    void aFewKillsLoseNothingAndPayNothingTwice() throws Exception {
        KilledRuns.Report report = KilledRuns.run(4, home);
        assertThat(report.problems()).isEmpty();
        assertThat(report.kept()).isEqualTo(report.items());
        assertThat(report.orders()).isPositive();
        assertThat(report.direct()).isPositive();
    }
}
