package air.store;

import air.model.MediaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Paid answers that have not been read yet, one file each: {@code AIR_HOME/answers/12-3f2a….json} answers the call in
 * row 12 of the ledger. They outlive the process, not a power cut. Thread-safe.
 */
final class HeldAnswers {
    private static final int DIGITS = 8;

    private final Path folder;

    HeldAnswers(Path folder) {
        this.folder = folder;
    }

    void put(long row, MediaFile body) {
        String chance = UUID.randomUUID().toString().substring(0, DIGITS);
        Path file = folder.resolve(row + "-" + chance + "." + body.extension());
        Uninterrupted.call(() -> write(file, body.bytes()));
    }

    private Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw failed(file, "written", e);
        }
    }

    /** Rows with answers that have not been read to the end. */
    Set<Long> rows() {
        Set<Long> rows = new TreeSet<>();
        for (Path file : files("")) rows.add(Long.valueOf(name(file).split("-")[0]));
        return rows;
    }

    List<MediaFile> of(long row) {
        List<MediaFile> bodies = new ArrayList<>();
        for (Path file : files(row + "-")) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                bodies.add(new MediaFile(bytes, MediaFile.mediaType(name(file).replaceFirst(".*\\.", ""))));
            } catch (NoSuchFileException e) {
                // Another process has it.
                continue;
            } catch (IOException e) {
                throw failed(file, "read", e);
            }
        }
        return bodies;
    }

    void delete(long row) {
        for (Path file : files(row + "-")) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw failed(file, "deleted", e);
            }
        }
    }

    private List<Path> files(String start) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            name(file).matches("\\d{1,18}-.*") && name(file).startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(folder, "read", e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static StoreException failed(Path file, String what, IOException e) {
        return new StoreException(
                file + " could not be " + what
                        + ": give yourself permission to write there, or set AIR_HOME to another folder.",
                e);
    }
}
