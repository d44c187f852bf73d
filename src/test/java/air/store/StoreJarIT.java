package air.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store out of the jars as they are shipped, in a class loader as ImageJ has for plugins. */
class StoreJarIT {
    /** What Fiji brings and the store needs. */
    private static final Pattern HOSTS =
            Pattern.compile(".*(jackson-(core|databind|annotations)|slf4j-api)-[\\d.]+\\.jar");

    @TempDir
    private Path folder;

    private static List<URL> hostJars() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator))
            if (HOSTS.matcher(jar).matches()) urls.add(Path.of(jar).toUri().toURL());
        return urls;
    }

    private static URLClassLoader loader(String jar, ClassLoader parent) throws Exception {
        List<URL> urls =
                new ArrayList<>(List.of(Path.of(System.getProperty(jar)).toUri().toURL()));
        if (jar.equals("air.thin.jar")) urls.addAll(hostJars());
        return new URLClassLoader(urls.toArray(new URL[0]), parent);
    }

    private static Object open(ClassLoader loader, Path home, Optional<String> address) throws Exception {
        Class<?> store = Class.forName("air.store.Store", true, loader);
        return store.getMethod("open", Path.class, Optional.class, InstantSource.class)
                .invoke(null, home, address, InstantSource.system());
    }

    /** Opens a new store, so that its tables are made, and asks it for its tags and months. */
    private void use(URLClassLoader loader, Optional<String> address) throws Exception {
        try (AutoCloseable store = (AutoCloseable) open(loader, folder.resolve("home"), address)) {
            for (String[] question : List.of(new String[] {"library", "tags"}, new String[] {"ledger", "months"})) {
                Object part = store.getClass().getMethod(question[0]).invoke(store);
                assertThat((List<?>) part.getClass().getMethod(question[1]).invoke(part))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"air.all.jar", "air.thin.jar"})
    void sqliteWorksOutOfTheJar(String jar) throws Exception {
        try (URLClassLoader loader = loader(jar, ClassLoader.getPlatformClassLoader())) {
            use(loader, Optional.empty());
        }
        assertThat(folder.resolve("home/air.db")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"air.all.jar", "air.thin.jar"})
    void postgresqlWorksOutOfTheJar(String jar) throws Exception {
        try (URLClassLoader loader = loader(jar, ClassLoader.getPlatformClassLoader())) {
            use(loader, Optional.of(PostgresServer.emptyDatabase()));
        }
    }

    /** As when Bio-Formats has brought an older one. */
    @Test
    void theHostsOwnSqliteDriverDoesNotGetInTheWay() throws Exception {
        try (URLClassLoader host = hostWithABrokenDriver();
                URLClassLoader loader = loader("air.thin.jar", host)) {
            use(loader, Optional.empty());
        }
        assertThat(folder.resolve("home/air.db")).isNotEmptyFile();
    }

    /** A class of that name, without methods. */
    private URLClassLoader hostWithABrokenDriver() throws Exception {
        Path source = folder.resolve("host/org/sqlite/JDBC.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package org.sqlite; public class JDBC {}");
        javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString());
        assertThat(source.resolveSibling("JDBC.class")).exists();
        return new URLClassLoader(
                new URL[] {folder.resolve("host").toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"air.all.jar", "air.thin.jar"})
    void nativeLibrariesAreThereForTheSystemsOfFiji(String jar) throws Exception {
        try (JarFile file = new JarFile(System.getProperty(jar));
                Stream<String> names = file.stream().map(entry -> entry.getName())) {
            assertThat(names.filter(name -> name.matches("org/sqlite/native/.*sqlitejdbc\\..*")))
                    .containsExactlyInAnyOrder(
                            "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                            "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so",
                            "org/sqlite/native/Mac/x86_64/libsqlitejdbc.dylib",
                            "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib",
                            "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll",
                            "org/sqlite/native/Windows/aarch64/sqlitejdbc.dll");
        }
    }
}
