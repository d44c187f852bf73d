package air.batch;

import air.files.SafeFiles;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of a batch, held by one process at a time. */
final class BatchFolder implements AutoCloseable {
    private static final String PLAN = "batch.json";
    private static final String LOCK = ".batch.lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private BatchFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there, and holds it until it is closed or the process ends.
     *
     * @throws InvalidInputException if it is a file, cannot be written, or another batch is at work in it
     */
    static BatchFolder claim(Path folder) {
        SafeFiles.createFolder("The output folder", folder);
        SafeFiles.requireWritableFolder(folder);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) return new BatchFolder(folder, channel, lock);
        } catch (OverlappingFileLockException e) {
            // Held by this process: as good as held by another.
            close(channel);
            throw busy(folder, e);
        } catch (IOException e) {
            close(channel);
            throw new InvalidInputException(folder + " cannot be locked: choose a folder on a local disk.", e);
        }
        close(channel);
        throw busy(folder, null);
    }

    private static InvalidInputException busy(Path folder, Exception cause) {
        return new InvalidInputException(
                "Another batch is at work in " + folder + ": wait until it ends, or choose another folder.", cause);
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            throw new WriteFailedException(Path.of(LOCK), e);
        }
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

    Optional<Plan> readPlan() {
        Path file = folder.resolve(PLAN);
        return Files.exists(file)
                ? Optional.of(Plan.read(TextFile.read(file, "batch's plan"), file.toString()))
                : Optional.empty();
    }

    void writePlan(Plan plan) {
        SafeFiles.write(folder.resolve(PLAN), plan.text());
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new WriteFailedException(folder.resolve(LOCK), e);
        }
    }
}
