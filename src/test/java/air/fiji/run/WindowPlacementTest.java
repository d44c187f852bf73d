package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlacementTest {
    private static final Rectangle AREA = new Rectangle(20, 100, 900, 600);

    private static List<Rectangle> cells(Rectangle area, int count, Dimension size) {
        return IntStream.range(0, count)
                .mapToObj(i -> WindowPlacement.cell(area, i, count, size))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void placesLieInTheAreaAndApart(int count) {
        List<Rectangle> cells = cells(AREA, count, new Dimension(540, 580));
        assertThat(cells).allMatch(AREA::contains);
        for (Rectangle one : cells)
            assertThat(cells.stream().filter(one::intersects)).containsExactly(one);
    }

    @Test
    void windowsThatFitSideBySideAreNotMadeSmaller() {
        assertThat(cells(AREA, 3, new Dimension(300, 340))).allMatch(cell -> cell.width >= 300 && cell.height >= 340);
    }

    @Test
    void narrowAreaHasItsPicturesOneBelowTheOther() {
        List<Rectangle> cells = cells(new Rectangle(0, 0, 200, 900), 3, new Dimension(540, 580));
        assertThat(cells).extracting(cell -> cell.x).containsOnly(0);
    }
}
