package air.report;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.InvalidInputException;
import air.model.ModelException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void whatWasWrittenForTheUserIsSaidAsItIsOnOneLine() {
        assertThat(FailureText.sentence(new InvalidInputException("--n must be 1\nor more."), "call us"))
                .isEqualTo("--n must be 1 or more.");
        assertThat(FailureText.sentence(
                        new ModelException(ModelException.Kind.UNAVAILABLE, "fal", "m", "The provider is down."), "no"))
                .isEqualTo("The provider is down.");
    }

    @Test
    void faultOfTheProgramIsOneAndComesWithAdvice() {
        assertThat(FailureText.sentence(new IllegalStateException("seven"), "see the console"))
                .isEqualTo("AIR Generator failed unexpectedly (seven): see the console.");
        assertThat(FailureText.sentence(new NullPointerException(), "see the console"))
                .contains("(NullPointerException)");
    }
}
