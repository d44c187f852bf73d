package air.fiji.host;

import javax.swing.JPanel;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.TextWidget;
import org.scijava.widget.WidgetModel;

/** A text field in Fiji's dialogs of our commands that suggests models with their prices. */
@Plugin(type = InputWidget.class, priority = Priority.VERY_HIGH)
public class SuggestionWidget extends PanelWidget<String> implements TextWidget<JPanel> {
    private SuggestionBox box;

    @Override
    public boolean supports(WidgetModel model) {
        return model.isText() && model.getItem().is(AirCommand.SUGGESTED) && model.getModule() instanceof AirCommand;
    }

    @Override
    public void set(WidgetModel model) {
        super.set(model);
        AirCommand command = (AirCommand) model.getModule();
        box = new SuggestionBox(command.suggestions(model.getItem().getName()), text(), this::updateModel);
        panel.add(box);
    }

    private String text() {
        String text = get().getText();
        return text == null ? "" : text;
    }

    @Override
    public String getValue() {
        return box.text();
    }

    @Override
    public void refreshWidget() {
        Swing.call(() -> {
            box.suggest(
                    ((AirCommand) get().getModule()).suggestions(get().getItem().getName()));
            if (!box.text().equals(text())) box.setText(text());
            return box;
        });
    }
}
