package air.settings;

import air.model.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Files of lines {@code NAME=value}; {@code #} begins a comment, {@code export} before a name is allowed. */
public final class EnvFile {
    /** Larger is no file of settings, bytes. */
    private static final int LARGEST = 1 << 16;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private EnvFile() {}

    /**
     * @return the names and values; none when there is no such file, or a folder or a device of that name
     * @throws InvalidInputException if the file is there and cannot be read
     */
    static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) return Map.of();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST)
                throw new InvalidInputException(file + " is larger than " + (LARGEST >> 10)
                        + " KB: keep nothing but lines NAME=value in it, or remove it.");
            return parse(text(bytes));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read: make it readable for you, or remove it.", e);
        }
    }

    /** UTF-8, or what PowerShell writes: UTF-16 with a byte order mark. */
    private static String text(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        boolean utf16 = mark == 0xFEFF || mark == 0xFFFE;
        return new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.replace("\uFEFF", "").split("\\R")) {
            String plain = line.strip().replaceFirst("^export\\s+", "");
            int equals = plain.indexOf('=');
            if (equals > 0 && !plain.startsWith("#"))
                values.put(plain.substring(0, equals).strip(), stripped(uncommented(plain.substring(equals + 1))));
        }
        return values;
    }

    /** A comment begins at a # after a blank, outside quotes. */
    private static String uncommented(String value) {
        String plain = value.strip();
        if (!plain.isEmpty() && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')) {
            int end = plain.indexOf(plain.charAt(0), 1);
            return end > 0 ? plain.substring(0, end + 1) : plain;
        }
        return plain.replaceFirst("\\s#.*$", "");
    }

    /** Makes {@code file} readable by its owner only. */
    static void restrict(Path file) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix
                    && Files.isRegularFile(file)
                    && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY))
                Files.setPosixFilePermissions(file, OWNER_ONLY);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file + " contains keys and can be read by others: make it readable by you alone (chmod 600).", e);
        }
    }

    /** Without the white space and the quotes around it. */
    public static String stripped(String value) {
        String plain = value.strip();
        while (plain.length() >= 2 && isQuote(plain.charAt(0)) && plain.endsWith(plain.substring(0, 1)))
            plain = plain.substring(1, plain.length() - 1).strip();
        return plain;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /**
     * Replaces the file in one step. It is readable and writable by the user alone from the moment it exists.
     *
     * @throws InvalidInputException if it cannot be written; the old file is then untouched
     */
    static void write(Path file, Map<String, String> values) {
        StringBuilder text = new StringBuilder("# AIR Generator: settings and keys. Keep this file to yourself.\n");
        values.forEach((name, value) ->
                text.append(name).append('=').append(oneLine(value)).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(fresh);
            createPrivate(fresh);
            Files.writeString(fresh, text, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file
                            + " cannot be written: choose another AIR_HOME, or free some space there and make it writable.",
                    e);
        }
    }

    private static String oneLine(String value) {
        if (value.chars().anyMatch(c -> c < ' '))
            throw new InvalidInputException("A setting contains a line break: copy it again, as one line.");
        return value;
    }

    private static void createPrivate(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        if (posix) return;
        File plain = file.toFile();
        boolean closed = plain.setReadable(false, false) & plain.setReadable(true, true);
        if (!closed && !System.getProperty("os.name").startsWith("Windows"))
            throw new IOException("the file's rights cannot be set");
    }
}
