package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.batch.BatchListener.Level;
import air.batch.BatchProgress;
import air.batch.BatchPrompt;
import air.batch.ItemResult;
import air.fiji.host.Background;
import air.model.ModelException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchProgressLineTest {
    private final RunDesk desk = new RunDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    /** The task's sentence and thousandths after {@code heard}. */
    private String after(Consumer<BatchProgressLine> heard) throws ModelException {
        return Background.run("AIR Batch", desk.tasks, background -> {
            heard.accept(new BatchProgressLine(background));
            RunDesk.settle(background);
            return desk.task().getStatusMessage() + " " + desk.task().getProgressValue();
        });
    }

    private static ItemResult item(ItemResult.State state, String failure) {
        BatchPrompt prompt = new BatchPrompt("fox", "", "", "", "A fox");
        return new ItemResult(prompt, state, List.of(), Optional.of(failure), Optional.empty());
    }

    private static BatchProgress standing(int complete, int failed, String usd) {
        return new BatchProgress(
                8,
                complete,
                failed,
                1,
                Optional.empty(),
                Optional.ofNullable(usd).map(BigDecimal::new));
    }

    @Test
    void batchBeginsWithWhatWasComplete() throws ModelException {
        assertThat(after(line -> line.started(8, 2))).isEqualTo("2 of 8 250");
    }

    @Test
    void itemAtWorkIsNamedBesideHowTheBatchStands() throws ModelException {
        assertThat(after(line -> {
                    line.progress(standing(3, 1, "0.12"));
                    line.working("fox", "generating iteration 1");
                }))
                .isEqualTo("3 of 8, 1 failed, $0.12, fox: generating iteration 1 500");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {"0.00,2 of 8 250", "0.5,'2 of 8, $0.50 250'", "unknown,'2 of 8, cost unknown 250'"})
    void costIsPartOfHowTheBatchStands(String usd, String shown) throws ModelException {
        assertThat(after(line -> line.progress(standing(2, 0, usd)))).isEqualTo(shown);
    }

    @Test
    void failuresAndWarningsReachTheLogAndNothingElse() throws ModelException {
        after(line -> {
            line.ended(item(ItemResult.State.FAILED, "No."));
            line.ended(item(ItemResult.State.POSTPONED, "Later."));
            line.said(Level.INFO, "Seed 7");
            line.said(Level.WARNING, "Slow.");
            line.said(Level.ERROR, "Down.");
        });
        assertThat(desk.log()).isEqualTo("AIR Batch: fox failed: No.\nAIR Batch: Slow.\nAIR Batch: Down.\n");
    }
}
