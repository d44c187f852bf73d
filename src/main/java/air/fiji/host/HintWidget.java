package air.fiji.host;

import javax.swing.JLabel;
import javax.swing.JPanel;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.MessageWidget;
import org.scijava.widget.WidgetModel;

/** A line of text in Fiji's dialogs of our commands; Fiji's own widget leaves room for many lines. */
@Plugin(type = InputWidget.class, priority = Priority.VERY_HIGH)
public class HintWidget extends PanelWidget<String> implements MessageWidget<JPanel> {
    private final JLabel line = new JLabel();

    @Override
    public boolean supports(WidgetModel model) {
        return model.isMessage() && model.getModule() instanceof AirCommand;
    }

    @Override
    public void set(WidgetModel model) {
        super.set(model);
        line.setText(model.getText());
        panel.add(line);
    }

    @Override
    public String getValue() {
        return null;
    }

    @Override
    public void refreshWidget() {
        line.setText(get().getText());
    }

    @Override
    public boolean isLabeled() {
        return !get().getItem().getLabel().isEmpty();
    }

    @Override
    public boolean isMessage() {
        return true;
    }
}
