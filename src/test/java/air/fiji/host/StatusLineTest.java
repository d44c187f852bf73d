package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/** How far a run is, as the task list says it. */
class StatusLineTest {
    private final Context context = new Context(TaskService.class);
    private final Task task = context.getService(TaskService.class).createTask("AIR Generate");
    private final StatusLine line = new StatusLine("AIR Generate", task);

    @AfterEach
    void close() {
        context.dispose();
    }

    @Test
    void progressIsCountedInThousandths() {
        assertThat(task.getProgressMaximum()).isEqualTo(1000);
        line.set("Round 2 of 5", 0.2504);
        assertThat(task.getStatusMessage()).as("not before it is shown").isNotEqualTo("Round 2 of 5");
        line.show();
        assertThat(task.getStatusMessage()).isEqualTo("Round 2 of 5");
        assertThat(task.getProgressValue()).isEqualTo(250);
    }

    @Test
    void progressStaysWhileHowFarItIsIsUnknown() {
        line.set("Painting", 0.5);
        line.show();
        line.set("Waiting for fal", Double.NaN);
        line.show();
        assertThat(task.getStatusMessage()).isEqualTo("Waiting for fal");
        assertThat(task.getProgressValue()).isEqualTo(500);
    }

    @Test
    void whatAProviderSaysIsOneLine() {
        line.set("In the\nqueue\u0007", 0.1);
        line.show();
        assertThat(task.getStatusMessage()).startsWith("In the").doesNotContain("\n", "\u0007");
    }

    @Test
    void aPauseShowsItsQuestionAndHandsOnTheAnswer() {
        line.set("Painting", 0.5);
        String answer = line.pausedFor("Approve it?", () -> {
            line.show();
            return task.getStatusMessage();
        });
        assertThat(answer).isEqualTo("Approve it?");
    }
}
