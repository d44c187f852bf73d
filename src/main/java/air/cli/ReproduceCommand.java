package air.cli;

import air.files.ContentHash;
import air.files.SafeFiles;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.report.CostEstimate;
import air.studio.LibraryLookup;
import air.studio.Models;
import air.studio.Reproduction;
import air.studio.Reproduction.Given;
import air.studio.Reproduction.Plan;
import air.studio.Run;
import air.studio.Selection;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reproduce",
        sortOptions = false,
        description = {
            "Shows how a picture was made, from what its file says (PNG, JPEG, WebP or TIFF, of this program and many"
                    + " others), and with --out makes it again.",
            "What the file lacks comes from your library: the profile, the picture that was changed, a prompt that was left out. What the library lacks too is named, and you can give it."
        })
final class ReproduceCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "IMAGE", description = "The picture; it is not changed.")
    private Path image;

    @Option(names = "--out", paramLabel = "FILE.png", description = "Make it again and write it to this file.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Mixin
    private TasteOptions taste;

    @Option(names = "--input", paramLabel = "FILE", description = "The picture that was changed to make this one.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--engine", paramLabel = "NAME", description = "The provider to use instead of the original one.")
    private Optional<String> engine = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL", description = "The model to use instead of the picture's own.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "The most this may cost, US dollars; 0 allows free work only, no limit unless given.")
    private Optional<String> budget = Optional.empty();

    @Option(names = "--resend", description = ModelOptions.RESEND)
    private boolean resend;

    @Mixin
    private CommonOptions common;

    ReproduceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        byte[] file = read();
        LibraryLookup library = new LibraryLookup(() -> session.studio().store());
        Provenance record = PictureFile.read(file)
                .or(() -> library.record(ContentHash.of(file)))
                .orElseThrow(() -> unknown(library));
        ReproduceReport report = new ReproduceReport(image, record);
        if (out.isPresent()) make(file, record, library, report);
        session.terminal().print(common.json() ? report.json() : report.text());
        return ExitCode.DONE;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(image);
        } catch (IOException e) {
            throw InvalidInputException.unreadable(image, "picture file", e);
        }
    }

    private InvalidInputException unknown(LibraryLookup library) {
        library.troubles().forEach(session.terminal()::say);
        return new InvalidInputException(image + " does not say how it was made, and the library does not know it:"
                + " choose a PNG, JPEG or TIFF that was written by this program and not saved again by another.");
    }

    private void make(byte[] file, Provenance record, LibraryLookup library, ReproduceReport report)
            throws ModelException {
        PictureFiles.claim(out.get(), Operation.Makes.PICTURES, 1, force);
        Plan plan;
        try {
            plan = Reproduction.plan(record, given(), library);
        } finally {
            library.troubles().forEach(session.terminal()::say);
        }
        plan.notes().forEach(session.terminal()::say);
        Run run = plan.open(session.studio(), budget.map(text -> Usage.usd("--budget", text)))
                .resending(resend);
        ImageReply reply = made(run, plan);
        SafeFiles.write(out.get(), RecordedPng.png(session, run, plan.request(), reply, 0));
        boolean same = same(file, reply.pictures().get(0));
        report.made(out.get(), same, plan.notes());
    }

    private Given given() {
        Optional<ReferenceSet> references = taste.readReferences(session);
        Optional<TasteProfile> profile = taste.readProfile(session, references);
        return new Given(
                profile,
                references.map(ReferenceSet::pictures),
                input.map(Picture::read).map(picture -> picture.atMost(ImageRequest.MAX_SIDE)),
                engine,
                model);
    }

    private ImageReply made(Run run, Plan plan) throws ModelException {
        ImageRequest request = plan.request();
        Selection selection = session.studio().select(plan.choice(), request.operation());
        Models models = ModelOptions.models(session, run, selection);
        session.tell(CostEstimate.ofCall(selection, request));
        for (Picture input : request.inputs()) input.notes().forEach(session.terminal()::say);
        return SingleStep.generate(session, "Reproducing", run, models.generator(), request);
    }

    private boolean same(byte[] file, Picture again) {
        return Picture.decode(file, image.toString()).pixelHash().equals(again.pixelHash());
    }
}
