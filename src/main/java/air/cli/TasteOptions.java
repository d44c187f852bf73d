package air.cli;

import air.create.TasteSource;
import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.model.Picture;
import air.report.Lookup;
import air.taste.ReferenceSet;
import air.taste.ReferenceSet.Named;
import air.taste.TasteProfile;
import java.io.IOException;
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
            description = "3 to 5 pictures that share the taste.")
    private List<Path> references = List.of();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "A taste profile to use instead of reading one: a JSON file written by 'profile' or by you, or the name of a kept profile.")
    private Optional<String> profile = Optional.empty();

    boolean none() {
        return references.isEmpty() && profile.isEmpty();
    }

    /** Every file that is read, in the order given. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(references);
        profileFile().ifPresent(files::add);
        return files;
    }

    /** The profile's file; empty where a kept profile is named, or none. */
    Optional<Path> profileFile() {
        return profile.flatMap(Lookup::profileFile);
    }

    /** Whether this file is the profile named. */
    boolean names(Path file) {
        return profileFile().filter(named -> SafeFiles.same(named, file)).isPresent();
    }

    boolean namesProfile() {
        return profile.isPresent();
    }

    /** Reads the reference images and prints notes about them; empty if none are named. */
    Optional<ReferenceSet> readReferences(Session session) {
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
        ReferenceSet set = new ReferenceSet(pictures);
        set.notes().forEach(session.terminal()::say);
        return Optional.of(set);
    }

    /** The profile, read now, with the reference images as its exemplars where some are named; empty when none is. */
    Optional<TasteProfile> readProfile(Session session, Optional<ReferenceSet> pictures) {
        Optional<TasteProfile> read = profile.map(named -> with(session.lookup().profile(named), pictures));
        profileFile().ifPresent(file -> session.studio().adoptCalibrations(file).forEach(session.terminal()::say));
        return read;
    }

    /**
     * The taste that an existing picture is judged or made by, its files read now.
     *
     * @throws InvalidInputException if none is named
     */
    GivenTaste require(Session session) {
        return new GivenTaste(source(session));
    }

    /**
     * Where the taste comes from, its files read now.
     *
     * @throws InvalidInputException if none is named
     */
    TasteSource source(Session session) {
        requireAny();
        Optional<ReferenceSet> pictures = readReferences(session);
        return new TasteSource(pictures, readProfile(session, pictures));
    }

    /** @throws InvalidInputException if neither references nor a profile are named */
    void requireAny() {
        if (none())
            throw new InvalidInputException(
                    "No taste is given: name 3 to 5 pictures with --references, or a profile with --profile.");
    }

    /** Says so where {@code image} is one of the references: it agrees with a taste that it is part of. */
    void tellOwnReference(Session session, Path image) {
        if (references.stream().anyMatch(reference -> SafeFiles.same(reference, image)))
            session.terminal()
                    .say(image + " is one of the references itself: it is judged by a taste that it is part of.");
    }

    /** As {@link #requireExemplars(TasteProfile)}, where a profile is named; what is read from references has them. */
    void requireExemplars(GivenTaste given) {
        given.source().profile().ifPresent(this::requireExemplars);
    }

    /** The embedded engine works from pixels, not from words alone: better to say so before the work than during it. */
    void requireExemplars(TasteProfile read) {
        if (read.exemplars().isEmpty())
            throw new InvalidInputException(
                    profile.map(named -> named + " holds").orElse("The profile holds")
                            + " no reference images, and the embedded engine works from them: name them with --references.");
    }

    /** {@code profile} with the reference images as its exemplars where some are named. */
    static TasteProfile with(TasteProfile profile, Optional<ReferenceSet> pictures) {
        return pictures.map(set -> profile.withExemplars(set.pictures())).orElse(profile);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read: choose a picture file.", e);
        }
    }
}
