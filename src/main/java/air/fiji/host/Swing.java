package air.fiji.host;

import air.text.SafeText;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.text.JTextComponent;

/** Every hop to the event thread, and what windows share. */
public final class Swing {
    private static final double MOST_OF_THE_SCREEN = 0.9;

    private Swing() {}

    /** Runs {@code action} on the event thread and waits for its result. */
    public static <T> T call(Supplier<T> action) {
        if (EventQueue.isDispatchThread()) return action.get();
        AtomicReference<T> result = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> result.set(action.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a window could not be shown", e.getCause());
        }
        return result.get();
    }

    /** Runs {@code action} on the event thread soon. */
    public static void later(Runnable action) {
        EventQueue.invokeLater(action);
    }

    /** Makes a packed window no larger than most of the screen, and puts it in the middle. */
    public static void fitToScreen(Window window) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int width = (int) Math.min(window.getWidth(), screen.width * MOST_OF_THE_SCREEN);
        int height = (int) Math.min(window.getHeight(), screen.height * MOST_OF_THE_SCREEN);
        window.setSize(width, height);
        window.setLocation(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2);
    }

    /** Runs an action once a window is closed. */
    public static void whenClosed(Window window, Runnable action) {
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                action.run();
            }
        });
    }

    /** A button that runs an action; {@code tip} says what it does. */
    public static JButton button(JButton button, String tip, Runnable action) {
        button.setToolTipText(tip);
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Runs an action on a key, wherever the focus is in the window. */
    public static void onKey(JFrame window, KeyStroke key, Runnable action) {
        window.getRootPane().registerKeyboardAction(event -> action.run(), key, JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Runs {@code changed} whenever the text of a field becomes another. */
    public static void whenTyped(JTextComponent field, Runnable changed) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                changed.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                changed.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                changed.run();
            }
        });
    }

    /** A text for labels and boxes: none of it is taken for HTML, which would fetch what it names. */
    public static String plain(String text) {
        return SafeText.lines(text).replaceAll("(?im)^<(?=html)", " <");
    }

    /** Asks for OK or Cancel; true for OK. */
    public static boolean agrees(String title, String text) {
        return call(() -> JOptionPane.showConfirmDialog(
                        null, plain(text), title, JOptionPane.OK_CANCEL_OPTION, JOptionPane.INFORMATION_MESSAGE)
                == JOptionPane.OK_OPTION);
    }

    /** Asks for a profile file to open; empty when cancelled. */
    public static Optional<File> profileToOpen() {
        return call(() -> {
            JFileChooser chooser = profileChooser("Load a taste profile");
            return chosen(chooser, chooser.showOpenDialog(null));
        });
    }

    /** Asks where to save a profile; empty when cancelled. The name ends in {@code .json}. */
    public static Optional<File> profileToSave() {
        return call(() -> {
            JFileChooser chooser = profileChooser("Save the taste profile");
            chooser.setSelectedFile(new File("taste-profile.json"));
            Optional<File> file;
            do {
                file = chosen(chooser, chooser.showSaveDialog(null)).map(Swing::withExtension);
            } while (file.isPresent() && !mayBeWritten(file.get()));
            return file;
        });
    }

    /** Asks for a folder; empty when cancelled. */
    public static Optional<File> folder(String title) {
        return call(() -> {
            JFileChooser chooser = new JFileChooser();
            chooser.setDialogTitle(title);
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
            return chosen(chooser, chooser.showDialog(null, "Choose"));
        });
    }

    private static boolean mayBeWritten(File file) {
        if (!file.exists()) return true;
        String question = plain(file.getName() + " already exists. Replace it?");
        int answer =
                JOptionPane.showConfirmDialog(null, question, "Save the taste profile", JOptionPane.OK_CANCEL_OPTION);
        return answer == JOptionPane.OK_OPTION;
    }

    private static JFileChooser profileChooser(String title) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter("Taste profiles (JSON)", "json"));
        return chooser;
    }

    private static Optional<File> chosen(JFileChooser chooser, int answer) {
        return answer == JFileChooser.APPROVE_OPTION ? Optional.of(chooser.getSelectedFile()) : Optional.empty();
    }

    private static File withExtension(File file) {
        return file.getName().contains(".") ? file : new File(file.getPath() + ".json");
    }
}
