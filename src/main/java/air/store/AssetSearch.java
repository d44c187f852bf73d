package air.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds assets. What can be a word or a mark of {@link AssetWords} is looked up in the index of words; only the rest is
 * compared row by row.
 */
final class AssetSearch {
    private static final int BEST_SCORE = 10;

    private final Handle handle;
    private final Dialect dialect;
    private final AssetQuery query;
    private final List<String> words;
    private final List<String> beginnings;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    AssetSearch(Handle handle, Dialect dialect, AssetQuery query) {
        this.handle = handle;
        this.dialect = dialect;
        this.query = query;
        this.words = AssetWords.whole(query);
        this.beginnings = AssetWords.beginnings(query);
        query.run().ifPresent(run -> where("a.run = :run", "run", run));
        query.from().ifPresent(from -> where("a.created >= :from", "from", from.toEpochMilli()));
        query.until().ifPresent(until -> where("a.created < :until", "until", until.toEpochMilli()));
        query.leastScore().ifPresent(least -> {
            if (least != Math.floor(least)) where("a.score >= :score", "score", least);
        });
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private boolean byWords() {
        return !words.isEmpty() || !beginnings.isEmpty();
    }

    /** Numbers of the page asked for. */
    List<Long> page() {
        if (query.order() == AssetQuery.Order.BEST) return byWords() ? bestByWords() : best();
        String key = byWords() ? dialect.key() : "a.number";
        return select(
                "SELECT " + key + from(words, false) + " ORDER BY " + key + " DESC LIMIT :most OFFSET :offset", words);
    }

    private List<Long> best() {
        return select(
                "SELECT a.number" + from(words, true)
                        + " ORDER BY a.score DESC NULLS LAST, a.number DESC LIMIT :most OFFSET :offset",
                words);
    }

    /** Looks among the best first: those below cannot come before them. */
    private List<Long> bestByWords() {
        String order = " ORDER BY a.score DESC NULLS LAST, a.number DESC LIMIT :most OFFSET :offset";
        for (int least = BEST_SCORE - 1; least > 0; least--) {
            List<String> these = AssetWords.withScore(words, least);
            List<Long> found = select("SELECT a.number" + from(these, true) + order, these);
            if (found.size() == query.most()) return found;
        }
        return select("SELECT a.number" + from(words, true) + order, words);
    }

    /** How many there are, at most {@code most}. */
    int count(int most) {
        String rows = "SELECT 1" + from(words, false) + " LIMIT :most";
        return bound("SELECT count(*) FROM (" + rows + ") AS found", words, most)
                .mapTo(Integer.class)
                .one();
    }

    /** @param rows whether columns of table asset are needed beside the conditions' */
    private String from(List<String> whole, boolean rows) {
        List<String> all = new ArrayList<>();
        boolean indexed = !whole.isEmpty() || !beginnings.isEmpty();
        if (indexed) all.add(dialect.condition());
        all.addAll(conditions);
        String tables = !indexed
                ? "asset a"
                : rows || !conditions.isEmpty()
                        ? "asset_words w JOIN asset a ON a.number = " + dialect.key()
                        : "asset_words w";
        return " FROM " + tables + (all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all));
    }

    private List<Long> select(String sql, List<String> whole) {
        return bound(sql, whole, query.most())
                .bind("offset", query.offset())
                .mapTo(Long.class)
                .list();
    }

    private Query bound(String sql, List<String> whole, int most) {
        var bound = handle.createQuery(sql).bindMap(values).bind("most", most);
        if (!whole.isEmpty() || !beginnings.isEmpty()) bound.bind("match", dialect.match(whole, beginnings));
        return bound;
    }
}
