package air.fiji.library;

import air.fiji.host.Swing;
import air.fiji.image.Log;
import air.model.Cancellation;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.studio.Studio;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;

/** What was used and what it cost, month by month. One window. On the event thread. */
public final class UsageWindow {
    private static final int GAP = 8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static UsageWindow open;

    private final Studio studio;
    private final Errands errands;
    private final JFrame window = new JFrame("AIR Usage");
    private final JComboBox<YearMonth> month = new JComboBox<>();
    private final JProgressBar budget = new JProgressBar(0, 1000);
    private final JLabel sentence = new JLabel(" ");
    private final JLabel status = new JLabel(" ");
    private final JButton collect = new JButton("Collect Orders");
    private final JTabbedPane tabs = new JTabbedPane();
    private final Sheet lines =
            new Sheet("Provider", "Model", "Operation", ">Calls", ">Failed", ">Results", ">Cost", ">Received");
    private final Sheet runs = new Sheet("Begun", "Run", ">Calls", ">Failed", ">Cost");
    private final Sheet unsure = new Sheet("Begun", "Model", "Operation", ">Estimate", "What to do");
    private boolean filling;

    private UsageWindow(Studio studio) {
        this.studio = studio;
        errands = new Errands("AIR usage", status::setText);
        build();
        read(YearMonth.now());
    }

    /** Opens the window, or brings it to the front as things are now. */
    public static void show(Studio studio) {
        if (open == null || open.studio != studio) open = new UsageWindow(studio);
        else open.read((YearMonth) open.month.getSelectedItem());
        open.window.setVisible(true);
        open.window.toFront();
    }

    private void build() {
        JPanel content = new JPanel(new BorderLayout(GAP, GAP));
        content.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        tabs.addTab("By model", lines.component());
        tabs.addTab("Last runs", runs.component());
        tabs.addTab("Waiting or unknown", unsure.component());
        unsure.widen(4, 420);
        runs.widen(1, 280);
        lines.widen(1, 260);
        lines.widen(2, 120);
        lines.widen(6, 150);
        runs.widen(0, 140);
        runs.widen(4, 150);
        unsure.widen(0, 140);
        unsure.widen(1, 150);
        content.add(top(), BorderLayout.NORTH);
        content.add(tabs, BorderLayout.CENTER);
        content.add(bottom(), BorderLayout.SOUTH);
        window.setContentPane(content);
        window.setSize(1040, 520);
        Frames.fit(window);
        window.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                WindowManager.removeWindow(window);
                errands.close();
                if (open == UsageWindow.this) open = null;
            }
        });
        WindowManager.addWindow(window);
    }

    private JPanel top() {
        month.setRenderer(new Sheet.Text<YearMonth>(shown -> shown == null ? "" : MONTH.format(shown)));
        month.addActionListener(event -> {
            if (!filling) read((YearMonth) month.getSelectedItem());
        });
        budget.setStringPainted(true);
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, GAP, 0));
        JLabel label = new JLabel("Month");
        label.setLabelFor(month);
        left.add(label);
        left.add(month);
        JPanel top = new JPanel(new BorderLayout(GAP, GAP));
        top.add(left, BorderLayout.WEST);
        top.add(budget, BorderLayout.CENTER);
        top.add(sentence, BorderLayout.SOUTH);
        return top;
    }

    private JPanel bottom() {
        collect.setToolTipText("Asks the providers for the results of orders that earlier runs left there; they are"
                + " not paid again");
        collect.addActionListener(event -> collect());
        JButton copy = new JButton("Copy Table");
        copy.addActionListener(event -> copy());
        JButton table = new JButton("As Results Table");
        table.setToolTipText("The month by model as ImageJ's table, to save or work with");
        table.addActionListener(event -> errands.run(() -> UsageReport.of(studio, shownMonth()), UsageTable::show));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, GAP, 0));
        buttons.add(collect);
        buttons.add(copy);
        buttons.add(table);
        JPanel bottom = new JPanel(new BorderLayout(GAP, 0));
        bottom.add(status, BorderLayout.CENTER);
        bottom.add(buttons, BorderLayout.EAST);
        return bottom;
    }

    private YearMonth shownMonth() {
        return (YearMonth) month.getSelectedItem();
    }

    private void read(YearMonth asked) {
        errands.run(() -> UsageReport.of(studio, asked), this::show);
    }

    private void show(UsageReport report) {
        filling = true;
        month.removeAllItems();
        report.months().forEach(month::addItem);
        month.setSelectedItem(report.month());
        filling = false;
        budget.setValue((int) Math.round(report.share() * 1000));
        budget.setString(report.budgetSentence());
        sentence.setText(report.sentence());
        lines.fill(report.lines().stream().map(line -> cells(report, line)).toList());
        runs.fill(report.runs().stream().map(UsageWindow::cells).toList());
        unsure.fill(report.open().stream().map(UsageWindow::cells).toList());
        int waiting = report.open().size();
        tabs.setTitleAt(2, waiting == 0 ? "Waiting or unknown" : "Waiting or unknown (" + waiting + ")");
        collect.setEnabled(report.open().stream().anyMatch(e -> e.state() == LedgerEntry.State.SUBMITTED));
    }

    private static List<String> cells(UsageReport report, Ledger.Line line) {
        return List.of(
                line.provider(),
                line.model(),
                line.operation(),
                String.valueOf(line.calls()),
                line.failed() == 0 ? "" : String.valueOf(line.failed()),
                String.valueOf(line.units()),
                report.cost(line),
                line.bytes() == 0 ? "" : AssetText.bytes(line.bytes()));
    }

    private static List<String> cells(UsageReport.RunLine run) {
        return List.of(
                AssetText.date(run.begun()),
                run.run(),
                String.valueOf(run.calls()),
                run.failed() == 0 ? "" : String.valueOf(run.failed()),
                UsageReport.cost(run.knownUsd(), run.unknown(), run.underWay()));
    }

    private static List<String> cells(LedgerEntry entry) {
        return List.of(
                AssetText.date(entry.begun()),
                entry.model(),
                entry.operation(),
                AssetText.cost(entry.estimateUsd()),
                UsageReport.advice(entry));
    }

    private void collect() {
        collect.setEnabled(false);
        status.setText("Asking the providers...");
        errands.run(() -> studio.collect(new Cancellation()), sentences -> {
            sentences.forEach(line -> Log.say("AIR Usage: " + line));
            String last = sentences.isEmpty() ? "No order is waiting." : sentences.get(sentences.size() - 1);
            status.setText(Swing.plain(last));
            read(shownMonth());
        });
    }

    private void copy() {
        Sheet shown = List.of(lines, runs, unsure).get(tabs.getSelectedIndex());
        window.getToolkit().getSystemClipboard().setContents(new StringSelection(shown.text()), null);
        status.setText("The table is on the clipboard, with tabs between the columns.");
    }
}
