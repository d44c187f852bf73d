package air.fiji.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.fiji.Desk;
import air.model.InvalidInputException;
import air.taste.ReferenceSet;
import ij.ImagePlus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenWindowsTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private static void assertRejected(String references, String... words) {
        assertThatThrownBy(() -> OpenWindows.references(references))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void titlesNameReferences() {
        desk.openReferences(4);
        ReferenceSet set = OpenWindows.references("a.png | c.png|d.png");
        assertThat(set.references()).extracting(ReferenceSet.Named::name).containsExactly("a.png", "c.png", "d.png");
    }

    @Test
    void tooFewAndTooManyAreRejected() {
        desk.openReferences(6);
        assertRejected("a.png|b.png", "3 to 5", "2 were");
        assertRejected("a.png|b.png|c.png|d.png|e.png|f.png", "6 were");
        assertRejected("", "0 were");
    }

    @Test
    void sameWindowTwiceIsRejected() {
        desk.openReferences(3);
        assertRejected("a.png|a.png|b.png", "a.png was given twice");
    }

    @Test
    void unknownTitleIsNamedWithTheOpenOnes() {
        desk.openReferences(3);
        assertRejected("a.png|b.png|x.png", "No open image is titled x.png", "c.png");
    }

    @Test
    void nothingOpenIsSaid() {
        assertRejected("a|b|c", "No open image is titled a", "none is open");
    }

    @Test
    void closedWindowIsNotFound() {
        desk.openReferences(3);
        ImagePlus extra = desk.open("x.png", 64, 64, 0);
        extra.close();
        assertRejected("a.png|b.png|x.png", "x.png");
    }

    @Test
    void tinyImageIsRejected() {
        desk.openReferences(2);
        desk.open("dot.png", 1, 1, 0);
        assertRejected("a.png|b.png|dot.png", "dot.png", "1 x 1");
    }

    @Test
    void imageOfOneColourIsRejectedByItsTitle() {
        desk.openReferences(2);
        desk.open(new ImagePlus("flat.tif", new ij.process.ByteProcessor(64, 64)));
        assertRejected("a.png|b.png|flat.tif", "flat.tif", "one flat colour");
    }

    @Test
    void repeatedTitleNeedsAnId() {
        desk.openReferences(2);
        ImagePlus first = desk.open("same", 64, 64, 1);
        ImagePlus second = desk.open("same", 64, 64, 2);
        assertRejected("a.png|b.png|same", "2 open images are titled same");
        String names = OpenWindows.names(List.of(desk.open("c", 64, 64, 3), first, second));
        assertThat(names).isEqualTo("c|" + first.getID() + "|" + second.getID());
        assertThat(OpenWindows.references(names).references()).hasSize(3);
    }

    @Test
    void titleWithTheSeparatorIsNamedById() {
        ImagePlus odd = desk.open("a|b", 64, 64, 1);
        assertThat(OpenWindows.names(List.of(odd))).isEqualTo(String.valueOf(odd.getID()));
    }
}
