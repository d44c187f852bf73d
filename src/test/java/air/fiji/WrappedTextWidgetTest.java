package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.task.TaskService;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;
import org.scijava.widget.WidgetService;

class WrappedTextWidgetTest {
    private final Context context =
            new Context(CommandService.class, TaskService.class, WidgetService.class, ScriptedModels.class);
    private final ProfileCommand command = new ProfileCommand();

    @BeforeEach
    void inject() {
        context.inject(command);
    }

    @AfterEach
    void close() {
        context.dispose();
    }

    private InputWidget<?, ?> widget(String input) {
        WidgetService widgets = context.getService(WidgetService.class);
        WidgetModel model = widgets.createModel(null, command, command.getInfo().getInput(input), java.util.List.of());
        return widgets.create(model);
    }

    private static JTextArea text(InputWidget<?, ?> widget) {
        JScrollPane scroll = (JScrollPane) ((JPanel) widget.getComponent()).getComponent(0);
        return (JTextArea) scroll.getViewport().getView();
    }

    @Test
    void showsAndTakesTheSentence() {
        command.palette_tendency = "Ivory and sand.";
        InputWidget<?, ?> widget = widget("palette_tendency");
        assertThat(widget).isInstanceOf(WrappedTextWidget.class);
        assertThat(text(widget).getText()).isEqualTo("Ivory and sand.");
        assertThat(text(widget).getLineWrap()).isTrue();
        text(widget).setText("Only ultramarine.");
        assertThat(command.palette_tendency).isEqualTo("Only ultramarine.");
    }

    @Test
    void showsWhatWasLoaded() {
        InputWidget<?, ?> widget = widget("texture_feel");
        command.texture_feel = "Dry brush.";
        widget.refreshWidget();
        assertThat(text(widget).getText()).isEqualTo("Dry brush.");
    }
}
