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

/** The files of one item. Each is complete or missing, so an existing one need not be made again. */
record ItemFiles(Path folder) {
    /** Creates the folder, and deletes the drafts that a killed session left. */
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

    Path picture(int round) {
        return folder.resolve("iteration_" + round + ".png");
    }

    private Path results(int round) {
        return folder.resolve("iteration_" + round + "_results.json");
    }

    private Path evaluation(int round) {
        return folder.resolve("iteration_" + round + "_evaluation.json");
    }

    private Path summary() {
        return folder.resolve("summary.json");
    }

    boolean hasPicture(int round) {
        return Files.isRegularFile(picture(round));
    }

    boolean hasResults(int round) {
        return Files.isRegularFile(results(round));
    }

    boolean hasEvaluation(int round) {
        return Files.isRegularFile(evaluation(round));
    }

    Picture readPicture(int round) {
        return Picture.read(picture(round));
    }

    void writePicture(int round, byte[] png) {
        SafeFiles.write(picture(round), png);
    }

    void writeResults(int round, ObjectNode node) {
        SafeFiles.write(results(round), TasteJson.text(node));
    }

    void writeEvaluation(int round, ObjectNode node) {
        SafeFiles.write(evaluation(round), TasteJson.text(node));
    }

    void writeSummary(ObjectNode node) {
        SafeFiles.write(summary(), TasteJson.text(node));
    }

    /** @throws InvalidInputException if the file exists but is not a critique */
    Optional<Critique> readEvaluation(int round) {
        Path file = evaluation(round);
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
