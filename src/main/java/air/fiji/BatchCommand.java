package air.fiji;

import air.batch.Batch;
import air.batch.BatchResult;
import air.batch.BatchSettings;
import air.fiji.Costs.Judged;
import air.fiji.host.Background;
import air.fiji.image.Log;
import air.fiji.run.BatchProgressLine;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import ij.ImagePlus;
import ij.plugin.FolderOpener;
import java.io.File;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes two judged pictures of every prompt in a file; its contact sheet opens as a stack. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Batch...",
        label = "AIR Batch",
        initializer = "prepare")
public class BatchCommand extends TasteCommand {
    @Parameter(
            label = "Prompts file",
            description = "JSON, {\"prompts\": [{\"id\", \"title\", \"scene\", \"mood\", \"prompt\"}]}, or CSV or TSV",
            style = "open,extensions:json/jsonl/ndjson/csv/tsv/tab/txt",
            persist = false)
    File prompts = new File("");

    @Parameter(
            label = "Output folder",
            description = "Gets the pictures, their judgements and a contact sheet",
            style = "directory",
            persist = false)
    File out = new File("");

    @Parameter(
            label = "Continue the batch in that folder",
            description = "Only what is missing is made",
            persist = false)
    boolean resume = false;

    @Parameter(
            label = "Generator model",
            description = "Empty for the engine's default",
            required = false,
            callback = "changed")
    String generator = "";

    @Parameter(
            label = "Width, px (0: default)",
            description = "0 for the engine's default: 512 for the embedded one, else 1024",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE)
    int width = 0;

    @Parameter(
            label = "Height, px (0: default)",
            description = "0 for the engine's default: 512 for the embedded one, else 1024",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE)
    int height = 0;

    @Parameter(label = "Seed of the first prompt", description = "Each later prompt gets the next one", min = "0")
    long seed = 1;

    @Parameter(label = "Rounds for each prompt", min = "1", max = "10")
    int iterations = BatchSettings.DEFAULT_ROUNDS;

    @Parameter(label = "Prompts at a time", min = "1", max = "128")
    int concurrency = BatchSettings.DEFAULT_CONCURRENCY;

    @Parameter(
            label = "Budget, US dollars (empty: no limit)",
            description = "The batch ends before it costs more; 0 for free work only, empty for no limit",
            required = false,
            persistKey = Costs.BUDGET)
    String budget = "";

    @Parameter(
            label = "Send again what may have been billed",
            description = "Requests that failed after a provider took them are sent again and may be billed twice",
            required = false,
            persist = false)
    boolean resend = false;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT)
    private int complete;

    @Parameter(type = ItemIO.OUTPUT)
    private int failed;

    @Override
    protected void check() {
        super.check();
        settings();
        ImageRequest any = ImageRequest.textToImage("any", side(width), side(height), seed);
        Costs.check(budget, selection(), any, Judged.JUDGED);
        if (prompts.getPath().isBlank())
            throw new InvalidInputException("There is no prompts file: choose one, JSON or CSV.");
        if (out.getPath().isBlank()) throw new InvalidInputException("There is no output folder: choose one.");
    }

    @Override
    boolean needsTaste() {
        return engine.equals(ImageModel.EMBEDDED)
                || generator.equals(ImageModel.EMBEDDED)
                || selection().embeddedCritic();
    }

    @Override
    String generator() {
        return generator;
    }

    private BatchSettings settings() {
        return new BatchSettings(choice(), side(width), side(height), seed, iterations, concurrency);
    }

    private Batch.Request request() {
        return new Batch.Request(
                prompts.toPath(),
                out.toPath(),
                resume,
                settings(),
                OptionalLong.of(seed),
                ProfileFiles.given(profile) || !references.isBlank() ? Optional.of(source()) : Optional.empty(),
                Costs.budget(budget),
                air.embedsPrompts(),
                resend);
    }

    @Override
    protected void work() throws ModelException {
        Batch.Request request = request();
        air.tellDestination(selection());
        BatchResult ended = Background.run("AIR Batch", tasks, background -> {
            BatchProgressLine line = new BatchProgressLine(background);
            return new Batch(air.studio(), line, InstantSource.system())
                    .run(request, background.call().cancellation());
        });
        complete = ended.complete();
        failed = ended.failed();
        Log.say("AIR Batch: " + complete + " of " + ended.total() + " complete"
                + (failed > 0 ? ", " + failed + " failed" : "") + ". The contact sheet: " + ended.sheet());
        result = sheet(ended);
        if (ended.why().isPresent())
            throw new InvalidInputException("The batch stopped early: "
                    + ended.why().get() + " Choose \"Continue the batch in that folder\" later to make the rest.");
    }

    /** The sheet's pictures as a virtual stack, read from disk as needed; null if there are none. */
    private ImagePlus sheet(BatchResult ended) {
        File folder = out.toPath().resolve("contact_sheet").toFile();
        String[] files = folder.list();
        if (files == null || files.length == 0 || !Files.exists(ended.sheet())) return null;
        ImagePlus stack = FolderOpener.open(folder.getPath(), "virtual");
        if (stack == null) return null;
        stack.setTitle("AIR Batch " + out.getName());
        stack.show();
        return stack;
    }
}
