package air.store;

import air.model.InvalidInputException;
import air.model.MediaFile;
import air.store.Dialect.Guard;
import air.taste.Critique;
import air.taste.TasteJson;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Everything that was made, original by original, with its lineage. Thread-safe, also between processes.
 *
 * <p>Originals are files in {@code AIR_HOME/library} whatever the database. A team that shares a PostgreSQL database
 * makes that folder a link to a shared one; where it is not shared, pictures made on another machine are found, with
 * all that is known of them, but {@link Asset#missing}. Do not share AIR_HOME itself: it contains keys.
 */
public final class Library {
    /** Counting stops here: no one pages further, and counting all would take longer than searching. */
    public static final int MOST_COUNTED = 1_000;

    /**
     * A page of results.
     *
     * @param assets the page
     * @param total how many there are, {@link #MOST_COUNTED} at most
     * @param more whether there are more than {@code total}
     */
    public record Found(List<Asset> assets, int total, boolean more) {
        public Found {
            assets = List.copyOf(assets);
        }
    }

    private final Database database;
    private final OriginalFiles originals;
    private final HeldAnswers answers;
    private final InstantSource clock;
    private final Choices choices;

    Library(Database database, OriginalFiles originals, HeldAnswers answers, InstantSource clock) {
        this.database = database;
        this.originals = originals;
        this.answers = answers;
        this.clock = clock;
        this.choices = new Choices(database, originals, clock);
    }

    OriginalFiles originals() {
        return originals;
    }

    /**
     * Keeps what one call made: all of it or nothing. Returns once files and rows are on the disk. Bytes kept before
     * are not written again, but every making is a separate asset. Where only the rows cannot be written the files
     * stay, and {@link Upkeep#check} names them.
     *
     * @return in the order given, as they are kept now
     * @throws StoreException if the disk is full or the folder cannot be written
     */
    public List<Asset> keep(List<Asset.Fresh> made) {
        List<OriginalFiles.Content> contents = made.stream()
                .map(fresh -> OriginalFiles.Content.of(fresh.file()))
                .toList();
        contents.forEach(originals::put);
        return database.write(Guard.KEEPING, handle -> {
            AssetRows rows = new AssetRows(handle, originals);
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < made.size(); i++) {
                // Again: another process may have taken out the last picture with these bytes meanwhile.
                originals.put(contents.get(i));
                numbers.add(rows.insert(made.get(i), contents.get(i), clock.instant()));
            }
            return refreshed(rows, numbers);
        });
    }

    /**
     * Keeps the answer to a call, by its row in the ledger, while it is read: until {@link #release}, or for good by
     * {@link #keep}. Returns once the file is written.
     *
     * @throws StoreException if the disk is full or the folder cannot be written
     */
    public void hold(long row, MediaFile answer) {
        answers.put(row, answer);
    }

    /** Answers to a call that are held, in no order. */
    public List<MediaFile> held(long row) {
        return answers.of(row);
    }

    /** Rows of calls whose answers are held: being read, or left unread by a dead process. */
    public Set<Long> held() {
        return answers.rows();
    }

    /** Deletes the answers to a call. */
    public void release(long row) {
        answers.delete(row);
    }

    /** The assets as they are now, to be found by the words they have now. */
    private List<Asset> refreshed(AssetRows rows, List<Long> numbers) {
        List<Asset> assets = rows.load(numbers);
        for (Asset asset : assets) database.dialect().putWords(rows.handle(), asset.number(), AssetWords.of(asset));
        return assets;
    }

    private void change(long asset, Consumer<Handle> change) {
        database.write(Guard.NOTHING, handle -> {
            change.accept(handle);
            List<Asset> changed = refreshed(new AssetRows(handle, originals), List.of(asset));
            if (changed.isEmpty())
                throw new InvalidInputException(
                        "There is no asset " + asset + " in the library: look for its number with a search.");
            return changed;
        });
    }

    /**
     * What the critic said; replaces what was said before. This and the other methods that change an asset return once
     * that is on the disk.
     *
     * @throws InvalidInputException if there is no such asset; so below
     */
    public void critiqued(long asset, Critique critique) {
        change(asset, handle -> {
            handle.execute("UPDATE asset SET score = ? WHERE number = ?", critique.score(), asset);
            handle.execute(
                    "UPDATE making SET critique = ? WHERE asset = ?",
                    TasteJson.node(critique).toString(),
                    asset);
        });
    }

    /** What the artist answered at the gate. */
    public void decided(long asset, String choice, String prompt) {
        change(asset, handle -> {
            handle.execute("UPDATE asset SET decision = ? WHERE number = ?", choice, asset);
            handle.execute("UPDATE making SET decided_prompt = ? WHERE asset = ?", AssetRows.keepable(prompt), asset);
        });
    }

    /**
     * The artist's choice between pictures; a later one between the same two replaces it.
     *
     * @param losers those that were passed over for it
     */
    public void chose(long winner, Collection<Long> losers) {
        choices.chose(winner, losers);
    }

    /** What the artist chose and decided, for a judge to learn from. */
    public Choices choices() {
        return choices;
    }

    /** The asset of this number; empty where there is none. */
    public Optional<Asset> find(long asset) {
        return database.read(handle -> new AssetRows(handle, originals).find(asset));
    }

    /** The latest asset whose original has this SHA-256, hex, or begins with it (8 digits or more). */
    public Optional<Asset> find(String hash) {
        String start = hash.strip().toLowerCase(Locale.ROOT);
        if (!start.matches("[0-9a-f]{8,64}")) return Optional.empty();
        return database.read(handle -> handle.createQuery(
                        "SELECT number FROM asset WHERE hash >= :start AND hash < :end ORDER BY number DESC LIMIT 1")
                .bind("start", start)
                .bind("end", start + "g")
                .mapTo(Long.class)
                .findOne()
                .flatMap(number -> new AssetRows(handle, originals).find(number)));
    }

    /** A page of what the query finds, and how many there are in all, counted to a limit. */
    public Found search(AssetQuery query) {
        return database.read(handle -> {
            AssetSearch search = new AssetSearch(handle, database.dialect(), query);
            AssetSearch.Page page = search.page(MOST_COUNTED + 1);
            return new Found(
                    new AssetRows(handle, originals).load(page.numbers()),
                    Math.min(page.counted(), MOST_COUNTED),
                    page.counted() > MOST_COUNTED);
        });
    }

    /** Assets that were made from this one, the oldest first. */
    public List<Asset> children(long asset) {
        return database.read(handle -> new AssetRows(handle, originals)
                .load(handle.createQuery("SELECT DISTINCT child FROM lineage WHERE parent = :parent ORDER BY child")
                        .bind("parent", asset)
                        .mapTo(Long.class)
                        .list()));
    }

    /** Assets that a call made, by its row in the ledger, in the order in which they were kept. */
    public List<Asset> ofCall(long row) {
        return database.read(handle -> new AssetRows(handle, originals)
                .load(handle.createQuery("SELECT asset FROM making WHERE call = :call ORDER BY asset")
                        .bind("call", row)
                        .mapTo(Long.class)
                        .list()));
    }

    /** Where the original is, or was when {@link Asset#missing}. */
    public Path file(Asset asset) {
        return originals.file(asset.hash(), extension(asset));
    }

    private static String extension(Asset asset) {
        return new MediaFile(new byte[0], asset.mediaType()).extension();
    }

    /**
     * The original's bytes.
     *
     * @throws StoreException if it is no longer there, or no longer what was kept
     */
    public byte[] original(Asset asset) {
        return originals.read(asset.hash(), extension(asset));
    }

    /** @param rating 1 to 5; empty takes the rating away */
    public void rate(long asset, OptionalInt rating) {
        if (rating.isPresent() && (rating.getAsInt() < 1 || rating.getAsInt() > 5))
            throw new InvalidInputException("A rating must be 1 to 5 but was " + rating.getAsInt() + ".");
        change(
                asset,
                handle -> handle.execute(
                        "UPDATE asset SET rating = ? WHERE number = ?",
                        rating.isPresent() ? rating.getAsInt() : null,
                        asset));
    }

    /** Makes an asset a favourite, or no longer one. */
    public void favourite(long asset, boolean favourite) {
        change(
                asset,
                handle -> handle.execute("UPDATE asset SET favourite = ? WHERE number = ?", favourite ? 1 : 0, asset));
    }

    /**
     * Replaces the tags; they are kept in lower case.
     *
     * @throws InvalidInputException also if there are more than 100, or one has more than 100 letters
     */
    public void tag(long asset, Set<String> tags) {
        Set<String> plain = Tags.of(tags);
        change(asset, handle -> {
            handle.execute("DELETE FROM tag WHERE asset = ?", asset);
            for (String tag : plain) handle.execute("INSERT INTO tag (asset, name) VALUES (?, ?)", asset, tag);
        });
    }

    /** Tags that are in use, the most used first. */
    public List<String> tags() {
        return database.read(
                handle -> handle.createQuery("SELECT name FROM tag GROUP BY name ORDER BY count(*) DESC, name")
                        .mapTo(String.class)
                        .list());
    }
}
