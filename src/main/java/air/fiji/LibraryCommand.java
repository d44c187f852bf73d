package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.CommandRunner;
import air.fiji.host.Host;
import air.fiji.host.MacroRecorder;
import air.fiji.host.Swing;
import air.fiji.image.OpenWindows;
import air.fiji.library.AssetOpener;
import air.fiji.library.AssetTable;
import air.fiji.library.LibraryWindow;
import air.fiji.library.Reuse;
import air.model.InvalidInputException;
import air.report.AssetText;
import air.report.Lookup;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import air.store.Store;
import ij.ImagePlus;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * The library: a window for people; for scripts a search whose hits are a table, the first of them opened. Has no
 * dialog.
 */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Library...",
        label = "AIR Library",
        initializer = "prepare")
public class LibraryCommand extends AirCommand {
    private static final String NEWEST = "newest";
    private static final String BEST = "best";

    @Parameter(label = "Model", required = false, persist = false)
    String model = "";

    @Parameter(label = "Tag", required = false, persist = false)
    String tag = "";

    @Parameter(label = "Score from", required = false, persist = false)
    double score = 0;

    @Parameter(label = "Rated from", required = false, persist = false)
    int rating = 0;

    @Parameter(label = "Favourites only", required = false, persist = false)
    boolean favourites = false;

    @Parameter(label = "Order", required = false, persist = false)
    String order = NEWEST;

    @Parameter(label = "Most pictures in the table", required = false, persist = false)
    int most = AssetQuery.LATEST.most();

    @Parameter(label = "How many to open", required = false, persist = false)
    int open = 0;

    @Parameter(
            label = "One picture",
            description = "Its number, or the first 8 digits or more of its hash",
            required = false,
            persist = false)
    String asset = "";

    @Parameter(label = "Words to search for", required = false, persist = false)
    String search = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT)
    private int found;

    @Override
    protected void prepareDialog() {
        for (ModuleItem<?> input : getInfo().inputs()) resolveInput(input.getName());
    }

    @Override
    protected void work() {
        Store store = air.studio().store();
        if (Host.scripted(context())) script(store.library());
        else
            Swing.call(() -> {
                LibraryWindow.show(store, air.home(), new WindowActions());
                return true;
            });
    }

    private void script(Library library) {
        List<Asset> hits = asset.isBlank() ? hits(library) : List.of(named());
        if (asset.isBlank()) AssetTable.show(hits);
        if (open < 0) throw new InvalidInputException("open must be 0 or more but was " + open + ".");
        AssetOpener opener = new AssetOpener(library, air.embedsPrompts());
        List<ImagePlus> images = new ArrayList<>();
        for (Asset hit : hits.subList(0, Math.min(asset.isBlank() ? open : 1, hits.size())))
            opener.open(readable(hit)).ifPresent(images::add);
        if (images.isEmpty()) return;
        result = images.get(0);
        OpenWindows.activate(result);
    }

    /** The asset, or the picture in an answer that could not be read when it came and can be now. */
    private Asset readable(Asset asset) {
        return air.studio().reread(asset).stream().findFirst().orElse(asset);
    }

    private List<Asset> hits(Library library) {
        Library.Found hits = library.search(query());
        found = hits.total();
        return hits.assets();
    }

    private Asset named() {
        found = 1;
        return new Lookup(air.studio()::store).asset(asset.strip());
    }

    private AssetQuery query() {
        if (!order.equals(NEWEST) && !order.equals(BEST))
            throw new InvalidInputException("order must be newest or best but was " + order + ".");
        if (!(score >= 0 && score <= 10))
            throw new InvalidInputException("score must be 0 to 10 but was " + score + ".");
        if (rating < 0 || rating > 5) throw new InvalidInputException("rating must be 0 to 5 but was " + rating + ".");
        return new AssetQuery(
                search,
                given(model),
                Optional.empty(),
                given(tag),
                score == 0 ? OptionalDouble.empty() : OptionalDouble.of(score),
                rating == 0 ? OptionalInt.empty() : OptionalInt.of(rating),
                favourites,
                Optional.empty(),
                Optional.empty(),
                order.equals(BEST) ? AssetQuery.Order.BEST : AssetQuery.Order.NEWEST,
                0,
                Math.max(most, Math.max(1, open)));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }

    /** What the window asks of this command. */
    private final class WindowActions implements LibraryWindow.Actions {
        @Override
        public Asset readable(Asset asset) {
            return LibraryCommand.this.readable(asset);
        }

        @Override
        public void reuse(Reuse reuse) {
            Map<String, Object> inputs = new LinkedHashMap<>(reuse.inputs());
            inputs.computeIfPresent("profile", (key, hash) -> new File(name(hash.toString())));
            CommandRunner.open(context(), GenerateCommand.class, inputs);
        }

        /** A kept profile's name, which says more than its hash. */
        private String name(String hash) {
            return air.studio().store().profiles().named(hash).orElse(hash);
        }

        @Override
        public boolean embedsPrompts() {
            return air.embedsPrompts();
        }

        @Override
        public void opened(Asset opened) {
            MacroRecorder.write("AIR Library...", Map.of("asset", AssetText.shortHash(opened)));
        }
    }
}
