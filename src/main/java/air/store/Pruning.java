package air.store;

import air.store.Upkeep.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Decides what goes under a retention. */
final class Pruning {
    private static final Comparator<Row> FIRST_TO_GO = Comparator.comparingInt(Row::rating)
            .thenComparing(Row::created)
            .thenComparingDouble(Row::score)
            .thenComparingLong(Row::number);

    /** What decides about an asset; no rating and no score are 0. */
    record Row(
            long number,
            String hash,
            String extension,
            long bytes,
            Instant created,
            int rating,
            double score,
            boolean spared) {}

    private final List<Row> rows;
    private final Set<Row> going = new HashSet<>();

    Pruning(Handle handle, Retention retention, Instant now) {
        rows = read(handle, retention.sparedRating().orElse(Integer.MAX_VALUE));
        retention.olderThan().ifPresent(age -> {
            Instant oldest = now.minus(age);
            rows.stream()
                    .filter(row -> !row.spared() && row.created().isBefore(oldest))
                    .forEach(going::add);
        });
        retention.mostBytes().ifPresent(this::fit);
    }

    private static List<Row> read(Handle handle, int sparedRating) {
        return handle.createQuery("SELECT number, hash, extension, bytes, created, COALESCE(rating, 0) AS rating,"
                        + " COALESCE(score, 0) AS score, favourite, decision FROM asset")
                .map((row, context) -> new Row(
                        row.getLong("number"),
                        row.getString("hash"),
                        row.getString("extension"),
                        row.getLong("bytes"),
                        Instant.ofEpochMilli(row.getLong("created")),
                        row.getInt("rating"),
                        row.getDouble("score"),
                        row.getInt("favourite") != 0
                                || row.getInt("rating") >= sparedRating
                                || "approve".equals(row.getString("decision"))))
                .list();
    }

    /** Only an original that goes makes room: with all assets that share it, and if none of them is spared. */
    private void fit(long mostBytes) {
        Map<String, List<Row>> sharing =
                rows.stream().filter(row -> !going.contains(row)).collect(Collectors.groupingBy(Row::hash));
        long bytes = sharing.values().stream()
                .mapToLong(shared -> shared.get(0).bytes())
                .sum();
        List<List<Row>> inOrder = sharing.values().stream()
                .filter(shared -> shared.stream().noneMatch(Row::spared))
                .sorted(Comparator.comparing(shared -> Collections.max(shared, FIRST_TO_GO), FIRST_TO_GO))
                .toList();
        for (List<Row> shared : inOrder) {
            if (bytes <= mostBytes) return;
            going.addAll(shared);
            bytes -= shared.get(0).bytes();
        }
    }

    /** Assets that go, in the order of their numbers. */
    List<Row> going() {
        return going.stream().sorted(Comparator.comparingLong(Row::number)).toList();
    }

    /** One asset of each original that goes with its last asset. */
    List<Row> originals() {
        Set<String> staying =
                rows.stream().filter(row -> !going.contains(row)).map(Row::hash).collect(Collectors.toSet());
        List<Row> originals = new ArrayList<>();
        for (Row row : going()) if (staying.add(row.hash())) originals.add(row);
        return originals;
    }
}
