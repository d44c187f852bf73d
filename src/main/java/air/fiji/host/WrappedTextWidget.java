package air.fiji.host;

import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.TextWidget;
import org.scijava.widget.WidgetModel;

/**
 * A text area in Fiji's dialogs of our commands that wraps its lines; Fiji's own shows only the beginning of a
 * sentence.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class WrappedTextWidget extends PanelWidget<String> implements TextWidget<JPanel> {
    private final JTextArea text = new JTextArea();

    @Override
    public boolean supports(WidgetModel model) {
        return model.isText() && model.isStyle(AREA_STYLE) && model.getModule() instanceof AirCommand;
    }

    @Override
    public void set(WidgetModel model) {
        super.set(model);
        text.setRows(DialogForm.rows(model.getItem()));
        text.setColumns(model.getItem().getColumnCount());
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        refreshWidget();
        Swing.whenTyped(text, this::updateModel);
        panel.add(new JScrollPane(text));
    }

    @Override
    public String getValue() {
        return text.getText();
    }

    @Override
    public void refreshWidget() {
        Swing.call(() -> {
            if (!text.getText().equals(get().getText())) text.setText(get().getText());
            return text;
        });
    }
}
