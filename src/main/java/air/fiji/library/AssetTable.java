package air.fiji.library;

import air.report.AssetText;
import air.store.Asset;
import air.text.Figures;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.TreeSet;

/** Pictures of the library as a table that macros read. */
public final class AssetTable {
    static final String TITLE = "AIR Library";

    private static ResultsTable unseen = new ResultsTable();

    private AssetTable() {}

    /** Shows the pictures in place of those shown before; without a screen the table is kept for scripts. */
    public static synchronized void show(List<Asset> assets) {
        ResultsTable table = new ResultsTable();
        table.setPrecision(1);
        for (Asset asset : assets) row(table, asset);
        unseen = table;
        if (!GraphicsEnvironment.isHeadless()) table.show(TITLE);
    }

    private static void row(ResultsTable table, Asset asset) {
        table.incrementCounter();
        table.addValue("Number", asset.number());
        table.addValue("Asset", AssetText.shortHash(asset));
        table.addValue("Made", asset.created().toString());
        table.addValue("Score", asset.score().orElse(Double.NaN));
        table.addValue("Rating", asset.rating().orElse(0));
        table.addValue("Favourite", asset.favourite() ? "yes" : "no");
        table.addValue("Model", asset.model());
        table.addValue("Seed", asset.made().seedText().orElse(""));
        table.addValue("Size", AssetText.size(asset));
        table.addValue("Cost", Figures.cost(asset.made().costUsd()));
        table.addValue("Tags", String.join(", ", new TreeSet<>(asset.tags())));
        table.addValue("Title", AssetText.title(asset));
        table.addValue("Prompt", asset.prompt().replaceAll("\\s+", " "));
    }

    /** The pictures shown last. */
    public static synchronized ResultsTable table() {
        return unseen;
    }
}
