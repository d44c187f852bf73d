package air.loop;

import air.model.Cancellation;
import air.model.InvalidInputException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Decides what to do with a picture that is good but below the threshold. */
@FunctionalInterface
public interface Gate {
    /**
     * Blocks until answered; once {@code cancellation} is set, returns early with any answer.
     *
     * @param round the round to decide on
     */
    Answer decide(Round round, Cancellation cancellation);

    /** What to do with the round. */
    enum Choice {
        /** Accept: this picture is the result. */
        APPROVE,
        /** Try again with {@link Answer#prompt()}. */
        CONTINUE,
        /** Back to references and profile; what was made is kept. */
        RESTART,
        /** End here with the best so far. */
        STOP;

        /** Its name in the library. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The gate's answer.
     *
     * @param prompt the next round's prompt; only read for {@link Choice#CONTINUE}
     * @param candidate the index of the picture of the round that is preferred to the one chosen; empty for that one
     */
    record Answer(Choice choice, String prompt, OptionalInt candidate) {
        public Answer(Choice choice, String prompt) {
            this(choice, prompt, OptionalInt.empty());
        }

        public Answer {
            if (choice == Choice.CONTINUE && (prompt == null || prompt.isBlank()))
                throw new InvalidInputException("The next round's prompt is empty: say what to show.");
        }
    }

    /**
     * This gate, reporting a person's decisions to a listener. An answer given because the run was cancelled is not a
     * decision.
     */
    default Gate decisionsTo(BiConsumer<Round, Answer> listener) {
        return (round, cancellation) -> {
            Answer answer = decide(round, cancellation);
            if (!cancellation.isCancelled()) listener.accept(round, answer);
            return answer;
        };
    }

    /** A gate that always gives the same answer; {@code CONTINUE} takes the critic's revised prompt. */
    static Gate always(Choice choice) {
        return (round, cancellation) -> new Answer(choice, round.critique().revisedPrompt());
    }
}
