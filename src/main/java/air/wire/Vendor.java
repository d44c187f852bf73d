package air.wire;

import java.util.Optional;

/** The vendors on the network: the settings that say where they are and with which key, and how they want the key. */
public enum Vendor {
    /** Everyone who speaks OpenAI's protocol; has no address of its own, the example is a relay's. */
    OPENAI("BASE_URL", "API_KEY", "https://openrouter.ai/api/v1", "Authorization", "Bearer "),
    GEMINI("GEMINI_URL", "GEMINI_API_KEY", "https://generativelanguage.googleapis.com", "x-goog-api-key", ""),
    FAL("FAL_URL", "FAL_KEY", "https://queue.fal.run", "Authorization", "Key "),
    WAVESPEED("WAVESPEED_URL", "WAVESPEED_API_KEY", "https://api.wavespeed.ai", "Authorization", "Bearer "),
    HUGGINGFACE("HF_URL", "HF_TOKEN", "https://router.huggingface.co/hf-inference", "Authorization", "Bearer ");

    private final String addressSetting;
    private final String keySetting;
    private final String address;
    private final String header;
    private final String scheme;

    Vendor(String addressSetting, String keySetting, String address, String header, String scheme) {
        this.addressSetting = addressSetting;
        this.keySetting = keySetting;
        this.address = address;
        this.header = header;
        this.scheme = scheme;
    }

    /** The name in the registry and on the command line, for example {@code gemini}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Name of the setting that holds the address, for example {@code GEMINI_URL}. */
    public String addressSetting() {
        return addressSetting;
    }

    /** Name of the setting that holds the key, for example {@code GEMINI_API_KEY}. */
    public String keySetting() {
        return keySetting;
    }

    /** Where the vendor is; for {@link #OPENAI} only an example. */
    public String address() {
        return address;
    }

    /** Where the vendor is unless a setting says otherwise; empty for {@link #OPENAI}, whose protocol many speak. */
    public Optional<String> ownAddress() {
        return this == OPENAI ? Optional.empty() : Optional.of(address);
    }

    /** Whether what was made lies on the vendor's own server and is given out for the key alone. */
    boolean filesWantKey() {
        return this == GEMINI;
    }

    /** Name of the header that carries the key. */
    String header() {
        return header;
    }

    /** What stands before the key in that header. */
    String scheme() {
        return scheme;
    }
}
