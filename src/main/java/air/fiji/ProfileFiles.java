package air.fiji;

import air.calibration.Calibration;
import air.calibration.CalibrationJson;
import air.files.SafeFiles;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.model.InvalidInputException;
import air.report.Lookup;
import air.taste.TasteProfile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Files that the user names: profiles and texts. */
final class ProfileFiles {
    private ProfileFiles() {}

    /** Whether a file input was filled in. */
    static boolean given(File file) {
        return file != null && !file.getPath().isBlank();
    }

    static TasteProfile read(File file) {
        return Lookup.readProfile(file.toPath());
    }

    /**
     * A text file's content.
     *
     * @param wanted what kind of file to choose, for an error
     */
    static String text(File file, String wanted) {
        return TextFile.read(file.toPath(), wanted);
    }

    /** Writes the profile whole or not at all. */
    static void write(TasteProfile profile, File file) {
        write(profile, List.of(), file);
    }

    /** As {@link #write(TasteProfile, File)}, with what is known of judges in this taste. */
    static void write(TasteProfile profile, List<Calibration> calibrations, File file) {
        Path target = file.toPath().toAbsolutePath();
        try {
            SafeFiles.write(target, CalibrationJson.write(profile, calibrations));
        } catch (WriteFailedException e) {
            throw new InvalidInputException(
                    "The profile cannot be written to " + target + " ("
                            + e.getCause().getMessage() + "): choose another folder.",
                    e);
        }
    }
}
