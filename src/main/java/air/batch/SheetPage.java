package air.batch;

import air.files.SafeFiles;
import air.taste.Critique;
import air.text.Figures;
import air.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contact sheet as a page for a browser: no scripts, nothing from elsewhere, every picture a link to its file. */
final class SheetPage {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #222; --paper: #f7f6f3; --card: #fff; --faint: #77736b; --alarm: #a33a2a }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e8e6e1; --paper: #1c1b19; --card: #262523; --faint: #9a958b; --alarm: #e0806f } }
            body { margin: 2rem auto; max-width: 92rem; padding: 0 1rem; background: var(--paper); color: var(--ink);
              font: 15px/1.45 system-ui, sans-serif }
            h1 { font-size: 1.4rem; margin: 0 0 .3rem } .figures { color: var(--faint); margin: 0 0 1.5rem }
            .alarm { color: var(--alarm) } a { color: inherit }
            .items { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 1rem }
            article { background: var(--card); border-radius: 6px; padding: .6rem; overflow-wrap: anywhere }
            .pictures { position: relative; aspect-ratio: VAR_W / VAR_H; overflow: hidden; display: flex }
            .pictures img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; object-position: top }
            .pictures a { flex: 1; z-index: 1 }
            h2 { font-size: 1rem; margin: .5rem 0 .1rem } h2 small { color: var(--faint); font-weight: normal }
            p { margin: .2rem 0 } .asked { color: var(--faint); font-size: .9rem }
            .reason { font-size: .9rem }
            """;

    private SheetPage() {}

    static void write(BatchResult result, BatchFolder folder, ContactSheet sheet, List<BatchPrompt> prompts) {
        StringBuilder page = new StringBuilder();
        String title = folder.path().toAbsolutePath().normalize().getFileName() + ": contact sheet";
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n")
                .append(STYLE.replace("VAR_W", "" + sheet.width()).replace("VAR_H", "" + sheet.pictureHeight()))
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p class=\"figures\">")
                .append(escaped(figures(result)))
                .append("</p>\n");
        result.why()
                .ifPresent(why ->
                        page.append("<p class=\"alarm\">").append(escaped(why)).append("</p>\n"));
        failures(page, folder, prompts);
        page.append("<div class=\"items\">\n");
        for (BatchPrompt prompt : prompts) append(page, BatchReport.item(folder, prompt), prompt, folder, sheet);
        page.append("</div>\n</body>\n</html>\n");
        SafeFiles.write(folder.sheet(), page.toString());
    }

    /** The failed items, easy to find among hundreds. */
    private static void failures(StringBuilder page, BatchFolder folder, List<BatchPrompt> prompts) {
        String links = prompts.stream()
                .filter(p -> BatchReport.item(folder, p).has("failure"))
                .map(p -> "<a href=\"#" + address(p.id()) + "\">" + escaped(p.id()) + "</a>")
                .collect(Collectors.joining(", "));
        if (!links.isEmpty())
            page.append("<p class=\"alarm\">Failed: ").append(links).append("</p>\n");
    }

    static String figures(BatchResult result) {
        String cost = result.costUsd().isPresent() ? Figures.cost(result.costUsd()) : "cost unknown";
        return String.format(
                Locale.ROOT,
                "%d prompts: %d complete, %d failed, %d left. %s.",
                result.total(),
                result.complete(),
                result.failed(),
                result.left(),
                Character.toUpperCase(cost.charAt(0)) + cost.substring(1));
    }

    private static void append(
            StringBuilder page, JsonNode item, BatchPrompt prompt, BatchFolder folder, ContactSheet sheet) {
        page.append("<article id=\"").append(escaped(prompt.id())).append("\">\n");
        if (java.nio.file.Files.exists(sheet.file(prompt.id()))) pictures(page, item, prompt, sheet);
        page.append("<h2>")
                .append(escaped(prompt.title().isBlank() ? prompt.id() : prompt.title()))
                .append(" <small>")
                .append(escaped(prompt.title().isBlank() ? "" : prompt.id()))
                .append("</small></h2>\n<p class=\"scores\">")
                .append(scores(item))
                .append("</p>\n");
        if (item.has("failure")) paragraph(page, "alarm", item.path("failure").asText());
        paragraph(page, "reason", reasoning(item));
        paragraph(page, "asked", prompt.intent());
        page.append("</article>\n");
    }

    private static void pictures(StringBuilder page, JsonNode item, BatchPrompt prompt, ContactSheet sheet) {
        String image = sheet.file(prompt.id()).getParent().getFileName() + "/"
                + sheet.file(prompt.id()).getFileName();
        page.append("<div class=\"pictures\"><img loading=\"lazy\" alt=\"\" src=\"")
                .append(address(image))
                .append("\">");
        for (JsonNode i : item.path("iterations"))
            page.append("<a title=\"iteration ")
                    .append(i.path("iteration").asInt())
                    .append("\" href=\"")
                    .append(address(
                            "results/" + prompt.id() + "/" + i.path("picture").asText()))
                    .append("\"></a>");
        page.append("</div>\n");
    }

    /** What was said of the best, or of the last where none is. */
    private static String reasoning(JsonNode item) {
        String reasoning = "";
        for (JsonNode i : item.path("iterations")) {
            reasoning = i.path("reasoning").asText();
            if (i.path("iteration").asInt() == item.path("best_iteration").asInt(-1)) return reasoning;
        }
        return reasoning;
    }

    /** As HTML, the best in bold. */
    private static String scores(JsonNode item) {
        StringBuilder text = new StringBuilder();
        for (JsonNode i : item.path("iterations")) {
            if (text.length() > 0) text.append(" → ");
            String score = score(i);
            boolean best =
                    i.path("iteration").asInt() == item.path("best_iteration").asInt(-1);
            text.append(best ? "<b>" + score + "</b>" : score);
        }
        if (text.length() == 0) text.append(escaped(item.path("state").asText()));
        if (item.path("close").asBoolean()) text.append(" · ").append(ItemResult.CLOSE);
        JsonNode cost = item.path("cost_usd");
        if (cost.isNumber() && cost.decimalValue().signum() > 0)
            text.append(" · ").append(Figures.usd(cost.decimalValue()));
        if (cost.isNull()) text.append(" · cost unknown");
        return text.toString();
    }

    private static String score(JsonNode round) {
        if (!round.path("score").isNumber()) return "not judged";
        JsonNode interval = round.path("interval");
        return Critique.shown(
                round.path("score").asDouble(),
                interval.size() == 2
                        ? Optional.of(new Critique.Interval(
                                interval.get(0).asDouble(), interval.get(1).asDouble()))
                        : Optional.empty());
    }

    private static void paragraph(StringBuilder page, String kind, String text) {
        if (!text.isBlank())
            page.append("<p class=\"")
                    .append(kind)
                    .append("\">")
                    .append(escaped(text))
                    .append("</p>\n");
    }

    private static String escaped(String text) {
        return SafeText.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A relative address: ids may contain blanks and letters of any script. */
    private static String address(String path) {
        try {
            return escaped(new java.net.URI(null, null, path, null).toASCIIString());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("no address for " + path, e);
        }
    }
}
