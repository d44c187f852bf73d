package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ColorProcessor;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageInfoTest {
    /** As ImageJ saves an image with this Info. */
    static byte[] tiff(String info) {
        ImagePlus image = new ImagePlus("x", new ColorProcessor(4, 4, new int[16]));
        image.setProperty("Info", info);
        return new FileSaver(image).serialize();
    }

    @Test
    void infoOfImageJIsRead() {
        byte[] file = tiff("Title: x\nPrompt: Dämmerung\n");
        assertThat(FileTexts.of(file).under(ImageInfo.NAME)).contains("Title: x\nPrompt: Dämmerung\n");
    }

    @Test
    void recordIsReadFromWhatImageJSaves() {
        assertThat(PictureFile.read(tiff("Title: x\n" + ImageInfo.line(PictureFileTest.FULL))))
                .contains(PictureFileTest.FULL);
    }

    @Test
    void infoAfterLabelsOfSlicesIsRead() {
        ij.ImageStack stack = new ij.ImageStack(4, 4);
        for (String label : new String[] {"one", "two", "three"})
            stack.addSlice(label, new ColorProcessor(4, 4, new int[16]));
        ImagePlus image = new ImagePlus("x", stack);
        image.setProperty("Info", ImageInfo.line(PictureFileTest.FULL));
        assertThat(PictureFile.read(new FileSaver(image).serialize())).contains(PictureFileTest.FULL);
    }

    @Test
    void cutOffFilesSayAllOrNothing() {
        byte[] file = tiff(ImageInfo.line(PictureFileTest.FULL));
        Optional<Provenance> all = PictureFile.read(file);
        for (int length = 0; length < file.length; length += 7)
            assertThat(PictureFile.read(Arrays.copyOf(file, length))).isIn(Optional.empty(), all);
        assertThat(PictureFile.read(Arrays.copyOf(file, 100))).isEmpty();
    }
}
