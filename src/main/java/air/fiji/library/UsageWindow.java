package air.fiji.library;

import air.fiji.host.Swing;
import air.fiji.image.Log;
import air.model.Cancellation;
import air.report.UsageReport;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.studio.Studio;
import air.text.Figures;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.datatransfer.StringSelection;
import java.time.YearMonth;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;

/** What was used and what it cost, month by month. There is one window. Use it on the event thread. */
public final class UsageWindow {
    private static final int GAP = 8;
    private static final String UNSURE = "Waiting or unknown";

    private static UsageWindow open;

    private final Studio studio;
    private final BackgroundQueue queue;
    private final JFrame window = new JFrame("AIR Usage");
    private final JComboBox<YearMonth> month = new JComboBox<>();
    private final JProgressBar budget = new JProgressBar(0, 1000);
    private final JLabel sentence = new JLabel(" ");
    private final JLabel status = new JLabel(" ");
    private final JButton collect = new JButton("Collect Orders");
    private final JTabbedPane tabs = new JTabbedPane();
    private final TextTable lines =
            new TextTable("Provider", "Model", "Operation", ">Calls", ">Failed", ">Results", ">Cost", ">Received");
    private final TextTable runs = new TextTable("Begun", "Run", ">Calls", ">Failed", ">Cost");
    private final TextTable unsure = new TextTable("Begun", "Model", "Operation", ">Estimate", "What to do");
    private boolean filling;

    private UsageWindow(Studio studio) {
        this.studio = studio;
        queue = new BackgroundQueue("AIR usage", status::setText);
        build();
        read(YearMonth.now());
    }

    /** Opens the window, or brings it up to date and to the front. */
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
        tabs.addTab(UNSURE, unsure.component());
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
        Swing.fitToScreen(window);
        window.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        Swing.whenClosed(window, this::closed);
        WindowManager.addWindow(window);
    }

    private void closed() {
        WindowManager.removeWindow(window);
        queue.close();
        if (open == this) open = null;
    }

    private JPanel top() {
        month.setRenderer(new TextTable.Text<YearMonth>(shown -> shown == null ? "" : Figures.month(shown)));
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
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, GAP, 0));
        String collects =
                "Asks the providers for the results of orders that earlier runs left there, at no further cost";
        buttons.add(Swing.button(collect, collects, this::collect));
        buttons.add(Swing.button(new JButton("Copy Table"), "Copies the table that is shown", this::copy));
        buttons.add(Swing.button(
                new JButton("As Results Table"),
                "Shows the month by model as an ImageJ table, to save or to work with",
                () -> queue.run(() -> UsageReport.ofMonth(studio, shownMonth()), UsageTable::show)));
        JPanel bottom = new JPanel(new BorderLayout(GAP, 0));
        bottom.add(status, BorderLayout.CENTER);
        bottom.add(buttons, BorderLayout.EAST);
        return bottom;
    }

    private YearMonth shownMonth() {
        return (YearMonth) month.getSelectedItem();
    }

    private void read(YearMonth asked) {
        queue.run(() -> UsageOverview.of(studio, asked), this::show);
    }

    private void show(UsageOverview overview) {
        UsageReport report = overview.report();
        filling = true;
        month.removeAllItems();
        overview.months().forEach(month::addItem);
        month.setSelectedItem(report.month().orElseThrow());
        filling = false;
        budget.setValue((int) Math.round(overview.share() * 1000));
        budget.setString(report.budgetSentence().orElse("No monthly budget: AIR Settings... sets one"));
        sentence.setText(report.sentence());
        lines.fill(report.lines().stream().map(line -> cells(report, line)).toList());
        runs.fill(overview.runs().stream().map(UsageWindow::cells).toList());
        List<LedgerEntry> unsettled = overview.unsettled();
        unsure.fill(unsettled.stream().map(UsageWindow::cells).toList());
        tabs.setTitleAt(2, UNSURE + (unsettled.isEmpty() ? "" : " (" + unsettled.size() + ")"));
        collect.setEnabled(unsettled.stream().anyMatch(e -> e.state() == LedgerEntry.State.SUBMITTED));
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
                line.bytes() == 0 ? "" : Figures.size(line.bytes()));
    }

    private static List<String> cells(UsageOverview.RunLine run) {
        return List.of(
                Figures.minute(run.begun()),
                run.run(),
                String.valueOf(run.calls()),
                run.failed() == 0 ? "" : String.valueOf(run.failed()),
                run.cost());
    }

    private static List<String> cells(LedgerEntry entry) {
        return List.of(
                Figures.minute(entry.begun()),
                entry.model(),
                entry.operation(),
                Figures.cost(entry.estimateUsd()),
                UsageReport.advice(entry));
    }

    private void collect() {
        collect.setEnabled(false);
        status.setText("Asking the providers...");
        queue.run(() -> studio.collect(new Cancellation()), sentences -> {
            sentences.forEach(line -> Log.say("AIR Usage: " + line));
            String last = sentences.isEmpty() ? "No order is waiting." : sentences.get(sentences.size() - 1);
            status.setText(Swing.plain(last));
            read(shownMonth());
        });
    }

    private void copy() {
        TextTable shown = List.of(lines, runs, unsure).get(tabs.getSelectedIndex());
        window.getToolkit().getSystemClipboard().setContents(new StringSelection(shown.text()), null);
        status.setText("The table is on the clipboard, its columns separated by tabs.");
    }
}
