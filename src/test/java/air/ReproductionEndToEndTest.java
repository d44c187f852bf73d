package air;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.settings.Settings;
import air.studio.Choice;
import air.studio.LibraryLookup;
import air.studio.Reproduction;
import air.studio.Reproduction.Given;
import air.studio.Reproduction.Plan;
import air.studio.Run;
import air.taste.Prompts;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine and a real library: from a picture's file to the same pixels. */
class ReproductionEndToEndTest {
    private static final Choice EMBEDDED = new Choice(ImageModel.EMBEDDED, Optional.empty(), Optional.empty());

    @TempDir
    Path home;

    private Air air;

    @BeforeEach
    void open() {
        air = Air.open(Settings.of(Map.of("AIR_HOME", home.toString()), home));
    }

    @AfterEach
    void close() {
        air.close();
    }

    /** The profile of three reference images that nobody else has. */
    private TasteProfile profile(Run run) throws ModelException {
        List<Picture> samples = SampleSets.load("print").pictures();
        var references = new air.taste.ReferenceSet(List.of(
                new air.taste.ReferenceSet.Named("a", samples.get(0).atMost(200)),
                new air.taste.ReferenceSet.Named("b", samples.get(1).atMost(180)),
                new air.taste.ReferenceSet.Named("c", samples.get(2).atMost(160))));
        return run.models(EMBEDDED).reader().read(references, Call.unwatched());
    }

    private byte[] file(Run run, ImageRequest request, boolean prompts) throws ModelException {
        ImageReply reply = run.models(EMBEDDED, request.operation()).generator().generate(request, Call.unwatched());
        Provenance record = run.provenance(request, reply, 0);
        return PictureFile.with(reply.pictures().get(0).png(), record, prompts);
    }

    private Picture again(byte[] file, Given given) throws ModelException {
        Provenance record = PictureFile.read(file).orElseThrow();
        Plan plan = Reproduction.plan(
                record, given, new LibraryLookup(() -> air.studio().store()));
        assertThat(plan.notes()).isEmpty();
        Run run = plan.open(air.studio(), Optional.empty());
        return run.models(plan.choice(), plan.request().operation())
                .generator()
                .generate(plan.request(), Call.unwatched())
                .pictures()
                .get(0);
    }

    @Test
    void pictureFromWordsIsMadeAgainPixelForPixel() throws ModelException {
        Run run = air.studio().open("create", "lone boat", Optional.empty());
        TasteProfile taste = profile(run);
        run.use(taste);
        ImageRequest request = ImageRequest.textToImage(Prompts.first("lone boat", taste), 128, 96, 11)
                .withReferences(taste.exemplars());
        byte[] open = file(run, request, true);
        Picture first = Picture.decode(open, "first");
        assertThat(again(open, Given.NOTHING).pixelHash()).isEqualTo(first.pixelHash());

        byte[] discreet = file(run, request, false);
        assertThat(PictureFile.read(discreet).orElseThrow().prompt()).isEmpty();
        assertThat(again(discreet, Given.NOTHING).pixelHash()).isEqualTo(first.pixelHash());
    }

    @Test
    void editOfAKeptPictureIsMadeAgainPixelForPixel() throws ModelException {
        Run run = air.studio().open("create", "lone boat", Optional.empty());
        TasteProfile taste = profile(run);
        run.use(taste);
        Picture parent = Picture.decode(
                file(run, ImageRequest.textToImage("lone boat", 96, 96, 3).withReferences(taste.exemplars()), true),
                "parent");
        ImageRequest edit = ImageRequest.edit(parent, Prompts.taste(taste), 5).withReferences(taste.exemplars());
        byte[] edited = file(run, edit, true);
        assertThat(again(edited, Given.NOTHING).pixelHash())
                .isEqualTo(Picture.decode(edited, "edited").pixelHash());
    }

    @Test
    void editOfAPictureFromOutsideIsMadeAgainFromThatPicture() throws ModelException {
        Run run = air.studio().open("restyle", "", Optional.empty());
        TasteProfile taste = profile(run);
        run.use(taste);
        Picture outside = SampleSets.load("ink").pictures().get(0).atMost(120);
        byte[] edited =
                file(run, ImageRequest.edit(outside, Prompts.taste(taste), 5).withReferences(taste.exemplars()), true);
        Given given =
                new Given(Optional.empty(), Optional.empty(), Optional.of(outside), Optional.empty(), Optional.empty());
        assertThat(again(edited, given).pixelHash())
                .isEqualTo(Picture.decode(edited, "edited").pixelHash());
    }
}
