package air.store;

import java.time.Instant;
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
    /** @param counted how many there are, as far as was counted */
    record Page(List<Long> numbers, int counted) {}

    private static final int BEST_SCORE = 10;

    private final Handle handle;
    private final Dialect dialect;
    private final AssetQuery query;
    private final List<String> words;
    private final List<String> beginnings;
    private final List<String> months;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    AssetSearch(Handle handle, Dialect dialect, AssetQuery query) {
        this.handle = handle;
        this.dialect = dialect;
        this.query = query;
        this.words = AssetWords.whole(query);
        this.beginnings = AssetWords.beginnings(query);
        this.months = months();
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

    /** Months that the query's dates span; none without dates, or without other words to search for. */
    private List<String> months() {
        if (!byWords() || query.from().isEmpty() && query.until().isEmpty()) return List.of();
        return AssetWords.months(
                query.from().orElseGet(() -> created("min")), query.until().orElseGet(() -> created("max")));
    }

    private Instant created(String which) {
        return Instant.ofEpochMilli(handle.createQuery("SELECT COALESCE(" + which + "(created), 0) FROM asset")
                .mapTo(Long.class)
                .one());
    }

    /** The page asked for, and how many there are, at most {@code most}. */
    Page page(int most) {
        if (query.order() == AssetQuery.Order.BEST)
            return new Page(byWords() ? bestByWords() : best(words), count(most));
        String key = byWords() ? dialect.key() : "a.number";
        // One look for both: to find what has the words costs most.
        int end = query.offset() + query.most();
        List<Long> found = select("SELECT " + key + from(false) + " ORDER BY " + key + " DESC LIMIT :most", words)
                .bind("most", Math.max(end, most))
                .mapTo(Long.class)
                .list();
        return new Page(
                found.subList(Math.min(query.offset(), found.size()), Math.min(end, found.size())),
                Math.min(found.size(), most));
    }

    /** Looks among the best first: those below cannot come before them. */
    private List<Long> bestByWords() {
        int asked = (int) query.leastScore().orElse(0);
        for (int least = BEST_SCORE - 1; least > asked; least--) {
            List<Long> found = best(AssetWords.withScore(words, least));
            if (found.size() == query.most()) return found;
        }
        return best(words);
    }

    private List<Long> best(List<String> whole) {
        return select(
                        "SELECT a.number" + from(true)
                                + " ORDER BY a.score DESC NULLS LAST, a.number DESC LIMIT :most OFFSET :offset",
                        whole)
                .bind("most", query.most())
                .bind("offset", query.offset())
                .mapTo(Long.class)
                .list();
    }

    private int count(int most) {
        return select("SELECT count(*) FROM (SELECT 1" + from(false) + " LIMIT :most) AS found", words)
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    /** @param rows whether columns of table asset are needed beside the conditions' */
    private String from(boolean rows) {
        List<String> all = new ArrayList<>();
        if (byWords()) all.add(dialect.condition());
        all.addAll(conditions);
        String tables = !byWords()
                ? "asset a"
                : rows || !conditions.isEmpty()
                        ? "asset_words w JOIN asset a ON a.number = " + dialect.key()
                        : "asset_words w";
        return " FROM " + tables + (all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all));
    }

    private Query select(String sql, List<String> whole) {
        Query select = handle.createQuery(sql).bindMap(values);
        if (byWords()) select.bind("match", dialect.syntax().query(whole, beginnings, months));
        return select;
    }
}
