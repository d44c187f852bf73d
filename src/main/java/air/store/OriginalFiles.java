package air.store;

import air.files.ContentHash;
import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.model.MediaFile;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The folder of originals, named by content: {@code ab/abcdef….png}. Thread-safe. */
final class OriginalFiles {
    private static final int STRIPES = 64;

    /** Bytes with their name; the array is not to be changed. */
    record Content(String hash, String extension, byte[] bytes) {
        static Content of(MediaFile file) {
            byte[] bytes = file.bytes();
            return new Content(ContentHash.of(bytes), file.extension(), bytes);
        }
    }

    private final Path folder;
    /** The same bytes are written by one thread at a time. */
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    OriginalFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path file(String hash, String extension) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash + "." + extension);
    }

    boolean has(String hash, String extension, long bytes) {
        try {
            return Files.size(file(hash, extension)) == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the bytes to disk unless they are there already. */
    void put(Content content) {
        if (has(content.hash(), content.extension(), content.bytes().length)) return;
        Path file = file(content.hash(), content.extension());
        synchronized (stripes[Math.floorMod(content.hash().hashCode(), STRIPES)]) {
            Uninterrupted.call(() -> {
                write(file, content.bytes());
                return file;
            });
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            if (!Files.isDirectory(file.getParent())) {
                Files.createDirectories(file.getParent());
                flush(folder);
            }
            SafeFiles.write(file, bytes);
            flush(file.getParent());
        } catch (WriteFailedException e) {
            throw new StoreException("The library could not keep a picture: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StoreException(
                    "The library could not keep a picture: the folder " + file.getParent()
                            + " cannot be made; give yourself permission to write there, or set AIR_HOME to another folder.",
                    e);
        }
    }

    /**
     * A file's name is on the disk only when its folder is; Windows sees to that itself and has no way to ask for it.
     */
    private static void flush(Path folder) throws IOException {
        if (File.separatorChar == '\\') return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** @throws StoreException if the bytes are not there, or not those of that hash */
    byte[] read(String hash, String extension) {
        Path file = file(hash, extension);
        byte[] bytes = Uninterrupted.call(() -> readAll(file));
        if (!ContentHash.of(bytes).equals(hash))
            throw new StoreException(
                    "The original " + file + " has changed since it was kept: restore it from a backup.");
        return bytes;
    }

    private static byte[] readAll(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            String what = Files.exists(file) ? " cannot be read" : " is missing";
            throw new StoreException(
                    "The original " + file + what
                            + ": restore it from a backup, or move the folder library back to where it was.",
                    e);
        }
    }

    /** Deletes a folder and what is in it. */
    static void deleteFolder(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new StoreException("The folder " + folder + " could not be deleted: delete it yourself.", e);
        }
    }

    void delete(String hash, String extension) {
        Path file = file(hash, extension);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreException(
                    "The original " + file + " could not be deleted: give yourself permission to write there.", e);
        }
    }
}
