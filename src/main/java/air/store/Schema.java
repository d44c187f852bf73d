package air.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jdbi.v3.core.Handle;

/** Brings a database's tables up to date. Flyway does it, and is not loaded where there is nothing to do. */
final class Schema {
    /** The migrations, each run once, in this order; the number in the name is the schema's version after it. */
    private static final List<String> COMMON =
            List.of("schema/V1__calls_assets_profiles.sql", "schema/V3__calibration.sql", "schema/V4__choices.sql");

    private static final List<String> OWN = List.of("V2__words.sql");
    static final int NEWEST = 4;
    private static final String HISTORY = "schema_version";

    private Schema() {}

    static void update(Database database) {
        if (isCurrent(database)) return;
        database.dialect().exclusively(() -> {
            if (!isCurrent(database)) migrate(database.dialect());
        });
    }

    private static boolean isCurrent(Database database) {
        int version = version(database);
        if (version > NEWEST)
            throw new StoreException(
                    "The database " + database.dialect().where() + " was made by a newer version of AIR"
                            + " Generator (its schema is " + version + ", this one knows " + NEWEST
                            + "): update the program.");
        return version == NEWEST;
    }

    /** 0 for a database without tables. */
    static int version(Database database) {
        return database.read(handle -> {
            if (!exists(handle)) return 0;
            Optional<String> version = handle.createQuery("SELECT version FROM " + HISTORY
                            + " WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                    .mapTo(String.class)
                    .findOne();
            return version.map(Integer::parseInt).orElse(0);
        });
    }

    private static boolean exists(Handle handle) {
        try (var tables = handle.getConnection()
                .getMetaData()
                .getTables(null, handle.getConnection().getSchema(), HISTORY, null)) {
            return tables.next();
        } catch (java.sql.SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }

    private static void migrate(Dialect dialect) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(new FlywaySource(dialect))
                    .resourceProvider(new Migrations(dialect.folder()))
                    .javaMigrationClassProvider(List::of)
                    .placeholders(dialect.placeholders())
                    .table(HISTORY)
                    // To where a host lets libraries talk, and never to a user's terminal.
                    .loggers("slf4j")
                    .validateOnMigrate(false)
                    // A database may contain other programs' tables.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause())
                if (cause instanceof java.sql.SQLException sql) throw new StoreException(dialect.sentence(sql), e);
            throw new StoreException(
                    "The tables of " + dialect.where() + " could not be made: "
                            + e.getMessage().strip(),
                    e);
        }
    }

    /** Named one by one: looking for them would depend on the host's class loader. */
    private record Migrations(String folder) implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return getResources("", new String[] {""}).stream()
                    .filter(r -> r.getFilename().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> found = new ArrayList<>();
            for (String path : COMMON) found.add(new Migration(path));
            for (String path : OWN) found.add(new Migration(folder + "/" + path));
            found.removeIf(r -> !r.getFilename().startsWith(prefix)
                    || List.of(suffixes).stream().noneMatch(r.getFilename()::endsWith));
            return found;
        }
    }

    private static final class Migration extends LoadableResource {
        private final String path;

        Migration(String path) {
            this.path = path;
        }

        @Override
        public Reader read() {
            InputStream in = Schema.class.getResourceAsStream(path);
            if (in == null) throw new IllegalStateException("the jar lacks air/store/" + path);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return path;
        }
    }
}
