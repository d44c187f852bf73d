package air.store;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own: a cluster in a temporary folder on a free port of loopback, started by the first test
 * that asks and stopped when the tests' JVM ends. A test that finds no server installed is skipped, or fails where
 * {@code AIR_TEST_POSTGRES} is {@code required}.
 */
public final class PostgresServer {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static PostgresServer started;

    private final Path programs;
    private final Path folder;
    private final int port;
    private final AtomicInteger schemas = new AtomicInteger();

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The JDBC address of an empty schema on the one server; a database each would take much longer. */
    public static String emptyDatabase() {
        return server().create();
    }

    private static synchronized PostgresServer server() {
        if (started == null) {
            Optional<Path> programs = programs();
            if (programs.isEmpty()) return missing();
            started = start(programs.get());
        }
        return started;
    }

    private static PostgresServer missing() {
        String why = "No PostgreSQL server is installed: there is no initdb in PATH or under " + DEBIAN + ".";
        if ("required".equals(System.getenv("AIR_TEST_POSTGRES"))) return fail(why);
        return abort(why);
    }

    /** Where initdb is: the folder in PATH, or that of Debian's newest version. */
    private static Optional<Path> programs() {
        List<Path> folders = new ArrayList<>();
        for (String entry : System.getenv("PATH").split(java.io.File.pathSeparator)) folders.add(Path.of(entry));
        if (Files.isDirectory(DEBIAN))
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        return folders.stream()
                .filter(entry -> Files.isExecutable(entry.resolve("initdb")))
                .findFirst();
    }

    private static PostgresServer start(Path programs) {
        try {
            PostgresServer server = new PostgresServer(programs, Files.createTempDirectory("air-postgres"), freePort());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("the PostgreSQL of the tests did not start", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void start() throws IOException {
        if (isRoot()) command(List.of("chown", "postgres", folder.toString()));
        Path data = folder.resolve("data");
        asPostgres("initdb", "-D", data.toString(), "-U", "air", "-A", "trust", "-E", "UTF8", "--no-sync");
        String options = "-p " + port + " -h 127.0.0.1 -k " + folder + " -c max_connections=200";
        asPostgres(
                "pg_ctl", "-D", data.toString(), "-l", folder.resolve("log").toString(), "-o", options, "-w", "start");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** A server refuses to run as root. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        command(command);
    }

    private void command(List<String> command) {
        try {
            Path said = Files.createTempFile("air-postgres", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String output = Files.readString(said);
            Files.delete(said);
            if (!ended || process.exitValue() != 0) throw new IllegalStateException(command + " failed: " + output);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command + " failed", e);
        }
    }

    private String create() {
        String name = "air" + schemas.incrementAndGet();
        try (Connection connection = new org.postgresql.Driver().connect(address(name), new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address(name);
    }

    private String address(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=air&currentSchema=" + schema;
    }

    private void stop() {
        asPostgres("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
