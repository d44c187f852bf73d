package air.fiji;

import air.Settings;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;

/** The settings as a dialog. Keys are never shown: an empty field leaves a key as it is, a minus sign takes it out. */
final class SettingsForm {
    private static final int COLUMNS = 34;
    private static final String TAKE_OUT = "-";

    private final Settings settings;
    private final Map<Settings.Key, JTextField> fields = new EnumMap<>(Settings.Key.class);
    private final JPanel panel = new JPanel(new GridBagLayout());
    private int row;

    SettingsForm(Settings settings) {
        this.settings = settings;
        add(Settings.Key.BASE_URL, "Provider's address (BASE_URL)");
        add(Settings.Key.API_KEY, "Key (API_KEY)");
        addLine("An address ends in /v1 as a rule, for example https://openrouter.ai/api/v1.");
        addLine("An empty key stays as it is; - takes it out. What the environment or .env says goes before.");
        addLine("Kept in " + settings.home().resolve(Settings.FILE) + ", which only you can read.");
    }

    private void add(Settings.Key key, String label) {
        JTextField field = key.secret()
                ? new JPasswordField(COLUMNS)
                : new JTextField(settings.get(key).orElse(""), COLUMNS);
        fields.put(key, field);
        put(new JLabel(label), 0, 1);
        put(field, 1, 1);
        String state = settings.source(key).map(where -> "set, from " + where).orElse("not set");
        row++;
        put(new JLabel(state), 1, 1);
        row++;
    }

    private void addLine(String text) {
        put(new JLabel(text), 0, 2);
        row++;
    }

    private void put(java.awt.Component component, int column, int width) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.gridwidth = width;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(2, 4, 2, 4);
        panel.add(component, place);
    }

    /** Shows the dialog, on the event thread; empty when it was cancelled. */
    Optional<Map<Settings.Key, String>> ask() {
        int answer = JOptionPane.showConfirmDialog(
                null, panel, "AIR Settings", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        return answer == JOptionPane.OK_OPTION ? Optional.of(typed()) : Optional.empty();
    }

    /** What is to be changed. */
    Map<Settings.Key, String> typed() {
        Map<Settings.Key, String> values = new EnumMap<>(Settings.Key.class);
        fields.forEach((key, field) -> {
            String text = field instanceof JPasswordField secret ? new String(secret.getPassword()) : field.getText();
            boolean changed = key.secret()
                    ? !text.isBlank()
                    : !text.strip().equals(settings.get(key).orElse(""));
            if (changed) values.put(key, text.strip().equals(TAKE_OUT) ? "" : text);
        });
        return values;
    }

    /** For tests: types into a field. */
    void type(Settings.Key key, String text) {
        fields.get(key).setText(text);
    }
}
