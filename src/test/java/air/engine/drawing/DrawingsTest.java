package air.engine.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsTest {
    private static final String RESOURCES = "src/main/resources/air/engine/drawing/";

    @TempDir
    Path folder;

    /** Where this fails: {@code ls src/main/resources/air/engine/drawing/own | grep svg > .../own/index.txt}. */
    @Test
    void theIndexListsOurOwnDrawings() throws IOException {
        List<String> files = DrawingSheet.svgFiles(DrawingSheet.OWN).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(Files.readAllLines(DrawingSheet.OWN.resolve("index.txt")))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void everyBuiltInDrawingIsSoundAndFillsItsBox() {
        for (Drawing drawing : all()) {
            assertThat(drawing.parts()).as(drawing.name()).isNotEmpty();
            assertThat(drawing.size()).as(drawing.name()).isBetween(0.05, 30.0);
            Rectangle2D box = new Rectangle2D.Double();
            for (Drawing.Part part : drawing.parts()) box = part(box, part, drawing);
            assertThat(box.getMinX()).as(drawing.name()).isCloseTo(0, within(1e-9));
            assertThat(box.getMinY()).as(drawing.name()).isCloseTo(0, within(1e-9));
            assertThat(box.getWidth()).as(drawing.name()).isCloseTo(drawing.width(), within(1e-9));
            assertThat(box.getHeight()).as(drawing.name()).isCloseTo(drawing.height(), within(1e-9));
            drawing.seat().ifPresent(seat -> {
                assertThat(seat.x() - seat.width() / 2).as(drawing.name()).isGreaterThan(-0.02);
                assertThat(seat.x() + seat.width() / 2).as(drawing.name()).isLessThan(1.02);
                assertThat(seat.y()).as(drawing.name()).isBetween(0.0, 1.0);
            });
        }
    }

    private static Rectangle2D part(Rectangle2D box, Drawing.Part part, Drawing drawing) {
        Rectangle2D reach = Extent.of(part.outline());
        assertThat(reach.getWidth() * reach.getHeight()).as(drawing.name()).isPositive();
        return box.createUnion(reach);
    }

    private static List<Drawing> all() {
        return Stream.of(Shelf.own(), Shelf.icons())
                .flatMap(shelf -> shelf.concepts().stream().flatMap(name -> shelf.of(name).stream()))
                .toList();
    }

    @Test
    void theIconsHaveTheSameBitsEverywhere() {
        CRC32 bits = new CRC32();
        Shelf icons = Shelf.icons();
        for (String name : icons.concepts())
            for (Drawing.Part part : icons.of(name).get(0).parts()) {
                double[] c = new double[6];
                for (PathIterator steps = part.outline().getPathIterator(null); !steps.isDone(); steps.next()) {
                    steps.currentSegment(c);
                    for (double coordinate : c)
                        bits.update(Double.toHexString(coordinate).getBytes(StandardCharsets.US_ASCII));
                }
            }
        assertThat(Long.toHexString(bits.getValue())).isEqualTo("cb3e6a3");
    }

    @Test
    void everyIconHasNamesOfItsOwn() {
        Shelf icons = Shelf.icons();
        assertThat(icons.concepts())
                .hasSizeGreaterThan(750)
                .allMatch(name -> icons.of(name).size() == 1);
        assertThat(icons.concepts())
                .contains("ant", "fire engine", "tree", "car", "mermaid")
                .doesNotContain("fox", "wolf");
    }

    @Test
    void theNoticeCountsTheIcons() throws IOException {
        Shelf icons = Shelf.icons();
        long count = icons.concepts().stream()
                .map(name -> icons.of(name).get(0))
                .distinct()
                .count();
        assertThat(Files.readString(Path.of(RESOURCES + "NOTICE.txt"))).contains("holds " + count + " of the icons");
        assertThat(Files.readString(Path.of(RESOURCES + "LICENSE-fluent-emoji.txt")))
                .contains("Microsoft Corporation");
    }

    @Test
    void theActionChoosesAmongViews() throws IOException {
        add("dodo.svg", "");
        add("dodo-left.svg", "");
        add("dodo-asleep.svg", "data-actions='sleep lie'");
        add("Dodo-Runs.svg", "data-actions='run'");
        Drawings drawings = Drawings.with(folder);
        assertThat(names(drawings.showing("dodo", ""))).containsExactly("dodo", "dodo-left");
        assertThat(names(drawings.showing("dodo", "lie"))).containsExactly("dodo-asleep");
        assertThat(names(drawings.showing("dodo", "run"))).containsExactly("dodo-runs");
        assertThat(names(drawings.showing("dodo", "swim"))).containsExactly("dodo", "dodo-left");
        assertThat(drawings.showing("jabberwock", "")).isEmpty();
    }

    @Test
    void aViewOfAnotherActionServesOnlyWhereThereIsNoOther() throws IOException {
        add("zebra-asleep.svg", "data-actions='sleep'");
        add("zebra-asleep-left.svg", "data-actions='sleep'");
        add("jabberwock-asleep.svg", "data-actions='sleep'");
        Drawings drawings = Drawings.with(folder);
        assertThat(drawings.showing("jabberwock asleep", "run")).hasSize(1);
        assertThat(drawings.showing("zebra", "")).hasSize(2);
        assertThat(drawings.showing("zebra", "run")).containsExactlyElementsOf(Drawings.of("zebra", "run"));
    }

    @Test
    void whatHasNoDrawingIsDrawnAsSomethingLikeIt() {
        Drawings drawings = Drawings.builtIn();
        assertThat(drawings.isDrawn("songbird")).isFalse();
        assertThat(drawings.has("songbird")).isTrue();
        assertThat(drawings.names()).contains("songbird");
        assertThat(drawings.showing("songbird", "fly")).containsExactlyElementsOf(drawings.showing("bird", "fly"));
        assertThat(names(drawings.showing("fruit", "")))
                .anyMatch(name -> name.endsWith("apple"))
                .anyMatch(name -> name.startsWith("pear"));
    }

    @Test
    void everyStandInIsDrawn() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(RESOURCES + "stand-ins.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).allMatch(line -> line.matches("[a-z -]+(, [a-z -]+)*: [a-z -]+(, [a-z -]+)*"));
        assertThat(lines.stream()
                        .flatMap(line -> Stream.of(line.split(": ")[1].split(", ")))
                        .filter(name -> !Drawings.builtIn().isDrawn(name)))
                .isEmpty();
        assertThat(lines.stream().flatMap(line -> Stream.of(line.split(": ")[0].split(", "))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aUsersDrawingGoesBeforeOursAndNamesNewThings() throws IOException {
        add("zebra.svg", "");
        add("snow_leopard.svg", "");
        add("mad-hatter.svg", "");
        add("mad-hatter-sits.svg", "data-actions='sit'");
        add("kitten.svg", "");
        Drawings drawings = Drawings.with(folder);
        assertThat(drawings.problems()).isEmpty();
        assertThat(drawings.showing("zebra", "").get(0).width()).isEqualTo(7);
        assertThat(drawings.has("snow leopard")).isTrue();
        assertThat(drawings.names())
                .contains("zebra", "snow leopard", "mad hatter", "ant")
                .doesNotContain("mad-hatter-sits");
        assertThat(drawings.showing("mad hatter", "")).hasSize(1);
        assertThat(drawings.showing("cat", "").get(0).name())
                .as("a kitten is a cat")
                .isEqualTo("kitten");
        assertThat(Drawings.builtIn().has("snow leopard")).isFalse();
    }

    @Test
    void aBrokenDrawingIsOneSentenceAndOursServes() throws IOException {
        Files.writeString(folder.resolve("zebra.svg"), "<svg viewBox='0 0 9 9'><path d='M0 0 Q'/></svg>");
        Files.writeString(folder.resolve("fox.svg"), "");
        Files.writeString(folder.resolve("notes.txt"), "no drawing");
        Files.createDirectory(folder.resolve("old.svg"));
        Drawings drawings = Drawings.with(folder);
        assertThat(drawings.problems())
                .containsExactly(
                        folder.resolve("fox.svg") + " is empty; save the drawing again.",
                        folder.resolve("zebra.svg")
                                + " has a list of numbers that ends too early; save it again as plain SVG.");
        assertThat(drawings.showing("zebra", "")).containsExactlyElementsOf(Drawings.of("zebra", ""));
    }

    @Test
    void noFolderIsNoProblem() {
        Drawings drawings = Drawings.with(folder.resolve("none"));
        assertThat(drawings.problems()).isEmpty();
        assertThat(drawings.names()).isEqualTo(Drawings.builtIn().names());
    }

    private void add(String file, String attributes) throws IOException {
        Files.writeString(
                folder.resolve(file), "<svg viewBox='0 0 9 9' " + attributes + "><rect width='7' height='5'/></svg>");
    }

    private static List<String> names(List<Drawing> drawings) {
        return drawings.stream().map(Drawing::name).toList();
    }
}
