/**
 * How far a judge can be trusted with a taste: what it says of the references themselves, of other pictures, and how
 * well it repeats itself. May import {@code files, model, taste, text}. Start at {@link air.calibration.Calibrator}.
 */
package air.calibration;
