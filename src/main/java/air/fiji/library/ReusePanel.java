package air.fiji.library;

import air.store.Asset;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;

/** Check boxes for the settings of a kept picture that can be used again. */
final class ReusePanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private final Map<Reuse.Part, JCheckBox> boxes = new EnumMap<>(Reuse.Part.class);

    /** @param reuse takes the ticked settings when the button is pressed */
    ReusePanel(Asset asset, Consumer<Set<Reuse.Part>> reuse) {
        super(new BorderLayout(0, 4));
        setBorder(BorderFactory.createTitledBorder("Use again"));
        JPanel grid = new JPanel(new GridLayout(0, 2, 8, 0));
        for (Reuse.Part part : Reuse.Part.values()) {
            JCheckBox box = new JCheckBox(part.label(), part != Reuse.Part.PROMPT && part.in(asset));
            box.setEnabled(part.in(asset));
            boxes.put(part, box);
            grid.add(box);
        }
        eitherOr(boxes.get(Reuse.Part.INTENT), boxes.get(Reuse.Part.PROMPT));
        JButton go = new JButton("In AIR Generate...");
        go.addActionListener(event -> reuse.accept(ticked()));
        add(grid, BorderLayout.CENTER);
        add(go, BorderLayout.SOUTH);
    }

    private Set<Reuse.Part> ticked() {
        Set<Reuse.Part> ticked = EnumSet.noneOf(Reuse.Part.class);
        boxes.forEach((part, box) -> {
            if (box.isSelected()) ticked.add(part);
        });
        return ticked;
    }

    /** Both would go into the same field. */
    private static void eitherOr(JCheckBox one, JCheckBox other) {
        one.addActionListener(event -> other.setSelected(other.isSelected() && !one.isSelected()));
        other.addActionListener(event -> one.setSelected(one.isSelected() && !other.isSelected()));
    }
}
