package air.fiji;

import air.model.InvalidInputException;
import java.util.List;

/** An input that is one of a few words. A dialog gives no other; a macro may. */
final class MacroChoice {
    private MacroChoice() {}

    /**
     * The word that was given, as it is in the choices.
     *
     * @param key the macro's key
     * @param given in any case
     * @throws InvalidInputException if it is none of them
     */
    static String of(String key, String given, List<String> choices) {
        return choices.stream()
                .filter(choice -> choice.equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        key + " must be " + either(choices) + " but was " + given.strip() + "."));
    }

    private static String either(List<String> choices) {
        int last = choices.size() - 1;
        return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }
}
