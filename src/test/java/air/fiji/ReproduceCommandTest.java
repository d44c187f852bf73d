package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.image.ImageRecords;
import air.fiji.image.OpenWindows;
import air.model.ImageRequest;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

class ReproduceCommandTest {
    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private ImagePlus generated() {
        desk.openReferences(3);
        desk.run(GenerateCommand.class, "references", "a.png|b.png|c.png", "intent", "lone boat", "seed", 7L);
        return OpenWindows.active();
    }

    private ImageRequest request(int number) {
        return desk.models.requests.get(number);
    }

    private void assertAskedForAgain() {
        assertThat(request(1).prompt()).isEqualTo(request(0).prompt());
        assertThat(request(1).seed()).isEqualTo(7);
        assertThat(request(1).width()).isEqualTo(request(0).width());
        assertThat(request(1).references().stream().map(Provenance::reference))
                .isEqualTo(request(0).references().stream()
                        .map(Provenance::reference)
                        .toList());
    }

    @Test
    void activeImageIsAskedForAgainFromItsInfo() {
        String title = generated().getTitle();
        Module run = desk.run(ReproduceCommand.class);
        assertAskedForAgain();
        assertThat(((ImagePlus) run.getOutput("result")).getTitle()).isEqualTo("AIR again · " + title);
        assertThat(run.getOutput("identical")).isEqualTo(false);
        Provenance made = ImageRecords.of(OpenWindows.active()).orElseThrow();
        assertThat(made.intent()).contains("lone boat");
        assertThat(made.profile()).isPresent();
    }

    @Test
    void imageSavedAsTiffGivesItsSettingsBack() {
        Path file = folder.resolve("boat.tif");
        IJ.saveAsTiff(generated(), file.toString());
        OpenWindows.all().forEach(ImagePlus::close);
        desk.open(IJ.openImage(file.toString()));
        desk.run(ReproduceCommand.class);
        assertAskedForAgain();
    }

    @Test
    void fileThatTheImageWasOpenedFromGivesItsSettingsBack() throws IOException {
        Provenance record = ImageRecords.of(generated()).orElseThrow();
        byte[] png = air.model.Picture.of(32, 32, new int[1024]).png();
        Path file = Files.write(folder.resolve("boat.png"), PictureFile.with(png, record, false));
        OpenWindows.all().forEach(ImagePlus::close);
        desk.open(IJ.openImage(file.toString()));
        desk.run(ReproduceCommand.class);
        assertAskedForAgain();
    }

    @Test
    void settingsCanBeChanged() {
        generated();
        desk.run(ReproduceCommand.class, "seed", 9L, "prompt", "two boats", "width", 128, "height", 64);
        assertThat(request(1).seed()).isEqualTo(9);
        assertThat(request(1).prompt()).isEqualTo("two boats");
        assertThat(request(1).width()).isEqualTo(128);
        assertThat(request(1).references()).hasSize(3);
    }

    @Test
    void editIsMadeAgainFromThePictureThatIsGiven() {
        generated();
        ImagePlus guide = desk.open("guide", 80, 60, 0x336699);
        desk.run(RestyleCommand.class, "seed", 5L);
        Module without = desk.run(ReproduceCommand.class);
        assertThat(Desk.reason(without)).contains("made from", "not in the library");
        Module with = desk.run(ReproduceCommand.class, "input", guide.getTitle());
        assertThat(Desk.reason(with)).isNull();
        assertThat(request(2).inputs().get(0).pixelHash())
                .isEqualTo(request(1).inputs().get(0).pixelHash());
    }

    @Test
    void imageThatSaysNothingIsRefused() {
        desk.open("plain", 64, 64, 0x112233);
        assertThat(Desk.reason(desk.run(ReproduceCommand.class))).contains("plain does not say how it was made");
    }

    @Test
    void dialogShowsTheSettings() {
        ImagePlus image = generated();
        ReproduceCommand command = new ReproduceCommand();
        desk.context.inject(command);
        command.prepareDialog();
        assertThat(command.seed).isEqualTo(7);
        assertThat(command.prompt).startsWith("lone boat");
        assertThat(command.model).isEqualTo("embedded");
        assertThat(command.width).isEqualTo(512);
        assertThat((String) command.getInput("hint")).contains(image.getTitle(), "lone boat", "same pixels");
        assertThat(WindowManager.getCurrentImage()).isSameAs(image);
    }
}
