package air.wire;

/** How a provider is reached: the settings that say where it is and with which key, and how it wants the key. */
public interface Access {
    /** The provider's name in the registry and on the command line, for example {@code gemini}. */
    String id();

    /** Name of the setting that holds the address, for example {@code GEMINI_URL}. */
    String addressSetting();

    /** Name of the setting that holds the key, for example {@code GEMINI_API_KEY}. */
    String keySetting();

    /** Where it is, or an address to show as an example. */
    String address();

    /** Name of the header that carries the key. */
    String header();

    /** What stands before the key in that header. */
    String scheme();

    /** Whether what was made lies on the provider's own server and is given out for the key alone. */
    boolean filesWantKey();
}
