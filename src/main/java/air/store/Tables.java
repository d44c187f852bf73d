package air.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** All rows of a store, from one database into another of either kind. The index of words is made anew. */
final class Tables {
    private static final List<String> NUMBERED = List.of("ledger", "asset");
    private static final List<String> ALL = List.of(
            "ledger",
            "asset",
            "making",
            "lineage",
            "tag",
            "profile",
            "exemplar",
            "calibration",
            "calibration_answer",
            "choice",
            "forgotten",
            "trait");
    private static final int AT_ONCE = 500;

    private Tables() {}

    /** Rows in each table. */
    static Map<String, Integer> counts(Handle handle) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String table : ALL)
            counts.put(
                    table,
                    handle.createQuery("SELECT count(*) FROM " + table)
                            .mapTo(Integer.class)
                            .one());
        return counts;
    }

    static void copy(Handle from, Handle to, Dialect target, OriginalFiles originals) {
        for (String table : ALL) copy(from, to, table);
        for (String table : NUMBERED) target.numbersTaken(to, table);
        AssetRows rows = new AssetRows(to, originals);
        long last = 0;
        for (List<Long> next = next(to, last); !next.isEmpty(); next = next(to, last)) {
            for (Asset asset : rows.load(next)) target.putWords(to, asset.number(), AssetWords.of(asset));
            last = next.get(next.size() - 1);
        }
    }

    private static void copy(Handle from, Handle to, String table) {
        try (var rows = from.createQuery("SELECT * FROM " + table)
                .setFetchSize(AT_ONCE)
                .mapToMap()
                .iterator()) {
            while (rows.hasNext()) {
                Map<String, Object> row = rows.next();
                PreparedBatch batch =
                        to.prepareBatch(insert(table, row.keySet().stream().toList()));
                batch.bindMap(row).add();
                while (rows.hasNext() && batch.size() < AT_ONCE)
                    batch.bindMap(rows.next()).add();
                batch.execute();
            }
        }
    }

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")";
    }

    /** Numbers of the assets after {@code last}. */
    static List<Long> next(Handle handle, long last) {
        return handle.createQuery("SELECT number FROM asset WHERE number > :last ORDER BY number LIMIT " + AT_ONCE)
                .bind("last", last)
                .mapTo(Long.class)
                .list();
    }
}
