package air.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses of images in what a model says: links in Markdown and HTML, bare links. */
public final class Links {
    private static final String IMAGE = "https?://[^\\s<>\"')\\]]+\\.(?:png|jpe?g|webp|gif)(?:\\?[^\\s<>\"')\\]]*)?";
    /** A small image that leads to a large one. */
    private static final Pattern LINKED =
            Pattern.compile("(?i)\\[!\\[[^\\]\\[]{0,200}]\\([^)]{0,2000}\\)]\\(\\s*<?(" + IMAGE + ")");

    private static final Pattern MARKDOWN = Pattern.compile("!\\[[^\\]\\[]{0,200}]\\(\\s*<?(https?://[^\\s)>]+)");
    private static final Pattern TAG =
            Pattern.compile("(?i)<img\\b[^>]{0,500}?\\bsrc\\s*=\\s*[\"']?(https?://[^\\s\"'>]+)");
    private static final Pattern BARE = Pattern.compile("^<?(https?://[^\\s<>\"]+?)>?$");
    private static final Pattern ANYWHERE = Pattern.compile("(?i)(" + IMAGE + ")");
    private static final Pattern WHOLE = Pattern.compile("(?i)" + IMAGE);

    /** A path alone has a sign in it that base64 has not, which may begin with a slash too. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*(?:https?:|/[\\w/~%+=-]{0,2000}[.?:])");

    private Links() {}

    /** Whether a text can be the address of a result: on any host, or on the provider's own where it names none. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).lookingAt();
    }

    /** Whether an address is an image's by its name. */
    static boolean isImages(String address) {
        return WHOLE.matcher(address.strip()).matches();
    }

    /** @return those written in the surest way that occurs */
    static List<String> in(String text) {
        for (Pattern pattern : List.of(LINKED, MARKDOWN, TAG, BARE, ANYWHERE)) {
            List<String> links = new ArrayList<>();
            Matcher link = pattern.matcher(text);
            while (link.find()) links.add(pattern == TAG ? link.group(1).replace("&amp;", "&") : link.group(1));
            if (!links.isEmpty()) return links;
        }
        return List.of();
    }
}
