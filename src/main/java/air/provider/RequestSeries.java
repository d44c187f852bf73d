package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gets more results than a model gives at once, in one request after the other, each with its own seeds. If one fails,
 * what the earlier ones made is kept.
 */
public final class RequestSeries {
    /** Asks once, for {@code request.count()} results. */
    @FunctionalInterface
    interface Asking {
        ImageReply once(ImageRequest request) throws ModelException;
    }

    private RequestSeries() {}

    /**
     * @param model named to the user in progress messages
     * @param atOnce most results of one request
     * @throws ModelException when the first request fails
     */
    static ImageReply of(String model, ImageRequest request, int atOnce, Call call, Asking asking)
            throws ModelException {
        List<ImageReply> replies = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int made = 0; made < request.count(); made += atOnce) {
            call.progress().report(model + " is at work", Double.NaN);
            try {
                replies.add(asking.once(
                        request.withSeed(request.seed() + made).withCount(Math.min(atOnce, request.count() - made))));
            } catch (ModelException e) {
                if (replies.isEmpty()) throw e;
                notes.add("Asked for " + request.count() + " results, got " + made + ": " + e.getMessage());
                break;
            }
        }
        return ImageReply.joined(replies, notes);
    }
}
