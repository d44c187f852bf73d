package air.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Recognises answers of intermediaries between us and a provider: proxies, bot checks, networks that want a login. */
enum Intermediaries {
    /** A proxy that wants to know who we are. */
    PROXY,
    /** A page that wants to see a person before it lets anything through. */
    ROBOT_CHECK,
    /** A network or a gateway that wants a login in a browser. */
    LOGIN,
    /** Any other page. */
    PAGE;

    private static final int HEAD = 4000;
    private static final int NETWORK_WANTS_A_LOGIN = 511;
    private static final Pattern CHECKS =
            Pattern.compile("just a moment|captcha|attention required|checking your browser"
                    + "|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|challenge-platform|enable javascript and cookies"
                    + "|incapsula|perimeterx|ddos protection|unusual traffic");
    private static final Pattern LOGINS =
            Pattern.compile("type=[\"']?password|<title>[^<]{0,60}(?:log ?in|sign ?in|login|captive|hotspot"
                    + "|wi-?fi)|captive portal|(?:log|sign) in to (?:continue|your)");
    private static final Pattern TO_A_LOGIN =
            Pattern.compile("(?i)log_?in|sign_?in|captive|portal|hotspot|/sso|oauth|saml|splash");

    /** The intermediary that answered; empty if it may be the provider itself. */
    static Optional<Intermediaries> of(Answer answer, String host) {
        int status = answer.status();
        if (status == Answer.PROXY_WANTS_A_NAME
                || answer.header("Proxy-Authenticate").isPresent()) return Optional.of(PROXY);
        if (status == NETWORK_WANTS_A_LOGIN) return Optional.of(LOGIN);
        if (status >= 300 && status < 400) return leadsToALogin(answer, host) ? Optional.of(LOGIN) : Optional.empty();
        boolean challenged = answer.header("cf-mitigated").isPresent();
        if (!isPage(answer)) return challenged ? Optional.of(ROBOT_CHECK) : Optional.empty();
        String page = head(answer);
        if (challenged || CHECKS.matcher(page).find()) return Optional.of(ROBOT_CHECK);
        if (LOGINS.matcher(page).find()) return Optional.of(LOGIN);
        return answer.successful() || status == 401 || status == 403 ? Optional.of(PAGE) : Optional.empty();
    }

    static boolean isPage(Answer answer) {
        String head = head(answer);
        return head.startsWith("<")
                        && (head.contains("<html") || head.contains("<!doctype html") || head.contains("<head"))
                || answer.mediaType().contains("html") && head.startsWith("<");
    }

    private static String head(Answer answer) {
        byte[] body = answer.body();
        String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.UTF_8);
        return head.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean leadsToALogin(Answer answer, String host) {
        String target = answer.header("Location").orElse("");
        HttpUrl url = HttpUrl.parse(target);
        boolean elsewhere = url != null && !url.host().equals(host);
        return TO_A_LOGIN.matcher(target).find() && (elsewhere || url == null);
    }

    /** What is wrong and what to do, as a whole sentence. */
    String sentence(String host, int status) {
        String code = " (" + status + ")";
        return switch (this) {
            case PROXY ->
                "A proxy between this computer and " + host + " wants a name and a password" + code
                        + ": check the proxy's settings, or use a network without one.";
            case ROBOT_CHECK ->
                "A check for robots in front of " + host + code
                        + " answered in its place: try again later, or from another network, without a VPN.";
            case LOGIN ->
                "A login page answered in place of " + host + code
                        + ": open a browser, log in to your network or gateway, then continue.";
            case PAGE ->
                "A web page came instead of the answer of " + host + code
                        + ": a gateway or a firewall may be in the way; try another network, or check the address.";
        };
    }
}
