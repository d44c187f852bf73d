package air.engine.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas and extents are worked out by hand; π is what four cubics make of it, which is 0.03 % too much. */
class SvgReaderTest {
    private static final double ROUND = 3.1420;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    M10 10 L30 10 L30 20 L10 20 Z          | 10 10 20 10 | 200
                    m10 10 l20 0 l0 10 l-20 0 z            | 10 10 20 10 | 200
                    M10,10 30,10 30,20 10,20               | 10 10 20 10 | 200
                    m10 10 20 0 0 10-20 0                  | 10 10 20 10 | 200
                    M10 10 H30 V20 H10                     | 10 10 20 10 | 200
                    m10 10h20v10h-20z                      | 10 10 20 10 | 200
                    M10 10h.5.5V1.1e1h-1z                  | 10 10 1 1   | 1
                    M10 10h5v5h-5z m10 0h5v5h-5z           | 10 10 15 5  | 50
                    M10 10h5v5h-5z h5v5h-5                 | 10 10 5 5   | 50
                    M10 20 C10 12 30 12 30 20 Z            | 10 14 20 6  | 96
                    m10 20 c0-8 20-8 20 0 z                | 10 14 20 6  | 96
                    M10 20 C10 12 30 12 30 20 S50 28 50 20 | 10 14 40 12 | 0
                    m10 20 c0-8 20-8 20 0 s20 8 20 0       | 10 14 40 12 | 0
                    M10 20 S30 12 30 20 Z                  | 10 16.4444 20 3.5556 | 48
                    M10 20 Q20 10 30 20 Z                  | 10 15 20 5  | 66.6667
                    m10 20 q10-10 20 0 z                   | 10 15 20 5  | 66.6667
                    M10 20 Q20 10 30 20 T50 20             | 10 15 40 10 | 0
                    m10 20 q10-10 20 0 t20 0               | 10 15 40 10 | 0
                    M10 20 A10 10 0 0 1 30 20 Z            | 10 10 20 10 | 157.12
                    M10 20 A10 10 0 0 0 30 20 Z            | 10 20 20 10 | 157.12
                    m10 20 a10 5 0 1 1 20 0 z              | 10 15 20 5  | 78.56
                    M20 10 A10 10 0 1 0 30 20 Z            | 10 10 20 20 | 285.68
                    M20 10 A10 10 0 0 1 30 20 Z            | 20 10 10 10 | 28.56
                    M10 20 a10 10 0 0120 0z                | 10 10 20 10 | 157.12
                    M10 20 A1 1 0 0 1 30 20 Z              | 10 10 20 10 | 157.12
                    M10 20 A5 10 90 0 1 30 20 Z            | 10 15 20 5  | 78.56
                    M10 20 A0 5 0 0 1 30 20 L30 30 Z       | 10 20 20 10 | 100
                    """)
    void everyPathCommandDrawsWhatItMeans(String data, String box, double area) throws IOException {
        Path2D outline = PathReader.read(data);
        assertBox(Extent.of(outline), box);
        assertThat(Math.abs(area(outline))).isCloseTo(area, within(0.03));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <rect x='10' y='5' width='20' height='10'/>               | 10 5 20 10  | 200
                    <rect x='10' y='5' width='20' height='10' rx='2'/>        | 10 5 20 10  | 196.568
                    <rect x='10' y='5' width='20' height='10' rx='99'/>       | 10 5 20 10  | 157.12
                    <circle cx='20' cy='20' r='10'/>                          | 10 10 20 20 | 314.2
                    <ellipse cx='20' cy='20' rx='10' ry='5'/>                 | 10 15 20 10 | 157.12
                    <polygon points='10,10 30,10 20 30'/>                     | 10 10 20 20 | 200
                    <polyline points='10,10 30,10 20 30'/>                    | 10 10 20 20 | 200
                    <line x1='10' y1='10' x2='30' y2='10' stroke='red'/>      | 10 9.5 20 1 | 20
                    <path fill='none' stroke='red' stroke-width='2px' d='M10 10h20'/> | 10 9 20 2 | 40
                    <path style='fill:none;stroke:#f00' stroke-linecap='square' d='M10 10h20'/> | 9.5 9.5 21 1 | 21
                    <path fill='none' stroke='red' stroke-width='2' stroke-linecap='round' d='M10 10h20'/> | 9 9 22 2 | 43.142
                    <path fill='none' stroke='red' stroke-width='2' stroke-linecap='round' d='M10 10h0'/> | 9 9 2 2 | 3.142
                    <rect fill='none' stroke='red' stroke-width='2' x='10' y='10' width='20' height='10'/> | 9 9 22 12 | 120
                    <path fill='none' stroke='red' stroke-width='2' d='M10 20V10H20'/>                     | 9 9 11 11 | 40
                    <path fill='none' stroke='red' stroke-width='2' stroke-linejoin='bevel' d='M10 20V10H20'/> | 9 9 11 11 | 39.5
                    <path fill='none' stroke='red' stroke-width='2' stroke-linejoin='round' d='M10 20V10H20'/> | 9 9 11 11 | 39.785
                    <g transform='translate(10 5) scale(2)'><rect width='10' height='5'/></g> | 10 5 20 10 | 200
                    <rect width='20' height='10' transform='rotate(90) translate(0,-20)'/>    | 10 0 10 20 | 200
                    <rect x='10' y='10' width='20' height='10' transform='rotate(180,20,15)'/> | 10 10 20 10 | 200
                    <rect x='10' width='10' height='10' transform='matrix(-1 0 0 1 40 3)'/>   | 20 3 10 10  | 100
                    <rect x='10' width='10' height='10' transform='skewX(45)'/>               | 10 0 20 10  | 100
                    """)
    void everyShapeStrokeAndTransformDrawsWhatItMeans(String shape, String box, double area) throws IOException {
        Path2D outline = only(parts(shape)).outline();
        assertThat(areaCovered(outline)).isCloseTo(area, within(0.05));
        Drawing drawing = read(svg(shape + "<rect width='.001' height='.001' x='0' y='0'/>"
                + "<rect width='.001' height='.001' x='49.999' y='49.999'/>"));
        assertBox(Extent.of(drawing.parts().get(0).outline()), box);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "#f80, ff8800",
        "#1a2B3c, 1a2b3c",
        "#1a2b3cff, 1a2b3c",
        "Navy, 000080",
        "'rgb(1, 2, 3)', 010203",
        "url(#two), 808080",
        "url(#link), 808080"
    })
    void coloursAreReadAndGradientsBecomeTheirMean(String fill, String rgb) throws IOException {
        List<Drawing.Part> parts =
                parts("<defs><linearGradient id='two'><stop stop-color='#fff'/><stop style='stop-color:#000'/>"
                        + "</linearGradient><radialGradient id='link' href='#two'/></defs><rect width='5' height='5' fill='"
                        + fill + "'/>");
        assertThat(only(parts).rgb()).isEqualTo(Integer.parseInt(rgb, 16));
    }

    @Test
    void groupsPassOnTheirStyleAndPartsKeepTheirOrder() throws IOException {
        List<Drawing.Part> parts = parts("<g fill='#010101' stroke='#020202' fill-rule='evenodd'>"
                + "<path d='M0 0h9v9h-9z M3 3h3v3h-3z'/><rect width='5' height='5' fill='#030303' stroke='none'/></g>");
        assertThat(parts).extracting(Drawing.Part::rgb).containsExactly(0x010101, 0x020202, 0x030303);
        assertThat(areaCovered(parts.get(0).outline())).isCloseTo(72, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect width='5' height='5' fill='none'/>",
                "<rect width='5' height='5' opacity='.49'/>",
                "<g opacity='.7'><rect width='5' height='5' fill-opacity='.7'/></g>",
                "<g style='display:none'><rect width='5' height='5'/></g>",
                "<defs><rect width='5' height='5'/></defs>",
                "<clipPath><rect width='5' height='5'/></clipPath>",
                "<x:rect xmlns:x='urn:editor' width='5' height='5'/>",
                "<rect x='60' width='5' height='5'/>",
                "<rect width='5' height='0'/>",
                "<path d='M5 5z'/>",
                "<script>alert(1)</script>",
                "<title>A fox</title><!-- and a comment -->"
            })
    void whatIsNotSeenIsNoPart(String content) throws IOException {
        assertThat(parts("<rect width='9' height='9'/>" + content)).hasSize(1);
    }

    @Test
    void theBoxFitsWhatIsDrawnAndTheSeatMovesAlong() throws IOException {
        Drawing drawing = read("<svg viewBox='10 10 100 100' data-size='0.45' data-seat='0.5 0.25 0.2'"
                + " data-actions='Sleep, lie'><rect x='30' y='20' width='40' height='60'/></svg>");
        assertThat(drawing.width()).isEqualTo(40);
        assertThat(drawing.height()).isEqualTo(60);
        assertThat(drawing.size()).isEqualTo(0.45);
        assertThat(drawing.actions()).containsExactlyInAnyOrder("sleep", "lie");
        assertThat(drawing.seat()).contains(new Drawing.Seat(0.75, 0.25, 0.5));
        assertBox(Extent.of(drawing.parts().get(0).outline()), "0 0 40 60");
    }

    @Test
    void aDrawingCannotBeChangedThroughItsOutlines() throws IOException {
        Drawing drawing = read(svg("<rect width='9' height='9'/>"));
        drawing.parts().get(0).outline().reset();
        assertThat(area(drawing.parts().get(0).outline())).isEqualTo(81);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                    | is empty
                    no drawing at all                                     | is not plain XML
                    <svg viewBox='0 0 9 9'><rect                          | is not plain XML
                    <html/>                                               | is no SVG file but "html"
                    <svg><rect width='9' height='9'/></svg>               | has no viewBox
                    <svg viewBox='0 0 9'/>                                | has no viewBox
                    <svg viewBox='0 0 0 9'/>                              | has no viewBox
                    <svg viewBox='0 0 9 x'/>                              | has "x" where a number belongs
                    <svg viewBox='0 0 9 9'/>                              | shows nothing
                    <svg viewBox='0 0 9 9' data-size='0'><rect width='9' height='9'/></svg>     | has a data-size of "0"
                    <svg viewBox='0 0 9 9' data-seat='1 2 3'><rect width='9' height='9'/></svg> | has a data-seat of "1 2 3"
                    <svg viewBox='0 0 9 9'><rect width='5%' height='9'/></svg>       | has the length "5%"
                    <svg viewBox='0 0 9 9'><rect width='9' height='9' fill='puce'/></svg> | has the colour "puce"
                    <svg viewBox='0 0 9 9'><polygon points='1 2 3'/></svg>           | has a polygon with half a point
                    <svg viewBox='0 0 9 9'><g transform='spin(9)'/></svg>            | has the transform "spin"
                    <svg viewBox='0 0 9 9'><g transform='scale(2'/></svg>            | has the transform "scale(2"
                    <svg viewBox='0 0 9 9'><text>fox</text></svg>                    | has text
                    <svg viewBox='0 0 9 9'><image href='file:///etc/passwd'/></svg>  | holds a picture of pixels
                    <svg viewBox='0 0 9 9'><use href='#a'/></svg>                    | repeats shapes by <use>
                    <svg viewBox='0 0 9 9'><style>.a{fill:red}</style></svg>         | is styled by a style sheet
                    """)
    void aBrokenFileIsOneSentence(String file, String reason) {
        assertRefused(file, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    M1 1 L2        | has a list of numbers that ends too early
                    M1 1 C1 2 3 4  | has a list of numbers that ends too early
                    M1 1 A1 1 0 2 1 5 5 | has "2 1 5 5" where a number belongs
                    M1 1 X5 5      | has the unknown command "X"
                    M1 1 LNaN 3    | has "NaN 3" where a number belongs
                    M1 1 L1e 3     | has "e 3" where a number belongs
                    M1 1 L1e99 3   | has the number "1e99", too large
                    M1 1 L1e999 3  | has the number "1e999", too large
                    L1 1           | has a path that does not begin with M
                    5 5 L1 1       | has a path
                    M1 1h9v9z 5 5  | has a path with numbers that belong to no command
                    """)
    void aBrokenPathIsOneSentence(String data, String reason) {
        assertRefused(svg("<path d='" + data + "'/>"), reason);
    }

    @Test
    void aFileThatIsMadeToExhaustIsRefused() {
        String bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + svg("<path d='M0 0h9v9z' id='&c;'/>");
        assertRefused(bomb, "is not plain XML");
        assertRefused(
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + svg("<g>&x;</g>"), "is not plain XML");
        assertRefused(svg("<g>".repeat(70) + "</g>".repeat(70)), "nested deeper");
        assertRefused(svg("<rect width='9' height='9'/>".repeat(2001)), "has more than 2000 parts");
        assertRefused(svg("<g/>".repeat(20_001)), "has more than 20000 elements");
        assertRefused(svg(" ".repeat(1_000_001)), "is larger than the 1000 kB");
        String line = "<path fill='none' stroke='red' d='M0 0" + " l1 1 1-1".repeat(25_001) + "'/>";
        assertRefused(svg(line), "has strokes with more than 50000 points");
        assertThatThrownBy(() -> SvgReader.read("noise.svg", "noise", new byte[] {-1, -2, 0, 60, 5}))
                .hasMessageContaining("is not plain XML");
    }

    @Test
    void editorsDoctypesAndNotesAreNoHindrance() throws IOException {
        Drawing drawing = read("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
                + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'"
                + " xmlns:e='urn:editor' width='210mm' height='297mm' viewBox='0 0 9 9'><e:view x='1'/>"
                + "<path e:d='M' d='M0 0h9v9z'/></svg>");
        assertThat(drawing.parts()).hasSize(1);
    }

    @Test
    void filesMayBeUtf8OrUtf16() throws IOException {
        String file = "<?xml version='1.0' encoding='UTF-16'?>" + svg("<!-- Füchse --><rect width='9' height='9'/>");
        byte[] wide = file.getBytes(StandardCharsets.UTF_16);
        assertThat(SvgReader.read("fox.svg", "fox", wide).parts()).hasSize(1);
        assertThat(read("\uFEFF" + file.replace("16", "8")).parts()).hasSize(1);
    }

    private static void assertRefused(String file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("fox.svg ")
                .hasMessageContaining(reason)
                .hasMessageMatching("[^\\n]{5,160}[;:] [^\\n]*[^\\n.]\\.");
    }

    private static String svg(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 50 50'>" + content + "</svg>";
    }

    private static Drawing read(String file) throws IOException {
        return SvgReader.read("fox.svg", "fox", file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Drawing.Part> parts(String content) throws IOException {
        return read(svg(content)).parts();
    }

    private static Drawing.Part only(List<Drawing.Part> parts) {
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static void assertBox(Rectangle2D box, String expected) {
        List<Double> sides =
                Arrays.stream(expected.strip().split(" +")).map(Double::valueOf).collect(Collectors.toList());
        double[] found = {box.getX(), box.getY(), box.getWidth(), box.getHeight()};
        for (int i = 0; i < 4; i++) assertThat(found[i]).as(expected).isCloseTo(sides.get(i), within(0.001));
    }

    /** What an outline covers by its winding rule; curves are cut into pieces. */
    private static double areaCovered(Path2D outline) {
        double sum = 0;
        for (PathIterator steps = new Area(outline).getPathIterator(null, 1e-4); !steps.isDone(); ) {
            Path2D.Double flat = new Path2D.Double();
            flat.append(steps, false);
            sum += area(flat);
        }
        return Math.abs(sum);
    }

    /** The signed area inside an outline of lines and cubics, by Green's theorem. */
    private static double area(Path2D outline) {
        double sum = 0;
        double[] at = new double[2];
        double[] start = new double[2];
        double[] c = new double[6];
        for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(c);
            double[] to = kind == PathIterator.SEG_CUBICTO ? new double[] {c[4], c[5]} : new double[] {c[0], c[1]};
            if (kind == PathIterator.SEG_CLOSE || kind == PathIterator.SEG_MOVETO) {
                sum += cross(at, start) / 2;
                if (kind == PathIterator.SEG_CLOSE) to = start;
                else start = to;
            } else if (kind == PathIterator.SEG_LINETO) {
                sum += cross(at, to) / 2;
            } else {
                sum += cubic(at, new double[] {c[0], c[1]}, new double[] {c[2], c[3]}, to);
            }
            at = to;
        }
        return sum + cross(at, start) / 2;
    }

    private static double cross(double[] p, double[] q) {
        return p[0] * q[1] - p[1] * q[0];
    }

    private static double cubic(double[] p0, double[] p1, double[] p2, double[] p3) {
        return (6 * cross(p0, p1)
                        + 3 * cross(p0, p2)
                        + cross(p0, p3)
                        + 3 * cross(p1, p2)
                        + 3 * cross(p1, p3)
                        + 6 * cross(p2, p3))
                / 20;
    }

    @Test
    void fourCubicsMakeARoundCircle() throws IOException {
        Path2D circle = only(parts("<circle cx='9' cy='9' r='1'/>")).outline();
        assertThat(area(circle)).isCloseTo(ROUND, within(0.001));
    }
}
