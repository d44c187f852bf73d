package air.create;

import air.loop.Earlier;
import air.loop.Round;
import air.model.ImageReply;
import air.model.Picture;
import air.model.Usage;
import air.store.Asset;
import air.studio.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a killed run had already made, in its folder and in the library. */
public final class RunRecovery {
    private final RunFolder folder;
    private final RunState state;
    private final Run run;

    /** @param run the studio's run, opened again; knows the pictures afterwards */
    public RunRecovery(RunFolder folder, RunState state, Run run) {
        this.folder = folder;
        this.state = state;
        this.run = run;
    }

    /** @throws air.model.InvalidInputException if a file in the folder is not what the run has written */
    public KeptRun kept() {
        List<Round> rounds = rounds();
        Optional<Earlier.Begun> begun = unjudged(rounds).or(() -> next(rounds));
        List<Round> last =
                rounds.stream().filter(round -> round.number() > state.before()).toList();
        return new KeptRun(rounds, new Earlier(state.before(), last, begun));
    }

    private List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        while (true) {
            int number = rounds.size() + 1;
            Optional<JsonNode> node = folder.round(number);
            if (node.isEmpty() || !Files.isRegularFile(folder.picture(number))) return rounds;
            rounds.add(RoundJson.read(
                    node.get(), picture(number), folder.critique(number).toString()));
        }
    }

    private Picture picture(int number) {
        Picture picture = Picture.read(folder.picture(number));
        run.recognise(picture);
        return picture;
    }

    /** A last round that was cut off before its critique is judged now. */
    private static Optional<Earlier.Begun> unjudged(List<Round> rounds) {
        if (rounds.isEmpty() || rounds.get(rounds.size() - 1).critiqued()) return Optional.empty();
        Round last = rounds.remove(rounds.size() - 1);
        return Optional.of(new Earlier.Begun(last.prompt(), Optional.of(last.reply())));
    }

    /** The round that had begun. Its picture is in the folder, or arrived so late that only the library has it. */
    private Optional<Earlier.Begun> next(List<Round> rounds) {
        return state.next()
                .filter(next -> next.number() == rounds.size() + 1)
                .map(next -> new Earlier.Begun(
                        next.prompt(),
                        Files.isRegularFile(folder.picture(next.number()))
                                ? Optional.of(reply(picture(next.number())))
                                : inLibrary(next, rounds)));
    }

    private Optional<ImageReply> inLibrary(RunState.Next next, List<Round> rounds) {
        long before = rounds.stream()
                .filter(round -> round.prompt().equals(next.prompt()))
                .count();
        return run.made(next.prompt()).stream().skip(before).findFirst().map(this::found);
    }

    private ImageReply found(Picture picture) {
        folder.write(state.next().orElseThrow().number(), picture.png());
        return reply(picture);
    }

    private ImageReply reply(Picture picture) {
        Usage usage = run.asset(picture)
                .map(Asset::made)
                .map(made -> usage(made.provider().orElse(""), made.model().orElse(""), made.costUsd()))
                .orElseGet(() -> usage("", state.plan().text(RunPlan.GENERATOR), Optional.empty()));
        return new ImageReply(List.of(picture), usage, List.of());
    }

    private static Usage usage(String provider, String model, Optional<BigDecimal> costUsd) {
        return new Usage(provider, model, 1, 0, 0, costUsd, Optional.empty());
    }
}
