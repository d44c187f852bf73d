package air.create;

import air.files.JsonText;
import air.files.SafeFiles;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.loop.Candidate;
import air.loop.Round;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The files of a run's rounds. While a round of several candidates is under way, each has a file of its own with its
 * letter; when the round is complete, the chosen one has the round's file, and the others keep theirs. In between, both
 * are there, so that at every moment each picture is in one file at least: a candidate's own file counts before the
 * round's.
 *
 * @param folder the run's
 */
record RoundFiles(Path folder) {
    /** A file's name, as a regular expression. */
    static final String NAMES = "iteration_\\d+(_[a-h])?\\.(png|json)";

    private static final String PNG = ".png";
    private static final String JSON = ".json";

    Path picture(int round) {
        return folder.resolve(stem(round) + PNG);
    }

    Path critique(int round) {
        return folder.resolve(stem(round) + JSON);
    }

    Path picture(Candidate.Name name) {
        return folder.resolve(stem(name) + PNG);
    }

    Path critique(Candidate.Name name) {
        return folder.resolve(stem(name) + JSON);
    }

    private static String stem(int round) {
        return "iteration_" + round;
    }

    private static String stem(Candidate.Name name) {
        return stem(name.round()) + "_" + (char) ('a' + name.index());
    }

    void write(int round, Candidate candidate) {
        Candidate.Name name = new Candidate.Name(round, candidate.index());
        SafeFiles.write(critique(name), TasteJson.text(CandidateJson.node(round, candidate)));
    }

    /**
     * Writes a complete round of several candidates. Also of one whose chosen candidate is now another.
     *
     * @param png the file of the candidate with this index, with what was said of it
     */
    void write(Round round, IntFunction<byte[]> png) {
        for (Candidate candidate : round.candidates()) {
            SafeFiles.write(
                    picture(new Candidate.Name(round.number(), candidate.index())), png.apply(candidate.index()));
            write(round.number(), candidate);
        }
        SafeFiles.copy(picture(new Candidate.Name(round.number(), round.chosen())), picture(round.number()));
        SafeFiles.write(critique(round.number()), TasteJson.text(RoundJson.node(round)));
        tidy(round.number(), round.chosen());
    }

    /** The name of a candidate's file when its round is complete. */
    static String file(Round round, Candidate candidate) {
        return candidate.index() == round.chosen() || round.candidates().size() == 1
                ? stem(round.number()) + PNG
                : stem(new Candidate.Name(round.number(), candidate.index())) + PNG;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }

    /** What was written of a complete round; empty where it is not complete. */
    Optional<JsonNode> round(int number) {
        Optional<JsonNode> node = json(critique(number));
        boolean whole = node.filter(RoundJson::several)
                .map(round -> RoundJson.indices(round).stream()
                        .allMatch(
                                index -> file(new Candidate.Name(number, index)).isPresent()))
                .orElseGet(() -> Files.isRegularFile(picture(number)));
        return node.filter(any -> whole);
    }

    /** The file of a candidate's picture: its own, or the round's if that is its. Empty where there is none. */
    Optional<Path> file(Candidate.Name name) {
        if (Files.isRegularFile(picture(name))) return Optional.of(picture(name));
        boolean moved =
                Files.isRegularFile(picture(name.round())) && (Files.isRegularFile(critique(name)) || isChosen(name));
        return moved ? Optional.of(picture(name.round())) : Optional.empty();
    }

    private boolean isChosen(Candidate.Name name) {
        return json(critique(name.round()))
                .filter(node -> RoundJson.several(node) && RoundJson.chosen(node) == name.index())
                .isPresent();
    }

    /** What was written of a candidate: in its own file, or as the chosen one in the round's. */
    Optional<JsonNode> known(Candidate.Name name) {
        return json(critique(name)).or(() -> json(critique(name.round()))
                .filter(node -> isChosen(name))
                .map(node -> RoundJson.candidate((ObjectNode) node)));
    }

    /** Ends what a process that died had begun when it completed the round: the chosen picture is in one file only. */
    void tidy(int number, int chosen) {
        Candidate.Name name = new Candidate.Name(number, chosen);
        if (Files.isRegularFile(picture(name))) SafeFiles.copy(picture(name), picture(number));
        delete(picture(name));
        delete(critique(name));
    }

    private static Optional<JsonNode> json(Path file) {
        return Files.isRegularFile(file)
                ? Optional.of(JsonText.tree(TextFile.read(file, "a round (JSON)"), file.toString(), "a round"))
                : Optional.empty();
    }
}
