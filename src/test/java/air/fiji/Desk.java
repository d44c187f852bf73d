package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.CommandRunner;
import air.fiji.image.OpenWindows;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import ij.process.ColorProcessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** ImageJ without a screen: images open in batch mode, commands on scripted models. */
public final class Desk implements AutoCloseable {
    /** What {@link #openReferences} opens, three of them. */
    static final String REFERENCES = "a.png|b.png|c.png";

    public final Context context =
            new Context(CommandService.class, org.scijava.task.TaskService.class, ScriptedModels.class);
    public final ScriptedModels models = context.getService(ScriptedModels.class);

    public Desk() {
        Interpreter.batchMode = true;
    }

    /** Opens an image of one colour, its opposite in the last row: of one colour alone no taste is read. */
    public ImagePlus open(String title, int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, rgb);
        if (height > 1) Arrays.fill(pixels, width * (height - 1), pixels.length, ~rgb & 0xFFFFFF);
        return open(new ImagePlus(title, new ColorProcessor(width, height, pixels)));
    }

    public ImagePlus open(ImagePlus image) {
        image.show();
        return image;
    }

    /** Opens a.png, b.png and so on, of different colours. */
    public void openReferences(int count) {
        for (int i = 0; i < count; i++) open((char) ('a' + i) + ".png", 64, 48, 0x203040 * (i + 1));
    }

    /** Runs a command as a script does. */
    public Module run(Class<? extends AirCommand> type, Object... inputs) {
        try {
            CommandInfo info = context.getService(CommandService.class).getCommand(type);
            return context.getService(ModuleService.class)
                    .run(info, true, inputs)
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Generates in the taste of the references, which are open, with these inputs beside. */
    Module generate(Object... more) {
        List<Object> inputs = new ArrayList<>(List.of("references", REFERENCES, "intent", "lone boat at dawn"));
        inputs.addAll(List.of(more));
        return run(GenerateCommand.class, inputs.toArray());
    }

    /** Runs a command as plain ImageJ does for a macro with these options. */
    public <C extends AirCommand> C macro(Class<C> type, String options) {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName("Run$_" + name);
        Macro.setOptions(options);
        try {
            return CommandRunner.run(context, type);
        } finally {
            Macro.setOptions(null);
            thread.setName(name);
        }
    }

    public static String reason(Module module) {
        return ((AirCommand) module).getCancelReason();
    }

    public List<String> titles() {
        return OpenWindows.all().stream().map(ImagePlus::getTitle).toList();
    }

    @Override
    public void close() {
        OpenWindows.all().forEach(ImagePlus::close);
        ij.WindowManager.setTempCurrentImage(null);
        Interpreter.batchMode = false;
        context.dispose();
    }
}
