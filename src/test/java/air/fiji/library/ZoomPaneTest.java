package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of 200 x 100 px in a pane of 400 x 400: two screen pixels a pixel where it just fits. */
class ZoomPaneTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final List<ZoomView> changes = new ArrayList<>();
    private final BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    private final ZoomPane pane = new ZoomPane(image, changes::add);

    @BeforeEach
    void size() {
        pane.setSize(400, 400);
    }

    private static void assertView(ZoomView view, double zoom, double x, double y) {
        assertThat(view.zoom()).isCloseTo(zoom, EXACT);
        assertThat(view.x()).isCloseTo(x, EXACT);
        assertThat(view.y()).isCloseTo(y, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.5, 0.5, 1, 0.5, 0.5",
        "1, 0, 1, 1, 0.5, 0.5",
        "2, 0, 1, 2, 0.25, 0.75",
        "4, -9, 9, 4, 0.125, 0.875",
        "4, 0.3, 0.7, 4, 0.3, 0.7",
        "1000, 0.5, 0.5, 64, 0.5, 0.5"
    })
    void aViewKeepsWithinThePictureAndItsLargestZoom(double zoom, double x, double y, double z, double cx, double cy) {
        assertView(new ZoomView(zoom, x, y), z, cx, cy);
    }

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        ZoomView view = new ZoomView(2, 0.5, 0.5);
        ZoomView closer = view.zoomed(2, 0.6, 0.4);
        assertView(closer, 4, 0.55, 0.45);
        assertView(closer.zoomed(0.5, 0.6, 0.4), 2, 0.5, 0.5);
    }

    @Test
    void zoomingOutAllTheWayShowsTheWholePicture() {
        assertThat(new ZoomView(8, 0.1, 0.9).zoomed(0.01, 0.1, 0.9)).isEqualTo(ZoomView.WHOLE);
    }

    @Test
    void zoomingPastTheLargestDoesNotMoveThePicture() {
        ZoomView largest = new ZoomView(64, 0.3, 0.7);
        assertView(largest.zoomed(2, 0.31, 0.69), 64, 0.3, 0.7);
    }

    @Test
    void movingStopsAtTheEdges() {
        ZoomView view = new ZoomView(2, 0.5, 0.5);
        assertView(view.moved(0.1, -0.1), 2, 0.6, 0.4);
        assertView(view.moved(5, -5), 2, 0.75, 0.25);
        assertView(ZoomView.WHOLE.moved(0.3, 0.3), 1, 0.5, 0.5);
    }

    @Test
    void actualPixelsAreRelativeToTheFit() {
        assertThat(pane.actualPixels()).isCloseTo(0.5, EXACT);
        pane.show(new ZoomView(8, 0.5, 0.5));
        assertThat(pane.actualPixels()).as("whatever is shown").isCloseTo(0.5, EXACT);
        pane.setSize(50, 50);
        assertThat(pane.actualPixels()).isCloseTo(4, EXACT);
        pane.setSize(400, 50);
        assertThat(pane.actualPixels()).as("the tighter side counts").isCloseTo(2, EXACT);
    }

    private MouseEvent mouse(int id, int x, int y, int clicks) {
        return new MouseEvent(pane, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, clicks, false, MouseEvent.BUTTON1);
    }

    private void wheel(int x, int y, double turns) {
        pane.dispatchEvent(new MouseWheelEvent(
                pane,
                MouseEvent.MOUSE_WHEEL,
                0,
                0,
                x,
                y,
                x,
                y,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                (int) turns,
                turns));
    }

    @Test
    void theWheelZoomsAboutThePointItIsOver() {
        wheel(300, 200, -1);
        // The point is a quarter of the pane from its middle: 50 of the picture's 200 px, at 0.75.
        assertView(changes.get(0), 1.25, 0.75 - 0.25 / 1.25, 0.5);
        assertThat(pane.view()).as("the listener decides what is shown").isEqualTo(ZoomView.WHOLE);
        pane.show(changes.get(0));
        wheel(300, 200, 1);
        assertView(changes.get(1), 1, 0.5, 0.5);
    }

    @Test
    void draggingMovesThePictureWithTheMouse() {
        pane.show(new ZoomView(4, 0.5, 0.5));
        pane.dispatchEvent(mouse(MouseEvent.MOUSE_PRESSED, 100, 100, 1));
        pane.dispatchEvent(mouse(MouseEvent.MOUSE_DRAGGED, 180, 60, 1));
        // 8 screen pixels a pixel: 80 to the right are 10 of 200, 40 up are 5 of 100.
        assertView(changes.get(0), 4, 0.45, 0.55);
        pane.show(changes.get(0));
        pane.dispatchEvent(mouse(MouseEvent.MOUSE_DRAGGED, 100, 100, 1));
        assertView(changes.get(1), 4, 0.5, 0.5);
    }

    @Test
    void onlyADoubleClickFits() {
        pane.show(new ZoomView(4, 0.5, 0.5));
        pane.dispatchEvent(mouse(MouseEvent.MOUSE_CLICKED, 10, 10, 1));
        assertThat(changes).isEmpty();
        pane.dispatchEvent(mouse(MouseEvent.MOUSE_CLICKED, 10, 10, 2));
        assertThat(changes).containsExactly(ZoomView.WHOLE);
    }

    @Test
    void thePictureIsDrawnInTheMiddleAndLargeOneShowsItsPart() {
        for (int x = 0; x < 200; x++) for (int y = 0; y < 100; y++) image.setRGB(x, y, x < 100 ? 0xFF0000 : 0x0000FF);
        BufferedImage screen = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        pane.paintComponent(screen.createGraphics());
        assertThat(screen.getRGB(100, 200) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(screen.getRGB(300, 200) & 0xFFFFFF).isEqualTo(0x0000FF);
        assertThat(screen.getRGB(200, 50) & 0xFFFFFF).as("above the picture").isZero();
        pane.show(new ZoomView(4, 0.8, 0.5));
        pane.paintComponent(screen.createGraphics());
        assertThat(screen.getRGB(20, 20) & 0xFFFFFF).isEqualTo(0x0000FF);
    }
}
