package air.files;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder held by one process at a time, until it is closed or the process ends, by whatever means. */
public final class FolderLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks a folder.
     *
     * @param file its lock, which stays in it
     * @param work what locks it, for the error, for example {@code batch}
     * @throws InvalidInputException if another does, or the folder cannot be locked
     */
    public static FolderLock take(Path file, String work) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) return new FolderLock(file, channel, lock);
        } catch (OverlappingFileLockException e) {
            // Held by this process: as good as held by another.
            close(file, channel);
            throw busy(file, work, e);
        } catch (IOException e) {
            close(file, channel);
            throw new InvalidInputException(
                    file.getParent() + " cannot be locked: choose a folder on a local disk.", e);
        }
        close(file, channel);
        throw busy(file, work, null);
    }

    private static InvalidInputException busy(Path file, String work, Exception cause) {
        return new InvalidInputException(
                "Another " + work + " is at work in " + file.getParent()
                        + ": wait until it ends, or choose another folder.",
                cause);
    }

    private static void close(Path file, FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }
}
