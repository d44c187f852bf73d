package air.fiji.run;

import air.loop.Candidate;
import air.taste.Critique;
import air.taste.Dimension;
import air.text.Figures;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridLayout;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** What was said of one picture at the gate: its score, what to beware of, a bar a dimension, the reasons. */
final class GateJudgement extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int COLUMNS = 40;
    private static final Color WARNING = new Color(0x9C2B00);

    GateJudgement(Candidate candidate) {
        super(new BorderLayout(GAP, GAP));
        Optional<Critique.Measured> measured = CandidateText.measured(candidate);
        JPanel top = new JPanel(new BorderLayout(GAP, 4));
        top.add(score(candidate), BorderLayout.WEST);
        measured.ifPresent(m -> top.add(measured(m), BorderLayout.EAST));
        String warnings = String.join("\n", CandidateText.warnings(candidate));
        if (!warnings.isEmpty()) top.add(warning(warnings), BorderLayout.SOUTH);
        add(top, BorderLayout.NORTH);
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(bars(candidate, measured), BorderLayout.NORTH);
        add(middle, BorderLayout.CENTER);
        add(new JScrollPane(text(CandidateText.reasons(candidate), 6, false)), BorderLayout.SOUTH);
    }

    private static JLabel score(Candidate candidate) {
        JLabel label = new JLabel(candidate
                .critique()
                .map(critique -> Figures.score(critique.score()) + " of 10")
                .orElse("not scored"));
        label.setFont(label.getFont().deriveFont(Font.BOLD, 28f));
        candidate.critique().flatMap(Critique::interval).ifPresent(interval -> {
            label.setText(candidate.critique().get().shown());
            label.setToolTipText("of 10; most likely between the two figures in brackets");
        });
        return label;
    }

    private static JLabel measured(Critique.Measured measured) {
        JLabel label = new JLabel("measured " + Figures.score(measured.score()));
        label.setForeground(ScoreBar.MEASURED);
        label.setToolTipText("What the embedded engine measures; blue in the bars");
        return label;
    }

    private static JPanel bars(Candidate candidate, Optional<Critique.Measured> measured) {
        JPanel bars = new JPanel(new GridLayout(0, 1, 4, 4));
        for (Dimension dimension : Dimension.values())
            bars.add(new ScoreBar(
                    dimension.title(),
                    of(candidate.critique().map(Critique::breakdown), dimension),
                    of(measured.map(Critique.Measured::breakdown), dimension)));
        return bars;
    }

    private static OptionalDouble of(Optional<Map<Dimension, Double>> scores, Dimension dimension) {
        return scores.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(scores.get().get(dimension));
    }

    private static JTextArea warning(String sentences) {
        JTextArea area = text(sentences, 0, false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setForeground(WARNING);
        return area;
    }

    /** An area of text that breaks lines between words. */
    static JTextArea text(String content, int rows, boolean editable) {
        JTextArea area = new JTextArea(content, rows, COLUMNS);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(editable);
        area.setCaretPosition(0);
        return area;
    }
}
