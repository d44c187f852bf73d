package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.host.Background;
import air.loop.Gate;
import air.model.Cancellation;
import air.model.ModelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateDialogTest {
    private final RunDesk desk = new RunDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void cancelledRunIsNotAskedAbout() throws ModelException {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        Gate.Answer answer = Background.run("AIR Test", desk.tasks, background -> new GateDialog("a boat", background)
                .decide(RunDesk.round(1, 7), cancelled));
        assertThat(answer.choice()).isEqualTo(Gate.Choice.STOP);
    }
}
