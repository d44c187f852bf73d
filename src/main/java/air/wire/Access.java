package air.wire;

/** How a provider is reached: the settings that say where it is and with which key, and how it wants the key. */
public interface Access {
    /** The provider's name in the registry and on the command line, for example {@code gemini}. */
    String id();

    /** Name of the setting for the address, for example {@code GEMINI_URL}. */
    String addressSetting();

    /** Name of the setting for the key, for example {@code GEMINI_API_KEY}. */
    String keySetting();

    /** The provider's address, or one to show as an example. */
    String address();

    /** Name of the header that carries the key. */
    String header();

    /** The prefix of the key in that header. */
    String scheme();

    /** Whether results are on the provider's own server, which asks for the key. */
    boolean filesWantKey();
}
