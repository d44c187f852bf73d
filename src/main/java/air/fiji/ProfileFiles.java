package air.fiji;

import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.model.InvalidInputException;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files the user names: profiles and texts. */
final class ProfileFiles {
    private ProfileFiles() {}

    /** Whether a file input was filled in. */
    static boolean given(File file) {
        return file != null && !file.getPath().isBlank();
    }

    static TasteProfile read(File file) {
        return TasteJson.readProfile(text(file, "profile"), file.getPath());
    }

    /**
     * A text file's content, UTF-8.
     *
     * @param what names the file in an error
     */
    static String text(File file, String what) {
        try {
            return Files.readString(file.toPath());
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("The " + what + " file " + file + " is not UTF-8 text.", e);
        } catch (IOException e) {
            String why = !file.exists() ? "does not exist" : file.isDirectory() ? "is a folder" : "cannot be read";
            throw new InvalidInputException("The " + what + " file " + file + " " + why + ": choose another.", e);
        }
    }

    /** Writes the profile beside its place first, so that a full disk leaves no half file. */
    static void write(TasteProfile profile, File file) {
        Path target = file.toPath().toAbsolutePath();
        try {
            SafeFiles.write(target, TasteJson.write(profile));
        } catch (WriteFailedException e) {
            throw new InvalidInputException(
                    "The profile cannot be written to " + target + " ("
                            + e.getCause().getMessage() + "): choose another place.",
                    e);
        }
    }
}
