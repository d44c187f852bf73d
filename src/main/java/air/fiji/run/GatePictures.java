package air.fiji.run;

import air.loop.Candidate;
import air.loop.Round;
import air.text.Figures;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.ButtonGroup;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;

/** A round's pictures at the gate: one large, and all of them small, to click, where there are several. */
final class GatePictures extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LARGE = 320;
    private static final int SMALL = 64;
    private static final int PER_ROW = 4;

    private final transient Round round;
    private final JLabel large = new JLabel();
    private final transient List<JToggleButton> small = new ArrayList<>();

    /** @param picked gets the index of the candidate that is clicked */
    GatePictures(Round round, IntConsumer picked) {
        super(new BorderLayout(4, 4));
        this.round = round;
        large.setVerticalAlignment(SwingConstants.TOP);
        add(large, BorderLayout.CENTER);
        if (round.candidates().size() == 1) return;
        JPanel grid = new JPanel(new GridLayout(0, PER_ROW, 4, 4));
        ButtonGroup group = new ButtonGroup();
        for (Candidate candidate : round.candidates()) {
            JToggleButton button = button(candidate);
            button.addActionListener(event -> picked.accept(candidate.index()));
            group.add(button);
            small.add(button);
            grid.add(button);
        }
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        left.add(grid);
        add(left, BorderLayout.SOUTH);
    }

    private JToggleButton button(Candidate candidate) {
        boolean own = candidate.index() == round.chosen();
        String standing = CandidateText.standing(candidate).orElse("not scored");
        JToggleButton button = new JToggleButton(
                label(candidate),
                new ImageIcon(candidate.picture().atMost(SMALL).toBufferedImage()));
        button.setVerticalTextPosition(SwingConstants.BOTTOM);
        button.setHorizontalTextPosition(SwingConstants.CENTER);
        button.setFont(button.getFont().deriveFont(own ? Font.BOLD : Font.PLAIN));
        button.setMargin(new Insets(2, 2, 2, 2));
        button.setToolTipText(name(candidate.index()) + ", " + standing
                + (own ? "; the round's choice" : "; click to take this one instead"));
        return button;
    }

    private String label(Candidate candidate) {
        return name(candidate.index())
                + candidate
                        .critique()
                        .map(critique -> " · " + Figures.score(critique.score()))
                        .orElse("");
    }

    /** {@code 2b}. */
    String name(int index) {
        return new Candidate.Name(round.number(), index).toString();
    }

    /** Shows a candidate large. */
    void show(int index) {
        large.setIcon(new ImageIcon(
                round.candidates().get(index).picture().atMost(LARGE).toBufferedImage()));
        if (!small.isEmpty()) small.get(index).setSelected(true);
    }
}
