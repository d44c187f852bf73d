package air.fiji.host;

import air.text.SafeText;
import ij.IJ;
import ij.Macro;
import java.awt.GraphicsEnvironment;

/** Tells the user why something was not done. */
public final class Failure {
    private static final int LINE = 90;

    private Failure() {}

    /**
     * A message box, or a line on the console where there is no screen. Ends a running macro; must be called on the
     * command's thread. Without a screen the command is cancelled too, so that scripts can see the reason.
     */
    static void show(AirCommand command, String sentence) {
        if (GraphicsEnvironment.isHeadless()) command.cancel(sentence);
        // In Fiji the macro's own error dialog would take its answer from the macro's options, and not be seen.
        else if (Host.inFijiMacro()) IJ.showMessage("AIR Generator", wrapped(sentence));
        try {
            IJ.error("AIR Generator", wrapped(sentence));
        } catch (RuntimeException e) {
            // ImageJ unwinds a macro's thread this way; its flag stays set and ends the macro when run() returns.
            if (!Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
        }
    }

    /** ImageJ's message box is as wide as its longest line. */
    public static String wrapped(String sentence) {
        String lines = SafeText.lines(sentence).replaceAll("(.{1," + LINE + "})(\\s+|$)", "$1\n");
        return Swing.plain(lines.strip());
    }
}
