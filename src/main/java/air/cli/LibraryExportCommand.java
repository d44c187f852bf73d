package air.cli;

import air.files.SafeFiles;
import air.model.MediaFile;
import air.model.Picture;
import air.store.Asset;
import air.store.AssetJson;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Writes assets into a folder: the original as it came, everything about it as JSON, and for a picture a PNG"
                    + " that says how it was made.",
            "The files are air-N-original.*, air-N.json and air-N.png."
        })
final class LibraryExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "N", arity = "1..*", description = "Numbers or hashes of the assets.")
    private List<String> named;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder; created if needed.")
    private Path out;

    @Option(names = "--force", description = "Replace existing files.")
    private boolean force;

    @Mixin
    private CommonOptions common;

    LibraryExportCommand(Session session) {
        this.session = session;
    }

    /** What is written of one asset, and where. */
    private record Export(Asset asset, Path original, Path json, Path png) {
        static Export of(Asset asset, Path folder) {
            String name = "air-" + asset.number();
            String ending = new MediaFile(new byte[0], asset.mediaType()).extension();
            return new Export(
                    asset,
                    folder.resolve(name + "-original." + ending),
                    folder.resolve(name + ".json"),
                    folder.resolve(name + ".png"));
        }

        /** Bytes that could not be read have no size. */
        boolean picture() {
            return asset.width().isPresent() && asset.mediaType().startsWith("image/");
        }

        List<Path> files() {
            return picture() ? List.of(original, json, png) : List.of(original, json);
        }
    }

    @Override
    public Integer call() {
        List<Export> exports = named.stream()
                .map(session::asset)
                .distinct()
                .map(asset -> Export.of(asset, out))
                .toList();
        SafeFiles.createFolder("--out", out);
        for (Export export : exports) for (Path file : export.files()) OutFile.requireWritable(file, force);
        ArrayNode written = JsonNodeFactory.instance.arrayNode();
        List<String> lines = new ArrayList<>();
        for (Export export : exports) {
            write(export);
            export.files().forEach(file -> written.add(file.toString()));
            export.files().forEach(file -> lines.add(file.toString()));
        }
        session.terminal().print(common.json() ? TasteJson.text(written) : String.join("\n", lines));
        return ExitCode.DONE;
    }

    private void write(Export export) {
        byte[] original = session.library().original(export.asset());
        SafeFiles.write(export.original(), original);
        SafeFiles.write(export.json(), AssetJson.text(export.asset()));
        if (export.picture()) SafeFiles.write(export.png(), marked(export.asset(), export.original()));
    }

    private byte[] marked(Asset asset, Path original) {
        return RecordedPng.png(session, Picture.read(original), asset.made());
    }
}
