package air.fiji.host;

import ij.IJ;
import ij.Macro;
import java.awt.GraphicsEnvironment;
import java.util.HashSet;
import java.util.Set;
import org.scijava.Context;
import org.scijava.thread.ThreadService;
import org.scijava.ui.UIService;

/** What the commands run in: Fiji or plain ImageJ 1.x, for a person or for a macro. */
public final class Host {
    private Host() {}

    /** Whether a macro's options answer for this thread instead of a person, or there is no screen. */
    public static boolean scripted(Context context) {
        return GraphicsEnvironment.isHeadless() || inMacro(context);
    }

    /** Whether a macro's options answer; one that gives none to a command of plain ImageJ leaves them to its dialog. */
    static boolean inMacro(Context context) {
        return Macro.getOptions() != null || hasDialogs(context) && startedByMacro(context);
    }

    /**
     * Whether a macro or script runs what this thread does, with options or without. One that runs at the same time on
     * another thread does not: what a person starts from the menu meanwhile is the person's.
     */
    static boolean startedByMacro(Context context) {
        if (Macro.getOptions() != null) return true;
        return hasDialogs(context)
                ? IJ.isMacro() && descendsFromMacro(context.service(ThreadService.class))
                : runsMacro(Thread.currentThread());
    }

    /** In Fiji commands have threads of SciJava's; the thread that asked for one is its parent. */
    static boolean descendsFromMacro(ThreadService threads) {
        Set<Thread> seen = new HashSet<>();
        Thread ancestor = threads.getParent(Thread.currentThread());
        while (ancestor != null && seen.add(ancestor)) {
            if (runsMacro(ancestor)) return true;
            ancestor = threads.getParent(ancestor);
        }
        return false;
    }

    /** ImageJ gives this name to threads on which macros and scripts run commands; the event thread keeps it. */
    private static boolean runsMacro(Thread thread) {
        return thread.getName().startsWith("Run$_") && !thread.getName().contains("AWT-EventQueue");
    }

    /** Whether the host shows the dialogs of commands itself, as Fiji does. */
    static boolean hasDialogs(Context context) {
        return context.getService(UIService.class) != null;
    }
}
