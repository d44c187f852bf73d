package air.bench;

import air.fiji.AirPlugIn;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import ij.ImageJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long the first dialog of AIR Generate takes in plain ImageJ after the menu click, beside an ordinary dialog of
 * ImageJ. Needs a display; prints milliseconds on the clock and on the processor (all threads), and their ratio.
 */
public final class FirstDialog {
    private FirstDialog() {}

    public static void main(String[] arguments) throws InterruptedException {
        new ImageJ();
        for (ReferenceSet.Named sample :
                SampleSets.load(SampleSets.names().get(0)).references())
            new ImagePlus(sample.name(), sample.picture().toBufferedImage()).show();
        double plain = opened("an ordinary dialog", FirstDialog::ordinary);
        double first = opened("AIR Generate, first time", () -> new AirPlugIn().run("GenerateCommand"));
        double again = opened("AIR Generate, again", () -> new AirPlugIn().run("GenerateCommand"));
        System.out.printf("first / ordinary %.1f, again / ordinary %.1f%n", first / plain, again / plain);
        System.exit(0);
    }

    private static void ordinary() {
        GenericDialog dialog = new GenericDialog("Ordinary");
        for (int i = 0; i < 12; i++) dialog.addNumericField("Number " + i, i);
        dialog.showDialog();
    }

    private static double opened(String what, Runnable command) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        java.awt.event.AWTEventListener listener = event -> {
            if (event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof GenericDialog)
                open.countDown();
        };
        Toolkit.getDefaultToolkit().addAWTEventListener(listener, AWTEvent.WINDOW_EVENT_MASK);
        long cpu = processorTime();
        long start = System.nanoTime();
        Thread thread = new Thread(command, "Run$_bench");
        thread.start();
        if (!open.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("no dialog opened");
        double millis = (System.nanoTime() - start) / 1e6;
        double busy = (processorTime() - cpu) / 1e6;
        System.out.printf("%-28s %6.0f ms, processor %6.0f ms%n", what, millis, busy);
        Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
        for (java.awt.Window window : java.awt.Window.getWindows())
            if (window instanceof GenericDialog dialog && dialog.isVisible())
                dialog.windowClosing(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSING));
        thread.join();
        return busy;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
