package air.fiji.host;

import air.fiji.image.Pictures;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.util.concurrent.CompletableFuture;
import javax.swing.ImageIcon;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.ToggleWidget;
import org.scijava.widget.WidgetModel;

/** The check box of an open image in Fiji's dialogs, with a small picture of it. */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class ImageChoiceWidget extends PanelWidget<Boolean> implements ToggleWidget<JPanel> {
    private static final int SIDE = 48;

    private final JCheckBox box = new JCheckBox();
    private final JLabel thumbnail = new JLabel();

    @Override
    public boolean supports(WidgetModel model) {
        return model.getItem().get(WindowChoice.IMAGE) != null;
    }

    @Override
    public void set(WidgetModel model) {
        super.set(model);
        thumbnail.setPreferredSize(new java.awt.Dimension(SIDE, SIDE));
        thumbnail.setLabelFor(box);
        box.setToolTipText(model.getItem().getDescription());
        refreshWidget();
        box.addActionListener(event -> updateModel());
        panel.add(box, BorderLayout.WEST);
        panel.add(thumbnail, BorderLayout.CENTER);
        int imageId = Integer.parseInt(model.getItem().get(WindowChoice.IMAGE));
        // Large images take a while, and no dialog waits for them.
        CompletableFuture.runAsync(() -> load(imageId));
    }

    private void load(int imageId) {
        ImagePlus image = WindowManager.getImage(imageId);
        if (image == null) return;
        ImageIcon icon = new ImageIcon(Pictures.seen(image).atMost(SIDE).toBufferedImage());
        Swing.later(() -> thumbnail.setIcon(icon));
    }

    @Override
    public Boolean getValue() {
        return box.isSelected();
    }

    @Override
    public void refreshWidget() {
        box.setSelected(Boolean.TRUE.equals(get().getValue()));
    }
}
