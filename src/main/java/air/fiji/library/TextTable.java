package air.fiji.library;

import air.fiji.host.Swing;
import air.text.SafeText;
import java.awt.Component;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;

/** A table to read and to copy. */
final class TextTable {
    private static final Border PADDING = BorderFactory.createEmptyBorder(2, 8, 2, 8);

    private final List<String> columns;
    private final DefaultTableModel rows;
    private final JTable table;

    /** @param columns titles; those that begin with {@code >} are figures, set to the right */
    TextTable(String... columns) {
        this.columns = List.of(columns).stream()
                .map(column -> column.replaceFirst("^>", ""))
                .toList();
        rows = new DefaultTableModel(this.columns.toArray(), 0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        table = new JTable(rows);
        table.setFillsViewportHeight(true);
        table.setShowVerticalLines(false);
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 8);
        for (int i = 0; i < columns.length; i++) align(i, columns[i].startsWith(">"));
    }

    private void align(int column, boolean right) {
        DefaultTableCellRenderer renderer = new DefaultTableCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getTableCellRendererComponent(
                    JTable shown, Object value, boolean selected, boolean focused, int row, int at) {
                super.getTableCellRendererComponent(shown, value, selected, false, row, at);
                setToolTipText(String.valueOf(value));
                setBorder(PADDING);
                return this;
            }
        };
        renderer.setHorizontalAlignment(right ? SwingConstants.RIGHT : SwingConstants.LEFT);
        table.getColumnModel().getColumn(column).setCellRenderer(renderer);
        DefaultTableCellRenderer title = new DefaultTableCellRenderer();
        title.setHorizontalAlignment(renderer.getHorizontalAlignment());
        title.setFont(table.getFont());
        table.getColumnModel().getColumn(column).setHeaderRenderer((shown, value, selected, focused, row, at) -> {
            JLabel label = (JLabel) title.getTableCellRendererComponent(shown, value, false, false, row, at);
            label.setFont(shown.getFont().deriveFont(Font.BOLD));
            label.setBorder(PADDING);
            return label;
        });
    }

    void widen(int column, int width) {
        table.getColumnModel().getColumn(column).setPreferredWidth(width);
    }

    void fill(List<List<String>> cells) {
        rows.setRowCount(0);
        cells.forEach(row -> rows.addRow(
                row.stream().map(cell -> Swing.plain(SafeText.line(cell))).toArray()));
    }

    JScrollPane component() {
        return new JScrollPane(table);
    }

    /** Titles and rows, with tabs between. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(String.join("\t", columns)));
        for (int row = 0; row < rows.getRowCount(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++)
                cells.add(String.valueOf(rows.getValueAt(row, column)));
            lines.add(String.join("\t", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Items of a list in words. */
    static final class Text<T> implements ListCellRenderer<T> {
        private final DefaultListCellRenderer cell = new DefaultListCellRenderer();
        private final Function<T, String> words;

        Text(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends T> list, T value, int index, boolean selected, boolean focused) {
            return cell.getListCellRendererComponent(list, Swing.plain(words.apply(value)), index, selected, focused);
        }
    }
}
