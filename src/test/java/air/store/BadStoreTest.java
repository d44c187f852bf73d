package air.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that cannot be used are told in one sentence that names the file and what to do. */
class BadStoreTest {
    @TempDir
    private Path home;

    private Store open() {
        return Store.open(home, Optional.empty(), InstantSource.system());
    }

    private Path database() {
        return home.resolve("air.db");
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(() -> open().close())
                .isInstanceOf(StoreException.class)
                .message()
                .contains(words)
                .endsWith(".")
                .doesNotContain("\n");
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
        Files.writeString(database(), "my diary ".repeat(1000));
        assertRefused(database().toString(), "damaged or not a database", "restore a backup");
        assertThat(Files.readString(database())).startsWith("my diary");
    }

    @Test
    void aDamagedDatabaseIsTold() throws Exception {
        open().close();
        byte[] bytes = Files.readAllBytes(database());
        for (int i = 100; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
        Files.write(database(), bytes);
        assertRefused(database().toString(), "damaged");
    }

    @Test
    void tablesOfOthersAreNoHindrance() throws Exception {
        Files.createDirectories(home);
        sql("CREATE TABLE recipes (name TEXT)");
        open().close();
        sql("SELECT * FROM recipes");
        open().close();
    }

    @Test
    void tablesOfTheSameNameAreTold() throws Exception {
        String address = PostgresServer.emptyDatabase();
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE asset (name TEXT)");
        }
        assertThatThrownBy(() -> Store.open(home, Optional.of(address), InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("its own database");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        open().close();
        sql("INSERT INTO schema_version VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'me', 0, 1, 1)");
        assertRefused(database().toString(), "newer version", "99", "update the program");
    }

    @Test
    void aDatabaseThatSomebodyHoldsIsToldAfterAWhile() throws Exception {
        open().close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement();
                Store store = open()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> store.library().keep(List.of(StoreFixture.fresh("r", "a boat", "a boat"))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(database().toString())
                    .hasMessageContaining("in use by another process");
            assertThat(store.library().search(AssetQuery.LATEST).assets()).isEmpty();
            statement.execute("ROLLBACK");
            assertThat(store.library().keep(List.of(StoreFixture.fresh("r", "a boat", "a boat"))))
                    .hasSize(1);
        }
    }

    @Test
    void aReadOnlyHomeIsTold() throws Exception {
        open().close();
        assumeThat(home.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(home)).as("root may write everywhere").isFalse();
        try (Store store = open()) {
            assertThatThrownBy(() -> store.library().rate(1, OptionalInt.of(1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(database().toString())
                    .hasMessageContaining("give yourself permission to write");
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aHomeThatIsAFileIsTold() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "x");
        assertThatThrownBy(() -> Store.open(file, Optional.empty(), InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("AIR_HOME");
    }

    @Test
    void aHomeWithOddSignsInItsNameWorks() {
        Path odd = home.resolve("my home? 100% #1 + é");
        try (Store store = Store.open(odd, Optional.empty(), InstantSource.system())) {
            assertThat(store.library().keep(List.of(StoreFixture.fresh("r", "a", "a"))))
                    .hasSize(1);
        }
        assertThat(odd.resolve("air.db")).isNotEmptyFile();
    }

    @Test
    void aLibraryThatWasMovedIsSaidToBeMissingAndIsFoundAgain() throws Exception {
        try (Store store = open()) {
            Asset kept = store.library()
                    .keep(List.of(StoreFixture.fresh("r", "a", "a")))
                    .get(0);
            Path moved = Files.move(home.resolve("library"), home.resolve("elsewhere"));
            assertThat(store.library().find(kept.number()).orElseThrow().missing())
                    .isTrue();
            assertThat(store.upkeep().check().problems()).hasSize(1);
            Asset again = store.library()
                    .keep(List.of(StoreFixture.fresh("r", "b", "b")))
                    .get(0);
            assertThat(again.missing()).isFalse();

            Path back = home.resolve("library/" + kept.hash().substring(0, 2));
            Files.move(moved.resolve(kept.hash().substring(0, 2)), back);
            assertThat(store.library().find(kept.number()).orElseThrow().missing())
                    .isFalse();
        }
    }

    @Test
    void aLibraryMayBeALinkToASharedFolder() throws Exception {
        Path shared = Files.createDirectories(home.resolve("shared"));
        Files.createSymbolicLink(home.resolve("library"), shared);
        try (Store store = open()) {
            store.library().keep(List.of(StoreFixture.fresh("r", "a", "a")));
            assertThat(store.upkeep().check().problems()).isEmpty();
        }
        assertThat(shared).isNotEmptyDirectory();
    }

    @Test
    void aLibraryThatIsAFileIsTold() throws Exception {
        Files.writeString(home.resolve("library"), "x");
        try (Store store = open()) {
            assertThatThrownBy(() -> store.library().keep(List.of(StoreFixture.fresh("r", "a", "a"))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(home.resolve("library").toString());
            assertThat(store.library().search(AssetQuery.LATEST).total()).isZero();
        }
    }

    @Test
    void aStoreThatWasClosedSaysSo() {
        Store store = open();
        store.close();
        assertThatThrownBy(() -> store.library().search(AssetQuery.LATEST))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://me:hunter2@host/db",
                "jdbc:mysql://host/db?user=me&password=hunter2",
                "jdbc:postgresql://host:port/db?user=me&password=hunter2",
                "jdbc:postgresql://127.0.0.1:1/db?user=me&password=hunter2",
                "jdbc:postgresql://nowhere.invalid/db?user=me&password=hunter2",
                "jdbc:postgresql:db:?password=hunter2&",
                "jdbc:postgresql://host/db?password=hunter2&socketTimeout=hunter2",
                "jdbc:postgresql://me:hunter2@host/db",
                "jdbc:postgresql://me:hunter2@127.0.0.1:1/db",
                "jdbc:postgresql://127.0.0.1:1/me:hunter2@db",
                "jdbc:postgresql://127.0.0.1:1/db;password=hunter2",
                "hunter2"
            })
    void aWrongAddressIsToldWithoutItsPassword(String address) {
        assertThatThrownBy(() -> Store.open(home, Optional.of(address), InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("AIR_DB_URL")
                .message()
                .doesNotContain("hunter2")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext&socketFactoryArg=http://x",
                "sslfactory=a.B",
                "loggerFile=/somewhere"
            })
    void anAddressLoadsNoClassAndWritesNoFile(String option) {
        String address = "jdbc:postgresql://127.0.0.1:1/db?" + option;
        assertThatThrownBy(() -> Store.open(home, Optional.of(address), InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(option.substring(0, option.indexOf('=')));
        String own = "jdbc:postgresql://127.0.0.1:1/db?sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";
        assertThatThrownBy(() -> Store.open(home, Optional.of(own), InstantSource.system()))
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aServerThatLacksTheDatabaseIsTold() {
        String address = PostgresServer.emptyDatabase().replaceFirst("/postgres", "/nothing");
        assertThatThrownBy(() -> Store.open(home, Optional.of(address), InstantSource.system()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("/nothing does not exist");
    }
}
