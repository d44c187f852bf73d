package air.taste;

import java.util.List;

/** Turns what an artist asks for into questions that a picture answers with yes or no. */
@FunctionalInterface
public interface Questions {
    /**
     * @param intent in the artist's words, of any language
     * @param profile whose avoid list is looked through for things that can be seen
     * @return the subject first; at least one for an intent that is not blank
     */
    List<Check> about(String intent, TasteProfile profile);
}
