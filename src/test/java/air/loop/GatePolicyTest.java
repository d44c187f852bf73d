package air.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatePolicyTest {
    @ParameterizedTest
    @CsvSource({"ask,ASK", "approve,APPROVE", "' Continue ',CONTINUE", "STOP,STOP"})
    void policyIsNamedInAnyCase(String name, GatePolicy policy) {
        assertThat(GatePolicy.named(name)).isEqualTo(policy);
    }

    @Test
    void unknownPolicyIsSaidWithThoseThereAre() {
        assertThatThrownBy(() -> GatePolicy.named("Maybe"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("gate must be ask, approve, continue or stop but was maybe.");
    }
}
