package air.report;

import air.files.TextFile;
import air.model.InvalidInputException;
import air.store.Asset;
import air.store.Library;
import air.store.Profiles;
import air.store.Store;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a person means by a name: a taste profile or an asset.
 *
 * @param store opened only where a name can be found nowhere else
 */
public record Lookup(Supplier<Store> store) {
    private static final int NAMES_SHOWN = 10;

    /** The file that {@code named} means; empty where a kept profile may be meant. */
    public static Optional<Path> profileFile(String named) {
        try {
            Path path = Path.of(named);
            boolean looksLikeOne = named.endsWith(".json") || path.getNameCount() > 1 || path.isAbsolute();
            return looksLikeOne || Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * A taste profile: a file (JSON), or one that is kept, by its name or 8 digits or more of its hash. Blocks.
     *
     * @throws InvalidInputException if there is none, or it cannot be understood
     */
    public TasteProfile profile(String named) {
        return profileFile(named).map(Lookup::readProfile).orElseGet(() -> keptProfile(named));
    }

    /**
     * A profile from a file.
     *
     * @throws InvalidInputException if it cannot be read or understood
     */
    public static TasteProfile readProfile(Path file) {
        return TasteJson.readProfile(TextFile.read(file, "taste profile (JSON)"), file.toString());
    }

    /**
     * A kept profile, never a file.
     *
     * @throws InvalidInputException if there is none
     */
    public TasteProfile keptProfile(String named) {
        Profiles profiles = store.get().profiles();
        return profiles.find(named)
                .orElseThrow(() -> new InvalidInputException(
                        "There is no file and no kept profile named " + named + ": " + choices(profiles)));
    }

    private static String choices(Profiles profiles) {
        String names = profiles.list().stream()
                .map(Profiles.Kept::name)
                .filter(name -> !name.isEmpty())
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none is kept under a name yet." : "kept are " + names + ".";
    }

    /**
     * An asset of the library.
     *
     * @param named its number, or 8 digits or more of its hash
     * @throws InvalidInputException if there is none
     */
    public Asset asset(String named) {
        Library library = store.get().library();
        Optional<Asset> byNumber = named.matches("\\d{1,18}") ? library.find(Long.parseLong(named)) : Optional.empty();
        return byNumber.or(() -> library.find(named))
                .orElseThrow(() -> new InvalidInputException("There is no asset " + named
                        + " in the library: search for it, then give its number or 8 digits or more of its hash."));
    }
}
