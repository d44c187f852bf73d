package air.batch;

import air.files.SafeFiles;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.Critique;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of one item. Each is there whole or not at all, so that what is there needs not be made again. */
record ItemFiles(Path folder) {
    /** Makes the folder, and takes out the drafts that a session left that was killed. */
    void create() {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.part")) {
                for (Path draft : drafts) Files.delete(draft);
            }
        } catch (IOException e) {
            throw new WriteFailedException(folder, e);
        }
    }

    Path picture(int iteration) {
        return folder.resolve("iteration_" + iteration + ".png");
    }

    private Path results(int iteration) {
        return folder.resolve("iteration_" + iteration + "_results.json");
    }

    private Path evaluation(int iteration) {
        return folder.resolve("iteration_" + iteration + "_evaluation.json");
    }

    private Path summary() {
        return folder.resolve("summary.json");
    }

    boolean hasPicture(int iteration) {
        return Files.isRegularFile(picture(iteration));
    }

    boolean hasResults(int iteration) {
        return Files.isRegularFile(results(iteration));
    }

    boolean hasEvaluation(int iteration) {
        return Files.isRegularFile(evaluation(iteration));
    }

    Picture readPicture(int iteration) {
        return Picture.read(picture(iteration));
    }

    void writePicture(int iteration, byte[] png) {
        SafeFiles.write(picture(iteration), png);
    }

    void writeResults(int iteration, ObjectNode node) {
        SafeFiles.write(results(iteration), TasteJson.text(node));
    }

    void writeEvaluation(int iteration, ObjectNode node) {
        SafeFiles.write(evaluation(iteration), TasteJson.text(node));
    }

    void writeSummary(ObjectNode node) {
        SafeFiles.write(summary(), TasteJson.text(node));
    }

    /** @throws InvalidInputException if it is there and no critique */
    Optional<Critique> readEvaluation(int iteration) {
        Path file = evaluation(iteration);
        return text(file).map(json -> TasteJson.readCritique(json, file.toString()));
    }

    Optional<String> readSummary() {
        return text(summary());
    }

    private static Optional<String> text(Path file) {
        return Files.isRegularFile(file)
                ? Optional.of(TextFile.read(file, "folder that is a batch's"))
                : Optional.empty();
    }
}
