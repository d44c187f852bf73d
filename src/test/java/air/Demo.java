package air;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * README's first command: the main job on a sample set, in ImageJ where there is a display, else on the command line.
 * Needs nothing but the JDK and the jars it is told of, so that Java can run it from its source.
 */
public final class Demo {
    private static final String SET = "nocturne";
    private static final String INTENT = "a lone boat at dawn";

    private final Path plugin;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    private Demo(Path plugin) {
        this.plugin = plugin;
    }

    /** @param arguments the {@code -all} jar */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Demo demo = new Demo(Path.of(arguments[0]));
        System.exit(hasDisplay() ? demo.inImageJ() : demo.onTheCommandLine());
    }

    private static boolean hasDisplay() {
        if (GraphicsEnvironment.isHeadless()) return false;
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | RuntimeException | LinkageError e) {
            System.out.println("No display can be opened (" + e.getMessage() + ").");
            return false;
        }
    }

    private static List<Path> references() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Path.of("sample-data", SET, SET + "-" + i + ".png"))
                .toList();
    }

    private int inImageJ() throws IOException, InterruptedException {
        Path home = Path.of("target", "imagej");
        Path plugins = Files.createDirectories(home.resolve("plugins"));
        Files.copy(plugin, plugins.resolve(plugin.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        System.out.println(String.join(
                System.lineSeparator(),
                "",
                "ImageJ opens with four reference images that share a taste.",
                "  1. Click Plugins > AIR Generator > AIR Generate...",
                "  2. The four images are ticked; write what you want to see, for example: " + INTENT,
                "  3. Read the taste profile it finds, change it if you like, and click OK.",
                "  4. Watch the rounds come in. At the gate approve, keep iterating or restart.",
                "Two more sets: Plugins > AIR Generator > AIR Open Samples. Close ImageJ to come back here.",
                ""));
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-cp",
                imageJ(),
                "ij.ImageJ",
                "-ijpath",
                home.toAbsolutePath().toString(),
                "-port0"));
        references().forEach(file -> command.add(file.toAbsolutePath().toString()));
        command.add("-eval");
        command.add("run('Tile');");
        return run(command);
    }

    private static String imageJ() {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator))
            if (Path.of(entry).getFileName().toString().matches("ij-.*\\.jar")) return entry;
        throw new IllegalStateException("ImageJ's ij-<version>.jar is not on the class path");
    }

    private int onTheCommandLine() throws IOException, InterruptedException {
        Path out = firstFree();
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-jar", plugin.toString(), "create", "--references"));
        references().forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--intent", INTENT, "--seed", "7", "--gate", "continue", "--out", out.toString()));
        System.out.println("There is no display, so this runs on the command line:");
        System.out.println("  " + shown(command));
        int code = run(command);
        System.out.println("The pictures of every round and result.png are in " + out.toAbsolutePath());
        return code;
    }

    private static String shown(List<String> command) {
        StringBuilder shown = new StringBuilder("java");
        for (String argument : command.subList(1, command.size()))
            shown.append(' ').append(argument.contains(" ") ? '"' + argument + '"' : argument);
        return shown.toString();
    }

    private static Path firstFree() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> Path.of("air-out", "demo-" + i))
                .filter(folder -> !Files.exists(folder))
                .findFirst()
                .orElseThrow();
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
