package air.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts Ctrl-C: the first asks the work to finish, the second to stop at once, the third ends the process. Java's own
 * hook can do only the second, so the signal itself is caught where Java allows it.
 */
final class CtrlC implements AutoCloseable {
    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private final AtomicInteger pressed = new AtomicInteger();
    private final Runnable finish;
    private final Interrupt interrupt;
    private final Runnable stop;
    private Object before;

    /**
     * @param finish the first time, on a thread of the system's: must return quickly
     * @param stop the second time; must return quickly too
     * @param interrupt what the end of the process does
     */
    CtrlC(Runnable finish, Runnable stop, Interrupt interrupt) {
        this.finish = finish;
        this.stop = stop;
        this.interrupt = interrupt;
        this.before = handle(proxy());
    }

    private Object proxy() {
        try {
            Class<?> handler = Class.forName(HANDLER);
            return Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                if (method.getName().equals("handle")) caught();
                if (method.getName().equals("hashCode")) return System.identityHashCode(self);
                return method.getName().equals("equals") ? self == args[0] : null;
            });
        } catch (ClassNotFoundException otherJava) {
            // The first Ctrl-C then cancels, as everywhere else in the program.
            return null;
        }
    }

    private void caught() {
        int times = pressed.incrementAndGet();
        if (times == 1) finish.run();
        else if (times == 2) stop.run();
        else Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    private static Object handle(Object handler) {
        if (handler == null) return null;
        try {
            Class<?> type = Class.forName(SIGNAL);
            Object signal = type.getConstructor(String.class).newInstance("INT");
            return type.getMethod("handle", type, Class.forName(HANDLER)).invoke(null, signal, handler);
        } catch (InvocationTargetException started) {
            // Java was started with -Xrs and leaves signals alone: the hook remains.
            return null;
        } catch (ReflectiveOperationException otherJava) {
            return null;
        }
    }

    @Override
    public void close() {
        if (before != null) handle(before);
        before = null;
        interrupt.close();
    }
}
