package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.fiji.host.Swing;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.report.Assets;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Ledger;
import air.store.Library;
import air.store.Store;
import air.store.StoreFixture;
import ij.measure.ResultsTable;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's window piece by piece, without a screen. */
class LibraryPartsTest {
    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    private AssetGrid grid(List<Asset> assets) {
        SearchResults results = new SearchResults(
                (query, answer) -> answer.accept(new Library.Found(
                        assets.subList(
                                Math.min(query.offset(), assets.size()),
                                Math.min(query.offset() + query.most(), assets.size())),
                        assets.size(),
                        false)),
                () -> {});
        results.ask(AssetQuery.LATEST);
        return new AssetGrid(results, null, new AssetGrid.Listener() {
            @Override
            public void open() {
                asked.add("open");
            }

            @Override
            public void compare() {
                asked.add("compare");
            }

            @Override
            public void rate(int stars) {
                asked.add("rate " + stars);
            }

            @Override
            public void toggleFavourite() {
                asked.add("favourite");
            }

            @Override
            public void editTags() {
                asked.add("tags");
            }

            @Override
            public void search() {
                asked.add("search");
            }
        });
    }

    private static void press(AssetGrid grid, String stroke) {
        Object name = grid.getInputMap().get(KeyStroke.getKeyStroke(stroke));
        grid.getActionMap().get(name).actionPerformed(new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, stroke));
    }

    private static List<Asset> assets(int count) {
        return LongStream.range(0, count).mapToObj(Assets::numbered).toList();
    }

    @Test
    void everyKeyOfTheGridAsksForItsOwn() {
        AssetGrid grid = grid(assets(3));
        for (String stroke : List.of("ENTER", "C", "F", "T", "SLASH", "0", "5", "NUMPAD0", "NUMPAD3"))
            press(grid, stroke);
        assertThat(asked)
                .containsExactly(
                        "open", "compare", "favourite", "tags", "search", "rate 0", "rate 5", "rate 0", "rate 3");
    }

    @Test
    void theGridHoldsTheResultsAndHandsOutThoseChosen() {
        AssetGrid grid = grid(assets(3));
        assertThat(grid.getModel().getSize()).isEqualTo(3);
        assertThat(grid.chosen()).isEmpty();
        grid.setSelectedIndices(new int[] {0, 2});
        assertThat(grid.chosen()).extracting(Asset::number).containsExactly(0L, 2L);
        assertThat(grid.getNextMatch("boat", 0, Position.Bias.Forward))
                .as("letters are keys")
                .isEqualTo(-1);
    }

    @Test
    void filtersOfferModelsOfTheLedgerOnceEachAndTheTagsInUse() {
        try (StoreFixture fixture = new StoreFixture(StoreFixture.Kind.SQLITE, folder)) {
            Store store = fixture.open();
            assertThat(FilterChoices.of(store)).isEqualTo(new FilterChoices(List.of(), List.of()));
            for (String provider : List.of("openai", "fal", "fal")) {
                Ledger.Begun begun =
                        store.ledger().begin(StoreFixture.call("r", provider, "0.01"), Ledger.Budgets.NONE);
                store.ledger().ended(begun.number(), StoreFixture.done("0.01"));
            }
            List<Asset> kept = store.library().keep(List.of(StoreFixture.fresh("r", "boat", "1")));
            store.library().tag(kept.get(0).number(), Set.of("Sea", "dawn"));
            assertThat(FilterChoices.of(store))
                    .isEqualTo(new FilterChoices(List.of("fal/model", "openai/model"), List.of("dawn", "sea")));
        }
    }

    @Test
    void exportedFilesAreNamedByNumberHashAndKind() throws IOException {
        try (Store store = Store.open(folder.resolve("home"), Optional.empty(), InstantSource.system())) {
            Asset like = Assets.numbered(1);
            List<Asset> kept = store.library()
                    .keep(List.of(
                            new Asset.Fresh(
                                    new MediaFile(new byte[] {1}, "image/jpeg"),
                                    like.width(),
                                    like.height(),
                                    like.made(),
                                    like.origin()),
                            new Asset.Fresh(
                                    new MediaFile(new byte[] {2}, "video/mp4"),
                                    like.width(),
                                    like.height(),
                                    like.made(),
                                    like.origin())));
            Path out = folder.resolve("out");
            assertThat(new AssetExport(store.library()).write(kept, out))
                    .isEqualTo("2 originals are in " + out + ", each with a JSON file that says how it was made.");
            assertThat(names(out))
                    .containsExactlyInAnyOrder(
                            "air-1-" + kept.get(0).hash().substring(0, 12) + ".jpg",
                            "air-1-" + kept.get(0).hash().substring(0, 12) + ".json",
                            "air-2-" + kept.get(1).hash().substring(0, 12) + ".mp4",
                            "air-2-" + kept.get(1).hash().substring(0, 12) + ".json");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void oneNameThatIsTakenKeepsAllFilesFromBeingWritten() throws IOException {
        try (Store store = Store.open(folder.resolve("home"), Optional.empty(), InstantSource.system())) {
            List<Asset> kept = store.library()
                    .keep(List.of(StoreFixture.fresh("r", "boat", "1"), StoreFixture.fresh("r", "boat", "2")));
            Path out = Files.createDirectory(folder.resolve("out"));
            String taken = "air-2-" + kept.get(1).hash().substring(0, 12) + ".json";
            Files.writeString(out.resolve(taken), "mine");
            assertThatThrownBy(() -> new AssetExport(store.library()).write(kept, out))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(out.resolve(taken) + " already exists: choose another folder, or move it away.");
            assertThat(names(out)).containsExactly(taken);
            assertThat(out.resolve(taken)).hasContent("mine");
        }
    }

    @Test
    void theTableForMacrosHasARowForEachPicture() {
        AssetTable.show(assets(2));
        ResultsTable table = AssetTable.table();
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.getValue("Number", 1)).isEqualTo(1);
        assertThat(table.getStringValue("Asset", 1)).isEqualTo("000000000000");
        assertThat(table.getValue("Rating", 0)).isEqualTo(3);
        assertThat(table.getValue("Score", 0)).as("not judged").isNaN();
        assertThat(table.getStringValue("Favourite", 0)).isEqualTo("yes");
        assertThat(table.getStringValue("Size", 0)).isEqualTo("640 x 480 px");
        assertThat(table.getStringValue("Prompt", 1)).isEqualTo("boat 1. Taste");
        AssetTable.show(List.of());
        assertThat(AssetTable.table().size()).isZero();
    }

    @Test
    void figuresStandToTheRightAndCellsCannotBeEdited() {
        TextTable texts = new TextTable("Model", ">Calls");
        texts.fill(List.of(List.of("<html><b>fal", "3")));
        JTable table = (JTable) texts.component().getViewport().getView();
        assertThat(table.getColumnName(1)).isEqualTo("Calls");
        assertThat(table.isCellEditable(0, 0)).isFalse();
        assertThat(cell(table, 0).getHorizontalAlignment()).isEqualTo(SwingConstants.LEFT);
        assertThat(cell(table, 1).getHorizontalAlignment()).isEqualTo(SwingConstants.RIGHT);
        assertThat(cell(table, 0).getText()).as("never read as HTML").doesNotStartWith("<html>");
        assertThat(cell(table, 1).getToolTipText()).isEqualTo("3");
    }

    private static JLabel cell(JTable table, int column) {
        return (JLabel) table.prepareRenderer(table.getCellRenderer(0, column), 0, column);
    }

    @Test
    void listsShowTheirItemsInWords() {
        TextTable.Text<Integer> text = new TextTable.Text<>(number -> "number " + number);
        Component shown = text.getListCellRendererComponent(new JList<>(), 7, 0, false, false);
        assertThat(((JLabel) shown).getText()).isEqualTo("number 7");
    }

    @Test
    void workThatWasBegunBeforeTheWindowClosedIsFinishedAndTheRestIsNotTaken() throws InterruptedException {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        CountDownLatch go = new CountDownLatch(1);
        BackgroundQueue queue = new BackgroundQueue("AIR test", said::add);
        queue.run(
                () -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        return "interrupted";
                    }
                    return "first";
                },
                said::add);
        queue.run(() -> "second", said::add);
        queue.close();
        queue.run(() -> "third", said::add);
        go.countDown();
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
        Swing.call(() -> true);
        assertThat(said).isEmpty();
    }

    @Test
    void onlyTheLatestThumbnailsAskedForAreWaitedFor() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BlockingQueue<Long> made = new LinkedBlockingQueue<>();
        try (ThumbnailCache cache = new ThumbnailCache(
                folder.resolve("thumbnails"),
                asset -> {
                    begun.countDown();
                    await(go);
                    made.add(asset.number());
                    return new byte[] {1};
                },
                () -> {})) {
            cache.get(Assets.numbered(0));
            begun.await();
            for (long number = 1; number <= 130; number++) cache.get(Assets.numbered(number));
            cache.get(Assets.numbered(50));
            go.countDown();
            List<Long> order = new ArrayList<>();
            for (int i = 0; i < 121; i++) order.add(made.poll(10, TimeUnit.SECONDS));
            assertThat(order).startsWith(0L, 50L, 130L, 129L).endsWith(12L, 11L).doesNotHaveDuplicates();
        }
        assertThat(made).as("the first ten have scrolled by").isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
