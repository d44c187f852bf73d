package air.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "CONVERGED,converged,true",
        "APPROVED,approved,true",
        "STOPPED,stopped,true",
        "EXHAUSTED,exhausted,true",
        "RESTARTED,restarted,true",
        "CANCELLED,cancelled,false",
        "FAILED,failed,false"
    })
    void runThatWasCancelledOrFailedCanBeGoneOnWith(Outcome outcome, String key, boolean isFinal) {
        assertThat(outcome.isFinal()).isEqualTo(isFinal);
        assertThat(outcome.key()).isEqualTo(key);
    }

    @Test
    void everyOutcomeIsListed() {
        assertThat(Outcome.values()).hasSize(7);
    }
}
