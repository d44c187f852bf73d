package air.settings;

import air.settings.Settings.Key;

/** The two settings that say where a provider on the network is and with which key it is asked. */
public enum AddressAndKey {
    /** Many speak its protocol, so that it has no address of its own. */
    OPENAI(Key.BASE_URL, Key.API_KEY),
    GEMINI(Key.GEMINI_URL, Key.GEMINI_API_KEY),
    FAL(Key.FAL_URL, Key.FAL_KEY),
    WAVESPEED(Key.WAVESPEED_URL, Key.WAVESPEED_API_KEY),
    HUGGINGFACE(Key.HF_URL, Key.HF_TOKEN);

    private final Key address;
    private final Key key;

    AddressAndKey(Key address, Key key) {
        this.address = address;
        this.key = key;
    }

    /** The setting that holds the address. */
    public Key address() {
        return address;
    }

    /** The setting that holds the key. */
    public Key key() {
        return key;
    }

    /** Whether the provider is somewhere unless a setting says otherwise. */
    public boolean hasOwnAddress() {
        return this != OPENAI;
    }
}
