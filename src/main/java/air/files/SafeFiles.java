package air.files;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are either there whole or not at all. */
public final class SafeFiles {
    private SafeFiles() {}

    /**
     * Writes beside {@code file}, flushes to the disk and moves into place: a reader never sees half a file, and an
     * older one stays until the new one is complete.
     *
     * @throws WriteFailedException if that is not possible; nothing is left behind
     */
    public static void write(Path file, byte[] bytes) {
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(0);
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) channel.write(rest);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            WriteFailedException failed = new WriteFailedException(file, e);
            try {
                Files.deleteIfExists(draft);
            } catch (IOException left) {
                failed.addSuppressed(left);
            }
            throw failed;
        }
    }

    /** As {@link #write(Path, byte[])}, with the bytes of {@code source}. */
    public static void copy(Path source, Path file) {
        try {
            write(file, Files.readAllBytes(source));
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }

    /** As {@link #write(Path, byte[])}, in UTF-8. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a folder if it is not there.
     *
     * @param name what the user calls it, for example {@code --out}
     * @throws InvalidInputException if it is a file, or cannot be made
     */
    public static void createFolder(String name, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            String why = Files.exists(folder) ? " is a file, not a folder" : " cannot be made";
            throw new InvalidInputException(name + " " + folder + why + ": choose a folder you may write to.", e);
        }
    }

    /** Whether both exist and are the same file on disk. */
    public static boolean same(Path a, Path b) {
        try {
            return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            throw new InvalidInputException(b + " cannot be read: choose another file.", e);
        }
    }

    /** @throws InvalidInputException if no file can be made in {@code folder} */
    public static void requireWritableFolder(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".air", ".part"));
        } catch (IOException e) {
            throw new InvalidInputException(
                    "The folder " + folder + " cannot be written to: choose a folder you may write to.", e);
        }
    }
}
