package air.fiji.host;

import air.model.InvalidInputException;
import air.model.ModelException;
import air.report.FailureText;
import air.store.StoreException;
import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.scijava.ItemVisibility;
import org.scijava.command.DynamicCommand;
import org.scijava.log.LogService;
import org.scijava.module.ModuleItem;
import org.scijava.module.MutableModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.task.TaskService;
import org.scijava.thread.ThreadService;
import org.scijava.widget.Button;

/**
 * What the commands share: in a script every input that was not given takes its default and no dialog appears, and
 * every failure is one sentence. Scripts run them with {@code moduleService.run(commandService.getCommand(...), true,
 * ...)}: {@code commandService.run} has no answer for commands whose inputs depend on the open images. The names of the
 * inputs' fields, in lower case, are the keys of macros.
 */
public abstract class AirCommand extends DynamicCommand {
    /** Attribute of inputs that show {@link #suggestions}; anything else can be typed too. */
    static final String SUGGESTED = "air-suggested";

    /** Attribute of inputs that stand in the row of the one before, where the host can do that. */
    static final String BESIDE = "air-beside";

    @Parameter
    protected AirService air;

    @Parameter
    protected TaskService tasks;

    @Parameter
    private LogService log;

    /** The inputs that a person was asked for. */
    private final List<String> asked = new ArrayList<>();

    /** The inputs whose first value came from another window. */
    private final List<String> begun = new ArrayList<>();

    private Map<String, String> moreOptions = Map.of();

    /** Values the dialog begins with, in place of those used last. */
    public final void begin(Map<String, Object> values) {
        values.forEach(this::setInput);
        begun.addAll(values.keySet());
    }

    /** Prepares the inputs before the dialog is shown; named by each command's annotation. */
    protected void prepare() {
        air.warmUp();
        MacroRecorder.begin(this);
        try {
            if (Host.scripted(context())) answer();
            else prepareToAsk();
        } catch (InvalidInputException | StoreException e) {
            MessageBox.show(this, e.getMessage());
            if (!isCanceled()) cancel("");
        }
    }

    /** Fills the inputs from the macro's options, and from defaults what they leave out. */
    private void answer() {
        String options = Macro.getOptions();
        if (options != null) new MacroOptions(this, this::meant, options).fill();
        for (ModuleItem<?> input : getInfo().inputs()) {
            resolveInput(input.getName());
            // A person's next dialog must not begin with a script's values.
            if (input instanceof MutableModuleItem<?> mutable) mutable.setPersisted(false);
        }
    }

    private void prepareToAsk() {
        for (String name : begun)
            if (getInfo().getInput(name) instanceof MutableModuleItem<?> mutable) mutable.setPersisted(false);
        // While any macro runs, Fiji takes these as answered.
        for (ModuleItem<?> input : getInfo().inputs())
            if (input.getType() == Button.class || input.getVisibility() == ItemVisibility.MESSAGE)
                unresolveInput(input.getName());
        prepareDialog();
        for (ModuleItem<?> input : getInfo().inputs())
            if (!isInputResolved(input.getName())) asked.add(input.getName());
    }

    /**
     * What a macro's value of an input means that version 0.1.0 may have recorded; see {@link OptionText}.
     *
     * @param written the value as it is in the macro
     */
    protected String meant(String input, String written) {
        return OptionText.recorded(written);
    }

    /** Adds what the dialog shows beyond the declared inputs. */
    protected void prepareDialog() {}

    /** What an input suggests, given the other inputs so far. */
    protected List<Suggestion> suggestions(String input) {
        return List.of();
    }

    /** A value in the dialog changed, so messages may have to change too. Must not fail, whatever was typed. */
    protected void changed() {}

    /** Lets inputs show {@link #suggestions} in dialogs. */
    protected final void suggest(String... inputs) {
        for (String input : inputs) getInfo().getInput(input).set(SUGGESTED, "");
    }

    /** Shows inputs in the row of the one before each, so that a long dialog stays on the screen. */
    protected final void showBeside(String... inputs) {
        for (String input : inputs) getInfo().getInput(input).set(BESIDE, "");
    }

    /** Shows an input after another in dialogs. */
    protected final void showAfter(String other, String input) {
        List<ModuleItem<?>> later = new ArrayList<>();
        getInfo().inputs().forEach(later::add);
        later.subList(0, later.indexOf(getInfo().getInput(other)) + 1).clear();
        later.remove(getInfo().getInput(input));
        later.add(0, getInfo().getInput(input));
        for (ModuleItem<?> item : later) {
            getInfo().removeInput(item);
            getInfo().addInput(item);
        }
    }

    /** Shows an input before the others in dialogs; called before the windows to choose from are added. */
    protected final void showFirst(String input) {
        getInfo().getInput(input).set(MacroRecorder.FIRST, "");
    }

    /**
     * Checks the inputs without any work, so that a dialog can stay open on a mistake.
     *
     * @throws InvalidInputException on the first that cannot be used
     */
    protected void check() {}

    /** After a mistake the dialog comes back as it was, with a sentence. */
    private void checkOrAskAgain() {
        while (true) {
            try {
                check();
                return;
            } catch (InvalidInputException | StoreException e) {
                if (asked.isEmpty()) throw e;
                MessageBox.say(getInfo().getTitle(), e.getMessage());
                asked.forEach(this::unresolveInput);
                if (!CommandRunner.askAgain(this)) throw new CancellationException("cancelled");
            }
        }
    }

    /** Called by SciJava whenever the command is cancelled, whatever the reason. */
    @Override
    public void cancel() {
        MacroRecorder.forget(this);
    }

    /** Does the work, on the command's thread. */
    protected abstract void work() throws ModelException;

    /** Options of the recorded macro beyond the inputs; they replace what was given before. */
    protected final void record(Map<String, String> options) {
        moreOptions = Map.copyOf(options);
    }

    @Override
    public final void run() {
        // The commands show what they make; Fiji would show it again, and a table of the numbers.
        for (ModuleItem<?> output : getInfo().outputs()) resolveOutput(output.getName());
        try {
            checkOrAskAgain();
            work();
            MacroRecorder.record(this, moreOptions);
        } catch (CancellationException e) {
            IJ.showStatus(getInfo().getTitle() + " cancelled");
            // With a screen, a reason would become a message box for what the person did on purpose.
            cancel(GraphicsEnvironment.isHeadless() ? "cancelled" : "");
        } catch (ModelException | RuntimeException e) {
            if (!FailureText.isExplained(e)) log.error(e);
            MessageBox.show(this, FailureText.sentence(e, "the console has the details"));
        } finally {
            activateForCaller();
        }
    }

    /** In Fiji each command has a thread, and an image activated without a window is active only on that thread. */
    private void activateForCaller() {
        Thread caller = context().service(ThreadService.class).getParent(Thread.currentThread());
        ImagePlus active = WindowManager.getTempCurrentImage();
        if (caller == null || active == null) return;
        WindowManager.setTempCurrentImage(caller, active);
        WindowManager.setTempCurrentImage(null);
    }
}
