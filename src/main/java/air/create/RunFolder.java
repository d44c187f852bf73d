package air.create;

import air.files.FolderLock;
import air.files.JsonText;
import air.files.SafeFiles;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.loop.Candidate;
import air.loop.Outcome;
import air.loop.Round;
import air.model.InvalidInputException;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one run, locked by one process at a time: {@code profile.json}, the rounds' pictures and critiques,
 * {@code result.png} and {@code result.json}, and until the run ends {@code run.json}, from which a later process can
 * continue. Files are written completely or not at all.
 */
public final class RunFolder implements AutoCloseable {
    private static final Pattern OF_A_RUN =
            Pattern.compile("profile\\.json|run\\.json|result\\.(png|json)|" + RoundFiles.NAMES);

    private static final String PROFILE = "profile.json";
    private static final String STATE = "run.json";
    private static final String RESULT = "result.json";
    private static final String BEST = "result.png";
    private static final String LOCK = ".run.lock";
    /** All that a run without a profile or picture leaves behind; may be overwritten. */
    private static final List<String> NOTES = List.of(STATE, RESULT);

    private final Path folder;
    private final RoundFiles rounds;
    private final FolderLock lock;

    private RunFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        rounds = new RoundFiles(folder);
        this.lock = lock;
    }

    /**
     * Creates the folder if needed and locks it.
     *
     * @param bytes the least the run writes
     * @throws InvalidInputException if it is a file, cannot be written to, is on a full disk, or is in use by another
     *     run
     */
    public static RunFolder open(Path folder, long bytes) {
        SafeFiles.createFolder("--out", folder);
        SafeFiles.requireWritableFolder(folder);
        requireSpace(folder, bytes);
        return new RunFolder(folder, FolderLock.take(folder.resolve(LOCK), "run"));
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

    /**
     * Makes room for a new run.
     *
     * @param replace whether an earlier run's files may be deleted; other files never are
     * @param inputs files the run reads, which stay
     * @throws InvalidInputException if the folder holds another run that may not be deleted
     */
    public void clear(boolean replace, List<Path> inputs) {
        List<Path> earlier = earlier(inputs);
        if (!replace) requireNothingToLose(earlier);
        for (Path file : earlier)
            if (isOneOf(file, inputs))
                throw new InvalidInputException("--force would replace " + file
                        + ", which this run is made from: choose another folder for --out.");
        earlier.forEach(RunFolder::delete);
    }

    private void requireNothingToLose(List<Path> earlier) {
        List<Path> made = earlier.stream()
                .filter(file -> !NOTES.contains(file.getFileName().toString()))
                .toList();
        if (made.isEmpty()) return;
        boolean onlyProfile = made.size() == 1 && made.get(0).endsWith(PROFILE) && state().isEmpty();
        throw new InvalidInputException(folder + " already holds "
                + (onlyProfile
                        ? "a taste profile: use it with --profile " + made.get(0)
                        : "a run (" + shown(earlier) + "): choose another folder for --out")
                + (state().isPresent() ? ", add --resume to continue it" : "")
                + ", or add --force to replace it.");
    }

    /** The files of an earlier run; a profile that this run is to use does not count. */
    private List<Path> earlier(List<Path> inputs) {
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
        return inputs.stream().anyMatch(input -> SafeFiles.same(file, input));
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

    /** The state of the folder's run; empty if none was started. */
    public Optional<RunState> state() {
        return json(STATE, "a run's state")
                .map(node -> RunState.read(node, file(STATE)))
                .or(() -> json(RESULT, "a run's result").flatMap(RunResult::state));
    }

    /** How the folder's run ended; empty if it was killed. */
    public Optional<Outcome> outcome() {
        return json(RESULT, "a run's result").flatMap(RunResult::outcome);
    }

    /** Writes the run's state; to be called before anything is sent. */
    public void write(RunState state) {
        SafeFiles.write(folder.resolve(STATE), TasteJson.text(state.node()));
    }

    /** The profile the run read or was given; empty if it did not get that far. */
    public Optional<TasteProfile> readProfile() {
        return Files.isRegularFile(profile())
                ? Optional.of(TasteJson.readProfile(
                        TextFile.read(profile(), "taste profile (JSON)"),
                        profile().toString()))
                : Optional.empty();
    }

    /** Writes the profile as JSON. */
    public void write(TasteProfile profile) {
        SafeFiles.write(profile(), TasteJson.write(profile));
    }

    /** Writes a round's picture. */
    public void write(int round, byte[] png) {
        SafeFiles.write(picture(round), png);
    }

    /** Writes the picture of one of a round's candidates. */
    public void write(Candidate.Name candidate, byte[] png) {
        SafeFiles.write(rounds.picture(candidate), png);
    }

    /** Writes what is known of one of a round's candidates. */
    public void write(int round, Candidate candidate) {
        rounds.write(round, candidate);
    }

    /** Writes a round's critique, and what its picture was made from. */
    public void write(Round round, Creation.Request request) {
        SafeFiles.write(critique(round.number()), TasteJson.text(RoundJson.node(round, request.seed())));
    }

    /**
     * Writes a complete round of several candidates, whose pictures were written before; the chosen one has the round's
     * own name from now on, also if another was chosen before.
     *
     * @param png the file of the candidate with this index, with what was said of it
     */
    public void write(Round round, IntFunction<byte[]> png) {
        rounds.write(round, png);
    }

    /**
     * Writes the result, and deletes the state, which a finished run no longer needs.
     *
     * @param failure why it failed, one sentence
     */
    public void write(Created created, Creation.Request request, Optional<String> failure) {
        SafeFiles.write(folder.resolve(RESULT), TasteJson.text(RunResult.node(created, request, failure)));
        if (created.outcome().isFinal() && Files.exists(folder.resolve(STATE))) delete(folder.resolve(STATE));
    }

    /** Copies the best round's picture to {@code result.png}. */
    public void writeBest(Round best) {
        SafeFiles.copy(picture(best), folder.resolve(BEST));
    }

    /** What the run has made, as {@link RunRecovery} finds it. */
    RoundFiles rounds() {
        return rounds;
    }

    private Optional<JsonNode> json(String name, String what) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(JsonText.tree(TextFile.read(file, what + " (JSON)"), file.toString(), what))
                : Optional.empty();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** The run's folder. */
    public Path path() {
        return folder;
    }

    /** The file of the taste profile; it may not be there. */
    public Path profile() {
        return folder.resolve(PROFILE);
    }

    /** A round's picture, {@code iteration_N.png}; it may not be there. */
    public Path picture(int round) {
        return rounds.picture(round);
    }

    /** The picture of one of several candidates, {@code iteration_N_b.png}; of the chosen or only one the round's. */
    public Path picture(Candidate.Name candidate) {
        return rounds.file(candidate).orElseGet(() -> picture(candidate.round()));
    }

    /** A round's critique, {@code iteration_N.json}; it may not be there. */
    public Path critique(int round) {
        return rounds.critique(round);
    }

    /** {@code result.png}, or the picture it would be a copy of if it could not be written. */
    public Path best(Round best) {
        Path result = folder.resolve(BEST);
        return Files.isRegularFile(result) ? result : picture(best);
    }

    /** Of a round that was cut off, the chosen picture has its letter still. */
    private Path picture(Round round) {
        Path own = rounds.picture(
                new Candidate.Name(round.number(), round.candidate().index()));
        return Files.isRegularFile(own) ? own : picture(round.number());
    }

    /** The file that says how the run ended; it may not be there. */
    public Path result() {
        return folder.resolve(RESULT);
    }

    /** Unlocks the folder. */
    @Override
    public void close() {
        lock.close();
        delete(folder.resolve(LOCK));
    }
}
