package air.store;

import air.model.QueuedModel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The ledger's rows, in a transaction of the caller's. */
record LedgerRows(Handle handle) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String UNDER_WAY = "state IN ('OPEN', 'SUBMITTED')";
    private static final String UNKNOWN = "cost IS NULL AND (estimate IS NULL OR state NOT IN ('OPEN', 'SUBMITTED'))";

    private static final String SPENT = "COALESCE(sum(cost), 0) AS known,"
            + " COALESCE(sum(CASE WHEN cost IS NULL THEN estimate END), 0) AS reserved,"
            + " COALESCE(sum(CASE WHEN " + UNKNOWN + " THEN 1 ELSE 0 END), 0) AS unknown, count(*) AS calls";

    /** Which rows count: those of a run, or those begun in a month. */
    record Scope(String condition, Map<String, ?> values) {
        static Scope run(String run) {
            return new Scope("run = :run", Map.of("run", run));
        }

        static Scope month(YearMonth month) {
            return new Scope(
                    "begun >= :from AND begun < :until",
                    Map.of("from", millis(start(month)), "until", millis(start(month.plusMonths(1)))));
        }
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static long millis(Instant moment) {
        return moment.toEpochMilli();
    }

    Ledger.Spent spent(Scope scope) {
        return handle.createQuery("SELECT " + SPENT + " FROM ledger WHERE " + scope.condition())
                .bindMap(scope.values())
                .map((row, context) -> spent(row))
                .one();
    }

    /** By operation. */
    Map<String, Ledger.Spent> spentByOperation(Scope scope) {
        Map<String, Ledger.Spent> spent = new TreeMap<>();
        handle.createQuery("SELECT operation, " + SPENT + " FROM ledger WHERE " + scope.condition()
                        + " GROUP BY operation")
                .bindMap(scope.values())
                .map((row, context) -> Map.entry(row.getString("operation"), spent(row)))
                .forEach(entry -> spent.put(entry.getKey(), entry.getValue()));
        return spent;
    }

    private static Ledger.Spent spent(ResultSet row) throws SQLException {
        return new Ledger.Spent(
                StoredUsd.usd(row.getLong("known")),
                StoredUsd.usd(row.getLong("reserved")),
                row.getInt("unknown"),
                row.getInt("calls"));
    }

    long insert(LedgerEntry.Intended call, String owner, Instant begun) {
        return handle.createUpdate(
                        "INSERT INTO ledger"
                                + " (run, owner, begun, provider, model, operation, fingerprint, request, estimate, state) VALUES"
                                + " (:run, :owner, :begun, :provider, :model, :operation, :fingerprint, :request, :estimate, 'OPEN')")
                .bind("run", call.run())
                .bind("owner", owner)
                .bind("begun", millis(begun))
                .bind("provider", call.provider())
                .bind("model", call.model())
                .bind("operation", call.operation())
                .bind("fingerprint", call.fingerprint())
                .bind("request", call.request())
                .bind("estimate", StoredUsd.of(call.estimateUsd()))
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
    }

    /** @return how many rows changed */
    int submitted(long number, QueuedModel.Order order) {
        return handle.createUpdate("UPDATE ledger SET state = 'SUBMITTED', job = :job"
                        + " WHERE number = :number AND state IN ('OPEN', 'SUBMITTED', 'UNKNOWN')")
                .bind("job", write(order))
                .bind("number", number)
                .execute();
    }

    /** @return how many rows there are */
    int ended(long number, LedgerEntry.Ended end) {
        handle.createUpdate("UPDATE ledger SET state = :state, cost = :cost, cost_source = :source, units = :units,"
                        + " input_tokens = :input, output_tokens = :output, bytes = :bytes, request_id = :request,"
                        + " millis = :millis, failure = :failure WHERE number = :number AND state <> 'DONE'")
                .bind("state", end.state().name())
                .bind("cost", StoredUsd.of(end.costUsd()))
                .bind("source", end.costSource())
                .bind("units", end.units())
                .bind("input", end.inputTokens())
                .bind("output", end.outputTokens())
                .bind("bytes", end.bytes())
                .bind("request", end.requestId().orElse(null))
                .bind("millis", end.duration().toMillis())
                .bind("failure", end.failure().map(AssetRows::keepable).orElse(null))
                .bind("number", number)
                .execute();
        return handle.createQuery("SELECT count(*) FROM ledger WHERE number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    /** Whose calls are under way. */
    List<String> owners() {
        return handle.createQuery("SELECT DISTINCT owner FROM ledger WHERE " + UNDER_WAY)
                .mapTo(String.class)
                .list();
    }

    /** Orders of {@code dead} at the provider become {@code heir}'s; calls without an order become unknown. */
    List<LedgerEntry> inherit(String dead, String heir, String provider) {
        handle.execute("UPDATE ledger SET state = 'UNKNOWN' WHERE owner = ? AND state = 'OPEN'", dead);
        List<LedgerEntry> orders = handle.createQuery(
                        "SELECT * FROM ledger WHERE owner = :dead AND state = 'SUBMITTED' AND provider = :provider")
                .bind("dead", dead)
                .bind("provider", provider)
                .map((row, context) -> entry(row))
                .list();
        handle.execute(
                "UPDATE ledger SET owner = ? WHERE owner = ? AND state = 'SUBMITTED' AND provider = ?",
                heir,
                dead,
                provider);
        return orders;
    }

    List<Ledger.Line> lines(Scope scope) {
        return handle.createQuery("SELECT min(begun) AS first, provider, model, operation, count(*) AS calls,"
                        + " sum(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END) AS failed,"
                        + " sum(CASE WHEN " + UNKNOWN + " THEN 1 ELSE 0 END) AS unknown, sum(units) AS units,"
                        + " COALESCE(sum(cost), 0) AS known, sum(bytes) AS bytes FROM ledger WHERE "
                        + scope.condition()
                        + " GROUP BY provider, model, operation ORDER BY known DESC, calls DESC, model, operation")
                .bindMap(scope.values())
                .map((row, context) -> line(row))
                .list();
    }

    private static Ledger.Line line(ResultSet row) throws SQLException {
        return new Ledger.Line(
                YearMonth.from(Instant.ofEpochMilli(row.getLong("first")).atZone(ZoneId.systemDefault())),
                row.getString("provider"),
                row.getString("model"),
                row.getString("operation"),
                row.getInt("calls"),
                row.getInt("failed"),
                row.getInt("unknown"),
                row.getInt("units"),
                StoredUsd.usd(row.getLong("known")),
                row.getLong("bytes"));
    }

    /** When the last call before a moment began. */
    Optional<Instant> lastBefore(Instant moment) {
        return handle.createQuery("SELECT max(begun) FROM ledger WHERE begun < :moment")
                .bind("moment", millis(moment))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    List<LedgerEntry> entries(Optional<String> run, int most) {
        String where = run.isPresent() ? "WHERE run = :run " : "";
        Query query = handle.createQuery("SELECT * FROM ledger " + where + "ORDER BY number DESC LIMIT :most")
                .bind("most", most);
        run.ifPresent(name -> query.bind("run", name));
        return query.map((row, context) -> entry(row)).list();
    }

    Optional<LedgerEntry> find(long number) {
        return handle.createQuery("SELECT * FROM ledger WHERE number = :number")
                .bind("number", number)
                .map((row, context) -> entry(row))
                .findOne();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("number"),
                row.getString("run"),
                Instant.ofEpochMilli(row.getLong("begun")),
                row.getString("provider"),
                row.getString("model"),
                row.getString("operation"),
                row.getString("fingerprint"),
                row.getString("request"),
                StoredUsd.usd(longOf(row, "estimate")),
                LedgerEntry.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("job")).map(LedgerRows::readOrder),
                StoredUsd.usd(longOf(row, "cost")),
                row.getString("cost_source"),
                row.getInt("units"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("request_id")),
                Optional.ofNullable(longOf(row, "millis")).map(Duration::ofMillis),
                Optional.ofNullable(row.getString("failure")));
    }

    private static Long longOf(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static String write(QueuedModel.Order order) {
        return MAPPER.valueToTree(Map.of(
                        "provider",
                        order.provider(),
                        "model",
                        order.model(),
                        "id",
                        order.id(),
                        "addresses",
                        order.addresses()))
                .toString();
    }

    private static QueuedModel.Order readOrder(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            Map<String, String> addresses = new LinkedHashMap<>();
            node.path("addresses")
                    .properties()
                    .forEach(a -> addresses.put(a.getKey(), a.getValue().asText()));
            return new QueuedModel.Order(
                    node.path("provider").asText(),
                    node.path("model").asText(),
                    node.path("id").asText(),
                    addresses);
        } catch (JsonProcessingException e) {
            throw new StoreException("An order in the ledger is damaged: restore a backup.", e);
        }
    }
}
