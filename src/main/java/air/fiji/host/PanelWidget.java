package air.fiji.host;

import java.awt.BorderLayout;
import javax.swing.JPanel;
import org.scijava.widget.AbstractInputWidget;

/** An input of our commands in Fiji's dialogs, drawn on a panel. */
abstract class PanelWidget<T> extends AbstractInputWidget<T, JPanel> {
    final JPanel panel = new JPanel(new BorderLayout());

    @Override
    public final JPanel getComponent() {
        return panel;
    }

    @Override
    public final Class<JPanel> getComponentType() {
        return JPanel.class;
    }
}
