package air.cli;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.ReferenceSet;
import air.taste.ReferenceSet.Named;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where the taste comes from: reference images, a profile, or a profile with other reference images. */
final class TasteOptions {
    @Option(
            names = "--references",
            paramLabel = "FILE",
            arity = "1..*",
            description = "3 to 5 pictures whose shared taste is meant.")
    private List<Path> references = List.of();

    @Option(
            names = "--profile",
            paramLabel = "FILE.json",
            description = "A taste profile written by 'profile' or by you, instead of reading one.")
    private Optional<Path> profile = Optional.empty();

    boolean none() {
        return references.isEmpty() && profile.isEmpty();
    }

    /** Every file that is read, in the order given. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(references);
        profile.ifPresent(files::add);
        return files;
    }

    Optional<Path> profileFile() {
        return profile;
    }

    /** The reference images, read now; empty when none are named. */
    Optional<ReferenceSet> readReferences() {
        if (references.isEmpty()) return Optional.empty();
        ReferenceSet.requireCount(references.size());
        Set<Path> seen = new HashSet<>();
        List<Named> pictures = new ArrayList<>();
        for (Path file : references) {
            Picture picture = Picture.read(file);
            if (!seen.add(real(file)))
                throw new InvalidInputException(
                        "The reference image " + file + " was given twice: choose different images.");
            pictures.add(new Named(file.toString(), picture));
        }
        return Optional.of(new ReferenceSet(pictures));
    }

    /** The profile, read now, with the reference images as its exemplars where some are named; empty when none is. */
    Optional<TasteProfile> readProfile(Optional<ReferenceSet> pictures) {
        return profile.map(file -> readProfile(file, pictures));
    }

    /**
     * The profile that an existing picture is judged or made by, read now.
     *
     * @throws InvalidInputException if none is named, or {@code models} cannot work from it
     */
    TasteProfile requireProfile(ModelOptions models) {
        TasteProfile read = readProfile(readReferences())
                .orElseThrow(() -> new InvalidInputException(
                        "No taste is given: name a profile with --profile; 'profile' writes one."));
        requireExemplars(read, models);
        return read;
    }

    /** The embedded engine works from pixels, not from words alone: better said before the work than in it. */
    void requireExemplars(TasteProfile read, ModelOptions models) {
        if (models.embedded() && read.exemplars().isEmpty())
            throw new InvalidInputException(profile.map(file -> file + " holds").orElse("The profile holds")
                    + " no reference images, and the embedded engine works from them: name them with --references.");
    }

    static TasteProfile readProfile(Path file, Optional<ReferenceSet> pictures) {
        TasteProfile read = TasteJson.readProfile(SafeFiles.readText(file, "taste profile (JSON)"), file.toString());
        return pictures.map(set -> read.withExemplars(set.pictures())).orElse(read);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read: choose a picture file.", e);
        }
    }

    /** Whether both name the same file on the disk. */
    static boolean same(Path a, Path b) {
        return Files.exists(a) && Files.exists(b) && real(a).equals(real(b));
    }
}
