package air.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Knows which processes are alive: an open store locks its own file, and the system releases the lock however the
 * process ends. No clock is involved. Thread-safe.
 */
final class ProcessFiles implements AutoCloseable {
    private static final String ENDING = ".lock";
    /** A mark in this JVM for each owner in it: to try its file's lock would lose that lock (POSIX). */
    private static final String MARK = "air.store.open.";

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private final Path folder;
    private String owner;
    private Held held;

    ProcessFiles(Path folder) {
        this.folder = folder;
    }

    /** A locked file. */
    private record Held(Path file, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** This store's name, alive from the first time it is asked for. */
    synchronized String owner() {
        if (owner == null) {
            String name = UUID.randomUUID().toString();
            held = Uninterrupted.call(() -> lock(folder.resolve(name + ENDING)));
            System.setProperty(MARK + name, "");
            owner = name;
        }
        return owner;
    }

    boolean lives(String name) {
        if (System.getProperty(MARK + name) != null) return true;
        Path file = folder.resolve(name + ENDING);
        return Uninterrupted.call(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) return true;
            } catch (NoSuchFileException e) {
                return false;
            } catch (OverlappingFileLockException e) {
                return true;
            } catch (IOException e) {
                throw failed(file, e);
            }
            delete(file);
            return false;
        });
    }

    /** Waits until no other process works under this name. */
    void exclusively(String name, Runnable work) {
        Held alone = Uninterrupted.call(() -> lock(folder.resolve(name + ENDING)));
        try {
            work.run();
        } finally {
            close(alone);
        }
    }

    private Held lock(Path file) {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                await(file, channel);
                return new Held(file, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static void await(Path file, FileChannel channel) throws IOException {
        long start = System.nanoTime();
        while (!tryLock(channel)) {
            if (System.nanoTime() - start > PATIENCE_NANOS)
                throw new StoreException(
                        "Another process has kept " + file + " locked for too long: close the other program.");
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StoreException failed(Path file, IOException e) {
        return new StoreException(
                "The file " + file
                        + " cannot be made or locked: give yourself permission to write to its folder, or set AIR_HOME to"
                        + " another folder.",
                e);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    static void close(AutoCloseable lock) {
        try {
            lock.close();
        } catch (Exception e) {
            throw new StoreException("A lock could not be released.", e);
        }
    }

    @Override
    public synchronized void close() {
        if (owner == null) return;
        close(held);
        delete(held.file());
        System.clearProperty(MARK + owner);
        owner = null;
    }
}
