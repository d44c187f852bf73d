package air.fiji.host;

import air.text.SafeText;
import ij.IJ;
import ij.Macro;
import ij.gui.YesNoCancelDialog;
import java.awt.GraphicsEnvironment;
import java.util.concurrent.CancellationException;
import org.scijava.command.DynamicCommand;

/** Says in a message box why something was not done. */
public final class MessageBox {
    private static final String TITLE = "AIR Generator";
    private static final int LINE = 90;

    private MessageBox() {}

    /**
     * Shows a message box, or prints a line where there is no screen. Ends the macro that runs the command, and no
     * other; must be called on the command's thread. Without a screen the command is cancelled too, so that scripts can
     * see the reason.
     */
    static void show(DynamicCommand command, String sentence) {
        boolean screen = !GraphicsEnvironment.isHeadless();
        boolean macro = Host.startedByMacro(command.context());
        if (!screen) command.cancel(sentence);
        // In Fiji the macro's error dialog would take its answer from the macro's options and not be seen.
        else if (!macro || Host.hasDialogs(command.context())) say(TITLE, sentence);
        // IJ.error ends whichever macro runs.
        if (macro || !screen) unlessCancelled(() -> IJ.error(TITLE, wrapped(sentence)));
    }

    /** Shows a message box that the user closes. */
    public static void say(String title, String sentence) {
        unlessCancelled(() -> IJ.showMessage(title, wrapped(sentence)));
    }

    /**
     * Asks a person a question that has two answers, in a box that can be cancelled too. Needs a screen.
     *
     * @return whether it was the first
     * @throws CancellationException if the box was cancelled or closed
     */
    public static boolean ask(String title, String question, String first, String second) {
        YesNoCancelDialog box = new YesNoCancelDialog(IJ.getInstance(), title, wrapped(question), first, second);
        if (box.cancelPressed()) throw new CancellationException("cancelled");
        return box.yesPressed();
    }

    /** ImageJ unwinds a macro's thread by an exception, also where Escape closes a box while any macro runs. */
    private static void unlessCancelled(Runnable box) {
        try {
            box.run();
        } catch (RuntimeException e) {
            // Where this is the macro's own thread, ImageJ's flag stays set and ends it when run() returns.
            if (!Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
        }
    }

    /** ImageJ's message box is as wide as its longest line. */
    public static String wrapped(String sentence) {
        String lines = SafeText.lines(sentence).replaceAll("(.{1," + LINE + "})(\\s+|$)", "$1\n");
        return Swing.plain(lines.strip());
    }
}
