package air.cli;

import air.files.TextFile;
import air.model.InvalidInputException;
import air.store.Profiles;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A taste profile as a person names it: a file, or a profile that is kept by its name or hash. */
record ProfileSource(String named) {
    private static final int SHORTEST_HASH = 8;

    /** The file that is meant; empty when a kept profile is. */
    Optional<Path> file() {
        try {
            Path path = Path.of(named);
            boolean looksLikeOne = named.endsWith(".json") || path.getNameCount() > 1 || path.isAbsolute();
            return looksLikeOne || Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads it, now.
     *
     * @throws InvalidInputException if there is none, or it cannot be understood
     */
    TasteProfile read(Session session) {
        return file().map(ProfileSource::read).orElseGet(() -> kept(session));
    }

    static TasteProfile read(Path file) {
        return TasteJson.readProfile(TextFile.read(file, "taste profile (JSON)"), file.toString());
    }

    /** The kept one, never a file. */
    TasteProfile kept(Session session) {
        Profiles profiles = session.studio().store().profiles();
        return profiles.find(named)
                .or(() -> byShortHash(profiles))
                .orElseThrow(() -> new InvalidInputException("There is no file and no kept profile named " + named
                        + ": 'air profiles list' shows the kept ones."));
    }

    private Optional<TasteProfile> byShortHash(Profiles profiles) {
        if (named.length() < SHORTEST_HASH) return Optional.empty();
        List<String> hashes = profiles.list().stream()
                .map(Profiles.Kept::hash)
                .filter(hash -> hash.startsWith(named))
                .distinct()
                .toList();
        return hashes.size() == 1 ? profiles.find(hashes.get(0)) : Optional.empty();
    }
}
