package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.host.Background;
import air.model.ModelException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the task list shows of a run: a sentence, and thousandths. */
class RoundProgressTest {
    private final RunDesk desk = new RunDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private record Shown(String message, long thousandths) {}

    /** What is shown after {@code told}. */
    private Shown after(Consumer<RoundProgress> told) throws ModelException {
        return Background.run("AIR Test", desk.tasks, background -> {
            told.accept(new RoundProgress(background));
            RunDesk.settle(background);
            return new Shown(desk.task().getStatusMessage(), desk.task().getProgressValue());
        });
    }

    @Test
    void partOfTheRunCountsAsItIs() throws ModelException {
        assertThat(after(progress -> progress.phase("reading the taste", 0.25, 0.5)))
                .isEqualTo(new Shown("reading the taste", 250));
    }

    @Test
    void partOfARoundCountsForItsShareOfAllRounds() throws ModelException {
        assertThat(after(progress -> {
                    progress.begin(0, 4);
                    progress.phase(3, "judging", 0.8, 0.2);
                }))
                .isEqualTo(new Shown("round 3 of 4, judging", 700));
    }

    @Test
    void roundsAfterARestartCountFromOneAgain() throws ModelException {
        assertThat(after(progress -> {
                    progress.begin(3, 2);
                    progress.phase(5, "painting", 0, 0.8);
                }))
                .isEqualTo(new Shown("round 2 of 2, painting", 500));
    }

    @ParameterizedTest
    @CsvSource({"0,500", "0.5,700", "1,900", "NaN,500", "-3,500", "2,900"})
    void callMovesOnWithinItsPart(double fraction, long thousandths) throws ModelException {
        assertThat(after(progress -> {
                    progress.begin(0, 2);
                    progress.phase(2, "painting", 0, 0.8);
                    progress.report("step 3", fraction);
                }))
                .isEqualTo(new Shown("round 2 of 2, painting: step 3", thousandths));
    }

    @Test
    void callWithoutWordsLeavesThoseOfThePart() throws ModelException {
        assertThat(after(progress -> {
                    progress.phase("reading the taste", 0, 1);
                    progress.report(" ", 0.25);
                }))
                .isEqualTo(new Shown("reading the taste", 250));
    }
}
