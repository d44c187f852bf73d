package air.fiji.image;

import air.text.SafeText;
import ij.IJ;

/** ImageJ's Log. */
public final class Log {
    private Log() {}

    /** Writes lines, whatever is in them: what begins with a backslash would be a command to ImageJ. */
    public static void say(String text) {
        String lines = SafeText.lines(text);
        IJ.log(lines.startsWith("\\") ? " " + lines : lines);
    }
}
