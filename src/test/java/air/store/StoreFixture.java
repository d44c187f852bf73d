package air.store;

import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.Operation;
import air.provenance.Provenance;
import air.store.Asset.Origin;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Stores for tests, on SQLite or on a real PostgreSQL, and things to put into them. */
public final class StoreFixture implements AutoCloseable {
    /** A database. */
    public enum Kind {
        SQLITE,
        POSTGRES
    }

    private final Path home;
    private final Optional<String> address;
    private final List<Store> open = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    /** @param home AIR_HOME; a temporary folder */
    public StoreFixture(Kind kind, Path home) {
        this.home = home;
        this.address = kind == Kind.SQLITE ? Optional.empty() : Optional.of(PostgresServer.emptyDatabase());
    }

    public Path home() {
        return home;
    }

    /** Of the database; empty for SQLite. */
    public Optional<String> address() {
        return address;
    }

    /** Moved on by {@link #pass}. */
    public InstantSource clock() {
        return () -> now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** The store once more, as another process opens it; closed with the fixture if the test does not. */
    public Store open() {
        Store store = Store.open(home, address, clock());
        open.add(store);
        return store;
    }

    /** A call that will cost {@code usd}; unknown for null. */
    public static LedgerEntry.Intended call(String run, String provider, String usd) {
        return new LedgerEntry.Intended(
                run,
                provider,
                provider + "/model",
                "text-to-image",
                "fingerprint",
                "{\"prompt\":\"a lone boat\"}",
                Optional.ofNullable(usd).map(BigDecimal::new));
    }

    /** It went well and cost {@code usd}; unknown for null. */
    public static LedgerEntry.Ended done(String usd) {
        return ended(LedgerEntry.State.DONE, usd);
    }

    public static LedgerEntry.Ended ended(LedgerEntry.State state, String usd) {
        return new LedgerEntry.Ended(
                state,
                Optional.ofNullable(usd).map(BigDecimal::new),
                usd == null ? "" : "price list",
                1,
                10,
                20,
                3000,
                Optional.of("request-1"),
                Duration.ofMillis(1500),
                state == LedgerEntry.State.FAILED ? Optional.of("The provider is down.") : Optional.empty());
    }

    /** Something made in {@code run} from a prompt; bytes are those of {@code content}. */
    public static Asset.Fresh fresh(String run, String prompt, String content, Long... parents) {
        Provenance made = Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "fal/flux-dev")
                .intent("something at sea")
                .prompt(prompt)
                .seed(42)
                .size(1024, 768)
                .options(new ImageRequest.Options(
                        Optional.empty(), OptionalInt.of(28), OptionalDouble.empty(), OptionalDouble.empty()))
                .profile(Optional.of("aa11"))
                .references(List.of("bb22", "cc33"))
                .costUsd(Optional.of(new BigDecimal("0.025")))
                .build();
        Origin origin = new Origin(run, OptionalLong.of(7), "{\"steps\":28}", List.of(parents));
        MediaFile file = new MediaFile(content.getBytes(StandardCharsets.UTF_8), "image/png");
        return new Asset.Fresh(file, OptionalInt.of(1024), OptionalInt.of(768), made, origin);
    }

    @Override
    public void close() {
        open.forEach(Store::close);
    }
}
