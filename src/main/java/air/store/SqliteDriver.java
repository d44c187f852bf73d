package air.store;

import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.sql.Driver;

/**
 * SQLite's driver, named and not looked for: in ImageJ's class loaders DriverManager would not find it. If our own jar
 * contains it, it is loaded from there, because a host may have an old one on its class path (Bio-Formats brings one).
 * It cannot be renamed, because its native library looks up its classes by name.
 */
final class SqliteDriver {
    private static final String NAME = "org.sqlite.JDBC";
    private static final String PACKAGE = "org.sqlite.";

    private SqliteDriver() {}

    private static final class Once {
        private static final Driver DRIVER = load();
    }

    static Driver get() {
        return Once.DRIVER;
    }

    private static Driver load() {
        ClassLoader host = SqliteDriver.class.getClassLoader();
        CodeSource source = SqliteDriver.class.getProtectionDomain().getCodeSource();
        try {
            OwnFirst own = source == null ? null : new OwnFirst(source.getLocation(), host);
            boolean inOurJar = own != null && own.findResource(NAME.replace('.', '/') + ".class") != null;
            Class<?> driver = Class.forName(NAME, true, inOurJar ? own : host);
            return (Driver) driver.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new StoreException(
                    "SQLite cannot be loaded on this system: set AIR_DB_URL to a PostgreSQL database.", e);
        }
    }

    /** Takes SQLite's classes and native libraries from one place, all else from the host. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL place, ClassLoader host) {
            super(new URL[] {place}, host);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE)) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = name.startsWith(PACKAGE.replace('.', '/')) ? findResource(name) : null;
            return own == null ? super.getResource(name) : own;
        }
    }
}
