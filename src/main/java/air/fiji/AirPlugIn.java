package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.CommandRunner;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;

/**
 * The entry from plain ImageJ 1.x: runs the command whose class {@code plugins.config} names. Fiji puts the commands
 * into its menu itself and does not use this class.
 */
public final class AirPlugIn implements PlugIn {
    /** @param command simple name of a command class of this package */
    @Override
    public void run(String command) {
        // Before anything is loaded: a macro running meanwhile would end, and write, what ImageJ has begun to record.
        if (Recorder.record) Recorder.setCommand(null);
        if (EventQueue.isDispatchThread()) {
            new Thread(() -> run(command), command).start();
            return;
        }
        CommandRunner.run(CommandRunner.context(), commandClass(command));
    }

    private static Class<? extends AirCommand> commandClass(String name) {
        try {
            return Class.forName("air.fiji." + name).asSubclass(AirCommand.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("plugins.config names " + name + ", which is not a command", e);
        }
    }
}
