package air.fiji.run;

import air.loop.Gate.Answer;
import air.loop.Gate.Choice;
import air.loop.Round;
import ij.IJ;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;

/** The gate's window: the picture, its scores as bars, the critic's reason, the next prompt, and the decision. */
final class GateWindow {
    private static final int PICTURE_SIDE = 320;
    private static final int GAP = 10;

    private final JDialog window;
    private final JTextArea prompt;
    private final Consumer<Answer> answered;

    /** Opens the window. On the event thread. */
    GateWindow(String intent, Round round, Consumer<Answer> answered) {
        this.answered = answered;
        window = new JDialog(IJ.getInstance(), "AIR gate · round " + round.number() + " · " + intent);
        prompt = text(round.critique().revisedPrompt(), 8, true);
        JPanel content = new JPanel(new BorderLayout(GAP, GAP));
        content.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        content.add(
                new JLabel(new ImageIcon(round.picture().atMost(PICTURE_SIDE).toBufferedImage())), BorderLayout.WEST);
        content.add(judgement(round), BorderLayout.CENTER);
        content.add(decision(), BorderLayout.SOUTH);
        window.setContentPane(content);
        closeMeansStop();
        window.pack();
        window.setLocationByPlatform(true);
        WindowManager.addWindow(window);
        window.setVisible(true);
        window.toFront();
    }

    private JPanel judgement(Round round) {
        JPanel panel = new JPanel(new BorderLayout(GAP, GAP));
        JLabel score = new JLabel(
                String.format(Locale.ROOT, "%.1f of 10", round.critique().score()));
        score.setFont(score.getFont().deriveFont(Font.BOLD, 28f));
        panel.add(score, BorderLayout.NORTH);
        JPanel bars = new JPanel(new GridLayout(0, 1, 4, 4));
        round.critique().breakdown().forEach((dimension, value) -> bars.add(new ScoreBar(dimension.title(), value)));
        panel.add(bars, BorderLayout.CENTER);
        JTextArea reasoning = text(round.critique().reasoning(), 4, false);
        panel.add(new JScrollPane(reasoning), BorderLayout.SOUTH);
        return panel;
    }

    private JPanel decision() {
        JPanel panel = new JPanel(new BorderLayout(4, 4));
        panel.add(new JLabel("Prompt of the next round, yours to change:"), BorderLayout.NORTH);
        panel.add(new JScrollPane(prompt), BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
        JButton approve = button("Approve", "This picture is the result", Choice.APPROVE);
        buttons.add(button("Restart", "Back to references and profile; nothing made is deleted", Choice.RESTART));
        buttons.add(button("Keep Iterating", "Another round, with the prompt above", Choice.CONTINUE));
        buttons.add(approve);
        panel.add(buttons, BorderLayout.SOUTH);
        buttons.setToolTipText("Closing this window ends the run with the best picture so far");
        window.getRootPane().setDefaultButton(approve);
        return panel;
    }

    private JButton button(String label, String tip, Choice choice) {
        JButton button = new JButton(label);
        button.setToolTipText(tip);
        button.addActionListener(event -> answer(choice));
        return button;
    }

    private void answer(Choice choice) {
        if (choice == Choice.CONTINUE && prompt.getText().isBlank()) {
            prompt.setBackground(new Color(0xFFE0E0));
            prompt.requestFocusInWindow();
            return;
        }
        answered.accept(new Answer(choice, prompt.getText().strip()));
    }

    private void closeMeansStop() {
        window.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                answer(Choice.STOP);
            }

            @Override
            public void windowClosed(WindowEvent event) {
                answer(Choice.STOP);
            }
        });
        window.getRootPane()
                .registerKeyboardAction(
                        event -> answer(Choice.STOP),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    private static JTextArea text(String content, int rows, boolean editable) {
        JTextArea area = new JTextArea(content, rows, 40);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(editable);
        area.setCaretPosition(0);
        return area;
    }

    /** On the event thread. */
    void dispose() {
        WindowManager.removeWindow(window);
        window.dispose();
    }
}
