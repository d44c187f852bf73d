package air.batch;

import air.files.FolderLock;
import air.files.SafeFiles;
import air.files.TextFile;
import air.model.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a batch, locked by one process at a time. */
final class BatchFolder implements AutoCloseable {
    private static final String PLAN = "batch.json";
    private static final String LOCK = ".batch.lock";

    private final Path folder;
    private final FolderLock lock;

    private BatchFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Creates the folder if needed, and locks it until it is closed or the process ends.
     *
     * @throws InvalidInputException if it is a file, cannot be written to, or is in use by another batch
     */
    static BatchFolder claim(Path folder) {
        SafeFiles.createFolder("The output folder", folder);
        SafeFiles.requireWritableFolder(folder);
        return new BatchFolder(folder, FolderLock.take(folder.resolve(LOCK), "batch"));
    }

    Path path() {
        return folder;
    }

    ItemFiles item(String id) {
        return new ItemFiles(folder.resolve("results").resolve(id));
    }

    Path sheetFolder() {
        return folder.resolve("contact_sheet");
    }

    Path sheet() {
        return folder.resolve("contact_sheet.html");
    }

    Path summary() {
        return folder.resolve("summary.json");
    }

    Path profile() {
        return folder.resolve("profile.json");
    }

    Optional<BatchPlan> readPlan() {
        Path file = folder.resolve(PLAN);
        return Files.exists(file)
                ? Optional.of(BatchPlan.read(TextFile.read(file, "batch's plan"), file.toString()))
                : Optional.empty();
    }

    void writePlan(BatchPlan plan) {
        SafeFiles.write(folder.resolve(PLAN), plan.text());
    }

    @Override
    public void close() {
        lock.close();
    }
}
