package air.fiji.run;

import air.loop.Gate.Answer;
import air.loop.Gate.Choice;
import air.loop.Round;
import ij.IJ;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;

/**
 * The gate's window: the round's pictures, the scores of the one that is picked, what the critic said of it, the next
 * prompt, and the decision.
 */
final class GateWindow {
    /** About the width of the whole window, px. */
    static final int WIDTH = 780;

    private static final int GAP = 10;

    private final JDialog window;
    private final Round round;
    private final Consumer<Answer> answered;
    private final GatePictures pictures;
    private final JPanel judgement = new JPanel(new BorderLayout());
    private final JTextArea prompt = GateJudgement.text("", 7, true);
    private final JButton approve = button("Approve", "This picture is the result", Choice.APPROVE);
    private final JButton iterate = button("Keep Iterating", "Another round, with the prompt above", Choice.CONTINUE);
    private String suggested = "";
    private int picked;

    /** Opens the window. On the event thread. */
    GateWindow(String intent, Round round, Consumer<Answer> answered) {
        this.round = round;
        this.answered = answered;
        window = new JDialog(IJ.getInstance(), "AIR gate · round " + round.number() + " · " + intent);
        pictures = new GatePictures(round, this::pick);
        JPanel content = new JPanel(new BorderLayout(GAP, GAP));
        content.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        content.add(pictures, BorderLayout.WEST);
        content.add(judgement, BorderLayout.CENTER);
        content.add(decision(), BorderLayout.SOUTH);
        window.setContentPane(content);
        pick(round.chosen());
        closeMeansStop();
        window.pack();
        WindowPlacement.atRight(window);
        WindowManager.addWindow(window);
        window.setVisible(true);
        window.toFront();
    }

    /** Shows another of the round's pictures; what the person has typed stays. */
    private void pick(int index) {
        picked = index;
        pictures.show(index);
        judgement.removeAll();
        judgement.add(new GateJudgement(round.candidates().get(index)), BorderLayout.CENTER);
        judgement.revalidate();
        judgement.repaint();
        suggest(round.choosing(index).critique().revisedPrompt());
        if (round.candidates().size() == 1) return;
        String name = pictures.name(index);
        approve.setText("Approve " + name);
        iterate.setText("Keep Iterating from " + name);
    }

    private void suggest(String other) {
        if (prompt.getText().equals(suggested)) {
            prompt.setText(other);
            prompt.setCaretPosition(0);
        }
        suggested = other;
    }

    private JPanel decision() {
        JPanel panel = new JPanel(new BorderLayout(4, 4));
        panel.add(new JLabel("Prompt of the next round, yours to change:"), BorderLayout.NORTH);
        panel.add(new JScrollPane(prompt), BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
        buttons.add(button("Restart", "Back to references and profile; nothing made is deleted", Choice.RESTART));
        buttons.add(iterate);
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
        boolean taken = choice == Choice.APPROVE || choice == Choice.CONTINUE;
        boolean other = taken && picked != round.chosen();
        answered.accept(
                new Answer(choice, prompt.getText().strip(), other ? OptionalInt.of(picked) : OptionalInt.empty()));
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

    /** On the event thread. */
    void dispose() {
        WindowManager.removeWindow(window);
        window.dispose();
    }
}
