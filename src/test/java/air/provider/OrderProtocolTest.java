package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.provider.OrderProtocol.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderProtocolTest {
    @ParameterizedTest
    @CsvSource({
        "COMPLETED, READY",
        "Completed, READY",
        "succeeded, READY",
        "IN_PROGRESS, WAITING",
        "in-progress, WAITING",
        "In Queue, WAITING",
        "CANCELLED, FAILED",
        "canceled, FAILED",
        "Timed-Out, FAILED",
        "ARCHIVED, UNKNOWN",
        "'', UNKNOWN",
        "not completed, UNKNOWN",
    })
    void knowsAStateHoweverItIsSpelled(String word, Stage stage) {
        assertThat(Stage.of(word)).isEqualTo(stage);
    }
}
