package air.store;

import air.provenance.Provenance;
import air.provenance.ProvenanceJson;
import air.store.Asset.Origin;
import air.taste.Critique;
import air.taste.TasteJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The library's rows, in a transaction of the caller's or none. */
record AssetRows(Handle handle, OriginalFiles originals) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param hash of its original; empty where the library no longer has it */
    private record Parent(long number, Optional<String> hash) {}

    long insert(Asset.Fresh fresh, OriginalFiles.Content content, Instant created) {
        Provenance made = fresh.made();
        Origin origin = fresh.origin();
        long number = handle.createUpdate("INSERT INTO asset"
                        + " (hash, extension, media_type, bytes, width, height, created, run, model, profile) VALUES"
                        + " (:hash, :extension, :type, :bytes, :width, :height, :created, :run, :model, :profile)")
                .bind("hash", content.hash())
                .bind("extension", content.extension())
                .bind("type", fresh.file().mediaType())
                .bind("bytes", (long) fresh.file().size())
                .bind("width", boxed(fresh.width()))
                .bind("height", boxed(fresh.height()))
                .bind("created", created.toEpochMilli())
                .bind("run", origin.run())
                .bind("model", made.model().orElse(""))
                .bind("profile", made.profile().orElse(null))
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
        insertMaking(number, made, origin);
        for (int i = 0; i < origin.parents().size(); i++)
            handle.execute(
                    "INSERT INTO lineage (child, position, parent) VALUES (?, ?, ?)",
                    number,
                    i,
                    origin.parents().get(i));
        return number;
    }

    private void insertMaking(long number, Provenance made, Origin origin) {
        handle.createUpdate("INSERT INTO making (asset, call, intent, operation, provider, prompt, seed, asked_width,"
                        + " asked_height, options, reference_hashes, cost) VALUES (:asset, :call, :intent, :operation,"
                        + " :provider, :prompt, :seed, :width, :height, :options, :references, :cost)")
                .bind("asset", number)
                .bind("call", origin.call().isPresent() ? (Long) origin.call().getAsLong() : null)
                .bind("intent", keepable(made.intent().orElse("")))
                .bind("operation", made.operation())
                .bind("provider", made.provider().orElse(""))
                .bind("prompt", keepable(made.prompt().orElse("")))
                .bind("seed", made.seed().orElse(0))
                .bind("width", made.width().orElse(0))
                .bind("height", made.height().orElse(0))
                .bind("options", origin.options())
                .bind("references", MAPPER.valueToTree(made.references()).toString())
                .bind("cost", StoredUsd.of(made.costUsd()))
                .execute();
    }

    /** PostgreSQL takes every character but this one; no picture is lost over it. */
    static String keepable(String text) {
        return text.replace('\0', '\ufffd');
    }

    private static Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /** Those there are, in the order of the numbers. */
    List<Asset> load(List<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        String these = joined(numbers);
        Map<Long, Set<String>> tags = new HashMap<>();
        handle.createQuery("SELECT asset, name FROM tag WHERE asset IN (" + these + ") ORDER BY name")
                .map((row, context) -> tags.computeIfAbsent(row.getLong("asset"), a -> new LinkedHashSet<>())
                        .add(row.getString("name")))
                .list();
        Map<Long, List<Parent>> parents = handle.createQuery(
                        "SELECT child, parent, hash FROM lineage LEFT JOIN asset ON number = parent"
                                + " WHERE child IN (" + these + ") ORDER BY position")
                .map((row, context) -> Map.entry(
                        row.getLong("child"),
                        new Parent(row.getLong("parent"), Optional.ofNullable(row.getString("hash")))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, Asset> assets = handle.createQuery(
                        "SELECT * FROM asset a JOIN making m ON m.asset = a.number WHERE a.number IN (" + these + ")")
                .map((row, context) -> asset(row, tags, parents))
                .collect(Collectors.toMap(Asset::number, a -> a));
        return numbers.stream().map(assets::get).filter(Objects::nonNull).toList();
    }

    Optional<Asset> find(long number) {
        return load(List.of(number)).stream().findFirst();
    }

    static String joined(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Asset asset(ResultSet row, Map<Long, Set<String>> tags, Map<Long, List<Parent>> parents)
            throws SQLException {
        long number = row.getLong("number");
        List<Parent> from = parents.getOrDefault(number, List.of());
        return new Asset(
                number,
                row.getString("hash"),
                row.getString("media_type"),
                row.getLong("bytes"),
                intOf(row, "width"),
                intOf(row, "height"),
                made(row, from),
                new Origin(
                        row.getString("run"),
                        longOf(row, "call"),
                        row.getString("options"),
                        from.stream().map(Parent::number).toList()),
                Optional.ofNullable(row.getString("decision")),
                Optional.ofNullable(row.getString("decided_prompt")),
                intOf(row, "rating"),
                row.getInt("favourite") != 0,
                tags.getOrDefault(number, Set.of()),
                !originals.has(row.getString("hash"), row.getString("extension"), row.getLong("bytes")));
    }

    private static Provenance made(ResultSet row, List<Parent> parents) throws SQLException {
        return Provenance.of(row.getString("operation"), row.getString("provider"), row.getString("model"))
                .prompt(row.getString("prompt"))
                .seed(row.getLong("seed"))
                .size(row.getInt("asked_width"), row.getInt("asked_height"))
                .options(ProvenanceJson.readOptions(row.getString("options")))
                .intent(row.getString("intent"))
                .profile(Optional.ofNullable(row.getString("profile")))
                .references(strings(row.getString("reference_hashes")))
                .parents(parents.stream()
                        .flatMap(parent -> parent.hash().stream())
                        .toList())
                .original(row.getString("hash"))
                .critique(critique(row.getString("critique"), row.getLong("number")))
                .costUsd(longOf(row, "cost").stream().mapToObj(StoredUsd::usd).findFirst())
                .created(Instant.ofEpochMilli(row.getLong("created")))
                .build();
    }

    private static List<String> strings(String json) {
        try {
            return Arrays.asList(MAPPER.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new StoreException("The lineage of a picture in the library is damaged: restore a backup.", e);
        }
    }

    private static Optional<Critique> critique(String json, long number) {
        return Optional.ofNullable(json).map(text -> TasteJson.readCritique(text, "The critique of asset " + number));
    }

    private static OptionalInt intOf(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalLong longOf(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
