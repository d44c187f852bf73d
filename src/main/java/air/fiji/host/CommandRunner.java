package air.fiji.host;

import ij.IJ;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;
import org.scijava.module.process.CheckInputsPreprocessor;
import org.scijava.module.process.DefaultValuePreprocessor;
import org.scijava.module.process.InitPreprocessor;
import org.scijava.module.process.LoadInputsPreprocessor;
import org.scijava.module.process.ModulePostprocessor;
import org.scijava.module.process.ModulePreprocessor;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.module.process.SaveInputsPreprocessor;
import org.scijava.plugin.PluginService;
import org.scijava.task.TaskService;
import org.scijava.widget.InputHarvester;

/**
 * Runs commands as the host does: Fiji shows their dialogs and steps itself, in plain ImageJ 1.x this class takes its
 * place.
 */
public final class CommandRunner {
    private static Context plain;

    private CommandRunner() {}

    /** The host's SciJava context; in plain ImageJ a small one of ours, made once. */
    public static synchronized Context context() {
        if (inFiji()) return (Context) IJ.runPlugIn("org.scijava.Context", "");
        if (plain == null) plain = inOwnClassLoader(CommandRunner::plainContext);
        return plain;
    }

    private static boolean inFiji() {
        try {
            Class.forName("net.imagej.legacy.LegacyService", false, IJ.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static Context plainContext() {
        return new Context(
                PluginService.class, ModuleService.class, CommandService.class, TaskService.class, AirService.class);
    }

    /** SciJava looks for its plug-ins with the thread's class loader, which in ImageJ is not the one of plug-ins. */
    private static Context inOwnClassLoader(java.util.function.Supplier<Context> maker) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CommandRunner.class.getClassLoader());
        try {
            return maker.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs a command on this thread, with its dialog if there is a person to answer it. */
    public static <C extends AirCommand> C run(Context context, Class<C> type) {
        return run(context, create(context, type));
    }

    /**
     * Runs a command that serves as a dialog of another; the macro recorder does not see it.
     *
     * @param prefill sets what the dialog shows at first
     * @return the command after its run; {@link AirCommand#isCanceled()} says whether it was cancelled
     */
    public static <C extends AirCommand> C ask(Context context, Class<C> type, Consumer<C> prefill) {
        C command = create(context, type);
        MacroRecorder.begin(command);
        prefill.accept(command);
        return run(context, command);
    }

    /** Runs a command on a new thread, its dialog filled with these values; the macro recorder sees it. */
    public static <C extends AirCommand> void open(Context context, Class<C> type, Map<String, Object> values) {
        new Thread(
                        () -> {
                            C command = create(context, type);
                            command.begin(values);
                            run(context, command);
                        },
                        type.getSimpleName())
                .start();
    }

    /** Shows the dialog of a command again; false if it was cancelled. */
    static boolean askAgain(AirCommand command) {
        for (ModulePreprocessor step : before(command.context())) {
            boolean asks = step instanceof InputHarvester || step instanceof DialogHarvester;
            if (!asks && !(step instanceof SaveInputsPreprocessor)) continue;
            step.process(command);
            if (step.isCanceled()) return false;
        }
        return true;
    }

    private static <C extends AirCommand> C run(Context context, C command) {
        new ModuleRunner(context, command, before(context), after(context)).run();
        return command;
    }

    private static <C extends AirCommand> C create(Context context, Class<C> type) {
        try {
            C command = type.getDeclaredConstructor().newInstance();
            context.inject(command);
            return command;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor without parameters", e);
        }
    }

    private static List<? extends ModulePreprocessor> before(Context context) {
        PluginService plugins = context.getService(PluginService.class);
        if (Host.hasDialogs(context)) return plugins.createInstancesOfType(PreprocessorPlugin.class);
        List<ModulePreprocessor> chain = List.of(
                new DefaultValuePreprocessor(),
                new InitPreprocessor(),
                new LoadInputsPreprocessor(),
                new DialogHarvester(),
                new SaveInputsPreprocessor(),
                new CheckInputsPreprocessor());
        chain.forEach(context::inject);
        return chain;
    }

    private static List<? extends ModulePostprocessor> after(Context context) {
        PluginService plugins = context.getService(PluginService.class);
        if (Host.hasDialogs(context)) return plugins.createInstancesOfType(PostprocessorPlugin.class);
        return List.of();
    }
}
