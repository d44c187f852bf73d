package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class PngTextTest {
    private static final int[] PIXELS = {0x102030, 0x405060, 0x708090, 0xFFFFFF};
    private static final byte[] PNG = Picture.of(2, 2, PIXELS).png();
    private static final String TEXT = "lone boat — Dämmerung\nSeed: 7";

    @Test
    void readsBackWhatItWrote() {
        assertThat(PngText.read(PngText.with(PNG, Map.of("parameters", TEXT)), "parameters"))
                .contains(TEXT);
    }

    @Test
    void leavesThePixelsAsTheyAre() {
        byte[] marked = PngText.with(PNG, Map.of("parameters", TEXT));
        assertThat(Picture.decode(marked, "marked").rgb()).isEqualTo(PIXELS);
        assertThat(Arrays.copyOfRange(marked, marked.length - (PNG.length - 33), marked.length))
                .isEqualTo(Arrays.copyOfRange(PNG, 33, PNG.length));
    }

    /** ImageIO checks each chunk's checksum and knows the layout of iTXt on its own. */
    @Test
    void isReadByOtherPrograms() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(
                new ByteArrayInputStream(PngText.with(PNG, Map.of("parameters", TEXT))))) {
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
            IIOMetadataNode entry =
                    (IIOMetadataNode) root.getElementsByTagName("iTXtEntry").item(0);
            assertThat(entry.getAttribute("keyword")).isEqualTo("parameters");
            assertThat(entry.getAttribute("text")).isEqualTo(TEXT);
        }
    }

    @Test
    void otherKeywordsAreNotIt() {
        byte[] marked = PngText.with(PNG, Map.of("Comment", "hello"));
        assertThat(PngText.read(marked, "parameters")).isEmpty();
        assertThat(PngText.read(marked, "Comm")).isEmpty();
    }

    @Test
    void cutOffFilesHaveNoText() {
        byte[] marked = PngText.with(PNG, Map.of("parameters", TEXT));
        for (int length = 33; length < 60; length++)
            assertThat(PngText.read(Arrays.copyOf(marked, length), "parameters"))
                    .isEmpty();
    }

    @Test
    void refusesWhatIsNoPng() {
        byte[] text = "this is certainly not a PNG file at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PngText.with(text, Map.of("parameters", TEXT))).hasMessageContaining("not a PNG");
    }
}
