package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import air.bench.Convergence;
import air.bench.Convergence.Run;
import org.junit.jupiter.api.Test;

/** The loop in small; the figures over many sets are {@link Convergence}'s. */
class ConvergenceTest {
    private static final String INTENT = "a lone boat under a mountain at dawn";

    @Test
    void directedWordsLeadBackFromAWrongStartAndRandomMovesDoNot() {
        Taste taste = Taste.of(Pictures.ofTaste(11, 4));
        String wrong = Moves.detuned(INTENT, 8, 2.5, 3);
        Run directed = new Convergence().run(taste, wrong, 1, true);
        Run random = new Convergence().run(taste, wrong, 1, false);
        double start = directed.best().get(0);
        double end = directed.best().get(5);
        assertThat(end).isGreaterThan(start + 0.5);
        assertThat(end).isGreaterThan(random.best().get(5));
    }
}
