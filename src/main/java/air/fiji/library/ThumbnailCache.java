package air.fiji.library;

import air.fiji.host.Swing;
import air.fiji.image.Originals;
import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.model.InvalidInputException;
import air.model.Picture;
import air.store.Asset;
import air.store.StoreException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Small pictures of the library's originals, made in the background and kept in a folder; some hundred stay in memory.
 * Those asked for last come first. {@link #get} is for the event thread.
 */
final class ThumbnailCache implements AutoCloseable {
    /** Longer side, px. */
    static final int SIDE = 192;

    private static final int MOST = 300;
    /** More than fit on a screen; what has scrolled by is not waited for. */
    private static final int MOST_WAITING = 120;

    private final Path folder;
    private final Function<Asset, byte[]> originals;
    private final Runnable changed;
    private final Map<String, BufferedImage> made = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> hopeless = new HashSet<>();
    private final Deque<Asset> waiting = new ArrayDeque<>();
    private boolean closed;
    private boolean writable = true;

    /**
     * @param folder made when it is first needed; where it cannot be written, thumbnails live in memory only
     * @param originals reads an asset's bytes
     * @param changed runs on the event thread when a thumbnail is ready
     */
    ThumbnailCache(Path folder, Function<Asset, byte[]> originals, Runnable changed) {
        this.folder = folder;
        this.originals = originals;
        this.changed = changed;
        Thread maker = new Thread(this::work, "AIR library thumbnails");
        maker.setDaemon(true);
        maker.setPriority(Thread.MIN_PRIORITY + 1);
        maker.start();
    }

    /** The thumbnail if ready; otherwise it will be made. */
    synchronized Optional<BufferedImage> get(Asset asset) {
        BufferedImage image = made.get(asset.hash());
        if (image != null) return Optional.of(image);
        if (!asset.missing() && !hopeless.contains(asset.hash())) ask(asset);
        return Optional.empty();
    }

    /** Whether there is none, and none to come. */
    synchronized boolean hopeless(Asset asset) {
        return asset.missing() || hopeless.contains(asset.hash());
    }

    private void ask(Asset asset) {
        waiting.removeIf(other -> other.hash().equals(asset.hash()));
        waiting.addFirst(asset);
        if (waiting.size() > MOST_WAITING) waiting.removeLast();
        notifyAll();
    }

    private void work() {
        for (Optional<Asset> next = next(); next.isPresent(); next = next()) {
            Optional<BufferedImage> image = make(next.get());
            keep(next.get(), image);
            Swing.later(changed);
        }
    }

    private synchronized Optional<Asset> next() {
        try {
            while (waiting.isEmpty() && !closed) wait();
        } catch (InterruptedException e) {
            return Optional.empty();
        }
        return closed ? Optional.empty() : Optional.of(waiting.removeFirst());
    }

    private synchronized void keep(Asset asset, Optional<BufferedImage> image) {
        if (image.isEmpty()) hopeless.add(asset.hash());
        else made.put(asset.hash(), image.get());
        if (made.size() > MOST) made.remove(made.keySet().iterator().next());
    }

    private Optional<BufferedImage> make(Asset asset) {
        Path file = folder.resolve(asset.hash().substring(0, 2)).resolve(asset.hash() + ".png");
        try {
            if (Files.exists(file)) return Optional.of(Picture.read(file).toBufferedImage());
            Optional<Picture> small =
                    Originals.picture(asset.mediaType(), originals.apply(asset)).map(picture -> picture.atMost(SIDE));
            small.ifPresent(picture -> write(file, picture));
            return small.map(Picture::toBufferedImage);
        } catch (InvalidInputException | StoreException e) {
            return Optional.empty();
        }
    }

    private void write(Path file, Picture picture) {
        if (!writable) return;
        try {
            Files.createDirectories(file.getParent());
            SafeFiles.write(file, picture.png());
        } catch (IOException | WriteFailedException e) {
            // A full or read-only disk costs only time: the thumbnail is made again next time.
            writable = false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
