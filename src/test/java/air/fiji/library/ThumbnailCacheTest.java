package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import air.report.Assets;
import air.store.Asset;
import air.store.StoreException;
import air.taste.TasteFixtures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailCacheTest {
    @TempDir
    Path folder;

    private final AtomicInteger reads = new AtomicInteger();
    private final Semaphore made = new Semaphore(0);
    private byte[] original = TasteFixtures.picture(400, 200, 0x336699).png();

    private ThumbnailCache cache() {
        return new ThumbnailCache(
                folder,
                asset -> {
                    reads.incrementAndGet();
                    if (original == null) throw new StoreException("The original is missing.");
                    return original;
                },
                made::release);
    }

    private Optional<BufferedImage> get(ThumbnailCache cache, Asset asset) throws InterruptedException {
        Optional<BufferedImage> now = cache.get(asset);
        if (now.isPresent()) return now;
        assertThat(made.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        return cache.get(asset);
    }

    @Test
    void isSmallAndKeptInTheFolder() throws InterruptedException, IOException {
        try (ThumbnailCache cache = cache()) {
            BufferedImage image = get(cache, Assets.numbered(1)).orElseThrow();
            assertThat(image.getWidth()).isEqualTo(ThumbnailCache.SIDE);
            assertThat(image.getHeight()).isEqualTo(ThumbnailCache.SIDE / 2);
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(Picture.read(file).width()).isEqualTo(ThumbnailCache.SIDE));
        }
    }

    @Test
    void secondTimeTheOriginalIsNotRead() throws InterruptedException {
        try (ThumbnailCache first = cache()) {
            get(first, Assets.numbered(1));
        }
        try (ThumbnailCache second = cache()) {
            assertThat(get(second, Assets.numbered(1))).isPresent();
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void missingOriginalIsNotAskedForAgain() throws InterruptedException {
        original = null;
        try (ThumbnailCache cache = cache()) {
            assertThat(get(cache, Assets.numbered(1))).isEmpty();
            assertThat(cache.hopeless(Assets.numbered(1))).isTrue();
            cache.get(Assets.numbered(1));
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void damagedOriginalHasNone() throws InterruptedException {
        original = new byte[] {1, 2, 3};
        try (ThumbnailCache cache = cache()) {
            assertThat(get(cache, Assets.numbered(1))).isEmpty();
            assertThat(cache.hopeless(Assets.numbered(1))).isTrue();
        }
    }

    @Test
    void worksWhereNothingCanBeWritten() throws InterruptedException, IOException {
        folder = Files.writeString(folder.resolve("a file"), "").resolve("thumbnails");
        try (ThumbnailCache cache = cache()) {
            assertThat(get(cache, Assets.numbered(1))).isPresent();
        }
    }
}
