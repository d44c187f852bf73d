package air.cli;

import air.loop.Gate;
import air.loop.Round;
import air.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Asks a person at a terminal. */
final class ConsoleGate implements Gate {
    private final Terminal terminal;
    private final IntFunction<Path> picture;

    /** @param picture the file of a round's picture */
    ConsoleGate(Terminal terminal, IntFunction<Path> picture) {
        this.terminal = terminal;
        this.picture = picture;
    }

    /** Waits until the person is ready; false if there is no more input. */
    boolean ready(String question, Cancellation cancellation) {
        terminal.ask(question);
        return line(cancellation).isPresent();
    }

    @Override
    public Answer decide(Round round, Cancellation cancellation) {
        show(round);
        while (true) {
            terminal.ask("[a]pprove, [k]eep iterating, [e]dit the prompt and keep iterating, [r]estart or [s]top? ");
            Optional<String> line = line(cancellation);
            if (line.isEmpty()) return new Answer(Choice.STOP, "");
            switch (line.get().strip().toLowerCase(Locale.ROOT)) {
                case "a", "approve":
                    return new Answer(Choice.APPROVE, "");
                case "k", "keep", "keep iterating":
                    return new Answer(Choice.CONTINUE, round.critique().revisedPrompt());
                case "e", "edit":
                    return new Answer(Choice.CONTINUE, edited(round, cancellation));
                case "r", "restart":
                    return new Answer(Choice.RESTART, "");
                case "s", "stop":
                    return new Answer(Choice.STOP, "");
                default:
                    terminal.say("Answer with one of the letters a, k, e, r, s.");
            }
        }
    }

    private void show(Round round) {
        terminal.say(round.critique().reasoning());
        terminal.say("Look at it: " + picture.apply(round.number()));
    }

    private String edited(Round round, Cancellation cancellation) {
        terminal.say("The revised prompt is:");
        terminal.say(round.critique().revisedPrompt());
        while (true) {
            terminal.ask("New prompt (empty to take this one): ");
            Optional<String> line = line(cancellation).filter(l -> !l.isBlank());
            if (line.isEmpty()) return round.critique().revisedPrompt();
            Optional<String> lost = Terminal.lost(line.get());
            if (lost.isEmpty()) return line.get();
            terminal.say(lost.get());
        }
    }

    /** The next line; empty at the end of input and on cancellation, which a plain read would sleep through. */
    private Optional<String> line(Cancellation cancellation) {
        CompletableFuture<Optional<String>> line = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try {
                        line.complete(Optional.ofNullable(terminal.in().readLine()));
                    } catch (IOException e) {
                        line.completeExceptionally(new UncheckedIOException("the terminal cannot be read", e));
                    }
                },
                "gate");
        reader.setDaemon(true);
        reader.start();
        Cancellation.Registration waiting = cancellation.onCancel(() -> line.complete(Optional.empty()));
        try {
            return line.join();
        } finally {
            waiting.close();
            if (cancellation.isCancelled()) terminal.say("");
        }
    }
}
