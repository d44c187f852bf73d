package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.Desk;
import ij.IJ;
import ij.Macro;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.thread.ThreadService;

/** Whose work a thread does: a macro's, or that of a person who chose a command from the menu. */
class HostTest {
    private final Desk desk = new Desk();
    private final ThreadService threads = desk.context.service(ThreadService.class);

    @AfterEach
    void close() {
        desk.close();
    }

    private static boolean on(String thread, Callable<Boolean> question) throws Exception {
        FutureTask<Boolean> answer = new FutureTask<>(question);
        new Thread(answer, thread).start();
        return answer.get();
    }

    private boolean inMacro() {
        return Host.inMacro(desk.context) || Host.startedByMacro(desk.context);
    }

    /** In Fiji a command runs on a thread of SciJava's, which the caller waits for. */
    private boolean onSciJavasThread() throws Exception {
        return threads.run(() -> Host.descendsFromMacro(threads)).get();
    }

    /** A macro that runs while a test asks. */
    public static final class Other {
        static CountDownLatch begun;
        static CountDownLatch over;

        private Other() {}

        /** Called by the macro; blocks until the test lets go. */
        public static String hold() throws InterruptedException {
            begun.countDown();
            over.await();
            return "";
        }
    }

    @Test
    void macroOnAnotherThreadDoesNotAnswerForAMenuCommand() throws Exception {
        Other.begun = new CountDownLatch(1);
        Other.over = new CountDownLatch(1);
        Thread macro =
                new Thread(() -> IJ.runMacro("call('air.fiji.host.HostTest$Other.hold');"), "Run$_other.ijm_Macro$");
        macro.start();
        try {
            Other.begun.await();
            assertThat(IJ.isMacro()).isTrue();
            assertThat(on("AIR Generate...", this::inMacro)).isFalse();
            assertThat(on("AIR Generate...", this::onSciJavasThread)).isFalse();
        } finally {
            Other.over.countDown();
            macro.join();
        }
    }

    @Test
    void optionsOfAnotherThreadAreNotRead() throws Exception {
        Thread other = new Thread("Run$_other.ijm_Macro$");
        Macro.setOptions(other, "intent=boat");
        try {
            assertThat(on("AIR Generate...", this::inMacro)).isFalse();
        } finally {
            Macro.setOptions(other, null);
        }
    }

    @Test
    void macrosOwnThreadIsTheMacros() throws Exception {
        assertThat(on("Run$_my.ijm_Macro$", () -> {
                    Macro.setOptions("intent=boat");
                    try {
                        return Host.inMacro(desk.context);
                    } finally {
                        Macro.setOptions(null);
                    }
                }))
                .isTrue();
    }

    @Test
    void commandThatAMacroGivesNoOptionsAsksButIsTheMacros() throws Exception {
        assertThat(on("Run$_my.ijm_Macro$", () -> Host.inMacro(desk.context))).isFalse();
        assertThat(on("Run$_my.ijm_Macro$", () -> Host.startedByMacro(desk.context)))
                .isTrue();
    }

    @Test
    void threadThatAMacroAskedForIsTheMacros() throws Exception {
        assertThat(on("Run$_my.ijm_Macro$", this::onSciJavasThread)).isTrue();
        assertThat(on("Run$_my.ijm_Macro$", () -> threads.run(this::onSciJavasThread)
                        .get()))
                .isTrue();
    }

    @Test
    void eventThreadIsNoMacrosThoughImageJRenamesIt() throws Exception {
        assertThat(on("Run$_AWT-EventQueue-0", this::onSciJavasThread)).isFalse();
    }
}
