package air.cli;

import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of one run: {@code profile.json}, the rounds' pictures and critiques, {@code result.png} and its JSON. */
final class RunFolder {
    private static final Pattern OF_A_RUN =
            Pattern.compile("profile\\.json|result\\.(png|json)|iteration_\\d+\\.(png|json)");
    /** A run that made no profile and no picture left only the note why: that may be written over. */
    private static final String NOTE = "result.json";

    private static final String PROFILE = "profile.json";

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder ready, before any work is done.
     *
     * @param replace whether an earlier run's files may be deleted; other files never are
     * @param inputs files the run reads, which stay
     * @param bytes what the run writes at the least
     * @throws InvalidInputException if it is a file, cannot be written, holds another run or lies on a full disk
     */
    static RunFolder claim(Path folder, boolean replace, List<Path> inputs, long bytes) {
        SafeFiles.createFolder("--out", folder);
        SafeFiles.requireWritableFolder(folder);
        requireSpace(folder, bytes);
        List<Path> earlier = earlier(folder, inputs);
        if (!replace) requireNothingToLose(folder, earlier);
        for (Path file : earlier) if (isOneOf(file, inputs)) throw inputInTheWay(file);
        for (Path file : earlier) delete(file);
        return new RunFolder(folder);
    }

    private static void requireNothingToLose(Path folder, List<Path> earlier) {
        List<Path> made = earlier.stream().filter(file -> !file.endsWith(NOTE)).toList();
        if (made.isEmpty()) return;
        boolean onlyProfile = made.size() == 1 && made.get(0).endsWith(PROFILE);
        throw new InvalidInputException(folder + " already holds "
                + (onlyProfile
                        ? "a taste profile: use it with --profile " + made.get(0)
                        : "a run (" + shown(earlier) + "): choose another folder for --out")
                + ", or add --force to replace it.");
    }

    private static InvalidInputException inputInTheWay(Path file) {
        return new InvalidInputException(
                "--force would replace " + file + ", which this run is made from: choose another folder for --out.");
    }

    private static void requireSpace(Path folder, long bytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes)
                throw new InvalidInputException("The disk of " + folder + " has " + free / 1024 + " KB left and "
                        + bytes / 1024 + " KB are needed: free some space or choose another folder for --out.");
        } catch (IOException e) {
            throw new InvalidInputException("The disk of " + folder + " cannot be read: choose another folder.", e);
        }
    }

    /** The files of an earlier run; a profile that this run is told to use does not count. */
    private static List<Path> earlier(Path folder, List<Path> inputs) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            f -> OF_A_RUN.matcher(f.getFileName().toString()).matches())
                    .filter(f -> !(f.getFileName().toString().equals(PROFILE) && isOneOf(f, inputs)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException(folder + " cannot be read: choose another folder for --out.", e);
        }
    }

    private static boolean isOneOf(Path file, List<Path> inputs) {
        return inputs.stream().anyMatch(input -> TasteOptions.same(file, input));
    }

    private static String shown(List<Path> files) {
        String some =
                files.stream().limit(3).map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
        return files.size() > 3 ? some + ", ..." : some;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }

    Path profile() {
        return folder.resolve(PROFILE);
    }

    Path picture(int iteration) {
        return folder.resolve("iteration_" + iteration + ".png");
    }

    Path critique(int iteration) {
        return folder.resolve("iteration_" + iteration + ".json");
    }

    Path resultPicture() {
        return folder.resolve("result.png");
    }

    /** {@code result.png}; where that could not be written, the picture it would have been. */
    Path best(int iteration) {
        return Files.isRegularFile(resultPicture()) ? resultPicture() : picture(iteration);
    }

    Path result() {
        return folder.resolve(NOTE);
    }
}
