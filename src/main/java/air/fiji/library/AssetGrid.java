package air.fiji.library;

import air.report.AssetText;
import air.store.Asset;
import java.awt.Color;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import javax.swing.AbstractAction;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.text.Position;

/** The pictures found, as many in a row as fit. Keys and the mouse choose, open, rate. */
final class AssetGrid extends JList<Asset> {
    private static final long serialVersionUID = 1L;

    /** What keys and double clicks ask for. */
    interface Listener {
        void open();

        void compare();

        /** @param stars 1 to 5, 0 for none */
        void rate(int stars);

        void toggleFavourite();

        void editTags();

        void search();
    }

    AssetGrid(SearchResults results, AssetCell cell, Listener listener) {
        super(results);
        setCellRenderer(cell);
        setFixedCellWidth(AssetCell.SIZE.width);
        setFixedCellHeight(AssetCell.SIZE.height);
        setLayoutOrientation(HORIZONTAL_WRAP);
        setVisibleRowCount(-1);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setBackground(quiet(getBackground()));
        keys(listener);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2 && onCell(event.getPoint())) listener.open();
            }
        });
    }

    /** A little darker or lighter than a list, so that white and black pictures both stand out. */
    private static Color quiet(Color background) {
        int sum = background.getRed() + background.getGreen() + background.getBlue();
        return sum > 384 ? new Color(0xF3F3F3) : background;
    }

    private boolean onCell(Point point) {
        int index = locationToIndex(point);
        return index >= 0 && getCellBounds(index, index).contains(point);
    }

    private void keys(Listener listener) {
        key("ENTER", listener::open);
        key("C", listener::compare);
        key("F", listener::toggleFavourite);
        key("T", listener::editTags);
        key("SLASH", listener::search);
        for (int stars = 0; stars <= 5; stars++) {
            int given = stars;
            key(String.valueOf(stars), () -> listener.rate(given));
            key("NUMPAD" + stars, () -> listener.rate(given));
        }
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Letters are keys of ours here, and going through all pictures for one that begins so would fetch them all. */
    @Override
    public int getNextMatch(String prefix, int startIndex, Position.Bias bias) {
        return -1;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int index = locationToIndex(event.getPoint());
        Asset asset = index < 0 || !onCell(event.getPoint()) ? null : getModel().getElementAt(index);
        return asset == null ? null : AssetText.title(asset);
    }

    /** Those chosen that are at hand. */
    List<Asset> chosen() {
        return getSelectedValuesList().stream().filter(Objects::nonNull).toList();
    }
}
