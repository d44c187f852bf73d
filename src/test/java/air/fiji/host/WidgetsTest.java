package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.ExtractProfileCommand;
import air.fiji.ProfileCommand;
import air.fiji.ScriptedModels;
import air.fiji.image.OpenWindows;
import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.process.ByteProcessor;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
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

/** Our widgets in the dialogs of Fiji, without Fiji. */
class WidgetsTest {
    private final Context context =
            new Context(CommandService.class, TaskService.class, WidgetService.class, ScriptedModels.class);
    private final AirCommand command = new ProfileCommand();
    private final AirCommand extract = new ExtractProfileCommand();

    @BeforeEach
    void inject() {
        Interpreter.batchMode = true;
        context.inject(command);
        context.inject(extract);
    }

    @AfterEach
    void close() {
        OpenWindows.all().forEach(ImagePlus::close);
        Interpreter.batchMode = false;
        context.dispose();
    }

    private InputWidget<?, ?> widget(AirCommand command, String input) {
        WidgetService widgets = context.getService(WidgetService.class);
        WidgetModel model = widgets.createModel(null, command, command.getInfo().getInput(input), List.of());
        return widgets.create(model);
    }

    private static JTextArea text(InputWidget<?, ?> widget) {
        JScrollPane scroll = (JScrollPane) ((JPanel) widget.getComponent()).getComponent(0);
        return (JTextArea) scroll.getViewport().getView();
    }

    @Test
    void showsAndTakesTheSentence() {
        command.setInput("palette_tendency", "Ivory and sand.");
        InputWidget<?, ?> widget = widget(command, "palette_tendency");
        assertThat(widget).isInstanceOf(WrappedTextWidget.class);
        assertThat(text(widget).getText()).isEqualTo("Ivory and sand.");
        assertThat(text(widget).getLineWrap()).isTrue();
        text(widget).setText("Only ultramarine.");
        assertThat(command.getInput("palette_tendency")).isEqualTo("Only ultramarine.");
    }

    @Test
    void showsWhatWasLoaded() {
        InputWidget<?, ?> widget = widget(command, "texture_feel");
        command.setInput("texture_feel", "Dry brush.");
        widget.refreshWidget();
        assertThat(text(widget).getText()).isEqualTo("Dry brush.");
    }

    @Test
    void ticksAnImage() {
        for (String title : List.of("a.png", "b.png", "c.png")) new ImagePlus(title, new ByteProcessor(8, 8)).show();
        extract.prepareDialog();
        InputWidget<?, ?> widget = widget(extract, "window1");
        assertThat(widget).isInstanceOf(ImageChoiceWidget.class);
        assertThat(widget.getValue()).isEqualTo(true);
        JPanel panel = (JPanel) widget.getComponent();
        ((JCheckBox) panel.getComponent(0)).doClick();
        assertThat(extract.getInput("window1")).isEqualTo(false);
    }

    @Test
    void showsAHintInOneLine() {
        InputWidget<?, ?> widget = widget(command, "hint");
        assertThat(widget).isInstanceOf(HintWidget.class);
        assertThat(widget.isMessage()).isTrue();
        JLabel line = (JLabel) ((JPanel) widget.getComponent()).getComponent(0);
        assertThat(line.getText()).startsWith("What the references share.");
    }
}
