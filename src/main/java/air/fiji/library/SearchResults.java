package air.fiji.library;

import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.AbstractListModel;

/**
 * The results of a search as a list of any length: pages are fetched when they are first looked at, and only the latest
 * are kept. Used on the event thread.
 */
final class SearchResults extends AbstractListModel<Asset> {
    private static final long serialVersionUID = 1L;
    static final int PAGE = 100;
    static final int MOST_PAGES = 30;
    /** Fast scrolling passes pages by; those asked for longest ago are not worth fetching. */
    static final int MOST_WAITING = 4;

    /** How many more are promised at a time while their number is unknown. */
    static final int FURTHER = 10 * PAGE;

    /** Finds in the background, and answers on the event thread. */
    @FunctionalInterface
    interface Search {
        void find(AssetQuery query, Consumer<Library.Found> answer);
    }

    private final transient Search search;
    private final transient Runnable changed;
    private final transient Map<Integer, List<Asset>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final transient Deque<Integer> waiting = new ArrayDeque<>();
    private transient AssetQuery query = AssetQuery.LATEST;
    private int total;
    /** Whether there are more than {@link #total}, their number unknown. */
    private boolean more;

    /** The size that listeners know. */
    private int reported;

    private int fetching = -1;
    private int generation;

    /** @param changed runs when a new search has its results */
    SearchResults(Search search, Runnable changed) {
        this.search = search;
        this.changed = changed;
    }

    /** Begins a new search; what was found before stays until its answer comes. */
    void ask(AssetQuery next) {
        query = next;
        generation++;
        waiting.clear();
        int mine = generation;
        fetching = 0;
        search.find(next.page(0, PAGE), found -> {
            if (mine != generation) return;
            pages.clear();
            more = found.more();
            total = found.total();
            arrived(0, found);
            changed.run();
        });
    }

    private void arrived(int page, Library.Found found) {
        fetching = -1;
        pages.put(page, found.assets());
        if (more) goOn(page, found.assets().size());
        if (pages.size() > MOST_PAGES) pages.remove(pages.keySet().iterator().next());
        fireContentsChanged(this, 0, Math.max(reported, total));
        reported = total;
        fetchNext();
    }

    /** The store counts only so far; scrolling to the end of that goes on from there. */
    private void goOn(int page, int size) {
        int end = page * PAGE + size;
        if (size == PAGE) {
            if (end >= total) total = end + FURTHER;
            return;
        }
        total = end;
        boolean known = size > 0 || pages.containsKey(page - 1);
        if (known) more = false;
        else waiting.addFirst(page - 1);
    }

    /** Whether there are more pictures than {@link #getSize()}. */
    boolean more() {
        return more;
    }

    @Override
    public int getSize() {
        return total;
    }

    /** The asset at this place; null while it is being fetched. */
    @Override
    public Asset getElementAt(int index) {
        List<Asset> page = pages.get(index / PAGE);
        if (page != null) return index % PAGE < page.size() ? page.get(index % PAGE) : null;
        fetch(index / PAGE);
        return null;
    }

    private void fetch(int page) {
        if (fetching == page) return;
        waiting.remove(page);
        waiting.addFirst(page);
        if (waiting.size() > MOST_WAITING) waiting.removeLast();
        fetchNext();
    }

    private void fetchNext() {
        if (fetching >= 0 || waiting.isEmpty()) return;
        fetching = waiting.removeFirst();
        int page = fetching;
        int mine = generation;
        search.find(query.page(page * PAGE, PAGE), found -> {
            if (mine == generation) arrived(page, found);
        });
    }

    /** Shows an asset as it is now. */
    void replace(Asset asset) {
        pages.replaceAll((page, assets) -> assets.stream()
                .map(old -> old.number() == asset.number() ? asset : old)
                .toList());
        fireContentsChanged(this, 0, total);
    }
}
