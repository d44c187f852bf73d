package air.store;

import java.util.function.Supplier;

/** Work on files goes to its end: a thread that was interrupted would find its file channels closed. */
final class Uninterrupted {
    private Uninterrupted() {}

    static <T> T call(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
