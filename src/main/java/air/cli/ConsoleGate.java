package air.cli;

import air.loop.Candidate;
import air.loop.Gate;
import air.loop.Round;
import air.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a person at a terminal. */
final class ConsoleGate implements Gate {
    private static final Pattern PICK = Pattern.compile("(?:=|pick) ?([a-h])");

    private final Terminal terminal;
    private final Function<Candidate.Name, Path> picture;

    /** @param picture the file of a picture */
    ConsoleGate(Terminal terminal, Function<Candidate.Name, Path> picture) {
        this.terminal = terminal;
        this.picture = picture;
    }

    /** Waits until the person is ready; false if there is no more input. */
    boolean ready(String question, Cancellation cancellation) {
        terminal.ask(question);
        return line(cancellation).isPresent();
    }

    /** Asks until there is an answer; the end of input is a no. */
    boolean yes(String question, Cancellation cancellation) {
        while (true) {
            terminal.ask(question);
            String word = line(cancellation).orElse("n").strip().toLowerCase(Locale.ROOT);
            if (List.of("y", "yes").contains(word)) return true;
            if (List.of("n", "no").contains(word)) return false;
            terminal.say("Answer with y or n.");
        }
    }

    @Override
    public Answer decide(Round asked, Cancellation cancellation) {
        show(asked);
        Round round = asked;
        while (true) {
            terminal.ask(question(round));
            Optional<String> line = line(cancellation);
            if (line.isEmpty()) return new Answer(Choice.STOP, "");
            String word = line.get().strip().toLowerCase(Locale.ROOT);
            Optional<Integer> picked = picked(round, word);
            if (picked.isPresent()) {
                round = round.choosing(picked.get());
                terminal.say(CandidateText.changed(round));
                continue;
            }
            Optional<Answer> answer = answer(round, word, cancellation);
            if (answer.isPresent()) return answer.get();
            terminal.say(possible(round));
        }
    }

    private static String question(Round round) {
        String others = several(round) ? ", pick another with = and its letter" : "";
        return (several(round) ? CandidateText.name(round) + ": " : "")
                + "[a]pprove, [k]eep iterating, [e]dit the prompt and keep iterating, [r]estart or [s]top" + others
                + "? ";
    }

    private static boolean several(Round round) {
        return round.candidates().size() > 1;
    }

    /** The candidate that {@code =b} or {@code pick b} names; empty for another word, or where there is none such. */
    private static Optional<Integer> picked(Round round, String word) {
        Matcher pick = PICK.matcher(word);
        if (!several(round) || !pick.matches()) return Optional.empty();
        return Optional.of(pick.group(1).charAt(0) - 'a')
                .filter(index -> index < round.candidates().size());
    }

    private Optional<Answer> answer(Round round, String word, Cancellation cancellation) {
        return Optional.ofNullable(
                switch (word) {
                    case "a", "approve" -> taking(round, Choice.APPROVE, "");
                    case "k", "keep", "keep iterating" ->
                        taking(round, Choice.CONTINUE, round.critique().revisedPrompt());
                    case "e", "edit" -> taking(round, Choice.CONTINUE, edited(round, cancellation));
                    case "r", "restart" -> new Answer(Choice.RESTART, "");
                    case "s", "stop" -> taking(round, Choice.STOP, "");
                    default -> null;
                });
    }

    private static Answer taking(Round round, Choice choice, String prompt) {
        return new Answer(choice, prompt, several(round) ? OptionalInt.of(round.chosen()) : OptionalInt.empty());
    }

    private static String possible(Round round) {
        String letters = "Answer with one of the letters a, k, e, r, s";
        if (!several(round)) return letters + ".";
        String picks = round.candidates().stream()
                .map(candidate -> "=" + candidate.letter())
                .collect(Collectors.joining(", "));
        return letters + ", or pick a picture with one of " + picks + ".";
    }

    private void show(Round round) {
        terminal.say(round.critique().reasoning());
        if (!several(round)) {
            terminal.say("Look at it: " + picture.apply(new Candidate.Name(round.number(), 0)));
            return;
        }
        for (Candidate candidate : round.candidates())
            terminal.say(CandidateText.judged(round.number(), candidate)
                    + (candidate.index() == round.chosen() ? ", chosen: " : ": ")
                    + picture.apply(new Candidate.Name(round.number(), candidate.index())));
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
