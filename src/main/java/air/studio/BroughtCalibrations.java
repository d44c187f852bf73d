package air.studio;

import air.calibration.Calibration;
import air.calibration.CalibrationJson;
import air.files.TextFile;
import air.model.InvalidInputException;
import air.store.Calibrations;
import air.store.Profiles;
import air.store.Store;
import air.taste.TasteJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The calibrations that a profile's file brings along. */
final class BroughtCalibrations {
    private final String where;
    private final String text;

    BroughtCalibrations(Path file) {
        where = file.toString();
        text = TextFile.read(file, "taste profile (JSON)");
    }

    /**
     * Keeps those that are of this very profile.
     *
     * @return a sentence for the user about each that is not used
     */
    List<String> keep(Store store) {
        if (!text.contains('"' + CalibrationJson.CALIBRATION + '"')) return List.of();
        try {
            return keep(store, CalibrationJson.ofProfile(text, where));
        } catch (InvalidInputException e) {
            return List.of(e.getMessage() + " It is not used.");
        }
    }

    private List<String> keep(Store store, List<Calibration> brought) {
        String hash = Profiles.hash(TasteJson.readProfile(text, where));
        List<String> unused = new ArrayList<>();
        for (Calibration one : brought) {
            if (one.profile().equals(hash)) keep(store.calibrations(), one);
            else
                unused.add("The calibration of " + one.judge() + " in " + where
                        + " was made before the profile was edited, and is not used: calibrate it again.");
        }
        return unused;
    }

    /** One that was made here later stays. */
    private static void keep(Calibrations calibrations, Calibration one) {
        boolean older = calibrations
                .find(one.profile(), one.judge(), one.wording())
                .filter(known -> !known.made().isBefore(one.made()))
                .isPresent();
        if (!older) calibrations.keep(one);
    }
}
