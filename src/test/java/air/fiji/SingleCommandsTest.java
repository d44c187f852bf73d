package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.host.OptionText;
import air.fiji.image.OpenWindows;
import air.fiji.run.CritiqueTable;
import air.model.Operation;
import air.taste.SampleSets;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

class SingleCommandsTest {
    private static final String REFERENCES = "a.png|b.png|c.png";

    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void samplesOpenUnderTheirNames() {
        String set = SampleSets.names().get(1);
        desk.run(OpenSamplesCommand.class, "set", set);
        assertThat(desk.titles()).hasSize(4).allMatch(title -> title.startsWith(set + "-"));
    }

    @Test
    void unknownSampleSetIsSaid() {
        assertThat(Desk.reason(desk.run(OpenSamplesCommand.class, "set", "nope")))
                .contains("nope");
    }

    @Test
    void profileIsSavedAsJson() throws IOException {
        desk.openReferences(3);
        Path file = folder.resolve("taste.json");
        desk.run(ExtractProfileCommand.class, "references", REFERENCES, "out", file.toFile());
        assertThat(Files.readString(file)).contains("\"palette_tendency\"", "\"avoid_list\"", "Ink before colour");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void judgeIsCalibratedWithTheProfileAndThatIsInItsFile() throws IOException {
        desk.openReferences(3);
        Path file = folder.resolve("taste.json");
        desk.run(ExtractProfileCommand.class, "references", REFERENCES, "out", file.toFile());
        assertThat(Files.readString(file)).contains("\"calibration\"", "Your references score");
    }

    @Test
    void judgeIsNotCalibratedAgainstAPersonsWill() throws IOException {
        desk.openReferences(3);
        Path file = folder.resolve("taste.json");
        desk.run(ExtractProfileCommand.class, "references", REFERENCES, "calibrate", "no", "out", file.toFile());
        assertThat(Files.readString(file)).doesNotContain("\"calibration\"");
        assertThat(desk.models.candidates).isEmpty();
    }

    @Test
    void calibrationThatIsKeptIsNotMadeAgain() {
        desk.openReferences(3);
        desk.run(ExtractProfileCommand.class, "references", REFERENCES);
        desk.models.candidates.clear();
        desk.run(ExtractProfileCommand.class, "references", REFERENCES);
        assertThat(desk.models.candidates).isEmpty();
    }

    @Test
    void unknownWishToCalibrateIsSaid() {
        desk.openReferences(3);
        Module run = desk.run(ExtractProfileCommand.class, "references", REFERENCES, "calibrate", "maybe");
        assertThat(Desk.reason(run)).isEqualTo("calibrate must be if free, yes or no but was maybe.");
        assertThat(desk.models.readings).isEmpty();
    }

    @Test
    void critiqueOfOneImageAsksWhereItShows() {
        desk.openReferences(4);
        desk.run(CritiqueCommand.class, "references", REFERENCES);
        assertThat(desk.models.candidates).singleElement().satisfies(work -> assertThat(work.findings())
                .isTrue());
    }

    @Test
    void profileToNowhereIsOneSentence() {
        desk.openReferences(3);
        Path file = folder.resolve("missing").resolve("taste.json");
        Module run = desk.run(ExtractProfileCommand.class, "references", REFERENCES, "out", file.toFile());
        assertThat(Desk.reason(run)).contains("cannot be written", "missing");
        assertThat(desk.models.lastProfile()).isPresent();
    }

    @Test
    void critiqueIsARowInTheTable() {
        desk.openReferences(4);
        int before = CritiqueTable.table().size();
        Module run = desk.run(CritiqueCommand.class, "references", REFERENCES);
        ResultsTable table = CritiqueTable.table();
        assertThat(table.size()).isEqualTo(before + 1);
        assertThat(table.getStringValue("Image", before)).isEqualTo("d.png");
        assertThat(table.getValue("Palette", before)).isEqualTo(9.0);
        assertThat(table.getStringValue("Critique", before)).isEqualTo("The palette is too warm.");
        assertThat(run.getOutput("score")).isEqualTo(9.0);
    }

    @Test
    void critiqueTakesTheSessionsLastProfile() {
        desk.openReferences(3);
        desk.run(CritiqueCommand.class, "references", REFERENCES);
        desk.models.readings.clear();
        desk.run(CritiqueCommand.class);
        assertThat(desk.models.readings).isEmpty();
        assertThat(desk.models.candidates).hasSize(2);
    }

    @Test
    void critiqueWithoutATasteIsSaid() {
        desk.openReferences(1);
        assertThat(Desk.reason(desk.run(CritiqueCommand.class))).contains("3 to 5");
    }

    @Test
    void critiqueWithoutAnImageIsSaid() throws IOException {
        desk.openReferences(3);
        desk.run(CritiqueCommand.class, "references", REFERENCES);
        OpenWindows.all().forEach(ImagePlus::close);
        assertThat(Desk.reason(desk.run(CritiqueCommand.class))).contains("No image is open");
    }

    @Test
    void restyleSendsTheSelectionAsTheGuide() {
        desk.openReferences(3);
        ImagePlus guide = desk.open("guide.png", 300, 200, 0x808080);
        guide.setRoi(new Roi(10, 10, 100, 80));
        Module run = desk.run(RestyleCommand.class, "references", REFERENCES, "seed", 5L);
        assertThat(desk.models.requests).singleElement().satisfies(request -> {
            assertThat(request.operation()).isEqualTo(Operation.IMAGE_EDIT);
            assertThat(request.inputs().get(0).width()).isEqualTo(100);
            assertThat(request.width()).isEqualTo(100);
            assertThat(request.seed()).isEqualTo(5);
            assertThat(request.references()).hasSize(3);
        });
        ImagePlus result = (ImagePlus) run.getOutput("result");
        assertThat(result.getTitle()).isEqualTo("AIR restyled · guide.png");
        assertThat((String) result.getProperty("Info")).contains("Seed: 5", "Model: embedded");
    }

    @Test
    void tooSmallASelectionIsCalledOneByEveryCommand() {
        desk.openReferences(3);
        ImagePlus image = desk.open("d.png", 160, 120, 0x808080);
        image.setRoi(new Roi(10, 10, 8, 8));
        String words = "The selection on d.png is 8 x 8 px, too small to ";
        assertThat(Desk.reason(desk.run(ExtractProfileCommand.class, "references", "a.png|b.png|d.png")))
                .startsWith(words);
        assertThat(Desk.reason(desk.run(CritiqueCommand.class, "references", REFERENCES)))
                .startsWith(words);
        assertThat(Desk.reason(desk.run(RestyleCommand.class, "references", REFERENCES)))
                .startsWith(words);
        assertThat(Desk.reason(desk.run(StudioCommand.class, "operation", "image-variation", "image", "d.png")))
                .startsWith(words);
        assertThat(desk.models.readings).isEmpty();
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void whatOfAnImageIsUsedIsSaidOnce() {
        desk.openReferences(3);
        ImagePlus guide = desk.open("guide.png", 300, 200, 0x808080);
        guide.setRoi(new Roi(10, 10, 100, 80));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            desk.run(StudioCommand.class, "operation", "image-variation", "image", "guide.png");
        } finally {
            System.setOut(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("guide.png: the selection is used, 100 x 80 px at 10, 10 of 300 x 200 px.");
    }

    @Test
    void imageToJudgeIsNotTickedAsItsOwnReference() {
        desk.openReferences(4);
        CritiqueCommand command = new CritiqueCommand();
        desk.context.inject(command);
        command.prepareDialog();
        assertThat(command.getInput("window0")).isEqualTo(true);
        assertThat(command.getInput("window3")).isEqualTo(false);
    }

    @Test
    void rememberedTasteIsUsedUnlessAnotherIsChosen() {
        desk.openReferences(4);
        desk.run(ExtractProfileCommand.class, "references", REFERENCES);
        CritiqueCommand command = new CritiqueCommand();
        desk.context.inject(command);
        command.prepareDialog();
        assertThat(command.getInput("window0")).isEqualTo(false);
        command.check();
        assertThat(command.references).isEmpty();
    }

    @Test
    void escapedFileNamesInMacrosAreRead() throws IOException {
        desk.openReferences(3);
        Path file = folder.resolve("d\u00e9j\u00e0 100%41.json");
        desk.macro(
                ExtractProfileCommand.class,
                "references=[" + REFERENCES + "] out=[" + OptionText.escape(file.toString()) + "]");
        assertThat(file).exists();
    }
}
