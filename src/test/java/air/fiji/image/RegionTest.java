package air.fiji.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.fiji.Desk;
import air.model.InvalidInputException;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import java.awt.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an image is used, and what is said of it. */
class RegionTest {
    private final Desk desk = new Desk();
    private ImagePlus image;

    @BeforeEach
    void open() {
        image = desk.open("a.png", 160, 120, 0x203040);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String sentence(Roi roi) {
        image.setRoi(roi);
        return Region.of(image).sentence();
    }

    private void assertAllIsUsed(Roi roi, String why) {
        assertThat(sentence(roi)).isEqualTo("a.png: all of it is used, because its selection " + why + ".");
        assertThat(Region.of(image).bounds()).isEqualTo(new Rectangle(160, 120));
        assertThat(Region.of(image).picture().width()).isEqualTo(160);
    }

    @Test
    void imageWithoutASelectionNeedsNoWords() {
        assertThat(Region.of(image).sentence()).isEmpty();
        assertThat(sentence(new Roi(0, 0, 160, 120))).as("all is selected").isEmpty();
    }

    @Test
    void selectionIsSaidWithItsSizeAndPlace() {
        assertThat(sentence(new Roi(10, 20, 100, 80)))
                .isEqualTo("a.png: the selection is used, 100 x 80 px at 10, 20 of 160 x 120 px.");
    }

    @Test
    void selectionOfAnotherShapeIsTheBoxAroundIt() {
        assertThat(sentence(new OvalRoi(10, 20, 100, 80)))
                .isEqualTo("a.png: the box around the oval selection is used, 100 x 80 px at 10, 20 of 160 x 120 px.");
        int[] x = {20, 90, 50};
        int[] y = {20, 30, 90};
        assertThat(sentence(new PolygonRoi(x, y, 3, Roi.POLYGON))).contains("the box around the polygon selection");
        assertThat(sentence(new Roi(10, 20, 100, 80, 30))).contains("the box around");
    }

    @Test
    void selectionOverTheEdgeIsWhatLiesWithin() {
        assertThat(sentence(new Roi(100, 100, 500, 500))).contains("60 x 20 px at 100, 100");
    }

    @Test
    void selectionWithoutAnAreaIsNotUsedAndSaidSo() {
        assertAllIsUsed(new Line(10, 10, 90, 90), "(straight line) has no area");
        assertAllIsUsed(new PointRoi(10, 10), "(point) has no area");
    }

    @Test
    void selectionOutsideOrEmptyIsNotUsedAndSaidSo() {
        assertAllIsUsed(new Roi(400, 400, 50, 50), "lies outside");
        assertAllIsUsed(new Roi(-60, 10, 50, 50), "lies outside");
        int[] x = {10, 10, 10};
        int[] y = {10, 30, 50};
        assertAllIsUsed(new PolygonRoi(x, y, 3, Roi.POLYGON), "is empty");
    }

    @Test
    void stackIsTheSliceThatIsShownAndTheSelectionOnIt() {
        ImageStack slices = new ImageStack(64, 64);
        for (int i = 0; i < 3; i++) slices.addSlice(new ByteProcessor(64, 64));
        ImagePlus stack = desk.open(new ImagePlus("s.tif", slices));
        stack.setSlice(2);
        assertThat(Region.of(stack).sentence()).isEqualTo("s.tif: slice 2 of 3 is used.");
        stack.setRoi(new Roi(4, 4, 40, 50));
        assertThat(Region.of(stack).sentence())
                .isEqualTo("s.tif: slice 2 of 3 is used; the selection is used, 40 x 50 px at 4, 4 of 64 x 64 px.");
    }

    private void assertTooSmall(Roi roi, String words) {
        image.setRoi(roi);
        assertThatThrownBy(() -> Region.of(image).requireAtLeast(32, "read a taste from"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(words + ", too small to read a taste from: select at least 32 x 32 px, or remove it with"
                        + " Edit > Selection > Select None.");
    }

    @Test
    void tooSmallASelectionIsCalledOne() {
        assertTooSmall(new Roi(10, 10, 8, 8), "The selection on a.png is 8 x 8 px");
        assertTooSmall(new OvalRoi(10, 10, 100, 31), "The selection on a.png is 100 x 31 px");
        assertTooSmall(new Roi(150, 10, 90, 90), "The selection on a.png is 10 x 90 px within the image");
    }

    @Test
    void smallImageIsNoSmallSelection() {
        ImagePlus small = desk.open("dot.png", 8, 8, 1);
        small.setRoi(new Roi(0, 0, 8, 8));
        assertThat(Region.of(small).requireAtLeast(32, "read a taste from").bounds())
                .isEqualTo(new Rectangle(8, 8));
    }
}
