package air.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Videos written by x264 (and x265), decoded by us. {@code zoom.mp4} is High profile with B pictures and sound; what
 * FFmpeg makes of its 24 pictures is in {@code zoom-frames.png}, four a row.
 */
class VideoTest {
    private static final int COLUMNS = 4;

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = VideoTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static Video video(String name) throws IOException {
        return Video.of(new MediaFile(bytes(name), "video/mp4"));
    }

    private static List<Picture> frames(Video video, int most) {
        List<Picture> frames = new ArrayList<>();
        video.frames(most, Call.unwatched()).forEachRemaining(frames::add);
        return frames;
    }

    /** Mean difference of a channel, of 255. */
    private static double difference(Picture frame, Picture sheet, int left, int top) {
        int[] rgb = frame.rgb();
        int[] expected = sheet.rgb();
        long sum = 0;
        for (int y = 0; y < frame.height(); y++)
            for (int x = 0; x < frame.width(); x++) {
                int a = rgb[y * frame.width() + x];
                int b = expected[(top + y) * sheet.width() + left + x];
                for (int shift = 0; shift <= 16; shift += 8) sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
            }
        return sum / (3.0 * rgb.length);
    }

    @Test
    void tellsSizeLengthAndPace() throws IOException {
        Video video = video("zoom.mp4");

        assertThat(video.width()).isEqualTo(112);
        assertThat(video.height()).isEqualTo(72);
        assertThat(video.frames()).isEqualTo(24);
        assertThat(video.framesPerSecond()).isEqualTo(12, within(0.1));
    }

    @Test
    void givesThePicturesInTheOrderTheyAreShownAsFfmpegDecodesThem() throws IOException {
        Picture sheet = Picture.decode(bytes("zoom-frames.png"), "zoom-frames.png");
        List<Picture> frames = frames(video("zoom.mp4"), 1000);

        assertThat(frames).hasSize(24);
        for (int i = 0; i < frames.size(); i++)
            assertThat(difference(frames.get(i), sheet, i % COLUMNS * 112, i / COLUMNS * 72))
                    .as("picture " + i)
                    .isLessThan(2.0);
    }

    @Test
    void heedsTheColourMatrixAndRangeTheVideoNames() throws IOException {
        Picture expected = Picture.decode(bytes("full-range.png"), "full-range.png");

        assertThat(difference(frames(video("full-range.mp4"), 1).get(0), expected, 0, 0))
                .isLessThan(4.0);
    }

    @ParameterizedTest
    @CsvSource({"24, 1, 24", "23, 2, 12", "5, 5, 5", "1, 24, 1"})
    void givesNoMorePicturesThanAsked(int most, int step, int given) throws IOException {
        Video video = video("zoom.mp4");
        List<Picture> all = frames(video, 24);
        List<Picture> some = frames(video, most);

        assertThat(video.step(most)).isEqualTo(step);
        assertThat(some).hasSize(given);
        for (int i = 0; i < given; i++)
            assertThat(some.get(i).pixelHash()).isEqualTo(all.get(i * step).pixelHash());
    }

    @Test
    void saysThatTheVideoIsOver() throws IOException {
        Iterator<Picture> frames = video("zoom.mp4").frames(1, Call.unwatched());
        frames.next();

        assertThat(frames.hasNext()).isFalse();
        assertThatThrownBy(frames::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        Cancellation cancellation = new Cancellation();
        Iterator<Picture> frames =
                video("zoom.mp4").frames(24, new Call(cancellation, (message, fraction) -> {}, usage -> {}));
        frames.next();
        cancellation.cancel();

        assertThatThrownBy(() -> frames.forEachRemaining(frame -> {})).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h265.mp4", "ten-bit.mp4", "full-colour.mp4"})
    void saysWhatItCannotDecode(String name) {
        assertThatThrownBy(() -> frames(video(name), 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("The video ")
                .hasMessageContaining("H.264");
    }

    @Test
    void saysThatWebmCannotBeDecoded() {
        byte[] webm = ByteBuffer.allocate(100).putInt(0x1A45DFA3).array();

        assertThatThrownBy(() -> Video.of(new MediaFile(webm, "video/webm")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("WebM");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 400})
    void rejectsWhatIsNoVideo(int length) {
        assertThatThrownBy(() -> Video.of(new MediaFile(new byte[length], "model/gltf-binary")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("model/gltf-binary");
    }

    @Test
    void givesWhatIsThereOfAVideoThatIsCutOff() throws IOException {
        byte[] whole = bytes("zoom.mp4");
        List<Picture> frames = new ArrayList<>();

        assertThatThrownBy(() -> Video.of(new MediaFile(Arrays.copyOf(whole, whole.length * 3 / 4), "video/mp4"))
                        .frames(100, Call.unwatched())
                        .forEachRemaining(frames::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cut off");
        assertThat(frames).hasSizeBetween(6, 23);
    }

    @Test
    void releasesWhoeverWaitsForAPictureThatTakesForEver() throws IOException {
        Iterator<Picture> frames = video("zoom.mp4").frames(100, Duration.ZERO, Call.unwatched());

        // One picture may be there before anybody waits for it; not all of them.
        assertThatThrownBy(() -> frames.forEachRemaining(picture -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching("(?s).*damaged after \\d+ pictures.*");
        assertThat(frames.hasNext()).isFalse();
    }
}
