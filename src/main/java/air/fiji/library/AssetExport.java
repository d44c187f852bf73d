package air.fiji.library;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.report.AssetText;
import air.store.Asset;
import air.store.AssetJson;
import air.store.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Copies originals to a folder, each with a JSON file beside it that says how it was made. */
final class AssetExport {
    private final Library library;

    AssetExport(Library library) {
        this.library = library;
    }

    /**
     * Writes them all; blocks on the disk.
     *
     * @return what was done, as a sentence
     * @throws InvalidInputException if a file already exists, or cannot be written
     */
    String write(List<Asset> assets, Path folder) {
        for (Asset asset : assets) requireFree(file(asset, folder));
        for (Asset asset : assets) {
            Path file = file(asset, folder);
            SafeFiles.write(file, library.original(asset));
            SafeFiles.write(sidecar(file), AssetJson.text(asset));
        }
        return assets.size() + (assets.size() == 1 ? " original is in " : " originals are in ") + folder
                + ", each with a JSON file that says how it was made.";
    }

    private static void requireFree(Path file) {
        for (Path path : List.of(file, sidecar(file)))
            if (Files.exists(path))
                throw new InvalidInputException(path + " already exists: choose another folder, or move it away.");
        SafeFiles.createFolder("The folder", file.getParent());
    }

    private static Path file(Asset asset, Path folder) {
        String ending = new MediaFile(new byte[0], asset.mediaType()).extension();
        return folder.resolve("air-" + asset.number() + "-" + AssetText.shortHash(asset) + "." + ending);
    }

    private static Path sidecar(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", ".json"));
    }
}
