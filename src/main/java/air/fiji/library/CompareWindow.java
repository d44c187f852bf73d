package air.fiji.library;

import air.fiji.host.Swing;
import air.model.Picture;
import air.report.AssetText;
import air.store.Asset;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/** Two to four pictures side by side, enlarged and moved together or each on its own. On the event thread. */
final class CompareWindow {
    static final int FEWEST = 2;
    static final int MOST = 4;
    private static final int GAP = 8;

    /** An asset and what it shows. */
    record Side(Asset asset, Picture picture) {}

    private final JFrame window = new JFrame("AIR Compare");
    private final List<ZoomPane> panes = new ArrayList<>();
    private final JCheckBox together = new JCheckBox("Zoom together", true);

    /** Opens the window. */
    CompareWindow(List<Side> sides) {
        JPanel row = new JPanel(new GridLayout(1, 0, GAP, GAP));
        for (Side side : sides) row.add(pane(side));
        JPanel content = new JPanel(new BorderLayout(GAP, GAP));
        content.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        content.add(row, BorderLayout.CENTER);
        content.add(controls(), BorderLayout.SOUTH);
        window.setContentPane(content);
        window.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        Swing.whenClosed(window, () -> WindowManager.removeWindow(window));
        Swing.onKey(window, KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), window::dispose);
        window.pack();
        Swing.fitToScreen(window);
        WindowManager.addWindow(window);
        window.setVisible(true);
    }

    private JPanel pane(Side side) {
        ZoomPane[] own = new ZoomPane[1];
        own[0] = new ZoomPane(side.picture().toBufferedImage(), view -> show(own[0], view));
        panes.add(own[0]);
        JPanel panel = new JPanel(new BorderLayout(2, 4));
        panel.add(own[0], BorderLayout.CENTER);
        JPanel caption = new JPanel(new GridLayout(0, 1));
        JLabel title = new JLabel(AssetText.title(side.asset()));
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        title.setToolTipText(AssetText.title(side.asset()));
        caption.add(title);
        JLabel facts = new JLabel(Swing.plain(facts(side.asset())));
        facts.setToolTipText(facts.getText());
        caption.add(facts);
        panel.add(caption, BorderLayout.SOUTH);
        return panel;
    }

    private static String facts(Asset asset) {
        String score = asset.score().isPresent() ? AssetText.score(asset) + " of 10 · " : "";
        return score + asset.model() + " · seed " + asset.made().seedText().orElse("") + " · " + AssetText.size(asset);
    }

    private void show(ZoomPane own, ZoomView view) {
        if (together.isSelected()) panes.forEach(pane -> pane.show(view));
        else own.show(view);
    }

    private JPanel controls() {
        JPanel controls = new JPanel(new FlowLayout(FlowLayout.LEFT, GAP, 0));
        JButton fit = new JButton("Fit");
        fit.addActionListener(event -> panes.forEach(pane -> pane.show(ZoomView.WHOLE)));
        JButton actual = new JButton("100 %");
        actual.addActionListener(event -> panes.forEach(pane -> pane.show(
                new ZoomView(pane.actualPixels(), pane.view().x(), pane.view().y()))));
        controls.add(fit);
        controls.add(actual);
        controls.add(together);
        controls.add(new JLabel("Wheel: zoom · drag: move · double-click: fit · Esc: close"));
        return controls;
    }
}
