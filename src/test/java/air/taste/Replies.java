package air.taste;

import air.model.VisionModel;

/** What a model wrote, read as a critique or a profile. */
final class Replies {
    private Replies() {}

    static Critique critique(String words) {
        return critique(words, true);
    }

    static Critique critique(String words, boolean demanding) {
        try {
            return AnswerReader.critique(new VisionModel.Reply(words, false), demanding);
        } catch (UnseenException e) {
            throw new AssertionError("taken for an answer without a picture: " + e.getMessage(), e);
        }
    }

    static TasteProfile profile(String words) {
        return profile(words, true);
    }

    static TasteProfile profile(String words, boolean demanding) {
        try {
            return AnswerReader.profile(new VisionModel.Reply(words, false), demanding);
        } catch (UnseenException e) {
            throw new AssertionError("taken for an answer without a picture: " + e.getMessage(), e);
        }
    }
}
